"""Reads a doer in Arabic who is called by a name alone, which no noun of a body opens.

Such a name stands between a verb and what was hit ('shelled NAME the village'), or behind 'at the
hands of'. It is none where any table knows the word.
"""

from functools import cache

from reportedly.language.arabic.clitics import stems, without_article
from reportedly.language.arabic.folding import fold, plain
from reportedly.reading.arabic.counts import counts_object
from reportedly.reading.arabic.parties import Party, name_end
from reportedly.reading.arabic.place_words import generic
from reportedly.reading.arabic.source_phrases import is_time
from reportedly.reading.arabic.tables import phrases, rows
from reportedly.reading.arabic.words import Text, carries_article

_TO = "الي"
_SHORTEST = 3
"""Letters of the shortest such name."""
_OBJECTS = ("targets", "place_nouns", "directions")
"""Tables of what is hit, whose words stand bare behind who hit it."""
_DONE = ("events", "harm")
_DONE_REACH = 8
"""Words before 'by' among which stands what was done."""
VEHICLES = frozenset("مدرعه عربه اليه سياره شاحنه ناقله جرافه دبابه حافله مركبه".split())
"""What runs people over, and is nobody."""
_NO_DOERS = ("source_kinds", "statements")
_JOINED = ("لا", "لل", "بال", "ي")
"""How words begin to which 'for' or 'with' is joined, and verbs: 'for reasons', 'they lie'."""


def between(text: Text, index: int, last: int) -> Party | None:
    """Give the name at word `index` that parts a verb from what was hit: no article, one word."""
    if index + 1 >= last or not _may_be_name(text, index) or carries_article(text, index):
        return None
    behind = text.words[index + 1]
    if behind.lower not in _object_words():
        return None
    return Party(index, index + 1, plain(text.quote(index, index + 1)))


def behind_by(text: Text, index: int, by: int, first: int, last: int) -> Party | None:
    """Give whose name opens at word `index`, behind 'by' at word `by` and what was done."""
    if index >= last or not _may_be_name(text, index):
        return None
    done = range(max(first, by - _DONE_REACH), by)
    if not any(phrases(table).at(text, at, by) for at in done for table in _DONE):
        return None
    end = name_end(text, index, last) if carries_article(text, index) else index + 1
    if any(phrases(table).at(text, index, end) for table in _NO_DOERS):
        return None
    return Party(index, end, plain(text.quote(index, end))) if end > index else None


def killer_at(text: Text, index: int, last: int) -> Party | None:
    """Give whose name with the article opens at word `index`, behind 'killed'; people follow."""
    if index >= last or not carries_article(text, index) or not _may_be_name(text, index):
        return None
    end = name_end(text, index, last)
    if any(phrases(table).at(text, index, end) for table in _NO_DOERS):
        return None
    follows = counts_object(text, past_times(text, end, last), last)
    return Party(index, end, plain(text.quote(index, end))) if end > index and follows else None


def past_times(text: Text, index: int, last: int) -> int:
    """Give the first word from `index` on that is neither a comma nor a time: ', today, …'."""
    while index < last and (
        text.words[index].text in "،,"
        or is_time(text, index)
        or (text.words[index].lower == _TO and index + 1 < last and is_time(text, index + 1))
    ):
        index += 1  # 'in the night of Sunday to Monday'
    return index


def past_killer(text: Text, index: int, last: int) -> int:
    """Give where whom he killed may be told, behind a killer and a time between commas.

    'Killed gunmen who were on a motorbike, on Tuesday evening, the preacher …'; `index` is where
    the killer's words end.
    """
    reach = range(index, min(last, index + _DONE_REACH))
    comma = next((at for at in reach if text.words[at].text in "،,"), None)
    return past_times(text, comma, last) if comma is not None else index


def _may_be_name(text: Text, index: int) -> bool:
    """Tell a word that no table knows, in no form, and that is no adverb."""
    word = text.words[index]
    plain_form = word.tag == "word" and len(word.lower) >= _SHORTEST
    adverb = word.lower.endswith("ا") and not word.lower.endswith("يا")
    joined = word.lower.startswith("و") and any(s != word.lower for s in stems(word.lower))
    ends = phrases("party_ends").at(text, index, index + 1) is not None
    joined |= word.lower.startswith(_JOINED) or not VEHICLES.isdisjoint(stems(word.lower))
    return plain_form and not (adverb or joined or ends or generic(text, index))


@cache
def _object_words() -> frozenset[str]:
    """Give the folded first words of what is hit, with the article and without."""
    forms = (form for table in _OBJECTS for row in rows(table) for form in row["forms"].split("|"))
    words = {without_article(fold(form.split()[0])) for form in forms}
    return frozenset(words | {f"ال{word}" for word in words})
