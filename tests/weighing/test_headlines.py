"""A headline that drops its source or its hedge is shown beside the text that kept it."""

import reportedly
from reportedly.model.passage import Passage
from reportedly.model.report import make_report
from reportedly.weighing.headlines import SurerHeadline, surer_headlines
from tests.laws.books import demo, reader


def found(headline: str, body: str) -> tuple[SurerHeadline, ...]:
    report = make_report(
        f"{headline}\n\n{body}",
        headline=Passage(0, len(headline), headline),
        publisher="Gazette",
        published="2001-03-05",
        language="en",
    )
    return surer_headlines(reader().read(report).claims)


def test_a_plain_headline_over_somebodys_word_is_shown() -> None:
    (one, *_) = found("Shell kills five in Zenica", "Local officials said five people were killed.")
    assert one.headline.passage.quote == "kills five"
    assert one.explanation == "plain in the headline, somebody's word in the text"


def test_a_plain_headline_over_a_hedge_is_shown() -> None:
    explanations = {
        one.explanation
        for one in found("Five killed in Zenica", "Five people were reportedly killed in Zenica.")
    }
    assert "plain in the headline, hedged in the text" in explanations


def test_a_headline_with_its_source_is_not_surer() -> None:
    assert not found("Five killed in Zenica, officials say", "Officials said five were killed.")


def test_a_text_as_plain_as_its_headline_is_not_shown() -> None:
    assert not found("Five killed in Zenica", "Five people were killed in Zenica on Sunday.")


def test_the_demonstration_has_its_surer_headline() -> None:
    report = demo()["25-second-evening-paper"]
    assert surer_headlines(reader().read(report).claims)


def test_claims_of_different_reports_are_never_compared() -> None:
    plain = reportedly.read("Five killed in Zenica.", language="en").claims
    word = reportedly.read("Officials said five were killed in Zenica.", language="en").claims
    assert not surer_headlines([*plain, *word])
