"""Admiralty pair and ICD 203 words, derived from the two axes."""

import msgspec

from reportedly.model.content import Admission, Denial
from reportedly.model.decision import Act, Decision
from reportedly.model.rating import Letter, Rated, source_id
from reportedly.weighing.scales import with_letters
from tests.hand_built import figure, incident
from tests.weighing.weighed import SHELLED, in_scales, weigh


def test_one_origin_cannot_be_judged_and_no_probability_is_guessed():
    (found, _) = weigh(("A<mayor", SHELLED), ("B<mayor", figure(5)))
    assert in_scales(found) == {
        "Airwars label": ("Weak", "exact"),
        "Admiralty pair": ("F6", "exact"),
        "ICD 203 likelihood": ("", "unsayable"),
        "ICD 203 confidence": ("low", "close"),
    }


def test_two_origins_corroborate_but_never_exactly():
    (found, _) = weigh(("A<mayor", SHELLED), ("B<clinic", figure(5)))
    told = in_scales(found)
    assert told["Admiralty pair"] == ("F1", "close")
    assert told["ICD 203 likelihood"] == ("likely", "caveat")
    assert told["ICD 203 confidence"] == ("moderate", "close")


def test_a_denial_costs_the_corroboration_and_makes_nothing_improbable():
    one = weigh(("A<mayor", figure(5)), ("C<garrison", Denial("garrison", "no shell", "event")))
    two = weigh(
        ("A<mayor", figure(5)),
        ("B<clinic", figure(5)),
        ("C<garrison", Denial("garrison", "no shell fell", "event")),
    )
    assert in_scales(one[0])["Admiralty pair"] == ("F6", "exact")
    assert in_scales(two[0])["Admiralty pair"] == ("F3", "caveat")
    assert in_scales(two[0])["ICD 203 likelihood"] == ("", "unsayable")


def test_a_person_s_word_on_an_axis_carries_over_to_every_scale():
    told = [("A<mayor", SHELLED)]
    value = '{"incident": "several independent origins", "label": "Fair"}'
    over = Decision("d-1", Act.OVERRIDE_GRADE, (incident().id,), "M. Analyst", "2024", "", value)
    (found, _) = weigh(*told, decisions=(over,))
    assert in_scales(found)["Airwars label"] == ("Fair", "exact")
    assert in_scales(found)["Admiralty pair"] == ("F1", "close")


def test_confirmed_needs_the_party_s_own_admission_on_record():
    (by_paper, _) = weigh(("A", Admission("Hillmen")), ("B<clinic", figure(5)))
    (by_itself, _) = weigh(("A<Hillmen staff", Admission("Hillmen")), ("B<clinic", figure(5)))
    assert in_scales(by_paper)["Airwars label"][0] != "Confirmed"
    assert in_scales(by_itself)["Airwars label"] == ("Confirmed", "exact")


def rated(letter: str) -> Rated:
    return Rated(Letter(letter), "A. Analyst")


def test_the_letter_is_an_analyst_s_word_on_the_source_and_enters_nothing():
    (found, _) = weigh(("A<mayor", SHELLED), ("B<clinic", figure(5)))
    letters = {source_id("The Mayor"): rated("B"), source_id("garrison"): rated("E")}
    told = with_letters(found, letters)
    assert in_scales(told)["Admiralty pair"] == ("B1, F1", "close")
    (pair,) = [one for one in told.grade.scales if one.scale == "Admiralty pair"]
    assert "mayor: B, usually reliable, by an analyst's word." in pair.reason
    assert "the other origins" in pair.reason
    both = with_letters(found, {source_id("mayor"): rated("B"), source_id("clinic"): rated("B")})
    assert in_scales(both)["Admiralty pair"] == ("B1", "close")
    assert told.grade.label is found.grade.label
    assert msgspec.structs.replace(told, grade=found.grade) == found
    assert with_letters(found, {}) == found
