"""What is said of a file that a command was to write, and could not."""

from pathlib import Path

from reportedly.model.errors import PublishError


def unwritten(path: Path, error: OSError) -> PublishError:
    """Give the error that says why nothing was written to `path`, and what to do."""
    return PublishError(
        f"{path} could not be written: {error.strerror or error}. Name a file in a folder that is "
        "there, that you may write to, and that has room."
    )
