"""The bounds on what is taken in, so that no source can use up memory, disk or time."""

import msgspec

_KIB = 1024
_MIB = 1024 * _KIB
_GIB = 1024 * _MIB


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How much is taken in at most. Sizes are in bytes unless a field says otherwise.

    Passing a limit never loses bytes that were already kept: what cannot be read becomes a
    Failure that names the limit.
    """

    max_source: int = 2 * _GIB
    """One source as it comes; a larger one is refused before any of it is kept."""
    max_document: int = 64 * _MIB
    """One document that must be held in memory whole: a text, a page, a feed."""
    max_markup: int = 10 * _MIB
    """Code points of HTML given to the parser, after scripts and inlined images are removed."""
    max_elements: int = 100_000
    """Elements in one HTML page."""
    max_line: int = 16 * _MIB
    """One line of JSONL, or one cell of a CSV (cells: a sixteenth of this)."""
    max_text: int = 2_000_000
    """Code points in one report."""
    max_items: int = 1_000_000
    """Reports and failures out of one capture."""
    max_unpacked: int = 16 * _GIB
    """Everything that one compressed source unpacks to."""
    max_ratio: int = 200
    """Unpacked bytes for each packed byte, looked at once `ratio_floor` bytes came out."""
    ratio_floor: int = 16 * _MIB
    max_entries: int = 10_000
    """Entries in one archive."""
    max_fetch: int = 64 * _MIB
    """The body of one fetched page, as sent."""
