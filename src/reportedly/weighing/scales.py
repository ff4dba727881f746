"""The grade in the words of others' scales: Airwars, Admiralty, ICD 203, each with its fit.

Everything here follows from the two axes and the number of origins alone, so that a person's
override of an axis carries over. What a text cannot show is never guessed: the Admiralty letter is
an analyst's own word on a source, and 2, 4 and 5 of its numbers, like ICD 203's words of
probability below 'likely', ask for a judgement that no count of origins makes.
"""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from reportedly.model.assessment import (
    AirwarsLabel,
    Assessment,
    Fit,
    Grade,
    IncidentAxis,
    Rendering,
)
from reportedly.model.rating import Letter, Rated, source_id

AIRWARS, ADMIRALTY = "Airwars label", "Admiralty pair"
LIKELIHOOD, CONFIDENCE = "ICD 203 likelihood", "ICD 203 confidence"

_NOBODY: Mapping[str, Rated] = MappingProxyType({})

_LABELS = {
    AirwarsLabel.CONFIRMED: "a specific belligerent has accepted responsibility",
    AirwarsLabel.FAIR: "two or more credible sources, with likely or confirmed belligerent actions "
    "nearby; how credible they are, and what went on nearby, a text does not show",
    AirwarsLabel.WEAK: "a single-source claim",
    AirwarsLabel.CONTESTED: "competing claims of responsibility",
    AirwarsLabel.DISCOUNTED: "those killed were combatants, or other parties most likely "
    "responsible; only the first of the two is told from texts",
}
"""Airwars' published definitions, in short."""


def renderings(grade: Grade, rated: Mapping[str, Rated] = _NOBODY) -> tuple[Rendering, ...]:
    """Give the grade in each scale. `rated` are letters that an analyst gave, by origin's name."""
    return (_airwars(grade), _admiralty(grade, rated), _likelihood(grade), _confidence(grade))


def with_letters(assessment: Assessment, letters: Mapping[str, Rated]) -> Assessment:
    """Put the letters that analysts gave to sources (by `source_id`) into an assessment's scales.

    They belong to the sources and not to the incident, and bear on nothing that is weighed.
    """
    stating = set(assessment.grade.stating)
    names = [origin.name for origin in assessment.origins if origin.id in stating]
    rated = {name: letters[key] for name in names if (key := source_id(name)) in letters}
    if not rated:
        return assessment
    grade = assessment.grade
    told = msgspec.structs.replace(grade, scales=renderings(grade, rated))
    return msgspec.structs.replace(assessment, grade=told)


def _airwars(grade: Grade) -> Rendering:
    return Rendering(
        AIRWARS, grade.label, Fit(grade.label_fit), f"Airwars: {_LABELS[grade.label]}."
    )


def _admiralty(grade: Grade, rated: Mapping[str, Rated]) -> Rendering:
    number, fit, why = _number(grade)
    unrated = max(0, len(grade.stating) - len(rated))
    letters = sorted(
        {*(one.letter for one in rated.values()), *([Letter.F] if unrated or not rated else [])}
    )
    value = ", ".join(f"{letter}{number}" for letter in letters)
    words = [
        f"{name}: {one.letter}, {one.letter.meaning}, by an analyst's word"
        f"{', which waits for a second person' if one.waiting else ''}."
        for name, one in sorted(rated.items())
    ]
    if unrated or not rated:
        others = "the other origins" if rated else "the origins"
        words.append(f"F: no analyst has judged how reliable {others} are, and a text cannot.")
    return Rendering(ADMIRALTY, value, fit, " ".join([*words, f"{number}: {why}."]))


def _number(grade: Grade) -> tuple[int, Fit, str]:
    """Give the Admiralty number: 1 or 3 where origins can be set beside each other, else 6."""
    if _corroborated(grade):
        return 1, Fit.CLOSE, "other independent origins state it; how logical it is, nobody judged"
    if grade.incident is IncidentAxis.DISPUTED and len(grade.stating) > 1:
        return 3, Fit.CAVEAT, "it agrees with some of what is known, and is denied by some"
    return 6, Fit.EXACT, "its truth cannot be judged, since no second origin bears it out"


def _likelihood(grade: Grade) -> Rendering:
    if _corroborated(grade):
        reason = "ICD 203's word for 55 to 80 %. Independent origins bear the incident out; nobody "
        return Rendering(LIKELIHOOD, "likely", Fit.CAVEAT, f"{reason}estimated a probability.")
    reason = "A word of probability would be a guess: too few origins, or they are at odds."
    return Rendering(LIKELIHOOD, "", Fit.UNSAYABLE, reason)


def _confidence(grade: Grade) -> Rendering:
    if _corroborated(grade):
        reason = "Several origins agree; high would need a judgement of how good they are."
        return Rendering(CONFIDENCE, "moderate", Fit.CLOSE, reason)
    reason = "What is known is scant, or its origins are at odds."
    return Rendering(CONFIDENCE, "low", Fit.CLOSE, reason)


def _corroborated(grade: Grade) -> bool:
    return grade.incident is IncidentAxis.SEVERAL_ORIGINS
