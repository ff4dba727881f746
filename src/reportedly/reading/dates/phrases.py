"""Finds the date phrases of a document: matches of the forms, joined where they date one thing."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document, Token
from reportedly.reading.dates import absolute, anaphora, clocks, feasts, measured, relative
from reportedly.reading.dates.forms import DIGIT, Form, Kind
from reportedly.reading.dates.vocabulary import AMBIGUOUS_MONTHS
from reportedly.reading.person_names import person_name

_GLUE = re.compile(
    r"(?:\s|,|\b(?:on|at|in|of|the|about|around|approximately|some|shortly|just|after|before"
    r"|early|late|local|time|by)\b)*"
)
"""What may stand between two parts of one phrase."""
_APPOSITION = re.compile(r"\s?,?\s?(?:on\s)?(?:the\s)?")
_LONGEST_GLUE = 24
_CALLED = re.compile(
    r"\s(?:A(?i:venues?)|Boulevard|BOULEVARD|Street|Square|Bridge|M(?i:ovement)|B(?i:rigades?)"
    r"|B(?i:attalion)|R(?i:evolution)|Coalition|COALITION)\b"
)
"""What is called after a day: 'the 6 October Bridge', 'the 4 May Brigade'."""
_DAYS = (Kind.ABSOLUTE, Kind.RELATIVE)
_PARTS = (Kind.PART, Kind.BARE_PART)
_VERBAL = frozenset({"be", "have", "not", "also", "well", "never", "only"})


_ALL = tuple(
    form
    for module in (absolute, feasts, relative, anaphora, clocks, measured)
    for form in module.FORMS
)


def _dispatch() -> dict[str, tuple[Form, ...]]:
    table: dict[str, list[Form]] = {}
    for form in _ALL:
        for opener in sorted(form.openers):
            table.setdefault(opener, []).append(form)
    return {opener: tuple(forms) for opener, forms in table.items()}


_FORMS_BY_OPENER = _dispatch()


class Atom(msgspec.Struct, frozen=True):
    """One match of one form."""

    form: Form
    match: re.Match[str]

    @property
    def start(self) -> int:
        """Where the words begin, in code points."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Where the words end, in code points."""
        return self.match.end()


Phrase = tuple[Atom, ...]
"""Atoms in text order that together date one thing."""


def find_phrases(document: Document) -> Iterator[Phrase]:
    """Give the date phrases of `document` in text order; none overlaps another."""
    phrase: list[Atom] = []
    for atom in _atoms(document):
        if phrase and not _joins(document.text, phrase, atom):
            yield from _whole(phrase)
            phrase = []
        phrase.append(atom)
    yield from _whole(phrase)


def _atoms(document: Document) -> Iterator[Atom]:
    done = 0
    for token in document.tokens:
        if token.start < done:
            continue
        forms = _FORMS_BY_OPENER.get(_opener(token))
        atom = _longest(document, token, forms) if forms else None
        if atom is not None:
            done = atom.end
            yield atom


def _opener(token: Token) -> str:
    return DIGIT if token.lower[0] in "0123456789" else token.lower.rstrip(".")


def _longest(document: Document, token: Token, forms: Sequence[Form]) -> Atom | None:
    best: Atom | None = None
    for form in forms:
        match = form.pattern.match(document.text, token.start)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        if _is_date(document, match):
            best = Atom(form, match)
    return best


def _is_date(document: Document, match: re.Match[str]) -> bool:
    """Tell a month from the verb, noun or person's name of the same spelling."""
    groups = match.groupdict()
    if not groups.get("month"):
        return True
    start = match.start("month")
    word = groups["month"]
    token = document.tokens[document.token_at(start)]
    if not word[0].isupper():
        return word.lower() not in AMBIGUOUS_MONTHS and "day" in groups
    if not groups.get("year") and _CALLED.match(document.text, match.end()):
        return False
    alone = not (groups.get("day") or groups.get("year") or groups.get("which"))
    if alone and _in_name(document, token):
        return False
    return word.lower() not in AMBIGUOUS_MONTHS or not _before_verb(document, token)


def _in_name(document: Document, token: Token) -> bool:
    """Tell whether a month is part of a name: 'April Jones'."""
    return person_name(document, token.index) is not None


def _before_verb(document: Document, token: Token) -> bool:
    """Tell whether a verb follows, as after 'may'."""
    following = document.tokens[token.index + 1 : token.index + 2]
    return any(t.tag == "VB" or t.lower in _VERBAL for t in following)


def _joins(text: str, phrase: Sequence[Atom], atom: Atom) -> bool:
    gap = text[phrase[-1].end : atom.start]
    if len(gap) > _LONGEST_GLUE or "\n\n" in gap:
        return False
    held = [each.form.kind for each in phrase]
    kind = atom.form.kind
    if Kind.MEASURED in (kind, *held):
        return False
    if kind is Kind.BARE_PART or phrase[-1].form.kind is Kind.BARE_PART:
        return gap.isspace() and not (kind in _DAYS and any(k in _DAYS for k in held))
    if kind in _DAYS and any(k in _DAYS for k in held):
        return _apposed(gap, [*held, kind])
    if kind is Kind.CLOCK and Kind.CLOCK in held:
        return False
    return _GLUE.fullmatch(gap) is not None


def _apposed(gap: str, kinds: Sequence[Kind]) -> bool:
    """Tell whether two days are one: 'Saturday, February 5', 'the day before, February 4'."""
    named = [kind for kind in kinds if kind in _DAYS]
    return sorted(k.value for k in named) == ["absolute", "relative"] and (
        _APPOSITION.fullmatch(gap) is not None
    )


def _whole(phrase: Sequence[Atom]) -> Iterator[Phrase]:
    """Give the phrase unless it is a bare part of the day, which dates nothing by itself."""
    if any(atom.form.kind is not Kind.BARE_PART for atom in phrase):
        yield tuple(phrase)
