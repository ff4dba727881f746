"""Tells who the dead of an incident are whom its reports name, each once under all spellings.

Casualty recorders keep the names beside the numbers: Every Casualty, 'Standards for Casualty
Recording' (2016), asks for those of the victims where they are known.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.model.assessment import NamedVictim
from reportedly.model.claim import Claim
from reportedly.model.content import Victim
from reportedly.model.names import name_words
from reportedly.model.victims import folded_name, shared_words
from reportedly.weighing.case import Case, supports

_Spelling = tuple[str, ...]
"""The words of a name, folded but for their vowels."""


def named_victims(case: Case) -> tuple[NamedVictim, ...]:
    """Give the dead who are named by a standing claim, sorted by name.

    Two names are one person's where the shorter one can be the longer one, left out what a report
    may leave out (`model.victims`). A report that spells two names of as many words in two ways
    means two people, a brother and a sister say. A name that can be that of several stands with
    each of them, and is nobody's own.
    """
    spelled: dict[_Spelling, list[Claim]] = {}
    for claim in case.claims:
        if isinstance(claim.content, Victim) and supports(claim):
            spelled.setdefault(name_words(claim.content.name), []).append(claim)
    people: list[_Person] = []
    for spelling in sorted(spelled, key=lambda words: (-len(words), words)):
        fitting = [person for person in people if person.may_be(spelling, spelled)]
        if not fitting:
            fitting = [_Person()]
            people += fitting
        for person in fitting:
            person.spellings.append(spelling)
    victims = (_victim(case, person, spelled) for person in people)
    return tuple(sorted(victims, key=lambda victim: (victim.name, victim.claims)))


@dataclass
class _Person:
    spellings: list[_Spelling] = field(default_factory=list)

    def may_be(self, spelling: _Spelling, spelled: dict[_Spelling, list[Claim]]) -> bool:
        """Tell whether a further spelling can be this person's."""
        return all(
            shared_words(_loose(own), _loose(spelling))
            and not (len(own) == len(spelling) and _in_one_report(spelled[own], spelled[spelling]))
            for own in self.spellings
        )


def _loose(spelling: _Spelling) -> tuple[str, ...]:
    return folded_name(" ".join(spelling))


def _in_one_report(ones: Iterable[Claim], others: Iterable[Claim]) -> bool:
    return not {claim.report for claim in ones}.isdisjoint(claim.report for claim in others)


def _victim(case: Case, person: _Person, spelled: dict[_Spelling, list[Claim]]) -> NamedVictim:
    claims = [claim for spelling in person.spellings for claim in spelled[spelling]]
    names = sorted({_name(claim) for claim in claims}, key=lambda name: (-len(name.split()), name))
    origins = {case.name_of(origin) for origin in case.by_origin(claims)}
    ids = tuple(sorted(claim.id for claim in claims))
    return NamedVictim(names[0], tuple(names[1:]), tuple(sorted(origins)), ids)


def _name(claim: Claim) -> str:
    assert isinstance(claim.content, Victim)  # noqa: S101 - asked of such claims alone
    return claim.content.name
