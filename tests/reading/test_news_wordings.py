"""Ways of putting it that news from anywhere has often: headlines, wires, aid groups, verdicts.

Invented places and parties, but where a gazetteer must know the town: there it is settled history
(Garissa 2015, Axum 2020, Kano 2014, Rann 2017, Tula Toli 2017, Dahyan 2018, Kokola 2019,
Kramatorsk 2022, Charlottesville 2017, Sarajevo in the nineties).
"""

import pytest

from reportedly.language.english.parser import english
from reportedly.library import read
from reportedly.model.content import Denial, Location, Responsibility, Target
from reportedly.model.figure import Category, Figure
from reportedly.model.reading import Reading
from reportedly.reading.attribution.find import find_attributions
from tests.reading.english_figures import counts

_KILLED, _HURT, _HELD, _MISSING = (
    Category.KILLED,
    Category.INJURED,
    Category.DETAINED,
    Category.MISSING,
)


def told(text: str) -> Reading:
    return read(text, published="2015-07-07", language="en")


def doers(text: str) -> set[str]:
    found = (claim.content for claim in told(text).claims)
    return {one.party for one in found if isinstance(one, Responsibility)}


def places(text: str) -> list[str]:
    return [m.place.name for m in told(text).mentions if m.place is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five workers at Osk mill killed in shelling", [(_KILLED, 5)]),
        ("Two students of Osk college abducted by gunmen", [(_HELD, 2)]),
        ("9 passengers on bus shot dead", [(_KILLED, 9)]),
        ("Eleven children from a nearby school killed in blast.", [(_KILLED, 11)]),
        ("Nine men from the army killed two villagers", [(_KILLED, 2)]),
        ("Three people in hospital after attack", []),
        ("Some 111 students could not be accounted for.", [(_MISSING, 111)]),
        ("Nine men were taken away by soldiers.", [(_HELD, 9)]),
        ("Four held over attack in Osk", [(_HELD, 4)]),
        ("The pastor was taken from his home by armed men.", [(_HELD, 1)]),
        ("Twelve people were taken from their homes and shot dead.", [(_KILLED, 12)]),
        ("20 dead, 86 injured (regional police)", [(_KILLED, 20), (_HURT, 86)]),
        (
            "Nine people were killed, including two women and a girl, by Borian forces.",
            [(_KILLED, 9), (_KILLED, 2), (_KILLED, 1)],
        ),
        ("None of those killed in this strike could be identified.", []),
        ("The rebels who killed three men fled.", [(_KILLED, 3)]),
        (
            "A mother and her four children killed in shelling",
            [(_KILLED, 1), (_KILLED, 5), (_KILLED, 4)],
        ),
        ("A widow and her sons killed two men.", [(_KILLED, 2)]),
        ("The names and ages of the victims have not been found.", []),
        ("A man who had killed three people was shot dead.", [(_KILLED, 1), (_KILLED, 3)]),
        ("Three men who were killed had fled.", [(_KILLED, 3)]),
    ],
)
def test_who_was_harmed_or_taken_is_counted_past_where_they_were(
    text: str, expected: list[tuple[Category, int]]
) -> None:
    assert [(category, low) for category, _, low, _ in counts(text)] == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Air strikes near Osk killed at least 10 civilians said the Osk Observatory.",
            "Osk Observatory",
        ),
        ("The raids also wounded more than 60 people said the council.", "council"),
        (
            (
                "Air strikes killed as many as 80 people, including singers, attending a feast of "
                "the party, members of the council and a rescue worker said Monday."
            ),
            "members of the council",
        ),
    ],
)
def test_those_whom_a_raid_killed_do_not_tell_of_it(text: str, source: str) -> None:
    (found,) = find_attributions(english().parse(text))
    assert found.holder.name == source
    said = " ".join(text[span.start : span.end] for span in found.content)
    assert "10 civilians" in said or "60 people" in said or "80 people" in said


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen believed to belong to the Karm Front opened fire on farmers, killing four.",
        "Gunmen thought to be rebels shot dead two teachers.",
    ],
)
def test_what_attackers_are_believed_to_be_is_not_their_word(text: str) -> None:
    assert all(found.holder.name == "" for found in find_attributions(english().parse(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials blamed Blue forces besieging the town for the attack.", {"Blue forces"}),
        (
            "A court sentenced six Borian officials in absentia for the bombing.",
            {"six Borian officials"},
        ),
        (
            "Residents accused the governor of ordering the attack, in which four died.",
            {"governor"},
        ),
        ("A court jailed two businessmen over the killing of a journalist.", {"two businessmen"}),
        ("Relatives blamed officials for failing to stop the attack.", set()),
        ("A former police officer is accused of having led the attack.", {"former police officer"}),
        ("Prison guards tortured five inmates to death.", {"Prison guards"}),
        ("The court found the State of Boria responsible for the massacre.", {"State of Boria"}),
        ("The army was found responsible for the massacre.", {"army"}),
        ("The army was not found responsible for the massacre.", set()),
        (
            "Survivors blamed the Karm Forces and allied river militias for the attack.",
            {"Karm Forces", "river militias"},
        ),
        (
            "Six men were tortured, bound and killed by men of the Karm Forces.",
            {"men", "Karm Forces"},
        ),
        (
            "Nine people were killed, including two women, by Borian forces.",
            {"Borian forces"},
        ),
        ("Borian soldiers killed and raped several hundred villagers in Osk.", {"Borian soldiers"}),
        ("Maoists kill 22 policemen in ambush", {"Maoists"}),
        ("Army accused of killing nine villagers", {"Army"}),
        ("Two officers charged over killing of priest", {"Two officers"}),
        ("Protesters shot as troops storm square", {"troops"}),
        ("A Karm rocket killed 12 people. Karm fighters fled.", {"Karm"}),
        ("An RFB drone hit a hospital, killing nine.", {"RFB"}),
        ("A Grad rocket killed nine people.", set()),
        ("A TOW missile killed nine people.", set()),
        ("Scores of men armed with knives massacred more than 200 people.", {"men"}),
        ("Nine people were killed by dozens of gunmen.", {"gunmen"}),
        ("Dozens of soldiers killed, 20 wounded in ambush", set()),
        ("The front said it would kill a hostage for each strike.", set()),
        ("Borian bomb blast: 20 killed at shrine", set()),
        ("East Bosnia shelling kills nine", set()),
        ("The army admitted a mistake in the strike, which killed nine people.", {"army"}),
        ("The army said it had targeted fighters in the strike, which killed nine.", {"army"}),
        ("The army said it had targeted fighters in the north. A strike killed nine.", set()),
        ("Nine were killed and mourned by friends.", set()),
        ("Two officers killed and wounded in attack.", set()),
        ("Sarajevo bombings kill 16", set()),
    ],
)
def test_who_did_it_or_is_charged_with_it(text: str, expected: set[str]) -> None:
    assert doers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Army accused of killing nine villagers in Osk",
        "Army blamed for massacre of nine villagers",
        "Rebels suspected of killing nine",
    ],
)
def test_whom_a_headline_charges_does_not_charge_himself(text: str) -> None:
    assert all(not found.holder.name for found in find_attributions(english().parse(text)))


def test_he_who_denies_it_is_whom_they_accuse_and_no_body() -> None:
    text = "The league accuses a colonel of leading the attack in which nine died. He denies it."
    found = [c.content.party for c in told(text).claims if isinstance(c.content, Denial)]
    assert found == ["colonel"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Gunmen stormed the village in nine vehicles and killed two people.",
            ["residential area"],
        ),
        ("Gunmen attacked nine vehicles in Osk, killing two people.", ["vehicle"]),
        ("Soldiers carried out house-to-house raids, killing nine.", []),
        ("Gunmen attacked Osk University College, killing nine.", ["school"]),
    ],
)
def test_what_was_hit_and_not_how_the_attackers_came(text: str, kinds: list[str]) -> None:
    found = (claim.content for claim in told(text).claims)
    assert [one.kind for one in found if isinstance(one, Target)] == kinds


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Gunmen attacked Garissa University College in north-east Kenya, killing many.",
            "Garissa",
        ),
        ("Gunmen attacked Garissa, killing many.", "Garissa"),
        ("Nine people were killed at the University of Garissa.", "Garissa"),
        ("Nigerian air force bombs Rann refugee camp by mistake, many dead", "Rann"),
        ("Troops killed many in Ethiopia on Sunday, including a priest, in Axum.", "Axum"),
        ("Russian missile hits Kramatorsk station, killing fleeing civilians", "Kramatorsk"),
        ("Gunmen attacked Kano Central Mosque, killing many.", "Kano"),
        (
            (
                "At least ten people were killed in an attack blamed on the rebels in the village "
                "of Kokola, in the Beni territory of eastern DR Congo, an official said."
            ),
            "Kokola",
        ),
        (
            (
                "Dozens of children were killed and injured yesterday when a shell hit a bus in a "
                "crowded market in Dahyan, northern Sa'ada Governorate."
            ),
            "Dahyan",
        ),
    ],
)
def test_where_it_was_is_told_by_what_was_hit_there(text: str, place: str) -> None:
    assert places(text) == [place]


def test_the_country_of_whoever_did_it_is_not_where_it_was() -> None:
    text = "Uganda's Lord's Resistance Army killed 45 people in the Democratic Republic of Congo."
    assert places(text) == ["Democratic Republic of Congo"]  # Doruma, December 2008


def test_a_headline_that_denies_and_says_denies() -> None:
    text = "Massacre in Osk: OLF denies, says regime forces did it"
    found = [c.content.party for c in told(text).claims if isinstance(c.content, Denial)]
    assert found == ["OLF"]


def test_who_puts_attacks_away_from_themselves_denies_them() -> None:
    text = "Nine died. The league called the attacks vile but distanced itself from them."
    found = [c.content.party for c in told(text).claims if isinstance(c.content, Denial)]
    assert found == ["league"]


def test_a_car_is_no_country_whose_initials_it_is_spelled_like() -> None:
    assert places("Car hits crowd in Charlottesville, killing one") == ["Charlottesville"]


def test_an_aid_groups_dateline_in_brackets_is_not_where_it_was() -> None:
    text = "(Bangkok) – Soldiers killed hundreds of people in Tula Toli, an aid group said today."
    found = (claim.content for claim in told(text).claims)
    (place,) = [one.place for one in found if isinstance(one, Location)]
    assert (place.name, place.country) == ("Tula Toli", None)


@pytest.mark.parametrize(
    "where",
    [
        "the town of Palma in northern Mozambique",
        "Palma, a coastal town in Mozambique",
        "the northern Mozambican town of Palma",
    ],
)
def test_a_town_is_in_the_country_in_which_it_is_said_to_be(where: str) -> None:
    (mention,) = told(f"Gunmen attacked {where}, killing many.").mentions  # March 2021
    assert mention.place is not None
    assert (mention.place.name, mention.place.country) == ("Palma", "MZ")


def test_one_raid_told_with_its_province_stays_one() -> None:
    text = (
        "Dozens of children were killed and injured yesterday when an airstrike hit a bus in a "
        "crowded market in Dahyan, northern Sa'ada Governorate."
    )
    (mention,) = told(text).mentions
    assert any(isinstance(c.content, Figure) for c in told(text).claims if c.mention == mention.id)
