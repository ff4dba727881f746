"""Adds up what each hit of one attack did: a strike, and a second on those who came to help.

A double tap is one incident, as it is to those who code such events: its hits are parts, and where
the text gives no count of them all, their sum is.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum, auto

import msgspec

from reportedly.language.document import Document
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.model.mention import MentionRole
from reportedly.reading.findings import Finding, MentionDraft, Span

_HIT = (
    r"(?:air ?strikes?|attacks?|blasts?|bombs?|bombers?|bombings?|devices?|drones?|explosions?"
    r"|grenades?|mines?|missiles?|mortars?|raids?|rockets?|salvos?|shells?|strikes?|volleys?)"
)
_SIDE = r"(?:[\w-]+ ){0,2}?"
_DID = r"(?:also |then )?(?:claimed|hit|killed|left|struck|went|wounded|injured|came|exploded)\b"
_HITS = re.compile(
    rf"(?P<first>\b(?:the first|one)(?= {_SIDE}{_HIT}\b))"
    rf"|(?P<known>\bthe (?:second|third|other|latter)(?= {_SIDE}{_HIT}\b| {_DID}| \d|,))"
    rf"|(?P<new>\b(?:(?:a|an) (?:second|third|further|follow-up|subsequent)|another)"
    rf"(?= {_SIDE}{_HIT}\b))",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"\b(?:two|three|four|several|twin|dual|double|double-tap|both|pair of|series of|wave of"
    rf"|string of|successive|back-to-back)\b (?:[\w'’-]+ ){{0,3}}?{_HIT}\b"
    r"|\b(?:twice|strikes|blasts|bombs|bombings|explosions|rockets|missiles|shells)\b",
    re.IGNORECASE,
)
"""Words that make a count before one of several hits: 'twin blasts', 'two suicide bombers'."""
_COUNTED = frozenset({"", "about", "at least", "more than"})
"""Rules of figures that give a number."""
_REACH = 3
"""Sentences within which the hits of one attack are told one after the other."""


class _Hit(Enum):
    """Which hit of an attack a count is told of."""

    NONE = auto()
    FIRST = auto()
    KNOWN = auto()
    """'The second', of hits that were told together before."""
    NEW = auto()
    """'A second strike', which is told beside one told before."""


def with_hits(
    document: Document, findings: Sequence[Finding], drafts: Sequence[MentionDraft]
) -> tuple[tuple[Finding, ...], tuple[MentionDraft, ...]]:
    """Make counts of single hits parts, and add their sum where no total is told."""
    changed, told = list(findings), list(drafts)
    for at, draft in enumerate(drafts):
        if draft.role is MentionRole.AGGREGATE:
            continue
        for category in (Category.KILLED, Category.INJURED):
            counts = [i for i in draft.members if _counts(findings[i], category)]
            hits = _hits(document, findings, counts)
            for index in hits:
                changed[index] = _as_part(changed[index])
            total = _total(document, findings, counts, hits)
            if total is not None:
                changed.append(total)
                members = (*told[at].members, len(changed) - 1)
                told[at] = msgspec.structs.replace(told[at], members=members)
    return tuple(changed), tuple(told)


def _counts(finding: Finding, category: Category) -> bool:
    figure = finding.content
    if not isinstance(figure, Figure) or figure.cumulative or not figure.low:
        return False
    whole = figure.relation not in (Relation.PART, Relation.FORMER)
    return whole and figure.category is category and figure.rule in _COUNTED


def _figure(finding: Finding) -> Figure:
    assert isinstance(finding.content, Figure)  # noqa: S101 - asked of counts alone
    return finding.content


def _hits(document: Document, findings: Sequence[Finding], counts: Sequence[int]) -> list[int]:
    """Give the counts that are each of one hit, in the text's order."""
    hits: list[int] = []
    before: int | None = None
    for index in sorted(counts, key=lambda i: findings[i].span):
        hit = _hit_of(document, findings[index])
        if hit is _Hit.FIRST:
            hits = [index]
        elif hit is _Hit.KNOWN or (hit is _Hit.NEW and hits):
            hits.append(index)
        elif hit is _Hit.NEW and before is not None:
            near = _sentences_between(document, findings[before], findings[index]) < _REACH
            one = near and not _tells_several(document, findings[before])
            hits = [before, index] if one else [index]
        else:
            before = index
    return hits


def _hit_of(document: Document, finding: Finding) -> _Hit:
    """Tell which hit a count is of: the one that its sentence named last before it."""
    named = document.once(_named)[document.tokens[finding.token].sentence]
    before = bisect_left(named, finding.span.start, key=re.Match.start)
    return _Hit[str(named[before - 1].lastgroup).upper()] if before else _Hit.NONE


def _named(document: Document) -> list[list[re.Match[str]]]:
    """Give the words that say of which hit they tell, sentence by sentence."""
    text = document.text
    return [list(_HITS.finditer(text, one.start, one.end)) for one in document.sentences]


def _sentences_between(document: Document, one: Finding, other: Finding) -> int:
    return document.tokens[other.token].sentence - document.tokens[one.token].sentence


def _tells_several(document: Document, finding: Finding) -> bool:
    sentence = document.sentence_of(finding.token)
    return _SEVERAL.search(document.text, sentence.start, sentence.end) is not None


def _as_part(finding: Finding) -> Finding:
    figure = _figure(finding)
    if figure.group is not Group.ALL:  # the row of a group counts it whole
        return finding
    part = msgspec.structs.replace(figure, relation=Relation.PART)
    return msgspec.structs.replace(finding, content=part)


def _total(
    document: Document, findings: Sequence[Finding], counts: Sequence[int], hits: Sequence[int]
) -> Finding | None:
    """Give the sum of the hits as a finding, unless the text counts as many or more in all."""
    if len(hits) < 2:
        return None
    figures = [_figure(findings[index]) for index in hits]
    low = sum(figure.low or 0 for figure in figures)
    if any((_figure(findings[i]).low or 0) >= low for i in counts if i not in hits):
        return None
    highs = [figure.high for figure in figures]
    groups = {figure.group for figure in figures}
    first, last = findings[hits[0]], findings[hits[-1]]
    total = Figure(
        category=figures[0].category,
        group=groups.pop() if len(groups) == 1 else Group.ALL,
        low=low,
        high=None if None in highs else sum(high for high in highs if high is not None),
        words=" … ".join(figure.words for figure in figures),
        relation=Relation.DERIVED,
        derivation=" + ".join(str(figure.low) for figure in figures),
    )
    return Finding(Span(first.span.start, last.span.end), last.token, total)
