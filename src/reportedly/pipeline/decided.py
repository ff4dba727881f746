"""A person's decisions as they bear on the present readings, and what has become of each.

A decision names what it was made on by id and by the words it stood in. Where a newer reading has
other ids, the words lead to them; where they lead nowhere, the decision is kept and said to bear
on nothing at present, with the reason. What stands depends on the decisions and the readings
alone, in whatever order they came.
"""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import msgspec

from reportedly.casebook.log import Head
from reportedly.casebook.session import Session
from reportedly.linking.verdicts import Clash, Ruling, Side, Verdicts, verdicts
from reportedly.model.claim import Claim
from reportedly.model.decision import Act, Anchor, Decision, in_force
from reportedly.model.errors import UnknownId
from reportedly.model.incident import Judgement
from reportedly.model.mention import Mention, MentionRole
from reportedly.pipeline.anchors import found_claim, found_mention

JUDGEMENTS = {
    Act.SAME_INCIDENT: Judgement.SAME,
    Act.DIFFERENT_INCIDENT: Judgement.DIFFERENT,
    Act.UNSURE_INCIDENT: Judgement.UNSURE,
    Act.SPLIT_INCIDENT: Judgement.DIFFERENT,
}
"""The acts that link and part mentions, and what each holds of its sides."""

ON_INCIDENTS = frozenset({Act.OVERRIDE_FIGURE, Act.OVERRIDE_GRADE})
"""Acts whose subject is an incident as a whole."""

_EXACTLY = frozenset({Act.REJECT_CLAIM, Act.CONFIRM_CLAIM})
"""Acts that hold only for a claim that still says the same."""


@dataclass(frozen=True)
class Decided:
    """The decisions in force: on whom they bear now, and which bear on nothing."""

    verdicts: Verdicts
    decisions: tuple[Decision, ...]
    """In force, earliest first, with the ids that their subjects have now."""
    lost: Mapping[str, str]
    """Decisions (by id) of which a subject is not to be found now, with the reason."""
    anchored: Mapping[str, tuple[str, ...]]
    """The mentions that decisions (by id) on incidents are anchored in, as they are read now."""

    def clashes_of(self, decision: str) -> tuple[Clash, ...]:
        """Give the clashes in which a decision gives way to later ones."""
        return tuple(clash for clash in self.verdicts.clashes if clash.decision == decision)


_AT_ONCE = 4
"""Ends of logs that are remembered."""

_known: OrderedDict[tuple[Path, Head], Decided] = OrderedDict()
_lock = Lock()


def decided(session: Session) -> Decided:
    """Give the decisions in force as they bear on the casebook's present readings.

    Every page asks, and it goes through all decisions there are. What it says follows from what the
    log covers, so that sessions which only read are told the same until the log goes on.
    """
    if session.writable:
        return _decided(session)
    state = (session.path.absolute(), session.log_head())
    with _lock:
        known = _known.get(state)
    if known is None:
        known = _decided(session)
        with _lock:
            _known[state] = known
            if len(_known) > _AT_ONCE:
                _known.popitem(last=False)
    return known


def after_linking(session: Session, now: Decided) -> Decided:
    """Give what was `decided` once mentions were linked anew: no reading of a report has changed.

    Only decisions on incidents bear on others than before.
    """
    on = [d for d in in_force(session.decisions.all()) if d.act in ON_INCIDENTS]
    subjects = _incidents(session, on, now.anchored)
    present = (
        _about(decision, subjects[decision.id]) if decision.id in subjects else decision
        for decision in now.decisions
    )
    return replace(now, decisions=tuple(present))


def _decided(session: Session) -> Decided:
    standing = in_force(session.decisions.all())
    found = _Findings(session, standing)
    rulings = {d.id: _ruling(d, found) for d in standing if d.act in JUDGEMENTS}
    on = [d for d in standing if d.act in ON_INCIDENTS]
    anchored = {d.id: found.anchored(d) for d in on}
    incidents = _incidents(session, on, anchored)
    present = tuple(
        _about(d, incidents[d.id] if d.act in ON_INCIDENTS else _subjects(d, found))
        for d in standing
    )
    lost = {d.id: why for d in standing if (why := _loss(d, found, rulings.get(d.id)))}
    return Decided(verdicts(tuple(rulings.values())), present, lost, anchored)


class _Findings:
    """What each anchor leads to now: (decision, anchored id) → present id."""

    def __init__(self, session: Session, decisions: Sequence[Decision]) -> None:
        anchors = [(d, anchor) for d in decisions for anchor in anchors_of(d)]
        ids = {anchor.id for _, anchor in anchors}
        self._mentions = {m.id: m for m in session.readings.mentions(ids=_like("m-", ids))}
        self._claims = set(session.readings.mentions_of(_like("c-", ids)))
        self._decisions = {d.id for d in decisions}
        self._claims |= session.additions.known(_like("c-", ids))
        astray = {a.report for _, a in anchors if a.report and not self._there(a.id)}
        self._load(session, astray)
        self._now = {(d.id, a.id): self._find(d.act, a) for d, a in anchors}

    def _there(self, name: str) -> bool:
        known = name in self._mentions or name in self._claims or name in self._decisions
        return known or name.startswith(("r-", "s-", "v-"))

    def _load(self, session: Session, reports: Iterable[str]) -> None:
        self._read: dict[str, tuple[list[Mention], list[Claim]]] = {r: ([], []) for r in reports}
        for mention in session.readings.mentions(reports=sorted(self._read)):
            self._read[mention.report][0].append(mention)
            self._mentions[mention.id] = mention
        for claim in session.readings.claims(reports=sorted(self._read)):
            self._read[claim.report][1].append(claim)

    def _find(self, act: Act, anchor: Anchor) -> str | None:
        if self._there(anchor.id):
            return anchor.id
        mentions, claims = self._read.get(anchor.report, ([], []))
        if anchor.content:
            return found_claim(anchor, claims, exactly=act in _EXACTLY)
        return found_mention(anchor, mentions, claims) if anchor.spans else None

    def now(self, decision: Decision, anchor: Anchor) -> str | None:
        """Give the present id of what an anchor of a decision names."""
        return self._now[decision.id, anchor.id]

    def anchored(self, decision: Decision) -> tuple[str, ...]:
        """Give the present ids of what a decision's own anchors name, where they lead anywhere."""
        return tuple(name for a in decision.anchors if (name := self.now(decision, a)))

    def mentions(self, decision: Decision, subjects: Iterable[str]) -> Side:
        """Give the present incident mentions that these subjects of a decision stand for."""
        wanted = set(subjects)
        ids = (self.now(decision, a) for a in anchors_of(decision) if a.subject in wanted)
        return tuple(
            name
            for name in dict.fromkeys(ids)
            if name in self._mentions and self._mentions[name].role is not MentionRole.AGGREGATE
        )


def anchors_of(decision: Decision) -> tuple[Anchor, ...]:
    """Give a decision's anchors; its bare subjects where it was made without any."""
    if decision.anchors or decision.act in ON_INCIDENTS:
        return decision.anchors
    return tuple(Anchor(subject, subject, "") for subject in decision.subjects)


def _like(prefix: str, ids: Iterable[str]) -> list[str]:
    return sorted(name for name in ids if name.startswith(prefix))


def _ruling(decision: Decision, found: _Findings) -> Ruling:
    judgement = JUDGEMENTS[decision.act]
    if decision.act is Act.SPLIT_INCIDENT:
        whole, *leaving = decision.subjects
        left, gone = found.mentions(decision, [whole]), found.mentions(decision, leaving)
        stay = tuple(name for name in left if name not in gone)
        return Ruling(decision.id, judgement, (stay, gone), gone)
    sides = tuple(found.mentions(decision, [subject]) for subject in decision.subjects)
    return Ruling(decision.id, judgement, sides)


def _about(decision: Decision, subjects: tuple[str, ...]) -> Decision:
    """Give the decision with the ids that its subjects have now."""
    if subjects == decision.subjects:
        return decision
    return msgspec.structs.replace(decision, subjects=subjects)


def _subjects(decision: Decision, found: _Findings) -> tuple[str, ...]:
    """Give the ids that the subjects of a decision on anything but incidents have now."""
    now = [found.now(decision, anchor) for anchor in anchors_of(decision)]
    if decision.act is Act.SPLIT_ORIGIN and None in now:
        now = []  # one of two alone would be kept from everything, which nobody decided
    return tuple(dict.fromkeys(name for name in now if name))


def _incidents(
    session: Session, decisions: Sequence[Decision], anchored: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """Give by decision the incident that holds most of the mentions that it was made on.

    In a tie it is the earliest mention's.
    """
    wanted = {mention for mentions in anchored.values() for mention in mentions}
    holding = session.incidents.of_mentions(wanted)
    return {d.id: _incident(session, d, anchored[d.id], holding) for d in decisions}


def _incident(
    session: Session, decision: Decision, mentions: Sequence[str], holding: Mapping[str, str]
) -> tuple[str, ...]:
    if mentions:
        counts = Counter(holding[name] for name in mentions if name in holding)
        return tuple(incident for incident, _ in counts.most_common(1))
    resolved = (_resolved(session, subject) for subject in decision.subjects)
    return tuple(name for name in resolved if name)


def _resolved(session: Session, incident: str) -> str | None:
    try:
        return session.incidents.resolve(incident)
    except UnknownId:
        return None


def _loss(decision: Decision, found: _Findings, ruling: Ruling | None) -> str:
    """Say which subject of a decision leads nowhere now; '' where all lead somewhere."""
    anchors = anchors_of(decision)
    gone = [anchor for anchor in anchors if found.now(decision, anchor) is None]
    there = {a.subject for a in anchors if found.now(decision, a)} if gone else frozenset()
    first = next((anchor for anchor in gone if anchor.subject not in there), None)
    if first is None:
        return _melted(ruling)
    if first.passage is None:
        return f"there is no {first.id} now"
    return f"nothing is read now in '{first.passage.quote}' ({first.report}) that it could mean"


def _melted(ruling: Ruling | None) -> str:
    if ruling is None or ruling.judgement is Judgement.SAME:
        return ""
    one, *others = ruling.sides
    both = set(one).intersection(*others)
    return f"its sides are read as one mention now, {', '.join(sorted(both))}" if both else ""
