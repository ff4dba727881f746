"""What surrounds and divides an Arabic report: captions, earlier days, round-ups, lists of names.

Places are invented or, where a rule needs one on the map, real ones of settled reports in our own
words ('قتل': killed, 'أصيب': was hurt, 'قصف': shelling, 'قرية': village, 'اليوم': today).
"""

import pytest

import reportedly
from reportedly.model.content import Depiction, Event, Location, Responsibility, Target
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.model.mention import Mention, MentionRole
from tests.reading.arabic_readings import contents, read

PUBLISHED = "2031-05-07"
"""A Wednesday."""
NEWS = "قتل مدنيان اليوم الأربعاء بقصف على بلدة تلدانا.\n\nوقال مسعفون إن منازل دمرت."


def mentions(text: str, role: MentionRole = MentionRole.MAIN) -> list[Mention]:
    told = reportedly.read(text, published=PUBLISHED, language="ar").mentions
    return [mention for mention in told if mention.role is role]


def named(text: str, role: MentionRole = MentionRole.MAIN) -> list[str]:
    return [mention.place.name for mention in mentions(text, role) if mention.place]


@pytest.mark.parametrize(
    "caption",
    [
        "سكان يتفقدون أنقاض منزل قصف في قرية غوسان (وكالة تارنا)",
        "آثار قصف على قرية غوسان - أرشيفية",
        "قصف على قرية غوسان جنوب البلاد – 3 من آذار 2030",
        "صورة من موقع الهجوم على قرية غوسان",
    ],
    ids=["agency in brackets", "'from the archive'", "a day", "'a picture of'"],
)
def test_a_caption_shows_another_place_than_the_report_tells(caption: str) -> None:
    assert named(f"مقتل مدنيين بقصف\n{caption}\n{NEWS}") == ["تلدانا"]


def test_a_caption_with_the_agency_of_the_dateline_is_one() -> None:
    lines = "شارع في مدينة غوسان بعد القصف - تارنا برس\n\nتلدانا - تارنا برس"
    assert named(f"مقتل مدنيين بقصف\n\n{lines}\n\n{NEWS}") == ["تلدانا"]


def test_what_a_caption_shows_is_kept() -> None:
    text = f"مقتل مدنيين بقصف\nصورة من موقع الهجوم على قرية غوسان\n{NEWS}"
    assert contents(read(text), Depiction)


def test_people_in_brackets_are_no_credit() -> None:
    text = "حصيلة القصف.\nشهداء في قرية غوسان وحدها ثلاثة (رجل وطفلان)\nوشهيد في بلدة تلدانا."
    assert "غوسان" in named(text)


@pytest.mark.parametrize(
    "earlier",
    [
        "وكان قتل ثلاثة مدنيين في قصف على قرية غوسان مساء أمس الثلاثاء.",
        "وكانت طائرات استهدفت يوم الاثنين قرية غوسان ما أدى إلى مقتل طفل.",
    ],
    ids=["'had been killed'", "'aircraft had hit'"],
)
def test_what_had_happened_on_an_earlier_day_is_background(earlier: str) -> None:
    text = f"{NEWS}\n\n{earlier}"
    assert named(text) == ["تلدانا"]
    assert named(text, MentionRole.RECAP) == ["غوسان"]


def test_a_further_attack_of_the_same_day_is_news() -> None:
    text = f"{NEWS}\n\nوصباح اليوم قتل طفل في قصف على قرية غوسان."
    assert named(text) == ["تلدانا", "غوسان"]


ROUND_UP = """ملخص الأحداث:
تعز: إصابة امرأة بقصف مدفعي على حي الروضة شرق المدينة.
الحديدة: مقتل صياد إثر استهداف قاربه قبالة سواحل الخوخة.
مأرب: استهداف مخيم السويداء بقذيفة دون إصابات.
"""


def test_each_part_of_a_round_up_tells_an_attack_at_a_place_of_its_own() -> None:
    assert named(ROUND_UP) == ["الروضة", "الخوخة", "السويداء"]


def test_a_quarter_lies_in_the_town_over_its_part_and_not_in_the_next() -> None:
    assert "تعز" in next(m.place.within for m in mentions(ROUND_UP) if m.place)


def test_a_list_of_names_with_ages_is_counted_and_names_no_places() -> None:
    text = (
        "أسماء شهداء مجزرة عائلة الحلبي في بلدة تلدانا:\n"
        "1. الشهيدة آمال خليل الحلبي (40 عاماً)\n"
        "2. الطفل سالم خليل الحلبي (5 أعوام)\n"
        "3. الرضيع عمر خليل الحلبي (3 أشهر)\n"
    )
    reading = read(text)
    derived = [f for f in contents(reading, Figure) if f.relation is Relation.DERIVED]
    assert [(f.category, f.low, f.high) for f in derived] == [(Category.KILLED, 3, 3)]
    assert {place.place.name for place in contents(reading, Location)} == {"تلدانا"}
    assert len(mentions(text)[0].victims) == 3


def test_a_hospital_called_after_somebody_tells_no_attack() -> None:
    """The second word of its name is that of 'aggression'."""
    reading = read("نقل الجرحى إلى مستشفى كمال عدوان شمال قطاع غزة.")
    assert not contents(reading, Event)


def test_what_a_quarter_or_district_is_called_is_not_what_was_hit() -> None:
    """'The quarter of the Kindergarten' and Yemen's 'directorate', its district."""
    reading = read("قتل رجل في حي الروضة بمديرية المظفر في محافظة تعز.")
    assert [target.kind for target in contents(reading, Target)] == []
    reading = read("انفجرت عبوة أمام مديرية الأمن في مدينة تعز.")
    assert "government building" in [target.kind for target in contents(reading, Target)]


def test_a_camp_of_the_displaced_is_no_military_site() -> None:
    """Sudan calls both by one word."""
    text = "قصف على معسكر زمزم للنازحين جنوب مدينة الفاشر. وقتل ثلاثة في سوق المعسكر."
    assert {t.kind for t in contents(read(text), Target)} == {"camp", "market"}
    assert named(text) == ["زمزم"]
    reading = read("قصف على معسكر للجيش في مدينة الفاشر.")
    assert [target.kind for target in contents(reading, Target)] == ["military site"]


def test_the_province_of_which_a_town_is_the_capital_is_not_where_it_was() -> None:
    text = "قتل ثمانية بقصف على أطراف شمالي مدينة الفاشر عاصمة ولاية شمال دارفور."
    assert named(text) == ["الفاشر"]


def test_a_verb_of_two_attackers_tells_their_attack() -> None:
    """'Two car bombs went off', 'two gunmen opened fire', in the dual."""
    reading = read("سيارتان مفخختان انفجرتا أمام مسجد في مدينة بنغازي، ومسلحان أطلقا النار.")
    assert {event.kind for event in contents(reading, Event)} == {"bombing", "shooting"}


def test_the_day_on_which_a_source_speaks_is_no_part_of_its_name() -> None:
    reading = read("أعلنت الحماية المدنية الجزائرية الخميس أن ثلاثة أشخاص قتلوا.")
    sources = {link.source.name for claim in reading.claims for link in claim.chain[1:]}
    assert sources == {"الحماية المدنية الجزائرية"}


def test_others_of_a_further_attack_are_harmed_as_those_of_the_first() -> None:
    text = "استشهاد 5 مواطنين في قصف منزل في بلدة تلدانا، و3 آخرين في استهداف خيمة غرب البلدة."
    assert [f.low for f in contents(read(text), Figure)] == [5, 3]


def test_a_third_is_one_more_person_and_a_third_day_none() -> None:
    figures = contents(read("استشهاد شاب وإصابة ثالث برصاص في مخيم جنين."), Figure)
    assert [(f.category, f.low) for f in figures] == [(Category.KILLED, 1), (Category.INJURED, 1)]
    figures = contents(read("مقتل طفل في ثالث أيام العيد في بلدة تلدانا."), Figure)
    assert [f.low for f in figures] == [1]


def test_parts_end_where_the_sentence_turns_to_something_else() -> None:
    """'28 bodies, 16 of them children's, while 13 are missing'."""
    text = (
        "عثر على 28 جثة بينها جثث 16 طفلاً في مبنى ببلدة تلدانا، فيما لا يزال 13 في عداد المفقودين."
    )
    missing = [f for f in contents(read(text), Figure) if f.category is Category.MISSING]
    assert [f.low for f in missing] == [13]


def test_what_somebody_had_said_earlier_is_of_the_same_attack() -> None:
    text = (
        "مقتل 14 شخصاً بقصف على بلدة تلدانا اليوم.\n\nوكان المستشفى قد أعلن في وقت سابق وصول 9 قتلى."
    )
    assert (len(mentions(text)), mentions(text, MentionRole.RECAP)) == (1, [])


def test_a_stamp_may_stand_behind_its_day_of_the_hijri_calendar() -> None:
    text = "صنعاء - ٧ محرم ١٤٣٨هـ الموافق ٨ أكتوبر ٢٠١٦م\nقتل 140 شخصاً بغارتين على صنعاء."
    when = reportedly.read(text, language="ar").mentions[0].when
    assert when is not None
    assert when.last.isoformat() == "2016-10-08"


def test_what_wars_left_behind_goes_off_as_a_remnant() -> None:
    """'Two shepherds', in the dual before what they herd, and 'a projectile of war'."""
    reading = read("مصرع راعيي أغنام بانفجار مقذوف حربي في قرية تلدانا.")
    assert [event.kind for event in contents(reading, Event)] == ["mine or remnant explosion"]
    assert [f.low for f in contents(reading, Figure)] == [2]


def test_a_dateline_with_the_letters_of_pictures_shows_nothing() -> None:
    assert not contents(read("صور - قتل رجل بغارة على بلدة قانا جنوب لبنان."), Depiction)


def test_a_province_goes_by_its_bare_name_behind_its_noun() -> None:
    """'The state of Gezira', which is spelled like 'the island'."""
    reading = read("مجزرة في ولاية الجزيرة بالسودان، ومقتل ثلاثة في قرية تلدانا.")
    assert "الجزيرة" in {place.place.name for place in contents(reading, Location)}


def test_the_place_of_a_title_is_the_one_that_the_text_puts_somewhere() -> None:
    text = "مقتل طفل في قرية تلدانا.\n\nقتل طفل في قرية تلدانا بريف حلب برصاص قناص."
    assert mentions(text)[0].place.within[:1] == ("حلب",)


@pytest.mark.parametrize(
    "words",
    [
        "وقتل جندي من قوات حكومة صنعاء",
        "ويأتي القصف رغم اتفاق ستوكهولم",
        "وسقط شهيد على طريق القدس",
        "وقتل رجل بعد وقت قصير",
    ],
    ids=["'government of'", "'agreement of'", "'martyr on the road to'", "'a short time', Qusayr"],
)
def test_what_is_only_called_after_a_town_is_not_where_it_happened(words: str) -> None:
    assert named(f"قتل رجل بقصف على بلدة تلدانا.\n\n{words}.") == ["تلدانا"]


def test_the_end_of_a_period_is_no_attacks_day() -> None:
    text = (
        "أصيبت امرأة اليوم بقصف على بلدة تلدانا.\n\n"
        "ومنذ بداية العام حتى يوم 25 نيسان وقع 17 هجوماً قتل فيها 9 مدنيين."
    )
    assert named(text) == ["تلدانا"]
    assert not [m for m in mentions(text, MentionRole.RECAP) if m.when]


def test_an_earlier_attack_on_the_same_town_is_placed_there() -> None:
    text = (
        "قتل شخص بقصف على بلدة تلدانا.\n\n"
        "يشار إلى أن القصف كان قد استهدف البلدة ذاتها قبل أسبوع وقتل ثلاثة أطفال."
    )
    assert named(text, MentionRole.RECAP) == ["تلدانا"]


def test_ages_of_the_dead_count_nobody() -> None:
    assert not [f for f in contents(read("وتتراوح أعمار القتلى بين 20 و50 عامًا."), Figure) if f.low]


def test_some_of_a_force_are_counted_as_fighters() -> None:
    """'Three of the forces of …', 'four of the battalions of …'."""
    figures = contents(read("مقتل ثلاثة من قوات الحرس وإصابة أربعة من كتائب الحدود."), Figure)
    assert [(f.category, f.low) for f in figures] == [(Category.KILLED, 3), (Category.INJURED, 4)]
    assert {f.group for f in figures} == {Group.COMBATANTS}


@pytest.mark.parametrize(
    "raid",
    ["غارة جوية بمسيّرة على دراجة", "قصفت طائرة مسيرة سيارة", "غارة شنتها طائرة مسيرة"],
    ids=["'a raid with a drone'", "'an unmanned aircraft shelled'", "'a raid that a drone made'"],
)
def test_a_raid_by_a_drone_is_a_drone_strike(raid: str) -> None:
    reading = read(f"قتل رجل: {raid} في بلدة تلدانا.")
    assert {event.kind for event in contents(reading, Event)} == {"drone strike"}


def test_a_drone_goes_by_its_owner_whom_no_table_knows() -> None:
    """'A drone (belonging) to the Rapid Defence on …': two words with the article."""
    for drone in ("مسيّرة للدفاع السريع", "مسيّرة تابعة للدفاع السريع"):
        reading = read(f"قتل رجل في قصف {drone} على مستشفى بلدة تلدانا.")
        assert [r.party for r in contents(reading, Responsibility)] == ["الدفاع السريع"]


def test_armed_militias_are_called_so_whole() -> None:
    reading = read("قتل رجل في هجوم شنته مليشيات مسلحة على بلدة تلدانا.")
    assert [r.party for r in contents(reading, Responsibility)] == ["مليشيات مسلحة"]


def test_whom_assassins_killed_stands_behind_a_time_between_commas() -> None:
    text = "اغتال مسلحون مجهولون، اليوم الأربعاء، ناشطاً مدنياً أمام منزله في بلدة تلدانا."
    assert [f.low for f in contents(read(text), Figure)] == [1]


def test_people_counted_of_a_villages_inhabitants_were_harmed_there() -> None:
    """'14 of the inhabitants of the village': who is only from there may be hit elsewhere."""
    assert named("مسلحون يقتلون 14 من سكان قرية تلدانا بولاية سنار.") == ["تلدانا"]
