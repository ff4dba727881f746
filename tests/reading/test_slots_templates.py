"""The attack templates that the yardstick fills from slots."""

from benchmarks.tasks.attack_templates import predict
from benchmarks.templates.candidates import candidates
from benchmarks.templates.observed import Observed
from benchmarks.templates.people import victims
from benchmarks.templates.weights import weights
from reportedly.language.english.parser import english
from reportedly.language.english.vocabulary import NAMES_IN_VOCABULARY

ATTACK = (
    "TOLVAR, 4 MAY 88 -- A POWERFUL BOMB EXPLODED LAST NIGHT AT A BANK IN DOWNTOWN TOLVAR, POLICE "
    "REPORTED. TERRORISTS PLACED THE BOMB AT THE DOOR OF THE BANK. THE BANK WAS DESTROYED."
)
HARVEST = "TOLVAR, 4 MAY 88 -- THE GRAIN HARVEST WILL BE GOOD THIS YEAR, THE MINISTER SAID TODAY."


def test_an_attack_fills_a_template_and_a_harvest_none() -> None:
    attack, harvest = predict([{"doc_id": "a", "text": ATTACK}, {"doc_id": "h", "text": HARVEST}])
    (template,) = attack["gtt_templates"]
    assert template["incident_type"] == "bombing"
    assert ["bank"] in template["Target"]
    assert any("bomb" in words for (words,) in template["Weapon"])
    assert (harvest["gtt_templates"], harvest["templates"]) == ([], [])


def test_the_long_form_ties_values_to_their_fillers() -> None:
    (row,) = predict([{"doc_id": "a", "text": ATTACK}])
    slots = row["templates"][0]["slots"]
    assert slots["INCIDENT: DATE"] == [{"value": "03 MAY 88", "refs": []}]
    assert {"value": "DESTROYED", "refs": ["BANK"]} in slots["PHYS TGT: EFFECT OF INCIDENT"]


def test_no_name_is_learnt() -> None:
    learnt = {f.rsplit(":", 1)[-1] for model in weights().values() for f in model if ":" in f}
    assert not learnt & NAMES_IN_VOCABULARY


def test_features_do_not_depend_on_which_name_it_is() -> None:
    """Law 5: with one place's name for another's, the text has the same features."""
    one = Observed(english().parse("Borian rebels attacked the Tolvar market."))
    other = Observed(english().parse("Alvian rebels attacked the Rensik market."))
    assert one.whole() == other.whole()


def slots_of(text: str, named: str, described: str) -> dict[str, list[tuple[str, list[str]]]]:
    """Give the slots on people of an attack in which two phrases, by their words, suffer."""
    seen = Observed(english().parse(text))
    found = {c.words: c for c in candidates(seen)}
    slots = victims(seen, "attack", [found[named]], [found[described]])
    return {name: [(f["value"], f["refs"]) for f in fills] for name, fills in slots.items()}


def test_who_is_named_and_described_counts_once() -> None:
    text = "GUNMEN SHOT DEAD THE MAYOR, JANA ROE, IN TOLVAR."
    slots = slots_of(text, "jana roe", "mayor")
    assert slots["HUM TGT: DESCRIPTION"] == [("MAYOR", ["JANA ROE"])]
    assert slots["HUM TGT: TYPE"] == [("GOVERNMENT OFFICIAL", ["JANA ROE"])]
    assert slots["HUM TGT: NUMBER"] == [("1", ["JANA ROE"])]


def test_who_stands_beside_somebody_named_counts_apart() -> None:
    text = "GUNMEN SHOT DEAD JANA ROE AND TWO PEASANTS IN TOLVAR."
    slots = slots_of(text, "jana roe", "two peasants")
    assert slots["HUM TGT: NUMBER"] == [("1", ["JANA ROE"]), ("2", ["PEASANTS"])]
