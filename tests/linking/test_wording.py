"""Which words mentions find each other by."""

from reportedly.linking.wording import plain_words, words_told
from reportedly.model.passage import Passage

TEXT = "Two people were killed when a shell hit the old tannery in Tolm, rescuers said."


def test_words_of_any_report_on_an_attack_pick_none_out():
    passage = Passage.of(TEXT, 0, 21)
    assert plain_words(TEXT, [passage], ()) == {"shell", "old", "tannery", "rescuers"}
    assert {"people", "killed", "hit"} <= words_told(TEXT, [passage])
