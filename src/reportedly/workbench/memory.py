"""Answers that a casebook gave, kept until it changes, so that no page counts everything again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

from reportedly.casebook.session import Session

Answer = TypeVar("Answer")

MOST = 512
"""Answers kept at a time, where nothing else is said."""


class Memory:
    """Answers of one casebook by question. Every change is on its log, whose end tells of it.

    Of more than `most`, the one asked for least recently goes first.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._end = ""
        self._answers: OrderedDict[Hashable, object] = OrderedDict()

    def of(self, session: Session, question: Hashable, ask: Callable[[], Answer]) -> Answer:
        """Give the answer to `question`: what `ask` gives, asked once for each state of the log."""
        end = session.log_head().hash
        with self._lock:
            if end == self._end and question in self._answers:
                self._answers.move_to_end(question)
                return cast("Answer", self._answers[question])
        answer = ask()
        with self._lock:
            if end != self._end:
                self._end, self._answers = end, OrderedDict()
            self._answers[question] = answer
            if len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return answer
