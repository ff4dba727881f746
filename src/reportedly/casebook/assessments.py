"""The columns of an assessment that the incident table shows and sorts by."""

from typing import Any

from reportedly.casebook.codec import encode, plain
from reportedly.model.assessment import AssessedFigure, Assessment
from reportedly.model.figure import Category, Group


def assessment_row(assessment: Assessment, policy: str) -> dict[str, Any]:
    """Give the row of an assessment under a policy."""
    return {
        "incident": assessment.incident,
        "policy": policy,
        "what": plain(assessment.what),
        **_figure_columns(assessment, Category.KILLED),
        **_figure_columns(assessment, Category.INJURED),
        "origins": len(assessment.origins),
        "label": assessment.grade.label.value,
        "contested": ", ".join(dict.fromkeys(contest.slot for contest in assessment.contested)),
        "body": encode(assessment),
    }


def _figure_columns(assessment: Assessment, category: Category) -> dict[str, int | None]:
    found = _whole_figure(assessment, category)
    bounds = (found.low, found.best, found.high) if found else (None, None, None)
    names = (f"{category.value}_{bound}" for bound in ("low", "best", "high"))
    return dict(zip(names, bounds, strict=True))


def _whole_figure(assessment: Assessment, category: Category) -> AssessedFigure | None:
    """Find the figure for everybody; counts of one group never stand in for the whole."""
    for figure in assessment.figures:
        if figure.category == category and figure.group == Group.ALL:
            return figure
    return None
