"""A parsed text, in plain frozen types that no parsing library leaks through."""

import bisect
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


Made = TypeVar("Made")
"""What is made of a document."""


class Name(StrEnum):
    """What sort of name a token is by its form alone, the same for every side of a conflict."""

    NONE = ""
    """No name, or a name that is an ordinary word as well ('Smith')."""
    PEOPLE = "people"
    """A people's name in the singular, or its adjective: 'Iraqi'."""
    PEOPLES = "peoples"
    """A people's name in the plural: 'Iraqis'."""
    INITIALS = "initials"
    OTHER = "other"
    """A place, a person or a body."""


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token. `start` and `end` are code points of the text, half-open.

    `pos`, `dep` are Universal Dependencies-like labels as the parser gives them (spaCy's for
    English), `tag` the finer tag of the language, `head` the index of the governing token (its
    own index for a root), `lower` the word in lower case (the ending of a possessive that lost
    its apostrophe with one: "'s"), `sentence` the index of its sentence, `entity` the label of the
    named entity it belongs to or '', `entity_start` whether it opens that entity, `name` what sort
    of name it is. Entities are found by a model that knows some names and not others, so only what
    looks for places may let them decide; everything else goes by `name`. A language without a
    parser leaves `dep` empty and every token its own head.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int
    entity: str = ""
    entity_start: bool = False
    name: Name = Name.NONE


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence: tokens `first` up to `last`, code points `start` up to `end`, half-open."""

    index: int
    first: int
    last: int
    start: int
    end: int


class Document:
    """A text with its tokens and sentences, and the relations among the tokens.

    `text` is the report's own text: nothing is normalised away, and every offset counts in it.
    `vectors` has a row for each token, in which the language's model puts what it makes of the
    token in its context, names hidden; None where the language has no such model.
    """

    def __init__(
        self,
        text: str,
        language: str,
        tokens: tuple[Token, ...],
        sentences: tuple[Sentence, ...],
        vectors: "NDArray[np.float32] | None" = None,
    ) -> None:
        self.text = text
        self.language = language
        self.tokens = tokens
        self.sentences = sentences
        self.vectors = vectors

    def once(self, make: Callable[["Document"], Made]) -> Made:
        """Give what `make` makes of this document by its words and parse alone, made only once.

        For what is asked at every word and worked out for a whole sentence or text.
        """
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token)
        return tuple(tuple(c) for c in children)

    @cached_property
    def _edges(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        left = list(range(len(self.tokens)))
        right = list(range(1, len(self.tokens) + 1))
        for index in reversed(self._downwards()):
            for child in self._children[index]:
                if left[child.index] < left[index]:
                    left[index] = left[child.index]
                if right[child.index] > right[index]:
                    right[index] = right[child.index]
        return tuple(left), tuple(right)

    def _downwards(self) -> list[int]:
        """List the tokens that govern others, each before those that it governs."""
        governing = [t.index for t in self.tokens if t.head == t.index]
        for index in governing:  # grows as it goes
            governing += [c.index for c in self._children[index] if self._children[c.index]]
        return governing

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    def children(self, index: int) -> tuple[Token, ...]:
        """Give the tokens that token `index` governs, in text order."""
        return self._children[index]

    def children_by(self, index: int, *deps: str) -> tuple[Token, ...]:
        """Give the children of token `index` whose relation is one of `deps`, in text order."""
        children = self._children[index]
        for child in children:  # most have none, and a loop tells so soonest
            if child.dep in deps:
                return tuple([child for child in children if child.dep in deps])
        return ()

    def subtree(self, index: int) -> tuple[int, int]:
        """Give the token range [first, last) that spans everything token `index` governs."""
        left, right = self._edges
        return left[index], right[index]

    def ancestors(self, index: int) -> Iterator[Token]:
        """Walk from the governor of token `index` up to the root."""
        token = self.tokens[index]
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def verb_above(self, index: int) -> Token | None:
        """Give the nearest verb that governs token `index`, itself left out; None for none."""
        return next((token for token in self.ancestors(index) if token.pos == "VERB"), None)

    def sentence_of(self, index: int) -> Sentence:
        """Give the sentence that token `index` stands in."""
        return self.sentences[self.tokens[index].sentence]

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """Give the tokens of one sentence."""
        return self.tokens[sentence.first : sentence.last]

    def token_at(self, offset: int) -> int:
        """Give the index of the last token that starts at or before code point `offset`.

        Raises IndexError for a document without tokens.
        """
        if not self.tokens:
            raise IndexError("the document has no tokens")
        return max(0, bisect.bisect_right(self._starts, offset) - 1)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the code points covered by tokens `first` up to `last` (half-open)."""
        return self.tokens[first].start, self.tokens[last - 1].end
