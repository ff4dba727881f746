"""A source: whoever a claim is credited to."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

import msgspec

from reportedly.model.passage import Passage

_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Characters that are not seen: joiners, marks and isolates of direction."""


class SourceKind(StrEnum):
    """What sort of body or person a source is, by its own designation in the text."""

    OFFICIAL = "official"
    MILITARY = "military"
    ARMED_GROUP = "armed group"
    MEDICAL = "medical"
    RESCUE = "rescue"
    WITNESS = "witness"
    RESIDENT = "resident"
    MEDIA = "media"
    SOCIAL_ACCOUNT = "social account"
    NGO = "NGO"
    INTERNATIONAL = "international body"
    UNKNOWN = "unknown"


class Source(msgspec.Struct, frozen=True, gc=False):
    """Whoever a claim is credited to: a publisher, a body, a person, an account, 'residents'.

    `name` is the designation that the text gives, resolved where the passage only says 'he' or
    'the spokesman'; `passage` holds the words that stand there (None for the publisher, who is
    known from the report's own particulars). `speaks_for` is the party named in the designation
    ('Donetsk' in 'Donetsk officials'), None where the text names none.
    """

    name: str
    kind: SourceKind = SourceKind.UNKNOWN
    speaks_for: str | None = None
    passage: Passage | None = None

    @property
    def key(self) -> str:
        """The name as it is compared: case and leading articles dropped, blanks folded.

        So are marks that are not seen: those of direction stand around names on Arabic pages.
        """
        return _key(self.name)


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Give each name once, sorted, however it is cased, spaced or opened by an article.

    Of several forms ('Fighters' where a sentence begins, 'ISLAMIC FRONT' in a headline) the one
    without an article stands, then one not all in capitals, then the one with most of them.
    """
    forms: dict[str, str] = {}
    for name in names:
        key = _key(name)
        forms[key] = min(forms.get(key, name), name, key=_plainness)
    return tuple(sorted(forms.values()))


def _plainness(name: str) -> tuple[int, bool, int, str]:
    capitals = sum(letter.isupper() for letter in name)
    return len(name.split()), name.isupper(), -capitals, name


@lru_cache(maxsize=10_000)
def _key(name: str) -> str:
    words = _UNSEEN.sub("", name.casefold()).split()
    while words and words[0] in {"the", "a", "an"}:
        words = words[1:]
    return " ".join(words)
