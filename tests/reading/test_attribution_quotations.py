"""Where quotations begin and end, and whose they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.english.parser import english
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.attribution.quotations import quotations


def marked(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “go now” and left.", ["“go now”"]),
        ('He said "go" and "stay".', ['"go"', '"stay"']),
        ("He said ''go now'' and left.", ["''go now''"]),
        ("He said «go now» and left.", ["«go now»"]),
        ("‘They came at night,’ said a farmer.", ["‘They came at night,’"]),
        ("The residents' houses and the mayor's car burned.", []),
        ("'It's the army's fault,' he said.", ["'It's the army's fault,'"]),
        ('"They came,” he said. “We hid," she said.', ['"They came,”', '“We hid,"']),
        ('"He shouted “go now” and ran," she said.', ['"He shouted “go now” and ran,"']),
    ],
)
def test_marks_of_every_sort(text: str, found: list[str]) -> None:
    assert marked(text) == found


def test_a_quotation_left_open_runs_to_its_paragraphs_end() -> None:
    text = "“They came at night.\n“We hid.”"
    first, second = quotations(text)
    assert not first.closed
    assert second.closed
    assert text[first.start : first.end] == "“They came at night."


@given(st.text(alphabet="“”\"'‘’«» ab.\n", max_size=60))
def test_quotations_are_ordered_and_never_overlap(text: str) -> None:
    found = quotations(text)
    ends = [0, *(q.end for q in found)]
    assert all(end <= q.start < q.end for end, q in zip(ends, found, strict=False))


def said(text: str) -> list[tuple[str, str]]:
    found = find_attributions(english().parse(text))
    return [
        (a.holder.name, " … ".join(text[s.start : s.end] for s in a.content).strip()) for a in found
    ]


def test_a_paragraph_quoted_after_a_colon_has_its_speaker() -> None:
    text = "Mira Dolan, a nurse, continued:\n\n“We heard it fall. Nobody slept.”\n\nIt rained."
    assert said(text) == [("Mira Dolan", "“We heard it fall. Nobody slept.”")]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "Mira Dolan said:\n\n“We heard it fall.\n\n“Nobody slept after that.”\n\nIt rained."
    assert said(text) == [("Mira Dolan", "“We heard it fall. … “Nobody slept after that.”")]


def test_a_paragraph_quoted_after_another_statement_has_none() -> None:
    text = "Mira Dolan said it fell.\n\n“Nobody slept, not even the children.”\n\nIt rained."
    assert said(text) == [("Mira Dolan", "it fell")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor said on Friday he had met the envoy.", "he had met the envoy"),
        ("The mayor said Tuesday that the bridge was hit.", "that the bridge was hit"),
        ("The mayor said Friday prayers were cancelled.", "Friday prayers were cancelled"),
    ],
)
def test_the_day_of_saying_is_not_what_is_said(text: str, content: str) -> None:
    assert said(text) == [("mayor", content)]


def test_a_quotation_after_its_speakers_label_is_given_once() -> None:
    assert said("Dolan: “We heard it fall”\n\nIt rained.") == [("Dolan", "“We heard it fall”")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Five names were added to the list.", []),
        ("The police told reporters that five were hurt.", [("police", "that five were hurt")]),
        ("Five were apparently hurt.", [("", "Five were … hurt")]),
    ],
)
def test_a_listed_cue_that_is_all_but_ruled_out_needs_a_source(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert said(text) == found
