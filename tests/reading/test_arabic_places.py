"""Where Arabic reports put an attack: which of its namesakes is meant, when a word is a place."""

import pytest

from reportedly.model.content import Location
from tests.reading.arabic_readings import places, read, told


@pytest.mark.parametrize("name", ["خطاب", "القدم", "الزكاة"])
def test_a_place_spelled_like_an_ordinary_word_is_one_behind_a_noun_alone(name: str) -> None:
    assert list(places(f"وقال في {name} ألقاه إن القصف على حماة مستمر")) == ["حماة"]
    assert places(f"قصف على بلدة {name}")[name].gazetteer_id is not None


def test_a_village_lies_in_the_area_that_the_text_says() -> None:
    at_home = places("قصف على قرية المشلب شرق مدينة الرقة")["المشلب"]
    assert at_home.gazetteer_id is not None
    elsewhere = places("قصف على قرية المشلب بريف درعا الغربي")["المشلب"]
    assert elsewhere.gazetteer_id is None
    assert "Syria" in elsewhere.within


def test_an_area_of_another_village_says_nothing_of_this_one() -> None:
    found = places("قصف على قرية المشلب، وريف درعا الغربي")
    assert found["المشلب"].gazetteer_id is not None


def test_a_large_city_says_which_country_is_meant() -> None:
    assert places("غارة على حي المشلب بمدينة تعز")["المشلب"].gazetteer_id is None


def test_a_town_without_a_count_of_people_is_not_the_namesake_abroad() -> None:
    assert places("قصف مدفعي على مدينة أريحا")["أريحا"].country == "SY"


@pytest.mark.parametrize("words", ["الخوذ البيضاء", "صور من موقع القصف", "بداية الحراك الثوري"])
def test_ordinary_words_of_posts_are_no_towns(words: str) -> None:
    assert list(places(f"{words}: قصف على مدينة حماة")) == ["حماة"]


def test_a_town_called_by_a_common_personal_name_is_one_behind_a_noun() -> None:
    assert places("اغتيال مدني في مدينة جاسم بريف درعا")["جاسم"].gazetteer_id is not None
    assert "جاسم" not in places("قصف على منزل جاسم في مدينة درعا")


def main_place(text: str) -> str | None:
    """Give the name of the place of what a text tells first."""
    mentions = read(text).mentions
    place = next(mention.place for mention in mentions)
    return place.name if place else None


def test_a_province_over_a_report_of_its_village_is_not_the_city() -> None:
    text = "مقتل مدنيين بقصف على حلب\n\nقتل مدنيان بقصف مدفعي على قرية حزوان بريف حلب."
    mentions = read(text).mentions
    assert [m.place.name for m in mentions if m.place] == ["حزوان"]
    alone = "مقتل مدنيين بقصف على حلب\n\nقتل مدنيان بقصف مدفعي على مدينة حلب، وقرية حزوان."
    assert places(alone)["حلب"].precision == "settlement"


def test_a_country_that_does_something_is_not_where_it_happens() -> None:
    assert main_place("طائرات فرنسا ترتكب مجزرة في مارع، وقصف على مدينة حماة") == "مارع"
    assert main_place("تفجير في فرنسا، وكان وفد من حلب وحماة وحمص قد وصل") == "فرنسا"


@pytest.mark.parametrize(
    "words",
    [
        "القصف الذي مصدره قوات في منطقة تل رفعت",
        "قذائف أطلقت من مواقع في مدينة تل رفعت",
        "تشييع الضحايا في مدينة تل رفعت",
        "وفاة الجرحى في مشفى تل رفعت",
        "مقتل شاب من أبناء مدينة تل رفعت",
    ],
)
def test_what_fire_comes_from_and_where_people_are_buried_treated_or_born(words: str) -> None:
    assert main_place(f"{words}، وقصف استهدف مدينة مارع") == "مارع"


def test_the_dead_of_an_attack_are_buried_elsewhere_but_killed_where_it_was() -> None:
    assert main_place("تشييع ضحايا قصف مدينة تل رفعت") == "تل رفعت"


def test_north_of_a_town_is_not_in_it() -> None:
    assert main_place('قصف استهدف قرية "تارنا سري" الواقعة جنوب مدينة تدمر') == "تارنا سري"
    assert main_place("قصف على المزارع الجنوبية لمدينة تدمر") == "تدمر"


def test_a_quarter_lies_in_the_town_behind_it() -> None:
    found = places("غارة على حي المشلب بمدينة درعا")
    assert found["المشلب"].gazetteer_id is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("في ساحة دوار العسكر", "العسكر"),
        ("على قرية خان الجبل", "خان الجبل"),
        ("استهدف مشفى حلب الجامعي", "مشفى حلب الجامعي"),
        ('على قرية "تارنا سري" المجاورة', "تارنا سري"),
    ],
)
def test_a_name_is_taken_whole_and_without_its_noun(words: str, name: str) -> None:
    assert name in places(f"قصف {words}")


def test_a_hospital_lies_in_the_town_that_it_is_called_after_whatever_else_it_is() -> None:
    assert "Aleppo" in places("قصف استهدف مشفى حلب الجامعي")["مشفى حلب الجامعي"].within


@pytest.mark.parametrize("words", ["سوق المدينة", 'مراسل "حلب اليوم"', "بطريق الخطأ"])
def test_the_town_a_channel_and_an_error_are_no_places(words: str) -> None:
    assert list(places(f"قصف على {words} قرب مدينة حماة")) == ["حماة"]


def test_a_hashtag_of_two_words_that_opens_a_post_is_a_place() -> None:
    assert "دارة عزة" in places("#دارة عزة الآن قصف على البلدة")


def test_a_letter_joined_to_a_short_word_comes_off() -> None:
    assert "تل تمر" in places("إصابة طفل قرب مشفى الشهيدة بتل تمر")


def test_a_town_by_which_a_village_is_placed_stands_for_what_lies_around_it() -> None:
    text = "مجزرة في تدمر\n\nقتل مدنيان بقصف على قرية تارنا جنوب مدينة تدمر."
    assert main_place(text) == "تارنا"
    assert main_place("قتل مدني بقصف على قرية تارنا التابعة لمدينة تدمر.") == "تارنا"


def test_a_mountain_is_where_it_was_and_not_the_province_north_of_which_it_lies() -> None:
    assert main_place("غارة تستهدف منطقة جبل السماق شمال غربي إدلب") == "جبل السماق"


def test_what_and_joins_to_one_village_is_no_village_unless_it_is_known() -> None:
    assert list(places("قتل شاب في قرية تارنا ويشغل منصبا")) == ["تارنا"]
    assert list(places("قصف على قرى تارنا وغوسان")) == ["تارنا", "غوسان"]
    assert list(places("قصف على قرية تارنا وحزوان")) == ["تارنا", "حزوان"]


@pytest.mark.parametrize("words", ["ميادين الصراع", "إقليم شمال وشرق البلاد"])
def test_fields_and_directions_are_no_towns(words: str) -> None:
    assert list(places(f"قتل شاب في {words} قرب مدينة حماة")) == ["حماة"]


def test_a_fathers_name_goes_on_with_a_personal_name() -> None:
    assert "أبو يوسف" in places("قصف على قرية أبو يوسف")


def test_an_unlisted_village_is_where_its_other_name_in_brackets_is() -> None:
    assert places("قصفت القوات قرية التارنية (حزوان)")["التارنية"].latitude is not None
    assert places("قصفت القوات قرية التارنية (ريف حلب)")["التارنية"].latitude is None


def test_a_dash_may_stand_between_a_noun_and_its_name() -> None:
    assert main_place("غارات على مدينة - مورك اليوم بريف حماة") == "مورك"


def test_a_gathering_for_somebody_has_no_name() -> None:
    assert list(places("قصف تجمع للمزارعين في مدينة حماة")) == ["حماة"]


def test_where_a_report_is_written_is_not_where_it_happened() -> None:
    text = "(باريس) - قالت منظمة إن قصفا على بلدة مورك شمالي حماة قتل مدنيين في مدينة مورك"
    assert main_place(text) == "مورك"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصف على قرية خربة السدر", "خربة السدر"),
        ("قصف على مدينة #تل_الورد", "تل الورد"),
        ("غارة على مخيم النخلات", "النخلات"),
        ("قصف على تل الورد", "تل الورد"),
        ("غارة على سد المرجان", "سد المرجان"),
        ("قصف على بلدة الجديدة", "الجديدة"),
        ("قصف على قرية أم الغيلان", "أم الغيلان"),
        ("انفجار بمدينة حلب", "حلب"),
        ("قصف استهدف للاذقية وبإدلب", "إدلب"),
    ],
)
def test_places_are_named_without_their_clitics(text: str, name: str) -> None:
    assert name in places(text)


def test_spellings_of_a_known_place_are_one_place() -> None:
    ids = set()
    for spelling in ("إدلب", "ادلب", "إدلـب", "إِدْلِب"):
        (found,) = told(f"قصف على مدينة {spelling}", Location)
        ids.add(found.place.gazetteer_id)
    assert len(ids) == 1
    assert None not in ids


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصف على قرية أم الغيلان بريف حلب الشمالي", "أم الغيلان"),
        ("#حلب قصف على قرية أم الغيلان شمال حلب. استمر القصف على ريف حلب", "أم الغيلان"),
        ("قادمون من دمشق قتلوا في قرية أم الغيلان", "أم الغيلان"),
    ],
)
def test_an_incident_is_at_the_village_and_not_in_the_area_around_it(text: str, name: str) -> None:
    (mention,) = read(text).mentions
    assert mention.place is not None
    assert mention.place.name == name


def test_an_unknown_village_keeps_the_area_that_the_text_puts_it_in() -> None:
    (mention,) = read("قصف على قرية أم الغيلان بريف حلب").mentions
    assert mention.place is not None
    assert mention.place.latitude is None
    assert "Syria" in mention.place.within


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [
        ("قصف على حي الشعلان الجديد في مدينة حماة", "الشعلان", ("حماة",)),
        ("غارة على حي التفاحية بمدينة تعز", "التفاحية", ("تعز",)),
        ("غارة جوية على مشفى الرستن", "مشفى الرستن", ("الرستن", "Ar Rastan")),
        ("انفجار لغم على طريق تازربو", "طريق تازربو", ("تازربو",)),
        ("قصف على مزرعة الكروان", "مزرعة الكروان", ("الكروان",)),
    ],
)
def test_a_quarter_lies_in_its_town_and_a_landmark_at_what_it_is_called_after(
    text: str, name: str, within: tuple[str, ...]
) -> None:
    (mention,) = read(text).mentions
    assert mention.place is not None
    assert (mention.place.name, mention.place.within[: len(within)]) == (name, within)


def test_a_village_near_a_town_does_not_lie_in_it() -> None:
    (mention,) = read("قصف على قرية الكروان قرب مدينة حماة").mentions
    assert mention.place is not None
    assert mention.place.name == "الكروان"
    assert mention.place.within == ()


@pytest.mark.parametrize(
    "body",
    ["لواء حلب", "مجلس بنغازي العسكري", "شبكة أخبار حمص", "فيلق بغداد", "إذاعة الخرطوم"],
)
def test_what_a_body_is_called_after_is_no_place(body: str) -> None:
    assert list(places(f"قال متحدث باسم {body} إن مدنيا قتل بقصف على قرية الكروان")) == ["الكروان"]


def test_a_hospital_to_which_somebody_is_taken_is_not_where_it_happened() -> None:
    (mention,) = read("وصول سبعة شهداء إلى مستشفى الكروان إثر قصف منزل في النصيرات").mentions
    assert mention.place is not None
    assert mention.place.name == "النصيرات"
    (mention,) = read("قصف على مستشفى الكروان أدى إلى مقتل سبعة").mentions
    assert mention.place is not None
    assert mention.place.name == "مستشفى الكروان"


def test_ordinary_words_are_no_places() -> None:
    assert list(places("قصف مدفعي أدى إلى مقتل مدنيين بجروح في المنزل والحي والطريق")) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قصف استهدف أحياء مدينة منبج", ["منبج"]),
        ("غارة على ريف مدينة عين عيسى", ["عين عيسى"]),
        ("انفجار في مدينة مشهد في إيران", ["مشهد", "إيران"]),
        ("كيف وقع انفجار في مشهد مروع", []),
        ("غارة بطائرة من طراز ميغ على سرمين", ["سرمين"]),
        ("قصف على بلدة كنصفرةان المدنيين", ["كنصفرة"]),
    ],
)
def test_what_only_comes_before_a_name_or_is_spelled_like_one(text: str, names: list[str]) -> None:
    assert list(places(text)) == names
