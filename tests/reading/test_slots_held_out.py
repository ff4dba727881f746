"""What a war report says of an attack: sentences kept apart while the rules were written."""

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.claim import Claim
from reportedly.model.content import (
    Admission,
    Characterisation,
    Confidence,
    Depiction,
    Event,
    EventKind,
    Means,
    Modality,
    Responsibility,
    Target,
)
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader
from tests.reading.found_slots import slots

K, C, M = EventKind, Confidence, Modality


EVENTS = [
    ("A volley of rockets rained down on the fishing port.", K.SHELLING),
    ("An attack drone smashed into the roof of the clinic.", K.DRONE_STRIKE),
    ("Cruise missiles pounded the harbour overnight.", K.MISSILE_STRIKE),
    ("A helicopter strafed the ferry.", K.AIR_STRIKE),
    ("Howitzers pummelled the valley until dusk.", K.SHELLING),
    ("Soldiers shot dead four farmers at a roadblock.", K.SHOOTING),
    ("A tractor drove over a landmine near Casvik.", K.MINE),
    ("Patients were gassed in a basement.", K.CHEMICAL),
    ("The monastery came under fire on Tuesday.", K.SHOOTING),
    ("Raiders abducted eleven schoolgirls.", K.KIDNAPPING),
    ("An explosive device planted under a car went off in Casvik.", K.BOMBING),
    ("Rioters torched the tax office.", K.ARSON),
    ("Gunmen ambushed a fuel convoy on the coast road.", K.ATTACK),
]
UNREAL = [
    ("Air defences intercepted eleven drones over the delta.", M.ATTEMPTED),
    ("Sappers deactivated a bomb in the station hall.", M.ATTEMPTED),
    ("The front threatened to bomb the dam.", M.THREATENED),
]
NO_ATTACK = [
    "The senator attacked the reform as a gift to landlords.",
    "Dockers went on strike over wages.",
    "The firm launched a new tractor.",
    "The theory was shot down by scholars.",
    "The port handles two million tons of grain a year.",
]
HELD = [
    ("Halvian gunners bombarded the hospital.", "Halvian gunners", C.REPORTED_AS_FACT),
    ("The ambush was the work of the Delta Union.", "Delta Union", C.REPORTED_AS_FACT),
    ("The Delta Union said that it had blown up the bridge.", "Delta Union", C.ADMITTED),
    ("The navy acknowledged that its gunboat had fired the shells.", "navy", C.ADMITTED),
    ("The Delta Union took responsibility for the bombing.", "Delta Union", C.ADMITTED),
    ("The interior minister accused the Delta Union of blowing up the bridge.", "Delta Union",
     C.ACCUSED_BY_AUTHORITIES),
    ("The police chief said that smugglers had burned the boats.", "smugglers",
     C.ACCUSED_BY_AUTHORITIES),
    ("Fishermen said that marines had fired on their boats.", "marines", C.ACCUSED),
    ("According to a nurse, soldiers raided the ward.", "soldiers", C.ACCUSED),
    ("The suspected rebels shot two guards.", "rebels", C.ACCUSED),
    ("The blaze was probably started by looters who set fire to the store.", "looters", C.POSSIBLE),
    ("The Delta Union is believed to be behind the bombing.", "Delta Union", C.POSSIBLE),
    ("It is unclear whether marines fired the shells.", "marines", C.POSSIBLE),
    ("There was no evidence that marines shelled the quay.", "marines", C.ACQUITTED),
    ("The court acquitted the sergeant of the killings.", "sergeant", C.ACQUITTED),
    ("Responsibility for the massacre rests with the coastal garrison.", "coastal garrison",
     C.ACCUSED),
]  # fmt: skip
ADMITTED = [
    ("The Delta Union said that it had blown up the bridge.", True),
    ("The navy confirmed that it had shelled the quay.", True),
    ("The navy said that it had killed forty smugglers.", False),
    ("Residents said that they had attacked the problem together.", False),
    ("The navy said that it had not shelled the quay.", False),
]
MEANS = [
    ("Four 82-mm mortar rounds fell on the quay.",
     {"kind": "mortar round", "calibre_mm": 82, "low": 4, "high": 4}),
    ("The tower was hit by a Halvian-built cruise missile.",
     {"kind": "missile", "supplier": "Halvian"}),
    ("Shells of Halvian origin were fired at the quay.", {"supplier": "Halvian"}),
    ("The rockets, which were supplied by Halvia, hit a ferry.", {"supplier": "Halvia"}),
    ("A howitzer fired on the village.", {"kind": "artillery"}),
    ("Guards fired a 12.7 mm machine gun into the crowd.",
     {"kind": "machine gun", "calibre_mm": 12.7}),
    ("Cluster munitions landed in the orchard.", {"kind": "cluster munition"}),
]  # fmt: skip
IDLE = [
    "Customs officers seized forty rifles on a trawler.",
    "The navy tested a cruise missile off the coast.",
    "Halvia promised to deliver howitzers in the spring.",
]
TARGETS = [
    ("A missile flattened a primary school in Casvik.", "school", "destroyed"),
    ("The bombing left the town hall in ruins.", "government building", "destroyed"),
    ("Mortar fire shattered the roof of the mosque.", "place of worship", "damaged"),
    ("A power plant was knocked out of service by rockets.", "power facility", "damaged"),
    ("Two houses were reduced to ashes.", "house", "destroyed"),
    ("Drones hit a bus full of nurses.", "bus", None),
]
NOT_HIT = [
    "The bodies lay in a mosque after the bombing.",
    "The governor visited a school on Monday.",
    "Mourners walked from the church to the graveyard.",
]
JUDGED = [
    ("The bishop called the bombing an atrocity.", "barbarity"),
    ("It was the bloodiest day of the war.", "superlative"),
    ("The envoy said that the ferry had been deliberately targeted.", "deliberate"),
    ("The general said that the clinic had been struck by mistake.", "accident"),
    ("The shelling was a violation of international humanitarian law, lawyers said.",
     "violation of law"),
    ("Rights monitors described the strikes as indiscriminate.", "indiscriminate"),
]  # fmt: skip
SHOWN = [
    ("Drone footage showed the ferry burning.", "video", None),
    ("A photograph, verified by the monitors, shows a crater beside the quay.", "image",
     "verified by the monitors"),
    ("Videos purport to show marines firing. The network could not verify the videos.", "video",
     "The network could not verify the videos"),
    ("In the recording, a man can be heard ordering the strike.", "recording", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), EVENTS)
def test_event_type(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in slots(text, Event) if isinstance(event, Event)}


@pytest.mark.parametrize(("text", "modality"), UNREAL)
def test_what_did_not_come_to_pass(text: str, modality: Modality) -> None:
    assert [e.modality for e in slots(text, Event) if isinstance(e, Event)] == [modality]


@pytest.mark.parametrize("text", NO_ATTACK)
def test_background_and_words_in_other_senses(text: str) -> None:
    assert slots(text, Event) == []


@pytest.mark.parametrize(("text", "party", "confidence"), HELD)
def test_ladder_of_confidence(text: str, party: str, confidence: Confidence) -> None:
    found = slots(text, Responsibility)
    assert (party, confidence) in {
        (r.party, r.confidence) for r in found if isinstance(r, Responsibility)
    }


@pytest.mark.parametrize(("text", "admits"), ADMITTED)
def test_admission_of_the_attack_itself(text: str, admits: bool) -> None:
    assert bool(slots(text, Admission)) is admits


@pytest.mark.parametrize(("text", "wanted"), MEANS)
def test_means(text: str, wanted: dict[str, object]) -> None:
    found = slots(text, Means)
    assert any(all(getattr(m, k) == v for k, v in wanted.items()) for m in found)


@pytest.mark.parametrize("text", IDLE)
def test_weapons_that_nobody_used(text: str) -> None:
    assert slots(text, Means) == []


@pytest.mark.parametrize(("text", "kind", "effect"), TARGETS)
def test_target(text: str, kind: str, effect: str | None) -> None:
    found = slots(text, Target)
    assert (kind, effect) in {(t.kind, t.effect) for t in found if isinstance(t, Target)}


@pytest.mark.parametrize("text", NOT_HIT)
def test_places_that_were_not_hit(text: str) -> None:
    assert slots(text, Target) == []


@pytest.mark.parametrize(("text", "kind"), JUDGED)
def test_characterisation(text: str, kind: str) -> None:
    found = slots(text, Characterisation)
    assert kind in {c.kind for c in found if isinstance(c, Characterisation)}


@pytest.mark.parametrize(("text", "medium", "checked"), SHOWN)
def test_depiction(text: str, medium: str, checked: str | None) -> None:
    found = slots(text, Depiction)
    assert (medium, checked) in {(d.medium, d.checked) for d in found if isinstance(d, Depiction)}


PLACES = """name,lat,lon,kind,country
Casvik,44.10,20.10,settlement,
Ormund,44.90,20.90,settlement,
"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    file = tmp_path_factory.mktemp("places") / "places.csv"
    file.write_text(PLACES, encoding="utf-8")
    return Reader(Gazetteer.shipped().with_files([file]))


def claims(reader: Reader, text: str, kind: type) -> list[Claim]:
    """Give the claims of one type that `reader` finds in a report published on 20 May 2011."""
    report = make_report(text, publisher="Gazette", published="2011-05-20", language="en")
    return [claim for claim in reader.read(report).claims if isinstance(claim.content, kind)]


@pytest.mark.parametrize(
    ("text", "kind", "owner"),
    [
        ("Rockets hit Casvik on Thursday. The bishop called it a war crime.",
         Characterisation, "bishop"),
        ("Rockets hit Casvik. The governor said that the school had been targeted deliberately.",
         Characterisation, "governor"),
        ("Rockets hit Casvik on Thursday. The rockets were Halvian-made, the navy said.", Means,
         "navy"),
        ("Rockets hit Casvik. A video shows a burning ferry, the monitors said.", Depiction,
         "monitors"),
        ("Rockets hit Casvik in the heaviest bombardment since 1999, according to the mayor.",
         Characterisation, "mayor"),
    ],
)  # fmt: skip
def test_judgements_and_supplier_claims_have_an_owner(
    reader: Reader, text: str, kind: type, owner: str
) -> None:
    assert any(owner in claim.origin.name.lower() for claim in claims(reader, text, kind))


@pytest.mark.parametrize(
    "recap",
    [
        "In March, 23 people died when rockets hit a market in Ormund.",
        "On 3 March an air strike in Ormund killed 23 people.",
        "A shell killed 23 people in Ormund in March.",
    ],
)
def test_a_recap_keeps_its_own_date_and_place(reader: Reader, recap: str) -> None:
    text = f"Four people were killed on Thursday when shells hit a school in Casvik.\n\n{recap}"
    report = make_report(text, publisher="Gazette", published="2011-05-20", language="en")
    main, earlier = reader.read(report).mentions
    told = [(m.place and m.place.name, m.when and m.when.first.month) for m in (main, earlier)]
    assert told == [("Casvik", 5), ("Ormund", 3)]


@pytest.mark.parametrize(
    "talk",
    [
        "Ministers met to discuss the budget and the harvest.",
        "The treaty would ban cluster munitions from 2015.",
        "Parliament will debate whether to buy more drones.",
        "The general wants talks on a ceasefire to begin next month.",
    ],
)
def test_policy_talk_is_no_incident(reader: Reader, talk: str) -> None:
    report = make_report(talk, publisher="Gazette", published="2011-05-20", language="en")
    assert reader.read(report).mentions == ()
