"""Weighs one incident: from its claims and their origins to figures, grade and contests."""

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.model.assessment import AssessedFigure, Assessment, Grade
from reportedly.model.claim import Claim
from reportedly.model.decision import Decision, in_force
from reportedly.model.figure import Category, Group
from reportedly.model.incident import Incident
from reportedly.model.origin import OriginGroup
from reportedly.model.report import Report
from reportedly.weighing.case import Case, make_case
from reportedly.weighing.contests import contests, disagree
from reportedly.weighing.corrections import (
    OverriddenFigure,
    figure_overrides,
    grade_override,
    signature,
)
from reportedly.weighing.figures import voices
from reportedly.weighing.grade import all_combatants, grade, overridden
from reportedly.weighing.moments import order_of
from reportedly.weighing.policies import DEFAULT_POLICY, Policy, policy_named
from reportedly.weighing.responsibility import Responsibilities, responsibilities
from reportedly.weighing.scales import renderings
from reportedly.weighing.sentences import figure_sentence
from reportedly.weighing.summary import what_happened
from reportedly.weighing.victims import named_victims
from reportedly.weighing.voice import Slot, Voice, counting, open_sides, spanned
from reportedly.weighing.wording import harmed

_CATEGORIES, _GROUPS = tuple(Category), tuple(Group)


def assess(
    incident: Incident,
    claims: Sequence[Claim],
    origins: Sequence[OriginGroup],
    reports: Mapping[str, Report],
    policy: str = DEFAULT_POLICY,
    decisions: Sequence[Decision] = (),
) -> Assessment:
    """Say what can be said of one incident under one policy.

    `claims` are those of the incident's mentions, `origins` what tracing made of them, `reports`
    give the days of publication that updates are told by. The order of none of them matters.
    A person's decisions (UNDOs among them) are applied first and win. Raises ValueError for
    an unknown policy, DecisionError for a decision that cannot be read.
    """
    chosen = policy_named(policy)
    standing = in_force(decisions)
    case = make_case(incident, claims, origins, reports, standing)
    rows = voices(case)
    who = responsibilities(case)
    return Assessment(
        incident=incident.id,
        figures=_figures(incident, rows, chosen, standing),
        grade=_grade(case, rows, who, standing),
        contested=contests(case, rows, who),
        origins=_earliest_first(origins, reports),
        what=what_happened(case),
        held_responsible=who.held,
        victims=named_victims(case),
    )


def _earliest_first(
    origins: Sequence[OriginGroup], reports: Mapping[str, Report]
) -> tuple[OriginGroup, ...]:
    def first_print(group: OriginGroup) -> tuple[object, ...]:
        printed = (reports[name].published for name in group.reports if name in reports)
        return (order_of(printed), group.name, group.id)

    return tuple(sorted(origins, key=first_print))


def assessed_figures(
    incident: Incident,
    claims: Sequence[Claim],
    origins: Sequence[OriginGroup],
    reports: Mapping[str, Report],
    policy: str,
    decisions: Sequence[Decision],
) -> tuple[AssessedFigure, ...]:
    """Give the figures of what `assess` says, and raise as it does, without weighing the rest."""
    standing = in_force(decisions)
    case = make_case(incident, claims, origins, reports, standing)
    return _figures(incident, voices(case), policy_named(policy), standing)


def _figures(
    incident: Incident,
    rows: Mapping[Slot, Sequence[Voice]],
    policy: Policy,
    decisions: Sequence[Decision],
) -> tuple[AssessedFigure, ...]:
    overrides = figure_overrides(incident.id, decisions)
    slots = sorted({*rows, *overrides}, key=_reading_order)
    within = _most_in_a_group(rows, policy)
    return tuple(
        _overridden(slot, rows.get(slot, ()), policy, *overrides[slot])
        if slot in overrides
        else _weighed(slot, rows[slot], policy, within.get(slot, 0))
        for slot in slots
    )


def _most_in_a_group(rows: Mapping[Slot, Sequence[Voice]], policy: Policy) -> dict[Slot, int]:
    """Give the highest best figure of a group of those killed, of those injured, and so on."""
    found: dict[Slot, int] = {}
    for (category, group), row in rows.items():
        if group is not Group.ALL:
            best = policy.best(counting(row), 0) or 0
            found[category, Group.ALL] = max(found.get((category, Group.ALL), 0), best)
    return found


def _reading_order(slot: Slot) -> tuple[int, int]:
    """Order rows as people read them: the dead before the injured, all before any group."""
    return (_CATEGORIES.index(slot[0]), _GROUPS.index(slot[1]))


def _weighed(slot: Slot, row: Sequence[Voice], policy: Policy, within: int = 0) -> AssessedFigure:
    whole, best = spanned(row), policy.best(counting(row), within)
    return AssessedFigure(
        *slot,
        low=whole.low,
        best=best,
        high=whole.high,
        policy=policy.name,
        sentence=figure_sentence(slot, row, policy, best),
        by_origin=tuple(voice.as_figure() for voice in row),
        contested=disagree(row),
        open=open_sides(row, best),
    )


def _overridden(
    slot: Slot,
    row: Sequence[Voice],
    policy: Policy,
    figure: OverriddenFigure,
    decision: Decision,
) -> AssessedFigure:
    weighed = _weighed(slot, row, policy) if row else None
    number = "unknown" if figure.best is None else str(figure.best)
    sentence = f"{number} {harmed(figure.best, *slot)}, {signature(decision)}."
    return AssessedFigure(
        *slot,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        policy=policy.name,
        sentence=f"{sentence} By the machine: {weighed.sentence}" if weighed else sentence,
        by_origin=weighed.by_origin if weighed else (),
        contested=weighed.contested if weighed else False,
    )


def _grade(
    case: Case,
    rows: Mapping[Slot, Sequence[Voice]],
    who: Responsibilities,
    decisions: Sequence[Decision],
) -> Grade:
    machine = grade(case, rows, who)
    override = grade_override(case.incident.id, decisions)
    told = machine
    if override is not None:
        told = overridden(machine, *override, combatants=all_combatants(rows))
    return msgspec.structs.replace(told, scales=renderings(told))
