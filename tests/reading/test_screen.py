"""The screen: it passes over nothing in which the reader would find a claim."""

import ast
import re
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.speed import as_report
from benchmarks.synthetic import invented_places, quiet_reports, reports
from reportedly import read
from reportedly.language.english.names import PEOPLES
from reportedly.language.english.parser import bare_pipeline, english
from reportedly.model.report import Report, make_report
from reportedly.pipeline.outcomes import read_page
from reportedly.reading.reader import Reader
from reportedly.reading.screen.find import may_tell, passes_over
from reportedly.reading.screen.forms import forms_of
from reportedly.reading.screen.words import signals
from reportedly.reading.slots import event_words
from reportedly.reading.slots.effects import EFFECTS
from tests.laws.books import demo, reader

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_PLACES = invented_places(20)


@cache
def unscreened() -> Reader:
    return Reader(screen=False)


def texts() -> Iterator[str]:
    """Give every text that the tests of reading hold, and each of its sentences alone.

    What a test is written for is thereby asked of the screen as well.
    """
    whole = [report.text for report in demo().values()]
    for path in sorted(Path(__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.append(node.value)
    for text in whole:
        yield text
        yield from _SENTENCE.findall(text)


def claims_in(texts: Sequence[str]) -> list[str]:
    """Give the texts in which the reader, without a screen, finds claims."""
    made = [make_report(text, published="2001-03-05", language="en") for text in texts]
    parsed = unscreened().parse_all(made)
    return [one.text for one in made if unscreened().read(one, parsed[one.id]).claims]


def test_no_text_of_a_test_is_passed_over_in_which_the_reader_finds_a_claim() -> None:
    passed = sorted({text.strip() for text in texts() if " " in text and not may_tell(text)})
    assert len(passed) > 500
    assert claims_in(passed) == []


WORDS = sorted(
    """the a to and of in on off up down fire level levels launch land party house bomb shells
    city said she they people three on town army took set go held open hostage burnt storm market
    life lives lost their only survived of 12 rocket near was were is this""".split()
)


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=3, max_size=12), min_size=1, max_size=3))
def test_what_is_passed_over_holds_no_claim(lines: list[list[str]]) -> None:
    text = "\n\n".join(" ".join(line).capitalize() + "." for line in lines)
    if not may_tell(text):
        assert claims_in([text]) == []


@pytest.mark.parametrize(
    "words", [event_words.VERBS, event_words.HARM_VERBS, event_words.NOUNS, ["toll", "casualties"]]
)
def test_every_word_that_names_an_attack_is_enough(words: Sequence[str]) -> None:
    known = [word for word in words if "-" not in word]
    assert [word for word in known if not may_tell(f"They {word} there.")] == []
    assert [word for word in known if not may_tell(f"THEY {word.upper()} THERE.")] == []


@pytest.mark.parametrize(
    "text",
    [
        "The car bomb went, said a clerk, off at noon.",
        "A house burnt in the night.",
        "They fled the mortar fire.",
        "It was hit by a shell.",
        "He claimed that the bomb had been planted there.",
        "Jets pounded the ridge with rockets.",
        "They opened, at once, fire.",
        "Nine lost their lives.",
        "The raid had cost several lives.",
        "Only two of the 40 survived.",
        "Drone strikes shattered the museum.",
        "Rebels stormed it.",
        "_Killed_ in the square: nobody knows.",
        "Machine-gun fire was heard.",
    ],
)
def test_words_that_tell_only_together_are_enough(text: str) -> None:
    assert may_tell(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council raised the level of the weir by a foot.",
        "Sea level was normal, and the snow-storms are over.",
        "Sets went on.\n\nThe fire brigade came to the fair.",
        "The firm launched a new paint.\n\nRockets are on sale at the fair.",
        "Prices went up, and the minister took a break.",
    ],
)
def test_words_of_other_senses_are_passed_over(text: str) -> None:
    assert not may_tell(text)
    assert claims_in([text]) == []


def test_the_forms_of_a_word_are_all_that_the_parser_traces_to_it() -> None:
    tables = english().spacy.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    lemmas = {*event_words.VERBS, *event_words.HARM_VERBS, *event_words.CONTEXT_VERBS, *EFFECTS}
    lemmas |= {*event_words.NOUNS, event_words.BURN, "set"}
    lemmas |= {verb for verb, _ in (*event_words.PARTICLE_VERBS, *event_words.OBJECT_VERBS)}
    missing = []
    for pos in ("verb", "noun"):
        by_form = tables.get_table("lemma_exc")[pos].items()
        written = {(form, lemma) for form, its in by_form for lemma in its if "-" not in form}
        written |= {
            (lemma[: len(lemma) - len(end)] + ending, lemma)
            for ending, end in tables.get_table("lemma_rules")[pos]
            for lemma in lemmas
            if lemma.endswith(end)
        }
        missing += [
            pair for pair in written if pair[1] in lemmas and pair[0] not in forms_of(pair[1])
        ]
    assert missing == []


def test_it_knows_no_people() -> None:
    known = signals()
    words = {*known.alone, *known.verbs, *(w for phrase in known.phrases for w in phrase)}
    words |= {part for sets in known.together for each in sets for w in each for part in w.split()}
    assert not words & PEOPLES


def test_another_language_is_never_passed_over() -> None:
    quiet = "Le conseil a voté le budget."
    for code in ("fr", "ru", "und", ""):
        assert not passes_over(make_report(quiet, language=code))
    assert passes_over(make_report("The council voted.", language="en-GB"))


def test_a_reading_says_that_its_report_was_passed_over() -> None:
    quiet = "The council voted for a new school roof."
    assert read(quiet, language="en").passed_over
    assert not read(quiet, language="en", screen=False).passed_over
    assert not read("Five people were killed.", language="en").passed_over


def test_a_page_is_read_alike_with_and_without_a_screen() -> None:
    page = [*map(as_report, reports(10, _PLACES)), *map(as_report, quiet_reports(10, _PLACES))]
    screened, whole = read_page(reader(), page), read_page(unscreened(), page)
    assert [one.claims for one in screened] == [one.claims for one in whole]  # type: ignore[union-attr]
    assert [one.passed_over for one in screened] == [False] * 10 + [True] * 10  # type: ignore[union-attr]


def test_passing_over_is_many_times_faster_than_parsing() -> None:
    quiet = [as_report(one) for one in quiet_reports(40, _PLACES)]
    spacy = bare_pipeline()
    list(spacy.pipe(report.text for report in quiet[:5]))
    parsing = _seconds(lambda: list(spacy.pipe(report.text for report in quiet)))
    screening = min(_seconds(lambda: _read(quiet)) for _ in range(3))
    assert parsing > 20 * screening


def _read(page: list[Report]) -> None:
    assert all(one.passed_over for one in read_page(reader(), page))  # type: ignore[union-attr]


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
