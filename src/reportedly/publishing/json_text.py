"""JSON as it leaves: the data exact, with no character in it that a screen obeys."""

import re

from reportedly.model.ids import canonical_json

_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What JSON lets stand as it is and a screen obeys: controls, and marks that turn text around."""


def json_text(value: object) -> str:
    """Give `value` as canonical JSON, with what a screen obeys written as an escape.

    A program reads exactly what the casebook holds. A person who opens the file sees where a report
    turned its words around, and the words in the order in which they are written.
    """
    return escaped(canonical_json(value).decode())


def escaped(json: str) -> str:
    """Write what a screen obeys in a JSON text as escapes: the same data to whoever parses it."""
    return json if json.isascii() else _OBEYED.sub(lambda one: f"\\u{ord(one[0]):04x}", json)
