"""Doers in Arabic who are told by whom they follow, by a name alone, or by whose prison it was."""

import pytest

from reportedly.model.content import Admission, Responsibility
from tests.reading.arabic_readings import told


def doers(text: str) -> list[str]:
    """Give the parties held responsible, in order."""
    return [held.party for held in told(text, Responsibility)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قتلت طفلة برصاص قناص يتبع قوات الوادي قرب المدرسة.", "قوات الوادي"),
        ("داهم مسلحون يتبعون لحركة التلال مقر المنظمة وخطفوا أربعة.", "حركة التلال"),
        ("هاجمت قوة من المتمردين القرية وأحرقت المنازل.", "المتمردين"),
        ("هاجمت قوة من المتحركين القرية وأحرقت المنازل.", "قوة من المتحركين"),
        ("اتهم العمدة عناصر من قبيلة التلال بالهجوم على القرية.", "قبيلة التلال"),
        ("قتل أب وابنه برصاص عناصر حاجز للشرطة العسكرية.", "الشرطة العسكرية"),
        ("قتل المصور برصاص قناص من جيش الوادي.", "جيش الوادي"),
        ("قتلى وجرحى في هجوم لرعاة مسلحين على قرى في الوادي.", "رعاة مسلحين"),
        ("أفاد شهود بأن مسلحي «جند التلال» أعدموا خمسة رجال.", "مسلحي جند التلال"),
        ("أعدمت قوات الوادي خمسة رجال في القرية.", "قوات الوادي"),
        ("اختطفت قوات الوادي ثلاثة مزارعين.", "قوات الوادي"),
        ("تحدث ناجون عن ملثمين أوقفوا الحافلة وأطلقوا النار على ركابها.", "ملثمين"),
        ("أطلق ستة مسلحين متنكرين بزي الشرطة النار على السياح.", "مسلحين متنكرين"),
        ("قتل طفل بانفجار قنبلة من مخلفات قصف سابق لقوات الوادي.", "قوات الوادي"),
        ("قصف مصدره مناطق سيطرة قوات الوادي قتل خمسة.", "قوات الوادي"),
        ("قال شهود إن مدفعية جيش الوادي هي التي أصابت المدرسة.", "مدفعية جيش الوادي"),
        ("وقع تفجير في السوق. وقالت الحركة إن هذا العمل من تدبير قوات الوادي.", "قوات الوادي"),
        ("قصفت طائرات حربية قاعة عزاء في المدينة.", "طائرات حربية"),
    ],
)
def test_a_doer_goes_by_whom_he_follows_or_is_of(text: str, party: str) -> None:
    assert doers(text) == [party]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قصفت سندر قرية السدرة وقتلت خمسة.", "سندر"),
        ("استهدفت سندر منازل في القرية.", "سندر"),
        ("قتل رجل على يد سندر قرب القرية.", "سندر"),
        ("قتل رجل على يد الشاويشية التركية عند الحدود.", "الشاويشية التركية"),
    ],
)
def test_a_name_alone_does_where_only_a_doer_can_stand(text: str, party: str) -> None:
    assert doers(text) == [party]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت أمس قرية السدرة وقتل خمسة.",
        "استهدفت عدة قرى في الوادي.",
        "استهدفت فجرا منازل في القرية.",
        "قتل رجل في القصف ونقل المصابون من قبل الدفاع المدني.",
        "أطلق مسلحون يحملون علم تنظيم التلال النار على المصلين.",
        "قتلت قوات الأمن المهاجمين الستة.",
        "لم تتبن أي جهة المجزرة غير أن السلطات تحقق فيها.",
    ],
)
def test_no_other_word_there_is_a_doer(text: str) -> None:
    assert not {"أمس", "عدة", "فجرا", "الدفاع المدني", "تنظيم التلال", "قوات الأمن", "السلطات"} & {
        *doers(text)
    }


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("استشهد الشاب تحت التعذيب في سجون سلطة التلال بعد أربع سنوات.", "سلطة التلال"),
        ("قتل معتقل تحت التعذيب داخل مقر الأمن الداخلي في المدينة.", "الأمن الداخلي"),
        ("قتل رجل تحت التعذيب في مركز احتجاز لقوات الوادي.", "قوات الوادي"),
    ],
)
def test_who_holds_somebody_answers_for_his_death_by_torture(text: str, party: str) -> None:
    assert doers(text) == [party]


def test_a_prison_without_torture_tells_no_doer() -> None:
    assert doers("قتل سجينان في حريق في سجون سلطة التلال.") == []


@pytest.mark.parametrize(
    "text",
    [
        "أعلن تنظيم يطلق على نفسه «ولاية التلال» مسؤوليته عن التفجير.",
        "تبنت جماعة مجهولة تطلق على نفسها «النصرة والنور في بلاد التلال» التفجير.",
    ],
)
def test_a_group_that_calls_itself_something_goes_by_that_name(text: str) -> None:
    (party,) = [admission.party for admission in told(text, Admission)]
    assert party.endswith("التلال")
    assert "تطلق" not in party
    assert "يطلق" not in party


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت قوات الدعم الجديد القرية، وقتلت القوات خمسة مدنيين.",
        "نفت هيئة التلال صلتها بالتفجير، ونسبت الوزارة التفجير إلى الهيئة.",
    ],
)
def test_forces_and_bodies_with_the_article_are_those_named_before(text: str) -> None:
    assert {*doers(text)} in ({"قوات الدعم الجديد"}, {"هيئة التلال"})
