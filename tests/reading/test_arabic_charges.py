"""Who charges, condemns, mourns or denies in Arabic without a plain verb of saying."""

import pytest

from reportedly.model.content import Denial, Event, Responsibility
from tests.reading.arabic_readings import read, told


def charges(text: str) -> list[tuple[str, str]]:
    """Give each party held responsible, with the last holder of that claim ('' for nobody)."""
    claims = [c for c in read(text).claims if isinstance(c.content, Responsibility)]
    return [
        (c.content.party, c.origin.name if c.origin.passage is not None else "")
        for c in claims
        if isinstance(c.content, Responsibility)
    ]


def holders(text: str) -> list[tuple[str, str]]:
    """Give the last holder of each event of a text, with how he puts it."""
    claims = [c for c in read(text).claims if isinstance(c.content, Event)]
    return [(c.origin.name, c.stance.value) for c in claims]


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("لكن الأهالي حمّلوا الجيش المسؤولية عن القصف.", [("الجيش", "الأهالي")]),
        ("الأهالي اتهموا قوات الوادي بقصف السوق.", [("قوات الوادي", "الأهالي")]),
        (
            "نفى المتحدث باسم قوات التلال قصف السوق، متهما الحكومة بتدبير الهجوم.",
            [("الحكومة", "المتحدث باسم قوات التلال")],
        ),
        (
            "حمل مسؤولون في وزارة الصحة التحالف الذي تقوده فالمارك مسؤولية الهجوم.",
            [("التحالف", "مسؤولون في وزارة الصحة")],
        ),
        (
            "وجه وزير الداخلية أصابع الاتهام إلى الإرهابيين في التفجير.",
            [("الإرهابيين", "وزير الداخلية")],
        ),
        (
            "وقع تفجير في السوق، إلا أن الرئيس ألقى باللوم على حركة الراية.",
            [("حركة الراية", "الرئيس")],
        ),
        (
            "وكانت وزارة الداخلية قد نسبت التفجير إلى حركة الراية.",
            [("حركة الراية", "وزارة الداخلية")],
        ),
        (
            "وقع تفجير في السوق. تنسب السلطات مثل هذه العمليات إلى جماعة التلال المسلحة.",
            [("جماعة التلال المسلحة", "السلطات")],
        ),
        (
            "نفت دمشق قصف السوق، واتهمت مجموعات إرهابية بارتكاب المجزرة.",
            [("مجموعات إرهابية", "دمشق")],
        ),
    ],
)
def test_who_charges_somebody_holds_the_charge(text: str, charged: list[tuple[str, str]]) -> None:
    assert charges(text) == charged


@pytest.mark.parametrize(
    "text",
    [
        "اختطف مجهولون ناشطا، وحمل المجلس مديرية الأمن مسؤولية سلامته.",
        "وقع تفجير في السوق، محملا السلطة المحلية كامل المسؤولية عن تدهور الأوضاع.",
    ],
)
def test_who_answers_for_somebodys_safety_did_nothing(text: str) -> None:
    assert not {"مديرية الأمن", "السلطة المحلية"} & {party for party, _ in charges(text)}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("استنكر المجلس الأهلي في بيان له اليوم اختطاف معلمين من القرية.", "المجلس الأهلي"),
        ("أدانت بعثة الأمم المتحدة بشدة التفجيرين في السوق.", "بعثة الأمم المتحدة"),
        ("نقابة الصحفيين تنعى المصور الذي قتل في قصف المخيم.", "نقابة الصحفيين"),
        ("تنعى نقابة الصحفيين الزميل المصور الذي قتل في قصف المخيم.", "نقابة الصحفيين"),
        (
            "صدر عن مركز عمليات الطوارئ التابع لوزارة الصحة بيان أعلن أن غارة أصابت البلدة.",
            "مركز عمليات الطوارئ التابع لوزارة الصحة",
        ),
        ("قالت موسكو إن القصف أصاب السوق.", "موسكو"),
        ("وقالت إسرائيل حينها إن الغارة أصابت موقعا عسكريا.", "إسرائيل"),
        ("ذكرت أجهزة الأمن أن هجوما استهدف القرية.", "أجهزة الأمن"),
        ("كشف شيخ عشيرة الوادي أن مسلحين هاجموا القرية.", "شيخ عشيرة الوادي"),
        (
            "قال الناطق باسم جهاز الإسعاف والطوارئ إن غارة أصابت البلدة.",
            "الناطق باسم جهاز الإسعاف والطوارئ",
        ),
    ],
)
def test_who_condemns_mourns_or_speaks_for_a_state_says_it(text: str, holder: str) -> None:
    assert holder in [name for name, _ in holders(text)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "قالت مجموعة «محامو الوادي» الحقوقية إن قصفا أصاب السوق.",
            "مجموعة «محامو الوادي» الحقوقية",
        ),
        ("قال برنامج الغذاء إن غارة أصابت شاحناته.", "برنامج الغذاء"),
        ("روى شهود أن المهاجمين أحرقوا المنازل.", "شهود"),
        ("أدان رئيس الوزراء العملية وقال إن الهجوم لن يمر.", "رئيس الوزراء"),
        ("واتهم المتمردون الجنوبيون قوات الوادي بشن الغارة.", "المتمردون الجنوبيون"),
        ("وكانت السلطات المحلية قد اتهمت حركة التلال بتفجير الكنيسة.", "السلطات المحلية"),
        ("وصفت وزارة الخارجية الهجوم بأنه جريمة.", "وزارة الخارجية"),
        (
            "وقال العميد حسن المتحدث باسم التحالف لوكالة الوادي «لم يكن هناك أي قصف في المنطقة».",
            "العميد حسن المتحدث باسم التحالف",
        ),
        (
            "قالت المقررة المعنية بحالات الإعدام إن قوات الوادي أعدمت سجناء.",
            "المقررة المعنية بحالات الإعدام",
        ),
        ("أعلنت مديرية صحة الوادي ارتفاع حصيلة الهجوم.", "مديرية صحة الوادي"),
        ("ووصف الرئيس حسن ما جرى بأنه مجزرة، وقال إن القصف متعمد.", "الرئيس حسن"),
        ("قتل شاب في الاقتحام، وفق ما رواه شقيقه.", "شقيقه"),
        ("محامو الطوارئ: قصف جوي على البلدة قتل ستة.", "محامو الطوارئ"),
        ("أكد مستشفى الوادي استقباله ستة جرحى في الهجوم.", "مستشفى الوادي"),
        ("دان تجمع العلماء التفجير الذي ضرب الحي.", "تجمع العلماء"),
        ("وقال شقيقه إن القصف أصاب منزله.", "شقيقه"),
        ("قتل ستة في هجوم على نقطة، وفق بيان للوزارة نشرته على صفحتها.", "بيان للوزارة"),
    ],
)
def test_whoever_stands_between_a_verb_of_saying_and_that_says_it(text: str, holder: str) -> None:
    assert holder in [name for name, _ in holders(text)]


@pytest.mark.parametrize(
    "text",
    [
        "قال ساخرا إن القصف أصاب السوق.",
        "قال فيه إن القصف أصاب السوق.",
        "قال سابقا إن القصف أصاب السوق.",
        "وقع هجوم في عملية بين قوات «التحالف الكبير» وقوات الوادي.",
        "شنت القوات حملة مداهمات ضد حركة التلال بقصف القرية.",
    ],
)
def test_an_adverb_or_pronoun_there_is_no_source(text: str) -> None:
    assert {name for name, _ in holders(text)} <= {"unnamed publisher"}


def test_what_contradicts_an_account_is_nobodys_denial() -> None:
    text = "أصاب القصف السوق، وهو ما ينفي رواية الجيش. وقال الناطق إن النفي المتكرر لا يفيد."
    assert told(text, Denial) == []


def test_relatives_speak_for_the_victims() -> None:
    text = "قال أقارب الضحايا إن قوات الوادي قصفت السوق."
    assert ("أقارب الضحايا", "stated") in holders(text)


def test_what_somebody_says_behind_a_denial_is_not_denied() -> None:
    text = "نفت وزارة الدفاع قصف السوق، مؤكدة أن طائراتها استهدفت معسكرا."
    assert ("وزارة الدفاع", "denied") in holders(text)
    assert ("وزارة الدفاع", "stated") in holders(text)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("اتهم العمدة قبيلة التلال بالهجوم، وهو ما نفاه ناظر القبيلة.", "ناظر القبيلة"),
        ("قال جهاز الأمن إن السجين توفي بعد نوبة، نافيا تعرضه للتعذيب في الهجوم.", "جهاز الأمن"),
        ("قتل رجل في الهجوم، ونفى الأهالي هذه الرواية.", "الأهالي"),
        (
            "وصف المتحدث باسم التحالف العملية بأنها مشروعة ونفى استهداف الأطفال.",
            "المتحدث باسم التحالف",
        ),
    ],
)
def test_denials_of_further_forms_have_their_deniers(text: str, party: str) -> None:
    assert [denial.party for denial in told(text, Denial)] == [party]
