"""Words that are held back leave no text, and a mark shows where they stood."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.passage import Passage
from reportedly.model.review import ClaimReview, ReviewState
from reportedly.model.source import Source
from reportedly.publishing.profile import PUBLIC
from reportedly.publishing.publication import Material, as_it_leaves
from reportedly.publishing.withhold import Kind, Sought, Withholder, mapped, texts_of, uncased
from tests.ledgers import an_entry


def withholder(*names: str, kept: tuple[str, ...] = (), **stays: bool) -> Withholder:
    words = {name: Sought(Kind.NAME, Kind.NAME.numbered(n)) for n, name in enumerate(names, 1)}
    return Withholder(words, frozenset(kept), **{"contacts": False, "coordinates": False} | stays)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Tomas Arden died.", "[name 1 withheld] died."),
        ("TOMAS ARDEN DIED", "[name 1 withheld] DIED"),
        ("Tomas  Arden’s house", "[name 1 withheld]’s house"),
        ("https://paper.example/tomas-arden-dies", "https://paper.example/[name 1 withheld]-dies"),
        ("Mr Arden said; the ardent said", "Mr [name 2 withheld] said; the ardent said"),
        ("a rose; Rose died", "a rose; [name 3 withheld] died"),
        ("Governor Oskar Arden spoke", "Governor Oskar Arden spoke"),
        ("قال سامر الحلبي وسامر الحلبي", "قال [name 4 withheld] و[name 4 withheld]"),
    ],
)
def test_a_name_is_held_back_in_every_form_and_no_other_word(text: str, cleaned: str) -> None:
    words = withholder("Tomas Arden", "Arden", "Rose", "سامر الحلبي", kept=("Oskar Arden",))
    assert words.cleaned(text) == cleaned


@pytest.mark.parametrize(
    "contact",
    [
        "ana@mail.example",
        "@ana_k",
        "+44 20 7946 0018",
        "020 7946 0018",
        "t.me/ana_k",
        "+380501234567",
    ],
)
def test_contacts_are_held_back(contact: str) -> None:
    assert withholder().cleaned(f"Ask {contact} now") == "Ask [contact withheld] now"
    assert withholder(contacts=True).cleaned(contact) == contact


@pytest.mark.parametrize(
    "point",
    ["44.2017, 17.9040", "44.2017N 17.9040E", "44°12'06\"N 17°54'14\"E", "37U CQ 12345 67890"],
)
def test_coordinates_are_held_back(point: str) -> None:
    assert withholder().cleaned(f"It fell at {point}.") == "It fell at [coordinates withheld]."
    assert withholder(coordinates=True).cleaned(point) == point


@pytest.mark.parametrize(
    "text",
    [
        "5 killed and 12 injured on 2001-03-05 at 10.30",
        "between 1994 and 1995, 120-mm mortars, 49–68–68",
        "from 1,200 to 1,500 people; 05.02.1994",
        "the years 1991-1995 and 2001–03–05",
    ],
)
def test_numbers_and_dates_are_no_contacts(text: str) -> None:
    assert withholder().cleaned(text) == text


@given(
    st.lists(st.sampled_from(["Tomas Arden", "Mira", "said", "shell", "\u202e", "[", "Ärger"])),
    st.sampled_from([" ", "-", ", ", "\n"]),
)
def test_no_held_back_name_is_left_and_cleaning_twice_changes_nothing(
    parts: list[str], joint: str
) -> None:
    words = withholder("Tomas Arden", "Mira")
    once = words.cleaned(joint.join(parts))
    assert "Mira" not in once
    assert "Tomas Arden" not in once
    assert words.cleaned(once) == once


@given(st.text(max_size=60))
def test_hits_lie_in_order_and_hold_their_words(text: str) -> None:
    hits = withholder("a b", "Ab").hits(text)
    assert all(text[hit.start : hit.end] == hit.words for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))


def test_every_text_of_a_tree_passes_and_nothing_else_changes() -> None:
    source = Source("Mira", passage=Passage(3, 7, "Mira"))
    words = withholder("Mira")
    left = mapped((source, {"k": ("Mira", 5)}), words.cleaned)
    assert list(texts_of(left)) == ["[name 1 withheld]"] * 3
    assert (left[0].kind, left[0].passage.start) == (source.kind, 3)


@pytest.mark.parametrize(("text", "is_uncased"), [("حلب", True), ("Київ 5", False), ("12", False)])
def test_scripts_without_capitals_are_told(text: str, is_uncased: bool) -> None:
    assert uncased(text) is is_uncased


def test_nobody_who_reviewed_a_claim_leaves_by_a_public_profile() -> None:
    entry = an_entry()
    read = msgspec.structs.replace(entry.claims[0], reader="read/1")
    held = ClaimReview(entry.claims[0].id, ReviewState.CORRECTED, ("q. reviewer", "bo"), read=read)
    material = Material(msgspec.structs.replace(entry, reviews=(held,)))
    left, _ = as_it_leaves(material, PUBLIC, Withholder({}))
    assert left.entry.reviews == (ClaimReview(held.claim, held.state, (Kind.REVIEWER.mark,) * 2),)
