"""Finding the encoding, and the one form in which text is kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.capture.decode import clean, decode
from reportedly.model.errors import UnreadableSource

RUSSIAN = "Взрыв на рынке в городе, погибли четыре человека, сообщил мэр. Обстрел начался утром."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_unicode_texts_decode(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)).lstrip("\ufeff") == RUSSIAN


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "iso-8859-5"])
def test_stated_encoding_is_believed(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), encoding) == RUSSIAN


def test_utf8_goes_before_a_wrong_statement() -> None:
    assert decode(RUSSIAN.encode(), "windows-1251") == RUSSIAN


def test_latin_1_means_what_browsers_read() -> None:
    assert decode(b"\x93Four dead\x94", "iso-8859-1") == "“Four dead”"


def test_unmarked_cyrillic_is_guessed() -> None:
    assert decode((RUSSIAN * 5).encode("windows-1251")) == RUSSIAN * 5


def test_few_broken_bytes_do_not_change_the_encoding() -> None:
    data = bytearray((RUSSIAN * 20).encode())
    data[100:101] = b"\xff"
    text = decode(bytes(data))
    assert "\ufffd" in text
    assert text.count("Взрыв на рынке") == 20


@pytest.mark.parametrize("stated", ["base64", "rot13", "no-such", "", "utf-8\0", "idna", "hex"])
def test_nonsense_statement_is_passed_over(stated: str) -> None:
    assert decode(b"Four dead", stated) == "Four dead"


def test_binary_has_no_encoding() -> None:
    with pytest.raises(UnreadableSource, match="encoding"):
        decode(bytes(range(256)) * 10)


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\0b\x07c\tq", "abc\tq"),
        ("Sara\u00adjevo\u200b", "Sarajevo"),
        ("cafe\u0301", "café"),
        ("x\ud800y", "x\ufffdy"),
        ("five\u00a0dead “so”", "five\u00a0dead “so”"),
    ],
)
def test_form_that_is_kept(given_text: str, kept: str) -> None:
    assert clean(given_text) == kept


@given(st.text(st.characters()))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once
