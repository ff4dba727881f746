"""Finds weapons and other means: class, number, calibre, model, and who is said to supply them."""

import re
from collections.abc import Iterable
from itertools import pairwise

from reportedly.language.document import Document, Token
from reportedly.model.content import Means
from reportedly.reading.findings import Finding
from reportedly.reading.person_names import person_name
from reportedly.reading.slots.numbers import calibre_in, count_of
from reportedly.reading.slots.openings import past_stamp, past_time
from reportedly.reading.slots.suppliers import is_supplied, supplier_of
from reportedly.reading.slots.syntax import phrase, span_of, without_article, words_between
from reportedly.reading.slots.taxonomy import means
from reportedly.reading.slots.words import Match, Word

_IDLE_VERBS = frozenset(
    """seize confiscate capture recover discover find surrender supply sell deliver export import
    buy purchase receive produce manufacture donate provide ship smuggle possess own display
    need request stockpile ban destroy intercept down lose introduce traffic hand store
    steal develop test train hold clear remove dismantle unearth uncover""".split()
)
"""Verbs whose object was not used in an attack: weapons found, sold or shot down."""
_IDLE_NOUNS = frozenset(
    """shipment sale delivery purchase traffic trafficking smuggling cache factory depot stockpile
    supply supplier production manufacture embargo control transfer dealer possession license
    seizure clearance expert squad disposal program programme defense defence treaty ban
    threat""".split()
)
_ORES = frozenset(
    """coal cobalt coltan copper diamond emerald gold iron jade lead lithium manganese nickel ore
    platinum potash ruby salt silver sulphur tin uranium zinc""".split()
)
"""What is dug in a mine that is no weapon."""
_DIGGING = frozenset("coal colliery miner miners mineshaft mineworker mineworkers mining".split())
_LAYING = frozenset(
    """anti-personnel anti-tank antitank buried deminer deminers demining explosion explosive
    explosives laid landmine landmines lay minefield minefields ordnance planted sapper sappers
    stepped unexploded""".split()
)
"""Words of a text whose mines are, or may be, weapons."""
_MINE = "mine"
_AIRCRAFT = "aircraft"
_IN_NAMES = frozenset(
    "axe cannon dagger hatchet knife lancet mine rocket shell stone sword".split()
)
"""Weapons by which people and bodies are called."""
_DOING = ("nsubj", "pobj", "conj", "compound", "nmod")
_NOUNS = frozenset(("NOUN", "PROPN", "X", "NUM", "ADJ"))
_SHOWING = frozenset("museum exhibition exhibit parade display collection show fair".split())
_MODEL = re.compile(r"\b(?=[\w-]*\d)[A-Za-z]{1,10}-?\d{1,4}\w{0,3}\b")
_MODEL_NAMES = re.compile(
    r"\b(?:grad|smerch|uragan|katyusha|qassam|iskander|kalibr|kinzhal|tochka(?:-u)?|scud|atacms|"
    r"storm shadow|hellfire|tomahawk|himars|shahed(?:-\d+)?|lancet|bayraktar|kalashnikov|galil|"
    r"uzi|claymore|merkava|abrams|leopard|caesar)\b",
    re.IGNORECASE,
)


def name_weapons(words: tuple[Word, ...]) -> tuple[Match[str], ...]:
    """Give every phrase of a text that names a weapon, used or not, with its class."""
    found = tuple(means().phrases.find(words))
    if not any(match.value == _MINE for match in found):
        return found
    before = {two.token: one.forms for one, two in pairwise(words)}
    said = {form for word in words for form in word.forms}
    digging = not _DIGGING.isdisjoint(said) and _LAYING.isdisjoint(said)
    return tuple(m for m in found if not _is_dug(m, before.get(m.first, ()), digging=digging))


def _is_dug(match: Match[str], before: tuple[str, ...], *, digging: bool) -> bool:
    """Tell a mine that people work in, by what is dug there: 'a gold mine'.

    In a text about `digging` all are that are called no more than mines.
    """
    bare = match.last - match.first == 1
    return match.value == _MINE and (not _ORES.isdisjoint(before) or (digging and bare))


def find_means(document: Document, named: Iterable[Match[str]]) -> tuple[Finding, ...]:
    """Give the means of `document`, in text order, out of the weapons `named` in it."""
    named = tuple(named)
    heads = {match.last - 1 for match in named}
    return tuple(
        _finding(document, match)
        for match in named
        if not _describes_another(document.tokens[match.last - 1], heads)
        and not _is_in_name(document, match)
        and _is_used(document, document.tokens[match.last - 1], match.value)
    )


def _describes_another(word: Token, heads: set[int]) -> bool:
    """Tell whether a weapon's name only qualifies another ('high-explosive shell')."""
    return word.dep in ("amod", "compound", "nmod") and word.head in heads


def _is_in_name(document: Document, match: Match[str]) -> bool:
    """Tell the Sword of 'the Sword of Dawn said', the Stone of 'Ivo Stone, 40', from a weapon."""
    word = document.tokens[match.first]
    if match.last - match.first > 1 or word.lower not in _IN_NAMES or not word.text.istitle():
        return False
    after = document.tokens[match.last : match.last + 2]
    of = len(after) == 2 and after[0].lower == "of" and after[1].text[:1].isupper()
    return of or person_name(document, word.index) is not None


def _is_used(document: Document, head: Token, kind: str) -> bool:
    """Tell whether the noun `head` may name what was used, not what was found, sold or banned.

    An aircraft is a means where it does something: elsewhere it may be what was hit.
    """
    if head.pos not in _NOUNS or (kind == _AIRCRAFT and head.dep not in _DOING):
        return False
    for _ in range(3):
        governor = document.tokens[head.head]
        if governor.index == head.index:
            return True
        if is_supplied(document, head, governor):
            return True
        if governor.lemma in _IDLE_NOUNS or governor.lemma in _SHOWING:
            return False
        if governor.lemma in _IDLE_VERBS:
            return head.dep not in ("dobj", "nsubjpass", "conj")
        if head.dep not in ("conj", "compound", "pobj", "prep", "appos", "nmod"):
            return True
        head = governor
    return True


def _finding(document: Document, match: Match[str]) -> Finding:
    head = match.last - 1
    first = min(match.first, phrase(document, head)[0])
    first = without_article(document, _past_stamp(document, first, match.first), match.first)
    text = words_between(document, first, match.last)
    low, high = count_of(document, head, first)
    content = Means(
        kind=match.value,
        words=text,
        calibre_mm=calibre_in(text),
        low=low,
        high=high,
        model=_model(text),
        supplier=supplier_of(document, head, text, match.last),
    )
    return Finding(span_of(document, first, match.last), head, content)


def _past_stamp(document: Document, first: int, last: int) -> int:
    """Step over a date before a weapon: 'On Saturday mortar rounds'; a calibre is none."""
    later = past_time(document, past_stamp(document, first, last), last)
    spaced = document.text[document.tokens[max(later - 1, 0)].end].isspace()
    calibre = calibre_in(words_between(document, first, last + 1)) if spaced else None
    return later if spaced and calibre is None else first


def _model(text: str) -> str | None:
    for match in _MODEL.finditer(text):
        if not match[0].lower().endswith("mm"):
            return match[0]
    name = _MODEL_NAMES.search(text)
    return name[0] if name else None
