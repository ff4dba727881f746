"""What one clause or sentence tells together, and the stretch of tokens that it spans."""

import msgspec

from reportedly.language.document import Document, Token


class Scope(msgspec.Struct, frozen=True):
    """A stretch of tokens [first, last) ruled by `head`.

    `dependent` when it only says more of something in the sentence (a relative clause, an event
    compared with): what it tells is not what the next sentence goes on with. `compared` when
    another event is set beside it.
    """

    head: int
    first: int
    last: int
    dependent: bool = False
    compared: bool = False

    def holds(self, token: int) -> bool:
        """Tell whether token `token` lies in the scope."""
        return self.first <= token < self.last

    @property
    def size(self) -> int:
        """How many tokens it spans."""
        return self.last - self.first


class Unit(msgspec.Struct, frozen=True):
    """Findings that one clause or sentence tells together; `members` are indexes, in order.

    `holes` are the scopes inside its own that make units of their own.
    """

    scope: Scope
    sentence: int
    members: tuple[int, ...]
    holes: tuple[Scope, ...] = ()

    def tokens(self, document: Document) -> tuple[Token, ...]:
        """Give the tokens of the unit, without those of other units inside it."""
        told: list[Token] = []
        at = self.scope.first
        for hole in sorted(self.holes, key=lambda hole: hole.first):
            told += document.tokens[at : hole.first]
            at = max(at, hole.last)
        return (*told, *document.tokens[at : self.scope.last])
