"""What the exit codes mean."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of every command."""

    FINE = 0
    SET_ASIDE = 1
    """Done, but some reports were set aside; `reportedly failures` says which and why."""
    USAGE = 2
    """The command's words were off."""
    PROBLEM = 3
    """Nothing was done, or verification found damage; the message says what to do."""
    INTERRUPTED = 130
