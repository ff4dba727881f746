"""Deeds of before that Arabic tells beside the news: of long ago, and what somebody had done."""

import pytest

from reportedly.model.content import Admission
from reportedly.model.mention import MentionRole
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader
from tests.reading.arabic_readings import read

NEWS = "قتل ثلاثة مدنيين يوم الجمعة 6 تشرين الأول 2023 في قصف على بلدة القحطانية.\n\n"
LONG_AGO = "وكان مغن معروف قد قتل برصاص مسلحين قرب منزله في العام 1994.\n\n"


def admitted_of(text: str) -> list[MentionRole | None]:
    """Give the role of the incident of each admission in a report of 7 October 2023."""
    report = make_report(text, published="2023-10-07", language="ar")
    reader = Reader()
    reading = reader.read(report, reader.parse_all([report]).get(report.id))
    roles = {mention.id: mention.role for mention in reading.mentions}
    admissions = [c for c in reading.claims if isinstance(c.content, Admission)]
    return [roles.get(claim.mention or "") for claim in admissions]


@pytest.mark.parametrize(
    "told",
    [
        LONG_AGO + "وقيل حينها إن جماعة متشددة تبنت إعدام الشاب.",
        LONG_AGO + "وقيل آنذاك إن جماعة متشددة تبنت إعدام الشاب.",
        "وفي العام 1994 تبنت جماعة متشددة إعدام مغن معروف.",
    ],
)
def test_an_admission_of_long_ago_is_not_of_the_news(told: str) -> None:
    roles = admitted_of(NEWS + told)
    assert roles
    assert MentionRole.MAIN not in roles


@pytest.mark.parametrize(
    "told",
    [
        "وتبنت جماعة متشددة الهجوم.",
        LONG_AGO + "وتبنت جماعة متشددة قصف القحطانية يوم الجمعة.",
        "وفي العام 2023 تبنت جماعة متشددة القصف.",
        "وتبنت جماعة متشددة القصف، وهي جماعة تأسست في العام 1994.",
    ],
)
def test_an_admission_of_the_news_stays_with_it(told: str) -> None:
    assert MentionRole.MAIN in admitted_of(NEWS + told)


def test_the_attack_after_which_the_news_comes_is_another() -> None:
    told = "ويأتي القصف بعد يومين من الهجوم الذي استهدف حافلة في أنقرة، وتبنته جماعة متشددة."
    assert admitted_of(NEWS + told) == [MentionRole.RECAP]


@pytest.mark.parametrize(
    "told",
    [
        "وكانت قوات الوادي قد قصفت بلدة سوسن وقتلت أربعة.",
        "وكان مسلحون مجهولون قد قتلوا رجلا في بلدة سوسن.",
    ],
)
def test_what_somebody_had_done_is_background(told: str) -> None:
    reading = read("قتل رجلان بقصف على بلدة زرنوق. " + told)
    roles = {m.place.name: m.role for m in reading.mentions if m.place is not None}
    assert roles == {"زرنوق": MentionRole.MAIN, "سوسن": MentionRole.RECAP}


@pytest.mark.parametrize(
    "told",
    [
        "وكان القصف قد تسبب بمقتل طفل.",
        "وكان مراسلنا قد قال إن القصف قتل طفلا.",
        "وكانت قوات الوادي قد قصفت البلدة صباح اليوم.",
    ],
)
def test_what_the_attack_had_done_is_no_other_attack(told: str) -> None:
    reading = read("قتل رجلان بقصف على بلدة زرنوق. " + told)
    assert [m.role for m in reading.mentions] == [MentionRole.MAIN]


def test_who_had_claimed_a_like_attack_of_last_month_tells_of_another() -> None:
    reading = read(
        "قتل خمسة مدنيين بانفجار في سوق بلدة تولم، اليوم الأحد.\n\n"
        "وكان جيش الوادي قد أعلن مسؤوليته عن هجوم مماثل الشهر الماضي أسفر عن مقتل 9 أشخاص."
    )
    assert [m.role for m in reading.mentions] == [MentionRole.MAIN, MentionRole.RECAP]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("وثقت الشبكة مقتل 89 مدنيا في شباط الماضي.", MentionRole.AGGREGATE),
        ("وثقت الشبكة مقتل 89 مدنيا خلال شهر شباط.", MentionRole.AGGREGATE),
        ("وثقت الشبكة مقتل 5 مدنيين بقصف على بلدة تولم في شباط الماضي.", MentionRole.MAIN),
        ("وثقت الشبكة مقتل 5 مدنيين في 3 شباط.", MentionRole.MAIN),
    ],
)
def test_what_is_documented_in_a_month_is_a_count_where_no_attack_is_told(
    text: str, role: MentionRole
) -> None:
    assert [m.role for m in read(text).mentions] == [role]
