"""Arabic reports read whole, what they tell of an attack, and the laws that every reading keeps."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.chain import Stance
from reportedly.model.content import (
    Denial,
    Event,
    EventKind,
    Means,
    NoAdmission,
    Target,
    Unverified,
)
from reportedly.model.figure import Category, Figure
from reportedly.model.mention import MentionRole
from reportedly.model.source import SourceKind
from tests.reading.arabic_readings import contents, group_counts, read, told
from tests.reading.arabic_texts import BULLETIN, DRONE, POST
from tests.reading.mention_lines import numbers_of


def harm(text: str) -> set[tuple[str, str, int | None, int | None]]:
    return set(group_counts(text))


def test_a_bulletin_is_read_whole() -> None:
    reading = read(BULLETIN, None)
    assert harm(BULLETIN) >= {
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
    assert "market" in {t.kind for t in contents(reading, Target)}
    assert "artillery" in {m.kind for m in contents(reading, Means)}


def test_an_attack_is_one_with_an_owner_too() -> None:
    (event,) = told("الطيران ينفذ غاراته على القرية", Event)
    assert event.kind is EventKind.AIR_STRIKE


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
    found = {event.kind for event in told(text, Event)}
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
    assert [d.party for d in contents(reading, Denial)] == ["قوات الشمال"]
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
    assert harm(text) == harm(POST)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(sorted(set(f"{BULLETIN} {POST} {DRONE}".split()))), max_size=40))
def test_any_words_are_read_without_failing(words: list[str]) -> None:
    read(" ".join(words))


@pytest.mark.parametrize(
    ("text", "attack"),
    [
        ("أطلقت المجموعة عشرات القذائف الصاروخية على بلدة تلدانا", True),
        ("سقوط 3 قذائف في قرية تلدانا", True),
        ("أطلقت البلدية حملة للنظافة في تلدانا", False),
    ],
)
def test_what_is_fired_or_falls_is_an_attack_where_it_is_a_shell(text: str, attack: bool) -> None:
    assert bool(told(text, Event)) is attack


def test_links_to_other_articles_are_background() -> None:
    reading = read(
        "قتل 3 مدنيين بقصف على بلدة تلدانا.\n\nاقرأ أيضا\n\nمقتل 40 شخصا بتفجير في مدينة منبج\n\n"
        "وأضاف المراسل أن 7 آخرين أصيبوا في تلدانا."
    )
    numbers = {m.role: numbers_of(reading, m) for m in reading.mentions}
    assert numbers == {MentionRole.MAIN: {3, 7}, MentionRole.RECAP: {40}}
