"""Whose words stand around an insertion: 'The army, the governor said on Tuesday, had left'.

The sentences are invented, and so are their places.
"""

import pytest

from reportedly.language.english.parser import english
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.attribution.options import Contents, Text
from reportedly.reading.attribution.quotations import quotations
from reportedly.reading.attribution.select import grouped
from reportedly.reading.attribution.speech import speeches


def said(text: str) -> list[tuple[str, str]]:
    """Give whose words each attribution are, and the words."""
    return [
        (
            " … ".join(text[s.start : s.end] for s in a.source),
            " … ".join(text[s.start : s.end] for s in a.content),
        )
        for a in find_attributions(english().parse(text))
    ]


def contents(text: str, cue: str) -> set[str]:
    """Give what the cue may have for its content."""
    document = english().parse(text)
    quotes = quotations(text)
    found = speeches(document, quotes, lambda lemma: float(lemma in {"say", "recall"}))
    group = next(g for g in grouped(document, quotes, found) if document.tokens[g.cue].text == cue)
    options = Contents(Text(document, quotes), group.drafts)
    drafts = (options.draft(number) for number in range(len(options)))
    return {" … ".join(text[s.start : s.end] for s in d.content) for d in drafts}


@pytest.mark.parametrize(
    ("text", "whose", "what"),
    [
        (
            "The group, the ministry said, fired nine rockets at the dam.",
            "the ministry",
            "The group … fired nine rockets at the dam",
        ),
        (
            "The army, the governor said on Tuesday, had shelled the mill for two hours.",
            "the governor",
            "The army … had shelled the mill for two hours",
        ),
        (
            "The gunmen, a witness told reporters, were shouting slogans.",
            "a witness",
            "The gunmen … were shouting slogans",
        ),
        (
            "Since March, aid workers told the agency, no food has reached the camp.",
            "aid workers",
            "Since March … no food has reached the camp",
        ),
    ],
)
def test_what_an_insertion_parts_is_one_content(text: str, whose: str, what: str) -> None:
    assert (whose, what) in said(text)


def test_a_clause_ahead_of_the_speaker_is_said_too() -> None:
    text = "If the truce holds until Friday, aid workers say, the trucks will leave for Tarn."
    whole = "If the truce holds until Friday … the trucks will leave for Tarn"
    assert said(text) == [("aid workers", whole)]


def test_what_the_speaker_does_is_not_said() -> None:
    text = "Speaking in Tarn, the minister said, the army had left."
    assert said(text) == [("the minister", "the army had left")]


def test_a_name_set_between_commas_parts_nothing() -> None:
    text = "The police chief, Ivo Karm, said the bomb was hidden in a cart."
    assert said(text) == [("The police chief, Ivo Karm,", "the bomb was hidden in a cart")]


def test_a_verb_that_no_list_holds_may_stand_in_an_insertion() -> None:
    text = "After the raid, a doctor argued, nobody was safe in Tarn any more."
    assert "After the raid … nobody was safe in Tarn any more" in contents(text, "argued")


def test_a_quotation_may_go_on_with_the_words_before_its_speaker() -> None:
    text = "The crossing, the farmer recalled, “was never safe. We all ran for our lives.”"
    assert "The crossing … “was never safe. We all ran for our lives.”" in contents(
        text, "recalled"
    )


def test_a_quotation_with_a_sentence_of_its_own_takes_no_words_before_it() -> None:
    text = "After the raid, the farmer recalled, “We all ran for our lives.”"
    assert not any(one.startswith("After the raid … “We all") for one in contents(text, "recalled"))


def test_what_somebody_is_blamed_for_is_no_part_of_who_blames() -> None:
    text = "The army was blamed by villagers for its shelling of the school."
    assert said(text) == [("villagers", "The army … for its shelling of the school")]


def test_a_spokesman_keeps_the_body_that_he_speaks_for() -> None:
    text = "The raid was condemned by a spokesman for the council."
    assert said(text) == [("a spokesman for the council", "The raid")]


def test_the_mark_that_opens_a_content_is_taken_in() -> None:
    text = "The nurse said “nothing is left” of the old bridge."
    assert "“nothing is left” of the old bridge" in contents(text, "said")
