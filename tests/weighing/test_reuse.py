"""Which depictions are contested: those whose footage was seen well before the incident."""

import datetime as dt

import msgspec
import pytest

from reportedly.model.content import Depiction
from reportedly.model.decision import Act, Decision
from reportedly.model.footage import How, Showing, Sighting, footage_id, identified, make_sighting
from reportedly.model.incident import Incident
from reportedly.model.likenesses import Pair
from reportedly.model.passage import Passage
from reportedly.model.when import TimePrecision, When
from reportedly.weighing.reuse import depiction_contests, reuses
from tests.ledgers import a_claim, a_report

REPORT = a_report()
CAPTION = Passage.of(REPORT.text, 0, len(REPORT.text))
FILE = "a" * 64


def sighting(posted: str | None, caption: Passage | None = CAPTION) -> Sighting:
    shown = Showing(
        how=How.ATTACHED, address="a/b.mp4", report=REPORT.id, posted=posted, caption=caption
    )
    return make_sighting(FILE, identified(shown))


def incident(day: str | None) -> Incident:
    date = dt.date.fromisoformat(day) if day else None
    when = When(date, date, TimePrecision.DAY, "then") if date else None
    return Incident("i-1", ("m-1",), (REPORT.id,), None, when)


def ruling(act: Act) -> dict[Pair, Decision]:
    made = Decision("d-1", act, (footage_id(FILE),), "Ann", "2024-07-01T00:00:00Z")
    return {frozenset(made.subjects): made}


def contested(
    day: str | None,
    earlier: str | None,
    caption: Passage | None = CAPTION,
    act: Act | None = Act.SAME_FOOTAGE,
) -> list[str]:
    claim = msgspec.structs.replace(a_claim(REPORT), content=Depiction("video", "shows the market"))
    later = sighting("2024-06-13", caption)
    found = reuses(
        incident(day),
        [claim],
        {REPORT.id: [later]},
        {FILE: [later, sighting(earlier)]},
        ruling(act) if act else {},
    )
    return [contest.explanation for contest in depiction_contests(found)]


@pytest.mark.parametrize(
    ("day", "earlier", "many"),
    [
        ("2024-06-13", "2024-05-02", 1),
        ("2024-06-13", "2024-06-11T23:00:00+00:00", 1),
        ("2024-06-13", "2024-06-12T23:00:00+00:00", 0),
        ("2024-06-13", "2024-06-13", 0),
        ("2024-06-13", "2024-07-01", 0),
        ("2024-06-13", None, 0),
        (None, "2024-05-02", 0),
    ],
)
def test_footage_seen_two_days_before_or_more_is_told(
    day: str | None, earlier: str | None, many: int
) -> None:
    assert len(contested(day, earlier)) == many


@pytest.mark.parametrize("act", [None, Act.DIFFERENT_FOOTAGE])
def test_one_file_shown_twice_waits_for_a_person(act: Act | None) -> None:
    assert contested("2024-06-13", "2024-05-02", act=act) == []
    (said,) = contested("2024-06-13", "2024-05-02")
    assert "on 2024-05-02, before this incident" in said
    assert "(the same file, confirmed by Ann)" in said


def test_a_page_without_a_caption_says_nothing_of_its_pictures() -> None:
    assert contested("2024-06-13", "2024-05-02", None) == []
