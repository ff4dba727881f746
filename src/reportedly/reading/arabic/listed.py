"""Counts the names of an Arabic list that says of whom it is: 'Names of the martyrs: 1- …'."""

import re
from collections.abc import Iterator, Sequence

from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text
from reportedly.reading.casualties.vague import LISTED, PLURAL
from reportedly.reading.findings import Finding, Span
from reportedly.reading.name_lists import NameList, name_lists

_UNITS = (
    "عاما|عامًا|عاماً|عامين|عامان|سنة|سنتين|سنتان|سنوات|أعوام|أشهر|شهور|شهرا|شهرًا|شهراً|شهرين|يوما|"
    "يومًا|يوماً|أيام"
)
_AGE = re.compile(rf"[ ،(–-]+(?:\d{{1,3}}|[٠-٩]{{1,3}})(?: (?:{_UNITS}))?\)?$")
_WORD = re.compile(r"[ء-ي\u064b-\u0652]+")
_NEVER = frozenset("في من على إلى الى عن مع تم قرب قصف بعد خلال".split())
"""Words of a sentence that stand in nobody's name: 'in', 'from', 'on', 'to', 'near', 'after'."""
_FEWEST, _MOST = 2, 8
"""Words of a name, with 'the martyr' or 'the child' before it."""


def listed_names(text: Text, told: Sequence[Finding]) -> Iterator[Finding]:
    """Give a count for each list of names whose heading states a harm and gives no number.

    `told` are the figures that the text gives: a heading's number counts the list already.
    """
    for names in name_lists(text.document.text, _is_name):
        if not any(_counts(finding, names) for finding in told):
            finding = _finding(text, names)
            if finding is not None:
                yield finding


def listed_items(text: Text) -> frozenset[int]:
    """Give where the names of the lists of a text start, in code points."""
    lists = name_lists(text.document.text, _is_name)
    return frozenset(start for names in lists for start in names.starts)


def _is_name(item: str) -> bool:
    words = _AGE.sub("", item.rstrip(".،؛")).replace("/", " ").split()
    known = all(_WORD.fullmatch(word) and word not in _NEVER for word in words)
    return _FEWEST <= len(words) <= _MOST and known


def _counts(finding: Finding, names: NameList) -> bool:
    figure = finding.content
    inside = names.start <= finding.span.start < names.end
    counted = isinstance(figure, Figure) and figure.low is not None
    return inside and counted and isinstance(figure, Figure) and figure.rule != PLURAL.name


def _finding(text: Text, names: NameList) -> Finding | None:
    tokens = text.document.token_at(names.start), text.document.token_at(names.end - 1) + 1
    first, last = text.range_of(*tokens)
    found = phrases("harm").all(text, first, last)
    harm = next((match for match in found if match.value["sort"] != "no harm"), None)
    if harm is None:
        return None
    end = names.end - (text.document.text[names.end - 1] == ":")
    figure = Figure(
        category=Category(harm.value["category"]),
        group=Group.ALL,
        low=names.count,
        high=names.count,
        words=text.document.text[names.start : end],
        relation=Relation.DERIVED,
        rule=LISTED.name,
        derivation=f"{names.count} names",
    )
    told = text.span(harm.first, harm.last)
    return Finding(Span(names.start, end), text.token(harm.first), figure, whole=told)
