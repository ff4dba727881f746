"""Words in Arabic that only look like places, and places that are called by rarer nouns."""

import pytest

from tests.reading.arabic_readings import places, read


def main(text: str) -> list[str | None]:
    """Give the place of each incident, by its name."""
    found = (mention.place for mention in read(text).mentions)
    return [place.name if place is not None else None for place in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("بركان الغضب:\nقتلت سيدة بسقوط قذائف على قرية عين السوسن.", "عين السوسن"),
        ("قتلت الطفلة ريم برصاص قناص في قرية عين السوسن.", "عين السوسن"),
        ("قتلت طفلة برصاص قناص في وادي السوسن.", "وادي السوسن"),
        ("غارة على سوق قتلت ستة مدنيين في مديرية السدرة بمحافظة التلال.", "السدرة"),
        ("قتل رجل وابنه، وقال الأهالي إن أبا ثالثا قتل في قرية عين السوسن.", "عين السوسن"),
        ("قتل صحفي في إذاعة صوت الوادي في قصف على حي السوسن.", "السوسن"),
        ("ارتقى إلى العلا شهيدان في قصف على مخيم السوسن.", "السوسن"),
        ("دان تجمع العلماء التفجير الذي ضرب قرية عين السوسن.", "عين السوسن"),
        ("أطلق مسلحون قذيفة آر بي جي في قرية عين السوسن وقتلوا خمسة.", "عين السوسن"),
        ("قتل خمسة برصاص مسلحين عند تقاطع السوسن.", "السوسن"),
    ],
)
def test_the_incident_is_at_the_place_and_at_no_other_word(text: str, name: str) -> None:
    assert main(text) == [name]


def test_where_attackers_withdraw_to_is_not_where_they_attacked() -> None:
    text = "هاجم مسلحون قرية عين السوسن وقتلوا ستة قبل أن ينسحبوا باتجاه وادي السدرة."
    assert main(text) == ["عين السوسن"]


def test_a_place_in_the_name_of_who_acts_is_not_where_it_was() -> None:
    text = "قصف لقوات حكومة دمشق على بلدة عين السوسن قتل ستة."
    assert main(text) == ["عين السوسن"]


def test_a_place_in_the_words_of_who_speaks_gives_way_to_that_of_the_deed() -> None:
    text = "قال شيخ عشائر الوادي في ناحية السدرة إن مسلحين أعدموا خمسة رجال في قرية عين السوسن."
    assert main(text) == ["عين السوسن"]


def test_a_town_whose_name_begins_as_one_abroad_is_not_that_one() -> None:
    assert "نور" not in places("قتل رجل برصاص جنود شرق مدينة نور السهل.")


def test_the_people_of_a_town_live_in_it() -> None:
    assert "قانا" in places("قتل خمسة من المدنيين في الغارة، وقال سكان قانا إن المبنى دمر.")


def test_on_this_day_of_a_year_is_the_day_of_that_year() -> None:
    # The raid on the school of Bahr el-Baqar, in 1970.
    reading = read(
        "في مثل هذا اليوم من عام 1970 قصفت طائرات مدرسة وقتلت ثلاثين طفلا.", "2020-04-08"
    )
    (mention,) = reading.mentions
    assert mention.when is not None
    assert str(mention.when.first) == str(mention.when.last) == "1970-04-08"


def test_the_country_of_a_dateline_is_not_where_it_was() -> None:
    # The bombings of Taba, in Egypt, in 2004.
    text = "طابا (مصر) - قتل 34 شخصا في تفجير سيارة مفخخة أمام فندق ليل الخميس."
    assert main(text) == ["طابا"]


def test_a_hashtag_on_a_line_of_its_own_is_a_place_where_no_other_is() -> None:
    # Marea, a town of the province of Aleppo: the post tells no more than any of its many days.
    assert main("تجدد القصف على المدينة وسقوط جرحى بين المدنيين\n#مارع") == ["مارع"]


@pytest.mark.parametrize(
    "text",
    [
        "عدوان على الوادي، استهدف قرية عين السوسن ...\n\nارتقى شهداء وجرحى ...\n\nسلاما لأهلها ...",
        "ودعت العشيرة أحد رجالها...\n\nودعت العشيرة أحد رجالها بعد استهداف قرية عين السوسن...",
    ],
)
def test_a_post_of_lines_cut_short_tells_of_its_attack(text: str) -> None:
    reading = read(text)
    assert "main" in [mention.role.value for mention in reading.mentions]


def test_the_seventieth_anniversary_is_kept_today_and_the_massacre_is_of_its_own_day() -> None:
    # Deir Yassin, on 9 April 1948.
    text = "تمر اليوم الذكرى السبعون لمجزرة دير ياسين التي وقعت في 9 نيسان عام 1948 وقتل فيها مئة."
    (mention,) = read(text, "2018-04-09").mentions
    assert mention.when is not None
    assert str(mention.when.first) == "1948-04-09"
