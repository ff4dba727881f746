"""Who reported, who was first and how late, and neglect as a number that can be checked by hand."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.coverage import Delay, Neglect
from reportedly.model.incident import Incident
from reportedly.model.origin import OriginGroup
from reportedly.model.report import Report, make_report
from reportedly.model.when import TimePrecision, When
from reportedly.publishing.coverage import coverage_sentences, delay_words
from reportedly.weighing.coverage import coverage_of, neglects

FIFTH = When(dt.date(1921, 3, 5), dt.date(1921, 3, 5), TimePrecision.DAY, "on the fifth")
WEEKEND = When(dt.date(1921, 3, 5), dt.date(1921, 3, 6), TimePrecision.DAYS, "over the weekend")


def printed(publisher: str | None, published: str | None, language: str = "en") -> Report:
    text = f"A shell fell on the market at Millbrook, told {publisher} of {published}."
    return make_report(text, publisher=publisher, published=published, language=language)


def at_millbrook(reports: list[Report], when: When | None = FIFTH) -> Incident:
    return Incident("i-one", ("m-one",), tuple(r.id for r in reports), None, when)


def test_the_first_the_languages_and_the_delay_are_told() -> None:
    reports = [
        printed("Herald", "1921-03-08"),
        printed("Courier", "1921-03-07T09:00:00+00:00"),
        printed("Post", "1921-03-07T08:00:00+00:00", "ar"),
        printed(None, None),
    ]
    origin = OriginGroup("o-1", "the mayor", (), (reports[0].id, reports[1].id))
    other = OriginGroup("o-2", "who only names the place", (), ())
    found = coverage_of(at_millbrook(reports), reports, [origin, other], stating=["o-1"])
    assert [a.publisher for a in found.accounts] == ["Post", "Courier", "Herald", None]
    assert [a.publisher for a in found.first] == ["Post"]
    assert found.delay == Delay(2, 2)
    assert found.languages == (("en", 3), ("ar", 1))
    assert (found.publishers, found.origins, found.undated) == (4, 1, 1)
    assert [a.origins for a in found.accounts] == [(), ("o-1",), ("o-1",), ()]
    words = " ".join(coverage_sentences(found))
    assert "First: Post, 1921-03-07, 2 days after the event. Undated and maybe earlier: 1." in words
    assert "Neglect: not compared" in words


def test_a_publisher_counts_once_however_its_name_is_cased() -> None:
    reports = [printed("OSK COURIER", "1921-03-06"), printed("Osk Courier", "1921-03-06", "ar")]
    found = coverage_of(at_millbrook(reports), reports)
    assert found.publishers == 1
    assert "First: Osk Courier, 1921-03-06" in " ".join(coverage_sentences(found))


def test_two_of_one_day_are_both_first_where_one_gives_no_time() -> None:
    reports = [printed("Courier", "1921-03-06T09:00:00+00:00"), printed("Herald", "1921-03-06")]
    found = coverage_of(at_millbrook(reports), reports)
    assert {a.publisher for a in found.first} == {"Courier", "Herald"}


@pytest.mark.parametrize(
    ("when", "published", "delay", "words"),
    [
        (FIFTH, "1921-03-05", Delay(0, 0), "same day"),
        (FIFTH, "1921-03-06", Delay(1, 1), "1 day"),
        (WEEKEND, "1921-03-08", Delay(2, 3), "2 to 3 days"),
        (WEEKEND, "1921-03-05", Delay(0, 0), "same day"),
        (FIFTH, "1921-03-03", Delay(-2, -2), "2 days before"),
        (None, "1921-03-03", None, ""),
        (FIFTH, None, None, ""),
    ],
)
def test_a_delay_is_as_exact_as_the_day(
    when: When | None, published: str | None, delay: Delay | None, words: str
) -> None:
    reports = [printed("Courier", published)]
    (account,) = coverage_of(at_millbrook(reports, when), reports).accounts
    assert account.delay == delay
    assert delay is None or delay_words(delay) == words


def test_long_delays_are_written_alike() -> None:
    assert delay_words(Delay(8999, 9364)) == "8,999 to 9,364 days"


def test_no_dated_report_leaves_the_first_unknown() -> None:
    reports = [printed("Courier", None)]
    found = coverage_of(at_millbrook(reports), reports)
    assert found.first == ()
    assert "Who was first is unknown" in " ".join(coverage_sentences(found))


def test_neglect_counts_the_incidents_with_no_greater_toll_that_have_more_reports() -> None:
    counts = [("a", 40, 3), ("b", 5, 9), ("c", 40, 2), ("d", 2, 3), ("e", 90, 50), ("f", None, 9)]
    found = neglects(counts)
    assert found["a"] == Neglect(1, 3)
    assert found["b"] == Neglect(0, 1)
    assert found["c"] == Neglect(3, 3)
    assert found["e"] == Neglect(0, 4)
    assert found["a"].share == pytest.approx(1 / 3)
    assert not {"d", "f"} & found.keys()


@given(st.lists(st.tuples(st.none() | st.integers(0, 9), st.integers(1, 9)), max_size=30))
def test_neglect_is_what_counting_by_hand_gives(told: list[tuple[int | None, int]]) -> None:
    counts = [(str(at), killed, reports) for at, (killed, reports) in enumerate(told)]
    found = neglects(counts)
    for name, killed, reports in counts:
        peers = [r for n, k, r in counts if n != name and None not in (k, killed) and k <= killed]
        if killed is None or not peers:
            assert name not in found
        else:
            assert found[name] == Neglect(sum(r > reports for r in peers), len(peers))
