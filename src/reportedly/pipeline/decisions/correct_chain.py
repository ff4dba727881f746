"""Corrections of who says a claim: the chain of holders as a person sets it."""

import re
from collections.abc import Iterator, Sequence

from reportedly.model.chain import Chain, Link, Stance
from reportedly.model.claim import Claim
from reportedly.model.passage import Passage
from reportedly.model.report import Report
from reportedly.model.source import Source, SourceKind

_ARROW = re.compile(r"\s*(?:←|<-)\s*")


def standing_at(report: Report, words: str) -> list[int]:
    """Give where words begin in a report, nowhere for none."""
    return [found.start() for found in re.finditer(re.escape(words), report.text)] if words else []


def corrected_chain(
    report: Report, claim: Claim, source: str | None, stance: Stance | None
) -> Chain | None:
    """Give the chain through the holders named in `source`, put with `stance`; None as it stands.

    Holders are named outermost first, parted by '←'; '' is the publisher itself.
    """
    chain = claim.chain
    if source is not None:
        chain = _through(report, claim, [n for n in _ARROW.split(source.strip()) if n])
    if stance is not None and stance is not chain[-1].stance:
        # The words that hedge belong to the stance as it was read.
        chain = (*chain[:-1], Link(chain[-1].source, stance))
    return chain if chain != claim.chain else None


def _through(report: Report, claim: Claim, names: Sequence[str]) -> Chain:
    """Give the chain through these holders; whoever was in it before keeps their own words."""
    publisher, origin = claim.chain[0], claim.chain[-1]
    if names and Source(names[0]).key == publisher.source.key:
        names = names[1:]
    if not names:
        return (Link(publisher.source, origin.stance, origin.cues),)
    if len(claim.chain) == 1:
        publisher = Link(publisher.source, Stance.REPORTED)
    return (publisher, *_holders(report, claim, names, origin))


def _holders(report: Report, claim: Claim, names: Sequence[str], origin: Link) -> Iterator[Link]:
    known = {link.source.key: link for link in claim.chain[1:]}
    for index, name in enumerate(names):
        last = index == len(names) - 1
        source = known[Source(name).key].source if Source(name).key in known else None
        source = source or _named(report, claim, name)
        if last:
            yield Link(source, origin.stance, origin.cues)
        else:
            yield known.get(source.key) or Link(source, Stance.REPORTED)


def _named(report: Report, claim: Claim, name: str) -> Source:
    places = standing_at(report, name)
    start = min(places, key=lambda at: abs(at - claim.passage.start), default=None)
    passage = None if start is None else Passage.of(report.text, start, start + len(name))
    return Source(name, SourceKind.UNKNOWN, passage=passage)
