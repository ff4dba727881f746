"""Makes figures of the people counted: totals know their parts, and lists are added up."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.arabic.apart import placed_between
from reportedly.reading.arabic.besides import adds
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, begins_with_and, carries_article
from reportedly.reading.findings import Finding

CHAIN_GAP = 4
"""Words between two counts that one word of harm governs ('three children … and a woman')."""

_ANYBODY = (Group.ALL, Group.CIVILIANS)
"""Groups of which others may be a part."""
_CIVIL = frozenset({Group.CIVILIANS, Group.CHILDREN, Group.WOMEN})
"""Groups that civilians are counted with as such."""
_KIN = frozenset({"ibn", "shaqiq"})
"""How the table of people reads 'son', 'daughter', 'brother' and 'sister', who may be anybody."""
_AND, _ALONG_WITH = "و", "مع"
_NO_AND = frozenset("وفاه وفيات وسط وقوع وصول وجود وراء وفق وفقا وقت واحد واحده".split())
"""Words that begin with the letter of 'and' and join nobody: 'three dead after the death of'."""
_VICTIMS = frozenset({"ضحايا", "ضحيه"})
"""'Victims', who are the dead or all who were harmed, as stems write them."""
_BESIDES = frozenset({"و", "كما", "فيما", "بينما", "الي", "عن"})
"""Last words of what joins 'were hurt': 'as well as (to)', 'besides (of)', 'while'."""


class Count(msgspec.Struct, frozen=True):
    """People counted at words `first` up to `last`; `harm` where the noun itself says it.

    `numbered` tells '3 civilians' and 'two civilians' from 'civilians' and 'a civilian'; their
    names and ages go on up to word `told`, where they are told.
    """

    first: int
    last: int
    low: int | None
    high: int | None
    rule: str
    group: Group
    harm: Category | None = None
    numbered: bool = True
    told: int = 0

    @property
    def end(self) -> int:
        """The word behind all that is told of them, half-open."""
        return max(self.last, self.told)


class Draft(msgspec.Struct, frozen=True):
    """A count with the harm done; `part` where it is among the last count before it."""

    category: Category
    count: Count
    part: bool = False


def numbered_as(draft: Draft, count: Count) -> Draft:
    """Give a draft with the number of a count of the same people told behind them."""
    told = {"low": count.low, "high": count.high, "rule": count.rule, "numbered": True}
    return msgspec.structs.replace(draft, count=msgspec.structs.replace(draft.count, **told))


def finished(
    text: Text, drafts: Sequence[Draft], marks: set[str], summed: Sequence[Count]
) -> Iterator[Finding]:
    """Give the drafts as figures: totals know their parts, lists are added up.

    `marks` are the sorts of words for parts and updates in the sentence; `summed` are the counts
    that are over many attacks.
    """
    drafts = _shared_out(text, _victims(text, drafts))
    sums = [run for run in _runs(text, drafts) if _adds_up(run)]
    added = {draft.count.first for run in sums for draft in run}
    for index, draft in enumerate(drafts):
        followed = index + 1 < len(drafts) and drafts[index + 1].part
        relation = _relation(draft, followed=followed and not draft.part, marks=marks)
        if draft.count.first in added or ("update" in marks and _raises(draft, drafts)):
            relation = Relation.PART
        yield _finding(text, draft, relation, draft.count in summed)
    for run in sums:
        yield _sum(text, run, any(one.count in summed for one in run))


def _victims(text: Text, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Take 'victims' for the dead where the hurt are counted beside them: 'victims and wounded'."""
    hurt = next((d.count.first for d in drafts if d.category is Category.INJURED), 0)
    before = [d for d in drafts if d.category is Category.CASUALTIES and d.count.end <= hurt]
    if not before or not _names_victims(text, hurt) or not _hurt_beside(text, before, hurt):
        return drafts
    return [
        msgspec.structs.replace(draft, category=Category.KILLED) if draft in before else draft
        for draft in drafts
    ]


def _names_victims(text: Text, index: int) -> bool:
    """Tell whether 'victims' stand before word `index` of its sentence."""
    before = text.words[text.sentence_start(index) : index]
    return any(not _VICTIMS.isdisjoint(stems(word.lower)) for word in before)


def _hurt_beside(text: Text, before: Sequence[Draft], hurt: int) -> bool:
    """Tell whether 'and' or its like joins those hurt at word `hurt` to those counted before."""
    start = max(draft.count.end for draft in before)
    harms = (phrases("harm").at(text, at) for at in range(start, min(len(text), hurt + 2)))
    found = (h for h in harms if h is not None and h.value["category"] == Category.INJURED)
    opened = (min(hurt, harm.first) for harm in found)
    return any(begins_with_and(text, at) or text.words[at - 1].lower in _BESIDES for at in opened)


def _shared_out(text: Text, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Make parts of the groups that tell who a number of people are: '13 others, 9 boys, 4 women'.

    They follow it without an 'and', are of one harm with it, and add up to it.
    """
    told = list(drafts)
    for index, whole in enumerate(drafts):
        if whole.part or whole.count.group not in _ANYBODY or not _exact(whole.count):
            continue
        end, left = index + 1, whole.count.low or 0
        while left > 0 and end < len(drafts) and _goes_on(drafts[end - 1], drafts[end]):
            left -= drafts[end].count.low or 0
            end += 1
        listed = drafts[index + 1 : end]
        if left == 0 and len(listed) > 1 and not begins_with_and(text, listed[0].count.first):
            told[index + 1 : end] = [msgspec.structs.replace(one, part=True) for one in listed]
    return told


def _goes_on(before: Draft, draft: Draft) -> bool:
    """Tell whether a draft counts further people of one harm, by a group of their own."""
    near = draft.count.first - before.count.end <= CHAIN_GAP
    alike = draft.category is before.category and not draft.part
    return near and alike and _exact(draft.count) and draft.count.group not in _ANYBODY


def _exact(count: Count) -> bool:
    return bool(count.low) and count.low == count.high


def _raises(draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell the two of 'two of the wounded died, so that the toll rose to ten': ten in all."""
    low = draft.count.low or 0
    higher = (other for other in told if other.count.group in _ANYBODY and not other.part)
    return any(o.category is draft.category and (o.count.low or 0) > low for o in higher)


def _relation(draft: Draft, *, followed: bool, marks: set[str]) -> Relation:
    if draft.part:
        return Relation.PART
    if "update" in marks:
        return Relation.UPDATE
    return Relation.TOTAL if followed else Relation.UNRELATED


def _finding(text: Text, draft: Draft, relation: Relation, cumulative: bool) -> Finding:
    count = draft.count
    figure = Figure(
        category=draft.category,
        group=count.group,
        low=count.low,
        high=count.high,
        words=text.quote(count.first, count.last),
        relation=relation,
        cumulative=cumulative,
        rule=count.rule,
    )
    return Finding(text.span(count.first, count.last), text.token(count.first), figure)


def _is_kin(text: Text, count: Count) -> bool:
    """Tell 'and his son', who counts among the civilians with a civilian he is told with."""
    people = phrases("people").at(text, count.first, count.last)
    kin = people is not None and people.value["reading"] in _KIN
    return kin and count.group is Group.ALL


def _runs(text: Text, drafts: Sequence[Draft]) -> Iterator[Sequence[Draft]]:
    """Give those whom one word of harm lists: 'the killing of a man and two children'."""
    run: list[Draft] = []
    for draft in [*drafts, None]:
        joined = run and draft and not draft.part and draft.category is run[-1].category
        near = joined and draft and _is_added(text, run[-1].count, draft.count)
        if draft and (near or not run) and not draft.part:
            run.append(draft)
            continue
        yield run
        run = [draft] if draft and not draft.part else []


def _is_added(text: Text, before: Count, count: Count) -> bool:
    """Tell 'and', a comma or a mark between two counts; else the second says who the first was."""
    if adds(text, count.first):
        return not placed_between(text, before.end, count.first)
    if count.first - before.end > CHAIN_GAP or placed_between(text, before.end, count.first):
        return False
    if _is_told_again(text, before, count):
        return False
    between = text.words[before.end : count.first]
    return begins_with_and(text, count.first) or any(
        word.tag != "word"
        or word.lower == _ALONG_WITH
        or (word.lower.startswith(_AND) and word.lower not in _NO_AND)
        for word in between
    )


def _is_told_again(text: Text, before: Count, count: Count) -> bool:
    """Tell 'the young man' behind 'a young man', who is the same, from 'and the young man'."""
    if begins_with_and(text, count.first) or not carries_article(text, count.first):
        return False
    told = [phrases("people").at(text, one.first, one.last) for one in (before, count)]
    same = told[0] is not None and told[1] is not None and told[0].value is told[1].value
    return same and not carries_article(text, before.first)


def _group_of(text: Text, counts: Sequence[Count]) -> Group:
    """Give whom a sum is of: 'a civilian and two children' are civilians, others are people.

    Those of one group are of that: 'three officers and a soldier'. Kin are civilians with a
    civilian: 'a civilian and his son'.
    """
    groups = {count.group for count in counts}
    others = {count.group for count in counts if not _is_kin(text, count)}
    if Group.CIVILIANS in others:
        groups = others
    if len(groups) == 1:
        return groups.pop()
    return Group.CIVILIANS if Group.CIVILIANS in groups and groups <= _CIVIL else Group.ALL


def _adds_up(run: Sequence[Draft]) -> bool:
    """Tell whether those listed are several that can be counted together."""
    counts = [draft.count for draft in run]
    if len(run) < 2 or not all(map(_exact, counts)):
        return False
    return not (all(c.group is Group.ALL for c in counts) and any(c.harm for c in counts))


def _sum(text: Text, run: Sequence[Draft], cumulative: bool) -> Finding:
    """Add up those of a list."""
    counts = [draft.count for draft in run]
    total = sum(c.low or 0 for c in counts)
    first, last = counts[0].first, counts[-1].last
    figure = Figure(
        category=run[0].category,
        group=_group_of(text, counts),
        low=total,
        high=total,
        words=text.quote(first, last),
        relation=Relation.DERIVED,
        cumulative=cumulative,
        derivation=" + ".join(str(c.low) for c in counts),
    )
    return Finding(text.span(first, last), text.token(first), figure)
