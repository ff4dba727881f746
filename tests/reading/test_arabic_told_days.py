"""Days that an Arabic text tells by another day: a feast, 'that night', 'the day after'."""

import pytest

from tests.reading.arabic_readings import read

PUBLISHED = "2021-12-27"


def days(text: str, published: str = PUBLISHED) -> list[str]:
    """Give the first day of each incident of a text, '' where it has none."""
    found = (mention.when for mention in read(text, published).mentions)
    return [str(when.first) if when is not None else "" for when in found]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("صباح عيد الميلاد", "2021-12-25"),
        ("ليلة عيد الميلاد", "2021-12-24"),
        ("ليلة رأس السنة", "2020-12-31"),
        ("يوم عيد الميلاد عام 2011", "2011-12-25"),
        ("في ثاني أيام عيد الأضحى", "2021-07-20"),
        ("يوم عاشوراء", "2021-08-18"),
    ],
)
def test_a_feast_is_its_day(words: str, day: str) -> None:
    assert days(f"قتل خمسة أشخاص في قصف على قرية تل الورد {words}") == [day]


def test_what_is_called_after_a_feast_is_not_of_its_day() -> None:
    assert days("قتل خمسة أشخاص في هجوم على سوق عيد الميلاد") == [""]


@pytest.mark.parametrize(
    ("again", "day"),
    [
        ("وفي ذلك اليوم قتل خمسة أشخاص في قصف على القرية", "1987-03-16"),
        ("ففي تلك الليلة دخل المسلحون القرية وقتلوا خمسة أشخاص", "1987-03-16"),
        ("يومها قتل خمسة أشخاص في قصف على القرية", "1987-03-16"),
    ],
)
def test_that_day_is_the_one_named_before(again: str, day: str) -> None:
    assert days(f"يذكر أهل تل الورد يوم 16 آذار 1987 كأنه أمس. {again}.") == [day]


@pytest.mark.parametrize(
    "text",
    [
        "نكست الأعلام غداة التفجير الذي قتل خمسة أشخاص في قرية تل الورد",
        "أعلن الحداد اليوم غداة تفجير في قرية تل الورد قتل خمسة أشخاص",
    ],
)
def test_the_day_after_an_attack_is_not_its_own(text: str) -> None:
    assert days(text) == ["2021-12-26"]


def test_up_to_now_is_no_day() -> None:
    text = "قتل خمسة أشخاص في تفجير في قرية تل الورد أمس. ولم تعلن أي جهة مسؤوليتها عنه حتى الآن"
    assert days(text) == ["2021-12-26"]


def test_the_day_of_what_is_said_gives_way_to_that_of_what_happened() -> None:
    text = (
        "قالت الشرطة يوم الاثنين إن عدد قتلى تفجير تل الورد ارتفع إلى سبعة. "
        "ووقع التفجير مساء السبت قرب السوق وأصاب عشرين شخصا."
    )
    assert days(text) == ["2021-12-25"]


def test_a_round_ups_heading_may_stand_below_who_gives_it_out() -> None:
    text = (
        "مرصد الوادي\nحصيلة أولية ليوم الأحد 26-12-2021\n"
        "#تل_الورد: خمسة شهداء برصاص قناص\n#عين_الريحان: ثلاثة شهداء في قصف مدفعي"
    )
    assert days(text) == ["2021-12-26", "2021-12-26"]


def test_what_follows_soon_at_another_place_is_of_the_same_day() -> None:
    text = (
        "قتل خمسة أشخاص في تفجير في بلدة تل الورد أمس. "
        "وبعده بقليل قتل شرطيان في تفجير في مدينة عين الريحان."
    )
    assert days(text) == ["2021-12-26", "2021-12-26"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("بين السادس عشر والثامن عشر من أيلول 1982", "1982-09-16", "1982-09-18"),
        ("يومي السابع والثامن من نيسان 1995", "1995-04-07", "1995-04-08"),
        ("بين يومي 27 و29 آذار 2011", "2011-03-27", "2011-03-29"),
    ],
)
def test_several_days_of_a_month_are_one_stretch(words: str, first: str, last: str) -> None:
    mentions = read(f"قتل خمسة أشخاص في قرية تل الورد {words}", PUBLISHED).mentions
    (when,) = (mention.when for mention in mentions)
    assert when is not None
    assert (str(when.first), str(when.last)) == (first, last)


@pytest.mark.parametrize(
    "words", ["صباح الاثنين 5/1/2009", "اليوم الاثنين 5-1-2009", "يوم الاثنين الدامي 5/1/2009"]
)
def test_a_weekday_is_that_of_the_date_in_figures_behind_it(words: str) -> None:
    assert days(f"قتل خمسة أشخاص في قصف على قرية تل الورد {words}") == ["2009-01-05"]


@pytest.mark.parametrize("dateline", ["طهران، 26 كانون الأول - ", "مقديشو 26 كانون الأول 2021 – "])
def test_the_date_of_a_dateline_is_not_that_of_the_attack(dateline: str) -> None:
    text = f"{dateline}قالت الشرطة إن خمسة أشخاص قتلوا في تفجير في تل الورد مساء الجمعة."
    assert days(text) == ["2021-12-24"]


def test_the_dead_who_are_counted_the_day_after_are_of_the_attack() -> None:
    text = (
        "قتل 190 شخصا في هجوم على مخيم تل الورد مساء السبت. "
        "وقال كاهن زار المخيم أمس إنه أحصى 121 جثة."
    )
    assert days(text) == ["2021-12-25"]


def test_a_day_of_last_year_is_of_the_year_before() -> None:
    text = "نشرت صور قرويين قتلوا في قصف على قرية تل الورد في 16 آذار من العام الماضي."
    assert days(text) == ["2020-03-16"]
