"""Says lists of names, and who gives which number, where the names that may stand there are known.

English joins names by ' and ', which may stand in a name as well. So a list is told apart by the
names alone, and where one is unknown nothing is said.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from reportedly.model.content import EventKind
from reportedly.workbench.languages.catalogue import Catalogue

Bounds = Callable[[str, Catalogue], str | None]
"""Says bounds in a language: 'at least 12'; None where they are none."""

REMARKS = (
    "one origin, repeated by {1} reports",
    "“{1}”, by the rule “{2}”",
    "derived: {1}",
    "{1} told as a part of the whole",
    "at most {1}, the same origin's total",
    "1 earlier claim is replaced by the same origin's later figure.",
    "{1} earlier claims are replaced by the same origin's later figure.",
)
"""What stands in brackets behind a name, and what closes the sentence beside a figure."""

JOINING = ("{1} and {2}", "{1} ({2})")
"""How two stand together: the last of several names, and a number with whose it is."""

MACHINE = "{1} By the machine: {2}"
"""What a person set, and what stands beside it by the machine."""

STAND_INS = ("unnamed publisher", "an unnamed publisher")
"""What the ledger calls a publisher that a report does not name."""

DAYS = "{1} days"
"""A number of days."""

_REPEATED, _RULED, _DERIVED, _PART, _KEPT, _REPLACED_ONE, _REPLACED = REMARKS
_BOUND = r"(?:at least |at most )?[\d.,]+(?: to [\d.,]+)?|no number"
_REMARK = re.compile(
    r"(?:one origin, repeated by (\d+) reports(?:; |$))?"
    r"(?:'(.*)', by the rule '([^']*)'(?:; |$))?"
    r"(?:derived: (.*?)(?:; |$))?"
    r"(?:at most (\S+), the same origin's total)?",
    re.DOTALL,
)
_CLOSING = re.compile(
    r" (\d+) earlier claims? (?:is|are) replaced by the same origin's later figure\."
)


def names_said(text: str, names: Sequence[str], told: Catalogue, bounds: Bounds) -> str | None:
    """Say 'A, B and C', or '49 (A and B) and 66 (C)', of known names; None for anything else."""
    name = _any(names)
    one = re.compile(rf"({_BOUND}) \(((?:{name})(?:(?:, | and )(?:{name}))*)\)|({name})")
    found, at, number = list[str](), 0, None
    while match := one.match(text, at):
        amount, who, alone = match.groups()
        number = bounds(amount, told) if amount else None
        called = _named(alone, told) if alone else names_said(who, names, told, bounds)
        if called is None:
            return None
        found.append(told.label(JOINING[1], [number, called]) if number else called)
        at = match.end()
        if at == len(text):
            return _joined(found, told) if len(found) > 1 or number else found[0]
        comma = re.compile(", | and ").match(text, at)
        if comma is None:
            return None
        at = comma.end()
    return None


def speakers_said(text: str, names: Sequence[str], told: Catalogue, bounds: Bounds) -> str | None:
    """Say 'At least 5: A and B (one origin, repeated by 2 reports); 7: C.' of known names."""
    groups: list[str] = []
    head = re.compile(rf"({_BOUND}): ", re.IGNORECASE)
    at = 0
    while (match := head.match(text, at)) is not None:
        number = bounds(match[1][0].lower() + match[1][1:], told)
        speakers = list(_speakers(text, match.end(), names, told))
        if number is None or not speakers or None in (end for _, end in speakers):
            return None
        listed = _joined([words for words, _ in speakers], told)
        groups.append(told.label("{1}: {2}", [number, listed]))
        at = speakers[-1][1] or len(text)
        if not text.startswith("; ", at):
            break
        at += 2
    if not groups or text[at : at + 1] != ".":
        return None
    closing = _closing(text[at + 1 :], told)
    return None if closing is None else f"{'؛ '.join(groups)}.{closing}"


def _speakers(
    text: str, at: int, names: Sequence[str], told: Catalogue
) -> Iterator[tuple[str, int | None]]:
    """Give each speaker from `at` on, and where it ends; None where something is not understood."""
    name = re.compile(_any(names))
    following = rf"(?=, (?:{_any(names)})| and (?:{_any(names)})|; (?:{_BOUND}): |\.$|\. \d)"
    remarks = re.compile(rf" \((.*?)\){following}", re.DOTALL)
    while True:
        match = name.match(text, at)
        if match is None:
            yield "", None
            return
        at = match.end()
        behind = remarks.match(text, at)
        words = told.label("{1}", [match[0]])
        if behind is not None:
            remark = _remark(behind[1], told)
            if remark is None:
                yield "", None
                return
            words, at = told.label(JOINING[1], [match[0], remark]), behind.end()
        yield words, at
        comma = re.compile(", | and ").match(text, at)
        if comma is None:
            return
        at = comma.end()


def _remark(text: str, told: Catalogue) -> str | None:
    match = _REMARK.fullmatch(text)
    if match is None:
        return None
    repeated, quoted, rule, derived, most = match.groups()
    said = [
        *([told.label(_REPEATED, [repeated])] if repeated else ()),
        *([told.label(_RULED, [quoted, rule])] if quoted else ()),
        *([told.label(_DERIVED, [_sum(derived, told)])] if derived else ()),
        *([told.label(_KEPT, [most])] if most else ()),
    ]
    return "؛ ".join(said)


def _sum(derived: str, told: Catalogue) -> str:
    part = derived.removesuffix(" told as a part of the whole")
    return derived if part == derived else told.label(_PART, [part])


def _closing(text: str, told: Catalogue) -> str | None:
    if not text:
        return ""
    match = _CLOSING.fullmatch(text)
    if match is None:
        return None
    count = int(match[1])
    return " " + (told.label(_REPLACED_ONE) if count == 1 else told.label(_REPLACED, [count]))


def _named(name: str, told: Catalogue) -> str:
    """Keep a name; a kind of event is a word of ours."""
    word = told.messages.get(name, name) if name in list(EventKind) else name
    return told.label("{1}", [word])


def _joined(said: Sequence[str], told: Catalogue) -> str:
    """Join as Arabic does: a comma between, 'and' before the last."""
    if len(said) == 1:
        return said[0]
    return told.label(JOINING[0], ["، ".join(said[:-1]), said[-1]])


def _any(names: Sequence[str]) -> str:
    """Match any of the names, the longest first."""
    ordered = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    return "|".join(map(re.escape, ordered)) or "(?!)"
