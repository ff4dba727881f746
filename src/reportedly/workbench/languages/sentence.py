"""A sentence that is put together in English, as a translator sees it."""

from typing import NamedTuple


class Sentence(NamedTuple):
    """A sentence with its values numbered, and a letter for what each value is."""

    message: str
    values: str = ""
