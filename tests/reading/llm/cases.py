"""Sentences about invented places with claims that they bear out, and ways to make these false.

TUNED was looked at while the checks were written; the others were not: what is wrong there stays
wrong, and is counted.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

Value = dict[str, Any]


class Case(msgspec.Struct, frozen=True):
    """A text, claims that hold, and sources that stand in the text and are not theirs."""

    text: str
    claims: tuple[Value, ...]
    others: tuple[str, ...] = ()


def fig(
    quote: str,
    low: int | None,
    high: int | None,
    category: str = "killed",
    group: str = "all",
    source: str = "",
    says: str = "happened",
) -> Value:
    return {
        "kind": "figure",
        "quote": quote,
        "source": source,
        "says": says,
        "category": category,
        "group": group,
        "low": low,
        "high": high,
    }


def event(quote: str, kind: str, source: str = "", says: str = "happened") -> Value:
    return {"kind": "event", "quote": quote, "source": source, "says": says, "event": kind}


def word(kind: str, quote: str, words: str, source: str = "", says: str = "happened") -> Value:
    return {"kind": kind, "quote": quote, "source": source, "says": says, "words": words}


UNSURE = "not certain"
NOT = "did not happen"

TUNED = (
    Case(
        "Rescue workers said 14 people were killed when two shells hit the bus station in Orvale "
        "on Monday. The Northern army denied firing on the town.",
        (
            fig("14 people were killed", 14, 14, source="Rescue workers"),
            event("two shells hit the bus station", "shelling", "Rescue workers"),
            word("target", "shells hit the bus station", "bus station", "Rescue workers"),
            word("location", "the bus station in Orvale", "Orvale", "Rescue workers"),
            word("timing", "in Orvale on Monday", "Monday", "Rescue workers"),
            word("denial", "The Northern army denied firing on the town", "Northern army", "", NOT),
        ),
        ("Northern army", "Orvale"),
    ),
    Case(
        "At least nine civilians died in the bombardment of Tesk, according to the mayor. The "
        "hospital counted 23 wounded.",
        (
            fig("At least nine civilians died", 9, None, "killed", "civilians", "the mayor"),
            event("the bombardment of Tesk", "shelling", "the mayor"),
            fig("23 wounded", 23, 23, "injured", source="The hospital"),
        ),
        ("Tesk",),
    ),
    Case(
        "Five villagers may have been killed in the raid, residents said. Police could not confirm "
        "the deaths.",
        (
            fig("Five villagers may have been killed", 5, 5, source="residents", says=UNSURE),
            word("unverified", "Police could not confirm the deaths", "could not confirm"),
        ),
        ("Police",),
    ),
    Case(
        "Nobody was hurt in the explosion, the fire brigade said, but three cars were destroyed.",
        (event("the explosion", "bombing", "the fire brigade"),),
        ("three cars",),
    ),
    Case(
        "A drone strike on a market in Lower Brill killed 31 people and injured dozens, the health "
        "ministry reported. The Coast Front blamed the air force for the attack.",
        (
            fig("killed 31 people", 31, 31, source="the health ministry"),
            fig("injured dozens", None, None, "injured", source="the health ministry"),
            event("A drone strike on a market", "drone strike", "the health ministry"),
            word(
                "responsibility",
                "blamed the air force for the attack",
                "air force",
                "The Coast Front",
            ),
        ),
        ("air force", "Lower Brill"),
    ),
    Case(
        "The governor denied that seven prisoners had been executed at the barracks. A deserter "
        "said he had seen the bodies of four women.",
        (
            fig("seven prisoners had been executed", 7, 7, source="The governor", says=NOT),
            fig("the bodies of four women", 4, 4, "killed", "women", "A deserter"),
        ),
        ("seven prisoners",),
    ),
    Case(
        "Twelve soldiers and two children were killed by a mine near the bridge. No group has "
        "claimed responsibility.",
        (
            fig("Twelve soldiers", 12, 12, "killed", "combatants"),
            fig("two children were killed", 2, 2, "killed", "children"),
        ),
        ("No group",),
    ),
    Case(
        "The Blue Brigade claimed responsibility for the bombing, which left 40 people dead, "
        "officials said.",
        (
            word(
                "admission",
                "The Blue Brigade claimed responsibility for the bombing",
                "Blue Brigade",
                "The Blue Brigade",
            ),
        ),
        ("40 people",),
    ),
    Case(
        "Up to 60 people were reportedly trapped and 18 are feared dead after an air strike on an "
        "apartment block in Harn.",
        (
            fig("18 are feared dead", 18, 18, says=UNSURE),
            event("an air strike on an apartment block", "air strike"),
        ),
        ("apartment block",),
    ),
    Case(
        "“We pulled out twenty-two bodies,” said Dr. Mara Ilen, a surgeon. A spokesman for the "
        "Southern command said that no shell had hit the clinic.",
        (
            fig("twenty-two bodies", 22, 22, source="Dr. Mara Ilen"),
            event(
                "no shell had hit the clinic",
                "shelling",
                "A spokesman for the Southern command",
                NOT,
            ),
        ),
        ("the clinic",),
    ),
    Case(
        "Between 15 and 20 people were wounded by mortar rounds, witnesses told the agency, while "
        "the militia said that its men had been shot at first.",
        (
            fig("Between 15 and 20 people were wounded", 15, 20, "injured", source="witnesses"),
            word("means", "wounded by mortar rounds", "mortar rounds", "witnesses"),
        ),
        ("the militia",),
    ),
    Case(
        "If the siege goes on, hundreds will be killed, the bishop warned. So far two nuns have "
        "been shot dead.",
        (fig("two nuns have been shot dead", 2, 2),),
        ("the bishop",),
    ),
)

HELD_OUT = (
    Case(
        "Doctors in Quell said 17 people were killed and 45 injured on Thursday when rockets "
        "struck a school. The Western alliance rejected the accusation.",
        (
            fig("17 people were killed", 17, 17, source="Doctors in Quell"),
            fig("45 injured", 45, 45, "injured", source="Doctors in Quell"),
            word("target", "rockets struck a school", "school", "Doctors in Quell"),
            word("means", "rockets struck a school", "rockets", "Doctors in Quell"),
        ),
        ("The Western alliance",),
    ),
    Case(
        "More than 30 passengers died when a bomb exploded on a train outside Merrow, the "
        "transport minister said.",
        (
            fig("More than 30 passengers died", 30, None, source="the transport minister"),
            event("a bomb exploded on a train", "bombing", "the transport minister"),
            word("location", "on a train outside Merrow", "Merrow", "the transport minister"),
        ),
        ("Merrow", "a train"),
    ),
    Case(
        "The rebels said they had killed eight soldiers in an ambush. The general staff said only "
        "one soldier was wounded.",
        (
            fig("killed eight soldiers", 8, 8, "killed", "combatants", "The rebels"),
            event("an ambush", "attack", "The rebels"),
            fig("one soldier was wounded", 1, 1, "injured", "combatants", "The general staff"),
        ),
        ("eight soldiers",),
    ),
    Case(
        "Shelling of the harbour district killed a nurse and her two sons on Friday night, "
        "neighbours said.",
        (
            event("Shelling of the harbour district", "shelling", "neighbours"),
            word("timing", "on Friday night", "Friday night", "neighbours"),
        ),
        ("a nurse",),
    ),
    Case(
        "Some 200 people appear to have been displaced by the fighting, an aid group said.",
        (
            fig(
                "Some 200 people appear to have been displaced",
                200,
                200,
                "displaced",
                source="an aid group",
                says=UNSURE,
            ),
        ),
        ("the fighting",),
    ),
    Case(
        "The defence ministry dismissed reports that its jets had bombed a wedding in Sool. "
        "Survivors said 26 guests were killed.",
        (
            event("its jets had bombed a wedding", "air strike", "The defence ministry", NOT),
            fig("26 guests were killed", 26, 26, source="Survivors"),
        ),
        ("a wedding", "Sool"),
    ),
    Case(
        "Six journalists were arrested after the demonstration, their editor told reporters.",
        (fig("Six journalists were arrested", 6, 6, "detained", "journalists", "their editor"),),
        ("the demonstration",),
    ),
    Case(
        "It was unclear whether anyone had died. An officer said that the patrol had not opened "
        "fire.",
        (event("the patrol had not opened fire", "shooting", "An officer", NOT),),
        ("the patrol",),
    ),
    Case(
        "Thirteen bodies were found in a ditch near Alder, the prosecutor said, and she accused "
        "the Valley militia of the killings.",
        (
            fig("Thirteen bodies were found", 13, 13, source="the prosecutor"),
            word(
                "responsibility",
                "accused the Valley militia of the killings",
                "Valley militia",
                "she",
            ),
        ),
        ("Valley militia", "Alder"),
    ),
    Case(
        "The death toll from the shelling of Ternholm rose to 52 on Sunday, regional officials "
        "said.",
        (
            fig(
                "The death toll from the shelling of Ternholm rose to 52",
                52,
                52,
                source="regional officials",
            ),
            event("the shelling of Ternholm", "shelling", "regional officials"),
        ),
        ("Ternholm",),
    ),
    Case(
        "Two ambulances were hit by sniper fire, and a driver is believed to have been killed, the "
        "Red Lantern society said.",
        (
            word(
                "target",
                "Two ambulances were hit by sniper fire",
                "ambulances",
                "the Red Lantern society",
            ),
            event("sniper fire", "shooting", "the Red Lantern society"),
        ),
        ("a driver",),
    ),
    Case(
        "According to a police report, four men were abducted at a checkpoint; the army said it "
        "knew nothing of it.",
        (fig("four men were abducted", 4, 4, "detained", "men", "a police report"),),
        ("the army",),
    ),
    Case(
        "The Free Province council admitted that its guns had shelled the mill by mistake.",
        (
            word(
                "admission",
                "The Free Province council admitted that its guns had shelled the mill",
                "The Free Province council",
                "The Free Province council",
            ),
        ),
        ("the mill",),
    ),
    Case(
        "Hundreds were injured, a hospital director said, and as many as 70 might have died.",
        (
            fig("Hundreds were injured", None, None, "injured", source="a hospital director"),
            fig(
                "as many as 70 might have died", None, 70, source="a hospital director", says=UNSURE
            ),
        ),
        ("70",),
    ),
)

_UNSURE_TEXTS = (
    ("Four people may have died in the blast, a doctor said.", "Four people may have died", 4, 4),
    ("Police fear that 20 people have been killed.", "20 people have been killed", 20, 20),
    (
        "Eleven men were allegedly killed on the road to Pell.",
        "Eleven men were allegedly killed",
        11,
        11,
    ),
    (
        "It was not clear whether three nurses had been killed.",
        "three nurses had been killed",
        3,
        3,
    ),
    (
        "If the roof falls, 50 people will be killed, an engineer said.",
        "50 people will be killed",
        50,
        50,
    ),
    ("Unconfirmed reports said that 16 people were killed.", "16 people were killed", 16, 16),
    ("Perhaps 90 people were killed in the two raids.", "Perhaps 90 people were killed", 90, 90),
    (
        "The shell could have killed 30 people, the teacher said.",
        "could have killed 30 people",
        30,
        30,
    ),
    ("Were 12 people killed at the ford, as the radio has it?", "12 people killed", 12, 12),
    (
        "Nine people are thought to have been killed.",
        "Nine people are thought to have been killed",
        9,
        9,
    ),
    (
        "Seven people were apparently killed by the mine.",
        "Seven people were apparently killed",
        7,
        7,
    ),
    ("The rebels threatened to kill 10 hostages.", "kill 10 hostages", 10, 10),
    ("Up to 25 miners are presumed dead.", "Up to 25 miners are presumed dead", None, 25),
    (
        "Officials were checking reports that 13 people had been killed.",
        "13 people had been killed",
        13,
        13,
    ),
)
_DENIED_TEXTS = (
    ("The army said that it had not killed 15 villagers.", "killed 15 villagers", 15, 15),
    ("The council denied reports that 40 people were killed.", "40 people were killed", 40, 40),
    (
        "There is no evidence that 18 people were killed, the envoy said.",
        "18 people were killed",
        18,
        18,
    ),
    (
        "The general rejected claims that his guns had killed 22 people.",
        "his guns had killed 22 people",
        22,
        22,
    ),
    (
        "It is untrue that 33 people were killed, the spokesman said.",
        "33 people were killed",
        33,
        33,
    ),
    ("The story that 6 people were killed is false, the mayor said.", "6 people were killed", 6, 6),
    ("Neither of the two shells killed 8 people, as was claimed.", "killed 8 people", 8, 8),
    ("The ministry refuted a report that 14 people had died.", "14 people had died", 14, 14),
    ("Witnesses never saw 21 people killed, the lawyer said.", "21 people killed", 21, 21),
    ("The commander failed to kill 5 prisoners, the court heard.", "kill 5 prisoners", 5, 5),
)

STRENGTHENED = tuple((text, fig(quote, low, high)) for text, quote, low, high in _UNSURE_TEXTS)
"""Texts that are unsure, with a claim that is sure; written after the checks, and held out."""

NEGATION_DROPPED = tuple((text, fig(quote, low, high)) for text, quote, low, high in _DENIED_TEXTS)
"""Texts that say that something did not happen, with a claim that it did; held out as well."""


def mutations(case: Case, claim: Value) -> Iterator[tuple[str, Value]]:
    """Give false variants of a claim, each with the name of what was done to it."""
    yield from _numbers(case, claim)
    yield from _certainty(claim)
    yield from _sources(case, claim)


def _numbers(case: Case, claim: Value) -> Iterator[tuple[str, Value]]:
    if claim["kind"] != "figure":
        return
    low, high = claim["low"], claim["high"]
    if (low, high) != (None, None):
        yield "number in the claim", {**claim, "low": low and low + 3, "high": high and high + 3}
        yield "number dropped", {**claim, "low": None, "high": None}
    for said, other in (("14", "19"), ("nine", "six"), ("31", "13"), ("17", "71"), ("26", "28")):
        if said in claim["quote"]:
            yield "number in the quote", {**claim, "quote": claim["quote"].replace(said, other)}
    wrong = "injured" if claim["category"] == "killed" else "killed"
    yield "harm", {**claim, "category": wrong}
    group = "children" if claim["group"] != "children" else "women"
    yield "group", {**claim, "group": group}


def _certainty(claim: Value) -> Iterator[tuple[str, Value]]:
    if claim["kind"] in ("denial", "unverified", "admission"):
        return
    if claim["says"] == "happened":
        yield "negated", {**claim, "says": NOT}
        for verb in (" were ", " was ", " had ", " have "):
            if verb in claim["quote"]:
                turned = claim["quote"].replace(verb, f"{verb}not ", 1)
                yield "negated in the quote", {**claim, "quote": turned, "says": NOT}
    if claim["says"] == NOT:
        yield "negation dropped", {**claim, "says": "happened"}
    if claim["says"] == UNSURE:
        yield "strengthened", {**claim, "says": "happened"}
        yield "negated", {**claim, "says": NOT}


def _sources(case: Case, claim: Value) -> Iterator[tuple[str, Value]]:
    if claim["kind"] in ("denial", "admission", "unverified"):
        return
    for other in case.others:
        yield "source of the same text", {**claim, "source": other}
    yield "source of no text", {**claim, "source": "the Interior Ministry of Gallia"}
    if claim["source"]:
        yield "source dropped", {**claim, "source": ""}
