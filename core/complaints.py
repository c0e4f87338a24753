"""What the server refuses for no fault of ours, by its codes, in words for whoever hit upon it."""

_AT_ONCE = (
    "Somebody else was changing the same records at this very moment; nothing was changed. Try it"
    " again."
)
_TOO_LONG = "A text is too long to be kept; nothing was changed. Make it shorter."

WORDS = {
    # serialization_failure, deadlock_detected
    "40001": _AT_ONCE,
    "40P01": _AT_ONCE,
    # lock_not_available
    "55P03": (
        "Somebody else is working on these records at the moment; nothing was changed. Try it again"
        " a little later."
    ),
    # query_canceled: by a time limit of the server, or by whoever looks after it
    "57014": "The database took too long over this and was stopped; nothing was changed.",
    # foreign_key_violation, where no rule of ours has a sentence for it
    "23503": (
        "Something that belongs to this is gone, or is still needed elsewhere; nothing was changed."
    ),
    # string_data_right_truncation, program_limit_exceeded (of an index)
    "22001": _TOO_LONG,
    "54000": _TOO_LONG,
    # numeric_value_out_of_range
    "22003": "A number is too large to be kept; nothing was changed.",
    # datetime_field_overflow
    "22008": "A date is too far away to be kept; nothing was changed.",
    # character_not_in_repertoire
    "22021": "A text has a character that cannot be kept; nothing was changed.",
    # read_only_sql_transaction
    "25006": (
        "The database can only be read at the moment; nothing was changed. Ask whoever looks after"
        " the server."
    ),
    # disk_full, out_of_memory
    "53100": (
        "The disk of the database is full; nothing was changed. Ask whoever looks after the server"
        " to make room."
    ),
    "53200": "The database has no memory left for this; nothing was changed.",
    # data_corrupted, index_corrupted
    "XX001": (
        "The disk of the database gave back damaged data. Ask whoever looks after it to run"
        " “tradewind db check” before anybody works on."
    ),
}
WORDS["XX002"] = WORDS["XX001"]


def in_words(error: BaseException | None) -> str | None:
    """Of an error of the driver; None where it is a fault of ours, and is to be reported as one."""
    state = getattr(error, "sqlstate", None)
    if state is None and error is not None and "NUL (0x00)" in str(error):
        # Refused by the driver already.
        state = "22021"
    return WORDS.get(state or "")
