"""Counts the names of a list that says of whom it is: 'Those killed: 1. Jana Roe 2. …'."""

import re
from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Token
from reportedly.model.content import Victim
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties import vague
from reportedly.reading.casualties.harm_words import HARMED
from reportedly.reading.findings import Finding, Span
from reportedly.reading.name_lists import NameList, name_lists

_AGE = re.compile(r"[ ,(–-]+(?:aged? )?\d{1,3}(?: years?(?: old)?)?\)?$")
_PARTICLES = frozenset("al el bin ibn abu umm van von de da der den dos di la le".split())
_FEWEST, _MOST = 2, 8
"""Words of a name; one alone may be anything."""
_HARMS = HARMED | {"died": Category.KILLED}


def listed_names(document: Document, told: Sequence[Finding]) -> Iterator[Finding]:
    """Give a count for each list of names whose heading states a harm and gives no number.

    A heading with a number of its own ('The three dead:') counts them already: `told` are the
    figures that the text gives.
    """
    for names in name_lists(document.text, _is_name):
        if not any(_counts(finding, names) for finding in told):
            finding = _finding(document, names)
            if finding is not None:
                yield finding


def listed_dead(document: Document) -> Iterator[tuple[int, Finding]]:
    """Give the names of lists of the dead, each with the number of the sentence that heads it.

    Who tells the heading tells the names.
    """
    for names in name_lists(document.text, _is_name):
        harm = _harm(document, names)
        if harm is not None and _HARMS[harm.lower] is Category.KILLED:
            death = Span(harm.start, harm.end)
            for item, start in zip(names.names, names.starts, strict=True):
                name = _AGE.sub("", item.rstrip(".,;"))
                span = Span(start, start + len(name))
                yield harm.sentence, Finding(span, harm.index, Victim(name), whole=death)


def _is_name(item: str) -> bool:
    """Tell 'Jana al-Roe, 34' from a sentence: every word has a capital or is a name's particle."""
    words = _AGE.sub("", item.rstrip(".,;")).replace("-", " ").split()
    capital = (word[:1].isupper() or word.lower() in _PARTICLES for word in words)
    return _FEWEST <= len(words) <= _MOST and all(capital)


def _counts(finding: Finding, names: NameList) -> bool:
    """Tell whether a figure of the heading is a number."""
    figure = finding.content
    inside = names.start <= finding.span.start < names.end
    return inside and isinstance(figure, Figure) and figure.rule != vague.PLURAL.name


def _harm(document: Document, names: NameList) -> Token | None:
    """Give the word that says what befell those of a list."""
    first, last = document.token_at(names.start), document.token_at(names.end - 1) + 1
    return next((t for t in document.tokens[first:last] if t.lower in _HARMS), None)


def _finding(document: Document, names: NameList) -> Finding | None:
    harm = _harm(document, names)
    if harm is None:
        return None
    end = names.end - (document.text[names.end - 1] == ":")
    figure = Figure(
        category=_HARMS[harm.lower],
        group=Group.ALL,
        low=names.count,
        high=names.count,
        words=document.text[names.start : end],
        relation=Relation.DERIVED,
        rule=vague.LISTED.name,
        derivation=f"{names.count} names",
    )
    told = Span(harm.start, harm.end)
    return Finding(Span(names.start, end), harm.index, figure, whole=told)
