"""Errors whose message is written for the user. Every other exception is a bug."""


class UserError(Exception):
    """The request cannot be done, and the message says why in one sentence."""


class NotFound(UserError):
    """The record is gone."""


class Refused(UserError):
    """A rule forbids this step in the present state."""


class Unavailable(UserError):
    """Something outside the application (a server, a disk, a keyring) does not answer as it must."""


class PasswordWanted(Unavailable):
    """A server would answer, but asks for a password that nobody here knows."""


class Cancelled(UserError):
    """The person has called off long work, and nothing was left behind."""
