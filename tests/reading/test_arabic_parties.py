"""Who is held responsible in Arabic: the name's words, and by grammar who did it, who was hit."""

import pytest

from reportedly.model.content import Confidence, Responsibility
from tests.reading.arabic_readings import told

FACT, ACCUSED = Confidence.REPORTED_AS_FACT, Confidence.ACCUSED


def held(text: str) -> set[tuple[str, Confidence]]:
    return {(r.party, r.confidence) for r in told(text, Responsibility)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قصف من قبل قوات الشمال على السوق", "قوات الشمال"),
        ("قصف لقوات الشمال على السوق", "قوات الشمال"),
        ("قصف ميليشيا الشمال على السوق", "الشمال"),
        ("مجزرة ارتكبتها قوات الشمال في السوق", "قوات الشمال"),
        ("قصفت قوات الشمال السوق وقتل مدنيان", "قوات الشمال"),
        ("قصف جيش الشمال السوق وقتل مدنيان", "جيش الشمال"),
        ("قوات الشمال تقصف السوق", "قوات الشمال"),
        ("وقال إن جيش الشمال استهدف منزلا", "جيش الشمال"),
        ("استهدفت مساء أمس قوات الشمال السوق", "قوات الشمال"),
        ("شن طيران الشمال غارات على السوق", "طيران الشمال"),
        ("جيش الشمال نفذ غارتين على السوق", "جيش الشمال"),
        ("ميليشيات الشمال تستهدف منزلا", "الشمال"),
    ],
)
def test_the_doer_stands_behind_the_deed_or_before_its_verb(text: str, party: str) -> None:
    assert held(text) == {(party, FACT)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قصف مدفعي بلغاري استهدف السوق", "بلغاري"),
        ("غارات جوية بلغارية على السوق", "بلغارية"),
        ("القصف البلغاري على السوق أوقع ستة قتلى", "البلغاري"),
        ("بلغاريا تقصف السوق", "بلغاريا"),
        ("قصفت بلغاريا السوق", "بلغاريا"),
    ],
)
def test_a_country_may_be_named_by_its_adjective(text: str, party: str) -> None:
    assert held(text) == {(party, FACT)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قصفت القوات البلغارية مناطق انتشار الفصائل", "القوات البلغارية"),
        ("استهدف فصيل الأنصار بالقذائف الصاروخية السوق", "فصيل الأنصار"),
        ("قصف لقوات الشمال شرق البلدة", "قوات الشمال"),
        ("استهدفت طائرة بلغارية منزلا", "طائرة بلغارية"),
        ("قصف القوات البلغارية التي تنتشر في التل", "القوات البلغارية"),
        ("قصف لقوات الشمال والمدفعية الثقيلة", "قوات الشمال والمدفعية الثقيلة"),
        (
            "قصف لقوات الشمال والميليشيات الموالية لبلغاريا على السوق",
            "قوات الشمال والميليشيات الموالية لبلغاريا",
        ),
        ("هجوم حركة الشباب على السوق", "حركة الشباب"),
        ("قصف لسلاح الجو البلغاري على السوق", "سلاح الجو البلغاري"),
    ],
)
def test_a_name_ends_where_its_sentence_goes_on(text: str, party: str) -> None:
    assert held(text) == {(party, FACT)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("استهدفت طائرة مسيرة تابعة للجيش البلغاري سيارة", "الجيش البلغاري"),
        ("استهدف طيران مسير تابع لبلغاريا سيارة", "بلغاريا"),
        ("استهدفت مسيرة لجيش الشمال سيارة", "جيش الشمال"),
    ],
)
def test_an_arm_goes_by_its_owner(text: str, party: str) -> None:
    assert held(text) == {(party, FACT)}


@pytest.mark.parametrize(
    "text",
    [
        "الهجوم الذي استهدف قوات بلغارية قرب السوق",
        "غارة استهدفت قوات الشمال قرب السوق",
        "استهدف قوات الشمال بالقذائف",
        "استهدفت جيش الشمال بالقذائف",
        "استهدفت الغارات مقرات وحواجز لقوات الشمال",
        "قصف على قوات الشمال",
        "قصف الأراضي البلغارية بالمدفعية",
        "قصف بطائرة مسيرة على السوق",
        "سمع صوت انفجار مجهول في السوق",
    ],
)
def test_who_was_hit_and_what_was_used_is_no_doer(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("اتهم الأهالي بالقصف. واتهم قوات الشمال", "قوات الشمال"),
        ("اتهم الأهالي قوات الشمال بقصف السوق", "قوات الشمال"),
        ("اتهمت قوات الشمال بلغاريا بقصف السوق", "بلغاريا"),
    ],
)
def test_the_accused_stands_behind_the_accuser(text: str, party: str) -> None:
    assert (party, ACCUSED) in held(text)
    assert len(held(text)) == 1


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("هاجم تنظيم الدولة السوق", "تنظيم الدولة"),
        ("استهدفت مسيرة مصرية حافلة ركاب على الطريق العام", "مسيرة مصرية"),
    ],
)
def test_a_body_may_be_called_after_a_state_and_an_arm_after_no_target(
    text: str, party: str
) -> None:
    assert held(text) == {(party, FACT)}


@pytest.mark.parametrize(
    "text",
    [
        "قوات الوادي وروسيا قد قصفت بلدة تلدانا وقتلت طفلا.",
        "مقتل طفل بقصف قوات الوادي وروسيا تلفزيون تلدانا",
        "مقتل طفل بقصف قوات الوادي وروسيا قناة تلدانا",
    ],
)
def test_a_verb_that_goes_on_and_an_outlet_are_no_part_of_a_party(text: str) -> None:
    assert {held.party for held in told(text, Responsibility)} == {"قوات الوادي وروسيا"}
