"""An analyst's own letter for a source, after the Admiralty code: a decision, never computed."""

from enum import StrEnum

import msgspec

from reportedly.model.ids import content_id
from reportedly.model.source import Source


class Letter(StrEnum):
    """How reliable an analyst holds a source; F says that it cannot be judged."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def meaning(self) -> str:
        """Give the code's word for the letter."""
        return _MEANINGS[self]


_MEANINGS = {
    Letter.A: "completely reliable",
    Letter.B: "usually reliable",
    Letter.C: "fairly reliable",
    Letter.D: "not usually reliable",
    Letter.E: "unreliable",
    Letter.F: "reliability cannot be judged",
}


class Rated(msgspec.Struct, frozen=True):
    """A source's letter in force, and who gave it.

    `waiting` tells that the casebook asks for a second person and only one holds it.
    """

    letter: Letter
    author: str
    waiting: bool = False


class Rating(msgspec.Struct, frozen=True):
    """The letter that a person gives a source, named as the casebook names it."""

    source: str
    letter: Letter


def source_id(name: str) -> str:
    """Give the id under which a source is decided on: the same for a name however it is written."""
    return content_id("s", Source(name).key)
