"""Places told by hashtags, by camps and jails called after them, by what armed people entered."""

import pytest

from reportedly.library import read
from reportedly.model.content import Location
from reportedly.model.mention import MentionRole


def place_of(text: str) -> str | None:
    mentions = read(text, published="1994-02-08").mentions
    main = next(m for m in mentions if m.role is MentionRole.MAIN)
    return main.place.name if main.place else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine refugees were massacred at #Tuzla.", "Tuzla"),
        ("#Bosnia: toll in #Zenica bus blast now 64.", "Zenica"),
        ("12 killed in #Zenica #Bosnia #News", "Zenica"),
        ("Airstrike on #Tolmograd kills five.", "Tolmograd"),
        ("Nine people were killed in La Osqua on Sunday.", "La Osqua"),
        ("The shelling of the Tolmograd camp killed 90.", "Tolmograd"),
        ("Soldiers shot dead nine inmates in the Tolmograd jail.", "Tolmograd"),
        ("The court heard of the Tolmograd massacre, in which 38 died.", "Tolmograd"),
        ("Police entered Zenica on Monday and executed nine civilians.", "Zenica"),
        ("Three men were jailed over the storming of Zenica University. Nine died.", "Zenica"),
        ("The gang shot six men dead in a Zenica pub on Saturday.", "Zenica"),
        ("Nine died in the attack on Tuzla (Zenica district).", "Tuzla"),
        ("Rebels killed 40 civilians in the oil hub of Tuzla.", "Tuzla"),
        ("In Tuzla nine people died on Monday. The shelling of Zenica went on.", "Tuzla"),
        (
            "TOLMOGRAD, Bosnia, Feb 7 - Gunmen killed nine people here on Sunday, police said.",
            "TOLMOGRAD",
        ),
    ],
)
def test_the_place_of_the_attack_is_told(text: str, name: str) -> None:
    assert place_of(text) == name


def test_a_hashtag_without_its_blank_names_the_country() -> None:
    claims = read("#SierraLeone: 12 killed in an attack.", published="1994-02-08").claims
    places = [claim.content.place for claim in claims if isinstance(claim.content, Location)]
    assert [place.country for place in places] == ["SL"]


@pytest.mark.parametrize(
    "text",
    [
        "SARAJEVO, Sept 2 - A court jailed nine soldiers for the murder of 71 villagers.",
        "SARAJEVO - A judge sentenced nine soldiers on Monday for the murder of 71 villagers.",
        "The Sarajevo High Court jailed nine soldiers for the murder of 71 villagers.",
    ],
)
def test_where_a_court_sits_is_not_where_it_happened(text: str) -> None:
    assert place_of(text) is None


def test_where_people_were_bound_is_not_where_they_were_killed() -> None:
    text = (
        "Guerrillas seized a bus near Tolmograd and shot nine monks. "
        "They had been on a pilgrimage to Zenica."
    )
    assert place_of(text) == "Tolmograd"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine people in Tolmograd on Monday. Another 25 are being treated in Zenica.",
        "Police from Tuzla and Zenica killed nine people in Tolmograd on Monday.",
        "Police fired on lorries taking farmers to a rally in Zenica, killing 17 near Tolmograd.",
        "Two shells killed nine people close to Tolmograd on Monday. They were bound for Zenica.",
    ],
)
def test_where_the_hurt_or_the_doers_are_is_not_where_it_happened(text: str) -> None:
    assert place_of(text) == "Tolmograd"


def test_a_total_of_one_place_is_of_the_incident() -> None:
    text = (
        "Nine were sentenced for the deaths of 13 men in Tuzla in 1992. In total 111 were killed."
    )
    reading = read(text, published="1994-02-08")
    assert {m.role for m in reading.mentions} == {MentionRole.MAIN}
