"""Numbers as people type them into the fields of a form."""


def whole_number(words: str, most: int) -> int | None:
    """Read a number in plain digits from 0 to `most`; None where `words` are anything else."""
    if words.isascii() and words.isdigit() and int(words) <= most:
        return int(words)
    return None
