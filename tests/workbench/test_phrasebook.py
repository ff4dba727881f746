"""What the ledger composes is said in a reader's language as a whole, or stays as it is."""

import re

import pytest

from reportedly.model.figure import Category, Group
from reportedly.reading.slots.characterisation_words import PHRASES
from reportedly.reading.slots.taxonomy import means, targets
from reportedly.weighing.wording import harmed
from reportedly.workbench.languages.catalogue import catalogue
from reportedly.workbench.languages.phrasebook import EVERY, WORDS
from reportedly.workbench.languages.sentences import figure_said, opening_said, said

TRANSLATED = (
    "the staff and القيادة, sources of one kind (military) in two languages, give the same figure "
    "of the same incident"
)


def plain(text: str | None) -> str:
    return (
        (text or "")
        .replace("\u2066", "")
        .replace("\u2067", "")
        .replace("\u2068", "")
        .replace("\u2069", "")
    )


@pytest.mark.parametrize("sentence", EVERY, ids=[sentence.message for sentence in EVERY])
def test_every_value_has_its_letter(sentence: tuple[str, str]) -> None:
    message, values = sentence
    assert len(re.findall(r"\{\d+\}", message)) == len(values)
    assert set(values) <= set("nbdpwsvahc")


def test_every_class_that_the_reader_names_is_a_word_of_ours() -> None:
    classes = {*means().kinds, *targets().kinds, *(kind for _, kind in PHRASES)}
    assert classes - set(WORDS) == set()


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("killed", "قتلى"),
        ("shelling, mortar round", "قصف مدفعي، قذيفة هاون"),
        ("One origin states it: A and B.", "يذكرها أصل واحد: A and B."),
        ("1 day", "يوم واحد"),
        ("2 days", "يومان"),
        ("3 days", "3 أيام"),
        ("11 days", "11 يومًا"),
        ("100 days", "100 يوم"),
        ("The report r-0 tells of no incident.", "لا يتحدّث التقرير r-0 عن أي حادثة."),
        ("A. B set a figure on 2024-05-01. Do you hold it so too?",
         "A. B حدّد رقمًا في 1 مايو 2024. هل تراه كذلك أيضًا؟"),
        ("150 killed, set by A. B on 2024-05-01.", "قتلى: 150، حدّده A. B في 1 مايو 2024."),
        ("posted 2024-05-02 12:00", "نُشر 2024-05-02 12:00"),
        ("First: Hina, 1994-02-05, 2 days after the event.",
         "الأول: Hina، 5 فبراير 1994، بعد الحدث (الفارق: يومان)."),
        ("First: A and 3 more, 1994-02-05, on the day of the event. Undated and maybe earlier: 2.",
         "الأول: A و3 غيرهم، 5 فبراير 1994، في يوم الحدث. بلا تاريخ وقد يكون أسبق: 2."),
        ("a monitor: taken for Hill Observatory, which the same report names",
         "a monitor: عُدّ أنه Hill Observatory الذي يسمّيه التقرير نفسه"),
        ("not identified: they, with the same figure as Hina; this adds no independent origin",
         "غير معرَّف: they، والرقم هو رقم Hina نفسه؛ فلا يضيف هذا أصلًا مستقلًا"),
        ("the word of Hina, passed on by local media in this report",
         "كلام Hina ينقله local media في هذا التقرير"),
        ("Observatory head N speaks for Hill Observatory",
         "Observatory head N يتحدّث باسم Hill Observatory"),
        (TRANSLATED,
         "the staff والقيادة مصدران من نوع واحد (عسكري) بلغتين، ويذكران الرقم نفسه للحادثة نفسها"),
        ("both come from Hina in one report", "كلاهما من Hina في تقرير واحد"),
        ("4 women killed.", "قتلى، نساء: 4."),
        ("3 or more casualties.", "ضحايا: 3 أو أكثر."),
    ],
)  # fmt: skip
def test_a_sentence_is_said_with_its_values(text: str, arabic: str) -> None:
    assert plain(said(text, "ar")) == arabic


@pytest.mark.parametrize("text", ["Nobody ever wrote this.", "4 ghosts killed.", "", "Hina"])
def test_what_the_book_does_not_have_is_not_said(text: str) -> None:
    assert said(text, "ar") is None


def test_a_name_is_never_said_in_other_words() -> None:
    told = said("Held responsible: shelling and killed.", "ar")
    assert told is not None
    assert "shelling and killed" in told


def test_a_figures_opening_is_said_and_who_says_it_stays() -> None:
    opening, rest = opening_said("3 or more casualties. At least 3: doctors.", "ar") or ("", "")
    assert plain(opening) == "ضحايا: 3 أو أكثر."
    assert rest == "At least 3: doctors."


NAMES = ("Smith and Sons", "Hina", "a mayor (of Vell); or so", "Sons")


def test_who_says_which_number_is_said_with_names_that_stay() -> None:
    text = (
        "5 killed, the figure that most origins bear out (2 of 3); at least 3 to 5 in all. "
        "At least 3: Smith and Sons and Hina (one origin, repeated by 4 reports; 'dozens (or so)', "
        "by the rule 'dozens'); 5: a mayor (of Vell); or so (derived: 2 + 3). 2 earlier claims are "
        "replaced by the same origin's later figure."
    )
    text = text.replace("at least 3 to 5 in all", "3 to 5 in all")
    told = plain(figure_said(text, "ar", NAMES))
    assert "3 على الأقل: Smith and Sons وHina (أصل واحد، يتكرّر في 4 تقارير؛" in told
    assert "«dozens (or so)»، بحسب القاعدة «dozens»" in told
    assert "؛ 5: a mayor (of Vell); or so (مستنتَج: 2 + 3)." in told
    assert told.endswith("محلّ ما قاله من قبل: ادّعاءان.")


def test_a_figure_that_a_person_set_is_said_beside_the_machines() -> None:
    text = "6 killed, set by A. B on 2024-05-01. By the machine: 3 killed. 3: Hina."
    assert plain(figure_said(text, "ar", NAMES)) == (
        "قتلى: 6، حدّده A. B في 1 مايو 2024. وبحسب الآلة: قتلى: 3. 3: Hina."
    )


@pytest.mark.parametrize(
    "rest",
    ["At least 3: nobody known.", "3: Hina (some remark).", "3: Hina and nobody."],
)
def test_who_says_which_number_is_not_said_in_part(rest: str) -> None:
    assert figure_said(f"3 killed. {rest}", "ar", NAMES) is None


def test_lists_of_names_are_told_apart_by_the_names_alone() -> None:
    text = "Independent origins differ: 49 (Smith and Sons), at least 66 (Hina) and 3 (Sons)."
    assert plain(said(text, "ar", NAMES)) == (
        "تختلف الأصول المستقلة: 49 (Smith and Sons)، 66 على الأقل (Hina) و3 (Sons)."
    )
    text = "Independent origins differ: at least 4 (Smith and Sons, Hina and Sons) and 9 (Hina)."
    assert plain(said(text, "ar", NAMES)) == (
        "تختلف الأصول المستقلة: 4 على الأقل (Smith and Sons، Hina وSons) و9 (Hina)."
    )
    kinds = plain(said("Independent origins differ: air strike and shelling.", "ar",
                       ("air strike", "shelling")))  # fmt: skip
    assert kinds == "تختلف الأصول المستقلة: غارة جوية وقصف مدفعي."


def test_whoever_a_figure_counts_is_said() -> None:
    slots = [(category, group) for category in Category for group in Group]
    named = [harmed(number, *slot) for slot in slots for number in (1, 2)]
    assert [name for name in named if said(name, "ar") is None] == []
    assert len(catalogue("ar").messages) > 700
