"""The grade in the words of others' scales: Airwars, Admiralty, ICD 203, each with its fit.

Everything here follows from the two axes and the number of origins alone, so that a person's
override of an axis carries over. What a text cannot show is never guessed: the Admiralty letter is
an analyst's own word on a source, and 2, 4 and 5 of its numbers, like ICD 203's words of
probability below 'likely', ask for a judgement that no count of origins makes.
"""

from reportedly.model.assessment import AirwarsLabel, Fit, Grade, IncidentAxis, Rendering

AIRWARS, ADMIRALTY = "Airwars label", "Admiralty pair"
LIKELIHOOD, CONFIDENCE = "ICD 203 likelihood", "ICD 203 confidence"

UNRATED = "F"
"""Admiralty's letter for a source whose reliability nobody has judged."""

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


def renderings(grade: Grade, letter: str = UNRATED) -> tuple[Rendering, ...]:
    """Give the grade in each scale. `letter` is an analyst's word on the sources, A to F."""
    return (_airwars(grade), _admiralty(grade, letter), _likelihood(grade), _confidence(grade))


def _airwars(grade: Grade) -> Rendering:
    return Rendering(
        AIRWARS, grade.label, Fit(grade.label_fit), f"Airwars: {_LABELS[grade.label]}."
    )


def _admiralty(grade: Grade, letter: str) -> Rendering:
    number, fit, why = _number(grade)
    who = f"{letter}: an analyst's word on the sources."
    if letter == UNRATED:
        who = "F: no analyst has judged how reliable the sources are, and a text cannot."
    return Rendering(ADMIRALTY, f"{letter}{number}", fit, f"{who} {number}: {why}.")


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
