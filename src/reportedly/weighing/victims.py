"""Tells who the dead of an incident are whom its reports name, each once under all spellings.

Casualty recorders keep the names beside the numbers: Every Casualty, 'Standards for Casualty
Recording' (2016), asks for those of the victims where they are known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.assessment import NamedVictim
from reportedly.model.claim import Claim
from reportedly.model.content import Victim
from reportedly.model.names import name_words
from reportedly.model.source import each_once
from reportedly.model.victims import folded_name, shared_words
from reportedly.weighing.case import Case, supports


def named_victims(case: Case) -> tuple[NamedVictim, ...]:
    """Give the dead who are named by a standing claim, sorted by name.

    Two names are one person's where the shorter one can be the longer one, left out what a report
    may leave out (`model.victims`). A report that spells two names of as many words in two ways
    means two people, a brother and a sister say. A name that can be that of several stands with
    each of them, and is nobody's own.
    """
    people: list[list[_Spelling]] = []
    by_ends: dict[tuple[str, str], list[list[_Spelling]]] = {}
    for spelling in _spellings(case):
        first, *rest = spelling.folded or ("",)
        alike = by_ends.get((first, rest[-1] if rest else first), ())
        fitting = [person for person in alike if all(map(spelling.may_be, person))]
        if not fitting:
            person = list[_Spelling]()
            fitting = [person]
            people.append(person)
            for word in {first, *rest}:
                by_ends.setdefault((first, word), []).append(person)
        for person in fitting:
            person.append(spelling)
    victims = (_victim(case, person) for person in people)
    return tuple(sorted(victims, key=lambda victim: (victim.name, victim.claims)))


@dataclass(frozen=True)
class _Spelling:
    """A name as some claims spell it: its words, and those words folded as names are compared."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    claims: tuple[Claim, ...]
    reports: frozenset[str]

    def may_be(self, other: "_Spelling") -> bool:
        """Tell whether this can be the name of whoever the other one is."""
        told_apart = len(self.words) == len(other.words) and not self.reports.isdisjoint(
            other.reports
        )
        return not told_apart and shared_words(self.folded, other.folded) > 0


def _spellings(case: Case) -> Iterator[_Spelling]:
    """Give the names of the dead as they are spelled, the fullest first."""
    spelled: dict[tuple[str, ...], list[Claim]] = {}
    for claim in case.claims:
        if isinstance(claim.content, Victim) and supports(claim):
            spelled.setdefault(name_words(claim.content.name), []).append(claim)
    for words in sorted(spelled, key=lambda words: (-len(words), words)):
        claims = tuple(spelled[words])
        reports = frozenset(claim.report for claim in claims)
        yield _Spelling(words, folded_name(" ".join(words)), claims, reports)


def _victim(case: Case, person: Sequence[_Spelling]) -> NamedVictim:
    claims = [claim for spelling in person for claim in spelling.claims]
    spelled = each_once(_name(claim) for claim in claims)
    names = sorted(spelled, key=lambda name: (-len(name.split()), name))
    origins = each_once(case.name_of(origin) for origin in case.by_origin(claims))
    ids = tuple(sorted(claim.id for claim in claims))
    return NamedVictim(names[0], tuple(names[1:]), origins, ids)


def _name(claim: Claim) -> str:
    assert isinstance(claim.content, Victim)  # noqa: S101 - asked of such claims alone
    return claim.content.name
