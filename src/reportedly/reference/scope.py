"""What a comparison is about, from its words: since when, where, which measure, which attacks.

'The deadliest attack on civilians in Velkara since March 2014' names all four. What a comparison
leaves unsaid is not narrowed, and what it says in words that name nothing that a table holds ('the
worst', 'of the war') is told as unclear, never guessed.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from reportedly.model.names import name_words
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.reference import Measure, Scope, Where
from reportedly.reference.adapters import AIR, BOMB, SHELLING, SHOOTING, SUICIDE
from reportedly.reference.spans import since_of

SUPERLATIVE = re.compile(
    r"\b(?P<most>worst|deadliest|bloodiest|heaviest|largest|biggest|"
    r"most (?P<how>deadly|violent|serious|intense|massive))\b",
    re.IGNORECASE,
)
_BY_DEATHS = frozenset({"deadliest", "bloodiest", "most deadly"})
_CIVILIANS = re.compile(r"\b(?:on|against|for|among) (?:the )?civilians?\b|\bcivilian\b", re.I)

_FIRED = (
    r"shelling|bombardment|artillery (?:attack|strike)|(?:missile|rocket) (?:strike|attack)|"
    r"mortar attack|rocket fire"
)
KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE), kind)
    for words, kind in (
        (r"suicide (?:bomb|bombing|attack)", SUICIDE),
        (r"air ?-?strike|air ?-?raid|aerial bombing|drone (?:strike|attack)|airstrike", AIR),
        (_FIRED, SHELLING),
        (r"(?:car |truck )?bomb(?:ing)?|(?:bomb )?blast|explosion", BOMB),
        (r"(?:mass )?shooting|gun attack", SHOOTING),
    )
)  # fmt: skip
"""Words for a kind of attack, the more telling first."""

_PERIOD = re.compile(r"\b(day|night|week|weekend|month|year|period|24 hours)\b", re.IGNORECASE)
_HERE = re.compile(
    r"\b(?:in|on|near|around|across|throughout|against) (?:the|this|that) "
    r"(?P<what>city|town|village|settlement|capital|area|country|nation)\b|"
    r"\bthe (?P<whose>city|town|village|capital|country|nation)['’]s $",
    re.IGNORECASE,
)
_COUNTRY_WORDS = frozenset({"country", "nation"})
_NAMED = re.compile(
    r"\b(?:in|on|near|around|across|throughout|against) (?:the )?"
    r"(?P<name>[A-Z][\w'’-]*(?:[ -](?:[A-Z][\w'’-]*|of|the|al|el|de|la))*)"
)
_WHOSE = re.compile(r"(?P<name>(?:[A-Z][\w-]*[ -])*[A-Z][\w-]*)['’]s (?:single )?$")
_NO_PLACE = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday easter christmas ramadan".split()
)
_TARGET = re.compile(r"\b(?:on|against) (?:an? |the |any )?(?P<what>[a-z]+)\b")
_NO_TARGET = frozenset({"civilian", "civilians", "record"})
_CLAUSE = re.compile(r"[,;:()—]|\.(?:\s|$)|\n")

_LEAST_KM = 5.0
"""How far two tables' points for one settlement may lie apart."""


def scope_of(
    sentence: str, at: int, day: dt.date | None, here: Place | None, named: Iterable[Place]
) -> Scope:
    """Understand the comparison whose superlative stands at `at` (code points) of its sentence.

    `day` is the incident's first, `here` its place, `named` are places that its reports name, with
    where they lie.
    """
    found = SUPERLATIVE.search(sentence, max(0, at - 1)) or SUPERLATIVE.search(sentence)
    if found is None:
        unclear = ("It is in words that are not understood here: all of the table is compared.",)
        return Scope(Measure.KILLED, before=day, unclear=unclear)
    stop = _CLAUSE.search(sentence, found.end())
    about = sentence[found.end() : stop.start() if stop else len(sentence)]
    before = sentence[: found.start()]
    notes, doubts = list[str](), list[str]()
    measure = _measure(" ".join(found["most"].lower().split()), about, doubts)
    span = since_of(sentence[found.end() :], day)
    notes += span.read
    doubts += span.unclear
    where = _where(before, about, here, tuple(named), notes, doubts)
    kind = _kind(about, doubts)
    notes.append(f"measure: {measure}")
    if day is None:
        doubts.append("The incident has no day, so that later rows are compared as well.")
    return Scope(measure, span.since, day, where, kind, tuple(notes), tuple(doubts))


def _measure(most: str, about: str, doubts: list[str]) -> Measure:
    if most not in _BY_DEATHS:
        doubts.append(f"'{most}' names no measure: people killed are compared.")
    if period := _PERIOD.search(about.split(" since ")[0].split(" in ")[0]):
        doubts.append(f"'{period[0]}' counts a period; the table's rows are single events.")
    return Measure.CIVILIANS if _CIVILIANS.search(about) else Measure.KILLED


def _kind(about: str, doubts: list[str]) -> str:
    what = _TARGET.search(about)
    place = what and _HERE.match(about, what.start())
    if what and not place and what["what"] not in _NO_TARGET:
        doubts.append(f"What was hit ('{what['what']}') is not compared: no table codes it.")
    return next((kind for pattern, kind in KINDS if pattern.search(about)), "")


def _where(
    before: str,
    about: str,
    here: Place | None,
    named: Sequence[Place],
    notes: list[str],
    doubts: list[str],
) -> Where | None:
    pointed = _HERE.search(about) or _HERE.search(before)
    if pointed:
        return _pointed((pointed["what"] or pointed["whose"]).lower(), here, notes, doubts)
    words = _WHOSE.search(before) or next(filter(_is_place, _NAMED.finditer(about)), None)
    if words is None:
        notes.append("where: anywhere, since no place is named")
        return None
    name = words["name"]
    notes.append(f"where: {name}")
    return _located(name, [*named, *([here] if here else [])])


def _is_place(found: re.Match[str]) -> bool:
    return not set(found["name"].lower().split()) & _NO_PLACE


def _pointed(what: str, here: Place | None, notes: list[str], doubts: list[str]) -> Where | None:
    """Give the place that 'the city' or 'the country' points to: that of the incident."""
    if here is None:
        doubts.append(f"'the {what}' points to a place that is not known.")
        return None
    if what not in _COUNTRY_WORDS:
        notes.append(f"where: {here.name}, for 'the {what}'")
        return _located(here.name, [here])
    if not here.within and here.precision is not PlacePrecision.COUNTRY:
        doubts.append(f"'the {what}' points to a country that is not known.")
        return None
    name = here.within[-1] if here.within else here.name
    notes.append(f"where: {name}, for 'the {what}'")
    return Where(" ".join(name_words(name)))


def _located(name: str, places: Sequence[Place]) -> Where:
    """Give a place by name, with its circle where it is a settlement or less that is located."""
    words = " ".join(name_words(name))
    wide = {PlacePrecision.COUNTRY, PlacePrecision.DIVISION, PlacePrecision.UNRESOLVED}
    for place in places:
        same = " ".join(name_words(place.name)) == words
        if same and place.precision not in wide and place.latitude is not None:
            km = max(_LEAST_KM, place.radius_km or 0)
            return Where(words, place.latitude, place.longitude, km)
    return Where(words)
