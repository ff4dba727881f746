"""Tells who is held responsible in a report's own voice from whom somebody else accuses there.

'Reported as fact' is what the report says itself (`reportedly.reading.slots.confidence`). The verbs
around a deed do not tell all that is somebody's word: the source of 'Borian troops kill five -
ministry' stands behind a dash, that of a second sentence of a quotation sentences away.
"""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.language.document import Document
from reportedly.model.chain import Stance
from reportedly.model.content import Confidence, Responsibility
from reportedly.model.source import SourceKind
from reportedly.reading.findings import Attribution, Finding
from reportedly.reading.slots.actor_words import ARMED_PEOPLE
from reportedly.reading.slots.actors import is_authority, is_nameless
from reportedly.reading.slots.words import singular
from reportedly.reading.told import Told

_HOLDING = frozenset({Stance.STATED, Stance.REPORTED, Stance.ALLEGED})
"""How whoever accuses puts it: who denies or cannot tell accuses nobody."""


def as_voiced(
    document: Document, findings: Iterable[Finding], attributions: Iterable[Attribution]
) -> Iterator[Finding]:
    """Give the findings in their order, each accusation of somebody's marked as one.

    Nobody is accused where the doers are called by their deed alone ('gunmen', says the mayor).
    """
    told = Told(attributions)
    for finding in findings:
        yield _accusing(document, finding, told)


def _accusing(document: Document, finding: Finding, told: Told) -> Finding:
    content = finding.content
    if not isinstance(content, Responsibility):
        return finding
    if content.confidence not in (Confidence.REPORTED_AS_FACT, Confidence.ACCUSED):
        return finding
    source = _innermost(finding, told)
    fact = content.confidence is Confidence.REPORTED_AS_FACT
    if source is None or (fact and is_nameless(document, document.tokens[finding.token])):
        return finding
    by = Confidence.ACCUSED_BY_AUTHORITIES if _is_official(document, source) else Confidence.ACCUSED
    return msgspec.structs.replace(finding, content=msgspec.structs.replace(content, confidence=by))


def _innermost(finding: Finding, told: Told) -> Attribution | None:
    """Give whose words they are in the end, where that is not the report itself."""
    covering = [
        a
        for a in told.at(finding.span)
        if a.holder.name
        and a.stance in _HOLDING
        and any(span.covers(finding.span) for span in a.content)
    ]
    return min(covering, key=lambda a: sum(s.end - s.start for s in a.content), default=None)


def _is_official(document: Document, told: Attribution) -> bool:
    """Tell an authority by the noun that names it; by what 'he' stands for, where that is told.

    An army is one, and a soldier is not.
    """
    kind, last = told.holder.kind, told.holder.name.split()[-1].lower()
    if kind is SourceKind.OFFICIAL:
        return True
    if kind is SourceKind.MILITARY and singular(last) not in ARMED_PEOPLE:
        return True
    first = document.token_at(told.source[0].start) if told.source else None
    if first is None:
        return False
    end = told.source[0].end
    words = [t for t in document.tokens[first : first + 20] if t.end <= end]
    inside = {token.index for token in words}
    return any(
        is_authority(document, t) for t in words if t.head not in inside or t.head == t.index
    )
