"""What the anchors of decisions lead to in the present readings, found once until those change.

Every page and every decision asks what all decisions bear on. That follows from each decision and
from how its reports are read now, so that it is remembered, by casebook, while the program runs,
and found again for the decisions of those reports alone that the log says were read anew.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from reportedly.casebook.coverage import ADDITIONS, READINGS
from reportedly.casebook.log import START, Head, Payload
from reportedly.casebook.session import Session
from reportedly.casebook.since import changes_since
from reportedly.linking.verdicts import Ruling, Side
from reportedly.model.claim import Claim
from reportedly.model.decision import ON_CLAIMS, Act, Anchor, Decision
from reportedly.model.incident import Judgement
from reportedly.model.mention import Mention, MentionRole
from reportedly.pipeline.decisions.anchors import found_claim, found_mention

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

_FEW = 400
"""Entries of the log that are looked through; after more, everything is found anew."""

_CASEBOOKS = 4
"""Casebooks remembered at a time."""


@dataclass(frozen=True)
class Bearing:
    """What one decision bears on now: the present ids of its subjects, None where there is none."""

    subjects: tuple[str, ...]
    """Of a decision on incidents, the mentions that it is anchored in."""
    ruling: Ruling | None
    """What it holds of mentions, where it is a judgement on them."""
    loss: str
    """Which subject leads nowhere now; '' where all lead somewhere."""
    mentions: tuple[str, ...] = ()
    """Those that claims which it is about belong to."""


def bearings(session: Session, standing: Sequence[Decision]) -> dict[str, Bearing]:
    """Give for each of the decisions that stand, by id, what it bears on."""
    with _lock:
        known = _known.setdefault(session.path.absolute(), _Known())
        _known.move_to_end(session.path.absolute())
        if len(_known) > _CASEBOOKS:
            _known.popitem(last=False)
        return known.now(session, standing)


class _Known:
    """The bearings in one casebook as of one end of its log."""

    def __init__(self) -> None:
        self._at = Head(0, START)
        self._of: dict[str, Bearing] = {}
        self._in: dict[str, set[str]] = defaultdict(set)
        """The decisions (by id) that are anchored in each report; '' where that is not said."""

    def now(self, session: Session, standing: Sequence[Decision]) -> dict[str, Bearing]:
        self._come_to(session)
        # Whether somebody agrees with what stands is told by the decisions, not by any reading.
        new = [d for d in standing if d.id not in self._of or d.act is Act.AGREE]
        if new:
            self._of.update(_found(session, new, frozenset(d.id for d in standing)))
            for decision in new:
                for anchor in anchors_of(decision):
                    self._in[anchor.report].add(decision.id)
        return {d.id: self._of[d.id] for d in standing}

    def _come_to(self, session: Session) -> None:
        """Forget the decisions that are anchored in reports which were read since."""
        head = session.log_head()
        if head == self._at:
            return
        told = changes_since(session, self._at, _FEW) if self._of else None
        self._at = head
        if told is None:
            self._of.clear()
            self._in.clear()
            return
        if reports := {report for one in told for report in _read_anew(one)}:
            for report in (*reports, ""):
                for name in self._in.pop(report, ()):
                    self._of.pop(name, None)


_known: OrderedDict[Path, _Known] = OrderedDict()
_lock = Lock()


def _read_anew(told: Payload) -> Iterator[str]:
    """Name the reports whose claims or mentions an entry of the log changed."""
    for table in (READINGS.name, ADDITIONS.name):
        written = (key for key, _ in told.rows.get(table, ()))
        for key in (*written, *told.gone.get(table, ())):
            yield key.partition(" ")[0]


def _found(
    session: Session, decisions: Sequence[Decision], standing: frozenset[str]
) -> dict[str, Bearing]:
    found = _Findings(session, decisions, standing)
    return {decision.id: _bearing(decision, found) for decision in decisions}


class _Findings:
    """What each anchor leads to now: (decision, anchored id) → present id."""

    def __init__(
        self, session: Session, decisions: Sequence[Decision], standing: frozenset[str]
    ) -> None:
        anchors = [(d, anchor) for d in decisions for anchor in anchors_of(d)]
        ids = {anchor.id for _, anchor in anchors}
        self._mentions = {m.id: m for m in session.readings.mentions(ids=_like("m-", ids))}
        self.mention_of = session.readings.mentions_of(_like("c-", ids))
        """Claim → mention, of claims that the built-in reader found."""
        self._others = standing | session.additions.known(_like("c-", ids))
        astray = {a.report for _, a in anchors if a.report and not self._there(a.id)}
        self._load(session, astray)
        self._now = {(d.id, a.id): self._find(d.act, a) for d, a in anchors}

    def _there(self, name: str) -> bool:
        known = name in self._mentions or name in self.mention_of or name in self._others
        return known or name.startswith(("r-", "s-", "v-"))

    def _load(self, session: Session, reports: Iterable[str]) -> None:
        self._read: dict[str, tuple[list[Mention], list[Claim]]] = {r: ([], []) for r in reports}
        for mention in session.readings.mentions(reports=sorted(self._read)):
            self._read[mention.report][0].append(mention)
            self._mentions[mention.id] = mention
        for claim in session.readings.claims(reports=sorted(self._read)):
            self._read[claim.report][1].append(claim)
            self.mention_of[claim.id] = claim.mention

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


def _bearing(decision: Decision, found: _Findings) -> Bearing:
    ruling = _ruling(decision, found) if decision.act in JUDGEMENTS else None
    subjects, loss = _subjects(decision, found), _loss(decision, found, ruling)
    about = subjects if decision.act in ON_CLAIMS else ()
    mentions = tuple(found.mention_of[name] for name in about if name in found.mention_of)
    return Bearing(subjects, ruling, loss, mentions)


def _ruling(decision: Decision, found: _Findings) -> Ruling:
    judgement = JUDGEMENTS[decision.act]
    if decision.act is Act.SPLIT_INCIDENT:
        whole, *leaving = decision.subjects
        left, gone = found.mentions(decision, [whole]), found.mentions(decision, leaving)
        stay = tuple(name for name in left if name not in gone)
        return Ruling(decision.id, judgement, (stay, gone), gone)
    sides = tuple(found.mentions(decision, [subject]) for subject in decision.subjects)
    return Ruling(decision.id, judgement, sides)


def _subjects(decision: Decision, found: _Findings) -> tuple[str, ...]:
    now = [found.now(decision, anchor) for anchor in anchors_of(decision)]
    if decision.act in ON_INCIDENTS:  # each anchor counts where several lead to one mention
        return tuple(name for name in now if name)
    if decision.act is Act.SPLIT_ORIGIN and None in now:
        now = []  # one of two alone would be kept from everything, which nobody decided
    return tuple(dict.fromkeys(name for name in now if name))


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
