"""The English parse: offsets that hold, blocks that part, capitals and names that do no harm."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.language.english.blocks import blocks
from reportedly.language.english.casing import in_capitals, lower_keeping_length
from reportedly.language.english.masking import INITIALS, NAME, PEOPLE, PEOPLE_PLURAL, masked
from reportedly.language.english.parser import english
from reportedly.language.protocol import language_for
from reportedly.model.errors import UnsupportedLanguage

VOCABULARY = frozenset("army official hospital ministry shell town say kill".split())


@given(st.text(max_size=400))
@settings(max_examples=40, deadline=None)
def test_every_token_stands_where_it_says(text: str) -> None:
    document = english().parse(text)
    for token in document.tokens:
        assert text[token.start : token.end] == token.text
        assert document.sentences[token.sentence].start <= token.start
    assert [t.index for t in document.tokens] == list(range(len(document.tokens)))


@given(st.text(alphabet="aB .\n\t\r\u00a0,", max_size=300))
def test_blocks_keep_every_visible_character_once(text: str) -> None:
    spans = list(blocks(text))
    assert all(a_end <= b_start for (_, a_end), (b_start, _) in pairwise(spans))
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())


def test_a_headline_is_a_sentence_of_its_own() -> None:
    document = english().parse("Five killed in Velkara\nThe army denied it on Monday.")
    assert [document.text[s.start : s.end] for s in document.sentences] == [
        "Five killed in Velkara",
        "The army denied it on Monday.",
    ]


@pytest.mark.parametrize(
    "line",
    ["LINDMAR, March 4, 2031 - ", "VELKARA (Agency) -- ", "Tolm, 3 May (Agency) – ", "CORVENNA — "],
)
def test_a_dateline_is_no_part_of_the_sentence_that_it_opens(line: str) -> None:
    alone = english().parse("A bomb struck a market on Wednesday.")
    opened = english().parse(line + alone.text)
    shift = len(opened.tokens) - len(alone.tokens)
    grammar = [(t.text, t.dep, t.head - shift) for t in opened.tokens[shift:]]
    assert grammar == [(t.text, t.dep, t.head) for t in alone.tokens]


@pytest.mark.parametrize("title", ["Sgt.", "Lt.", "Lt. Col.", "Capt.", "Maj. Gen.", "Supt."])
def test_a_title_cut_short_ends_no_sentence(title: str) -> None:
    document = english().parse(f"A bomb hurt {title} Ivo Karm in Velkara on Monday.")
    assert len(document.sentences) == 1
    assert title.split()[-1] in [token.text for token in document.tokens]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The governor of the northern province said on Tuesday that\n"
        "eleven people had been killed when a shell fell on a market in\n"
        "the town of Velkara."
    )
    assert list(blocks(text)) == [(0, len(text))]


def test_a_long_line_without_blanks_is_cut_to_bounded_blocks() -> None:
    spans = list(blocks("x" * 70_000))
    assert max(end - start for start, end in spans) <= 20_000
    assert sum(end - start for start, end in spans) == 70_000


def test_a_wire_text_in_capitals_is_parsed_as_if_in_ordinary_case() -> None:
    wire = "THE ARMY SAID ON MONDAY THAT FIVE SOLDIERS WERE KILLED IN AN ATTACK NEAR VELKARA."
    document = english().parse(wire)
    said = next(t for t in document.tokens if t.text == "SAID")
    assert said.lemma == "say"
    assert said.dep == "ROOT"


def test_a_short_headline_in_capitals_is_no_wire_text() -> None:
    assert not in_capitals("UN: NATO")
    assert in_capitals("A BOMB EXPLODED OUTSIDE THE POLICE STATION IN THE OLD TOWN")


@given(st.text(max_size=200))
def test_lowering_never_changes_offsets(text: str) -> None:
    assert len(lower_keeping_length(text)) == len(text)


@pytest.mark.parametrize(
    ("word", "stand_in"),
    [
        ("Finnish", PEOPLE),
        ("Serbs", PEOPLE_PLURAL),
        ("UNPROFOR", INITIALS),
        ("Velkara", NAME),
        ("Army", "Army"),
        ("Officials", "Officials"),
        ("shell", "shell"),
        ("I", "I"),
    ],
)
def test_only_names_are_masked(word: str, stand_in: str) -> None:
    assert masked([word], VOCABULARY) == [stand_in]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Finnish", "Soviet"), ("Serb", "Croat"), ("Velkara", "Zimpelos"), ("Mainila", "Guernica")],
)
def test_exchanged_names_give_the_same_tree(first: str, second: str) -> None:
    template = (
        "{0} officials said on Monday that {1} shells had killed five people in {0}. "
        "The {1} army denied it and blamed {0} gunners."
    )
    one = english().parse(template.format(first, second))
    other = english().parse(template.format(second, first))
    assert [(t.pos, t.dep, t.head) for t in one.tokens] == [
        (t.pos, t.dep, t.head) for t in other.tokens
    ]


def test_an_unknown_language_is_refused_with_advice() -> None:
    with pytest.raises(UnsupportedLanguage, match="can be read later"):
        language_for("xx")


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_negation_is_seen_with_either_apostrophe(apostrophe: str) -> None:
    document = english().parse(f"The army didn{apostrophe}t fire on Velkara on Monday.")
    negation = next(t for t in document.tokens if t.dep == "neg")
    assert negation.text == f"n{apostrophe}t"
    assert document.tokens[negation.head].text == "fire"


@pytest.mark.parametrize(
    "text",
    [
        "Ilona Marsh, 34, died at home in Velkara. Her brother Rose spoke on Monday.",
        "RAID ON VELKARA\n\nAna Zemova, the town\u2019s mayor, said it didn\u2019t.\nNobody did.",
        "  \n\n J. Marsh  and Abdul Karim al-Masri fled.\u00a0The Serb army shelled Oremka. ",
        "",
    ],
)
def test_an_outline_has_the_tokens_names_and_entities_of_a_parse(text: str) -> None:
    (outlined,), parsed = english().outline([text]), english().parse(text)
    shown = ("index", "start", "end", "text", "lower", "name", "entity", "entity_start")
    assert [[getattr(t, name) for name in shown] for t in outlined.tokens] == [
        [getattr(t, name) for name in shown] for t in parsed.tokens
    ]
    assert [t.sentence for t in outlined.tokens] == sorted(t.sentence for t in outlined.tokens)


@pytest.mark.parametrize("capital", ["KIEV", "ROME", "CAIRO", "MOSCOW", "Kiev"])
def test_a_short_name_of_a_place_in_capitals_is_no_body_s_initials(capital: str) -> None:
    assert masked([capital, "UNHCR", "USA"], VOCABULARY) == [NAME, INITIALS, INITIALS]


def test_a_stretch_in_which_no_sentence_ends_is_cut_behind_commas() -> None:
    text = "nine died in Osk, the mayor said, and " * 200
    pieces = [text[start:end] for start, end in blocks(text)]
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= 2_000
    assert all(piece.endswith(",") for piece in pieces[:-1])


def test_long_paragraphs_of_ordinary_sentences_stay_whole() -> None:
    text = "Nine died in Osk, the mayor said, and four were hurt. " * 80
    assert len(list(blocks(text))) == 1
