"""What the slot finders find in a text, for the tests of each form."""

from typing import TypeVar

from reportedly.language.english.parser import english
from reportedly.reading.slots.find import find_slots

Slot = TypeVar("Slot")


def slots(text: str, kind: type[Slot]) -> list[Slot]:
    """Give the contents of one type found in `text`."""
    found = find_slots(english().parse(text))
    return [finding.content for finding in found if isinstance(finding.content, kind)]
