"""Writes who suffered an attack in the form of the 1992 answer keys, each person once."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from benchmarks.templates.candidates import Candidate
from benchmarks.templates.observed import Observed
from reportedly.reading.slots.numbers import count_of, number_value

Fill = dict[str, Any]

_PERSON_TYPES = (
    (r"\b(judge|magistrate|lawyer|attorney|prosecutor)", "LEGAL OR JUDICIAL"),
    (r"\b(policem[ae]n|police|detective)", "LAW ENFORCEMENT"),
    (r"\b(bodyguard|guard|escort|watchman)", "SECURITY GUARD"),
    (r"\b(ambassador|consul|diplomat|attache)", "DIPLOMAT"),
    (r"\b(minister|mayor|governor|president|deputy|congressman|senator)", "GOVERNMENT OFFICIAL"),
    (r"\b(candidate|leader|politician)", "POLITICAL FIGURE"),
    (r"\b(soldier|colonel|captain|lieutenant|sergeant|general|major|officer)", "ACTIVE MILITARY"),
)
_FORMER = re.compile(r"\b(former|ex|retired)\b")
_MAY_BE_FORMER = ("GOVERNMENT OFFICIAL", "ACTIVE MILITARY")
_DEATH = frozenset(
    "kill murder assassinate die slay death dead killing assassination shoot".split()
)
_INJURY = frozenset("wound injure hurt injury".split())
_TIES = ("appos", "compound", "nmod", "amod")
_BESIDE = 3
"""Tokens between a name and what its bearer is called, at most."""


class Person(msgspec.Struct, frozen=True):
    """One who suffered, or several: what the key calls them, their type, number and effect."""

    words: str
    kind: str
    number: str
    effect: str | None


def victims(
    seen: Observed, incident: str, named: Sequence[Candidate], described: Sequence[Candidate]
) -> dict[str, list[Fill]]:
    """Give the five slots on people; whoever is both named and described is one of them."""
    calling = {d.words: next((n for n in named if _same(seen, n, d)), None) for d in described}
    people = [
        _named(seen, incident, n, [d for d in described if calling[d.words] is n]) for n in named
    ]
    people += [_described(seen, d) for d in described if calling[d.words] is None]
    return {
        "HUM TGT: NAME": [_fill(n.words.upper()) for n in named],
        "HUM TGT: DESCRIPTION": [_calls(d, calling[d.words]) for d in described],
        "HUM TGT: TYPE": [_fill(p.kind, p.words) for p in people],
        "HUM TGT: NUMBER": [_fill(p.number, p.words) for p in people],
        "HUM TGT: EFFECT OF INCIDENT": [_fill(p.effect, p.words) for p in people if p.effect],
    }


def number(seen: Observed, token: int) -> str:
    """Give how many the noun at `token` stands for, as the keys write it."""
    low, high = count_of(seen.document, token)
    if low is not None and low == high:
        return str(low)
    return "PLURAL" if seen.document.tokens[token].tag in ("NNS", "NNPS") else "1"


def _fill(value: str, *refs: str) -> Fill:
    return {"value": value, "refs": list(refs)}


def _calls(described: Candidate, named: Candidate | None) -> Fill:
    words = _without_number(described.words).upper()
    return _fill(words, named.words.upper()) if named else _fill(words)


def _same(seen: Observed, named: Candidate, described: Candidate) -> bool:
    return any(_tied(seen, n, d) for n in named.tokens for d in described.tokens)


def _tied(seen: Observed, name: int, noun: int) -> bool:
    """Tell 'the mayor, Jana Roe' and 'councillor Jana Roe' by the parse."""
    tokens = seen.document.tokens
    if tokens[noun].tag in ("NNS", "NNPS"):
        return False
    for one, other in ((name, noun), (noun, name)):
        if tokens[one].head == other and tokens[one].dep in _TIES:
            return True
    return False


def _named(seen: Observed, incident: str, name: Candidate, called: Sequence[Candidate]) -> Person:
    words = " ".join((*(d.words for d in called), *(_before(seen, t) for t in name.tokens)))
    effects = [e for d in called for t in d.tokens if (e := _harm(seen, t))]
    effects += [e for t in name.tokens if (e := _harm(seen, t))]
    default = None if incident == "kidnapping" else "DEATH"
    return Person(name.words.upper(), _type(words), "1", effects[0] if effects else default)


def _before(seen: Observed, token: int) -> str:
    """Give the words before a name, among which its bearer's titles stand."""
    sentence = seen.document.sentence_of(token)
    first = max(sentence.first, token - _BESIDE - 1)
    return " ".join(t.lower for t in seen.document.tokens[first:token])


def _described(seen: Observed, described: Candidate) -> Person:
    token = described.tokens[0]
    words = _without_number(described.words).upper()
    return Person(words, _type(words), number(seen, token), _harm(seen, token))


def _without_number(words: str) -> str:
    """Give words without the number that opens them, be it in digits or spelt."""
    first, _, rest = words.partition(" ")
    return rest if rest and number_value(first) is not None else words


def _type(words: str) -> str:
    lower = words.lower()
    kind = next((kind for pattern, kind in _PERSON_TYPES if re.search(pattern, lower)), "CIVILIAN")
    return f"FORMER {kind}" if kind in _MAY_BE_FORMER and _FORMER.search(lower) else kind


def _harm(seen: Observed, token: int) -> str | None:
    governors = [g.lemma for g in seen.document.ancestors(token)][:2]
    if _DEATH & set(governors):
        return "DEATH"
    return "INJURY" if _INJURY & set(governors) else None
