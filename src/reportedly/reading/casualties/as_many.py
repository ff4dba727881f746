"""People counted by those told before them: 'ten died and as many were wounded'."""

from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Group
from reportedly.reading.casualties.groups import group_at
from reportedly.reading.casualties.heads import MORE, head_after
from reportedly.reading.casualties.phrase import People

RULE = "as many"
"""Name of the rule by which people are as many as those told before."""

_FORMS: dict[tuple[str, ...], int] = {
    tuple(form.split()): times
    for times, forms in (
        (1, "as many|just as many|the same number|an equal number|a similar number"),
        (2, "twice as many|double that number|twice that number"),
        (3, "three times as many"),
    )
    for form in forms.split("|")
}
_STARTS = frozenset(form[0] for form in _FORMS)
_LONGEST = max(len(form) for form in _FORMS)
_LEAST = ("at", "least")
AS_MANY = _STARTS | {_LEAST[0]}
"""Words, in lower case, that such a phrase opens with."""


def as_many_at(
    document: Document, sentence: Sentence, at: int, before: Sequence[People]
) -> list[People]:
    """Read 'as many' at token `at` as the number of the people counted last `before` it.

    'As many as 20' is a limit, and what is not of people ('as many shells') counts none.
    """
    counted = next((p for p in reversed(before) if p.numbered and p.low is not None), None)
    least = _words(document, sentence, at, 2) == _LEAST
    start = at + 2 if least else at
    form = _form_at(document, sentence, start)
    if counted is None or form is None or before[-1] is not counted:
        return []
    last = start + len(form)
    if last < sentence.last and document.tokens[last].lower == "as":
        return []
    return _counted(document, sentence, (at, last), _times(counted, _FORMS[form], least))


def _counted(
    document: Document, sentence: Sentence, phrase: tuple[int, int], size: People
) -> list[People]:
    """Give the people of `phrase`, as many as `size`, with the noun behind it; none for things."""
    first, last = phrase
    while last < sentence.last and document.tokens[last].lower in MORE | {"of", "again"}:
        last += 1
    if last >= sentence.last:
        return []
    noun = head_after(document, sentence, last, first)
    if noun is None and document.tokens[last].pos in ("NOUN", "PROPN", "NUM", "ADJ"):
        return [] if document.tokens[last].tag not in ("JJ", "VBN") else [_people(phrase, size)]
    if noun is None:
        return [_people(phrase, size)]
    group = group_at(document, noun, last)
    return [
        msgspec.structs.replace(
            _people(phrase, size), last=noun + 1, head=noun, group=group, bare=False
        )
    ]


def _people(phrase: tuple[int, int], size: People) -> People:
    first, last = phrase
    return People(first, last, last - 1, size.low, size.high, RULE, Group.ALL, bare=True)


def _times(counted: People, times: int, least: bool) -> People:
    low = (counted.low or 0) * times
    high = None if least or counted.high is None else counted.high * times
    return msgspec.structs.replace(counted, low=low, high=high)


def _form_at(document: Document, sentence: Sentence, at: int) -> tuple[str, ...] | None:
    if at >= sentence.last or document.tokens[at].lower not in _STARTS:
        return None
    lengths = range(_LONGEST, 1, -1)
    forms = (_words(document, sentence, at, length) for length in lengths)
    return next((form for form in forms if form in _FORMS), None)


def _words(document: Document, sentence: Sentence, at: int, length: int) -> tuple[str, ...]:
    tokens = document.tokens[at : min(at + length, sentence.last)]
    return tuple(token.lower for token in tokens)
