"""Tells which findings are of harm or of an attack, so that an incident can rest on them."""

from collections.abc import Iterable, Sequence

from reportedly.model.content import Content, Event, Modality, Target
from reportedly.model.figure import Category, Figure
from reportedly.reading.findings import Finding, Span

HARM = frozenset(
    {
        Category.KILLED,
        Category.INJURED,
        Category.MISSING,
        Category.DETAINED,
        Category.SEXUALLY_ASSAULTED,
        Category.TORTURED,
        Category.CASUALTIES,
    }
)
"""The harms that an incident can rest on."""

_LETHAL = (Category.KILLED, Category.INJURED, Category.CASUALTIES)


def is_lethal(content: Content) -> bool:
    """Tell whether `content` counts people killed or hurt, be it none."""
    return isinstance(content, Figure) and content.category in _LETHAL


_PLAIN = frozenset({"", "about", "at least", "more than"})
"""Rules of figures whose low is a number that the text counts."""


def most_counted(contents: Iterable[Content], category: Category) -> int:
    """Give the highest number that any of `contents` counts so harmed, 0 where none does."""
    figures = (c for c in contents if isinstance(c, Figure) and c.category is category)
    return max((f.low or 0 for f in figures if f.rule in _PLAIN), default=0)


def spares_all(contents: Sequence[Content]) -> bool:
    """Tell whether people are counted and nobody among them was harmed: 'No one was hurt'."""
    told = [c for c in contents if isinstance(c, Figure) and is_lethal(c)]
    return bool(told) and all(figure.high == 0 for figure in told)


def bears_incident(content: Content) -> bool:
    """Tell whether an incident can rest on `content`: harm to people, an attack, a thing hit."""
    if isinstance(content, Figure):
        return content.category in HARM
    if isinstance(content, Target):
        return content.effect not in (None, "none")
    return isinstance(content, Event)


def anchor_of(findings: Sequence[Finding], members: Sequence[int]) -> Span:
    """Give the span of the finding that introduces an incident: its first of harm or attack."""
    bearing = [index for index in members if bears_incident(findings[index].content)]
    return min(findings[index].span for index in bearing or members)


def opens_incident(finding: Finding) -> bool:
    """Tell whether a finding can introduce a further incident: harm or an attack, not a threat."""
    content = finding.content
    if isinstance(content, Event):
        return content.modality is not Modality.THREATENED
    return isinstance(content, Figure) and bears_incident(content)
