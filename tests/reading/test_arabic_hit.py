"""What of the buildings, vehicles and sites that an Arabic report names was hit, in our own words.

The places are invented.
"""

import pytest

from reportedly.language.arabic.parser import arabic
from reportedly.model.content import Target
from reportedly.reading.arabic.slots import find_slots
from reportedly.reading.arabic.words import Text


def hit(text: str) -> list[str]:
    found = (finding.content for finding in find_slots(Text(arabic().parse(text))))
    return [content.kind for content in found if isinstance(content, Target)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("قصفت الطائرات مشفى بلدة عرزون", ["hospital"]),
        ("دمار نقطة طبية جراء قصف مدفعي على عرزون", ["hospital"]),
        ("خرج المستوصف عن الخدمة بعد القصف", ["hospital"]),
        ("أصيبت امرأة إثر تعرض منزلها لقذيفة", ["house"]),
        ("أفادت وكالة محلية بتعرض مدرسة في عرزون للقصف", ["school"]),
        ("شهدت القرية استهدافاً مماثلاً لسيارة مدنية", ["car"]),
        ("انتشل المسعفون جثتين من المبنى المستهدف", ["infrastructure"]),
        ("قتل أربعة مدنيين في منازلهم", ["house"]),
        ("قتلى وجرحى في سوق عرزون", ["market"]),
        ("سقطت قذائف على عدد من المنازل", ["house"]),
        ("قصفت القوات المتمركزة في معسكر الوادي بالمدفعية منازل المدنيين", ["house"]),
        ("استهدف القصف منازل المدنيين ومدرستين ومخيما للنازحين", ["house", "school", "camp"]),
    ],
)
def test_what_an_attack_is_said_to_have_hit_is_its_target(text: str, kinds: list[str]) -> None:
    assert hit(text) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "أصيب طفلان بالقصف ونقلا إلى المشفى لتلقي العلاج",
        "عملت الفرق على إسعاف المصاب إلى أقرب نقطة طبية",
        "جرح رجل في الهجوم ثم توفي في المستشفى",
        "أفاد طبيب في مشفى عرزون بأن الإصابات خطيرة",
        "أصيب الصبي بجروح وظل في مستشفى عرزون أسبوعا",
        "أقلعت ثلاث مروحيات من مطار الوادي",
        "نعت الجامعة أحد طلاب كلية الطب في جامعة عرزون",
        "أصيبت طفلة أثناء عودتها من المدرسة",
        "سيطرت القوات على مطار الوادي",
        "نقلت القوات المعتقلين إلى سجن عرزون",
        "ضبط الأمن سيارة مفخخة",
        "فقد شاب حياته إثر دهسه من قبل عربة عسكرية",
        "أدى القصف إلى إصابة المزارع بجروح",
        "قتل اثنان بقصف على حي الجامعة",
        "هرب السكان إلى المخيمات القريبة",
    ],
)
def test_where_the_hurt_are_taken_and_fire_comes_from_was_not_hit(text: str) -> None:
    assert hit(text) == []


def test_a_base_that_shells_others_is_no_target() -> None:
    assert hit("قاعدة للجيش قصفت مواقع في الوادي") == []
    assert hit("القاعدة التي قصفتها الطائرات") == ["military site"]
