"""The grade: two axes, the Airwars label derived from both, and what would change them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from reportedly.model.assessment import (
    AirwarsLabel,
    AttributionAxis,
    Fit,
    Grade,
    GradeOverride,
    IncidentAxis,
)
from reportedly.model.decision import Decision
from reportedly.model.figure import Category, Group
from reportedly.weighing.case import Case
from reportedly.weighing.corrections import OverriddenGrade, signature
from reportedly.weighing.responsibility import Responsibilities, denies_event, parties
from reportedly.weighing.stating import stating_origins
from reportedly.weighing.voice import Slot, Voice
from reportedly.weighing.wording import join

_UNARMED = frozenset(Group) - {Group.ALL, Group.COMBATANTS, Group.MEN}
"""Groups of people who are no combatants as a rule; men may be either."""

_HARMED = (
    Category.KILLED,
    Category.INJURED,
    Category.SEXUALLY_ASSAULTED,
    Category.TORTURED,
    Category.CASUALTIES,
)


def grade(case: Case, rows: Mapping[Slot, Sequence[Voice]], who: Responsibilities) -> Grade:
    """Grade an incident. Nothing here looks at which party is which, only at who says what."""
    stating = stating_origins(case)
    incident = incident_axis(case, len(stating))
    axes = (incident, who.axis)
    label = _label(axes, all_combatants(rows), len(stating), rivals=bool(who.competing))
    reasons = (_incident_reason(case, stating), *_dispute_reasons(case), *_who_reasons(who))
    return Grade(
        incident=incident,
        attribution=who.axis,
        label=label.label,
        label_fit=label.fit,
        reasons=(*reasons, label.reason),
        would_change=(
            *_incident_changes(len(stating), incident),
            *_attribution_changes(who.axis),
            *_label_changes(who.axis),
        ),
        stating=stating,
    )


def incident_axis(case: Case, stating: int) -> IncidentAxis:
    """Say how well supported it is that the incident happened, by `stating` origins."""
    if stating == 0:
        return IncidentAxis.UNSUPPORTED
    if any(denies_event(claim) for claim in case.claims):
        return IncidentAxis.DISPUTED
    return IncidentAxis.SINGLE_ORIGIN if stating == 1 else IncidentAxis.SEVERAL_ORIGINS


def all_combatants(rows: Mapping[Slot, Sequence[Voice]]) -> bool:
    """Tell whether every origin that counts the dead counts them as combatants.

    An origin with a number of dead of which it does not say that they were combatants, or any
    word of other dead, is enough to say no; so is any word of others who were hurt, since
    civilians were harmed then.
    """
    dead = {group: voices for (of, group), voices in rows.items() if of is Category.KILLED}
    soldiers = {v.origin: v.bounds for v in dead.get(Group.COMBATANTS, ()) if v.bounds.known}
    if not soldiers or any(rows.get((of, group)) for of in _HARMED for group in _UNARMED):
        return False
    totals = [v for v in dead.get(Group.ALL, ()) if v.bounds.known]
    return all(v.origin in soldiers and soldiers[v.origin].top >= v.bounds.top for v in totals)


@dataclass(frozen=True)
class _Label:
    """A derived label, how exactly it fits Airwars' definition, and why."""

    label: AirwarsLabel
    fit: Fit
    reason: str


_Axes = tuple[IncidentAxis, AttributionAxis]


def _label(axes: _Axes, combatants: bool, stating: int, *, rivals: bool = False) -> _Label:
    """Derive the label from both axes; `rivals` tells that others are accused beside an admission.

    `stating` is how many independent origins state the incident.
    """
    _, attribution = axes
    if attribution is AttributionAxis.ADMITTED:
        fit = Fit.CAVEAT if rivals else Fit.EXACT
        return _Label(
            AirwarsLabel.CONFIRMED, fit, "Confirmed: the party's own admission is on record."
        )
    if attribution is AttributionAxis.COMPETING:
        return _Label(
            AirwarsLabel.CONTESTED, Fit.EXACT, "Contested: claims of responsibility compete."
        )
    if combatants:
        return _Label(
            AirwarsLabel.DISCOUNTED,
            Fit.CLOSE,
            "Discounted: all the dead are said to be combatants.",
        )
    return _by_origins(axes, stating)


def _by_origins(axes: _Axes, stating: int) -> _Label:
    incident, attribution = axes
    disputed = incident is IncidentAxis.DISPUTED
    if stating == 0:
        return _Label(AirwarsLabel.WEAK, Fit.CAVEAT, "Weak at most: no origin states the incident.")
    if stating == 1:
        fit = Fit.CAVEAT if disputed else Fit.EXACT
        return _Label(AirwarsLabel.WEAK, fit, "Weak: all claims go back to one origin.")
    one_party = attribution is AttributionAxis.UNCONTESTED and not disputed
    return _Label(
        AirwarsLabel.FAIR,
        Fit.CLOSE if one_party else Fit.CAVEAT,
        "Fair: two or more independent origins. Airwars also asks that they be credible and "
        "that belligerent actions nearby be likely, which this casebook does not judge.",
    )


def _incident_reason(case: Case, stating: Sequence[str]) -> str:
    names = [case.name_of(origin) for origin in stating]
    if not names:
        return "No origin states that the incident happened."
    if len(names) == 1:
        return f"One origin states it: {names[0]}."
    return f"{len(names)} independent origins state it: {join(names)}."


def _dispute_reasons(case: Case) -> list[str]:
    denying = [claim for claim in case.claims if denies_event(claim)]
    return ["That it happened is denied."] if denying else []


def _who_reasons(who: Responsibilities) -> list[str]:
    reasons = []
    if who.admitting:
        reasons.append(f"Responsibility is admitted by {join(parties(who.admitting))}.")
    if who.competing:
        reasons.append(f"Held responsible by different origins: {join(parties(who.accusing))}.")
    elif who.accusing:
        reasons.append(f"Held responsible: {join(parties(who.accusing))}.")
    if who.denying:
        reasons.append(f"Responsibility is denied by {join(parties(who.denying))}.")
    return reasons or ["No origin names a party."]


def _incident_changes(stating: int, incident: IncidentAxis) -> list[str]:
    changes = []
    if stating == 0:
        changes.append("An origin that says that it happened would open the incident axis.")
    elif stating == 1:
        changes.append("An independent second origin would raise the incident axis.")
    if incident is IncidentAxis.DISPUTED:
        changes.append("A withdrawn denial of the event would end the dispute.")
    return changes


def _attribution_changes(axis: AttributionAxis) -> list[str]:
    if axis is AttributionAxis.UNNAMED:
        return ["An origin that names a party would open the attribution axis."]
    if axis is AttributionAxis.UNCONTESTED:
        return ["A denial, or a claim against another party, would contest the attribution."]
    return []


def _label_changes(axis: AttributionAxis) -> list[str]:
    if axis is AttributionAxis.ADMITTED:
        return []
    return ["An admission by a party itself would make the label Confirmed."]


def overridden(
    machine: Grade, chosen: OverriddenGrade, decision: Decision, *, combatants: bool
) -> Grade:
    """Put a person's grade over the machine's, naming the person and both in the reasons.

    The label follows from both axes as a person left them, unless the person set it too;
    `combatants` tells that all the dead are said to be combatants.
    """
    axes = (chosen.incident or machine.incident, chosen.attribution or machine.attribution)
    label, fit = _label_of(axes, machine, combatants)
    by_machine = f"By the machine: {machine.incident}; {machine.attribution}; {machine.label}."
    return msgspec.structs.replace(
        machine,
        incident=axes[0],
        attribution=axes[1],
        label=chosen.label or label,
        label_fit=Fit.EXACT if chosen.label else fit,
        reasons=(f"The grade was {signature(decision)}.", by_machine, *machine.reasons),
        would_change=tuple(_left_to_change(machine, chosen)),
        override=GradeOverride(
            decision.id,
            tuple(name for name in chosen.__struct_fields__ if getattr(chosen, name)),
            machine.incident,
            machine.attribution,
            machine.label,
        ),
    )


def _label_of(axes: _Axes, machine: Grade, combatants: bool) -> tuple[AirwarsLabel, str]:
    """Derive the label from axes that a person set; the machine's where they are the machine's."""
    if axes == (machine.incident, machine.attribution):
        return machine.label, machine.label_fit
    stating = {
        IncidentAxis.UNSUPPORTED: 0,
        IncidentAxis.SINGLE_ORIGIN: 1,
        IncidentAxis.SEVERAL_ORIGINS: 2,
    }
    label = _label(axes, combatants, stating.get(axes[0], len(machine.stating)))
    return label.label, label.fit


def _left_to_change(machine: Grade, chosen: OverriddenGrade) -> Iterator[str]:
    """Say what would change the parts that a person left to the machine, and the rest."""
    if chosen.incident is None:
        yield from _incident_changes(len(machine.stating), machine.incident)
    if chosen.attribution is None:
        yield from _attribution_changes(machine.attribution)
        if chosen.label is None:
            yield from _label_changes(machine.attribution)
    yield "To take the decision back would bring back the machine's grade."
