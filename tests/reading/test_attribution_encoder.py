"""The sentence encoder of attribution: what it sees, whom it is asked about, and what ships."""

import hashlib
from collections.abc import Container, Iterable
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from reportedly.language.document import Document, Name, Token
from reportedly.language.english.names import PEOPLES, PEOPLES_PLURAL, PLACES
from reportedly.language.english.parser import english
from reportedly.reading.attribution import judge
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.attribution.learned import ENCODER_FILE, sentence_networks
from reportedly.reading.attribution.network import Table
from reportedly.reading.attribution.opinions import Opinion
from reportedly.reading.attribution.options import Options, Text
from reportedly.reading.attribution.pieces import STAND_INS, Vocabulary, shown
from reportedly.reading.attribution.ranking import is_unsure
from reportedly.reading.attribution.select import grouped
from reportedly.reading.attribution.transformer import Transformer, cut

CARD = Path(__file__).parents[2] / "docs" / "reference" / "learned-tables.md"
PIECES = [
    "[CLS]",
    "[SEP]",
    "[UNK]",
    "shell",
    "##ing",
    "##s",
    "10",
    "iraqi",
    "baghdad",
    ",",
    "n",
    "t",
]
TEXT = (
    "The mayor said that nine people were killed. The search was called off at noon.\n\n"
    "Residents voiced anger over what they described as a slow response by the harbour office."
)


def shipped() -> bytes:
    return resources.files("reportedly.reading.attribution").joinpath(ENCODER_FILE).read_bytes()


def encoder() -> Transformer:
    learned = sentence_networks()
    if learned is None:
        raise LookupError("the weights are missing")
    return learned.encoder


def token(text: str, name: Name = Name.NONE, pos: str = "NOUN") -> Token:
    return Token(0, 0, len(text), text, text.lower(), text.lower(), pos, "", "", 0, 0, name=name)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("shelling", ["shell", "##ing"]),
        ("shells", ["shell", "##s"]),
        ("raid", ["[UNK]"]),
        ("n't", ["n", "[UNK]", "t"]),
        ("\n", ["[UNK]"]),
    ],
)
def test_a_word_is_cut_into_the_longest_known_pieces(word: str, pieces: list[str]) -> None:
    assert [PIECES[number] for number in Vocabulary(PIECES).cut(word)] == pieces


def test_a_name_gives_its_sort_alone() -> None:
    assert shown(token("Kestrian", Name.PEOPLE)) == shown(token("Vortan", Name.PEOPLE))
    assert shown(token("Office", pos="PROPN")) == STAND_INS[Name.OTHER]


def test_every_number_gives_the_same() -> None:
    assert shown(token("1,200", pos="NUM")) == shown(token("3", pos="NUM"))


def test_a_long_sentence_is_cut_into_stretches_that_hold_all_of_it() -> None:
    tokens = [token("shelling") for _ in range(150)]
    found = list(cut(tokens, Vocabulary(PIECES)))
    assert [len(stretch) for stretch in found] == [63, 63, 24]


def test_a_sentence_gives_the_same_beside_others_and_alone() -> None:
    document = english().parse(TEXT)
    first = document.sentences[0]
    alone = encoder().table(document, [first.first]).encoded[0]
    beside = encoder().table(document, range(len(document.tokens))).encoded[0]
    assert alone[: first.last] == pytest.approx(beside[: first.last], abs=1e-4)
    assert not alone[first.last :].any()


def test_a_word_gives_the_same_where_no_other_is_looked_at() -> None:
    document = english().parse(TEXT)
    first = document.sentences[0]
    every = encoder().table(document, [first.first]).encoded[0]
    some = encoder().table(document, [first.first], {1, 4}).encoded[0]
    assert some[[1, 4]] == pytest.approx(every[[1, 4]], abs=1e-4)
    assert some.any(axis=1).nonzero()[0].tolist() == [1, 4]


def unsure(cue: float, content: float, source: float) -> bool:
    """Tell whether the first cue of TEXT is in doubt, if these are the highest chances."""
    document = english().parse(TEXT)
    text, groups = Text(document, ()), grouped(document, (), ())
    options = Options(text, groups[0], text.cue(groups[0]))
    chances = [
        np.array([most] + [(1 - most) / (count - 1)] * (count - 1), np.float32)
        for most, count in ((content, len(options.contents)), (source, len(options.speakers)))
    ]
    return is_unsure(options, Opinion(cue, *chances), taken=False)


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        ((0.95, 0.97, 0.97), False),
        ((0.95, 0.99, 0.6), True),
        ((0.05, 0.99, 0.6), False),
        ((0.5, 0.97, 0.97), True),
    ],
)
def test_what_is_likely_is_asked_about_again_where_it_may_be_another_s(
    chances: tuple[float, float, float], expected: bool
) -> None:
    assert unsure(*chances) is expected


def test_it_reads_the_sentences_of_what_is_unsure_and_no_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[set[int]] = []
    whole = Transformer.table

    def table(
        self: Transformer, document: Document, wanted: Iterable[int], among: Container[int]
    ) -> Table:
        wanted = list(wanted)
        read.append({document.tokens[index].sentence for index in wanted})
        return whole(self, document, wanted, among)

    monkeypatch.setattr(Transformer, "table", table)
    find_attributions(english().parse("Nine people were killed. The mayor said that."))
    find_attributions(english().parse(TEXT))
    assert len(read) == 1
    assert len(read[0]) < 3


def test_the_small_networks_read_alone_without_the_weights(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(judge, "sentence_networks", lambda: None)
    found = find_attributions(english().parse(TEXT))
    assert "mayor" in [one.holder.name for one in found]


def test_the_weights_are_those_that_the_card_records() -> None:
    assert hashlib.sha256(shipped()).hexdigest() in CARD.read_text("utf-8")


def test_the_weights_are_no_larger_than_the_card_allows() -> None:
    assert len(shipped()) < 16_000_000


def test_no_piece_names_a_people_or_a_place() -> None:
    with resources.as_file(
        resources.files("reportedly.reading.attribution") / ENCODER_FILE
    ) as path:
        pieces = np.load(path, allow_pickle=False)["encoder.pieces"].tobytes().decode().split("\n")
    named = set(pieces) & (PEOPLES | PEOPLES_PLURAL | PLACES)
    assert named <= set(STAND_INS.values())
