"""Adds up the people of one coordinated statement: 'a woman and her two sons' are three."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from reportedly.language.document import Document, Token
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties.links import Link
from reportedly.reading.casualties.phrase import People

_REACH = 12
"""Tokens between two people phrases beyond which they are no one list."""

_JOINING = frozenset({"and", "&", "plus", "along", "alongside", "together", "well", "with"})

_DASHES = frozenset({"-", "--", "–", "—"})
_ALONGSIDE = frozenset({"along", "alongside", "together", "with"})
_OPENING = 3
"""Tokens in 'along with her', which opens who was killed as well."""

_HARM_BETWEEN = frozenset(
    "killed died was were been has have had along alongside together reportedly".split()
)
"""Words that may part a list: 'a man was killed along with his wife'."""


class Sum(msgspec.Struct, frozen=True):
    """The people numbered `members`, counted together; `derivation` is the sum as written out."""

    members: tuple[int, ...]
    category: Category
    harm: int | None
    low: int
    high: int | None
    derivation: str
    group: Group = Group.ALL


class Lists(msgspec.Struct, frozen=True):
    """The sums of one sentence, and the people who only detail others ('six people, two women').

    `members` are the numbers of the summed and of the details, `wholes` of those who have parts.
    """

    sums: tuple[Sum, ...]
    members: frozenset[int]
    wholes: frozenset[int]

    @property
    def fighters(self) -> frozenset[int]:
        """The members of sums that count fighters alone."""
        sums = (total for total in self.sums if total.group is Group.COMBATANTS)
        return frozenset(member for total in sums for member in total.members)


def lists_of(document: Document, people: Sequence[People], links: Sequence[Link]) -> Lists:
    """Sum the people linked to one harm word, where each is counted.

    Fighters and others are never added up: their groups stay apart. People set beside others
    without 'and' are the same people told in more detail.
    """
    by_harm: dict[tuple[int | None, int | None], list[Link]] = {}
    for link in links:
        if (link.harm is not None or link.told is not None) and link.parent is None:
            by_harm.setdefault((link.harm, link.told), []).append(link)
    sums: list[Sum] = []
    members: set[int] = set()
    wholes = {link.parent for link in links if link.parent is not None}
    for told in by_harm.values():
        group, detailed = _without_asides(document, people, told)
        members.update(link.people for links in detailed.values() for link in links)
        wholes.update(detailed)
        whole = group[0].people
        if len(group) > 1 and _only_detailed(document, people, group):
            members.update(link.people for link in group[1:])
            wholes.add(whole)
        elif (total := _sum(document, people, group)) is not None:
            sums.append(total)
            members.update(total.members)
    return Lists(tuple(sums), frozenset(members), frozenset(wholes))


def _without_asides(
    document: Document, people: Sequence[People], links: Sequence[Link]
) -> tuple[list[Link], dict[int, list[Link]]]:
    """Part those counted from the details of one of them between dashes, by who is detailed.

    'Six priests – five Borians and one Karmian – and two women' are eight.
    """
    kept: list[Link] = []
    detailed: dict[int, list[Link]] = {}
    at = 0
    while at < len(links):
        count = _aside(document, people, links, at) if kept else 0
        if count:
            detailed[kept[-1].people] = list(links[at : at + count])
        else:
            kept.append(links[at])
        at += count or 1
    return kept, detailed


def _aside(document: Document, people: Sequence[People], links: Sequence[Link], at: int) -> int:
    """Give how many links from `at` on make up the one before, told between dashes; 0 for none."""
    opening = document.tokens[people[links[at].people].first - 1]
    whole = people[links[at - 1].people]
    if opening.text not in _DASHES or whole.last != opening.index:
        return 0
    total = 0
    for count, link in enumerate(links[at:], 1):
        person = people[link.people]
        total += person.low or 0
        closing = document.tokens[person.last : person.last + 2]  # 'one Karmian –'
        if total == whole.low and any(token.text in _DASHES for token in closing):
            return count
    return 0


def _only_detailed(document: Document, people: Sequence[People], links: Sequence[Link]) -> bool:
    """Tell 'one civilian, a young man' and 'six people, four boys and two women' from lists."""
    members = [people[link.people] for link in links]
    lows = [person.low or 0 for person in members]
    if len(members) > 2 and lows[0] == sum(lows[1:]):
        return True
    if _named_behind(document, members) or _spelled_out(document, members[0]):
        return True
    between = document.tokens[members[0].last : members[1].first]
    joined = any(token.lower in _JOINING for token in between)
    if {person.group for person in members} == {Group.CIVILIANS, Group.COMBATANTS}:
        return False  # 'Three civilians, soldier killed': no soldier is one of them
    return len(members) == 2 and not joined and lows[1] <= lows[0] and bool(between)


def _named_behind(document: Document, members: Sequence[People]) -> bool:
    """Tell 'two brothers, Ivo and Jan Marek, were killed', where the names say who they are."""
    whole = members[0]
    names = [
        person
        for before, person in pairwise(members)
        if not (before.named and person.single and not person.named)  # '…, a cameraman,'
    ]
    comma = document.tokens[whole.last].text == "," if whole.last < len(document.tokens) else False
    told = sum(name.low or 1 for name in names)
    return comma and told <= (whole.low or 0) > 1 and all(name.named for name in names)


def _spelled_out(document: Document, whole: People) -> bool:
    """Tell 'killed three journalists: Ivo Marek, a photographer, …', which says who they are."""
    after = document.tokens[whole.last : whole.last + 1]
    return (whole.low or 0) > 1 and any(token.text == ":" for token in after)


def _listed(document: Document, people: Sequence[People], one: People, two: People) -> bool:
    """Tell whether nothing but a list's own words stands between two people phrases.

    Names of those just described, and what stands in brackets, do not part them; nor does where
    it happened, before 'along with'.
    """
    named = {at for person in people for at in range(person.first, person.last)}
    between = _without_brackets(
        [token for token in document.tokens[one.last : two.first] if token.index not in named]
    )
    joined = any(token.lower in _ALONGSIDE for token in between[-_OPENING:])
    broken = any(
        token.pos in ("VERB", "AUX", "SCONJ")
        or (token.pos == "ADP" and not joined and token.lower not in {"with", "of"})
        for token in between
        if token.lower not in _HARM_BETWEEN
    )
    return len(between) <= _REACH and not broken


def _without_brackets(tokens: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    inside = 0
    for token in tokens:
        inside += token.text == "("
        if not inside:
            kept.append(token)
        inside -= token.text == ")" and inside > 0
    return kept


def _distinct(document: Document, people: Sequence[People], links: Sequence[Link]) -> list[Link]:
    """Leave out who is told twice: 'a woman, Jana Roe, and her son', 'Jana Roe, a nurse, and …'."""
    kept: list[Link] = []
    for link in links:
        person = people[link.people]
        before = people[kept[-1].people] if kept else None
        comma = person.first > 0 and document.tokens[person.first - 1].lower == ","
        if not (comma and before is not None and _describes(document, before, person)):
            kept.append(link)
    return kept


def _describes(document: Document, before: People, person: People) -> bool:
    """Tell a name set beside the person described, or who a person named is."""
    named = person.named and before.single and not before.named
    article = document.tokens[person.first].lower in {"a", "an"}
    return named or (before.named and person.single and not person.named and article)


def _sum(document: Document, people: Sequence[People], links: Sequence[Link]) -> Sum | None:
    links = _distinct(document, people, links)
    members = [people[link.people] for link in links]
    if len(members) < 2 or not all(_addable(person) for person in members):
        return None
    fighters = [person.group is Group.COMBATANTS for person in members]
    if any(fighters) and not all(fighters):
        return None
    if not all(_listed(document, people, one, two) for one, two in pairwise(members)):
        return None
    lows = [person.low or 0 for person in members]
    highs = [person.high for person in members]
    high = None if None in highs else sum(h for h in highs if h is not None)
    return Sum(
        members=tuple(link.people for link in links),
        category=links[0].category,
        harm=links[0].harm,
        low=sum(lows),
        high=high,
        derivation=" + ".join(str(low) for low in lows),
        group=Group.COMBATANTS if fighters[0] else Group.ALL,
    )


def _addable(person: People) -> bool:
    counted = person.numbered or (person.low == person.high and person.opened)
    return counted and bool(person.low)
