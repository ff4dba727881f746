"""Which words mentions find each other by."""

from reportedly.linking.wording import plain_words, words_told
from reportedly.model.passage import Passage

TEXT = "Two people were killed when a shell hit the old tannery in Tolm, rescuers said."


def test_words_of_any_report_on_an_attack_pick_none_out():
    passage = Passage.of(TEXT, 0, 21)
    assert plain_words(TEXT, [passage], ()) == {"shell", "old", "tannery", "rescuers"}
    assert {"people", "killed", "hit"} <= words_told(TEXT, [passage])


def test_no_state_or_people_is_among_the_plain_words() -> None:
    """Names in scripts without capitals, also where Arabic joins other words to them."""
    text = "والقصف الروسي وبالطائرات التركية على روسيا طال مدرسة"
    passage = Passage(0, len(text), text)
    assert plain_words(text, [passage], ()) == {"والقصف", "وبالطايرات", "علي", "طال", "مدرسه"}


def test_a_side_with_a_longer_name_pushes_no_word_out() -> None:
    told = "Shells of the Osk army fell on the tannery. " * 20 + "Herders fled."
    for text in (told, told.replace("Osk", "Velkaravelkaravelkara")):
        assert {"tannery", "herders"} <= words_told(text, [Passage.of(text, 0, 6)])
