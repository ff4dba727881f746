"""Takes words out of texts that leave, and shows where: '[name withheld]'."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum, StrEnum
from functools import cache, cached_property
from operator import is_not
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec.structs import fields, replace

T = TypeVar("T")


class Kind(StrEnum):
    """What was held back, in the words that stand in its place."""

    NAME = "name"
    REVIEWER = "reviewer"
    CONTACT = "contact"
    COORDINATES = "coordinates"
    QUOTE = "quote"
    ADDRESS = "address"
    TEXT = "text"
    PLACE = "place"

    @property
    def mark(self) -> str:
        """What a reader sees instead."""
        return f"[{self} withheld]"

    def numbered(self, number: int) -> str:
        """Give a mark that tells one person or thing from another: '[name 2 withheld]'."""
        return f"[{self} {number} withheld]"


class Hit(msgspec.Struct, frozen=True, order=True):
    """Code points `start` to `end` (half-open) of a text, and the mark that stands for them."""

    start: int
    end: int
    kind: Kind
    words: str
    mark: str


class Sought(msgspec.Struct, frozen=True):
    """What sort of words are looked for, and the mark that stands for them."""

    kind: Kind
    mark: str


_CONTACTS = re.compile(
    r"""[\w.+-]+@[\w-]+(?:\.[\w-]+)+            # mail
      | (?<![\w@/])@\w{3,}                      # account
      | (?<![\w.])\+?\(?\d{2,4}\)?(?:[ .\-–]\(?\d{2,4}\)?){2,5}(?![\w.])  # telephone
      | (?<!\w)\+\d{9,14}(?!\w)
      | (?<!\w)(?:t\.me|wa\.me)/\S+""",
    re.VERBOSE | re.IGNORECASE,
)
_DATE = re.compile(r"\d{1,4}[.\-–]\d{1,2}[.\-–]\d{1,4}|\d{4}[\-–]\d{2,4}(?:[\-–]\d+)?")
_DEGREES = (
    r"[-−]?\d{1,3}(?:[.,]\d{3,}\s*°?|\s*°\s*\d{1,2}(?:[.,]\d+)?(?:\s*['′’]\s*[\d.,]*\s*[\"″”]?)?)"
)
_COORDINATES = re.compile(
    rf"{_DEGREES}\s*[NSСЮПш]?\s*[,;/ ]\s*{_DEGREES}\s*[EWВЗ]?"
    r"|(?<!\w)\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}(?!\w)"
)
_BETWEEN = r"(?:[\s\-_+.]|%20)+"
_UNCASED = re.compile(r"[^\W\d_]")


def uncased(text: str) -> bool:
    """Tell whether a text has letters of a script without capitals, such as Arabic."""
    return any(not (c.isupper() or c.islower() or c.istitle()) for c in _UNCASED.findall(text))


class Withholder(msgspec.Struct, frozen=True, dict=True):
    """What is looked for in every text that leaves: words by their kind, and two patterns.

    A name of several words is found in any letter case and however its words are joined, as in the
    addresses of pages; a single word where it begins with a capital letter.
    """

    words: Mapping[str, Sought]
    kept: frozenset[str] = frozenset()
    """Words that stay where a part of them would be held back: the names of people in office."""
    contacts: bool = True
    """Whether contacts may stay."""
    coordinates: bool = True
    """Whether coordinates in texts may stay."""

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Give what is held back of a text, in order; of overlapping stretches the first, whole."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._looked_for(text)
        return known

    def _looked_for(self, text: str) -> tuple[Hit, ...]:
        kept: list[Hit] = []
        for hit in sorted(self._found(text), key=lambda h: (h.start, -h.end, h.kind)):
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return tuple(kept)

    def cleaned(self, text: str) -> str:
        """Give the text with a mark in place of what is held back; itself where nothing is."""
        known = self._cleaned.get(text)
        if known is None:
            known = self._cleaned[text] = self._marked(text)
        return known

    def _marked(self, text: str) -> str:
        hits = self.hits(text)
        if not hits:
            return text
        pieces, position = [], 0
        for hit in hits:
            pieces += [text[position : hit.start], hit.mark]
            position = hit.end
        return "".join([*pieces, text[position:]])

    def _found(self, text: str) -> Iterator[Hit]:
        if self._pattern is not None:
            for match in self._pattern.finditer(text):
                sought = self._by_key.get(_key(match.group()))
                if sought is not None and _is_name_here(match.group(), sought.kind):
                    yield Hit(*match.span(), sought.kind, match.group(), sought.mark)
        for pattern, kind in self._patterns:
            for match in pattern.finditer(text):
                if kind is Kind.COORDINATES or not _DATE.fullmatch(match.group()):
                    yield Hit(*match.span(), kind, match.group(), kind.mark)

    @cached_property
    def _known(self) -> dict[str, tuple[Hit, ...]]:
        """What texts were found to hold: names of sources and places stand in many claims."""
        return {}

    @cached_property
    def _cleaned(self) -> dict[str, str]:
        return {}

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], Kind], ...]:
        sought = []
        if not self.contacts:
            sought.append((_CONTACTS, Kind.CONTACT))
        if not self.coordinates:
            sought.append((_COORDINATES, Kind.COORDINATES))
        return tuple(sought)

    @cached_property
    def _by_key(self) -> dict[str, Sought]:
        return {_key(words): sought for words, sought in self.words.items()}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        sought = {words for words in (*self.words, *self.kept) if words.strip()}
        longest_first = sorted(sought, key=lambda words: (-len(words), words))
        if not longest_first:
            return None
        return re.compile("|".join(map(_pattern_of, longest_first)), re.IGNORECASE)


def _pattern_of(words: str) -> str:
    joined = _BETWEEN.join(re.escape(part) for part in words.split())
    if uncased(words):
        return rf"(?:(?<!\w)|(?<=(?<!\w)[وفبلك])){joined}(?!\w)"
    return rf"(?<!\w){joined}(?!\w)"


def _key(words: str) -> str:
    return " ".join(re.split(_BETWEEN, words.casefold().strip()))


def _is_name_here(found: str, kind: Kind) -> bool:
    """Tell a surname that is an ordinary word as well ('Rose') from the word, by its capital."""
    single = kind is Kind.NAME and not re.search(_BETWEEN, found)
    return not single or not found[:1].islower()


Change = Callable[[Any], Any]


def mapped(value: T, text: Callable[[str], str], structs: Mapping[type, Change] = {}) -> T:
    """Give a tree of structs, tuples and mappings with its texts as `text` gives them.

    A struct of a type in `structs` is given whole by what stands there, and not walked into. What
    nothing was changed in stays the same object.
    """
    kind = type(value)
    if kind is str:
        return text(value)  # type: ignore[arg-type, return-value]
    if kind in structs:
        return structs[kind](value)  # type: ignore[no-any-return]
    if kind is tuple:
        items = tuple([mapped(item, text, structs) for item in value])  # type: ignore[attr-defined]
        return items if any(map(is_not, items, value)) else value  # type: ignore[call-overload, return-value]
    if isinstance(value, msgspec.Struct):
        changed = {}
        for name in worded(type(value)):
            before = getattr(value, name)
            after = text(before) if type(before) is str else mapped(before, text, structs)
            if after is not before:
                changed[name] = after
        return replace(value, **changed) if changed else value
    if kind is dict:
        return {key: mapped(item, text, structs) for key, item in value.items()}  # type: ignore[attr-defined, return-value]
    return value


@cache
def worded(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """Name the fields of a struct in which a text can stand: not numbers, days or terms of ours."""
    return tuple(field.name for field in fields(kind) if not _is_wordless(field.type))


def _is_wordless(kind: object) -> bool:
    parts = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    return all(isinstance(part, type) and issubclass(part, _WORDLESS) for part in parts)


_WORDLESS = (int, float, NoneType, Enum, dt.date)


def texts_of(value: object) -> list[str]:
    """Give every text in a tree of structs, tuples and mappings, in order."""
    found: list[str] = []
    _gather(value, found)
    return found


def _gather(value: object, found: list[str]) -> None:
    kind = type(value)
    if kind is str:
        found.append(value)  # type: ignore[arg-type]
    elif isinstance(value, msgspec.Struct):
        for name in worded(type(value)):
            _gather(getattr(value, name), found)
    elif isinstance(value, Mapping):
        for item in value.values():
            _gather(item, found)
    elif isinstance(value, Iterable) and not isinstance(value, str | bytes):
        for item in value:
            _gather(item, found)
