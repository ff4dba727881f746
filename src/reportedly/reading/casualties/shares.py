"""Shares of people told before: 'most of them women and children', 'half of whom were men'."""

from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties import persons, vague
from reportedly.reading.casualties.fractions import Share, may_name_share, share_at
from reportedly.reading.casualties.groups import group_at
from reportedly.reading.casualties.harm_words import HEADS, SETS
from reportedly.reading.casualties.heads import head_after, is_person
from reportedly.reading.casualties.losses import past_wounds
from reportedly.reading.casualties.numbers import Number, number_at
from reportedly.reading.casualties.phrase import People

_OPENINGS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): rule.name
    for rule, phrases in (
        (vague.MOST, "most|the majority|a majority|the vast majority|the bulk|more than half"),
        (vague.MOST, "the overwhelming majority|over half|nearly all|almost all"),
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
_KNOWN = frozenset({"the", "those", "these"})
_ALONE = {"most": vague.MOST.name, "half": vague.HALF.name}
_SHARING = _STARTS | _MAINLY | _ALONE.keys() | {"all"}
"""Words that open a share, beside those of `may_name_share`."""
_AHEAD = 4
"""Words in which a share may be named."""
_NEVER_SHARED = frozenset({"people", "persons", "person", "others"})


class _Opening(msgspec.Struct, frozen=True):
    """The words that make a share: who they are begins at token `at`.

    `last` is the token after the words for the share itself where more of them tell of how many
    it is one, and `derivation` then says how `low` and `high` come about.
    """

    at: int
    rule: str
    category: Category | None = None
    share: Share | None = None
    last: int | None = None
    low: int | None = None
    high: int | None = None
    derivation: str = ""


def shares_at(document: Document, sentence: Sentence, at: int) -> list[People]:
    """Read the groups that a share opened at token `at` consists of; empty where none is.

    How many they are is settled with the whole (`settled`), unless the words tell of how many.
    """
    word = document.tokens[at].lower
    if word not in _SHARING and not may_name_share(word):
        return []
    if (alone := _alone(document, sentence, at)) is not None:
        return [alone]
    opening = _opening(document, sentence, at)
    if opening is None:
        return []
    heads = _heads(document, sentence, opening.at)
    inside = document.tokens[at].lower in _MAINLY and _follows_people(document, sentence, at)
    if not heads or (not inside and _goes_on(document, sentence, heads[-1][1])):
        return []
    if opening.last is not None:
        return [_sized(document, at, opening, heads[0])] if len(heads) == 1 else []
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
            share=opening.share if len(heads) == 1 else None,
        )
        for number, (first, head) in enumerate(heads)
    ]


def _sized(document: Document, at: int, opening: _Opening, noun: tuple[int, int]) -> People:
    """Make the people of 'half of the 18 dead were women', where the 18 are read for themselves."""
    first, head = noun
    return People(
        at,
        opening.last or at + 1,
        head,
        opening.low,
        opening.high,
        opening.rule,
        group_at(document, head, first),
        opening.category,
        partitive=True,
        said=(at, head + 1),
        derivation=opening.derivation,
    )


def _alone(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read the 'most' of 'Most have shrapnel injuries' and the people of 'Most were women'."""
    tokens = document.tokens
    rule = _ALONE.get(tokens[at].lower)
    if rule is None or at + 2 >= sentence.last or tokens[at + 1].pos not in ("AUX", "VERB"):
        return None
    if at > sentence.first and tokens[at - 1].lower not in _JOINING | {"but", ";"}:
        return None
    if past_wounds(document, sentence, at + 1) is not None:
        return People(at, at + 1, at, None, None, rule, Group.ALL, partitive=True)
    heads = _heads(document, sentence, at + 2) if tokens[at + 1].lower in _COPULAS else []
    if at != sentence.first or len(heads) != 1:
        return None
    first, head = heads[0]
    group = group_at(document, head, first)
    return People(at, head + 1, head, None, None, rule, group, partitive=True)


def settled(person: People, whole: People | None) -> tuple[People, str]:
    """Count a share of `whole`, and write the sum out; what is not to be counted stays open."""
    known = whole is not None and (whole.low is not None or whole.high is not None)
    if whole is None or not known:
        return person, person.derivation
    low, high = whole.low, whole.high
    count = low if low is not None else high or 0
    if person.rule == vague.WHOLE.name:
        part = msgspec.structs.replace(person, low=low, high=high, rule=whole.rule)
        return part, f"all of {count}"
    if person.share is None:
        return person, person.derivation
    low = None if low is None else person.share.of(low)[0]
    high = None if high is None else person.share.of(high)[1]
    return msgspec.structs.replace(person, low=low, high=high), person.share.sum(count)


def _opening(document: Document, sentence: Sentence, at: int) -> _Opening | None:
    tokens = document.tokens
    before = tokens[at - 1].lower if at > sentence.first else ""
    word = tokens[at].lower
    if word in _MAINLY and (before in _BEFORE_MAINLY or _follows_people(document, sentence, at)):
        return _Opening(at + 1, vague.MOST.name)
    if word == "all" and before in _ALL_OF_THEM and tokens[min(at + 1, sentence.last - 1)].lower:
        whole = _Opening(at + 1, vague.WHOLE.name)
        return _of_set(document, sentence, at + 1, whole) or whole
    if word in _STARTS:
        for length in range(_LONGEST, 0, -1):
            rule = _OPENINGS.get(tuple(t.lower for t in tokens[at : at + length]))
            if rule is not None:
                return _of_set(document, sentence, at + length, _Opening(at, rule))
    if not may_name_share(word):
        return None
    share = share_at([t.lower for t in tokens[at : min(at + _AHEAD, sentence.last)]], 0)
    if share is None:
        return None
    return _of_set(document, sentence, at + share.words, _Opening(at, share.rule, share=share))


def _follows_people(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell '40 people mostly civilians were killed', written without commas."""
    return at > sentence.first and is_person(document.tokens[at - 1])


def _of_set(document: Document, sentence: Sentence, at: int, opening: _Opening) -> _Opening | None:
    """Read the rest of 'most of them were', 'the majority of the dead were', from 'of' on."""
    words = [token.lower for token in document.tokens[at : sentence.last]]
    if words[:1] != ["of"] or len(words) < 3:
        return None
    used, category = 2, None
    size = _size(words) if opening.share is not None else None
    if size is not None:
        used, category = size.last + 1, SETS[words[size.last]]
        opening = _counted_share(opening, at, size)
    elif words[1] not in _THEM:
        if words[1] != "the" or words[2] not in SETS:
            return None
        used, category = 3, SETS[words[2]]
    elif words[1] == "those" and words[2] in SETS:
        used, category = 3, SETS[words[2]]
    while used < len(words) and words[used] in _COPULAS:
        used += 1
    return msgspec.structs.replace(opening, at=at + used, category=category)


def _size(words: Sequence[str]) -> Number | None:
    """Read the 18 of 'of the 18 dead', 'of the 18 people killed'; `last` is the word of harm."""
    number = number_at(words, 2, len(words)) if words[1] in _KNOWN else None
    if number is None or number.low is None or number.low != number.high:
        return None
    last = number.last
    while last < len(words) and words[last] in persons.PLURAL and words[last] not in SETS:
        last += 1
    if last >= len(words) or words[last] not in SETS:
        return None
    return msgspec.structs.replace(number, last=last)


def _counted_share(opening: _Opening, at: int, size: Number) -> _Opening:
    """Count a share of those whose number its own words tell."""
    assert opening.share is not None and size.low is not None  # noqa: S101, PT018 - asked before
    low, high = opening.share.of(size.low)
    sum_ = opening.share.sum(size.low)
    return msgspec.structs.replace(opening, last=at, low=low, high=high, derivation=sum_)


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
