"""Puts chains on findings: who, through whom, with which words, says each of them."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import msgspec

from reportedly.model.chain import Chain, Cue, CueKind, Link, Stance
from reportedly.model.claim import Claim, Position, make_claim
from reportedly.model.content import (
    Admission,
    Confidence,
    Content,
    Denial,
    Event,
    NoAdmission,
    Responsibility,
    Unverified,
    kinds_told,
)
from reportedly.model.figure import Figure
from reportedly.model.ids import content_id
from reportedly.model.mention import Mention
from reportedly.model.passage import Passage
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.model.source import Source, SourceKind
from reportedly.reading.attribution.quotations import quotations
from reportedly.reading.certainty.stance import stance_from
from reportedly.reading.findings import Attribution, Finding, MentionDraft, Span
from reportedly.reading.told import Told

UNNAMED_PUBLISHER = "unnamed publisher"

_OF_ITS_OWN_POLARITY = (Denial, NoAdmission, Unverified)
"""Statements that say themselves what is not so: the words of their negation hedge nobody."""

_FIRST_PERSON = frozenset({"we", "i", "our"})
_FROM = frozenset({"from", "by", "of"})

_DISOWNING = frozenset({Stance.DENIED, Stance.UNKNOWN})

CuesFor = Callable[[int], tuple[Cue, ...]]
"""Gives the words that negate or hedge the event at a token."""


class Findings(msgspec.Struct, frozen=True):
    """Everything the finders found in one report, ready to be assembled."""

    findings: tuple[Finding, ...]
    attributions: tuple[Attribution, ...]
    drafts: tuple[MentionDraft, ...]


_DEEPEST = 12
"""Attributions around one claim that are kept, the innermost: no text means more of them."""


def assemble(report: Report, found: Findings, cues_for: CuesFor, reader: str) -> Reading:
    """Make the claims and incident mentions of one report.

    A finding that belongs to no incident mention makes no claim. Claims come in text order, those
    of one passage in the order in which they were found.
    """
    told = Told(tuple(_in_own_voice(report, found.attributions)))
    claims: list[Claim] = []
    mentions: list[Mention] = []
    for draft in found.drafts:
        members = [found.findings[index] for index in draft.members]
        mention = _mention(report, draft, members)
        mentions.append(mention)
        claims.extend(
            make_claim(
                report=report.id,
                mention=mention.id,
                passage=Passage.of(report.text, finding.span.start, finding.span.end),
                chain=(chain := chain_of(report, finding, told, cues_for(finding.token))),
                content=_by_its_holder(finding, told, chain),
                position=position_of(report, finding.span),
                reader=reader,
            )
            for finding in members
        )
    unique = {claim.id: claim for claim in claims}
    ordered = sorted(unique.values(), key=lambda claim: claim.passage)
    return Reading(report.id, reader, tuple(ordered), tuple(mentions))


def _by_its_holder(finding: Finding, told: Told, chain: Chain) -> Content:
    """Name whoever denies or admits as his attribution does, which looks in the whole text.

    Whose word a denial is that names nobody ('reports that … are false') its chain tells.
    """
    content = finding.content
    if isinstance(content, Responsibility):
        return _own_side(content, chain)
    if not isinstance(content, Denial | Admission):
        return content
    own = [a for a in told.at(finding.span) if _speaks_for_himself(a, finding)]
    name = min(own, key=lambda a: a.cue).holder.name if own else chain[-1].source.name
    same = (own or len(chain) > 1) and _names_same(name, content.party)
    same = same or bool(own and _is_first_person(content.party))
    return msgspec.structs.replace(content, party=name) if same or not content.party else content


def _own_side(content: Responsibility, chain: Chain) -> Responsibility:
    """Name who says 'we struck it', 'our forces struck it'; the report itself takes no side."""
    first, *rest = content.party.lower().split()
    if first not in _FIRST_PERSON:
        return content
    if len(chain) > 1:
        return msgspec.structs.replace(content, party=chain[-1].source.name)
    party = content.party.split(maxsplit=1)[-1]
    fact = Confidence.REPORTED_AS_FACT
    return msgspec.structs.replace(content, party=party, confidence=fact) if rest else content


def _names_same(name: str, party: str) -> bool:
    """Tell whether a holder's name and a party's words are the one within the other.

    A paper's name ('message from the front') adds nothing to whose it is.
    """
    holder, named = name.casefold(), party.casefold()
    before = holder[: holder.find(named)]
    return bool(holder) and (
        holder in named or (named in holder and _FROM.isdisjoint(before.split()))
    )


def _mention(report: Report, draft: MentionDraft, members: Sequence[Finding]) -> Mention:
    anchor = Passage.of(report.text, draft.anchor.start, draft.anchor.end)
    kinds = kinds_told(f.content for f in members if isinstance(f.content, Event))
    mention_id = content_id("m", report.id, anchor, draft.role)
    return Mention(
        mention_id,
        report.id,
        anchor,
        draft.role,
        draft.place,
        draft.when,
        kinds,
        draft.named_day,
        draft.victims,
    )


def position_of(report: Report, span: Span) -> Position:
    """Tell where in the report `span` stands."""

    def inside(passage: Passage) -> bool:
        return passage.start <= span.start and span.end <= passage.end

    if report.headline and inside(report.headline):
        return Position.HEADLINE
    if any(inside(embed.passage) for embed in report.embeds):
        return Position.EMBED
    if any(inside(caption) for caption in report.captions):
        return Position.CAPTION
    return Position.BODY


def chain_of(report: Report, finding: Finding, told: Told, cues: Sequence[Cue]) -> Chain:
    """Give the chain of holders of a finding, outermost (the publisher) first.

    The attributions whose content covers the finding nest by the size of their content. What 'we'
    say is said by whoever's words these are, the publisher of a statement say. Words
    without a source of their own ('reportedly') hedge the holder in whose words they stand, and
    so does each of `cues`. Who denies or doubts something holds nothing of what is given there.
    """
    holders = [_Holder(_publisher(report))]
    for attribution in _around(finding, told)[-_DEEPEST:]:
        if finding.given and attribution.stance in _DISOWNING:
            continue
        holder = _Holder(attribution.holder, attribution)
        if attribution.holder == _publisher(report):
            holders[-1] = holder
            continue
        holders[-1].relays = True
        if not attribution.source and not attribution.holder.name:
            holders[-1].cues.extend(_cues_of(report.text, attribution))
        elif holders[-1].attribution and holders[-1].source.key == holder.source.key:
            holders[-1] = holder  # one holder, who says it with the nearer words
        else:
            holders.append(holder)
    if not isinstance(finding.content, _OF_ITS_OWN_POLARITY):
        for cue in _free_cues(cues, told):
            if _is_number(finding, cue):
                continue
            _holder_of(holders, cue.passage).cues.append(cue)
    return tuple(holder.link(report.text) for holder in holders)


def _is_first_person(name: str) -> bool:
    return name.casefold() in _FIRST_PERSON


def _in_own_voice(report: Report, told: Sequence[Attribution]) -> Iterator[Attribution]:
    """Give what 'we' say outside of a quotation to the publisher, whose words these are."""
    quoted = cache(lambda: quotations(report.text))
    for attribution in told:
        own = bool(report.publisher) and _is_first_person(attribution.holder.name)
        if own and not any(q.start <= attribution.cue[0].start < q.end for q in quoted()):
            attribution = msgspec.structs.replace(attribution, holder=_publisher(report))
        yield attribution


def _publisher(report: Report) -> Source:
    return Source(report.publisher or UNNAMED_PUBLISHER, SourceKind.MEDIA)


def _around(finding: Finding, told: Told) -> list[Attribution]:
    """Give the attributions whose content covers the finding, outermost first.

    A part that nobody of its own tells has those of its whole: '23 were hurt, four of them badly'.
    Those with one content stay in the order given: whoever is cited comes after the speaker. Who
    admits or denies something himself comes last: he states it.
    """
    near = told.at(finding.span)
    covering = [a for a in near if any(s.covers(finding.span) for s in a.content)]
    if finding.whole is not None and not any(a.holder.name for a in covering):
        whole = finding.whole
        covering += [
            a
            for a in told.at(whole)
            if a not in covering and any(s.covers(whole) for s in a.content)
        ]
    own = [a for a in near if _speaks_for_himself(a, finding)]
    first = min(own, key=lambda a: a.cue, default=None)
    stated = () if first is None else (msgspec.structs.replace(first, stance=Stance.STATED),)
    return [*sorted(covering, key=lambda a: (-_size(a), a.content)), *stated]


def _speaks_for_himself(attribution: Attribution, finding: Finding) -> bool:
    """Tell whether the holder of `attribution` makes the admission or denial of `finding`."""
    content, words = finding.content, (*attribution.source, *attribution.cue)
    if isinstance(content, Denial | Admission):
        inside = bool(attribution.source) and all(finding.span.covers(span) for span in words)
        unharmed = isinstance(content, Denial) and content.of in ("harm", "statement")
        denies = attribution.kind is CueKind.DENIAL
        return inside and (unharmed or denies == isinstance(content, Denial))
    admitted = isinstance(content, Responsibility) and content.confidence is Confidence.ADMITTED
    return admitted and any(span.covers(finding.span) for span in attribution.source)


def _free_cues(cues: Sequence[Cue], told: Told) -> Iterator[Cue]:
    """Leave out the cues of somebody: 'denied' is its holder's word, and nobody else's."""
    for cue in cues:
        if (cue.passage.start, cue.passage.end) not in told.spoken:
            yield cue


def _is_number(finding: Finding, cue: Cue) -> bool:
    """Tell the 'no' of 'no casualties', which is the count of nobody and no denial of a count."""
    nobody = isinstance(finding.content, Figure) and finding.content.high == 0
    return nobody and finding.span.covers(Span(cue.passage.start, cue.passage.end))


def _size(attribution: Attribution) -> int:
    return max(s.end for s in attribution.content) - min(s.start for s in attribution.content)


def _cues_of(text: str, attribution: Attribution) -> list[Cue]:
    return [Cue(Passage.of(text, s.start, s.end), attribution.kind) for s in attribution.cue]


class _Holder:
    """A link in the making: the source, its attribution, and the cues gathered so far."""

    def __init__(self, source: Source, attribution: Attribution | None = None) -> None:
        self.source = source
        self.attribution = attribution
        self.cues: list[Cue] = []
        self.relays = False

    def speaks(self, passage: Passage) -> bool:
        """Tell whether `passage` stands in this holder's own words, or between them and the cue."""
        if self.attribution is None:
            return True
        span, told = Span(passage.start, passage.end), self.attribution
        between = bool(told.cue) and told.cue[-1].end <= span.start < told.content[-1].end
        return between or any(content.covers(span) for content in told.content)

    def link(self, text: str) -> Link:
        """Give the finished link."""
        if self.attribution is None:
            default, own = Stance.STATED, []
        else:
            default, own = self.attribution.stance, _cues_of(text, self.attribution)
        if self.relays and default is Stance.STATED:
            default = Stance.REPORTED
        hedges = tuple(sorted(dict.fromkeys(self.cues), key=lambda cue: cue.passage))
        return Link(self.source, stance_from(hedges, default), (*own, *hedges))


def _holder_of(holders: Sequence[_Holder], passage: Passage) -> _Holder:
    """Give the innermost holder in whose words `passage` stands."""
    return next((h for h in reversed(holders) if h.speaks(passage)), holders[0])
