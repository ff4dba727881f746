"""The names of the dead: whose are read, how they are spelled, and whose are not."""

import pytest

import reportedly
from reportedly.model.content import Victim


def named(text: str, language: str) -> set[str]:
    reading = reportedly.read(text, published="2031-05-07", language=language)
    return {name for mention in reading.mentions for name in mention.victims}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("استشهاد الشاب سامر هادي العمر جراء قصف على تلدانا.", {"سامر هادي العمر"}),
        ("قتل المعلم «حازم ناصر» بقصف على تلدانا.", {"حازم ناصر"}),
        ("مقتل المعلم «حازم ناصر» متأثراً بجراحه بعد قصف على تلدانا.", {"حازم ناصر"}),
        ("مقتل وليد ناصر ووليد عمر بقصف على تلدانا.", {"وليد ناصر", "وليد عمر"}),
        ("الحاج سامر هادي العمر في ذمة الله بعد قصف على تلدانا.", {"سامر هادي العمر"}),
        ("انتقل إلى رحمة الله الشهيد سامر العمر جراء قصف تلدانا.", {"سامر العمر"}),
        ("تنعى نقابة المحامين المحامي سامر العمر الذي قتل بقصف تلدانا.", {"سامر العمر"}),
        ("تشييع جثمان الطفلة ليلى ناصر التي قتلت بقصف تلدانا.", {"ليلى ناصر"}),
        (
            "قتلت القذيفة ثلاثة من أهالي تلدانا هم: سامر هادي، وليد ناصر، ورامي خالد.",
            {"سامر هادي", "وليد ناصر", "رامي خالد"},
        ),
        ("مقتل سامر عبد الله بقصف على تلدانا.", {"سامر عبد الله"}),
    ],
)
def test_the_dead_of_an_arabic_sentence(text: str, dead: set[str]) -> None:
    assert named(text, "ar") == dead


@pytest.mark.parametrize(
    "text",
    [
        "إصابة الشاب سامر هادي العمر جراء قصف على تلدانا.",
        "قصفت طائرة مشفى الشهيد سامر هادي في تلدانا وقتل طفلان.",
        "قتل طفلان بقصف على تلدانا، وقال المتحدث خالد عمر إن القصف مستمر.",
        "اعتقلت دورية سامر هادي العمر بعد قصف على تلدانا وقتل طفل.",
        "قتل سامر بقصف على تلدانا.",
    ],
)
def test_the_living_and_what_is_called_after_the_dead_are_no_dead(text: str) -> None:
    assert named(text, "ar") == set()


def test_lists_of_the_dead_in_arabic() -> None:
    dead = {"سامر هادي العمر", "قمر حازم ناصر", "ليلى رامي"}
    lines = "1- سامر هادي العمر\n2- قمر حازم ناصر\n3- الطفلة ليلى رامي"
    assert named(f"أسماء شهداء القصف على تلدانا:\n{lines}", "ar") == dead
    assert named(f"أسماء شهداء القصف على تلدانا:\n#تحديث\n{lines}", "ar") == dead
    assert named(f"أسماء المصابين بالقصف على تلدانا:\n{lines}", "ar") == set()


def test_a_death_notice_in_lines() -> None:
    text = "سامر هادي العمر\nرامي ناصر\nفي ذمة الله جراء القصف الذي تعرضت له تلدانا"
    assert named(text, "ar") == {"سامر هادي العمر", "رامي ناصر"}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Journalist Jana Roe was killed by shelling in Brona on Monday.", {"Jana Roe"}),
        ("Gunmen shot dead the teacher Omar Tarek in Brona.", {"Omar Tarek"}),
        ("The body of Omar Tarek was found in Brona after the attack.", {"Omar Tarek"}),
        (
            "Samer Hadi, 12, and his sister Lina Hadi, 9, were killed when a shell hit Brona.",
            {"Samer Hadi", "Lina Hadi"},
        ),
        (
            "A bomb killed 3 in Brona. The dead were named as Omar Tarek, Jonas Roe and Lia Lindt.",
            {"Omar Tarek", "Jonas Roe", "Lia Lindt"},
        ),
        (
            "Victims of the bombing in Brona:\n- Omar Tarek, 31\n- Maria Lindt\n",
            {"Omar Tarek", "Maria Lindt"},
        ),
        ("Omar Tarek was injured by a shell in Brona; witness Jonas Keller saw it.", set()),
        ("The union mourns its member Omar Tarek, who was killed by a shell.", {"Omar Tarek"}),
        ("Omar Tarek, 31, who died in the blast in Brona, leaves two children.", {"Omar Tarek"}),
        ("They buried the nurse Lina Roe, killed by a sniper in Brona.", {"Lina Roe"}),
        ("Jana Roe, whose brother was killed by a shell in Brona, wept.", set()),
        ("Mayor Jonas Keller said three were killed by shelling in Brona.", set()),
        ("Omar Tarek, who killed three people in Brona, was caught.", set()),
        ("Soldiers of Omar Tarek killed three villagers in Brona.", set()),
        ("A Red Crescent volunteer was killed by shelling in Brona.", set()),
        ("A resident of Deir Ezzor was killed by shelling on Monday.", set()),
        ("Injured in the bombing in Brona:\n- Omar Tarek, 31\n- Maria Lindt\n", set()),
    ],
)
def test_the_dead_of_an_english_text(text: str, dead: set[str]) -> None:
    assert named(text, "en") == dead


def test_names_are_of_the_incident_that_their_sentence_tells() -> None:
    text = (
        "Omar Tarek was killed on Monday when a shell hit a market in Millbrook. On Tuesday "
        "gunmen killed Maria Lindt at a school in Farbridge."
    )
    reading = reportedly.read(text, published="2031-05-07", language="en")
    assert [mention.victims for mention in reading.mentions] == [("Omar Tarek",), ("Maria Lindt",)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Killed in the shelling, according to the hospital:\n1. Jana Roe\n2. Ivo Marek, 12",
            {"Jana Roe": "hospital", "Ivo Marek": "hospital"},
        ),
        (
            "The hospital said that the teacher Jana Roe was killed in the shelling of Velkara.",
            {"Jana Roe": "hospital"},
        ),
        (
            "Those killed in the shelling of Velkara are, police said: 1) Jana Roe 2) Ivo Marek.",
            {"Jana Roe": "police", "Ivo Marek": "police"},
        ),
    ],
)
def test_whoever_tells_of_the_death_tells_the_name(text: str, who: dict[str, str]) -> None:
    reading = reportedly.read(text, published="2031-05-07")
    told = {c.content.name: c for c in reading.claims if isinstance(c.content, Victim)}
    assert {name: claim.origin.name.lower() for name, claim in told.items()} == who
    assert all(claim.passage.quote == name for name, claim in told.items())


def test_arabic_names_are_claims_on_their_own_words() -> None:
    text = "قتل الشاب سامر هادي والطفل ليث سامر وهدى عمر بقصف على تلدانا.\n"
    reading = reportedly.read(text, published="2031-05-07", language="ar")
    told = [claim for claim in reading.claims if isinstance(claim.content, Victim)]
    assert [claim.content.name for claim in told] == ["سامر هادي", "ليث سامر", "هدى عمر"]
    assert all(text[c.passage.start : c.passage.end] == c.passage.quote for c in told)
    assert [claim.passage.quote for claim in told] == ["سامر هادي", "ليث سامر", "هدى عمر"]


@pytest.mark.parametrize(
    ("text", "language", "dead"),
    [
        ("Bishop Ivo Marek was murdered in Velkara on Monday.", "en", {"Ivo Marek"}),
        ("An Al-Moor party member was killed in Velkara on Monday.", "en", set()),
        ("Drone strike kills senior Al-Moor Leader in Velkara", "en", set()),
        # Of kin who die the others may live.
        ("قتلت زوجة «خليل الصالح» بقصف على تلدانا.", "ar", set()),
        ("استشهاد فاطمة خالد بنت الشهيد سامر الدعدوش بقصف على تلدانا.", "ar", {"فاطمة خالد"}),
        # 'Servant of' is half a name, and no name's end.
        ("مقتل الشاب عبد الله الحماده بقصف على تلدانا.", "ar", {"عبد الله الحماده"}),
        ("استشهاد هدى عبد الله السعيد بقصف على تلدانا.", "ar", {"هدى عبد الله السعيد"}),
        ("توفي أحمد متأثرا بجراحه بعد قصف على تلدانا.", "ar", set()),
    ],
)
def test_a_name_of_kin_of_a_body_or_of_half_a_person_is_no_dead_one_s(
    text: str, language: str, dead: set[str]
) -> None:
    assert named(text, language) == dead


def test_every_item_of_a_list_of_the_dead_is_a_name_whatever_the_tables_hold() -> None:
    text = (
        "أسماء الشهداء في قصف تلدانا:\n1- هدى ليلى قاسم\n2- الطفل زيدون شمعون، 4 سنوات\n"
        "3- زوجة خالد العمر\nأسماء الجرحى:\n1- وليد الناصر\n2- رامي الحلبي\n"
    )
    assert named(text, "ar") == {"هدى ليلى قاسم", "زيدون شمعون"}
