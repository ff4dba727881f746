"""What the slot finders find in a text, for the tests of each form."""

from reportedly.language.english.parser import english
from reportedly.model.content import Content
from reportedly.reading.slots.find import find_slots


def slots(text: str, kind: type) -> list[Content]:
    """Give the contents of one type found in `text`."""
    found = find_slots(english().parse(text))
    return [finding.content for finding in found if isinstance(finding.content, kind)]
