"""A report's text cut where marked spans begin and end, so that pages can show any overlap.

Spans may nest and cross. Each stretch of text knows every span that covers it, so that no span has
to be split or dropped, and the page needs no script to show them.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.figure import Figure


class Role(StrEnum):
    """What a marked span is to its claim."""

    CONTENT = "content"
    FIGURE = "figure"
    SOURCE = "source"
    CUE = "cue"


class Span(msgspec.Struct, frozen=True):
    """Code points `start` to `end` (half-open) of a text, in a role of the claim `claim`."""

    start: int
    end: int
    role: Role
    claim: str

    @property
    def is_passage(self) -> bool:
        """Whether it is what a claim says, not who says it or how surely."""
        return self.role in {Role.CONTENT, Role.FIGURE}


class Stretch(msgspec.Struct, frozen=True):
    """Text under the same spans throughout; `opens` begin with it, `closes` end with it.

    `opens` goes from the outermost span inwards, `closes` from the innermost outwards; a source
    or a cue stands there once, however many claims have it. `inmost` is the claim with the
    shortest passage here, and `depth` how many different passages lie over each other.
    """

    start: int
    text: str
    roles: tuple[Role, ...] = ()
    claims: tuple[str, ...] = ()
    opens: tuple[Span, ...] = ()
    closes: tuple[Span, ...] = ()
    inmost: str = ""
    depth: int = 0

    @property
    def opening(self) -> tuple[str, ...]:
        """The claims whose passage begins here."""
        return tuple(span.claim for span in self.opens if span.is_passage)

    @property
    def closing(self) -> tuple[str, ...]:
        """The claims whose passage ends here."""
        return tuple(span.claim for span in self.closes if span.is_passage)


def spans_of(claims: Sequence[Claim]) -> tuple[Span, ...]:
    """Give the spans to mark for `claims`: what is said, who says it, and the words of stance."""
    found: set[Span] = set()
    for claim in claims:
        role = Role.FIGURE if isinstance(claim.content, Figure) else Role.CONTENT
        found.add(Span(claim.passage.start, claim.passage.end, role, claim.id))
        for link in claim.chain:
            if (source := link.source.passage) is not None:
                found.add(Span(source.start, source.end, Role.SOURCE, claim.id))
            for cue in link.cues:
                found.add(Span(cue.passage.start, cue.passage.end, Role.CUE, claim.id))
    return tuple(sorted(found, key=lambda s: (s.start, -s.end, s.role, s.claim)))


def stretches(text: str, spans: Sequence[Span], first: int = 0) -> Iterator[Stretch]:
    """Cut `text` at every border of `spans`; joined, the stretches are the text again.

    `first` is the offset in the report at which `text` begins; spans outside it are cut off.
    """
    last = first + len(text)
    inside = [span for span in spans if span.start < last and span.end > first]
    borders = {first, last} | {_within(b, first, last) for s in inside for b in (s.start, s.end)}
    cuts = sorted(borders)
    waiting, open_ = sorted(inside, key=lambda s: s.start), list[Span]()
    position = 0
    for start, end in pairwise(cuts):
        open_ = [span for span in open_ if span.end > start]
        while position < len(waiting) and waiting[position].start <= start:
            open_.append(waiting[position])
            position += 1
        yield _stretch(start, text[start - first : end - first], open_)


def _stretch(start: int, text: str, spans: Sequence[Span]) -> Stretch:
    end = start + len(text)
    passages = [span for span in spans if span.is_passage]
    inmost = min(passages, key=_length_and_claim, default=None)
    return Stretch(
        start,
        text,
        roles=tuple(sorted({span.role for span in spans})),
        claims=tuple(sorted({span.claim for span in spans})),
        opens=_once([span for span in spans if span.start == start])[::-1],
        closes=_once([span for span in spans if span.end == end]),
        inmost=inmost.claim if inmost else "",
        depth=len({(span.start, span.end) for span in passages}),
    )


def _once(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Order spans from the innermost outwards, each source and cue of several claims once."""
    kept: dict[tuple[int, int, Role, str], Span] = {}
    for span in sorted(spans, key=_length_and_claim):
        kept.setdefault((span.start, span.end, span.role, span.claim * span.is_passage), span)
    return tuple(kept.values())


def _length_and_claim(span: Span) -> tuple[int, Role, str]:
    return span.end - span.start, span.role, span.claim


def _within(offset: int, first: int, last: int) -> int:
    return min(max(offset, first), last)
