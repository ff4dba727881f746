import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.arabic.clitics import after_clitics, stems
from reportedly.language.arabic.folding import fold, plain_word
from reportedly.language.arabic.parser import arabic
from reportedly.language.protocol import language_for

BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئؤءًٌٍَُِّْـ ٠١٢0123.,،؛؟:()#_@/-\n\u200c" + BIDI + "aZ🔴"

TEXTS = st.text(alphabet=ALPHABET, max_size=200)


def words(text: str) -> list[str]:
    return [token.lower for token in arabic().parse(text).tokens]


def test_arabic_is_found_by_its_code() -> None:
    assert language_for("ar").code == "ar"
    assert language_for("ar-SY") is language_for("ar")


@given(TEXTS)
def test_every_token_stands_where_it_says(text: str) -> None:
    document = arabic().parse(text)
    ends = [0]
    for token in document.tokens:
        assert text[token.start : token.end] == token.text
        assert token.start >= ends[-1]
        ends.append(token.end)
    for sentence in document.sentences:
        assert document.tokens_of(sentence)
        assert text[sentence.start : sentence.end].strip()


@given(TEXTS)
def test_every_token_is_in_the_sentence_it_names(text: str) -> None:
    document = arabic().parse(text)
    inside = [t for sentence in document.sentences for t in document.tokens_of(sentence)]
    assert tuple(inside) == document.tokens
    assert all(document.sentence_of(t.index).index == t.sentence for t in document.tokens)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("إدلب", "ادلب"),
        ("مدرسة", "مدرسه"),
        ("مستشفى", "مستشفي"),
        ("عاجـــل", "عاجل"),
        ("قُتِلَ", "قتل"),
        ("مسؤول", "مسوول"),
        ("کابل", "كابل"),
        ("٢٠٢١", "2021"),
        ("۲۰۲۱", "2021"),
        ("قـ.ـصف", "قصف"),
        ("قـ ـصف", "قصف"),
        ("الشـ..هيد", "الشهيد"),
        ("ال\u202eقصف", "القصف"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(alphabet=ALPHABET, max_size=20))
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_words_that_posts_break_up_are_whole_and_stay_where_they_are() -> None:
    text = "استهـ.ـدفت غـ ـارة جـ..ـوية منزلا"
    tokens = arabic().parse(text).tokens
    assert [token.lower for token in tokens] == ["استهدفت", "غاره", "جويه", "منزلا"]
    assert tokens[0].text == "استهـ.ـدفت"
    assert plain_word(tokens[0].text) == "استهدفت"


def test_a_full_stop_without_a_blank_still_parts_words() -> None:
    assert words("انتهى القصف.وبدأ النزوح") == ["انتهي", "القصف", ".", "وبدا", "النزوح"]
    assert words("وصل إلى المدينة.في المساء") == ["وصل", "الي", "المدينه", ".", "في", "المساء"]


def test_a_full_stop_or_star_inside_a_word_hides_it() -> None:
    assert words("القص.ف وشهي.داً مق*تل") == ["القصف", "وشهيدا", "مقتل"]
    (token,) = arabic().parse("ضر.بة").tokens
    assert token.text == "ضر.بة"


def test_scripts_that_run_together_come_apart() -> None:
    assert words("وكالة@Agencyقصف وأصيب11 مدنيا") == [
        "وكاله", "@", "agency", "قصف", "واصيب", "11", "مدنيا",
    ]  # fmt: skip


def test_direction_controls_are_no_words_and_split_none() -> None:
    assert words("\u202eقتل\u202c \u2067ثلا\u200fثة\u2069") == ["قتل", "ثلاثه"]


def test_numbers_keep_their_points_and_sentences_end_at_marks() -> None:
    document = arabic().parse("أصيب 1,200 شخص. ماذا حدث؟ قصف\nسطر")
    assert len(document.sentences) == 4
    assert "1,200" in [token.text for token in document.tokens]


@pytest.mark.parametrize(
    ("written", "stem"),
    [
        ("وبالمدفعية", "مدفعيه"),
        ("للنظام", "نظام"),
        ("فقتلت", "قتلت"),
        ("والقصف", "قصف"),
        ("أطفالهم", "اطفال"),
        ("وزوجته", "زوجه"),
        ("منزلها", "منزل"),
    ],
)
def test_clitics_come_off(written: str, stem: str) -> None:
    assert stem in stems(fold(written))


def test_the_whole_word_is_the_first_reading() -> None:
    assert stems("والد")[0] == "والد"
    assert after_clitics("لبنان")[0] == (0, "لبنان")


def test_a_name_keeps_its_article() -> None:
    assert (1, "الزهراء") in after_clitics(fold("للزهراء"))
    assert (2, "ادلب") in after_clitics(fold("وبإدلب"))
