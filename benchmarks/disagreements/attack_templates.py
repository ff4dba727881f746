"""Texts whose attack templates differ: in whether there is one, in type, or in who fills them."""

import re
import string
from collections.abc import Iterator, Sequence

from benchmarks.disagreements.model import Disagreement, Mark
from benchmarks.scorer import Row

_ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
_MARKS = str.maketrans("", "", string.punctuation)

Filler = tuple[str, tuple[str, ...]]
"""A role, and the names that stand for one entity in it."""


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every text on which some type or filler differs, the more the worse."""
    ours = {row["doc_id"]: row["gtt_templates"] for row in predicted}
    for row in gold:
        one, other = row["gtt_templates"], ours.get(row["doc_id"], [])
        missed = [f for f in _fillers(one) if not _among(f, _fillers(other))]
        spurious = [f for f in _fillers(other) if not _among(f, _fillers(one))]
        types = _types(one) != _types(other)
        if missed or spurious or types:
            yield Disagreement(
                row["doc_id"],
                _kind(one, other, types),
                len(missed) + len(spurious) + types,
                (f"types: {', '.join(_types(one)) or 'no attack'}", *_lines("missed", missed)),
                (
                    f"types: {', '.join(_types(other)) or 'no attack'}",
                    *_lines("only here", spurious),
                ),
                row["text"],
                tuple(_marks(row["text"], missed, "gold") + _marks(row["text"], spurious, "ours")),
            )


def _types(templates: Sequence[Row]) -> list[str]:
    return sorted({str(template["incident_type"]) for template in templates})


def _fillers(templates: Sequence[Row]) -> list[Filler]:
    found = {
        (role, tuple(_name(mention) for mention in entity)): None
        for template in templates
        for role in _ROLES
        for entity in template.get(role, [])
        if entity
    }
    return list(found)


def _name(mention: str | list[str]) -> str:
    return mention if isinstance(mention, str) else mention[0]


def _among(filler: Filler, others: Sequence[Filler]) -> bool:
    role, names = filler
    plain = {_plain(name) for name in names}
    return any(
        role == other_role and plain & {_plain(name) for name in other_names}
        for other_role, other_names in others
    )


def _plain(name: str) -> str:
    words = name.lower().translate(_MARKS).split()
    return " ".join(word for word in words if word not in ("a", "an", "the"))


def _kind(gold: Sequence[Row], ours: Sequence[Row], types: bool) -> str:
    if not gold:
        return "no attack in gold"
    if not ours:
        return "attack missed"
    return "other types" if types else "other fillers"


def _lines(what: str, fillers: Sequence[Filler]) -> tuple[str, ...]:
    return tuple(f"{what}: {role}: {' = '.join(names)}" for role, names in fillers)


def _marks(text: str, fillers: Sequence[Filler], side: str) -> list[Mark]:
    names = {name for _, names in fillers for name in names if name.strip()}
    return [
        Mark(match.start(), match.end(), side)
        for name in sorted(names)
        if (match := re.search(r"\s+".join(map(re.escape, name.split())), text, re.IGNORECASE))
    ]
