"""Parties in Arabic by their whole names, several at once, and arms that are nobody's."""

import pytest

from reportedly.model.content import Confidence, Event, EventKind, Responsibility
from tests.reading.arabic_readings import told


def doers(text: str) -> list[str]:
    """Give the parties held responsible, in order."""
    return [held.party for held in told(text, Responsibility)]


@pytest.mark.parametrize(
    "text",
    [
        "مقتل مدنيين اثنين بغارة نفذتها طائرات حربية على بلدة تولم.",
        "استهدفت طائرة مسيرة مجهولة سيارة على طريق تولم.",
        "قال شهود إن الطيران الحربي قصف مستودعا.",
        "قصف بقذائف المدفعية الثقيلة على بلدة تولم أوقع ثلاثة قتلى.",
        "ارتكبت في البلدة مجزرة ضحيتها أفراد عائلة واحدة.",
        "نقل المصاب إلى المشفى من قبل الأهالي بعد قصف مدفعي على بلدة تولم.",
        "قتل طفل دهسا من قبل المدرعة في بلدة تولم.",
    ],
)
def test_a_weapon_a_vehicle_the_dead_and_their_helpers_did_nothing(text: str) -> None:
    assert doers(text) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "قصفت قوات الدرع و حركة التلال و حزب الوادي بلدة تولم.",
            "قوات الدرع وحركة التلال وحزب الوادي",
        ),
        (
            "قصف متبادل بين قوات الدرع و”جيش الوادي” في بلدة تولم يوقع ثلاثة قتلى.",
            "قوات الدرع وجيش الوادي",
        ),
        (
            "عملية أمنية مشتركة بين قوات الدرع وجيش الوادي أسفرت عن مقتل شاب.",
            "قوات الدرع وجيش الوادي",
        ),
        (
            "قصف من قبل جيش الوادي الجنوبي وفصائل الدرع الأخضر المرتبطة به على تولم.",
            "جيش الوادي الجنوبي وفصائل الدرع الأخضر المرتبطة به",
        ),
        (
            "قتل مدني بقصف مصدره المناطق التي تسيطر عليها قوات الدرع وجيش الوادي.",
            "قوات الدرع وجيش الوادي",
        ),
        (
            "قتل مدني بقصف صاروخي من مناطق الخاضعة لسيطرة قوات الدرع على البلدة.",
            "قوات الدرع",
        ),
        ("ثلاثة قتلى في غارات مصرية سودانية على بلدة تولم.", "مصرية سودانية"),
        ("ثلاثة قتلى في الغارات المصرية والسودانية على تولم.", "المصرية والسودانية"),
        ("قصف نفذه التحالف العسكري المصري-السوداني على تولم.", "التحالف العسكري المصري-السوداني"),
        ("قصف حكومي على بلدة تولم يقتل ثلاثة مدنيين.", "حكومي"),
        ("أصيب مواطن في تجدد قصف الاحتلال المصري البري على تولم.", "الاحتلال المصري"),
        ("قتل طفل بقصف النظام المستمر على بلدة تولم.", "النظام"),
        ("قتل خمسة بقصف طائرات مسيرة تابعة لـ”درع الوادي” على البلدة.", "درع الوادي"),
        ("أعدم عناصر من «درع الوادي» ثلاثة مدنيين في البلدة.", "درع الوادي"),
        ("قتل طفل دهسا بمدرعة عسكرية تابعة لقوات الدرع.", "قوات الدرع"),
        ("دهست عربة مصرية طفلا في بلدة تولم.", "مصرية"),
        ("قتل خمسة في هجوم لتنظيم أنصار بيت الوادي على البلدة.", "تنظيم أنصار بيت الوادي"),
        ("هاجمت جماعة جند الوادي بلدة تولم وقتلت ثلاثة.", "جماعة جند الوادي"),
        ("أطلق خفر السواحل النار على قارب قبالة تولم فقتل ثلاثة.", "خفر السواحل"),
        ("باغتته قذائف قوات الدرع في منزله ببلدة تولم.", "قوات الدرع"),
        ("قام طيران دولة الاحتلال المصري بقصف مزارع.", "طيران دولة الاحتلال المصري"),
        (
            "نفذت قوات الدرع، بالتنسيق المباشر مع أهل البلدة، فجر اليوم، عملية إنزال جوي.",
            "قوات الدرع",
        ),
    ],
)
def test_whoever_did_it_goes_by_the_whole_name(text: str, party: str) -> None:
    assert doers(text) == [party]


def test_a_campaign_and_who_carries_a_banner_hold_nobody_responsible() -> None:
    assert doers("شنت قوات الدرع حملة قصف مدفعية مكثفة على تولم.") == ["قوات الدرع"]
    assert doers("حمل المتظاهرون لافتات ضد حركة الدرع بعد مقتل مدني بقصف.") == []
    assert doers("حملت النقابة حركة الدرع مسؤولية مقتل المدني بالقصف.") == ["حركة الدرع"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل مدنيان بقصف يعتقد أن مصدره قوات الدرع على بلدة تولم.",
        "انفجارات في بلدة تولم يرجح أنها ناجمة عن قصف لقوات الدرع.",
    ],
)
def test_who_is_only_believed_to_have_done_it_is_possible(text: str) -> None:
    held = told(text, Responsibility)
    assert [(one.party, one.confidence) for one in held] == [("قوات الدرع", Confidence.POSSIBLE)]


def test_whoever_announces_carrying_out_a_raid_did_it() -> None:
    text = "أعلن جيش الدرع تنفيذ غارة جوية على بلدة تولم قتل فيها خمسة."
    assert doers(text) == ["جيش الدرع"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("سقطت طائرة مسيرة على منزل في قرية تولم.", [EventKind.DRONE_STRIKE]),
        ("سقوط مسيرة مصرية على أحد منازل القرية.", [EventKind.DRONE_STRIKE]),
        ("سقطت طائرة مسيرة للجيش في محيط البلدة دون إصابات.", []),
        ("فاجأتهم قذائف قوات الدرع في الحقل.", [EventKind.SHELLING]),
    ],
)
def test_what_falls_on_a_house_is_an_attack(text: str, kinds: list[EventKind]) -> None:
    assert [event.kind for event in told(text, Event)] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "طائرة مسيرة، يرجح أنها تابعة لقوات الدرع، استهدفت مساء اليوم سيارة.",
            [EventKind.DRONE_STRIKE],
        ),
        ("مقتل عامل جراء عدوان جوي على البلدة.", [EventKind.AIR_STRIKE]),
        ("قتيل وجرحى خلال حملة دهم واعتقال في البلدة.", [EventKind.ATTACK]),
    ],
)
def test_the_kind_of_an_attack_by_who_carries_it_out(text: str, kinds: list[EventKind]) -> None:
    assert [event.kind for event in told(text, Event)] == kinds


def test_aircraft_that_only_fly_there_make_no_air_strike() -> None:
    text = "حملة دهم في البلدة بمساندة من الطيران وسط تحليق للطائرات المسيرة."
    assert [event.kind for event in told(text, Event)] == [EventKind.ATTACK]
