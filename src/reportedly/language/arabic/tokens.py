"""Cuts Arabic text into words, numbers and marks, and these into sentences."""

import re
from collections.abc import Iterator

from reportedly.language.arabic.folding import IGNORED

_ARABIC = (
    "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f"
)
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_BROKEN = r"\u0640+[ .,،*]{1,3}\u0640*|[.,*]{1,2}\u0640+"
"""What posts put inside a word to hide it from machines: 'قـ.ـصف', 'قـ ـصف'. The tatweel that joins
two letters shows that the word goes on."""
_PARTICLES = (
    "من|في|عن|لم|لن|قد|ما|لا|هو|هي|كل|او|أو|ثم|بل|هل|ان|أن|إن|كم|مع|"
    "نت|يا|به|له|لك|اي|أي|كي|لو|هم|هن|اذ|إذ"
)
"""Words of two letters, which may begin a sentence."""
_CUT = (
    rf"\*+|\.(?=(?!(?:{_PARTICLES})(?![{_ARABIC}]))"
    rf"[{_ARABIC}][{IGNORED}]*[{_ARABIC}]?(?![{_ARABIC}{IGNORED}]*[{_ARABIC}]))"
)
"""The same without a tatweel: a star, or a full stop before the last letter or two of a word, which
are no word by themselves: 'قص.ف'. Before more letters a full stop ends a sentence."""
_HIDDEN_WORDS = (
    "اصابات اصابه اصيب شهداء شهيد شهيدا شهيده شهيدين شهيدان استشهاد استشهد قتلي قتيل مقتل قتل جرحي "
    "جريح مجزره مجازر قصف يقصف استهداف استهدف غاره غارات انفجار صاروخ صواريخ دماء اغتيال احتلال"
).split()
"""Words that machines are made to pass over by full stops anywhere inside: 'إصا..بات', 'شه.داء'.
Other words keep such stops, which part two words as often ('قصف..إصابات')."""
_SPELLINGS = {"ا": "اأإآ", "ه": "هة", "ي": "يى", "ء": "ء"}


def _hidden() -> str:
    """Give the pattern of hidden words, behind what Arabic joins to a word's front."""
    between = rf"[{IGNORED}]*[.…]{{0,3}}[{IGNORED}]*"
    spelled = (
        between.join(f"[{_SPELLINGS.get(letter, letter)}]" for letter in word)
        for word in sorted(_HIDDEN_WORDS, key=len, reverse=True)
    )
    front = rf"[وف]?[بل]?(?:ا{between}ل{between})?"
    holds_stop = rf"(?=[{_ARABIC}{IGNORED}]+[.…])(?<![{_ARABIC}])"
    return rf"{holds_stop}{front}(?:{'|'.join(spelled)})(?![{_ARABIC}])"


_TOKEN = re.compile(
    rf"(?P<hidden>{_hidden()})"
    rf"|(?P<word>[{_ARABIC}](?:(?:{_BROKEN}|{_CUT}|[{IGNORED}]+)?(?<!ة)[{_ARABIC}])*(?:[\u064b-\u065f\u0670\u0640]+)?)"
    rf"|(?P<number>[{_DIGIT}](?:[{IGNORED}]*[{_DIGIT}])*(?:[.,\u066b\u066c][{_DIGIT}]+)*)"
    rf"|(?P<other>[^\W\d_{_ARABIC}]+(?:['’][^\W\d_{_ARABIC}]+)*)"
    rf"|(?P<mark>[^\w\s{IGNORED}]|_)"
)
_ENDS = frozenset("!?؟…۔⏎")
_STRONG = frozenset("؛;•●▪◾🔴🔶🔹🔸❗‼⭕|")
"""Marks that part what stands beside them as a full stop does."""


def tokens_in(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Give the sort ('word', 'number', 'other', 'mark') and code points of every token.

    A word of one script ends where another begins, and one of Arabic behind a ta marbuta, which
    stands at the end alone, so that what a page's layout runs together comes apart. Underscores
    part the words of a hashtag.
    """
    for match in _TOKEN.finditer(text, start, end):
        sort = str(match.lastgroup)
        yield "word" if sort == "hidden" else sort, match.start(), match.end()


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether the mark at [start, end) ends a sentence."""
    mark = text[start:end]
    if mark in _ENDS or mark in _STRONG:
        return True
    return mark == "." and (end == len(text) or not text[end].isdigit())
