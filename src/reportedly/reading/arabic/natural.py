"""Tells whom floods, diseases and accidents harmed in an Arabic text: nobody attacked them.

Migrants drown when their boat capsizes; cholera and road accidents kill. Those of a boat that sank
under fire were attacked, for their sentence says so.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Finding

_VIOLENCE = ("events", "means", "admissions")
"""Tables whose words say of a sentence that it tells of violence."""

Kind = TypeVar("Kind")


def attacked(text: Text, harmed: Iterable[tuple[Finding, Kind]]) -> Iterator[Kind]:
    """Give those harmed, each told of beside the finding, whom no flood or accident harmed.

    A sentence that names such a cause and no deed or arm tells of no attack.
    """
    natural: dict[int, bool] = {}
    for finding, one in harmed:
        first = text.range_of(finding.token, finding.token)[0]
        sentence = text.words[first].sentence
        if sentence not in natural:
            natural[sentence] = _is_natural(text, text.sentence_start(first))
        if not natural[sentence]:
            yield one


def _is_natural(text: Text, first: int) -> bool:
    """Tell whether the sentence from word `first` on names such a cause, and no violence."""
    last = text.sentence_end(first)
    causes = [*phrases("natural").all(text, first, last)]
    if not causes:
        return False
    told = (match for name in _VIOLENCE for match in phrases(name).all(text, first, last))
    return all(any(c.first <= match.first < c.last for c in causes) for match in told)


def without_mishaps(text: Text, slots: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out the blast, and the bomb, that are read in 'the explosion of a gas cylinder'."""
    causes = [
        text.span(cause.first, cause.last)
        for first, last in text.sentences()
        for cause in phrases("natural").all(text, first, last)
    ]
    return (one for one in slots if not any(cause.covers(one.span) for cause in causes))
