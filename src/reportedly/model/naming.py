"""Where in a report people's names are written, so far as a program can tell."""

import msgspec

from reportedly.model.passage import Passage


class Naming(msgspec.Struct, frozen=True, array_like=True, order=True):
    """Code points `start` to `end` (half-open) of a text, in which a person may be named.

    `told` says that the words around it are such as stand around a person's name (an age, a trade),
    `in_office` that they give an office that the person holds.
    """

    start: int
    end: int
    told: bool = False
    in_office: bool = False

    def name_in(self, text: str) -> str:
        """Give the name as it is written in `text`, on one line."""
        return " ".join(text[self.start : self.end].split())

    def touches(self, passage: Passage) -> bool:
        """Tell whether any of it lies in a passage of the same text."""
        return self.start < passage.end and passage.start < self.end


class Named(msgspec.Struct, frozen=True):
    """The people whom a report names, in the order of its text, as `finder` found them.

    `finder` names the rules and the parser: what another found may lack names.
    """

    report: str
    finder: str
    namings: tuple[Naming, ...] = ()
