"""Who says it in Arabic, whatever parts a source from what it says, and a source's own name."""

import pytest

from reportedly.model.chain import Stance
from reportedly.model.content import Event, Responsibility
from reportedly.model.figure import Figure
from reportedly.model.report import make_report
from reportedly.model.source import SourceKind
from reportedly.reading.reader import Reader
from tests.reading.arabic_readings import read

READER = Reader()


def holders(text: str, kind: type = Figure) -> set[tuple[str, ...]]:
    """Give who holds the claims of a kind, without the publisher."""
    claims = (claim for claim in read(text).claims if isinstance(claim.content, kind))
    return {tuple(link.source.name for link in claim.chain[1:]) for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "قال مرصد الوادي إن القصف قتل ثلاثة مدنيين.",
        "قال مرصد الوادي، إن القصف قتل ثلاثة مدنيين.",
        "قال مرصد الوادي، الذي يتابع الحرب من السهل، إن القصف قتل ثلاثة مدنيين.",
        "قال مرصد الوادي اليوم الثلاثاء إن القصف قتل ثلاثة مدنيين.",
        "قال مرصد الوادي في السابع من أيار الجاري، إن القصف قتل ثلاثة مدنيين.",
        "وأفاد مرصد الوادي بمقتل ثلاثة مدنيين في قصف على السوق.",
        "وثق مرصد الوادي، أمس الأحد، مقتل ثلاثة مدنيين في قصف على السوق.",
        "قتل ثلاثة مدنيين في قصف على السوق، بحسب ما أفاد به مرصد الوادي.",
        "قتل ثلاثة مدنيين في قصف على السوق، وفقا لمرصد الوادي.",
        "بحسب مرصد الوادي فإن القصف قتل ثلاثة مدنيين.",
    ],
)
def test_the_source_is_found_however_it_is_parted_from_what_it_says(text: str) -> None:
    assert holders(text) == {("مرصد الوادي",)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وفقا للمصادر قتل ثلاثة مدنيين.", "المصادر"),
        ("وفقا لمصادر محلية قتل ثلاثة مدنيين.", "مصادر محلية"),
        ("وفقا للجنة الوادي قتل ثلاثة مدنيين.", "لجنة الوادي"),
        ('قالت وكالة "الوادي" إن ثلاثة مدنيين قتلوا.', 'وكالة "الوادي"'),
        ("قالت وكالة «الوادي»، إن ثلاثة مدنيين قتلوا.", "وكالة «الوادي»"),
    ],
)
def test_a_source_goes_by_its_own_words(text: str, name: str) -> None:
    assert holders(text) == {(name,)}


@pytest.mark.parametrize(
    "text",
    [
        "نقلت فرق الدفاع المدني الجرحى إلى المشفى بعد مقتل ثلاثة مدنيين.",
        "حسبنا الله ونعم الوكيل، قتل ثلاثة مدنيين.",
        "دارت اشتباكات بين قوات الشمال ومسلحين وقتل ثلاثة مدنيين.",
    ],
)
def test_what_only_looks_like_saying_holds_nothing(text: str) -> None:
    assert holders(text) == {()}


def test_whoever_accuses_holds_the_accusation() -> None:
    text = "اتهمت منظمة الوادي قوات الشمال بقصف السوق."
    assert holders(text, Responsibility) == {("منظمة الوادي",)}


def test_nobody_is_hurt_by_a_report_that_says_so() -> None:
    text = "أكدت مصادر محلية عدم وقوع إصابات في قصف على السوق."
    stances = {c.chain[-1].stance for c in read(text).claims if c.kind == "event"}
    assert holders(text, Event) == {("مصادر محلية",)}
    assert stances == {Stance.STATED}


@pytest.mark.parametrize("body", ["وزارة الصحة", "مديرية الصحة"])
def test_a_health_ministry_is_a_body_of_state_as_it_is_in_english(body: str) -> None:
    texts = {
        "ar": f"قالت {body} إن القصف قتل ثلاثة مدنيين.",
        "en": "The health ministry said three died.",
    }
    reports = [make_report(text, language=language) for language, text in texts.items()]
    found = {c.origin.kind for r in reports for c in READER.read(r).claims if len(c.chain) > 1}
    assert found == {SourceKind.OFFICIAL}
