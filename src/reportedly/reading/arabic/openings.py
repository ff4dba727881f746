"""Tells where a source ends and what it says opens in Arabic, where the usual words do not."""

from reportedly.language.arabic.folding import folded_words
from reportedly.reading.arabic.quoted import quote_opens, quoted_end
from reportedly.reading.arabic.source_phrases import LONGEST, THAT, Words, may_be_source, trimmed
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text

_PARTING = folded_words("التي الذي الذين إلى فيه فيها اليوم أمس")
"""Words that no name of a body holds: 'which', 'to', 'in it', 'today'."""
_WHAT, _HAPPENED = "ما", folded_words("جرى حدث حصل وقع يجري يحدث")
_BETWEEN = "بين"
"""'Between', which has the letters of 'made clear'."""


def up_to_that(text: Text, verb: Match[Row], last: int) -> Words | None:
    """Give all that stands between a verb of saying and 'that', whatever the words mean.

    So with 'said the rapporteur on executions that …'. None where a mark parts them.
    """
    reach = range(verb.last, min(last, verb.last + LONGEST + 1))
    marks = (at for at in reach if text.words[at].tag == "mark" or text.words[at].lower in THAT)
    end = next(marks, verb.last)
    source = trimmed(text, verb.last, end) if end > verb.last else None
    if source is None or text.words[end].lower not in THAT or not may_be_source(text, *source):
        return None
    said = any(phrases("saying").all(text, *source))
    parted = any(word.lower in _PARTING for word in text.words[source[0] : source[1]])
    return None if said or parted or text.words[source[0]].lower.endswith("ا") else source


def is_what_happened(text: Text, index: int, last: int) -> bool:
    """Tell 'what happened', which somebody describes."""
    what = text.words[index].lower == _WHAT and index + 1 < last
    return what and text.words[index + 1].lower in _HAPPENED


def quotes(text: Text, verb: Match[Row], index: int, last: int) -> bool:
    """Tell whether somebody's words, and no name, open in quotation marks at word `index`."""
    between = text.words[verb.first].lower.removeprefix("و") == _BETWEEN
    told = index < last and quote_opens(text, index) and not quoted_end(text, index, last)
    return told and not between
