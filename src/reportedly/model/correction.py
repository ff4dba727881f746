"""Corrections: what a person sets of a claim that a reader found; all else stays as it was read."""

import msgspec

from reportedly.model.chain import Chain, Link
from reportedly.model.claim import Claim, Position
from reportedly.model.content import Content
from reportedly.model.passage import Passage
from reportedly.model.source import Source


class Correction(msgspec.Struct, frozen=True, tag="correction", omit_defaults=True):
    """The parts of a claim that a person sets; None leaves a part as it stands.

    `chain` is whole, outermost first; its first link only says how the publisher puts it, who the
    publisher is stays known from the report. `passage` comes with the `position` it stands at.
    """

    content: Content | None = None
    chain: Chain | None = None
    passage: Passage | None = None
    position: Position | None = None

    def for_copy(self, claim: Claim) -> "Correction":
        """Give what holds for `claim`, which says the same in a copy of the corrected report.

        Passages are those of one text, so the copy keeps its own, and its own hedging words where
        the origin's were kept.
        """
        chain = self.chain
        if chain is not None:
            kept = claim.chain[-1].cues if chain[-1].cues else ()
            bare = [Link(_unplaced(link.source), link.stance) for link in chain]
            chain = (*bare[:-1], Link(_unplaced(chain[-1].source), chain[-1].stance, kept))
        return Correction(self.content, chain)

    def applied(self, claim: Claim) -> Claim:
        """Give the claim as corrected, under its own id; applying it twice changes nothing."""
        chain = self.chain
        if chain is not None:
            publisher = msgspec.structs.replace(chain[0], source=claim.chain[0].source)
            chain = (publisher, *chain[1:])
        return msgspec.structs.replace(
            claim,
            content=self.content or claim.content,
            chain=chain or claim.chain,
            passage=self.passage or claim.passage,
            position=self.position or claim.position,
        )


def _unplaced(source: Source) -> Source:
    return msgspec.structs.replace(source, passage=None)
