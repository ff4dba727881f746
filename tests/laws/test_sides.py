"""Law 5: exchange the sides' names in every report, and the result is the same, exchanged."""

import re
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.reading import Reading
from reportedly.model.report import Report, make_report
from tests.laws.books import demo, reader, rewritten, weighed

PAIRS = (
    {"Russian": "Ukrainian", "Russia": "Ukraine", "Belgorod": "Kharkiv", "Ivanov": "Petrenko"},
    {"Israeli": "Syrian", "Israel": "Syria", "Haifa": "Aleppo", "Cohen": "Darwish"},
    {"Turkish": "Armenian", "Turkey": "Armenia", "Ankara": "Yerevan", "Yilmaz": "Petrosyan"},
    {"Serb": "Croat", "Serbia": "Croatia", "Belgrade": "Zagreb", "Jovanovic": "Horvat"},
    {"Hutu": "Tutsi", "Rwanda": "Burundi", "Kigali": "Bujumbura", "Habimana": "Ndayizeye"},
    {"American": "Iranian", "NATO": "IRGC", "Baghdad": "Tehran", "Smith": "Rahimi"},
)
"""Exchange tables: peoples, countries or bodies, towns, officials."""

SENTENCES = (
    "{people} shells killed five people in {town} on Monday, {other} officials said.",
    "The {people} army denied that its forces had fired on {town}.",
    "Colonel {officer}, a {people} spokesman, blamed {other} gunners for the attack.",
    "Residents of {town} said {people}-made rockets hit a school, wounding at least 12 children.",
    "The {other} defence ministry, citing local police, reported that two women were killed.",
    "According to {people} media, the {other} side had shelled its own positions near {town}.",
    "{officer} claimed that {other} fighters had used a hospital as a base.",
    "{other} officials accused the {people} air force of a war crime in {town}.",
    "The {people} government confirmed that its aircraft had struck {town}.",
    "It could not be independently verified that {people} troops were in {town}.",
)

_NOT_COMPARED = frozenset(
    {
        "id", "report", "mention", "start", "end", "latitude", "longitude", "radius_km",
        "country", "within", "gazetteer_id", "alternatives", "anchor",
    }
)  # fmt: skip


def exchanged(text: str, names: dict[str, str]) -> str:
    both = {**names, **{second: first for first, second in names.items()}}
    longest = sorted(both, key=len, reverse=True)
    words = re.compile(r"\b(" + "|".join(map(re.escape, longest)) + r")(?=s?\b)", re.IGNORECASE)

    def other(match: re.Match[str]) -> str:
        found = match.group()
        name = next(n for n in longest if n.lower() == found.lower())
        return both[name].lower() if found.islower() and name[0].isupper() else both[name]

    return words.sub(other, text)


def said(reading: Reading) -> list[Any]:
    """Give what a reading says, without offsets, ids and what follows from where a place is."""
    return [_plain(msgspec.to_builtins(claim)) for claim in reading.claims]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items() if k not in _NOT_COMPARED}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _exchanged(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _exchanged(inner, names) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_exchanged(item, names) for item in value]
    return exchanged(value, names) if isinstance(value, str) else value


def in_side(sentence: str, names: dict[str, str]) -> str:
    people, body, town, officer = names
    other = names[people]
    return sentence.format(people=people, other=other, town=town, officer=officer, body=body)


def report_of(text: str) -> Report:
    return make_report(text, publisher="Gazette", published="2001-03-05", language="en")


@given(
    sentences=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True),
    names=st.sampled_from(PAIRS),
)
def test_a_report_reads_the_same_with_the_sides_exchanged(
    sentences: list[str], names: dict[str, str]
) -> None:
    text = " ".join(in_side(sentence, names) for sentence in sentences)
    one = reader().read(report_of(text))
    other = reader().read(report_of(exchanged(text, names)))
    assert said(other) == _exchanged(said(one), names)


DEMO_PAIRS = (
    {"Serb": "Croat", "Belgrade": "Zagreb"},
    {"Finnish": "Soviet", "Helsinki": "Moscow", "Finland": "Russia"},
    {"German": "Italian", "Basque": "Catalan"},
)


@pytest.mark.parametrize("names", DEMO_PAIRS, ids=lambda names: next(iter(names)))
def test_figures_and_grades_stay_when_the_demonstration_changes_sides(
    names: dict[str, str],
) -> None:
    reports = list(demo().values())
    turned = [
        rewritten(report, exchanged(report.text, names), publisher=report.publisher or "")
        for report in reports
    ]
    same = [rewritten(r, r.text, publisher=r.publisher or "") for r in reports]
    assert weighed(turned) == weighed(same)
