"""Who says what in war reporting: texts that the rules were written with, and texts kept apart."""

import pytest

from reportedly.model.report import make_report
from reportedly.reading.reader import Reader
from tests.reading.attribution_cases import Case, missing
from tests.reading.war_texts import held_out, held_out_forms, tuned, tuned_forms

MISSED = {
    "A grain store was set alight": "'harbour' is parsed as a verb",
    "Reports from witnesses of": "'reports of' is left to the ranking, which does not take it here",
    "The Harbour Gazette, quoting": "to have seen is not taken for saying so",
    "The baker described": "'Nobody' before the insertion is taken for whom 'he' could mean",
    "Claims by the rebels": "the clause's 'that' is parsed as its subject",
    "Reports from residents": "'reports of' is left to the ranking, which does not take it here",
    "A spokesman for the Lakeland": "a title before a name is not looked up among short forms",
}
"""What is still missed, by the first words of its text, and why."""


def cases(*texts: tuple[Case, ...]) -> list[object]:
    """Give the cases as parameters; what is still missed must fail, so that it is seen to pass."""
    return [
        pytest.param(given, id=given.text[:40], marks=_marks(given))
        for group in texts
        for given in group
    ]


def _marks(given: Case) -> list[pytest.MarkDecorator]:
    reasons = (why for start, why in MISSED.items() if given.text.startswith(start))
    return [pytest.mark.xfail(strict=True, reason=why) for why in reasons]


@pytest.mark.parametrize("given", cases(tuned.CASES, tuned_forms.CASES))
def test_gives_every_holder(given: Case) -> None:
    assert missing(given) == []


@pytest.mark.parametrize("given", cases(held_out.CASES, held_out_forms.CASES))
def test_gives_every_holder_of_texts_kept_apart(given: Case) -> None:
    assert missing(given) == []


def test_what_is_missed_is_among_the_texts() -> None:
    texts = [c.text for c in (*tuned.CASES, *tuned_forms.CASES)]
    texts += [c.text for c in (*held_out.CASES, *held_out_forms.CASES)]
    assert all(sum(text.startswith(start) for text in texts) == 1 for start in MISSED)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "Reuters, citing the Vortan interior ministry, said six people were killed.",
            ["Reuters", "Vortan interior ministry"],
        ),
        (
            "Six people were killed, Eastford radio reported, citing a hospital doctor.",
            ["Eastford radio", "hospital doctor"],
        ),
        (
            "The mayor said the governor told him that police reported six people killed.",
            ["mayor", "governor", "police"],
        ),
    ],
)
def test_chains_run_from_the_outermost_holder(text: str, holders: list[str]) -> None:
    report = make_report(text, publisher="Gazette", published="2001-03-05", language="en")
    figures = [c for c in Reader().read(report).claims if c.kind == "figure"]
    chains = {tuple(link.source.name for link in claim.chain) for claim in figures}
    assert chains == {("Gazette", *holders)}
