"""What a second reader must offer: one that adds claims beside the built-in reader's."""

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Protocol

import msgspec

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.model.addition import Addition, Answer
from reportedly.model.errors import ReadingError
from reportedly.model.report import Report

ENTRY_POINTS = "reportedly.readers"


class SecondOptions(msgspec.Struct, frozen=True):
    """What a user says of a second reader. `key` is a secret: it is stored and shown nowhere."""

    url: str
    model: str
    remote: bool = False
    """Whether the text of reports may leave this machine."""
    timeout: float = 300.0
    """Seconds that one answer may take."""
    key: str = ""


class SecondReader(Protocol):
    """Reads a report in two steps: asks, wherever the answers come from, and checks them.

    Answers are kept, so that no report is asked about twice with the same question.
    """

    name: str
    """Names the reader from version to version, such as 'endpoint:MODEL'."""
    identity: str
    """Changes with everything that its additions depend on: then answers are checked anew."""
    asked: str
    """Changes with everything that the answers depend on: then reports are asked about anew."""
    host: str
    """Where the answers come from, as shown to people: a host's name, never a secret."""

    def ask(self, report: Report, document: Document) -> tuple[Answer, ...]:
        """Ask about a report. Raises SecondReaderDown, SecondReaderFailed."""
        ...

    def check(self, report: Report, document: Document, answers: tuple[Answer, ...]) -> Addition:
        """Give what the answers add to a report: a pure function of its arguments."""
        ...


Maker = Callable[[SecondOptions, Gazetteer], SecondReader]


def second_reader(name: str, options: SecondOptions, gazetteer: Gazetteer) -> SecondReader:
    """Make the second reader of this name, found by the entry point group 'reportedly.readers'.

    Raises ReadingError where there is none, or the options do not suit it.
    """
    for entry in entry_points(group=ENTRY_POINTS, name=name):
        make: Maker = entry.load()
        return make(options, gazetteer)
    raise ReadingError(f"There is no reader {name!r}. Known: {', '.join(second_readers())}.")


def second_readers() -> tuple[str, ...]:
    """Name the second readers that are installed."""
    return tuple(sorted({entry.name for entry in entry_points(group=ENTRY_POINTS)}))
