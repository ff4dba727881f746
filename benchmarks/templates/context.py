"""What stands around a noun: its sentence, its neighbours, and the way to the nearest event."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from benchmarks.templates.plain import plain_word, sort_of
from reportedly.language.document import Document, Token
from reportedly.model.content import Event
from reportedly.reading.findings import Finding

_CONTENT = ("NOUN", "VERB", "ADJ", "ADV")
_FUNCTION = ("ADP", "DET", "PRON", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT")
_NEIGHBOURS = 3
_CLIMB = 12
_LONGEST = 6
"""Tokens on the way to an event, both ends among them, beyond which its shape says nothing."""
_FAR = 9
_ABOVE = 3


class _Way(msgspec.Struct, frozen=True):
    """A way through the parse: up to a common governor, and down from it to an event."""

    up: tuple[int, ...]
    down: tuple[int, ...]
    event: Finding

    def __len__(self) -> int:
        return len(self.up) + len(self.down)


class Context:
    """The surroundings of the nouns of one text, given the findings of its events."""

    def __init__(self, document: Document, events: Sequence[Finding]) -> None:
        self._document = document
        self._events = events

    @cached_property
    def _by_sentence(self) -> dict[int, list[Finding]]:
        found: dict[int, list[Finding]] = {}
        for event in self._events:
            sentence = self._document.tokens[event.token].sentence
            found.setdefault(sentence, []).append(event)
        return found

    @cached_property
    def _words(self) -> tuple[frozenset[str], ...]:
        return tuple(
            frozenset(
                f"s:{plain_word(t)}"
                for t in self._document.tokens_of(sentence)
                if t.pos in _CONTENT
            )
            for sentence in self._document.sentences
        )

    def features(self, index: int) -> Iterator[str]:
        """Give what stands around the noun at token `index`."""
        token = self._document.tokens[index]
        yield from self._words[token.sentence]
        yield from self._neighbours(token)
        yield from self._way(token)
        yield from self._above(token)
        yield from self._below(token)

    def _neighbours(self, token: Token) -> Iterator[str]:
        sentence = self._document.sentence_of(token.index)
        for offset in range(-_NEIGHBOURS, _NEIGHBOURS + 1):
            at = token.index + offset
            if offset and sentence.first <= at < sentence.last:
                yield f"win{offset}:{_written(self._document.tokens[at])}"

    def _way(self, token: Token) -> Iterator[str]:
        ways = (self._way_to(token.index, e) for e in self._by_sentence.get(token.sentence, ()))
        nearest = min((way for way in ways if way), key=len, default=None)
        if nearest is None:
            return
        event = self._document.tokens[nearest.event.token]
        yield f"ed:{min(len(nearest), _FAR)}"
        yield f"ev:{'before' if token.index < event.index else 'after'}:{plain_word(event)}"
        if len(nearest) <= _LONGEST:
            shape = self._shape(nearest)
            kind = nearest.event.content.kind if isinstance(nearest.event.content, Event) else ""
            yield f"path:{shape}"
            yield f"path:{shape}&{kind}"
            yield f"path:{shape}&{sort_of(token)}"
            yield f"path:{shape}:{plain_word(event)}"

    def _shape(self, way: _Way) -> str:
        tokens = self._document.tokens
        up = "<".join(tokens[index].dep for index in way.up[:-1])
        down = ">".join(tokens[index].dep for index in way.down[1:])
        return f"{up}^{down}"

    def _way_to(self, start: int, event: Finding) -> _Way | None:
        up = self._climb(start)
        down = self._climb(event.token)
        for position, index in enumerate(down):
            if index in up:
                return _Way(up[: up.index(index) + 1], down[position::-1], event)
        return None

    def _climb(self, index: int) -> tuple[int, ...]:
        above = (token.index for token in self._document.ancestors(index))
        return (index, *above)[:_CLIMB]

    def _above(self, token: Token) -> Iterator[str]:
        relation = token.dep
        governors = zip(range(_ABOVE), self._document.ancestors(token.index), strict=False)
        for level, governor in governors:
            yield f"anc{level}:{plain_word(governor)}"
            yield f"anc{level}:{relation}:{plain_word(governor)}"
            relation = governor.dep

    def _below(self, token: Token) -> Iterator[str]:
        for child in self._document.children(token.index):
            yield f"ch:{child.dep}:{plain_word(child)}"
            tie = child.lower if child.pos == "ADP" else child.dep
            for grandchild in self._document.children(child.index):
                yield f"gch:{tie}:{plain_word(grandchild)}"


def _written(token: Token) -> str:
    return token.lower if token.pos in _FUNCTION else plain_word(token)
