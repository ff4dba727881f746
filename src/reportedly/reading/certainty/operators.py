"""The words that negate or hedge an event, with their class (operators.tsv)."""

from functools import cache
from importlib import resources

from reportedly.language.document import Token
from reportedly.model.chain import CueKind

_READINGS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun"}


@cache
def _operators() -> dict[str, dict[str, CueKind]]:
    text = resources.files(__package__).joinpath("operators.tsv").read_text(encoding="utf-8")
    tables: dict[str, dict[str, CueKind]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            word, kind, acts_as = line.split("\t")
            tables.setdefault(acts_as, {}).setdefault(word, CueKind(kind))
    return tables


def modifiers() -> dict[str, CueKind]:
    """Give the words that act from beside the event: 'not', 'may', 'allegedly', 'no'."""
    return _operators()["modifier"]


def markers() -> dict[str, CueKind]:
    """Give the words that open a clause that is not asserted: 'if', 'whether'."""
    return _operators()["marker"]


def governor(token: Token, particle: str = "", *, of_object: bool = False) -> CueKind | None:
    """Give the class of a word that acts on its complement, None where it has no such reading.

    A word acts as what it is in its sentence: 'block' as a verb prevents, as a noun is a thing.
    `particle` is the adverb that a verb goes with ('rule out'), '' for none; `of_object` leaves
    out verbs that act on clauses alone.
    """
    tables = _operators()
    reading = _READINGS.get(token.pos, "word")
    word = f"{token.lemma} {particle}" if particle else token.lemma
    kind = tables[reading].get(word)
    if kind is None and reading == "verb" and not of_object:
        kind = tables["verb clause"].get(word)
    return kind
