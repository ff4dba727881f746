"""Where quotations begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
