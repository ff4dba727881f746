"""The gazetteer as the other rooms see it: names in, ranked entries out."""

from __future__ import annotations

import hashlib
import math
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Self

from reportedly.gazetteer.checkout import SHIPPED
from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.keys import ARABIC_SPEAKING, ARTICLES, bare_key, sound_key, strict_key
from reportedly.gazetteer.sphere import kilometres
from reportedly.gazetteer.table import Table
from reportedly.gazetteer.user_files import USER_PREFIX, UserPlace, read_user_file

_CACHED_NAMES = 65_536
_ARABIC = re.compile(r"[\u0600-\u06ff ]+\Z")
# How much better known a place is than its population alone says, in powers of ten; where the
# population is unknown, the second figure stands for its logarithm.
_FAME = {
    PlaceKind.COUNTRY: (3.0, 5.0),
    PlaceKind.REGION: (0.0, 7.0),
    PlaceKind.DIVISION: (0.0, 3.0),
    PlaceKind.SETTLEMENT: (1.2, 2.0),
    PlaceKind.NEIGHBOURHOOD: (1.0, 3.5),
    PlaceKind.LANDMARK: (1.0, 3.0),
}
_OWN_FAME = 7.0
"""How well known a user's own place is at least: as a city of a million. It was added because the
reports at hand speak of it; a text that names another country still means the place there."""


def fame(entry: Entry) -> float:
    """Tell how well known a place is: about the logarithm of its population."""
    bonus, unknown = _FAME[entry.kind]
    known = bonus + (math.log10(entry.population) if entry.population > 1 else unknown)
    return max(known, _OWN_FAME) if entry.id.startswith(USER_PREFIX) else known


class Gazetteer:
    """Place names and what they may mean.

    Opens its table on first use, read-only; one instance may be used from any thread and after
    a fork. A method that needs the table raises GazetteerError when it is missing or damaged.
    """

    def __init__(
        self, table: Path, places: Iterable[UserPlace] = (), files_digest: str = ""
    ) -> None:
        self._table = Table(table)
        self._places = tuple(places)
        self._files_digest = files_digest
        self._own_by_key: dict[str, list[Entry]] = defaultdict(list)
        self._own_by_id = {place.entry.id: place.entry for place in self._places}
        for place in self._places:
            for key in {form for name in place.names for form in _forms(name)}:
                self._own_by_key[key].append(place.entry)
        self.lookup = lru_cache(_CACHED_NAMES)(self._lookup)
        self.get = lru_cache(_CACHED_NAMES)(self._get)
        self.in_arabic = lru_cache(_CACHED_NAMES)(self._in_arabic)

    def __reduce__(self) -> tuple[type[Self], tuple[Path, tuple[UserPlace, ...], str]]:
        return type(self), (self._table.path, self._places, self._files_digest)

    @classmethod
    def shipped(cls) -> Self:
        """Give the gazetteer that comes with the program."""
        return cls(SHIPPED)

    def with_files(self, paths: Iterable[Path]) -> Self:
        """Give this gazetteer with the user's own files, whose places rank first.

        Raises GazetteerError naming the file and line of the first fault.
        """
        places, digests = list(self._places), [self._files_digest] if self._files_digest else []
        for path in paths:
            found, digest = read_user_file(path)
            places += found
            digests.append(digest)
        return type(self)(self._table.path, places, "+".join(digests))

    def ready(self) -> Self:
        """Give this gazetteer once its table is known to be there, whole, and made by this code.

        Raises GazetteerError, which says what to run, otherwise.
        """
        self._table.digest()
        return self

    @cached_property
    def digest(self) -> str:
        """Identify the content: what the table was built from, and the user's files."""
        return hashlib.sha256(f"{self._table.digest()}+{self._files_digest}".encode()).hexdigest()

    def _lookup(self, name: str) -> tuple[Entry, ...]:
        """Give what `name` may mean: the user's places first, then the best known.

        Case, diacritics, hyphens, apostrophes, Arabic letter forms and the Arabic article make
        no difference.
        """
        key = strict_key(name)
        if not key:
            return ()
        own, found = list(self._own_by_key.get(key, ())), self._table.by_key(key)
        words = key.split()
        if any(word in ARTICLES or word.startswith("ال") for word in words) or (
            not found and not own
        ):
            bare = bare_key(key)
            if bare != key:
                own += self._own_by_key.get(bare, ())
                found += self._table.by_key(bare)
        return _ranked(own) + _ranked(found)

    def sounds_like(self, name: str, country: str) -> tuple[Entry, ...]:
        """Give the places of an Arabic-speaking country with the consonants of `name`.

        Much looser than `lookup`: for names that a text places in `country`, an ISO 3166-1
        alpha-2 code.
        """
        if country not in ARABIC_SPEAKING:
            return ()
        skeleton = sound_key(bare_key(strict_key(name)))
        if not skeleton:
            return ()
        return _ranked(
            entry for entry in self._table.by_sound(skeleton) if entry.country == country
        )

    def demonym(self, word: str) -> Entry | None:
        """Give the place whose people `word` names ('Syrian', 'Iraqis'), or None."""
        id_ = self._demonyms.get(word)
        return self.get(id_) if id_ else None

    def _in_arabic(self, name: str) -> frozenset[str]:
        """Give the ids of the places that are known to be called `name` in Arabic.

        These are names of a list made by hand, the user's own among them: other names of places
        that do not lie where Arabic is written may be Persian or Urdu spellings, or an ordinary
        word in Arabic.
        """
        return self._arabic_names.get(strict_key(name), frozenset())

    def opens_in_arabic(self, word: str) -> bool:
        """Tell whether a listed name of several words opens with `word`, a strict key."""
        return word in self._arabic_openings

    @cached_property
    def _arabic_openings(self) -> frozenset[str]:
        return frozenset(key.split()[0] for key in self._arabic_names if " " in key)

    @cached_property
    def _arabic_names(self) -> dict[str, frozenset[str]]:
        names = self._table.arabic_names()
        for place in self._places:
            for key in filter(_ARABIC.match, map(strict_key, place.names)):
                names[key] = names.get(key, frozenset()) | {place.entry.id}
        return names

    @cached_property
    def _demonyms(self) -> dict[str, str]:
        return self._table.demonyms()

    def _get(self, id_: str) -> Entry | None:
        """Give the entry of an id, or None."""
        return self._own_by_id.get(id_) or self._table.by_id(id_)

    def containers(self, entry: Entry) -> tuple[Entry, ...]:
        """Give the places recorded as containing `entry`, smallest first."""
        found: list[Entry] = []
        parent = self._parent(entry)
        while parent is not None and parent not in (entry, *found):
            found.append(parent)
            parent = self._parent(parent)
        country = self.get(entry.country) if entry.country else None
        if country is not None and country not in found and country != entry:
            found.append(country)
        return tuple(found)

    def _parent(self, entry: Entry) -> Entry | None:
        """Give the place that `within` names: by id, or in a user's file by name as well."""
        if not entry.within:
            return None
        known = self.get(entry.within)
        if known is not None or entry.id not in self._own_by_id:
            return known
        named = self.lookup(entry.within)
        return next((e for e in named if entry.country in ("", e.country)), None)

    def contains(self, outer: Entry, inner: Entry) -> bool:
        """Tell whether `inner` lies in `outer`, by record where there is one, else by distance."""
        if outer.id == inner.id:
            return False
        if outer.kind is PlaceKind.COUNTRY:
            return inner.country == outer.country
        if outer.id == inner.within or outer.id == inner.admin1:
            return True
        if outer.radius_km <= inner.radius_km or (
            outer.country and inner.country and outer.country != inner.country
        ):
            return False
        first_level = outer.kind is PlaceKind.DIVISION and outer.id == outer.admin1
        if first_level and inner.admin1:
            return False
        return self.distance_km(outer, inner) <= outer.radius_km

    def distance_km(self, first: Entry, second: Entry) -> float:
        """Give the great-circle distance in km between the centres of two places."""
        return kilometres(first.lat, first.lon, second.lat, second.lon)


def _forms(name: str) -> tuple[str, str]:
    key = strict_key(name)
    return key, bare_key(key)


def _ranked(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    unique = {entry.id: entry for entry in entries}.values()
    return tuple(sorted(unique, key=lambda entry: (-fame(entry), entry.id)))
