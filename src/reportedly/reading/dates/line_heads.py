"""Tells the heads of lines in a chronicle, as of 'Tuzla, 29 March. A shell killed nine'."""

from reportedly.language.document import Document, Sentence
from reportedly.reading.dates.vocabulary import MONTHS, SHORT_MONTHS, WEEKDAYS

_LONGEST = 9
_BULLETS = " \t•‣◦▪*+–—-"
_DAYS = frozenset((*MONTHS, *SHORT_MONTHS, *WEEKDAYS))


def told_under(document: Document, sentence: Sentence) -> Sentence | None:
    """Give what a short sentence that names a day heads: the next one, on the same line.

    None where it opens no line, or tells something itself.
    """
    tokens = document.tokens_of(sentence)
    line = document.text.rfind("\n", 0, sentence.start) + 1
    opens = not document.text[line : sentence.start].strip(_BULLETS)
    if not opens or len(tokens) > _LONGEST or sentence.index + 1 >= len(document.sentences):
        return None
    if any(token.pos in ("VERB", "AUX") for token in tokens):
        return None
    dated = any(token.lower.rstrip(".") in _DAYS for token in tokens)
    following = document.sentences[sentence.index + 1]
    apart = "\n" in document.text[sentence.end : following.start]
    return following if dated and not apart else None
