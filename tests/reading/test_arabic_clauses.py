"""Arabic sentences that tell of several attacks, each with its own place, and those of one."""

import pytest

from reportedly.model.figure import Category, Figure
from tests.reading.arabic_readings import read


def told(text: str) -> dict[str, list[tuple[Category, int | None]]]:
    """Give the whole counts of each incident by its place."""
    reading = read(text)
    return {
        mention.place.name if mention.place else "": [
            (figure.category, figure.low)
            for claim in reading.claims
            if claim.mention == mention.id and isinstance(figure := claim.content, Figure)
        ]
        for mention in reading.mentions
    }


def test_each_clause_with_a_count_and_a_place_is_an_incident() -> None:
    assert told(
        "قتل مدنيان وأصيب 3 آخرون بقصف على بلدة تلدانا، وقتلت امرأة وأصيب 14 مدنيا بالقصف على قرية "
        "السدرات، وقتل مدني في قرية الكروان جراء القصف."
    ) == {
        "تلدانا": [(Category.KILLED, 2), (Category.INJURED, 3)],
        "السدرات": [(Category.KILLED, 1), (Category.INJURED, 14)],
        "الكروان": [(Category.KILLED, 1)],
    }


@pytest.mark.parametrize(
    "text",
    [
        "قتل مدنيان بقصف على بلدة تلدانا، وأصيب 3 آخرون بجروح.",
        "قتل مدنيان بقصف على بلدة تلدانا وأصيب 3 آخرون في البلدة تلدانا.",
        "قتل مدنيان وأصيب 3 آخرون بقصف على بلدة تلدانا وقرية السدرات.",
    ],
    ids=["no other place", "the same place", "one count for two places"],
)
def test_a_sentence_of_one_attack_stays_whole(text: str) -> None:
    assert list(told(text).values()) == [[(Category.KILLED, 2), (Category.INJURED, 3)]]


def test_what_was_a_day_before_is_another_incident() -> None:
    counts = told(
        "قتل مدني اليوم بقصف على بلدة تلدانا. وقبلها بيوم واحد قتل مدنيان بقصف على قرية السدرات."
    )
    assert counts == {"تلدانا": [(Category.KILLED, 1)], "السدرات": [(Category.KILLED, 2)]}


def test_the_name_of_a_village_is_nobody_who_was_hurt() -> None:
    assert told("قتل طفل وأصيبت امرأة بقصف على قرية أم الغيلان.") == {
        "أم الغيلان": [(Category.KILLED, 1), (Category.INJURED, 1)]
    }


def test_a_raid_on_one_place_and_the_dead_of_another_are_two_incidents() -> None:
    assert told(
        "شن الطيران غارات على بلدة تلدانا، في حين قتل رجل وأصيبت امرأة بقصف على قرية السدرات."
    ) == {
        "تلدانا": [],
        "السدرات": [(Category.KILLED, 1), (Category.INJURED, 1)],
    }


def test_each_part_of_a_round_up_opens_an_incident_though_it_counts_nobody() -> None:
    text = (
        "حلب: قتل رجل بإطلاق نار في بلدة تلدانا، وساد التوتر حي الصرنوق.\n"
        "إدلب: تعرضت أطراف قرية السدرات لقصف مدفعي.\n"
    )
    assert told(text) == {"تلدانا": [(Category.KILLED, 1)], "السدرات": []}
