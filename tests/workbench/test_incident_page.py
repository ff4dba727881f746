"""The incident page's parts: the graph of origins, and claims by slot and value."""

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.model.chain import Stance
from reportedly.model.claim import Claim
from reportedly.model.content import Event, EventKind
from reportedly.model.figure import Category, Group
from reportedly.model.origin import Evidence, EvidenceKind
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.history import toll_history
from reportedly.pipeline.looking.history_svg import history_svg
from reportedly.publishing.chains import OriginChain, Repeat
from reportedly.workbench.charts.origins import BOX_WIDTH, MOST, origin_graph, paths
from reportedly.workbench.languages.wording import figure_name
from reportedly.workbench.ledger_page import slot_views
from reportedly.workbench.views import incident as page_of_incident
from tests.workbench.conftest import incident_id


def repeat(name: str, *tied: str) -> Repeat:
    ties = tuple(Evidence(EvidenceKind.COPY, other, name, f"copies {other}") for other in tied)
    return Repeat(name, f"Paper {name}", "2001-03-05", (), ties)


def chain(label: str, *reports: Repeat) -> OriginChain:
    return OriginChain(label, f"o-{label}", f"Body {label}", reports, states_incident=True)


def test_a_report_stands_behind_the_one_that_it_copies() -> None:
    graph = origin_graph([chain("A", repeat("r-1"), repeat("r-2", "r-1"), repeat("r-3"))], {})
    at = {box.report or box.label: box for box in graph.boxes}
    assert at["r-1"].x == at["r-3"].x < at["r-2"].x
    assert at["A"].x < at["r-1"].x
    assert [why for _, why in paths(graph)] == [
        "carries it first, or on its own",
        "copies r-1",
        "carries it first, or on its own",
    ]


def test_evidence_that_names_claims_leads_to_their_reports() -> None:
    tied = chain("A", repeat("r-1"), repeat("r-2", "c-1"))
    graph = origin_graph([tied], {"c-1": "r-1"})
    assert len({box.x for box in graph.boxes}) == 3


def test_an_origin_that_very_many_carry_is_drawn_in_part_and_the_rest_counted() -> None:
    many = chain("A", *(repeat(f"r-{number}") for number in range(MOST + 5)))
    graph = origin_graph([many, chain("B", repeat("r-x"))], {})
    assert len(graph.boxes) == MOST + 1
    assert graph.left_out == 6


@given(st.lists(st.integers(0, 6), max_size=12))
def test_no_box_lies_on_another_or_outside(counts: list[int]) -> None:
    chains = [
        chain(
            str(index),
            *(repeat(f"r-{index}-{n}", *([f"r-{index}-{n - 1}"] * (n % 2))) for n in range(count)),
        )
        for index, count in enumerate(counts)
    ]
    graph = origin_graph(chains, {})
    assert len({(box.x, box.y) for box in graph.boxes}) == len(graph.boxes)
    assert all(box.x + BOX_WIDTH <= graph.width and box.y < graph.height for box in graph.boxes)


def test_every_claim_stands_under_its_slot_and_value_once(book: Casebook) -> None:
    with book.reading() as session:
        entry = ledger_entry(session, incident_id(book))
    slots = slot_views(entry)
    shown = [row.claim.id for slot in slots for value in slot.values for row in value.rows]
    assert sorted(shown) == sorted(claim.id for claim in entry.claims)
    killed = next(slot for slot in slots if slot.name == "killed")
    assert {value.words for value in killed.values} == {"100 or more killed", "200 killed"}


def test_a_wider_word_says_what_it_fits_and_a_denied_one_does_not(book: Casebook) -> None:
    with book.reading() as session:
        entry = ledger_entry(session, incident_id(book))
    claim = next(one for one in entry.claims if one.kind == "event")

    def told(kind: EventKind, stance: Stance) -> Claim:
        last = msgspec.structs.replace(claim.chain[-1], stance=stance)
        return msgspec.structs.replace(
            claim, id=f"c-{kind}-{stance}", content=Event(kind, "words"), chain=(last,)
        )

    kinds = (EventKind.BOMBING, EventKind.AIR_STRIKE, EventKind.ARSON)
    claims = [told(kind, Stance.STATED) for kind in kinds]
    claims.append(told(EventKind.BOMBING, Stance.DENIED))
    (slot,) = slot_views(msgspec.structs.replace(entry, claims=tuple(claims)))
    fits = {(value.words, value.denied): value.fits for value in slot.values}
    assert fits == {
        ("bombing", False): ("air strike",),
        ("bombing", True): (),
        ("air strike", False): (),
        ("arson", False): (),
    }


def test_a_figure_of_some_people_is_not_named_as_one_of_all() -> None:
    assert figure_name(Category.KILLED, Group.ALL) == "killed"
    assert figure_name(Category.KILLED, Group.CIVILIANS) == "killed, civilians"


def test_the_page_says_who_carries_each_origin_and_that_review_is_needed(
    browser: TestClient, book: Casebook
) -> None:
    page = browser.get(f"/incidents/{incident_id(book)}").text
    assert "Needs review" in page
    assert '<ol class="carriers">' in page
    assert "<svg" in page
    assert "<script>alert" not in page


def test_claims_are_folded_by_what_they_say_and_all_there(
    browser: TestClient, book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"/incidents/{incident_id(book)}"
    shown = re.findall(r'<li id="(claim-[^"]*)"', browser.get(path).text)
    monkeypatch.setattr(page_of_incident, "FEW", 0)
    page = browser.get(path).text
    assert re.findall(r'<li id="(claim-[^"]*)"', page) == shown
    folded = page[page.index('id="claims"') : page.index('id="reports"')].split("<details ")[1:]
    told = [re.search(r'<span class="quiet">(\d+) claims?</span>', one) for one in folded]
    assert not [one for one in folded if " open>" in one.partition("\n")[0]]
    assert sum(int(one[1]) for one in told if one) == len(shown) > 0
    monkeypatch.setattr(page_of_incident, "FEW", len(shown))
    assert page.count(" open>") < browser.get(path).text.count(" open>")


def test_the_drawing_of_the_toll_follows_a_dark_scheme(browser: TestClient, book: Casebook) -> None:
    drawn = browser.get(f"/incidents/{incident_id(book)}/toll.svg").text
    assert "@media(prefers-color-scheme:dark)" in drawn
    with book.reading() as session:
        assert "<style>" not in history_svg(toll_history(session, incident_id(book)))


def test_an_arabic_page_names_what_is_claimed_in_arabic(
    browser: TestClient, book: Casebook
) -> None:
    path = f"/incidents/{incident_id(book)}"
    page = browser.get(path, headers={"accept-language": "ar"}).text
    headings = re.findall(r"<h4>.*?</h4>", page)
    assert any("قتلى" in words for words in headings)
    assert not any("killed" in words for words in headings)
    denied = [words for words in headings if "Salamanca" in words]
    assert any("المسؤولية" in words or "الحدث" in words for words in denied)
    assert not any(re.search(r"responsibility|, event", words) for words in denied)
