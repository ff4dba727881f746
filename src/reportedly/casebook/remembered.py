"""What a session has read of tables, kept until a change of its own bears on them."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, TypeVar, cast

Answer = TypeVar("Answer")
Key = TypeVar("Key", bound=Hashable)

MOST = 200
"""Answers about one table that are kept at a time; those to a question for more are not kept."""


class Remembered:
    """The answers of one session, by the table that they are read from.

    A reading session sees one moment, and a writing session is the only one that writes, so that an
    answer stands until the session itself changes the table, or takes a batch of changes back.
    """

    def __init__(self) -> None:
        self._answers: dict[str, dict[Hashable, object]] = {}

    def of(self, table: str, question: Hashable, ask: Callable[[], Answer]) -> Answer:
        """Give the answer to `question`: what `ask` gives, asked once."""
        known = self._answers.setdefault(table, {})
        if question not in known:
            self._keep(table, {question: ask()})
        return cast("Answer", self._answers[table][question])

    def each(
        self,
        table: str,
        question: Hashable,
        keys: Iterable[Key],
        ask: Callable[[list[Key]], Mapping[Key, Answer]],
    ) -> dict[Key, Answer]:
        """Give the answer for each of `keys`; `ask` is given those that are not known yet.

        A key for which it has no answer is left out, and asked for again another time.
        """
        wanted = list(dict.fromkeys(keys))
        known = self._answers.get(table, {})
        new = [key for key in wanted if (question, key) not in known]
        found = dict(ask(new)) if new else {}
        given = {
            key: found[key] if key in found else cast("Answer", known[question, key])
            for key in wanted
            if key in found or (question, key) in known
        }
        if len(found) <= MOST:
            self._keep(table, {(question, key): answer for key, answer in found.items()})
        return given

    def forget(self, tables: Iterable[str]) -> None:
        """Forget what was read of these tables."""
        for table in tables:
            self._answers.pop(table, None)

    def clear(self) -> None:
        """Forget everything."""
        self._answers.clear()

    def _keep(self, table: str, answers: Mapping[Any, object]) -> None:
        known = self._answers.setdefault(table, {})
        if len(known) + len(answers) > MOST:
            known.clear()
        known.update(answers)
