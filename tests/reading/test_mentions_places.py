"""Which names of a report are where it happened: datelines, speakers, agents, implied towns."""

import datetime as dt

import pytest

import reportedly
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import english
from reportedly.reading.dates.dateline import stands_in_dateline
from reportedly.reading.findings import Span
from reportedly.reading.places import find_places
from tests.gazetteer.table import small_gazetteer
from tests.reading.mention_texts import drafts_of

TUESDAY = dt.date(1994, 2, 8)

DATELINES = [
    ("LONDON, November 27 - Rebels fired.", "LONDON", True),
    ("LONDON, November 27 - Rebels fired.", "27", True),
    ("BILBAO - Nobody is surprised.", "BILBAO", True),
    ("KYIV, Ukraine (AP) — A strike killed five.", "Ukraine", True),
    ("CORVENNA, 11 April 2031 - The Ministry condemns it.", "CORVENNA", True),
    ("Geneva, 3 May (Agency) – An inquiry has begun.", "Geneva", True),
    ("Headline\n\nGAZA CITY -- Five people died.", "GAZA CITY", True),
    ("TUZLA (Bosnia), 3 MAY 94 (SNA) -- [TEXT] Three people died.", "Bosnia", True),
    ("Tuzla (Bosnia), 3 May – Three people died.", "Tuzla", True),
    ("Tuzla (the third city) was shelled, say aides - again.", "Tuzla", False),
    ("Deir Ezzor, SNA- Three people died.", "SNA", True),
    ("Tuzla, SNA – Three people died.", "Tuzla", True),
    ("Mariupol: five people died.", "Mariupol", False),
    ("Tuzla was shelled - again - on Monday.", "Tuzla", False),
    ("A raid on Tuzla, 3 May - the second - killed two.", "Tuzla", False),
    ("LONDON, November 27 - Rebels shelled Tuzla.", "Tuzla", False),
]


@pytest.mark.parametrize(("text", "name", "expected"), DATELINES)
def test_datelines_are_told_by_their_form(text: str, name: str, expected: bool) -> None:
    start = text.index(name)
    assert stands_in_dateline(text, Span(start, start + len(name))) is expected


def test_a_name_ends_at_a_dash_between_blanks(tmp_path_factory: pytest.TempPathFactory) -> None:
    gazetteer = small_gazetteer(tmp_path_factory.mktemp("dash"))
    document = english().parse("COLUMBUS - At least six people were killed in Ohio on Monday.")
    assert "COLUMBUS" in {m.place.name for m in find_places(document, gazetteer)}


TEXTS = [
    pytest.param(
        "{Bosnia|@bosnia} {fired|e} {shells|m} across the frontier near {Tuzla|@tuzla} on Monday.",
        ["main tuzla 1994-02-07: e m"],
        id="who fires is not where it falls",
    ),
    pytest.param(
        "Officials in {Sarajevo|@sarajevo} rejected the claim. The {killing|e} at the city's"
        " {market|t:market} on Saturday was real, they said.",
        ["main sarajevo 1994-02-05: e t:market"],
        id="the city is the one named before",
    ),
    pytest.param(
        "A {shell|m} {killed|e} {ten people|k10} in {Sarajevo|@sarajevo} on Monday.\n\nA year"
        " earlier, on 3 February 1993, a {bomb|m} {killed|e} {four|k4} a short walk away.",
        ["main sarajevo 1994-02-07: m e k10", "recap sarajevo 1993-02-03: m e k4"],
        id="a short walk away",
    ),
    pytest.param(
        "An {explosion|e} killed {68 people|k68} in {Sarajevo|@sarajevo} on Saturday.\n\nOn Friday,"
        " two {shells|m} fell on {Zenica|@zenica} and killed {eight|k8}.\n\nThe {explosion|e} was"
        " caused by a {mortar bomb|m}, the report said.",
        ["main sarajevo 1994-02-05: e k68 e m", "main zenica 1994-02-04: m k8"],
        id="the explosion told first",
    ),
    pytest.param(
        "Between 24 and 30 January, {48 people|k48} were killed in {Bosnia|@bosnia}, the group"
        " said.\n\nOn 26 January, a {raid|e} on {Tuzla|@tuzla} killed {14|k14}.",
        ["aggregate bosnia 1994-01-24..1994-01-30: k48", "main tuzla 1994-01-26: e k14"],
        id="a weekly summary",
    ),
    pytest.param(
        "Artillery killed {nine people|k9} in {Bosnia|@bosnia} on Sunday.\n\n{Five|k5} died in"
        " {Tuzla|@tuzla}, where a {shell|m} hit a {bakery|t:shop}. In {Zenica|@zenica}, {four"
        " people|k4} were killed.",
        [
            "aggregate bosnia 1994-02-06: k9",
            "main tuzla 1994-02-06: k5 m t:shop",
            "main zenica 1994-02-06: k4",
        ],
        id="a total that is shared out",
    ),
    pytest.param(
        "Artillery killed {nine people|k9} in {Bosnia|@bosnia} on Sunday.\n\n{Five|k5} died in"
        " {Tuzla|@tuzla}, where a {shell|m} hit a {bakery|t:shop}. In {Zenica|@zenica}, {two"
        " people|k2} were killed.",
        [
            "aggregate bosnia 1994-02-06: k9",
            "main tuzla 1994-02-06: k5 m t:shop",
            "main zenica 1994-02-06: k2",
        ],
        id="a total of which not all are told",
    ),
    pytest.param(
        "Artillery killed {nine people|k9} on Sunday.\n\nIn {Tuzla|@tuzla}, {nine|k9} died where a"
        " {shell|m} hit a {bakery|t:shop}. In {Zenica|@zenica}, {two people|k2} were killed.",
        [
            "main tuzla 1994-02-06: k9 k9 m t:shop",
            "main zenica 1994-02-06: k2",
        ],
        id="a count that is the first town's own",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), TEXTS)
def test_where_it_happened(marked: str, expected: list[str]) -> None:
    assert drafts_of(marked, TUESDAY)[0] == expected


def test_an_incident_is_where_its_town_is_and_not_in_the_country_around_all() -> None:
    text = (
        "A gunman killed nine people in Dayton, Ohio, on Tuesday. It was the worst attack in the "
        "United States for a week, since several people were shot in El Paso, Texas."
    )
    place = reportedly.read(text, published="2031-02-12").mentions[0].place
    assert place is not None
    assert place.name == "Dayton"


def main_places(text: str) -> set[str | None]:
    mentions = reportedly.read(text, published="2031-05-07", language="en").mentions
    return {mention.place.name if mention.place else None for mention in mentions}


@pytest.mark.parametrize(
    "text",
    [
        "Shelling kills 45 ahead of the Velkara peace summit",
        "Shelling killed two soldiers in breach of the Velkara agreements, the army said.",
        "Two drivers were killed by a mine after the Velkara talks.",
        "Another soldier killed by shelling on Thursday - Velkara task force",
    ],
)
def test_a_meeting_s_name_says_nothing_of_where_it_happened(text: str) -> None:
    assert main_places(text) == {None}


@pytest.mark.parametrize(
    "marked",
    [
        "A gunman {killed|e} {four people|k4} at the {Velkara|@velkara} summit.",
        "Rebels {bombed|e} the {Velkara|@velkara} peace talks, killing {four|k4}.",
        "An {attack|e} on the {Velkara|@velkara} summit killed {four|k4}.",
    ],
)
def test_what_befell_a_meeting_happened_where_it_met(marked: str) -> None:
    assert drafts_of(marked, TUESDAY)[0] == ["main velkara -: e k4"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Two killed as Belgrade forces shell village", {None}),
        ("Many killed in Belgrade's shelling of Vukovar", {"Vukovar"}),
        ("Two soldiers killed, four wounded in past day: Zagreb", {None}),
        ("Two soldiers killed, four wounded in Osijek: Zagreb", {"Osijek"}),
    ],
)
def test_a_capital_s_army_and_word_are_not_where_it_happened(
    text: str, places: set[str | None]
) -> None:
    """Settled history: eastern Slavonia in 1991."""
    assert main_places(text) == places


@pytest.mark.parametrize("capital", ["Kiev", "Kyiv", "Moscow", "Rome"])
def test_a_short_name_of_a_great_city_is_a_place_as_a_long_one_is(capital: str) -> None:
    (found,) = find_places(english().parse(f"Police meet {capital} crowd"), Gazetteer.shipped())
    assert found.place.name == capital


ABROAD = [
    ("The prime minister condemned the murder of a judge. Bosnia is in mourning.", "Bosnia"),
    ("The minister voiced sorrow over the killing of nine nuns. Bosnians will mourn.", None),
    ("The killing of a Bosnian judge left Norwegians stunned. Norwegians mourned.", "OSLO"),
    ("A Bosnian judge was murdered on Monday. Bosnians mourned.", "OSLO"),
    ("A bomb killed two Bosnian judges on Monday. Bosnia was told.", "OSLO"),
]


@pytest.mark.parametrize(("text", "place"), ABROAD)
def test_what_another_country_recalls_did_not_happen_where_it_was_written(
    text: str, place: str | None
) -> None:
    reading = reportedly.read(f"OSLO, 3 May 1994 - {text}")
    main = next(m for m in reading.mentions if m.role == "main")
    assert (main.place.name if main.place else None) == place


RATHER = [
    ("A judge was murdered. Norwegians mourned, and all Norway. A minister is in Lima.", "OSLO"),
    ("A judge was murdered. Bosnians mourned, and all Bosnia. A minister is in Tuzla.", "Tuzla"),
]


@pytest.mark.parametrize(("text", "place"), RATHER)
def test_a_town_abroad_that_is_named_of_something_else_is_not_where_it_was(
    text: str, place: str
) -> None:
    reading = reportedly.read(f"OSLO, 3 May 1994 - {text}")
    main = next(m for m in reading.mentions if m.role == "main")
    assert main.place is not None
    assert main.place.name == place


@pytest.mark.parametrize("verb", ["refuted", "rebutted", "denied"])
def test_where_a_capital_answers_a_charge_nothing_happened(verb: str) -> None:
    text = f"Ten people were killed at a market. Damascus {verb} the allegations."
    assert [m.place for m in reportedly.read(text, language="en").mentions] == [None]


def test_a_crime_told_first_with_its_place_and_day_is_not_the_next_attack() -> None:
    text = (
        "The council condemned the crime committed in Khan Sheikhoun on Tuesday. The attack left at"
        " least 100 people dead. The air force also carried out a massacre in the town of Douma on"
        " Monday, killing 32 people."
    )
    told = reportedly.read(text, published="1994-02-09", language="en").mentions
    assert [(m.place and m.place.name, m.when and str(m.when.first)) for m in told] == [
        ("Khan Sheikhoun", "1994-02-08"),
        ("Douma", "1994-02-07"),
    ]
