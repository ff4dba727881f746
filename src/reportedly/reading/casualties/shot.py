"""People shot or stabbed of whom a text does not say at once whether they died of it."""

import re
from collections.abc import Collection, Sequence

from reportedly.language.document import Document, Sentence, Token
from reportedly.reading.casualties.struck import STRUCK

SHOT = "shoot stab knife"
"""Lemmas of what is done to people who may die of it or live."""
SHOT_FORMS = frozenset(
    "shoot shoots shot shooting stab stabs stabbed stabbing knife knifes knifed knifing".split()
)
"""The forms of those verbs."""
_ELSEWHERE = frozenset("at back down from into off out over past toward towards up".split())
"""What follows 'shot' where it hit nobody, or nobody who is told behind it: 'shot at'."""
_ABOUT = frozenset({"about", "around", "approximately", "some", "roughly"})
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[ap]\.?m\.?)?|\d{1,2}[ap]\.?m\.?")
_TIMES = frozenset("a.m. p.m. am pm noon midday midnight dawn dusk daybreak sunset sunrise".split())
_JOINING = frozenset({"and", "or", "then", "/"})
_LONGEST = 8
"""Tokens from the verb to the 'dead' of 'shot nine farmers dead'."""
_ADVERBS = frozenset("fatally critically seriously badly severely".split())


def hits_nobody(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Tell 'shot at two men', 'shot down a drone' from 'shot two men'."""
    if verb.lower not in SHOT_FORMS:
        return False
    after = document.tokens[verb.index + 1 : min(verb.index + 5, sentence.last)]
    if not after or after[0].lower not in _ELSEWHERE:
        return False
    return after[0].lower != "at" or not _is_time(after[1:])


def _is_time(words: Sequence[Token]) -> bool:
    """Tell 'about 10:30 p.m.' and 'noon' from what somebody shot at."""
    told = [word.lower for word in words if word.lower not in _ABOUT]
    by_clock = bool(told) and _CLOCK.fullmatch(told[0]) is not None
    return by_clock or not _TIMES.isdisjoint(told[:2])


def goes_on(document: Document, sentence: Sentence, verb: Token, harms: Collection[str]) -> bool:
    """Tell the 'shot' of 'shot and killed', whose outcome one of the words `harms` says at once.

    So it is in 'shot, hacked and burned' and 'shot nine farmers dead'.
    """
    if verb.lower not in SHOT_FORMS:
        return False
    after = document.tokens[verb.index + 1 : min(verb.index + 4, sentence.last)]
    words = [token.lower for token in after if token.lower not in _ADVERBS]
    if _shot_dead(document, sentence, verb):
        return True
    joined = words[:1] == [","] or (words[:1] != [] and words[0] in _JOINING)
    return joined and words[1:2] != [] and (words[1] in harms or words[1] in STRUCK)


def _shot_dead(document: Document, sentence: Sentence, verb: Token) -> bool:
    """Tell whether 'dead' says what became of those who stand behind the verb."""
    for token in document.tokens[verb.index + 1 : min(verb.index + _LONGEST, sentence.last)]:
        if token.lower == "dead":
            return token.index > verb.index + 1
        if token.pos in ("VERB", "AUX", "PUNCT", "ADP"):
            return False
    return False


def counted_before(document: Document, sentence: Sentence, word: Token) -> bool:
    """Tell the 'shot' of 'Five shot in Osk', a headline, which parsers take for a noun."""
    before = document.tokens[word.index - 1]
    several = before.pos == "NUM" and before.lower not in ("one", "1")
    return word.lower == "shot" and word.index > sentence.first and several
