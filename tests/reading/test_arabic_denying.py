"""Who denies, is accused or owns up to it in Arabic, where the verb stands behind the name."""

import pytest

from reportedly.model.content import Admission, Denial, Responsibility, Timing
from tests.reading.arabic_readings import read, told


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("التحالف بقيادة الشمال ينفي استهداف السجن في المدينة", "التحالف بقيادة الشمال"),
        ("تتهم الحكومة حركة الوادي بقصف السوق، وطالبان تنفي", "طالبان"),
        ("الحزب: لا علاقة لنا بالهجوم على السوق", "الحزب"),
        ("أكدت الحركة أنه لا علاقة لها بالهجوم على السوق", "الحركة"),
    ],
)
def test_who_denies_stands_before_the_verb(text: str, party: str) -> None:
    assert [denial.party for denial in told(text, Denial)] == [party]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("نفى المتحدث باسم الجيش تورط قواته في مقتل مدنيين", "المتحدث باسم الجيش"),
        ("نفت الوزارة علاقة قواتها بالهجوم", "الوزارة"),
        ("نفت حركة الوادي ضلوع مقاتليها في قصف السوق", "حركة الوادي"),
    ],
)
def test_what_is_denied_is_no_part_of_who_denies(text: str, party: str) -> None:
    assert [denial.party for denial in told(text, Denial)] == [party]


def test_nobody_denies_where_no_name_stands_before_the_words() -> None:
    assert not told("قصف على السوق لا علاقة له بالمعارك", Denial)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("الحكومة تتهم طالبان، بعد تفجير السوق", "طالبان"),
        ("واتهمت الحكومة المحلية الثائرين الذين قصفوا السوق", "الثائرين"),
        ("وحملت حركة الوادي المسؤولية عن تفجير السوق", "حركة الوادي"),
        ("حزب العمال هو المسؤول عن تفجير السوق", "حزب العمال"),
        ("قال الوزير إن جماعة الوادي تقف وراء تفجير السوق", "جماعة الوادي"),
    ],
)
def test_who_is_accused(text: str, party: str) -> None:
    assert party in [r.party for r in told(text, Responsibility) if "accused" in r.confidence]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("وأقرت قوات شرق ليبيا بشن ضربة على السوق", "قوات شرق ليبيا"),
        ("وأعلن فرع تنظيم الدولة في الوادي مسؤوليته عن التفجير", "فرع تنظيم الدولة"),
    ],
)
def test_who_owns_up_to_it_goes_by_the_whole_name(text: str, party: str) -> None:
    assert [admission.party for admission in told(text, Admission)] == [party]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قصفت فصائل مدعومة من تركيا بلدة كنصفرة", "فصائل مدعومة من تركيا"),
        ("غارة العدو البلغاري على مبنى سكني", "البلغاري"),
    ],
)
def test_whose_backing_belongs_to_a_name_and_enmity_does_not(text: str, party: str) -> None:
    assert [held.party for held in told(text, Responsibility)] == [party]


@pytest.mark.parametrize(
    "words",
    ["ليل السبت الأحد", "ليلة السبت - الأحد", "في الليلة الفاصلة بين السبت والأحد"],
)
def test_a_night_between_two_days_is_one_date(words: str) -> None:
    reading = read(f"أصيب 3 مدنيين {words} بقصف على بلدة كنصفرة")
    when = reading.mentions[0].when
    assert when is not None
    assert when.first.isoformat() == "2031-05-03"  # a Saturday


def test_two_days_that_no_night_joins_stay_two() -> None:
    timings = told("أصيب 3 مدنيين السبت والأحد بقصف على بلدة كنصفرة", Timing)
    assert len(timings) == 2
