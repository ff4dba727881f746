"""Answers of a casebook, kept until what they rest on changes, so that no page asks again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from collections.abc import Set as AbstractSet
from threading import Lock
from typing import Generic, TypeVar, cast

import msgspec

from reportedly.casebook.log import START, Head
from reportedly.casebook.session import Session
from reportedly.casebook.since import changes_since, tables_of

Answer = TypeVar("Answer")
Text = TypeVar("Text", bound=str)

MOST = 512
"""Answers kept at a time, where nothing else is said."""

_FEW = 100
"""Entries of the log that are looked through for what they changed; a decision makes some five."""


class _Kept(msgspec.Struct, frozen=True):
    answer: object
    rests_on: AbstractSet[str] | None


class Memory:
    """Answers of one casebook by question. Every change is on its log, whose entries tell of it.

    Of more than `most`, the one asked for least recently goes first.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._end = Head(0, START)
        self._answers: OrderedDict[Hashable, _Kept] = OrderedDict()

    def of(
        self,
        session: Session,
        question: Hashable,
        ask: Callable[[], Answer],
        rests_on: AbstractSet[str] | None = None,
    ) -> Answer:
        """Give the answer to `question`: what `ask` gives, asked once until it may have changed.

        `rests_on` names the tables of the casebook that it is read from, which the log covers;
        without them every change counts.
        """
        end = session.log_head()
        with self._lock:
            self._come_to(session, end)
            if question in self._answers:
                self._answers.move_to_end(question)
                return cast("Answer", self._answers[question].answer)
        answer = ask()
        with self._lock:
            if end == self._end:  # else another session has gone on to a later end meanwhile
                self._answers[question] = _Kept(answer, rests_on)
                if len(self._answers) > self._most:
                    self._answers.popitem(last=False)
        return answer

    def _come_to(self, session: Session, end: Head) -> None:
        """Forget what the log says may have changed between the last end and this one."""
        if end == self._end:
            return
        told = changes_since(session, self._end, _FEW)
        self._end = end
        tables = None if told is None else [tables_of(one) for one in told]
        if tables is None or not all(tables):
            self._answers.clear()
            return
        changed = frozenset[str]().union(*tables)
        for question, kept in list(self._answers.items()):
            if kept.rests_on is None or not kept.rests_on.isdisjoint(changed):
                del self._answers[question]


class Lately(Generic[Text]):
    """Texts that were put together lately, by all that is in them.

    Of more than `most` characters, what was asked for least recently goes first.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._size = 0
        self._lock = Lock()
        self._made: OrderedDict[Hashable, Text] = OrderedDict()

    def of(self, parts: Hashable, make: Callable[[], Text]) -> Text:
        """Give what `make` makes of `parts`, for which it must need nothing beside."""
        with self._lock:
            if parts in self._made:
                self._made.move_to_end(parts)
                return self._made[parts]
        made = make()
        with self._lock:
            if parts not in self._made:
                self._made[parts] = made
                self._size += len(made)
            while self._size > self._most:
                self._size -= len(self._made.popitem(last=False)[1])
        return made
