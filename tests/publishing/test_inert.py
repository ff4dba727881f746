"""Text that is shown stays in its line, and in its order."""

import pytest

from reportedly.publishing.inert import inert, isolated

PILE = "\u0301\u0302\u0303" * 40


def test_marks_piled_on_a_letter_are_cut_and_a_sign_stands_for_the_rest() -> None:
    shown = inert(f"the a{PILE} mayor")
    assert shown == f"the a{PILE[:8]}\ufffd mayor"


@pytest.mark.parametrize("text", ["بِسْمِ اللَّهِ", "בְּרֵאשִׁ֖ית", "Việt Nam ế", "й і ї", "e\u0301\u0302"])
def test_marks_that_a_script_needs_stay(text: str) -> None:
    assert inert(text) == text


def test_a_right_to_left_name_does_not_draw_the_next_number_to_itself() -> None:
    sentence = "200: جريدة المساء; 300: residents."
    assert isolated(sentence) == "200: \u2068جريدة المساء\u2069; 300: residents."
    assert isolated("300: residents.") == "300: residents."


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u061c"])
def test_marks_of_direction_stay_and_what_turns_it_is_shown(mark: str) -> None:
    honest = f"قُتل 12 شخصا ({mark}SANA{mark})."
    assert inert(honest) == honest
    assert inert(f"\u202e{honest}\u202c") == f"\ufffd{honest}\ufffd"
    assert inert(f"\u2067{mark}\u2069") == f"\ufffd{mark}\ufffd"
