import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reportedly
from reportedly.model.chain import Stance
from reportedly.model.content import (
    Content,
    Denial,
    Event,
    EventKind,
    Location,
    Means,
    NoAdmission,
    Target,
    Timing,
    Unverified,
)
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.model.mention import MentionRole
from reportedly.model.reading import Reading
from reportedly.model.source import SourceKind
from tests.reading.arabic_texts import BULLETIN, DRONE, POST

PUBLISHED = "2021-12-05"

Toll = tuple[str, str, int | None, int | None]


def read(text: str, published: str | None = PUBLISHED) -> Reading:
    reading = reportedly.read(text, published=published, language="ar")
    for claim in reading.claims:
        assert text[claim.passage.start : claim.passage.end] == claim.passage.quote
    return reading


def contents(reading: Reading, kind: type[Content]) -> list[Content]:
    return [claim.content for claim in reading.claims if isinstance(claim.content, kind)]


def tolls(text: str) -> set[Toll]:
    found = contents(read(text), Figure)
    return {
        (f.category.value, f.group.value, f.low, f.high) for f in found if isinstance(f, Figure)
    }


def days(text: str, published: str | None = PUBLISHED) -> list[str]:
    found = contents(read(text, published), Timing)
    return [str(t.when.first) for t in found if isinstance(t, Timing)]


def place_names(text: str) -> list[str]:
    found = contents(read(text), Location)
    return [location.place.name for location in found if isinstance(location, Location)]


def test_a_bulletin_is_read_whole() -> None:
    reading = read(BULLETIN, None)
    assert tolls(BULLETIN) >= {
        ("killed", "civilians", 3, 3),
        ("killed", "children", 1, 1),
        ("injured", "all", 12, 12),
        ("injured", "women", 2, 2),
    }
    (mention,) = reading.mentions
    assert mention.role is MentionRole.MAIN
    assert mention.place is not None
    assert mention.place.name == "أم الغيلان"
    assert mention.when is not None
    assert mention.when.first == mention.when.last == dt.date(2021, 12, 4)
    assert EventKind.SHELLING in mention.kinds
    assert "market" in {t.kind for t in contents(reading, Target) if isinstance(t, Target)}
    assert "artillery" in {m.kind for m in contents(reading, Means) if isinstance(m, Means)}


def test_a_part_is_told_from_its_total() -> None:
    figures = [c for c in contents(read(POST), Figure) if isinstance(c, Figure)]
    relations = {(f.group, f.low): f.relation for f in figures}
    assert relations[Group.ALL, 30] is Relation.TOTAL
    assert relations[Group.CHILDREN, 11] is Relation.PART
    assert relations[Group.WOMEN, 9] is Relation.PART
    assert ("killed", "all", 2, 2) in tolls(POST)


def test_a_list_of_people_is_added_up_with_its_sum() -> None:
    figures = [c for c in contents(read(DRONE), Figure) if isinstance(c, Figure)]
    (derived,) = [f for f in figures if f.relation is Relation.DERIVED]
    assert (derived.category, derived.group, derived.low) == (Category.KILLED, Group.ALL, 5)
    assert derived.derivation == "1 + 1 + 3"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استشهاد طفلة وإصابة عدد من المدنيين", {
            ("killed", "children", 1, 1), ("injured", "civilians", 2, None)}),
        ("مقتل شخصين وإصابة 12 آخرين", {
            ("killed", "all", 2, 2), ("injured", "all", 12, 12)}),
        ("خمسة شهداء وعدد من الجرحى", {("killed", "all", 5, 5), ("injured", "all", 2, None)}),
        ("لقي ثلاثة عمال مصرعهم", {("killed", "all", 3, 3)}),
        ("إن 4 أطفال من عائلة واحدة قتلوا", {("killed", "children", 4, 4)}),
        ("15 مدنيا بين قتيل وجريح", {("casualties", "civilians", 15, 15)}),
        ("سقوط قتلى وجرحى", {("killed", "all", 2, None), ("injured", "all", 2, None)}),
        ("مقتل خمسة وعشرين مقاتلا", {("killed", "combatants", 25, 25)}),
        ("اعتقال ثلاثة أشخاص", {("detained", "all", 3, 3)}),
        ("ارتفاع حصيلة الضحايا إلى 7 قتلى", {("killed", "all", 7, 7)}),
        ("قصف على تل الورد دون وقوع إصابات", {("casualties", "all", 0, 0)}),
        ("قصف على تل الورد ولم يصب أحد بأذى", {("casualties", "all", 0, 0)}),
        ("مقتل هادي السالم في القصف", {("killed", "all", None, None)}),
    ],
)  # fmt: skip
def test_figures(text: str, expected: set[Toll]) -> None:
    assert tolls(text) == expected


def test_what_takes_lives_is_read_around_its_subject() -> None:
    assert tolls("أودت غارة بحياة أربعة مدنيين") == {("killed", "civilians", 4, 4)}
    assert tolls("أودى القصف بحياة طفلين") == {("killed", "children", 2, 2)}


def test_an_attack_is_one_with_an_owner_too() -> None:
    (event,) = contents(read("الطيران ينفذ غاراته على القرية"), Event)
    assert isinstance(event, Event)
    assert event.kind is EventKind.AIR_STRIKE


def test_unknown_is_not_zero() -> None:
    assert tolls("قصف على تل الورد دون ورود أنباء عن إصابات") == set()


def test_whoever_says_martyr_counts_a_death_and_nothing_more() -> None:
    for noun in ("قتلى", "شهداء"):
        assert tolls(f"سقوط ثلاثة {noun} في القصف") == {("killed", "all", 3, 3)}


def test_a_count_since_the_beginning_of_the_year_is_no_incident() -> None:
    reading = read("قتل 40 مدنيا منذ بداية العام")
    assert [m.role for m in reading.mentions] == [MentionRole.AGGREGATE]


@pytest.mark.parametrize(
    "words",
    [
        "العدد الكلي للقتلى: 5 قتلى بينهم طفل",
        "حملة القصف المستمرة منذ نحو شهر أسفرت عن مقتل 60 مدنيا",
        "ارتفع عدد الشهداء في أقل من 24 ساعة إلى 15 مدنيا",
        "قتل 63 طفلا خلال خمسة أشهر",
        "قتل 9 مدنيين خلال 48 ساعة",
        "قتل 12 ألف مدني منذ الحرب",
        "قتل 2600 شخص بهجمات منذ عام 2019",
        "تسبب 376 هجوما بمقتل 76 مدنيا",
    ],
)
def test_a_total_over_a_campaign_is_no_incident(words: str) -> None:
    figures = contents(read(words), Figure)
    assert figures
    assert all(isinstance(f, Figure) and f.cumulative for f in figures)


def test_the_attacks_are_those_that_were_counted_in_the_sentence_before() -> None:
    reading = read("استجابت الفرق لأكثر من 376 هجوما في البلاد. وأدت الهجمات إلى مقتل 76 مدنيا.")
    assert MentionRole.AGGREGATE in {mention.role for mention in reading.mentions}
    (killed,) = contents(reading, Figure)
    assert isinstance(killed, Figure)
    assert killed.cumulative


@pytest.mark.parametrize(
    "words",
    [
        "قتل ثلاثة مدنيين منذ ساعات بقصف على قرية الكروان",
        "قتل مدنيان خلال هجوم على قرية الكروان",
        "شنت الطائرات 12 غارة على القرية وقتل أربعة مدنيين",
        "قتل أربعة مدنيين منذ ثلاثة أيام بهجمات على قرية الكروان",
    ],
)
def test_one_attack_is_an_incident_however_it_is_timed(words: str) -> None:
    figures = contents(read(words), Figure)
    assert figures
    assert not any(isinstance(f, Figure) and f.cumulative for f in figures)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يوم الجمعة 20 من آب قتل أربعة مدنيين", {("killed", "civilians", 4, 4)}),
        ("توفي في 1 كانون الأول 2024 الشاب سامر", {("killed", "all", None, None)}),
        ("قتل 12 ألف مدني", {("killed", "civilians", 12_000, 12_000)}),
    ],
)
def test_a_day_or_year_counts_nobody_and_thousands_are_read_whole(
    text: str, expected: set[Toll]
) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مقتل 12 عسكريا ومدنيا في بلدة تلدانا", {("killed", "all", 12, 12)}),
        (
            "مقتل 12 مدنيا وطفل في بلدة تلدانا",
            {
                ("killed", "civilians", 12, 12),
                ("killed", "children", 1, 1),
                ("killed", "all", 13, 13),
            },
        ),
        ("مقتل وإصابة 9 مدنيين في بلدة تلدانا", {("casualties", "civilians", 9, 9)}),
        ("20 مدنيا استشهدوا وأصيبوا في تلدانا", {("casualties", "civilians", 20, 20)}),
        (
            "مقتل 3 مدنيين وإصابة 9 في بلدة تلدانا",
            {("killed", "civilians", 3, 3), ("injured", "all", 9, 9)},
        ),
    ],
)
def test_those_counted_together_are_neither_added_nor_all_dead(
    text: str, expected: set[Toll]
) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("في الثاني من كانون الأول", "2021-12-02"),
        ("في الخامس والعشرين من تشرين الثاني الماضي", "2021-11-25"),
        ("في الثاني عشر من شهر تشرين الأول 2020", "2020-10-12"),
        ("في الحادي والثلاثين من كانون الثاني", "2021-01-31"),
        ("اليوم", "2021-12-05"),
        ("أمس", "2021-12-04"),
        ("الليلة الماضية", "2021-12-04"),
        ("أول أمس", "2021-12-03"),
        ("يوم الجمعة", "2021-12-03"),
        ("في 3 كانون الأول", "2021-12-03"),
        ("في 3 ديسمبر/ كانون الأول 2020", "2020-12-03"),
        ("في 5 جويلية 2021", "2021-07-05"),
        ("في 14 غشت 2021", "2021-08-14"),
        ("في ٢٠٢١/٨/٥", "2021-08-05"),
        ("في 30.08.2021", "2021-08-30"),
        ("في الأول من أيلول الماضي", "2021-09-01"),
    ],
)
def test_dates_are_resolved_from_the_day_of_publication(words: str, day: str) -> None:
    assert days(f"قصف على قرية تل الورد {words}") == [day]


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    for words in ("اليوم", "يوم الجمعة", "في 3 كانون الأول", "اليوم الجمعة 3 كانون الأول"):
        assert days(f"قصف على قرية تل الورد {words}", None) == []


def test_a_weekday_finds_the_year_among_those_the_text_names() -> None:
    text = "تقرير 2021\n\nقصف على قرية تل الورد يوم الجمعة 3 كانون الأول"
    assert days(text, None) == ["2021-12-03"]
    assert days(text.replace("الجمعة", "الأحد"), None) == []


def test_hijri_dates_are_left_alone() -> None:
    assert days("قصف على قرية تل الورد في 14 رمضان 1442") == []


@pytest.mark.parametrize(
    "text",
    [
        "قتل مدنيان بقصف على القرية رغم اتفاق وقف إطلاق النار الموقع في 5 آذار 2020",
        "قتل مدنيان بقصف على القرية رغم الهدنة السارية في البلاد بتاريخ 5 آذار 2020",
        "وفي 5 آذار 2020 توصلت الحكومتان إلى هدنة لكن القصف قتل مدنيين",
        "وهو الهجوم الأول منذ 8 حزيران 2020 وقتل فيه مدني",
        "قتل 40 مدنيا بين 26 نيسان حتى 19 آب 2021",
    ],
    ids=["signed", "truce", "reached", "since", "period"],
)
def test_the_date_of_a_truce_or_period_dates_no_attack(text: str) -> None:
    assert days(text) == []


def test_what_is_told_beside_a_truce_keeps_its_date() -> None:
    text = "بعد اتفاق الهدنة قصفت الطائرات المدينة في 3 أيار 2021 وقتل مدني"
    assert days(text) == ["2021-05-03"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("كل يوم", []),
        ("ليلة طويلة", []),
        ("اليوم", ["2021-12-05"]),
        ("يوم 1/ 5 / 2021", ["2021-05-01"]),
        ("ليلة الجمعة", ["2021-12-03"]),
    ],
)
def test_a_day_is_today_by_its_article(words: str, found: list[str]) -> None:
    assert days(f"قتل مدني {words} بقصف على القرية") == found


def test_a_stamp_dates_what_a_post_tells() -> None:
    reading = read("وكالة النخلات\n4 كانون الأول 2021\n\nمقتل مدنيين اثنين في قرية تل الورد", None)
    (mention,) = reading.mentions
    assert mention.when is not None
    assert mention.when.last == dt.date(2021, 12, 4)


@pytest.mark.parametrize(
    "stamp", ["السبت, ديسمبر 4, 2021", "كانون الأول 4, 2021", "December 4, 2021 · Shared"]
)
def test_a_stamp_may_put_the_month_first(stamp: str) -> None:
    reading = read(f"وكالة النخلات\n{stamp}\n\nمقتل مدنيين اثنين في قرية تل الورد", None)
    (mention,) = reading.mentions
    assert mention.when is not None
    assert mention.when.last == dt.date(2021, 12, 4)


@pytest.mark.parametrize(
    "stamp", ["04-12-2021", "4/ كانون الأول/ 2021", "4 / كانون الأول / 2021", "4 ديسمبر 2021"]
)
def test_a_round_up_is_of_the_day_in_its_heading(stamp: str) -> None:
    heading = f"حصاد الأحداث الميدانية في عموم البلاد ليوم السبت {stamp}"
    (mention,) = read(f"{heading}\n\nمقتل مدنيين اثنين في قرية تل الورد", None).mentions
    assert mention.when is not None
    assert mention.when.last == dt.date(2021, 12, 4)


def test_all_that_a_round_up_tells_as_news_is_of_the_day_in_its_heading() -> None:
    text = (
        "حصاد الأحداث الميدانية ليوم الاثنين 15-11-2021\n\n"
        "قتلت امرأة وأصيب طفلان بجروح جراء قصف مدفعي استهدف منازل في قرية الكروان.\n\n"
        "قتل شاب برصاص مجهولين قرب منزله في مدينة الرستن بريف حمص.\n\n"
        "يذكر أن قصفا سابقا على مدينة الباب أدى إلى مقتل ثلاثة مدنيين."
    )
    days = {
        (m.role, m.place.name): str(m.when.last) if m.when else None
        for m in read(text, None).mentions
        if m.place is not None
    }
    assert days[MentionRole.MAIN, "الكروان"] == days[MentionRole.MAIN, "الرستن"] == "2021-11-15"
    assert days[MentionRole.RECAP, "الباب"] is None


def test_a_day_without_a_year_is_kept_as_it_is_named() -> None:
    (mention,) = read("قصف على قرية تل الورد صباح اليوم السبت 4 كانون الأول", None).mentions
    assert mention.when is None
    day = mention.named_day
    assert day is not None
    assert (day.month, day.day, day.weekday) == (12, 4, 5)
    (mention,) = read("قصف على قرية تل الورد يوم السبت", None).mentions
    assert mention.named_day is not None
    assert (mention.named_day.month, mention.named_day.weekday) == (None, 5)


def test_a_day_that_is_dated_needs_no_naming() -> None:
    (mention,) = read("قصف على قرية تل الورد يوم السبت").mentions
    assert mention.when is not None
    assert mention.named_day is None


def test_a_stamp_of_another_weekday_than_today_is_a_visitors_day() -> None:
    reading = read("4 كانون الأول 2021\n\nمقتل مدنيين اثنين اليوم الأربعاء في تل الورد", None)
    assert [m.when for m in reading.mentions] == [None]


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
    assert name in place_names(text)


def test_spellings_of_a_known_place_are_one_place() -> None:
    ids = set()
    for spelling in ("إدلب", "ادلب", "إدلـب", "إِدْلِب"):
        (found,) = contents(read(f"قصف على مدينة {spelling}"), Location)
        assert isinstance(found, Location)
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
    assert place_names(f"قال متحدث باسم {body} إن مدنيا قتل بقصف على قرية الكروان") == ["الكروان"]


def test_a_hospital_to_which_somebody_is_taken_is_not_where_it_happened() -> None:
    (mention,) = read("وصول سبعة شهداء إلى مستشفى الكروان إثر قصف منزل في النصيرات").mentions
    assert mention.place is not None
    assert mention.place.name == "النصيرات"
    (mention,) = read("قصف على مستشفى الكروان أدى إلى مقتل سبعة").mentions
    assert mention.place is not None
    assert mention.place.name == "مستشفى الكروان"


def test_ordinary_words_are_no_places() -> None:
    assert place_names("قصف مدفعي أدى إلى مقتل مدنيين بجروح في المنزل والحي والطريق") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("غارة جوية على القرية", EventKind.AIR_STRIKE),
        ("قصف بالبراميل المتفجرة", EventKind.AIR_STRIKE),
        ("قصف مدفعي", EventKind.SHELLING),
        ("استهداف سيارة بطائرة مسيرة", EventKind.DRONE_STRIKE),
        ("انفجار سيارة مفخخة", EventKind.BOMBING),
        ("انفجار لغم أرضي", EventKind.MINE),
        ("إطلاق نار على عمال", EventKind.SHOOTING),
        ("اختطاف ثلاثة أشخاص", EventKind.KIDNAPPING),
    ],
)
def test_events(text: str, kind: EventKind) -> None:
    found = {event.kind for event in contents(read(text), Event) if isinstance(event, Event)}
    assert kind in found


def test_who_says_it_and_what_sort_of_source() -> None:
    text = "وقال مصدر طبي إن ثلاثة مدنيين قتلوا. وبحسب ناشطين أصيب خمسة أشخاص."
    kinds = {
        (claim.content.category, claim.origin.kind)
        for claim in read(text).claims
        if isinstance(claim.content, Figure)
    }
    assert kinds == {
        (Category.KILLED, SourceKind.MEDICAL),
        (Category.INJURED, SourceKind.SOCIAL_ACCOUNT),
    }


def test_hedges_change_the_stance_and_not_the_figure() -> None:
    plain = read("مقتل ثلاثة مدنيين في القصف")
    hedged = read("أنباء عن مقتل ثلاثة مدنيين في القصف")
    figures = [
        [(c.content.low, c.stance) for c in reading.claims if isinstance(c.content, Figure)]
        for reading in (plain, hedged)
    ]
    assert figures == [[(3, Stance.STATED)], [(3, Stance.REPORTED)]]


def test_denials_and_what_nobody_admits_or_can_verify() -> None:
    text = (
        "قصف على تل الورد. ونفت قوات الشمال استهداف السوق. "
        "ولم تعلن أي جهة مسؤوليتها. ولم يتسن التحقق من الأنباء."
    )
    reading = read(text)
    assert [d.party for d in contents(reading, Denial) if isinstance(d, Denial)] == ["قوات الشمال"]
    assert contents(reading, NoAdmission)
    assert contents(reading, Unverified)
    denied = [
        c for c in reading.claims if isinstance(c.content, Event) and c.stance is Stance.DENIED
    ]
    assert len(denied) == 1


def test_sides_do_not_matter() -> None:
    def told(text: str, one: str, other: str) -> list[tuple[object, ...]]:
        swapped = text.replace(one, "§").replace(other, one).replace("§", other)
        return [
            (
                c.kind,
                c.stance,
                getattr(c.content, "low", None),
                getattr(c.content, "category", None),
            )
            for c in read(swapped).claims
        ]

    text = BULLETIN + "\nوقصفت قوات الجنوب قرية خربة السدر وقتل مدنيان."
    plain = [
        (c.kind, c.stance, getattr(c.content, "low", None), getattr(c.content, "category", None))
        for c in read(text).claims
    ]
    assert told(text, "الشمال", "الجنوب") == plain


def test_what_is_left_of_an_earlier_shelling_goes_off_now() -> None:
    text = "أصيب طفلان اليوم بانفجار قنبلة من مخلفات قصف سابق في قرية فلكارا."
    assert [m.role for m in read(text).mentions] == [MentionRole.MAIN]


def test_an_arrest_campaign_is_an_incident_however_its_words_are_hidden() -> None:
    (mention,) = read("حملة اعتقـ.ـالات فجر اليوم في قرية فلكارا").mentions
    assert mention.role is MentionRole.MAIN


def test_a_round_up_tells_its_incidents_apart() -> None:
    text = "قتل ثلاثة مدنيين في حلب أمس.\n\nوفي حادثة منفصلة، قتل طفلان في دمشق أمس."
    names = [mention.place.name for mention in read(text).mentions if mention.place]
    assert names == ["حلب", "دمشق"]


CONTROLS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(POST)), st.sampled_from(CONTROLS)), max_size=8))
def test_direction_controls_change_no_figure(marks: list[tuple[int, str]]) -> None:
    text = POST
    for at, control in sorted(marks, reverse=True):
        text = text[:at] + control + text[at:]
    assert tolls(text) == tolls(POST)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(sorted(set(f"{BULLETIN} {POST} {DRONE}".split()))), max_size=40))
def test_any_words_are_read_without_failing(words: list[str]) -> None:
    read(" ".join(words))


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
    assert place_names(text) == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أطلقت المجموعة عشرات القذائف الصاروخية على بلدة تلدانا", True),
        ("سقوط 3 قذائف في قرية تلدانا", True),
        ("أطلقت البلدية حملة للنظافة في تلدانا", False),
    ],
)
def test_what_is_fired_or_falls_is_an_attack_where_it_is_a_shell(text: str, told: bool) -> None:
    assert bool(contents(read(text), Event)) is told


def test_links_to_other_articles_are_background() -> None:
    reading = read(
        "قتل 3 مدنيين بقصف على بلدة تلدانا.\n\nاقرأ أيضا\n\nمقتل 40 شخصا بتفجير في مدينة منبج\n\n"
        "وأضاف المراسل أن 7 آخرين أصيبوا في تلدانا."
    )
    told = {m.role: {f.low for f in _figures_of(reading, m.id)} for m in reading.mentions}
    assert told == {MentionRole.MAIN: {3, 7}, MentionRole.RECAP: {40}}


def _figures_of(reading: Reading, mention: str) -> list[Figure]:
    own = [claim.content for claim in reading.claims if claim.mention == mention]
    return [content for content in own if isinstance(content, Figure)]
