"""Admissions in their ordinary forms, and words near them that admit nothing."""

import pytest

from reportedly.model.claim import Claim
from reportedly.model.content import Admission
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader
from reportedly.weighing.responsibility import admits

READER = Reader()


def admissions(text: str, language: str) -> list[Claim]:
    report = make_report(text, published="2031-05-06", language=language)
    claims = READER.read(report).claims
    return [claim for claim in claims if isinstance(claim.content, Admission)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lowland army acknowledged that its aircraft had killed eight civilians in Tolm.",
        "The Lowland army said in its monthly report that eight civilians died in its strike.",
        "The Lowland army assessed that eight civilians were unintentionally killed by its strike.",
        "The Lowland army confirmed that eight civilians had died in its air strike.",
        "The Lowland army said eight civilians were killed in a strike it carried out on Tolm.",
        "The Lowland army apologised for the deaths of eight civilians in its strike on Tolm.",
        "The Lowland army apologised for killing eight civilians.",
        "The Lowland army admitted to striking the clinic.",
        "The Lowland army admitted that it had planted the bomb.",
        "The Lowland army has accepted that one of its missiles hit the clinic.",
        "The Lowland army conceded responsibility for the strike.",
        "The Lowland army admitted the attack, saying that it had been aimed at a depot.",
        "The Lowland army said on Monday that it had planted the bomb.",
        '"We accept responsibility for the deaths," the Lowland army said.',
        '"Our aircraft struck the clinic by mistake," the Lowland army said.',
    ],
)
def test_who_owns_up_to_harm_admits_it(sentence: str) -> None:
    found = admissions(f"Eight civilians were killed in an air strike on Tolm. {sentence}", "en")
    assert {claim.content for claim in found} == {Admission("Lowland army")}
    assert all(admits(claim) for claim in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lowland army said its aircraft struck an armed group near Tolm.",
        "The Lowland army said 12 fighters were killed in its strike on Tolm.",
        "The Lowland army said no civilians were killed in its strike on Tolm.",
        "The Lowland army denied that civilians were killed in its strike on Tolm.",
        "The Lowland army admitted that it had lost three soldiers.",
        "The Lowland army acknowledged the attack, which it blamed on rebels.",
        "The Lowland army said that rebels had planted the bomb.",
        "The Lowland army acknowledged the deaths of three of its soldiers.",
        "The Lowland army regretted the deaths of eight civilians in the rebel strike.",
        "The Lowland army confirmed that eight civilians had died in a rebel strike.",
        "The Lowland army called on the council to assume its responsibility for the strike.",
        "The Lowland army assumed its responsibilities in the valley last year.",
        "Villagers said eight civilians were killed in their houses.",
    ],
)
def test_who_speaks_of_a_strike_in_general_admits_nothing(sentence: str) -> None:
    assert not admissions(f"Eight civilians were killed in an air strike on Tolm. {sentence}", "en")


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("أعلن جيش الوادي مسؤوليته عن القصف على السوق.", "جيش الوادي"),
        ("أعلنت جبهة النهر مسؤوليتها عن الهجوم على السوق.", "جبهة النهر"),
        ("جبهة النهر تعلن مسؤوليتها عن الهجوم على السوق.", "جبهة النهر"),
        ("تبنت جبهة النهر الهجوم على السوق.", "جبهة النهر"),
        ("وتبنى تنظيم النهر، في بيان، التفجير في السوق.", "تنظيم النهر"),
        ("اعترفت قوات الوادي بقتل ثمانية مدنيين في غارتها على السوق.", "قوات الوادي"),
        ("اعترف جيش الوادي بمسؤوليته عن مقتل ثمانية مدنيين.", "جيش الوادي"),
        ("أقر جيش الوادي بأن طائراته قصفت العيادة.", "جيش الوادي"),
        ("أقر جيش الوادي بمقتل ثمانية مدنيين في غارة لطائراته.", "جيش الوادي"),
        ("اعتذر جيش الوادي عن مقتل ثمانية مدنيين في غارته.", "جيش الوادي"),
        ("وقالت قوات الوادي إنها قصفت السوق بالخطأ.", "قوات الوادي"),
        ("وقالت قوات الوادي في بيان إنها تعترف بمقتل ثمانية مدنيين في غارتها.", "قوات الوادي"),
    ],
)
def test_who_owns_up_in_arabic_admits_it(sentence: str, party: str) -> None:
    found = admissions(f"قتل ثمانية مدنيين بقصف على السوق في تلدانا. {sentence}", "ar")
    assert [party in claim.content.party for claim in found] == [True]
    assert all(admits(claim) for claim in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "قال جيش الوادي إن طائراته شنت غارة على مواقع في تلدانا.",
        "اعترف جيش الوادي بمقتل ثلاثة من جنوده في الهجوم.",
        "أقر جيش الوادي بمقتل 12 مقاتلا في غارته.",
        "أقر وزير الوادي بأن السوق كان خاليا.",
        "أقرت الحكومة قانونا جديدا بعد القصف.",
        "تبنى مجلس الوادي قرارا يدين القصف.",
        "اعترف المتهمون بانتمائهم إلى جبهة النهر.",
        "لم تتبن أي جهة الهجوم على السوق.",
        "لم يعترف جيش الوادي بقصف السوق.",
        "ولم تعلن أي جهة بعد مسؤوليتها عن الهجوم على السوق.",
    ],
)
def test_who_admits_something_else_in_arabic_admits_no_attack(sentence: str) -> None:
    assert not admissions(f"قتل ثمانية مدنيين بقصف على السوق في تلدانا. {sentence}", "ar")
