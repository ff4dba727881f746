"""Numbers as people type them into the fields of a form."""


def whole_number(words: str, most: int) -> int | None:
    """Read a number in plain digits from 0 to `most`; None where `words` are anything else."""
    digits = words.lstrip("0") or "0"
    if not (words.isascii() and words.isdigit()) or len(digits) > len(str(most)):
        return None  # `int` refuses thousands of digits, so their count is looked at first
    return int(digits) if int(digits) <= most else None
