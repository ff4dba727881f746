"""What a war report says of an attack, form by form: texts tuned on, and texts kept apart."""

import pytest

from reportedly.model.content import (
    Admission,
    Characterisation,
    Confidence,
    Denial,
    Depiction,
    Event,
    EventKind,
    Means,
    Modality,
    Responsibility,
    Target,
)
from tests.reading import slots_held_out as held_out
from tests.reading import slots_tuned as tuned
from tests.reading.found_slots import slots


@pytest.mark.parametrize(("text", "kind"), [*tuned.EVENTS, *held_out.EVENTS])
def test_event_type(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in slots(text, Event)}


@pytest.mark.parametrize(("text", "modality"), [*tuned.UNREAL, *held_out.UNREAL])
def test_what_did_not_come_to_pass(text: str, modality: Modality) -> None:
    assert [event.modality for event in slots(text, Event)] == [modality]


@pytest.mark.parametrize("text", [*tuned.NO_ATTACK, *held_out.NO_ATTACK])
def test_background_and_words_of_attack_in_other_senses(text: str) -> None:
    assert slots(text, Event) == []


@pytest.mark.parametrize(("text", "party", "confidence"), [*tuned.HELD, *held_out.HELD])
def test_ladder_of_confidence(text: str, party: str, confidence: Confidence) -> None:
    assert (party, confidence) in {(r.party, r.confidence) for r in slots(text, Responsibility)}


@pytest.mark.parametrize(("text", "party"), tuned.NOT_HELD)
def test_who_is_not_held_responsible(text: str, party: str) -> None:
    assert party not in {r.party for r in slots(text, Responsibility)}


@pytest.mark.parametrize(("text", "admits"), held_out.ADMITTED)
def test_admission_of_the_attack_itself(text: str, admits: bool) -> None:
    assert bool(slots(text, Admission)) is admits


@pytest.mark.parametrize(("text", "wanted"), [*tuned.MEANS, *held_out.MEANS])
def test_means(text: str, wanted: dict[str, object]) -> None:
    found = slots(text, Means)
    assert any(all(getattr(m, k) == v for k, v in wanted.items()) for m in found)


@pytest.mark.parametrize("text", [*tuned.IDLE_MEANS, *held_out.IDLE_MEANS])
def test_weapons_that_nobody_used(text: str) -> None:
    assert slots(text, Means) == []


@pytest.mark.parametrize(("text", "kind", "effect"), [*tuned.TARGETS, *held_out.TARGETS])
def test_target(text: str, kind: str, effect: str | None) -> None:
    assert (kind, effect) in {(target.kind, target.effect) for target in slots(text, Target)}


@pytest.mark.parametrize("text", [*tuned.NOT_TARGETS, *held_out.NOT_TARGETS])
def test_places_that_were_not_hit(text: str) -> None:
    assert slots(text, Target) == []


@pytest.mark.parametrize(("text", "kind"), [*tuned.JUDGED, *held_out.JUDGED])
def test_characterisation(text: str, kind: str) -> None:
    assert kind in {judged.kind for judged in slots(text, Characterisation)}


@pytest.mark.parametrize("text", tuned.NOT_JUDGED)
def test_plain_words_judge_nothing(text: str) -> None:
    assert slots(text, Characterisation) == []


@pytest.mark.parametrize(("text", "medium", "words"), tuned.SHOWN)
def test_depiction(text: str, medium: str, words: str) -> None:
    assert any(d.medium == medium and words in d.words for d in slots(text, Depiction))


@pytest.mark.parametrize(("text", "medium", "checked"), held_out.SHOWN_AND_CHECKED)
def test_depiction_and_whether_anyone_confirmed_it(
    text: str, medium: str, checked: str | None
) -> None:
    assert (medium, checked) in {(d.medium, d.checked) for d in slots(text, Depiction)}


@pytest.mark.parametrize(("text", "words"), tuned.CHECKED)
def test_whether_anyone_confirmed_what_is_shown(text: str, words: str | None) -> None:
    assert [depiction.checked for depiction in slots(text, Depiction)] == [words]


def test_what_was_spared_is_no_target() -> None:
    found = slots("The shell hit a depot, not a school.", Target)
    assert "school" not in {target.kind for target in found}


def test_a_denial_says_what_is_denied() -> None:
    found = slots("The drones, which Boria denies supplying, hit a mill.", Denial)
    assert [denial.words for denial in found] == ["supplying"]
