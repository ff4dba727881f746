"""What a report says of an attack besides figures, dates and places."""

import pytest

from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.model.content import (
    Admission,
    Characterisation,
    Confidence,
    Content,
    Denial,
    Depiction,
    Event,
    EventKind,
    Means,
    Modality,
    NoAdmission,
    Responsibility,
    Target,
    Unverified,
)
from reportedly.reading.slots.find import find_slots
from tests.reading.found_slots import slots


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rockets hit a market in Tolvar on Monday.", EventKind.SHELLING),
        ("Drones attacked an apartment block overnight.", EventKind.DRONE_STRIKE),
        ("Missiles struck the bakery.", EventKind.MISSILE_STRIKE),
        ("Air raids on the camp went on for hours.", EventKind.AIR_STRIKE),
        ("A car bomb exploded outside the council.", EventKind.BOMBING),
        ("Gunmen opened fire on a bus.", EventKind.SHOOTING),
        ("Masked men set fire to the granary.", EventKind.ARSON),
        ("The town was set on fire by the garrison.", EventKind.ARSON),
        ("Two teachers were abducted near Orvel.", EventKind.KIDNAPPING),
        ("Villagers were killed at dawn.", EventKind.ATTACK),
    ],
)
def test_an_event_is_named_by_its_words_and_means(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in slots(text, Event)}


@pytest.mark.parametrize(
    "text", ["He died of a heart attack.", "Workers went on strike on Friday.", "The sun rose."]
)
def test_what_only_sounds_like_an_attack_is_no_event(text: str) -> None:
    assert slots(text, Event) == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Police thwarted a bombing at the station.", Modality.ATTEMPTED),
        ("The rebels threatened to attack the airport.", Modality.THREATENED),
        ("The rebels attacked the airport.", Modality.ACTUAL),
    ],
)
def test_attempts_and_threats_are_told_from_acts(text: str, modality: Modality) -> None:
    assert [event.modality for event in slots(text, Event)] == [modality]


def test_means_keep_number_calibre_model_and_supplier() -> None:
    text = (
        "Two 120-mm mortar shells landed in the yard. Gunmen fired AK-47 rifles. "
        "The army fired Alvia-supplied cluster munitions at the town."
    )
    mortar, rifle, cluster = slots(text, Means)
    assert isinstance(mortar, Means)
    assert (mortar.kind, mortar.calibre_mm, mortar.low, mortar.high) == ("mortar round", 120, 2, 2)
    assert isinstance(rifle, Means)
    assert (rifle.kind, rifle.model, rifle.low) == ("rifle", "AK-47", None)
    assert isinstance(cluster, Means)
    assert (cluster.kind, cluster.supplier) == ("cluster munition", "Alvia")


def test_weapons_that_were_only_seized_are_no_means() -> None:
    assert slots("Police seized six grenades and a mortar in a cellar.", Means) == []


def test_a_target_has_kind_and_effect() -> None:
    (target,) = slots("The shelling destroyed the power station.", Target)
    assert isinstance(target, Target)
    assert (target.kind, target.words, target.effect) == (
        "power facility",
        "power station",
        "destroyed",
    )


def test_a_building_that_nobody_hit_is_no_target() -> None:
    assert slots("The minister spoke at the hospital.", Target) == []


@pytest.mark.parametrize(
    ("text", "party", "confidence"),
    [
        ("Rebels shelled the town.", "Rebels", Confidence.REPORTED_AS_FACT),
        ("The attack was carried out by the River Front.", "River Front",
         Confidence.REPORTED_AS_FACT),
        ("Police blamed the River Front for the bombing.", "River Front",
         Confidence.ACCUSED_BY_AUTHORITIES),
        ("Residents blamed Borian warplanes for the raid.", "Borian", Confidence.ACCUSED),
        ("The round was fired from Borian positions.", "Borian", Confidence.REPORTED_AS_FACT),
        ("The army did not shell the village.", "army", Confidence.ACQUITTED),
        ("The inquiry cleared the militia of the killings.", "militia", Confidence.ACQUITTED),
        ("Residents blamed the attack on soldiers.", "soldiers", Confidence.ACCUSED),
        ("The village was apparently attacked by deserters.", "deserters", Confidence.POSSIBLE),
        ("The army admitted shelling the village.", "army", Confidence.ADMITTED),
    ],
)  # fmt: skip
def test_who_is_held_responsible_and_how_surely(
    text: str, party: str, confidence: Confidence
) -> None:
    found = slots(text, Responsibility)
    assert (party, confidence) in {(r.party, r.confidence) for r in found}


def test_people_and_their_body_are_both_named() -> None:
    found = slots("Fighters of the River Front attacked the bridge.", Responsibility)
    assert {(r.party, r.individual) for r in found if isinstance(r, Responsibility)} == {
        ("Fighters", True),
        ("River Front", False),
    }


SIDES = "The {0} army shelled a market. {1} officials blamed the {0} army and denied striking it."


def test_sides_do_not_matter() -> None:
    """Law 5: with the names exchanged, the findings are the same with the names exchanged."""
    one = find_slots(english().parse(SIDES.format("Alvian", "Borian")))
    other = find_slots(english().parse(SIDES.format("Borian", "Alvian")))

    def swapped(content: Content) -> str:
        marked = repr(content).replace("Alvian", "*")
        return marked.replace("Borian", "Alvian").replace("*", "Borian")

    assert [repr(finding.content) for finding in other] == [swapped(f.content) for f in one]


def test_denials_admissions_and_silence() -> None:
    text = (
        "The ministry denied that its forces had shelled the hospital. "
        "No group has claimed responsibility for the attack. "
        "The River Front claimed responsibility for the blast."
    )
    assert slots(text, Denial) == [
        Denial("ministry", "that its forces had shelled the hospital", "responsibility")
    ]
    assert [type(c) for c in slots(text, NoAdmission)] == [NoAdmission]
    assert slots(text, Admission) == [Admission("River Front")]


def test_having_nothing_to_do_with_it_is_a_denial() -> None:
    assert slots("The army said that it had nothing to do with the blast.", Denial) == [
        Denial("army", "nothing to do with the blast", "responsibility")
    ]


def test_rejecting_a_finding_is_no_denial_of_responsibility() -> None:
    text = "The council rejected the claim that the blast was staged."
    assert [d.of for d in slots(text, Denial)] == ["statement"]


def test_rejecting_a_plan_is_no_denial() -> None:
    assert slots("The council rejected the budget.", Denial) == []


@pytest.mark.parametrize(
    "text",
    [
        "The claim could not be independently verified.",
        "There was no independent confirmation of the report.",
        "The agency was unable to verify the footage.",
        "Unconfirmed reports spoke of a second blast.",
    ],
)
def test_what_could_not_be_verified_is_kept(text: str) -> None:
    assert len(slots(text, Unverified)) == 1


def test_judgements_are_kept_with_their_kind() -> None:
    text = "The mayor called it a war crime and the deadliest attack since 1994."
    assert [c.kind for c in slots(text, Characterisation)] == [
        "war crime",
        "superlative",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was the worst attack in the city since 24 March 2014.", "since 24 March 2014"),
        ("It was the worst attack since March 24, 2014, she said.", "since March 24, 2014"),
        ("It was the bloodiest shelling in more than a decade.", "in more than a decade"),
        ("It was the deadliest attack this year.", "this year"),
        ("It was one of the deadliest attacks on record.", "on record"),
        ("It was the worst attack since the siege began.", "since"),
        ("A shell hit the largest market in the city this morning.", None),
        ("The biggest school in the old town was hit in the past week.", None),
    ],
)
def test_a_comparison_is_kept_with_what_it_is_compared_with(text: str, words: str | None) -> None:
    found = slots(text, Characterisation)
    assert [c.words.endswith(words) for c in found] == ([True] if words else [])


def test_footage_is_said_to_show() -> None:
    assert slots("Video posted online shows smoke over the mosque.", Depiction) == [
        Depiction("video", "shows smoke over the mosque")
    ]
    assert slots("The crew filmed a wedding video.", Depiction) == []


def test_spans_lie_in_the_text_and_hold_their_token() -> None:
    text = "ARMED MEN ATTACKED A BUS WITH GRENADES NEAR ORVEL, AND THE RIVER FRONT DENIED IT."
    document = english().parse(text)
    for finding in find_slots(document):
        token = document.tokens[finding.token]
        assert finding.span.start <= token.start < token.end <= finding.span.end <= len(text)


def test_an_empty_document_gives_nothing() -> None:
    assert find_slots(Document("", "en", (), ())) == ()
