"""The words that negate or hedge an event, with their class (operators.tsv)."""

from functools import cache
from importlib import resources

from reportedly.model.chain import CueKind


@cache
def _operators() -> dict[str, dict[str, CueKind]]:
    text = resources.files(__package__).joinpath("operators.tsv").read_text(encoding="utf-8")
    tables: dict[str, dict[str, CueKind]] = {"modifier": {}, "governor": {}, "marker": {}}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            word, kind, acts_as = line.split("\t")
            tables[acts_as].setdefault(word, CueKind(kind))
    return tables


def modifiers() -> dict[str, CueKind]:
    """Give the words that act from beside the event: 'not', 'may', 'allegedly', 'no'."""
    return _operators()["modifier"]


def governors() -> dict[str, CueKind]:
    """Give the words that act on their complement: 'fail', 'deny', 'fear'."""
    return _operators()["governor"]


def markers() -> dict[str, CueKind]:
    """Give the words that open a clause that is not asserted: 'if', 'whether'."""
    return _operators()["marker"]
