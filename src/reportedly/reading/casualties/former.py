"""Numbers that a text itself leaves behind: 'earlier reports had put the toll at three'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document, Token
from reportedly.model.figure import Figure, Group, Relation
from reportedly.reading.casualties.tolls import NUMBERS, of_earlier
from reportedly.reading.certainty.scope import steps
from reportedly.reading.findings import Finding, MentionDraft

_FORMERLY = frozenset("earlier initially previously originally first formerly".split())
_ACCOUNTS = NUMBERS | frozenset(
    "report account statement toll estimate information version bulletin assessment reporting "
    "update".split()
)
_SAYING = frozenset(
    "say put give report announce state tell estimate count record list stand believe think fear "
    "claim confirm note write set place quote describe understand "
    "speak talk".split()
)
"""Verbs by which a number was given that 'earlier' or 'initially' then leaves behind."""
_DOWN = frozenset(
    "down lower lowered lowering reduced reducing cut fell dropped fallen downward downwards "
    "corrected".split()
)
_AROUND = 8
"""Tokens around a toll's new number in which the words say which way it moved."""
_ADDING = re.compile(r"^(?:another|a further|an additional)\b|\bmore\b(?! than)", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:in all|in total|altogether|overall|a total of|combined)\b", re.IGNORECASE
)
_CLOCK = re.compile(r"\W*(?:\w+\W+){0,2}?([01]?\d|2[0-3])[:.]([0-5]\d)\b")
"""The time of day that a line of a running report opens with."""


def superseded(
    document: Document, findings: Sequence[Finding], drafts: Sequence[MentionDraft]
) -> tuple[Finding, ...]:
    """Mark the counts that the text leaves behind, by words or by a later count, as former.

    A count is left behind only where the same incident has another that stands. One that adds to
    a count told before ('another two died') is a part of all, as those that a total sums up.
    """
    changed: dict[int, Finding] = {}
    for draft in drafts:
        counts = [i for i in draft.members if _counts_all(findings[i])]
        former = {*_recalled(document, findings, counts), *_risen(document, findings, counts)}
        for index in former:
            changed[index] = _related(findings[index], Relation.FORMER)
        parts = (
            *_added(findings, counts),
            *_summed(document, findings, counts),
            *_shared_out(document, findings, counts, draft.members),
        )
        for index in parts:
            changed.setdefault(index, _related(findings[index], Relation.PART))
    return tuple(changed.get(i, finding) for i, finding in enumerate(findings))


def _counts_all(finding: Finding) -> bool:
    figure = finding.content
    if not isinstance(figure, Figure) or figure.cumulative or figure.individual:
        return False
    return figure.relation not in (Relation.PART, Relation.FORMER) and figure.low is not None


def _figure(finding: Finding) -> Figure:
    assert isinstance(finding.content, Figure)  # noqa: S101 - asked of counts alone
    return finding.content


def _related(finding: Finding, relation: Relation) -> Finding:
    figure = msgspec.structs.replace(_figure(finding), relation=relation)
    return msgspec.structs.replace(finding, content=figure)


def _added(findings: Sequence[Finding], counts: Sequence[int]) -> Iterator[int]:
    """Give the counts that add to one told before: 'another two died on the way to hospital'."""
    for at, index in enumerate(counts):
        figure = _figure(findings[index])
        before = (_figure(findings[i]).category for i in counts[:at])
        if _ADDING.search(figure.words) and figure.category in before:
            yield index


def _summed(
    document: Document, findings: Sequence[Finding], counts: Sequence[int]
) -> Iterator[int]:
    """Give the counts that a total told as such adds up: four, then two, and 'six died in all'."""
    totals = (i for i in counts if _TOTAL.search(_sentence(document, findings[i])))
    for total in totals:
        least = [i for i in counts if i < total and _same_count(findings[i], findings[total])]
        numbers = [_figure(findings[i]).low or 0 for i in least]
        if len(least) > 1 and sum(numbers) == _figure(findings[total]).low:
            yield from least


def _shared_out(
    document: Document, findings: Sequence[Finding], counts: Sequence[int], members: Sequence[int]
) -> Iterator[int]:
    """Give the counts among which their sentence shares a total: '100: 70 here and 30 there'."""
    beside: dict[int, list[int]] = defaultdict(list)
    for index in members:
        if isinstance(findings[index].content, Figure):
            beside[document.tokens[findings[index].token].sentence].append(index)
    for total in counts:
        rest = [
            index
            for index in beside[document.tokens[findings[total].token].sentence]
            if findings[index].span.start > findings[total].span.end
            and _same_count(findings[index], findings[total])
        ]
        numbers = [_figure(findings[index]).low or 0 for index in rest]
        if len(rest) > 1 and sum(numbers) == _figure(findings[total]).low:
            yield from (index for index in rest if index in counts)


def _sentence(document: Document, finding: Finding) -> str:
    sentence = document.sentence_of(finding.token)
    return document.text[sentence.start : sentence.end]


def _same_count(one: Finding, other: Finding) -> bool:
    first, second = _figure(one), _figure(other)
    return (first.category, first.group) == (second.category, second.group)


def _recalled(
    document: Document, findings: Sequence[Finding], counts: Sequence[int]
) -> Iterator[int]:
    """Give the counts that are told as earlier ones, where another is not."""
    earlier = {i for i in counts if _is_recalled(document, findings[i])}
    for index in earlier:
        standing = (i for i in counts if i not in earlier)
        if any(_same_count(findings[index], findings[i]) for i in standing):
            yield index


def _is_recalled(document: Document, finding: Finding) -> bool:
    token = document.tokens[finding.token]
    if token.lower in _ACCOUNTS and of_earlier(document, token):
        return True
    head = document.tokens[token.head]
    over = [step.token for step in steps(document, token.index)]
    return any(_said_before(document, verb, finding.token) for verb in (head, *over)) or any(
        _as_reported(document, word) for word in (token, head)
    )


def _said_before(document: Document, verb: Token, harm: int) -> bool:
    """Tell 'police initially said', 'earlier reports put': a saying, and not the harm itself."""
    if verb.index == harm or verb.lemma not in _SAYING or verb.pos not in ("VERB", "AUX"):
        return False
    for child in document.children(verb.index):
        if child.dep == "advmod" and child.lower in _FORMERLY:
            return True
        account = child.dep in ("nsubj", "nsubjpass") and child.lemma in _ACCOUNTS
        if account and of_earlier(document, child):
            return True
    return False


def _as_reported(document: Document, word: Token) -> bool:
    """Tell 'the five initially reported', 'not 15 as first reported'."""
    return any(
        _said_before(document, child, word.index)
        for child in document.children_by(word.index, "acl", "advcl", "relcl", "amod")
    )


def _risen(document: Document, findings: Sequence[Finding], counts: Sequence[int]) -> Iterator[int]:
    """Give the counts told before a toll's new number that lie on the side it came from."""
    for update in counts:
        if _figure(findings[update]).relation is not Relation.UPDATE:
            continue
        falls = _falls(document, findings[update])
        for index in counts:
            if index == update or not _leads_to(findings[index], findings[update]):
                continue
            before = _order(document, findings[index]) < _order(document, findings[update])
            if before and _left(_figure(findings[index]), _figure(findings[update]), falls):
                yield index


def _leads_to(count: Finding, now: Finding) -> bool:
    """Tell whether a count is of those in a new number, or adds to it ('17 more, taking to 22')."""
    if _same_count(count, now):
        return True
    first, second = _figure(count), _figure(now)
    adds = first.group is Group.ALL and _ADDING.search(first.words) is not None
    return adds and first.category is second.category


def _left(count: Figure, now: Figure, falls: bool) -> bool:
    least, most = count.low or 0, count.high if count.high is not None else count.low or 0
    if falls:
        return least > (now.high if now.high is not None else now.low or 0)
    return most < (now.low or 0)


def _falls(document: Document, finding: Finding) -> bool:
    sentence = document.sentence_of(finding.token)
    first = document.tokens[max(sentence.first, finding.token - _AROUND)]
    return any(
        token.lower in _DOWN
        for token in document.tokens[first.index : min(sentence.last, finding.token + _AROUND)]
    )


def _order(document: Document, finding: Finding) -> tuple[str, int]:
    """Order counts by the time of day that their lines open with, then by where they stand."""
    return _clock(document, finding), finding.span.start


def _clock(document: Document, finding: Finding) -> str:
    start = document.text.rfind("\n", 0, finding.span.start) + 1
    told = _CLOCK.match(document.text, start)
    return f"{int(told[1]):02}:{told[2]}" if told else ""
