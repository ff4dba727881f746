"""Random histories of a casebook: reports added, read again, decided on, undone, in any order."""

import datetime as dt
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.model.assessment import Assessment
from reportedly.model.capture import Arrival, Capture
from reportedly.model.chain import Link, Stance
from reportedly.model.claim import Claim
from reportedly.model.content import Location, Timing
from reportedly.model.correction import Correction
from reportedly.model.decision import Act, Decision
from reportedly.model.errors import ReportedlyError
from reportedly.model.figure import Figure
from reportedly.model.ids import canonical_json
from reportedly.model.incident import Incident
from reportedly.model.source import Source, SourceKind
from reportedly.model.when import TimePrecision, When
from reportedly.pipeline.decisions.decide import decide, undo
from reportedly.pipeline.decisions.decided import decided
from reportedly.pipeline.decisions.states import decisions
from reportedly.pipeline.link import link_new
from reportedly.pipeline.policy import policy_of
from reportedly.pipeline.trace import trace_new
from reportedly.pipeline.weigh import weigh_new
from tests.copied import new_casebook
from tests.laws.memory import MemorySession
from tests.laws.world import COPIED, PLACES, VERSIONS, WORLD, World

CLAIM_ACTS = (Act.CONFIRM_CLAIM, Act.REJECT_CLAIM, Act.CORRECT_CLAIM)
ACTS = (Act.SAME_INCIDENT, Act.DIFFERENT_INCIDENT, Act.UNSURE_INCIDENT)
AUTHORS = ("A. First", "B. Second")

_CAPTURE = Capture("0" * 64, 0, "test")
_ARRIVAL = Arrival("0" * 64, "test", "2001-01-01T00:00:00+00:00", "tests")


@dataclass(frozen=True)
class Step:
    """One thing that happens: 'add' or 'read again' of a report, a decision, an undo."""

    what: str
    reports: tuple[int, ...] = ()
    """Reports by number: those added or read again, or those whose mentions are decided on."""
    numbers: tuple[int, ...] = ()
    """Which mention of each; for an undo which decision, counted from the last."""
    act: Act = Act.SAME_INCIDENT
    whole: bool = False
    """Whether the incidents are meant that hold the mentions, not the mentions alone."""


def random_history(seed: int) -> list[Step]:
    """Give the history that belongs to a seed."""
    chance = random.Random(seed)  # noqa: S311 - for tests
    steps: list[Step] = []
    there: list[int] = []
    for _ in range(chance.randint(4, 12)):
        kind = chance.choice(("add", "add", "add", "decide", "decide", "decide", "again", "undo"))
        if kind == "add" or len(there) < 2:
            missing = [index for index in range(len(WORLD)) if index not in there]
            chosen = tuple(chance.sample(missing, min(len(missing), chance.randint(1, 3))))
            there += chosen
            steps.append(Step("add", chosen))
        elif kind == "again":
            steps.append(Step("again", (chance.choice(there),)))
        elif kind == "undo":
            steps.append(Step("undo", numbers=(chance.randint(0, 2),)))
        else:
            two = tuple(chance.sample(there, 2))
            numbers = (chance.randint(0, 1), chance.randint(0, 1))
            act = chance.choice((*ACTS, Act.SPLIT_INCIDENT))
            steps.append(Step("decide", two, numbers, act, chance.random() < 0.5))
    return steps


def random_claim_history(seed: int) -> list[Step]:
    """Give the history of a seed with acts on claims strewn in."""
    chance = random.Random(f"claims of {seed}")  # noqa: S311 - for tests
    steps: list[Step] = []
    there: list[int] = []
    for step in random_history(seed):
        steps.append(step)
        there += step.reports if step.what == "add" else ()
        while chance.random() < 0.5:
            act = chance.choice((*CLAIM_ACTS, Act.CORRECT_CLAIM, Act.CORRECT_CLAIM))
            numbers = (chance.randrange(18), chance.randrange(1, 9))
            steps.append(Step("claim", (chance.choice(there),), numbers, act))
    return steps


class Played:
    """A history played over a session: what is read, and by which version of the reader."""

    def __init__(self, world: World, session: Any, put: Callable[[World, Any, int, int], None]):
        self.world, self.session, self._put = world, session, put
        self.versions: dict[int, int] = {}
        self.made: list[Decision] = []

    def add(self, reports: Iterable[int], version: int = 0) -> None:
        """Add reports, read by a version of the reader."""
        for report in reports:
            self.versions[report] = version
            self._put(self.world, self.session, report, version)
        link_new(self.session)

    def step(self, step: Step) -> None:
        """Do one step; what a person cannot decide is not decided."""
        if step.what == "add":
            self.add(step.reports)
        elif step.what == "claim":
            self._decide_claim(step)
        elif step.what == "again":
            (report,) = step.reports
            self.add([report], (self.versions[report] + 1) % VERSIONS)
        else:
            self._decide(step)

    def _decide(self, step: Step) -> None:
        author = AUTHORS[len(self.made) % 2]
        try:
            if step.what == "undo":
                back = step.numbers[0]
                wanted = self.made[-1 - back].id if back < len(self.made) else None
                effect = undo(self.session, author, wanted)
            else:
                effect = decide(self.session, step.act, self._subjects(step), author)
        except ReportedlyError:
            return
        self.made.append(effect.decision)

    def _decide_claim(self, step: Step) -> None:
        (report,), (number, other) = step.reports, step.numbers
        claims = self.world.readings[report][self.versions[report]].claims
        claim = claims[number % len(claims)]
        value = canonical_json(_otherwise(claim, other)).decode()
        author = AUTHORS[len(self.made) % 2]
        if step.act is not Act.CORRECT_CLAIM:
            value = ""
        effect = decide(self.session, step.act, (claim.id,), author, value=value)
        self.made.append(effect.decision)

    def _subjects(self, step: Step) -> tuple[str, ...]:
        named = [self._mention(r, n) for r, n in zip(step.reports, step.numbers, strict=True)]
        if step.act is Act.SPLIT_INCIDENT:
            return (self._incident(named[0]), named[0])
        return tuple(map(self._incident, named)) if step.whole else tuple(named)

    def _mention(self, report: int, number: int) -> str:
        mentions = self.world.readings[report][self.versions[report]].mentions
        return mentions[number % len(mentions)].id

    def _incident(self, mention: str) -> str:
        return self.session.incidents.of_mentions([mention]).get(mention, mention)

    def append(self, made: Iterable[Decision]) -> None:
        """Append decisions that were made elsewhere."""
        for decision in made:
            self.session.decisions.append(decision)
            self.made.append(decision)
        link_new(self.session)


def _otherwise(claim: Claim, other: int) -> Correction:
    """Give a correction that says something else of what a claim says."""
    content = claim.content
    if isinstance(content, Figure):
        return Correction(msgspec.structs.replace(content, low=other, high=other))
    if isinstance(content, Location):
        return Correction(Location(PLACES[other % len(PLACES)]))
    if isinstance(content, Timing):
        day = dt.date(2001, 3, other)
        return Correction(Timing(When(day, day, TimePrecision.DAY, "on the day")))
    publisher = claim.chain[0]
    source = Link(Source(f"office {other}", SourceKind.OFFICIAL), tuple(Stance)[other % 5])
    return Correction(chain=(publisher, source))


def put_in_memory(world: World, session: MemorySession, report: int, version: int) -> None:
    """Add a report to a session in memory, or read it again."""
    found = world.reports[report]
    session.reports.held[found.id] = found
    session.readings.put(world.readings[report][version])


def played(world: World, steps: Sequence[Step]) -> Played:
    """Play a history over a casebook in memory."""
    play = Played(world, MemorySession(world.shared), put_in_memory)
    for step in steps:
        play.step(step)
    weigh_new(play.session)
    return play


def replayed(world: World, first: Played, chance: random.Random) -> Played:
    """Give a casebook the same reports and decisions in another order and other batches.

    An undo comes after what it undoes; nothing else is kept of the order.
    """
    play = Played(world, MemorySession(world.shared), put_in_memory)
    reports = list(first.versions)
    chance.shuffle(reports)
    waiting = list(first.made)
    while reports or waiting:
        if waiting and (not reports or chance.random() < 0.4):
            play.append([waiting.pop(_may_come(waiting, chance))])
        else:
            cut = chance.randint(1, 4)
            batch, reports = reports[:cut], reports[cut:]
            if chance.random() < 0.3:
                play.add(batch, chance.randrange(VERSIONS))
            for report in batch:
                play.add([report], first.versions[report])
    weigh_new(play.session)
    return play


def played_in_store(
    world: World, first: Played, folder: Path
) -> tuple[dict[str, Incident], dict[str, Assessment]]:
    """Give a real casebook the same reports and decisions; give its incidents and assessments.

    Decisions are carried over as they were made, half of them before the last reports come.
    """
    book = new_casebook(folder / "book")
    with book.writing() as session:
        play = playing_in_store(world, session)
        reports = list(first.versions)
        half = len(reports) // 2
        for report in reports[:half]:
            play.add([report])
        play.append(first.made)
        for report in reports[half:]:
            play.add([report])
        for report, version in first.versions.items():
            play.add([report], version)
        weigh_new(session)
        found = {incident.id: incident for incident in session.incidents.all()}
        weighed = {a.incident: a for a in session.incidents.assessments(policy_of(session))}
    problems = [p for p in book.verify().problems if "0" * 64 not in p.where]
    assert problems == []
    return found, weighed


def playing_in_store(world: World, session: Session) -> Played:
    """Begin a history over a real casebook."""
    session.captures.add([_CAPTURE], [_ARRIVAL])
    return Played(world, session, _put_in_store)


def _put_in_store(world: World, session: Session, report: int, version: int) -> None:
    found = world.reports[report]
    session.reports.add([(found, TakenFrom(_CAPTURE.sha256, found.id))])
    session.readings.put([world.readings[report][version]])
    trace_new(session)


def _may_come(waiting: Sequence[Decision], chance: random.Random) -> int:
    """Choose a decision whose undone one is not itself still waiting."""
    ids = {decision.id for decision in waiting}
    free = [
        index
        for index, decision in enumerate(waiting)
        if not (decision.act is Act.UNDO and decision.subjects[0] in ids)
    ]
    return chance.choice(free)


def outcome(play: Played) -> list[object]:
    """Give what a casebook says, told by numbers of reports instead of ids and names."""
    where = play.world.place_of()
    found = []
    for incident in play.session.incidents.held.values():
        weighed = play.session.incidents.weighed[incident.id]
        found.append((sorted(where[m] for m in incident.mentions), figures(weighed)))
    return sorted(found)


def figures(weighed: Any) -> list[tuple[object, ...]]:
    """Give the figures and the grade of an assessment."""
    told = [(f.category, f.group, f.low, f.best, f.high, f.contested) for f in weighed.figures]
    grade = weighed.grade
    return [*told, (grade.incident, grade.attribution, grade.label)]


def states(play: Played) -> list[tuple[str, str]]:
    """Give every decision with what has become of it, in the order they were made."""
    found = [
        (state.decision.at, state.decision.id, state.state) for state in decisions(play.session)
    ]
    return [(name, state) for _, name, state in sorted(found)]


def broken(play: Played) -> Iterator[str]:
    """Give the ways in which the incidents go against what people hold."""
    holding = play.session.incidents.of_mentions(play.world.place_of())
    held = decided(play.session).verdicts
    for one, other in held.joined:
        if holding[one] != holding[other]:
            yield f"{one} and {other} were joined and are apart"
    for one, other in held.parted | held.unsure:
        if holding[one] == holding[other]:
            yield f"{one} and {other} were kept apart and are together"


def missing_copies(play: Played) -> list[int]:
    """Give the copies that could be added: of reports that are there, not there themselves."""
    return [
        copy
        for copy, source in COPIED.items()
        if source in play.versions and copy not in play.versions
    ]
