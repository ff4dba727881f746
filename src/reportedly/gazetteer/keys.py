"""Turns place names into look-up keys, so that spelling habits do not hide a place.

Three keys, from strict to loose: `strict_key` folds case, diacritics, punctuation and Arabic
letter forms; `bare_key` also drops the Arabic article; `sound_key` keeps a consonant skeleton
of romanised Arabic.
"""

from __future__ import annotations

import re
import unicodedata

ARTICLES = frozenset("al el ul il ad ed adh an en ar er as es ash esh at et ath az ez".split())
"""Romanised forms of the Arabic article, assimilated ones included."""

ARABIC_SPEAKING = frozenset(
    "AE BH DJ DZ EG EH IL IQ IR JO KW LB LY MA ML MR NE OM PS QA SA SD SO SY TD TN YE".split()
)
"""Countries whose names are found without the Arabic article and by sound as well."""

_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_DROPPED = "'’‘ʼʻʿʾ`´ʹʺ″′\"“”.\u0640\u200c\u200d\u200e\u200f"
_LETTERS = {
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ə": "a",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ک": "ك",
    "ة": "ه",
    "ہ": "ه",
    "ٱ": "ا",
    "گ": "ك",
}
_FOLD = str.maketrans({**dict.fromkeys(_DROPPED), **_LETTERS})
_GAPS = re.compile(r"[^\w]+|_")
_SOUNDS = (
    ("kh", "k"),
    ("gh", "g"),
    ("sh", "$"),
    ("ch", "$"),
    ("tch", "$"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("dj", "j"),
    ("q", "k"),
    ("c", "k"),
    ("z", "s"),
    ("p", "b"),
    ("v", "f"),
    ("x", "ks"),
)
_ONE_VOWEL = (
    (re.compile(r"(?:ah|eh|e)\b"), "a"),
    (re.compile(r"ay|ai|ei|ee|iy|ey|e"), "i"),
    (re.compile(r"aw|au|ou|oo|uw|o"), "u"),
    (re.compile(r"(.)\1"), r"\1"),
)
"""Spellings of one Arabic vowel in Latin letters: 'Busayrah', 'Bisira'; a doubled letter is one."""
_VOWELS = str.maketrans("", "", "aeiouy ")
_DOUBLED = re.compile(r"(.)\1+")


def strict_key(name: str) -> str:
    """Fold case, diacritics, punctuation, 'St.' and Arabic letter forms."""
    folded = name.casefold()
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded)
        folded = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = _GAPS.sub(" ", folded.translate(_FOLD)).split()
    if len(words) > 1 and words[0] in _ABBREVIATIONS:
        words[0] = _ABBREVIATIONS[words[0]]
    elif len(words) > 2 and words[1] in ("st", "ste"):
        words[1] = _ABBREVIATIONS[words[1]]
    return " ".join(words)


def bare_key(key: str) -> str:
    """Give a strict key without Arabic articles ('al bureij' → 'bureij', 'الحديده' → 'حديده')."""
    kept = [_without_arabic_article(word) for word in key.split() if word not in ARTICLES]
    return " ".join(kept) or key


def _without_arabic_article(word: str) -> str:
    return word[2:] if len(word) > 4 and word.startswith("ال") else word


def sound_key(bare: str) -> str:
    """Give the consonants of a romanised Arabic bare key; empty where they are under three."""
    if not bare.isascii():
        return ""
    skeleton = " ".join(word.rstrip("h") or word for word in bare.split())
    for spelling, sound in _SOUNDS:
        skeleton = skeleton.replace(spelling, sound)
    skeleton = _DOUBLED.sub(r"\1", skeleton.translate(_VOWELS))
    return skeleton if len(skeleton) > 2 else ""


def spoken_key(name: str) -> str:
    """Give a romanised name with each of its vowels spelled in one way, without the article."""
    key = bare_key(strict_key(name))
    for spelling, sound in _ONE_VOWEL:
        key = spelling.sub(sound, key)
    return key
