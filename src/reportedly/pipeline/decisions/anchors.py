"""Where a decision's subjects stand in their reports, and what a later reading holds there.

Ids of mentions and claims change with the reader; the words they rest on do not. A mention is
found again as the one that covers most of the same words, a claim as one of the same kind in the
same words.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.content import Content
from reportedly.model.decision import Anchor
from reportedly.model.ids import canonical_json
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.passage import Passage

Spans = tuple[tuple[int, int], ...]

_SAME_WORDS = 0.5
"""Part of two passages' words together that both must hold for one claim to stand for the other."""

_CONTENT: msgspec.json.Decoder[Content] = msgspec.json.Decoder(Content)


def mention_anchor(subject: str, mention: Mention, claims: Iterable[Claim]) -> Anchor:
    """Say where a mention stands; `claims` may hold claims of other mentions."""
    return Anchor(subject, mention.id, mention.report, mention.anchor, _spans(mention, claims))


def claim_anchor(subject: str, claim: Claim) -> Anchor:
    """Say where a claim stands, and what it says."""
    content = canonical_json(claim.content).decode()
    return Anchor(subject, claim.id, claim.report, claim.passage, content=content)


def report_anchor(subject: str, report: str) -> Anchor:
    """Name a report, whose id never changes."""
    return Anchor(subject, report, report)


def found_mention(
    anchor: Anchor, mentions: Iterable[Mention], claims: Sequence[Claim]
) -> str | None:
    """Find the mention that covers most of the words that the anchored one covered.

    `mentions` and `claims` are those of the anchor's report now. None where none covers any.
    """
    old = _letters(anchor.spans)
    ranked = [
        (-_likeness(old, _letters(_spans(mention, claims))), mention.id)
        for mention in mentions
        if mention.role is not MentionRole.AGGREGATE
    ]
    best = min(ranked, default=(0.0, ""))
    return best[1] if best[0] < 0 else None


def found_claim(anchor: Anchor, claims: Iterable[Claim], *, exactly: bool) -> str | None:
    """Find the claim that says in the same words what the anchored one said.

    With `exactly` it must say the same ('9 killed' is not '9 injured'); without, the same kind of
    thing. None where none does.
    """
    if anchor.passage is None:
        return None
    said = _CONTENT.decode(anchor.content)
    ranked = [
        (not same, -likeness, claim.id)
        for claim in claims
        if type(claim.content) is type(said)
        and (likeness := _likeness(_letters(_of(anchor.passage)), _letters(_of(claim.passage))))
        >= _SAME_WORDS
        and ((same := _says_the_same(claim.content, said)) or not exactly)
    ]
    return min(ranked)[2] if ranked else None


def _says_the_same(one: Content, other: Content) -> bool:
    def plain(content: Content) -> Mapping[str, object]:
        told: dict[str, object] = msgspec.to_builtins(content)
        return {name: value for name, value in told.items() if name != "words"}

    return plain(one) == plain(other)


def _spans(mention: Mention, claims: Iterable[Claim]) -> Spans:
    own = {(c.passage.start, c.passage.end) for c in claims if c.mention == mention.id}
    return tuple(sorted({(mention.anchor.start, mention.anchor.end), *own}))


def _of(passage: Passage) -> Spans:
    return ((passage.start, passage.end),)


def _letters(spans: Spans) -> set[int]:
    return {letter for start, end in spans for letter in range(start, end)}


def _likeness(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))
