"""Shares of people told before: 'most of them women and children', 'half of whom were men'."""

from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category
from reportedly.reading.casualties import vague
from reportedly.reading.casualties.groups import group_at
from reportedly.reading.casualties.harm import HEADS, SETS
from reportedly.reading.casualties.heads import head_after, is_person
from reportedly.reading.casualties.phrase import People

_OPENINGS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): rule.name
    for rule, phrases in (
        (vague.MOST, "most|the majority|a majority|the vast majority|the bulk|more than half"),
        (vague.MOST, "the overwhelming majority|over half|nearly all|almost all"),
        (vague.HALF, "half"),
        (vague.WHOLE, "all"),
    )
    for phrase in phrases.split("|")
}
_LONGEST = max(len(words) for words in _OPENINGS)
_STARTS = frozenset(words[0] for words in _OPENINGS)
_MAINLY = frozenset("mostly mainly largely predominantly overwhelmingly".split())
_BEFORE_MAINLY = frozenset({",", "(", "-", "–", "—", "were", "was", "are"})
_ALL_OF_THEM = frozenset({",", "(", "-", "–", "—"})
_THEM = frozenset({"them", "whom", "those", "these"})
_COPULAS = frozenset("were are was being believed thought reported reportedly said to be".split())
_JOINING = frozenset({"and", ",", "or"})
_NEVER_SHARED = frozenset({"people", "persons", "person", "others"})


class _Opening(msgspec.Struct, frozen=True):
    """The words that make a share: who they are begins at token `at`."""

    at: int
    rule: str
    category: Category | None = None


def shares_at(document: Document, sentence: Sentence, at: int) -> list[People]:
    """Read the groups that a share opened at token `at` consists of; empty where none is.

    How many they are is settled with the whole (`settled`): nobody is counted here.
    """
    opening = _opening(document, sentence, at)
    if opening is None:
        return []
    heads = _heads(document, sentence, opening.at)
    inside = document.tokens[at].lower in _MAINLY and _follows_people(document, sentence, at)
    if not heads or (not inside and _goes_on(document, sentence, heads[-1][1])):
        return []
    rule = opening.rule if len(heads) == 1 else vague.MOST.name
    said = (at, heads[-1][1] + 1)
    return [
        People(
            first if number else at,
            head + 1,
            head,
            None,
            None,
            rule,
            group_at(document, head, first),
            opening.category,
            partitive=True,
            said=said,
        )
        for number, (first, head) in enumerate(heads)
    ]


def settled(person: People, whole: People | None) -> tuple[People, str]:
    """Count a share of `whole`, and write the sum out; what is not to be counted stays open."""
    known = whole is not None and (whole.low is not None or whole.high is not None)
    if whole is None or not known or person.rule not in (vague.HALF.name, vague.WHOLE.name):
        return person, ""
    low, high = whole.low, whole.high
    if person.rule == vague.WHOLE.name:
        rule, sum_ = whole.rule, f"all of {low if low is not None else high}"
    else:
        rule, sum_ = person.rule, f"{low if low is not None else high} / 2"
        low = None if low is None else low // 2
        high = None if high is None else (high + 1) // 2
    return msgspec.structs.replace(person, low=low, high=high, rule=rule), sum_


def _opening(document: Document, sentence: Sentence, at: int) -> _Opening | None:
    tokens = document.tokens
    before = tokens[at - 1].lower if at > sentence.first else ""
    word = tokens[at].lower
    if word in _MAINLY and (before in _BEFORE_MAINLY or _follows_people(document, sentence, at)):
        return _Opening(at + 1, vague.MOST.name)
    if word == "all" and before in _ALL_OF_THEM and tokens[min(at + 1, sentence.last - 1)].lower:
        whole = _Opening(at + 1, vague.WHOLE.name)
        return _of_set(document, sentence, at, 1, vague.WHOLE.name) or whole
    if word not in _STARTS:
        return None
    for length in range(_LONGEST, 0, -1):
        rule = _OPENINGS.get(tuple(t.lower for t in tokens[at : at + length]))
        if rule is not None:
            return _of_set(document, sentence, at, length, rule)
    return None


def _follows_people(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell '40 people mostly civilians were killed', written without commas."""
    return at > sentence.first and is_person(document.tokens[at - 1])


def _of_set(
    document: Document, sentence: Sentence, at: int, length: int, rule: str
) -> _Opening | None:
    """Read the rest of 'most of them were', 'the majority of the dead were'."""
    words = [token.lower for token in document.tokens[at + length : sentence.last]]
    if words[:1] != ["of"] or len(words) < 3:
        return None
    used, category = 2, None
    if words[1] not in _THEM:
        if words[1] != "the" or words[2] not in SETS:
            return None
        used, category = 3, SETS[words[2]]
    elif words[1] == "those" and words[2] in SETS:
        used, category = 3, SETS[words[2]]
    while used < len(words) and words[used] in _COPULAS:
        used += 1
    return _Opening(at + length + used, rule, category)


def _heads(document: Document, sentence: Sentence, at: int) -> list[tuple[int, int]]:
    """Give (first token, head) of each noun of 'women, children and elderly people'."""
    found: list[tuple[int, int]] = []
    while at < sentence.last:
        head = head_after(document, sentence, at, at)
        if head is None or not _names_group(document, head):
            break
        found.append((at, head))
        at = head + 1
        if at >= sentence.last or document.tokens[at].lower not in _JOINING:
            break
        while at < sentence.last and document.tokens[at].lower in _JOINING:
            at += 1
        if _counted(document, at, sentence.last):
            break
    return found


def _names_group(document: Document, head: int) -> bool:
    word = document.tokens[head].lower
    return word not in HEADS and word not in _NEVER_SHARED


def _counted(document: Document, at: int, end: int) -> bool:
    return at < end and (document.tokens[at].pos in ("NUM", "DET", "PRON"))


def _goes_on(document: Document, sentence: Sentence, head: int) -> bool:
    """Tell ', all children were evacuated', where a statement of its own begins."""
    after: Sequence[str] = [t.pos for t in document.tokens[head + 1 : sentence.last][:1]]
    return any(pos in ("VERB", "AUX") for pos in after)
