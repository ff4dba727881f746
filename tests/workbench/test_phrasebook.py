"""What the ledger composes is said in a reader's language as a whole, or stays as it is."""

import pytest

from reportedly.model.figure import Category, Group
from reportedly.reading.slots.characterisation_words import PHRASES
from reportedly.reading.slots.taxonomy import means, targets
from reportedly.weighing.wording import harmed
from reportedly.workbench.languages.catalogue import catalogue
from reportedly.workbench.languages.phrasebook import EVERY, WORDS
from reportedly.workbench.languages.sentences import opening_said, said


def plain(text: str | None) -> str:
    return (text or "").replace("\u2067", "").replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize("sentence", EVERY, ids=[sentence.message for sentence in EVERY])
def test_every_value_has_its_letter(sentence: tuple[str, str]) -> None:
    message, values = sentence
    assert message.count("{") == len(values)
    assert set(values) <= set("nbdpwsv")


def test_every_class_that_the_reader_names_is_a_word_of_ours() -> None:
    classes = {*means().kinds, *targets().kinds, *(kind for _, kind in PHRASES)}
    assert classes - set(WORDS) == set()


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("killed", "قتلى"),
        ("shelling, mortar round", "قصف مدفعي، قذيفة هاون"),
        ("One origin states it: A and B.", "يذكرها أصل واحد: A and B."),
        ("3 days", "3 يومًا"),
        ("First: Hina, 1994-02-05, 2 days after the event.",
         "الأول: Hina، 5 فبراير 1994، بعد الحدث بـ2 يومًا."),
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


def test_whoever_a_figure_counts_is_said() -> None:
    slots = [(category, group) for category in Category for group in Group]
    named = [harmed(number, *slot) for slot in slots for number in (1, 2)]
    assert [name for name in named if said(name, "ar") is None] == []
    assert len(catalogue("ar").messages) > 700
