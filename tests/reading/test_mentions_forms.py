"""Places and days that forms, live pages and ends of sieges tell, and villages no list holds."""

import pytest

from reportedly import read
from reportedly.model.mention import MentionRole
from reportedly.model.place import PlacePrecision
from tests.reading.mention_lines import days_of

_LATER = "Five more of those wounded in the bombing of the shrine died on Friday, it is said. "
_CRISIS = "The hostage crisis in Zarn ended on Wednesday; eleven people were killed. "
_SIEGE = "A siege at a hotel in Zarn ended early on Sunday with nine people dead. "

DAYS_TUNED = [
    ("The camp was set ablaze on Thursday by fighters.", "2019-06-13"),
    (_LATER + "Schools have been closed since the attack on Thursday evening.", "2019-06-13"),
    (_SIEGE + "Gunmen had entered the building on Saturday.", "2019-06-08"),
    ("Zarn attack: what we know\n\n3.40pm: Explosion heard at a hotel.", "2019-06-14"),
    (
        "Situation report no. 4\nReporting period: 3-6 June\n- 42 bodies found",
        "2019-06-03..2019-06-06",
    ),
    ("Incident date: 12 May 2019\nFour people were killed.", "2019-05-12"),
    ("Date: 12 May 2019\nLocation: Zarn\nKilled: 4", "2019-05-12"),
    ("Shells struck a school where many were sheltering on Wednesday, killing nine.", "2019-06-12"),
    ("After the raid on Monday, the ministry said nine people had been killed.", "2019-06-10"),
    ("As of 06:00 on 2 June, the raid at 21:20 on 1 June has caused 29 deaths.", "2019-06-01"),
    ("A woman who was run over on 11 June died of it on Thursday.", "2019-06-11"),
    ("They drove a truck packed with explosives into a barracks on Friday.", "2019-06-14"),
    ("A woman wounded in the attack died on Friday, becoming the third victim.", "-"),
    (
        "He was charged with supplying rifles used in the massacre of 45 people on 2 June.",
        "2019-06-02",
    ),
    ("A nurse has died of wounds received on Tuesday at a clinic.", "2019-06-11"),
    ("Courts were closed in protest at Monday's carnage, in which 73 people died.", "2019-06-10"),
    ("Nine prisoners died when guards put down a riot in Zarn on Monday.", "2019-06-10"),
    ("Six were killed and 30 were taken ill on Monday when gas filled a mill.", "2019-06-10"),
    ("Two more victims of Monday's gas attack on a mill died in hospital.", "2019-06-10"),
    ("Troops who entered a clinic on Wednesday shot dead nine patients.", "2019-06-12"),
    ("Nine people burned to death in a blast on a bus bound for Zarn on Sunday.", "2019-06-09"),
    (
        (
            "Nine people were killed and 72 hurt when a mine went off under a bus, 18 km west of "
            "Zarn, on Monday, the army said."
        ),
        "2019-06-10",
    ),
    ("A fire set by raiders killed four and left a girl missing on Saturday.", "2019-06-08"),
    ("Survivors of the Zarn massacre, which killed 35, laid flowers on Thursday.", "-"),
    ("Place: Zarn\nDate/time: Sunday 9 June 2019, 21:20\nFive persons died.", "2019-06-09"),
    ("It was a Friday, 7 June 2019: twelve boys blew themselves up in Zarn.", "2019-06-07"),
    ("SPOT REPORT - Zarn, 13 June 2019\nAt 14:25 a rocket hit a bus. Twelve died.", "2019-06-13"),
]
DAYS_OF_CLAUSES = [
    ("A bomb left in a bag ripped through a shed in Zarn on Tuesday, killing 19.", "2019-06-11"),
    ("A bag left in a shed on Tuesday was returned. A bomb killed 19 in Zarn.", "-"),
    ("Nine died in the assault on the ward that we support in Zarn on 4 June: six nurses.", "04"),
    ("The inquiry into the events in Zarn on 4 June has found that 17 people were killed.", "04"),
    ("The inquiry opened on 4 June. It has found that 17 people were killed in Zarn.", "-"),
    (
        "Gunmen stopped a bus near Zarn on Monday, ordered off nine and shot them dead.",
        "2019-06-10",
    ),
    ("Police stopped a bus near Zarn on Monday. The bomb on it had killed two.", "-"),
    (
        "They dropped the case over the raid of 28 May 2012 in Zarn on Monday, in which 34 died.",
        "12",
    ),
    ("The 1974 Zarn mill bombings, in which 21 people died, were recalled.", "1974"),
    ("A 1974 law on bombings was recalled in Zarn, where a bomb killed nine.", "-"),
    ("Today in 1960: police gunned down 69 people in Zarn.", "1960-06-14"),
    ("On this day in 1960 police gunned down 69 people in Zarn.", "1960-06-14"),
    ("Raiders fell on Zarn on Easter Sunday and killed 67 people.", "2019-04-21"),
    ("Nine people were killed in Zarn on Christmas Eve.", "2018-12-24"),
    ("Nine people were killed in Zarn on New Year’s Day 2012.", "2012-01-01"),
    ("Nine people were killed in Zarn in the Easter Monday raid of 1916.", "1916-04-24"),
    ("Nine people were killed in Zarn, whose new year's wish was peace.", "-"),
    ("A court on Thursday upheld the death penalty of a man for the bombing of Zarn.", "-"),
]
_SHORT = {"04": "2019-06-04", "12": "2012-05-28", "1974": "1974-01-01..1974-12-31"}
DAYS_HELD_OUT = [
    ("The mill was burned on Tuesday by raiders.", "2019-06-11"),
    ("The bombing killed 88. The imam was held hours after the attack on Monday.", "2019-06-10"),
    (_CRISIS + "The gunmen burst into the school on Tuesday morning.", "2019-06-11"),
    (
        "Live: Zarn\n\n18:05 Police clear the square.\n17:20 Shooting at the mill kills two.",
        "2019-06-14",
    ),
    ("Rebels burned a mill where families were living on Monday, killing six.", "2019-06-10"),
    ("Following the blast at the bakery on 4 June, doctors report nine dead.", "2019-06-04"),
    ("One of the wounded succumbed on Tuesday, the ninth victim of the raid.", "-"),
    (
        "They were accused of buying the van used in the bombing of a bank in Zarn on 1 June.",
        "2019-06-01",
    ),
    ("She died of burns suffered on Wednesday, when raiders torched a mill.", "2019-06-12"),
    ("Period covered: 1-2 June\nNine people were killed.", "2019-06-01..2019-06-02"),
]


@pytest.mark.parametrize(("text", "days"), [*DAYS_TUNED, *DAYS_OF_CLAUSES, *DAYS_HELD_OUT])
def test_the_day_of_the_attack(text: str, days: str) -> None:
    mentions = read(text, published="2019-06-14", screen=False).mentions
    assert days_of(mentions[0].when) == _SHORT.get(days, days)
    assert [m for m in mentions[1:] if m.role is MentionRole.MAIN] == []


def test_a_letter_with_a_date_and_no_place_is_no_form() -> None:
    (mention,) = read(
        "Date: 12 May 2019\nFour people were killed.", published="2019-06-14"
    ).mentions
    assert mention.when is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Omagh bomb claims another victim\n\nThe Omagh bombing killed 28 people.", "Omagh"),
        ("Nine people died in the Guernica massacre, one of several.", "Guernica"),
        (
            "The mayor of Guernica said nine people were killed in the church of Guernica.",
            "Guernica",
        ),
        ("Situation report no. 4 - Guernica (Bizkaia)\n- 42 bodies found", "Guernica"),
        ("The minister put the number of dead in Guernica at nine on Monday.", "Guernica"),
        ("Location: Guernica market\nNine people were killed.", "Guernica"),
    ],
)
def test_what_an_attack_is_called_after_is_where_it_was(text: str, name: str) -> None:
    place = read(text, published="1998-08-18", language="en").mentions[0].place
    assert place is not None
    assert (place.name, place.precision) == (name, PlacePrecision.SETTLEMENT)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A bomb went off in the Somali capital on Monday, killing nine.", "Mogadishu"),
        ("Gunmen attacked a hotel in the capital of Mali, killing 20.", "Bamako"),
        ("Nine people were shot in the Afghan capital.", "Kabul"),
        ("Soldiers shot nine people in a stadium in Guinea's capital.", "Conakry"),
        ("The Kremlin was blamed. Nine people died in a raid in the Peruvian capital.", "Lima"),
    ],
)
def test_the_capital_of_a_country_is_a_town(text: str, name: str) -> None:
    place = read(text, published="2019-06-14", language="en").mentions[0].place
    assert place is not None
    assert (place.name, place.precision) == (name, PlacePrecision.SETTLEMENT)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine herders in central Mali on Saturday. Huts were torched in Zarnogo.",
        "Nine people were killed in northern Mali. Rebels had attacked the village of Zarnogo.",
        "The Malian army killed nine herders in Zarnogo village on Saturday.",
    ],
)
def test_a_village_that_no_list_holds_lies_in_the_country_told(text: str) -> None:
    (mention, *_) = read(text, published="2019-03-24", language="en").mentions
    place = mention.place
    assert place is not None
    assert (place.name, place.country, place.within) == ("Zarnogo", "ML", ("Mali",))
    assert place.latitude is None


def test_last_weeks_massacre_is_one_attack_and_no_count() -> None:
    text = (
        "Jets destroyed two camps in Zarn on Sunday, the army said, its answer to last week's"
        " massacre in Guernica, where gunmen killed 48 people."
    )
    _, massacre = read(text, published="2019-06-10", language="en").mentions
    assert massacre.role is MentionRole.RECAP


def test_a_total_sums_up_one_attack_where_nothing_was_counted_before() -> None:
    text = "In total, 38 people were killed in Friday's shooting in Guernica."
    (mention,) = read(text, published="2019-06-14", language="en").mentions
    assert mention.role is MentionRole.MAIN
