"""Tells which findings are of harm or of an attack, so that an incident can rest on them."""

from reportedly.model.content import Content, Event, Modality, Target
from reportedly.model.figure import Category, Figure
from reportedly.reading.findings import Finding

HARM = frozenset(
    {
        Category.KILLED,
        Category.INJURED,
        Category.MISSING,
        Category.DETAINED,
        Category.CASUALTIES,
    }
)
"""The harms that an incident can rest on."""


def bears_incident(content: Content) -> bool:
    """Tell whether an incident can rest on `content`: harm to people, an attack, a thing hit."""
    if isinstance(content, Figure):
        return content.category in HARM
    if isinstance(content, Target):
        return content.effect not in (None, "none")
    return isinstance(content, Event)


def opens_incident(finding: Finding) -> bool:
    """Tell whether a finding can introduce a further incident: harm or an attack, not a threat."""
    content = finding.content
    if isinstance(content, Event):
        return content.modality is not Modality.THREATENED
    return isinstance(content, Figure) and bears_incident(content)
