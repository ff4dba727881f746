"""Arabic forms of agencies and local pages: who is counted, and which counts are sums."""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.arabic_readings import figures

K, HURT = Category.KILLED, Category.INJURED
ALL, CIVIL, ARMED, KIDS = Group.ALL, Group.CIVILIANS, Group.COMBATANTS, Group.CHILDREN


def wholes(text: str, category: Category) -> list[tuple[Group, int | None]]:
    """Give those counted of one harm, parts left out, each with the group."""
    found = [one for one in figures(text) if one.category is category]
    return [(one.group, one.low) for one in found if one.relation is not Relation.PART]


@pytest.mark.parametrize(
    ("text", "category", "expected"),
    [
        ("إصابة المواطن هادي نصار وابنه بجروح بقصف على عسك.", HURT, [(CIVIL, 2)]),
        ("قتل رجل وابنته بقصف على عسك.", K, [(ALL, 2)]),
        ("مصرع 3 ضباط و12 جنديا في هجوم على معسكر.", K, [(ARMED, 15)]),
        ("قتل مدير المدرسة واثنان من المعلمين برصاص مجهولين.", K, [(ALL, 3)]),
        ("قتل المدعو هادي نصار برصاص مجهولين.", K, [(ALL, 1)]),
        ("استشهد المسعف سامر وأصيب اثنان من زملائه.", HURT, [(ALL, 2)]),
        ("فقدت عائلة نصار 8 من أفرادها في القصف على عسك.", K, [(ALL, 8)]),
        ("قتل جميع ركاب الحافلة وعددهم 23 في التفجير.", K, [(ALL, 23)]),
        ("استهدفت مسيرة شخصا على دراجة نارية، أصيب على أثرها بجروح.", HURT, [(ALL, 1)]),
        ("استهدف القناصة مواطنين اثنين ونقلا إلى مشافي المدينة.", HURT, [(CIVIL, 2)]),
        ("المهاجمون وعددهم نحو 200 مسلح دخلوا البلدة وقتلوا 18 شخصا.", K, [(ALL, 18)]),
        ("خمسة أشخاص قتلوا ثلاثة منهم أطفال بقصف على عسك.", K, [(ALL, 5)]),
        ("توفي اثنان من الجرحى لترتفع حصيلة الهجوم إلى عشرة قتلى.", K, [(ALL, 10)]),
        ("ارتفع عدد الضحايا إلى 31 شهيدا بعد انتشال أربعة جثامين من عسك.", K, [(ALL, 31)]),
        ("مقتل قيادي في الفصائل مع ثلاثة من مرافقيه بغارة على عسك.", K, [(ALL, 4)]),
        ("استشهاد من كان بداخلها وهم أب واثنان من أبنائه.", K, [(ALL, 3)]),
        ("وصل إلى المشفى 14 مصابا، فارق اثنان منهم الحياة لاحقا.", K, [(ALL, 2)]),
        ("نفذ المسلحون حكم الإعدام بحق خمسة مدنيين في ساحة عسك.", K, [(CIVIL, 5)]),
        ("أصدرت المحكمة حكم الإعدام بحق خمسة مدنيين في عسك.", K, []),
        ("حصد القصف على عسك أرواح ثلاثة من السكان.", K, [(ALL, 3)]),
        ("وجد صحفي مقتولا وعليه آثار تعذيب في عسك.", K, [(Group.JOURNALISTS, 1)]),
        ("نقل 31 تلميذا إلى المستشفى بعد الهجوم على المدرسة.", HURT, [(KIDS, 31)]),
        ("تصحيح: عدد قتلى قصف عسك 13 وليس 15.", K, [(ALL, 13)]),
        ("استشهاد الزوجين هادي ولينا نصار وأطفالهما الأربعة بقصف على عسك.", K, [(ALL, 6)]),
        ("أوقف مسلحون شاحنة وأعدموا سائقها واثنين من مساعديه.", K, [(ALL, 3)]),
        ("لا إصابات بشرية جراء سقوط صاروخين في أرض زراعية.", HURT, [(ALL, 0)]),
        ("سقوط مسيرة على منزل في عسك ولا أنباء عن إصابات.", HURT, []),
        ("توفي شاب متأثرا بجراح أصيب بها أمس في قصف عسك.", HURT, []),
        ("وفاة السيدة التي أصيبت بحروق في انفجار عسك.", HURT, []),
        ("قصف على عسك #أوقفوا_قتل_الأبرياء", K, []),
    ],
)
def test_how_many(text: str, category: Category, expected: list[tuple[Group, int | None]]) -> None:
    assert wholes(text, category) == expected


def test_the_names_of_a_group_are_counted_among_the_rest() -> None:
    told = "قُتل ستة أشخاص في غارة على عسك، والأطفال هم: سامر هادي، ولينا هادي، وعمر نصار."
    found = {(one.group, one.low, one.relation) for one in figures(told)}
    assert (KIDS, 3, Relation.PART) in found


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("شهد شهر آذار مقتل 64 مدنيا في قصف طال قرى الريف.", True),
        ("وصل 12 شهيدا إلى المستشفيات خلال الساعات الـ24 الماضية.", True),
        ("وثقت الشبكة 214 قتيلا مدنيا في آذار و198 في نيسان.", True),
        ("تحققت البعثة من مقتل 61 مدنيا بين 1 و15 أيار.", True),
        ("مقتل ستة مدنيين بين 4 و5 أيار بقصف على عسك.", False),
        ("شهد شهر آذار مجزرة قتل فيها 64 مدنيا في عسك.", False),
        ("وصل 12 شهيدا إلى المستشفى خلال الساعات الثلاث الماضية.", False),
    ],
)
def test_what_a_month_or_a_day_saw_is_a_sum(text: str, cumulative: bool) -> None:
    assert {one.cumulative for one in figures(text)} == {cumulative}


def test_half_of_them_are_half_of_their_number() -> None:
    found = figures("مقتل عشرة أشخاص، نصفهم أطفال، وإصابة ستة ثلاثة منهم أطفال في غارة على عسك.")
    assert (K, KIDS, 5) in {(one.category, one.group, one.low) for one in found}


def test_names_of_whose_kin_others_are_count_nobody_of_a_group() -> None:
    told = "أصيب والده بجروح، واعتقل عدد من أقارب الطفل وهم سامر هادي وعمر نصار وبشير هادي."
    found = {(one.category, one.group, one.low) for one in figures(told)}
    assert (HURT, KIDS, 3) not in found
