"""Describes cues, contents and sources by signs, from which the learned ranking judges them.

A sign is a short string of grammar and common words; beside them stand the tokens whose vectors
(see Document.vectors) the ranking looks at. No sign names a person, a place or a body: a name gives
its class alone.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from reportedly.language.document import Document, Name, Token
from reportedly.reading.attribution.contents import Edge, Stretches, constituent_after
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.kinds import source_words
from reportedly.reading.attribution.lexicon import always, cue_words, is_deed
from reportedly.reading.attribution.sorts import sort_of
from reportedly.reading.attribution.speakers import Speaker

NO_TOKEN = -1
_CLOSED = frozenset(
    {"PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM", "INTJ", "ADV"}
)
_SAME_MARKS = {
    **dict.fromkeys(("“", "”", "''", "``", "«", "»"), '"'),
    **dict.fromkeys(("‘", "’"), "'"),
    **dict.fromkeys(("–", "—", "―", "--"), "-"),
    "…": "...",
}
_LONGEST_WAY = 4
_KEPT = 8192
"""How many contents are kept in mind as described: many are alike but for their words."""
_QUOTES = ('"', "“", "”", "''", "``")


class Described(msgspec.Struct, frozen=True):
    """Something described: its signs, and the tokens whose vectors count (-1 for none)."""

    signs: tuple[str, ...]
    tokens: tuple[int, ...]


def word(token: Token) -> str:
    """Give the word of a token as signs may name it: a lemma, or the class of a name."""
    if token.name is not Name.NONE:
        return f"<{token.name.value}>"
    if token.pos == "PROPN":
        return "<propn>"
    return plain(token) if token.pos in _CLOSED else token.lemma


def plain(token: Token) -> str:
    """Give a closed-class word or mark, of marks that mean the same one."""
    return _SAME_MARKS.get(token.text, token.lower)


def _at(document: Document, index: int, first: int, last: int) -> str:
    """Give what stands at `index`: a closed-class word as it is, of others the part of speech."""
    if not first <= index < last:
        return "<edge>"
    token = document.tokens[index]
    return plain(token) if token.pos in _CLOSED else token.pos


def of_cue(document: Document, drafts: Sequence[Draft], quoted: bool) -> Described:
    """Describe a cue by itself, by what it governs, and by what it stands under."""
    cue = drafts[0].cue_token
    token = document.tokens[cue]
    head = document.tokens[token.head]
    found = ["bias", f"quoted={quoted}", f"pos={token.pos}", f"tag={token.tag}"]
    lemma = word(token)
    found += [f"word={lemma}", f"word+dep={lemma}|{token.dep}", f"dep={token.dep}"]
    found += [f"under={word(head)}|{token.dep}", f"under pos={head.pos}|{token.dep}"]
    found += _lexical(drafts)
    found += _frames(drafts, lemma)
    found += _children(document, cue, lemma)
    found += _sources(document, drafts, lemma)
    found += _around(document, cue)
    source = drafts[0].source_token
    first = document.token_at(drafts[0].content[0].start)
    last = document.token_at(drafts[0].content[-1].end - 1)
    tokens = (
        *_near(document, cue, -2, 2),
        token.head if token.head != cue else NO_TOKEN,
        NO_TOKEN if source is None else source,
        first,
        last,
        _highest(document, first, last + 1),
    )
    return Described(tuple(dict.fromkeys(found)), tokens)


def _lexical(drafts: Sequence[Draft]) -> Iterator[str]:
    known = cue_words().get(drafts[0].lemma)
    if known is not None:
        yield f"kind={known.kind.value}"
    if any(always(d) for d in drafts):
        yield "always"
    if all(is_deed(d) for d in drafts):
        yield "deed"


def _frames(drafts: Sequence[Draft], lemma: str) -> Iterator[str]:
    frames = list(dict.fromkeys(d.frame for d in drafts))
    yield "frames=" + " ".join(sorted(f.split(":")[0] for f in set(frames)))
    for frame in frames:
        yield f"frame={frame}"
        yield f"word+frame={lemma}|{frame}"
    yield f"first={frames[0]}"
    length = sum(s.end - s.start for s in drafts[0].content)
    yield f"length={min(length // 25, 6)}|{frames[0].split(':')[0]}"
    yield f"pieces={min(len(drafts[0].content), 3)}"


def _children(document: Document, cue: int, lemma: str) -> Iterator[str]:
    for child in document.children(cue):
        if child.dep in {"aux", "auxpass", "neg"}:
            yield f"aux={child.lower}"
        elif child.dep == "prt":
            yield f"particle={lemma} {child.lower}"
        elif child.dep == "dobj":
            yield f"object={word(child)}"
            yield f"word+object={lemma}|{word(child)}"
        elif child.dep == "prep":
            yield f"prep={child.lower}"
            yield f"word+prep={lemma}|{child.lower}"
            for noun in document.children_by(child.index, "pobj"):
                yield f"prep noun={child.lower}|{word(noun)}"
        else:
            yield f"child={child.dep}"


def _sources(document: Document, drafts: Sequence[Draft], lemma: str) -> Iterator[str]:
    head = drafts[0].source_token
    if head is None:
        yield "source=none"
        yield f"word+source={lemma}|none"
        return
    token = document.tokens[head]
    sort = sort_of(document, head).value
    yield f"source={word(token)}"
    yield f"source sort={sort}"
    yield f"source tag={token.tag}"
    yield f"word+source={lemma}|{sort if token.pos != 'PRON' else token.lower}"
    kind = source_words().get(token.lemma)
    if kind:
        yield f"source kind={kind}"


def _around(document: Document, cue: int) -> Iterator[str]:
    sentence = document.sentence_of(cue)
    first, last = sentence.first, sentence.last
    for step in (-2, -1, 1, 2):
        yield f"at{step}={_at(document, cue + step, first, last)}"
    words = document.text[sentence.start : sentence.end]
    yield f"quotes={any(mark in words for mark in _QUOTES)}"
    yield f"headline={sentence.index == 0}"
    for above in document.ancestors(cue):
        if above.lemma in cue_words():
            yield f"inside={cue_words()[above.lemma].kind.value}"
            break
    else:
        yield "inside nothing"
    yield f"depth={min(sum(1 for _ in document.ancestors(cue)), 5)}"


def of_frame(document: Document, draft: Draft, number: int) -> Described:
    """Describe one draft of a cue: how its content hangs on the cue."""
    first = document.token_at(draft.content[0].start)
    last = document.token_at(draft.content[-1].end - 1)
    head = _highest(document, first, last + 1)
    cue = document.tokens[draft.cue_token]
    base = draft.frame.split(":")[0]
    token = document.tokens[head]
    found = [
        f"frame={draft.frame}",
        f"word+frame={word(cue)}|{draft.frame}",
        f"number={min(number, 4)}",
        f"head={token.pos}|{base}",
        f"head dep={token.dep}|{base}",
        f"ahead={first < draft.cue_token}|{base}",
        f"pieces={min(len(draft.content), 3)}|{base}",
        f"source={'none' if draft.source_token is None else 'some'}|{base}",
        f"child of cue={token.head == draft.cue_token}",
        f"head word={word(token)}",
    ]
    return Described(tuple(found), (head,))


def _highest(document: Document, first: int, last: int) -> int:
    for index in range(first, last):
        head = document.tokens[index].head
        if not first <= head < last or head == index:
            return index
    return first


def of_start(document: Document, draft: Draft, start: Edge) -> Described:
    """Describe where a content starts."""
    at = start.at
    sentence = document.sentence_of(at)
    token = document.tokens[at]
    base = draft.frame.split(":")[0]
    cue = word(document.tokens[draft.cue_token])
    opener = _at(document, at, 0, at + 1)
    found = (
        f"start={start.why}|{draft.frame}",
        f"start word={word(token)}|{base}",
        f"start dep={token.dep}|{base}",
        f"before={_at(document, at - 1, sentence.first, sentence.last)}",
        f"from cue={_distance(at - draft.cue_token)}|{base}",
        f"word+start={cue}|{start.why}",
        f"word+start word={cue}|{opener}",
    )
    return Described(found, _near(document, at, -2, 1))


def of_end(document: Document, draft: Draft, end: Edge) -> Described:
    """Describe where a content ends, and what would come next."""
    following = end.at
    sentence = document.sentence_of(following - 1)
    first, last = sentence.first, sentence.last
    base = draft.frame.split(":")[0]
    outside = constituent_after(document, following, last)
    found = (
        f"end={end.why}|{draft.frame}",
        f"next={_at(document, following, first, last)}|{base}",
        f"next2={_at(document, following + 1, first, last)}",
        f"last={_at(document, following - 1, first, last)}",
        f"closes={following >= last}|{base}",
        f"left={_distance(last - following)}|{base}",
        f"word+end={word(document.tokens[draft.cue_token])}|{end.why}",
        *_outside(document, following, outside, base),
    )
    beyond = (NO_TOKEN, NO_TOKEN) if outside is None else (outside.index, outside.head)
    return Described(found, (*_near(document, following, -2, 1), *beyond))


def _near(document: Document, index: int, first: int, last: int) -> tuple[int, ...]:
    """Give the tokens from `first` to `last` places after `index`; NO_TOKEN past the text."""
    count = len(document.tokens)
    return tuple(
        index + step if 0 <= index + step < count else NO_TOKEN for step in range(first, last + 1)
    )


def _outside(document: Document, index: int, token: Token | None, base: str) -> tuple[str, ...]:
    """Describe the constituent headed by `token` that a content leaves outside."""
    if token is None:
        return ()
    begins = document.subtree(token.index)[0]
    opener = _at(document, begins, begins, begins + 1)
    head = document.tokens[token.head]
    comma = document.tokens[index].pos == "PUNCT"
    return (
        f"outside={token.dep}|{base}",
        f"outside word={opener}|{token.dep}",
        f"outside comma={comma}|{opener}",
        f"outside under={token.dep}|{head.dep}",
        f"outside verb={word(head)}|{opener}",
        f"outside noun={_inner_noun(document, token)}|{opener}",
    )


def _inner_noun(document: Document, token: Token) -> str:
    nouns = document.children_by(token.index, "pobj")
    return word(nouns[0]) if nouns else word(token)


def of_whole(found: Stretches, start: Edge, end: Edge, odd: bool) -> Described:
    """Describe a content as a whole; `odd` tells that a quotation is left open in it."""
    length, pieces = _distance(end.at - start.at), min(len(found.gaps), 2)
    holds = start.at <= found.draft.cue_token < end.at
    return _of_whole(start.why, end.why, length, found.draft.frame, odd, pieces, holds)


@lru_cache(_KEPT)
def _of_whole(
    start: str, end: str, length: str, frame: str, odd: bool, pieces: int, holds: bool
) -> Described:
    signs = (
        f"edges={start}|{end}",
        f"length={length}|{frame.split(':')[0]}",
        f"odd={odd}",
        f"pieces={pieces}",
        f"holds cue={holds}",
    )
    return Described(signs, ())


def of_speaker(document: Document, cue: int, frame: str, speaker: Speaker) -> Described:
    """Describe a possible source of a cue."""
    if speaker.head is None:
        lemma = word(document.tokens[cue])
        return Described(("nobody", f"nobody|{lemma}", f"nobody|{frame}"), (NO_TOKEN,) * 5)
    head = document.tokens[speaker.head]
    first = document.token_at(speaker.spans[0].start)
    last = document.token_at(speaker.spans[-1].end - 1)
    sentence = document.sentence_of(speaker.head)
    sort = sort_of(document, speaker.head).value
    base = frame.split(":")[0]
    way = _way(document, cue, speaker.head)
    found = (
        f"why={speaker.why}",
        f"why={speaker.why}|{base}",
        f"shape={speaker.shape}",
        f"shape={speaker.shape}|{_at(document, last + 1, sentence.first, sentence.last)}",
        f"way={way}",
        f"way={way}|{base}",
        f"way={way}|{document.tokens[cue].pos}",
        f"head={word(head)}",
        f"sort={sort}|{base}",
        f"tag={head.tag}",
        f"kind={source_words().get(head.lemma, '')}",
        f"distance={_distance(speaker.head - cue)}",
        f"length={_distance(last + 1 - first)}|{speaker.shape}",
        f"first={_at(document, first, sentence.first, sentence.last)}",
        f"before={_at(document, first - 1, sentence.first, sentence.last)}",
        f"last={_at(document, last, sentence.first, sentence.last)}",
        f"after={_at(document, last + 1, sentence.first, sentence.last)}",
        f"pieces={len(speaker.spans)}",
        f"word+why={word(document.tokens[cue])}|{speaker.why}",
    )
    return Described(
        found,
        (speaker.head, first, last, *_near(document, first, -1, -1), *_near(document, last, 1, 1)),
    )


def _way(document: Document, start: int, goal: int) -> str:
    """Spell the way in the tree from one token to another: relations up and down."""
    up = [start, *(t.index for t in document.ancestors(start))]
    down: list[str] = []
    token = document.tokens[goal]
    while token.index not in up:
        down.append(token.dep)
        if token.head == token.index:
            return "apart"
        token = document.tokens[token.head]
    climbed = [document.tokens[i].dep for i in up[: up.index(token.index)]]
    if len(climbed) + len(down) > _LONGEST_WAY:
        return f"far {len(climbed) > 0} {len(down) > 0}"
    return "<".join(climbed) + ">" + ">".join(reversed(down))


def _distance(number: int) -> str:
    """Sort a number of tokens into coarse classes."""
    size = min(abs(number), len(_CLASSES) - 1)
    return f"-{_CLASSES[size]}" if number < 0 else _CLASSES[size]


_STEPS = (0, 1, 2, 3, 5, 8, 12, 20, 35, 60)
_CLASSES = tuple(
    str(next((step for step in _STEPS if size <= step), 99)) for size in range(_STEPS[-1] + 2)
)
