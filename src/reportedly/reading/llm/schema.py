"""The form that a model's answer must have: as types to decode it, and as a JSON schema to ask."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any

import msgspec

from reportedly.model.content import EventKind
from reportedly.model.figure import Category, Group


class Says(StrEnum):
    """How the source puts it: that it happened, that it did not, or neither for sure."""

    HAPPENED = "happened"
    DID_NOT = "did not happen"
    NOT_CERTAIN = "not certain"


_Text = Annotated[str, msgspec.Meta(max_length=600)]
_Name = Annotated[str, msgspec.Meta(max_length=200)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=10_000_000)]


class _Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    quote: _Text
    source: _Name
    says: Says


class SaidFigure(_Said, frozen=True, tag="figure"):
    """A number of people: `low` to `high`, null for a bound that the words do not set."""

    category: Category
    group: Group
    low: _Count | None
    high: _Count | None


class SaidEvent(_Said, frozen=True, tag="event"):
    """An attack of some sort."""

    event: EventKind


class WordKind(StrEnum):
    """The kinds of claim that are told by words of the quote alone."""

    MEANS = "means"
    TARGET = "target"
    RESPONSIBILITY = "responsibility"
    ADMISSION = "admission"
    DENIAL = "denial"
    UNVERIFIED = "unverified"
    LOCATION = "location"
    TIMING = "timing"
    CHARACTERISATION = "characterisation"
    DEPICTION = "depiction"


class SaidWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Anything else, by the words of the quote that say it: a weapon, a party, a place, a day."""

    kind: WordKind
    quote: _Text
    source: _Name
    says: Says
    words: _Name


Said = SaidFigure | SaidEvent | SaidWords


def decoded(value: dict[str, Any]) -> Said:
    """Decode one claim. Raises msgspec.ValidationError where it has not the form."""
    kinds: dict[object, type[Said]] = {"figure": SaidFigure, "event": SaidEvent}
    return msgspec.convert(value, kinds.get(value.get("kind"), SaidWords))


def claims_in(answer: str) -> list[dict[str, Any]]:
    """Give the claims of an answer, each still to be decoded.

    Raises msgspec.DecodeError where the answer is no JSON object with a list of claims.
    """
    return msgspec.json.decode(answer, type=_Envelope, strict=True).claims


class _Envelope(msgspec.Struct, forbid_unknown_fields=True):
    claims: Annotated[list[dict[str, Any]], msgspec.Meta(max_length=200)]


def _object(**properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _choice(values: Iterable[str]) -> dict[str, object]:
    return {"type": "string", "enum": [str(value) for value in values]}


def answer_schema() -> dict[str, object]:
    """Give the JSON schema of a whole answer, as servers that keep to a schema want it."""
    text, count = {"type": "string"}, {"anyOf": [{"type": "integer"}, {"type": "null"}]}
    said = {"quote": text, "source": text, "says": _choice(Says)}
    figure = _object(
        kind=_choice(["figure"]), **said, category=_choice(Category), group=_choice(Group),
        low=count, high=count,
    )  # fmt: skip
    event = _object(kind=_choice(["event"]), **said, event=_choice(EventKind))
    words = _object(kind=_choice(WordKind), **said, words=text)
    items = {"anyOf": [figure, event, words]}
    return _object(claims={"type": "array", "items": items})
