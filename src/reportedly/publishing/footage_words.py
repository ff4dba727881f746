"""How footage and its sightings are worded, on every screen alike."""

from reportedly.model.footage import How, Showing

_STEP = 1000


def size_words(size: int) -> str:
    """Give a number of bytes as people say it: '3.4 MB'."""
    number = float(size)
    for unit in ("bytes", "kB", "MB"):
        if number < _STEP:
            return f"{number:.0f} {unit}" if unit == "bytes" else f"{number:.1f} {unit}"
        number /= _STEP
    return f"{number:.1f} GB"


def when_words(showing: Showing) -> str:
    """Say when footage was seen, and whether that is the post's word or an archive's."""
    if showing.posted:
        return f"posted {_moment(showing.posted)}"
    if showing.archived:
        return f"archived {_moment(showing.archived)}"
    return "at an unknown time"


def by_words(showing: Showing) -> str:
    """Say who showed it, as the report has it."""
    if showing.account:
        return f"by {showing.account}"
    return "added as a file" if showing.how is How.ADDED else "by an unnamed account"


def where_words(showing: Showing) -> str:
    """Say where it was shown."""
    return showing.place or showing.report or "at an unknown place"


def _moment(stamp: str) -> str:
    return stamp[:16].replace("T", " ")
