"""A claim: one typed statement, anchored to a passage, with its chain and stance."""

from enum import StrEnum

import msgspec

from reportedly.model.chain import Chain, Stance
from reportedly.model.content import Content, kind_of
from reportedly.model.ids import content_id
from reportedly.model.passage import Passage
from reportedly.model.source import Source


class Position(StrEnum):
    """Where in a report a passage stands."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    EMBED = "embed"


class Claim(msgspec.Struct, frozen=True, gc=False):
    """In report `report`, at `passage`, the `chain` puts that `content`.

    `mention` is the incident mention of the same report that the claim belongs to.
    `reader` names who made it ('rules-en/1'), so that machine and human layers stay apart.
    """

    id: str
    report: str
    mention: str
    passage: Passage
    chain: Chain
    content: Content
    position: Position
    reader: str

    @property
    def kind(self) -> str:
        """The type of statement, such as 'figure', 'means' or 'denial'."""
        return kind_of(self.content)

    @property
    def origin(self) -> Source:
        """The last source of the chain: whoever the text says it comes from."""
        return self.chain[-1].source

    @property
    def stance(self) -> Stance:
        """How the origin puts it."""
        return self.chain[-1].stance


def make_claim(
    *,
    report: str,
    mention: str,
    passage: Passage,
    chain: Chain,
    content: Content,
    position: Position,
    reader: str,
) -> Claim:
    """Make a claim with its content-hash id. Raises ValueError for an empty chain."""
    if not chain:
        raise ValueError("a claim needs a chain of at least its publisher")
    claim_id = content_id("c", report, mention, passage, chain, content, position, reader)
    return Claim(claim_id, report, mention, passage, chain, content, position, reader)
