"""Arabic sources that were named before in their sentence, or stand behind 'had'."""

import pytest

from reportedly.model.figure import Figure
from tests.reading.arabic_readings import read


def holders(text: str) -> list[list[tuple[str, str]]]:
    """Give who holds each figure of a text behind its publisher, outermost first."""
    chains = [c.chain for c in read(text).claims if isinstance(c.content, Figure)]
    return [[(link.source.name, link.stance.value) for link in chain[1:]] for chain in chains]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "أعلن الدفاع المدني انتهاء البحث، وقال إن فرقه انتشلت 44 جثة.",
            [("الدفاع المدني", "stated")],
        ),
        (
            "أصدر المجلس المحلي بيانا قال فيه إن ستة مدنيين قتلوا في الهجوم.",
            [("المجلس المحلي", "stated")],
        ),
        (
            "نفت الوزارة أن تكون طائراتها قصفت السوق، وقالت إن سبعة مسلحين قتلوا في الغارة.",
            [("الوزارة", "stated")],
        ),
        (
            "وكان المرصد قد ذكر في وقت سابق أن 40 شخصا قتلوا في القصف.",
            [("المرصد", "stated")],
        ),
        (
            "خلصت لجنة تحقيق تابعة للأمم المتحدة في تقرير نشرته الثلاثاء إلى أن 84 شخصا قتلوا.",
            [("لجنة تحقيق تابعة للأمم المتحدة", "stated")],
        ),
        (
            "قال منسق الشؤون الإنسانية التابع للأمم المتحدة إن 140 شخصا قتلوا في الغارة.",
            [("منسق الشؤون الإنسانية التابع للأمم المتحدة", "stated")],
        ),
        ("غرفة طوارئ الحي: 43 قتيلا في قصف السوق.", [("غرفة طوارئ الحي", "stated")]),
        ("لجان المقاومة: مقتل 43 مدنيا في قصف السوق.", [("لجان المقاومة", "stated")]),
        ("انفجار قرب السوق، ومصدر أمني يتحدث عن 42 قتيلا.", [("مصدر أمني", "stated")]),
    ],
)
def test_the_source_is_who_was_named_for_it(text: str, names: list[tuple[str, str]]) -> None:
    ((*found,),) = holders(text)
    assert [(name.removeprefix("و"), stance) for name, stance in found] == names


def test_what_belongs_to_a_body_is_no_source_of_its_own() -> None:
    text = "قصف الطيران مدرسة تابعة للأمم المتحدة في القرية وقتل سبعة مدنيين."
    assert holders(text) == [[]]


def test_who_admits_is_not_who_denies_behind_him() -> None:
    reading = read("قتل 39 شخصا، بحسب ما أعلن جهاز الأمن، ونفت الوزارة مسؤوليتها عن القصف.")
    assert not [claim for claim in reading.claims if claim.kind == "admission"]
