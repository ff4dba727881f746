"""Whether two claims state the same: their content, without the words it is put in."""

from reportedly.model.content import (
    Admission,
    Characterisation,
    Content,
    Denial,
    Event,
    Location,
    Means,
    Responsibility,
    Target,
    Timing,
    Victim,
    kind_of,
)
from reportedly.model.figure import Figure
from reportedly.model.names import name_words

ContentKey = tuple[object, ...]
"""What a claim states, as a value that is equal for equal statements."""


def content_key(content: Content) -> ContentKey:
    """Give what a content states: the type of statement first, then its telling values."""
    return (kind_of(content), *_values(content))


def _values(content: Content) -> ContentKey:
    match content:
        case Figure():
            return (content.category, content.group, content.low, content.high)
        case Event():
            return (content.kind, content.modality)
        case Means():
            return (content.kind, content.calibre_mm)
        case Responsibility() | Admission():
            return name_words(content.party)
        case Denial():
            return (content.of, *name_words(content.party))
        case Target() | Characterisation():
            return (content.kind,)
        case Location():
            return name_words(content.place.name)
        case Victim():
            return name_words(content.name)
        case Timing():
            return (content.when.first, content.when.last)
        case _:
            return ()


def counted(content: Content) -> bool:
    """Tell whether a content is a figure with a number."""
    return isinstance(content, Figure) and (content.low is not None or content.high is not None)


def sums_up(headline: Content, body: Content) -> bool:
    """Tell whether a headline's statement can stand for one of the text: 'dozens' for 33."""
    if isinstance(headline, Figure) and isinstance(body, Figure):
        return headline.category is body.category and _meet(headline, body)
    return kind_of(headline) == kind_of(body)


def _meet(one: Figure, other: Figure) -> bool:
    return _le(one.low, other.high) and _le(other.low, one.high)


def _le(low: int | None, high: int | None) -> bool:
    return low is None or high is None or low <= high
