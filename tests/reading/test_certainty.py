"""Which words negate or hedge an event, by scope, and what stance they show."""

import pytest

import reportedly
from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.model.chain import Cue, CueKind, Stance
from reportedly.reading.certainty.cues import cues_for
from reportedly.reading.certainty.factuality import factuality
from reportedly.reading.certainty.stance import stance_from


def event(text: str, word: str) -> tuple[Document, int]:
    document = english().parse(text)
    return document, next(t.index for t in document.tokens if t.lower == word)


def cues(text: str, word: str) -> tuple[Cue, ...]:
    return cues_for(*event(text, word))


def kinds(text: str, word: str) -> set[CueKind]:
    return {cue.kind for cue in cues(text, word)}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Nobody was killed in the strike.", "killed", CueKind.NEGATION),
        ("No civilians were killed.", "killed", CueKind.NEGATION),
        ("The army did not shell the town.", "shell", CueKind.NEGATION),
        ("The jets never bombed the hospital.", "bombed", CueKind.NEGATION),
        ("The fighters failed to capture the bridge.", "capture", CueKind.NEGATION),
        ("Without bombing the bridge, the army crossed.", "bombing", CueKind.NEGATION),
        ("Police foiled an attack on the station.", "attack", CueKind.NEGATION),
        ("The missile may have killed a family.", "killed", CueKind.POSSIBILITY),
        ("The strike might have destroyed the school.", "destroyed", CueKind.POSSIBILITY),
        ("The convoy was likely hit by a drone.", "hit", CueKind.POSSIBILITY),
        ("If the army attacks the port, thousands will flee.", "attacks", CueKind.CONDITION),
        ("If the army attacks the port, thousands will flee.", "flee", CueKind.CONDITION),
        ("The shell would have hit the clinic.", "hit", CueKind.CONDITION),
        ("Was the convoy bombed?", "bombed", CueKind.QUESTION),
        ("Ten people are feared to have been killed.", "killed", CueKind.FEAR),
        ("There is no evidence that the army used gas.", "used", CueKind.UNVERIFIED),
        ("Police could not confirm that the bus was hit.", "hit", CueKind.UNVERIFIED),
        ("Unconfirmed reports say a dam was hit.", "hit", CueKind.UNVERIFIED),
        ("The ministry denied that its jets bombed the camp.", "bombed", CueKind.DENIAL),
        ("The village was apparently shelled from the hill.", "shelled", CueKind.APPEARANCE),
        ("The army is believed to have shelled the town.", "shelled", CueKind.BELIEF),
        ("The alleged massacre took place in June.", "massacre", CueKind.ACCUSATION),
        ("The rebels will attack the town.", "attack", CueKind.FUTURE),
        ("The group wants to strike the port.", "strike", CueKind.FUTURE),
        ("The general ordered his men to shoot the prisoners.", "shoot", CueKind.FUTURE),
        ("The commander threatened to bomb the city.", "bomb", CueKind.FUTURE),
        ("Gunmen attempted to kill the mayor.", "kill", CueKind.FUTURE),
    ],
)
def test_names_the_class_of_the_cue(text: str, word: str, kind: CueKind) -> None:
    assert kind in kinds(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Shells hit the market.", "hit"),
        ("The man who did not flee was killed.", "killed"),
        ("The army, which denied the raid, killed two men.", "killed"),
        ("Three people died because the ambulance could not pass.", "died"),
    ],
)
def test_leaves_alone_what_is_simply_stated(text: str, word: str) -> None:
    assert cues(text, word) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Shells hit an apartment block in Brona.", "brona"),
        ("A mortar fell on the housing block in Brona.", "block"),
        ("A shell landed near a bus stop in Brona.", "brona"),
        ("A shell hit a bar in Brona.", "brona"),
        ("A man was shot at a roadblock and a police stop in Brona.", "brona"),
        ("There was a halt in Brona before the shelling.", "brona"),
        ("Troops blocked the road near Brona.", "road"),
        ("Gunmen stopped a bus in Brona.", "bus"),
        ("The militia, which rules Brona, shelled the market.", "brona"),
        ("The rebels abandoned Brona.", "brona"),
        ("They avoided the road to Brona.", "brona"),
        ("A territorial dispute over Brona led to war.", "brona"),
        ("A lack of medicine in Brona killed the wounded.", "brona"),
        ("The attack claimed lives in Brona.", "brona"),
        ("The minister called the attack a crime.", "attack"),
        ("Three men appeared in Brona.", "brona"),
        ("The court tried the men of Brona.", "men"),
        ("No one was hurt in the strike on Brona.", "strike"),
        ("No one was hurt in the strike on Brona.", "brona"),
        ("Nobody was killed after the raid.", "raid"),
    ],
)
def test_a_word_acts_only_as_what_it_is_and_on_what_can_fail(text: str, word: str) -> None:
    assert cues(text, word) == ()


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Police blocked an attack on the station.", "attack", CueKind.NEGATION),
        ("The truce stopped the army from shelling Brona.", "shelling", CueKind.NEGATION),
        ("The general called off the raid.", "raid", CueKind.NEGATION),
        ("The inspectors ruled out an attack.", "attack", CueKind.NEGATION),
        ("The failure to shell the town was noted.", "shell", CueKind.NEGATION),
        ("The absence of attacks surprised the town.", "attacks", CueKind.NEGATION),
        ("The army issued a denial of the attack.", "attack", CueKind.DENIAL),
        ("The army rejected the claim that it had shelled Brona.", "shelled", CueKind.NEGATION),
        ("The general called for a raid.", "raid", CueKind.FUTURE),
        ("There are fears of an attack on Brona.", "attack", CueKind.FEAR),
        ("The militia claimed that jets bombed Brona.", "bombed", CueKind.ACCUSATION),
        ("The inspectors did not rule out an attack.", "attack", CueKind.POSSIBILITY),
        ("No one was killed in any attack.", "attack", CueKind.NEGATION),
    ],
)
def test_a_word_acts_as_what_it_is(text: str, word: str, kind: CueKind) -> None:
    assert kind in kinds(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Guards failed to prevent the attack on Brona.", "attack"),
        ("Guards failed to prevent the attack on Brona.", "brona"),
        ("Guards did not stop the attack.", "attack"),
        ("There is no doubt that the army shelled Brona.", "shelled"),
        ("The army did not deny that it shelled Brona.", "shelled"),
    ],
)
def test_what_is_not_prevented_or_doubted_stands(text: str, word: str) -> None:
    assert cues(text, word) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit an apartment block in Sarajevo on Monday, killing three people.",
        "A mortar round fell near a tram stop in Sarajevo on Monday, killing three people.",
        "No one was hurt in the strike on a market in Sarajevo on Monday.",
        "Gunmen stopped a bus in Sarajevo on Monday and killed three people.",
    ],
)
def test_the_place_of_what_happened_is_stated(text: str) -> None:
    claims = reportedly.read(text, published="1995-08-29").claims
    stances = {c.stance for c in claims if c.kind in {"location", "event", "target"}}
    assert stances == {Stance.STATED}


def test_cues_are_passages_of_the_text() -> None:
    text = "Officers could not verify that the bus was hit."
    assert all(cue.passage.holds_in(text) for cue in cues(text, "hit"))
    assert [cue.passage.quote for cue in cues(text, "hit")] == ["could", "not", "verify"]


def test_lack_of_evidence_is_not_a_denial() -> None:
    found = cues("There is no evidence that the army used gas.", "used")
    assert stance_from(found) is Stance.UNKNOWN


@pytest.mark.parametrize(
    ("text", "word", "stance"),
    [
        ("Shells hit the market.", "hit", Stance.STATED),
        ("The army did not shell the town.", "shell", Stance.DENIED),
        ("The army allegedly shelled the town.", "shelled", Stance.ALLEGED),
        ("The army apparently shelled the town.", "shelled", Stance.REPORTED),
    ],
)
def test_stance_from_cues(text: str, word: str, stance: Stance) -> None:
    assert stance_from(cues(text, word)) is stance


def test_default_stance_holds_without_cues() -> None:
    assert stance_from((), Stance.ALLEGED) is Stance.ALLEGED


def test_who_denies_reports_of_something_denies_it() -> None:
    found = cues("The army denied reports that the town was shelled.", "shelled")
    hearsay = [cue for cue in found if cue.kind is CueKind.HEARSAY]
    assert hearsay
    assert stance_from(hearsay, Stance.DENIED) is Stance.DENIED


def test_factuality_orders_statement_hedge_and_negation() -> None:
    stated = factuality(*event("The army shelled the town.", "shelled"))
    hedged = factuality(*event("The army might have shelled the town.", "shelled"))
    negated = factuality(*event("The army did not shell the town.", "shell"))
    assert 3 >= stated > hedged > negated >= -3


def test_sides_may_be_exchanged() -> None:
    text = "{} failed to prove that {} had not shelled the port."
    there = kinds(text.format("Norland", "Sudmark"), "shelled")
    back = kinds(text.format("Sudmark", "Norland"), "shelled")
    assert there == back


TUNED = [
    ("The army not only shelled the port but burned it.", "shelled"),
    ("It was not until Tuesday that the army struck the port.", "struck"),
    ("Not until Tuesday did the army strike the port.", "strike"),
    ("The army did not strike the port until the truce had ended.", "strike"),
]
HELD_OUT = [
    ("The raiders did not merely loot the mill, they set it alight.", "loot"),
    ("It wasn’t till dawn that the guns fired on Tolm.", "fired"),
    ("The garrison did not surrender until the third week.", "surrender"),
]


@pytest.mark.parametrize(("text", "word"), TUNED + HELD_OUT)
def test_not_only_and_not_until_deny_nothing(text: str, word: str) -> None:
    assert CueKind.NEGATION not in kinds(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Neither the army nor the rebels shelled the town.", "shelled"),
        ("Neither the mayor nor his guards were killed.", "killed"),
        ("The guards did not fire on the crowd.", "fire"),
        ("The army did not only threaten, it did not shell the town.", "shell"),
    ],
)
def test_what_was_not_done_by_either_is_denied(text: str, word: str) -> None:
    assert CueKind.NEGATION in kinds(text, word)


def test_a_likelihood_is_a_possibility() -> None:
    text = "The minister played down the likelihood that the army had shelled the town."
    assert kinds(text, "shelled") == {CueKind.POSSIBILITY}
