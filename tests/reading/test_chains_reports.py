"""Turns of speech of whole reports: statements, live pages, threads, interviews, corrections."""

import pytest

from reportedly.model.claim import Claim
from reportedly.model.content import Admission, Confidence, Responsibility
from reportedly.model.reading import Reading
from reportedly.model.report import make_report
from tests.laws.books import reader


def read(text: str) -> Reading:
    report = make_report(text, publisher="Gazette", published="2031-05-06", language="en")
    return reader().read(report)


def claims(text: str, kind: str) -> list[Claim]:
    return [claim for claim in read(text).claims if claim.kind == kind]


def chain(claim: Claim) -> list[str]:
    return [link.source.name for link in claim.chain[1:]]


def blamed(text: str) -> list[tuple[str, Confidence]]:
    found = (claim.content for claim in claims(text, "responsibility"))
    return [(c.party, c.confidence) for c in found if isinstance(c, Responsibility)]


def test_we_is_whoever_speaks() -> None:
    text = "HOST: What did you hit?\nIVO STEL: We struck a depot near Tolm."
    assert blamed(text) == [("IVO STEL", Confidence.ADMITTED)]


def test_our_forces_in_a_report_s_own_words_admit_nothing() -> None:
    text = "Our forces struck a depot near Tolm."
    assert blamed(text) == [("forces", Confidence.REPORTED_AS_FACT)]


def test_it_was_our_strike_admits() -> None:
    text = "HOST: Who hit the depot?\nIVO STEL: Yes, it was our strike."
    (admission,) = (claim.content for claim in claims(text, "admission"))
    assert admission == Admission("IVO STEL")


def test_what_is_asked_admits_nothing() -> None:
    text = "Do you accept responsibility for the strike on Tolm that killed three people?"
    assert claims(text, "admission") == []


def test_who_accuses_others_beside_a_denial_holds_them_responsible() -> None:
    text = (
        "The Dovrian army denied that its troops had fired on the town and said the rockets had "
        "been launched by Kasvan units."
    )
    assert [party for party, _ in blamed(text)] == ["Kasvan units"]


def test_a_line_that_opens_with_a_label_ends_with_its_line() -> None:
    text = (
        "14:52 Governor: death toll rises to 12\n"
        "Officials in the town say that the death toll of the strike on the market has risen to 12."
    )
    assert [chain(claim) for claim in claims(text, "figure")] == [
        ["Governor"],
        ["Officials in the town"],
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("2/4 Update: hospital says 6 dead after the shelling", "hospital"),
        ("3/4 Residents say 6 dead after the shelling", "Residents"),
    ],
)
def test_the_number_of_a_post_belongs_to_no_source(text: str, source: str) -> None:
    (figure,) = claims(text, "figure")
    assert chain(figure) == [source]


def test_a_sentence_may_end_with_the_time_of_day() -> None:
    text = 'Residents said bombs fell at 11 a.m. "A shell killed two people," Ana Velk said.'
    (figure,) = claims(text, "figure")
    assert chain(figure) == ["Ana Velk"]


def test_what_a_correction_takes_back_is_denied() -> None:
    text = "The article wrongly said that the strike on Tolm had killed three people."
    (figure,) = claims(text, "figure")
    assert figure.chain[0].stance.value == "denied"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BELGRADE, May 3 (Agency) - Three soldiers were killed near the border.", None),
        ("BELGRADE, May 3 (Agency) - Three people were killed in a village.", None),
        ("BELGRADE, May 3 (Agency) - Three people were killed in a market.", "BELGRADE"),
        ("Rockets fired from positions near Belgrade killed two in Vienna.", "Vienna"),
    ],
)
def test_where_it_happened(text: str, place: str | None) -> None:
    (mention,) = read(text).mentions
    assert (mention.place and mention.place.name) == place


def test_a_verdict_s_day_is_not_the_attack_s() -> None:
    text = "A court on Tuesday sentenced Goran Velk for the killing of 43 villagers in 2019."
    (mention,) = read(text).mentions
    assert mention.when is not None
    assert mention.when.first.year == 2019


def test_places_that_a_noun_lists_are_places() -> None:
    text = "The settlements Hlyb, Morven and Stara Orelka came under fire."
    found = [claim.passage.quote for claim in claims(text, "location")]
    assert found == ["Hlyb", "Morven", "Stara Orelka"]
