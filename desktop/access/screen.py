"""The way to the gate; what it is made of is imported when somebody has to be asked."""

from desktop.shell.shell import Gate, Shell


def make_gate(shell: Shell) -> Gate:
    from desktop.access.gate import AccessGate

    return AccessGate(shell)
