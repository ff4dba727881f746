"""What tells an attack in Arabic, and what only looks like something that was hit."""

import pytest

from reportedly.model.content import Event, EventKind, Target
from tests.reading.arabic_readings import told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أصيبت امرأة بشظايا قذيفة أطلقتها قوات الوادي على الحي.", EventKind.SHELLING),
        ("قضى الشاب بطلق ناري في الرأس.", EventKind.SHOOTING),
        ("داهم مسلحون المنزل وقتلوا صاحبه.", EventKind.ATTACK),
        ("نسفت القوات منازل في القرية.", EventKind.BOMBING),
        ("اقتادوا أربعة من موظفيها إلى جهة مجهولة.", EventKind.KIDNAPPING),
        ("استخدمت السلطات القوة، وقتل ثمانية باستخدام قوات الأمن الرصاص الحي.", EventKind.SHOOTING),
        ("ضربت القافلة طائرة مسيرة قرب القرية.", EventKind.DRONE_STRIKE),
        ("قتل أربعة بقذائف هاون سقطت على الحي.", EventKind.SHELLING),
        ("أطلق ستة رجال متنكرين بزي الشرطة النار على السياح.", EventKind.SHOOTING),
        ("نفذ التحالف ضربته الثانية على مركبة.", EventKind.ATTACK),
    ],
)
def test_the_attack_is_of_that_kind(text: str, kind: EventKind) -> None:
    assert kind in [event.kind for event in told(text, Event)]


@pytest.mark.parametrize(
    "text", ["ضرب زلزال المدينة وقتل خمسة.", "سقط خمسة قتلى في حادث سير.", "استخدام الهاتف ممنوع."]
)
def test_what_only_has_such_a_word_is_none(text: str) -> None:
    assert told(text, Event) == []


@pytest.mark.parametrize(
    "text",
    [
        "قتل رجل بقصف على القرية، والصورة المرفقة تكفي.",
        "قتل رجل في مداهمة نفذتها قوات الوادي بمرافقة الشرطة.",
        "اعتقلت قوات الوادي عشرين شابا لسوقهم إلى معسكرات التجنيد وقتلت رجلا.",
        "قتل معلم مدرسة بقصف على القرية.",
        "حرم الأهالي من الماء بعد قصف قتل فيه رجل.",
    ],
)
def test_what_only_has_the_letters_of_a_building_was_not_hit(text: str) -> None:
    kinds = {target.kind for target in told(text, Target)}
    assert kinds.isdisjoint({"infrastructure", "market", "school", "place of worship"})
