"""Corrections of claims, through the whole pipeline: what they change, and what undo restores."""

from collections.abc import Callable, Iterator

import msgspec
import pytest

from reportedly.casebook.store import Casebook
from reportedly.deciding import confirm, correct, reject, undo
from reportedly.model.claim import Claim, Position
from reportedly.model.correction import Correction
from reportedly.model.decision import Act
from reportedly.model.errors import DecisionError, UnknownId
from reportedly.model.ids import canonical_json
from reportedly.model.passage import Passage
from reportedly.model.place import PlacePrecision
from reportedly.model.review import ReviewState
from reportedly.pipeline.decisions.correct import ClaimEdit, FigureEdit
from reportedly.pipeline.decisions.decide import decide
from reportedly.pipeline.decisions.reviewed import as_left
from reportedly.pipeline.link import link_new
from reportedly.pipeline.weigh import weigh_new
from tests.invented import add, casebook, entries, gazetteer, killed, told

HOSPITAL = told(
    "Velkara Gazette",
    "2001-03-06",
    "Shell kills 12 at market",
    "A mortar shell hit the market in Velkara on Monday, killing 12 people, the district hospital "
    "said. Neighbours carried the wounded to cars and drove them across the river before any "
    "ambulance had come, and the council asked everyone to stay at home until the morning. The "
    "district hospital blamed the hill militia for the shelling.",
)
MAYOR = told(
    "Coast Radio",
    "2001-03-06",
    "Market shelled in Velkara",
    "Fourteen people were killed when a mortar shell struck the market in Velkara on Monday, "
    "according to the mayor's office.",
)
REPRINT = told(
    "Inland Courier",
    "2001-03-07",
    "Shell kills 12 at market",
    HOSPITAL.text.split("\n\n", 1)[1],
)
BY = "M. Analyst"


@pytest.fixture
def book() -> Iterator[Casebook]:
    with casebook([HOSPITAL, MAYOR]) as made:
        yield made


def claim_of(book: Casebook, publisher: str, kind: str, words: str = "") -> Claim:
    with book.reading() as session:
        return next(
            claim
            for claim in session.readings.all_claims()
            if claim.kind == kind
            and words in claim.passage.quote
            and claim.chain[0].source.name == publisher
            and claim.position is Position.BODY
        )


def shown(book: Casebook, name: str) -> Claim:
    return next(c for entry in entries(book) for c in entry.claims if c.id == name)


def verified(book: Casebook) -> bool:
    return all("0" * 64 in problem.where for problem in book.verify().problems)


CHANGES: dict[str, tuple[str, ClaimEdit, Callable[[Claim], object], object]] = {
    "figure": (
        "figure",
        ClaimEdit(figure=FigureEdit(low=13, high=13)),
        lambda c: (c.content.low, c.content.high),
        (13, 13),
    ),
    "source": ("figure", ClaimEdit(source="the army"), lambda c: c.origin.name, "the army"),
    "chain": (
        "figure",
        ClaimEdit(source="a monitor ← the army"),
        lambda c: [link.source.name for link in c.chain],
        ["Velkara Gazette", "a monitor", "the army"],
    ),
    "publisher": ("figure", ClaimEdit(source=""), lambda c: c.origin.name, "Velkara Gazette"),
    "stance": (
        "figure",
        ClaimEdit(stance="denied"),
        lambda c: (c.stance, c.chain[-1].cues),
        ("denied", ()),
    ),
    "words": (
        "figure",
        ClaimEdit(words="12 people"),
        lambda c: (c.passage.quote, HOSPITAL.text[c.passage.start : c.passage.end]),
        ("12 people", "12 people"),
    ),
    "place": (
        "location",
        ClaimEdit(place="Tolmarin"),
        lambda c: (c.content.place.name, c.content.place.gazetteer_id is not None),
        ("Tolmarin", True),
    ),
    "coordinates": (
        "location",
        ClaimEdit(place="the ford", coordinates="-21.5, -149.5"),
        lambda c: (c.content.place.latitude, c.content.place.precision),
        (-21.5, PlacePrecision.EXACT),
    ),
    "kind of attack": (
        "event",
        ClaimEdit(kind="bombing"),
        lambda c: (c.content.kind, c.content.words),
        ("bombing", "hit"),
    ),
    "kind of target": ("target", ClaimEdit(kind="hospital"), lambda c: c.content.kind, "hospital"),
    "kind of means": ("means", ClaimEdit(kind="rocket"), lambda c: c.content.kind, "rocket"),
    "party": (
        "responsibility",
        ClaimEdit(party="the  river militia"),
        lambda c: c.content.party,
        "the river militia",
    ),
    "date": (
        "timing",
        ClaimEdit(first_day="2001-02-12", last_day="2001-02-14"),
        lambda c: (str(c.content.when.first), str(c.content.when.last), c.content.when.precision),
        ("2001-02-12", "2001-02-14", "days"),
    ),
}


@pytest.fixture(autouse=True)
def own_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let corrections know the invented places, as the reader of these tests does."""
    monkeypatch.setattr("reportedly.pipeline.decisions.correct.gazetteer_of", lambda _: gazetteer())


@pytest.mark.parametrize("change", CHANGES)
def test_each_part_is_corrected_shown_and_restored_by_undo(book: Casebook, change: str) -> None:
    kind, edit, told_by, wanted = CHANGES[change]
    before = entries(book)
    read = claim_of(book, "Velkara Gazette", kind)
    correct(book, read.id, edit, author=BY, reason="read again")
    now = shown(book, read.id)
    assert told_by(now) == wanted
    assert now.passage.holds_in(HOSPITAL.text)
    assert claim_of(book, "Velkara Gazette", kind) == read, "the machine's reading stays as it was"
    review = next(r for entry in entries(book) for r in entry.reviews if r.claim == read.id)
    assert (review.state, review.authors, review.read) == (ReviewState.CORRECTED, (BY,), read)
    undo(book, author=BY)
    assert entries(book) == before
    assert verified(book)


def test_a_corrected_figure_moves_the_range(book: Casebook) -> None:
    (entry,) = entries(book)
    assert killed(entry)[0] == 12
    for claim in entry.claims:
        if claim.kind == "figure" and claim.report == HOSPITAL.id:
            correct(book, claim.id, ClaimEdit(figure=FigureEdit(low=10, high=10)), author=BY)
    (entry,) = entries(book)
    assert killed(entry)[0] == 10


def test_a_corrected_source_makes_two_origins_one(book: Casebook) -> None:
    def origins() -> int:
        return len(entries(book)[0].assessment.grade.stating)

    assert origins() == 2
    for claim in entries(book)[0].claims:
        if claim.report == HOSPITAL.id:
            correct(book, claim.id, ClaimEdit(source="the mayor's office"), author=BY)
    assert origins() == 1


def test_a_corrected_place_takes_the_mention_to_another_incident(book: Casebook) -> None:
    assert len(entries(book)) == 1
    place = claim_of(book, "Velkara Gazette", "location")
    correct(book, place.id, ClaimEdit(place="Tolmarin"), author=BY)
    found = entries(book)
    assert len(found) == 2
    assert {entry.incident.place.name for entry in found} == {"Velkara", "Tolmarin"}
    undo(book, author=BY)
    assert len(entries(book)) == 1


def test_a_place_may_be_told_by_others(book: Casebook) -> None:
    place = claim_of(book, "Velkara Gazette", "location")
    named = shown(book, place.id).content.place
    correct(book, place.id, ClaimEdit(place="10 km north of Velkara"), author=BY)
    told = shown(book, place.id).content.place
    assert (told.name, told.precision) == ("10 km north of Velkara", PlacePrecision.DISTRICT)
    assert told.latitude == pytest.approx(named.latitude + 0.09, abs=0.002)
    assert told.radius_km > 1


def test_a_corrected_date_takes_the_mention_to_another_incident(book: Casebook) -> None:
    date = claim_of(book, "Velkara Gazette", "timing")
    correct(book, date.id, ClaimEdit(first_day="2001-01-15"), author=BY)
    assert [str(e.incident.when.first) for e in entries(book)] == ["2001-01-15", "2001-03-05"]


def test_a_place_whose_every_claim_is_rejected_is_not_kept(book: Casebook) -> None:
    (entry,) = entries(book)
    places = [c.id for c in entry.claims if c.kind == "location"]
    reject(book, *places, author=BY)
    with book.reading() as session:
        assert all(incident.place is None for incident in session.incidents.all())


def test_corrections_add_up_and_accepting_keeps_them(book: Casebook) -> None:
    name = claim_of(book, "Velkara Gazette", "figure").id
    correct(book, name, ClaimEdit(source="the army"), author=BY)
    correct(book, name, ClaimEdit(figure=FigureEdit(low=10, high=10)), author="N. Second")
    confirm(book, name, author=BY)
    now = shown(book, name)
    assert (now.origin.name, now.content.low) == ("the army", 10)
    (review,) = entries(book)[0].reviews
    assert (review.state, review.authors) == (ReviewState.CORRECTED, ("N. Second", BY))
    reject(book, name, author=BY)
    (review,) = entries(book)[0].reviews
    assert (review.state, review.authors) == (ReviewState.REJECTED, (BY,))


def test_what_is_held_of_a_report_is_held_of_its_copies(book: Casebook) -> None:
    figures = [
        c.id for c in entries(book)[0].claims if c.kind == "figure" and c.report == HOSPITAL.id
    ]
    for name in figures:
        correct(book, name, ClaimEdit(figure=FigureEdit(low=11, high=11)), author=BY)
    before = killed(entries(book)[0])
    add(book, [REPRINT])
    (entry,) = entries(book)
    assert killed(entry) == before
    copied = [c for c in entry.claims if c.kind == "figure" and c.report == REPRINT.id]
    assert copied
    assert {c.content.low for c in copied if c.position is Position.BODY} == {11}
    assert all(c.passage.holds_in(REPRINT.text) for c in copied)


def test_a_newer_reading_is_corrected_in_the_same_words(book: Casebook) -> None:
    name = claim_of(book, "Velkara Gazette", "figure").id
    correct(book, name, ClaimEdit(figure=FigureEdit(low=9, high=9)), author=BY)
    with book.writing() as session:
        reading = session.readings.get(HOSPITAL.id)
        claims = tuple(
            msgspec.structs.replace(c, id=f"c-{index:016x}", reader="rules-en/newer")
            for index, c in enumerate(reading.claims)
        )
        newer = msgspec.structs.replace(reading, claims=claims, reader="rules-en/newer")
        session.readings.put([newer])
        link_new(session)
        weigh_new(session)
    (review,) = entries(book)[0].reviews
    assert review.claim != name
    assert shown(book, review.claim).content.low == 9


@pytest.mark.parametrize(
    ("kind", "edit", "said"),
    [
        ("figure", ClaimEdit(), "Nothing is set"),
        ("figure", ClaimEdit(words="13 people"), "do not stand in"),
        ("figure", ClaimEdit(words="  "), "do not stand in"),
        ("figure", ClaimEdit(figure=FigureEdit(low=9, high=3)), "above the high one"),
        ("figure", ClaimEdit(figure=FigureEdit(low=12, high=12)), "says that already"),
        ("figure", ClaimEdit(place="Tolmarin"), "Only a claim of where"),
        ("figure", ClaimEdit(first_day="2001-03-01"), "Only a claim of when"),
        ("location", ClaimEdit(figure=FigureEdit(low=1)), "Only a figure"),
        ("location", ClaimEdit(place="Nowhere-at-all"), "No gazetteer knows"),
        ("location", ClaimEdit(place="Springfield"), "Several places are called"),
        ("location", ClaimEdit(coordinates="north"), "are no coordinates"),
        ("location", ClaimEdit(coordinates="91, 0"), "no globe"),
        ("location", ClaimEdit(coordinates="nan, 0"), "no globe"),
        ("timing", ClaimEdit(first_day="Monday"), "is no date"),
        ("timing", ClaimEdit(last_day="1999-01-01"), "comes after"),
    ],
)
def test_what_cannot_be_set_decides_nothing(
    book: Casebook, kind: str, edit: ClaimEdit, said: str
) -> None:
    name = claim_of(book, "Velkara Gazette", kind).id
    with pytest.raises(DecisionError, match=said):
        correct(book, name, edit, author=BY)
    with book.reading() as session:
        assert session.decisions.count() == 0


def test_no_decision_puts_words_into_a_report(book: Casebook) -> None:
    name = claim_of(book, "Velkara Gazette", "figure").id
    forged = canonical_json(Correction(passage=Passage(0, 5, "Forge"))).decode()
    with book.writing() as session, pytest.raises(DecisionError, match="does not read"):
        decide(session, Act.CORRECT_CLAIM, [name], BY, value=forged)
    with pytest.raises(UnknownId):
        correct(book, "c-0000", ClaimEdit(source="x"), author=BY)


@pytest.mark.parametrize(
    ("kind", "edit", "said"),
    [
        ("event", ClaimEdit(kind="market"), "none of the kinds"),
        ("target", ClaimEdit(kind="air strike"), "none of the kinds"),
        ("figure", ClaimEdit(kind="market"), "has a kind"),
        ("figure", ClaimEdit(party="the army"), "names a party"),
        ("responsibility", ClaimEdit(party="  "), "needs a name"),
    ],
)
def test_a_kind_or_party_that_makes_no_sense_is_refused(
    book: Casebook, kind: str, edit: ClaimEdit, said: str
) -> None:
    claim = claim_of(book, "Velkara Gazette", kind)
    with pytest.raises(DecisionError, match=said):
        correct(book, claim.id, edit, author=BY)


def test_a_corrected_party_is_the_one_held_responsible(book: Casebook) -> None:
    claim = claim_of(book, "Velkara Gazette", "responsibility")
    correct(book, claim.id, ClaimEdit(party="the river militia"), author=BY)
    held = [entry.assessment.held_responsible for entry in entries(book)]
    assert ("the river militia",) in held


def test_claims_as_people_left_them_have_what_was_read_beside_them(book: Casebook) -> None:
    figure = claim_of(book, "Velkara Gazette", "figure")
    event = claim_of(book, "Velkara Gazette", "event")
    with book.reading() as session:
        read = session.readings.claims(reports=[HOSPITAL.id])
        assert as_left(session, read).claims == read
    correct(book, figure.id, ClaimEdit(figure=FigureEdit(low=13, high=13)), author=BY)
    reject(book, event.id, author=BY)
    with book.reading() as session:
        left = as_left(session, read)
    now = {claim.id: claim for claim in left.claims}
    held = {review.claim: review for review in left.reviews}
    assert [claim.id for claim in left.claims] == [claim.id for claim in read]
    assert now[figure.id].content.low == 13
    assert held[figure.id].read == figure
    assert now[event.id] == event
    assert held[event.id].state is ReviewState.REJECTED
    assert {i for i in now if now[i] not in read} == {
        i for i, review in held.items() if review.state is ReviewState.CORRECTED
    }
