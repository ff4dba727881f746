"""Finds the names of the dead in an Arabic text: 'the martyr Samer Hadi', lists, death notices.

Only of the dead: the injured and witnesses live, and are not to be found by their names.
"""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.language.arabic.clitics import after_clitics
from reportedly.model.content import Victim
from reportedly.model.figure import Category
from reportedly.reading.arabic.harm_words import harm_at
from reportedly.reading.arabic.listed import listed_items
from reportedly.reading.arabic.named import as_called, name_spans
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text, carries_article
from reportedly.reading.findings import Finding, Span

_LEAST = 2
"""Words of a name that tells somebody: a given name alone is anybody's."""
_MOST_TITLES = 6
"""Words and marks between a word of death and a name: 'the martyr, the young teacher'."""
_MOST_MOURNER = 5
"""Words of whoever announces a death."""
_ASIDE = 2
"""Words of a line that may stand between a heading and its list: '#update'."""
_NAMES = frozenset({"اسماء", "اسم"})
_ARE = frozenset({"هو", "هي", "هم", "هما", "هن", "منهم", "منهما"})
_EACH_OF = frozenset({"كل", "من"})
_KIN = frozenset(
    "زوج زوجه ارمله والد والده ابن ابنه بنت نجل نجله شقيق شقيقه حفيد حفيده صهر قريب".split()
)
"""Kin, before whose words for somebody's name stands that somebody, who may live: 'the wife of'."""
_MARKS = frozenset(':-–—•.)("«»“”،,*/#')
_QUOTES = frozenset('"”»“')
_DEAD = frozenset({Category.KILLED, Category.CASUALTIES})
"""What befell those whom lists call victims, too."""
_CALLED_AFTER = ("landmarks", "place_nouns", "parties")
"""Nouns that are called after a dead man: 'hospital of the martyr …', 'brigade of the martyr …'."""
_AROUND = "around"
"""Sort of words of death behind which or before which a name stands."""

_Death = tuple[int, Span]
"""The number of a sentence that tells of deaths, and the words with which it does."""


def find_victims(text: Text) -> Iterator[tuple[int, Finding]]:
    """Give the names of the dead, each with the number of the sentence that tells of the death.

    Lines below a heading ('names of the martyrs') or a name are told by it and by whoever tells it,
    lines above 'in the care of God' by that.
    """
    heading: _Death | None = None
    above: list[Finding] = []
    items = listed_items(text)
    for first, last in text.sentences():
        told_by_list = heading is not None and any(w.start in items for w in text.words[first:last])
        if told_by_list:
            lined = list(_item(text, first, last))
        else:
            lined = list(_listed(text, first, last, any_name=heading is not None))
        if heading is not None and (lined or told_by_list):
            yield from _told_by(heading, lined)
            continue
        if above and _is_notice(text, first, last):
            yield from _told_by(_death_in(text, first, last), above)
        if lined:
            above += lined
        else:
            above = []
        told = list(_told(text, first, last))
        yield from ((text.words[first].sentence, dead) for _, dead in told)
        if _heads_list(text, first, last) or (told and told[-1][0] == last):
            heading = _death_in(text, first, last)
        elif last - first > _ASIDE:
            heading = None


def _death_in(text: Text, first: int, last: int) -> _Death:
    """Give where a sentence tells of deaths: its number, and its word of death or all its words."""
    deaths = (harm_at(text, index, last) for index in range(first, last))
    death = next((harm for harm in deaths if harm is not None), None)
    whole = text.span(death.first, death.last) if death is not None else text.span(first, last)
    return text.words[first].sentence, whole


def _told_by(death: _Death, named: Iterable[Finding]) -> Iterator[tuple[int, Finding]]:
    """Give names as those of the sentence which tells of the deaths, said by whoever says that."""
    sentence, whole = death
    for dead in named:
        yield sentence, msgspec.structs.replace(dead, whole=whole)


def _told(text: Text, first: int, last: int) -> Iterator[tuple[int, Finding]]:
    """Give the names that one sentence tells with a word of death, each with where it ends."""
    index, dead = first, False
    opening = list(name_spans(text, _past_titles(text, first, last), last))
    if opening and _is_notice(text, opening[-1][1], last):
        yield from _named(text, opening)
        index = opening[-1][1]
    while index < last:
        harm = harm_at(text, index, last)
        dead = harm.value["category"] in _DEAD if harm is not None else dead
        behind = _past_death(text, index, last, harm if dead else None, dead=dead)
        index += 1
        if behind is not None:
            names = list(_names_from(text, behind, last))
            yield from _named(text, names)
            index = max(behind, *(end for _, end in names)) if names else behind


def _names_from(text: Text, index: int, last: int) -> Iterator[tuple[int, int]]:
    """Give names behind their titles: 'the youth Samer Hadi and the child Laith Omar'."""
    start = _past_titles(text, index, last)
    names = list(name_spans(text, start, last))
    yield from names
    while names and not _is_kin(text, names[-1][1] - 1):
        end = names[-1][1]
        start = _past_titles(text, end, last)
        names = list(name_spans(text, start, last)) if start > end else []
        yield from names


def _named(text: Text, names: Iterable[tuple[int, int]]) -> Iterator[tuple[int, Finding]]:
    return ((end, name) for start, end in names for name in _name(text, start, end))


def _past_death(
    text: Text, index: int, last: int, harm: Match[Row] | None, *, dead: bool
) -> int | None:
    """Give where words end behind which a dead one's name may stand: 'the killing of', 'mourns'.

    `harm` is the word of death at `index`; `dead` tells that the sentence spoke of the dead last:
    'four were killed; they are …'.
    """
    if harm is not None:
        other = _is_name_of_place(text, index) or (index > 0 and _is_kin(text, index - 1))
        return None if other else harm.last
    notice = phrases("obituaries").at(text, index, last)
    if notice is not None:
        return _past_mourner(text, notice, last)
    return index + 1 if dead and text.words[index].lower.removeprefix("و") in _ARE else None


def _past_mourner(text: Text, notice: Match[Row], last: int) -> int:
    """Give where the body ends that announces a death: 'mourns the bar association the lawyer'."""
    for index in range(notice.last, min(last, notice.last + _MOST_MOURNER)):
        if phrases("honorifics").at(text, index, last) and _opens_name(
            text, _past_titles(text, index, last), last
        ):
            return index
    return notice.last


def _is_name_of_place(text: Text, index: int) -> bool:
    """Tell 'the hospital of the martyr …' from a martyr."""
    before = index - 1
    if before < text.sentence_start(index) or carries_article(text, before):
        return False
    return any(phrases(table).at(text, before, index) for table in _CALLED_AFTER)


def _past_titles(text: Text, index: int, last: int) -> int:
    """Give where titles, marks and numbers end that stand before a name."""
    end, limit = index, min(last, index + _MOST_TITLES)
    while end < limit:
        word = text.words[end]
        if _is_kin(text, end):
            break
        title = phrases("honorifics").at(text, end, last) or phrases("people").at(text, end, last)
        if title is not None and not _opens_name(text, end, last):
            end = title.last
        elif word.text in _MARKS or word.tag == "number" or word.lower in _EACH_OF:
            end += 1
        else:
            break
    return end


def _is_kin(text: Text, index: int) -> bool:
    """Tell 'the wife of' from 'the wife', of whom nobody's name follows."""
    return not _KIN.isdisjoint(form for _, form in after_clitics(text.words[index].lower))


def _opens_name(text: Text, index: int, last: int) -> bool:
    return any(end - start >= _LEAST for start, end in name_spans(text, index, last))


def _is_notice(text: Text, index: int, last: int) -> bool:
    notice = phrases("obituaries").at(text, index, last) if index < last else None
    return notice is not None and notice.value["sort"] == _AROUND


def _heads_list(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence announces the names of the dead, and of nobody else."""
    named = any(word.lower.removeprefix("ب") in _NAMES for word in text.words[first:last])
    if not (named or _opens_list(text, first, last)):
        return False
    found = {
        harm.value["category"]
        for index in range(first, last)
        if (harm := harm_at(text, index, last)) is not None
    }
    return bool(found) and found <= _DEAD


def _item(text: Text, first: int, last: int) -> Iterator[Finding]:
    """Give the name that an item of a list of names consists of, up to an age or an aside."""
    start = _past_titles(text, first, last)
    words = enumerate(text.words[start:last], start)
    end = next((at for at, w in words if w.tag == "number" or w.text in _MARKS), last)
    if not _is_kin(text, min(start, last - 1)):
        yield from _name(text, start, end)


def _opens_list(text: Text, first: int, last: int) -> bool:
    """Tell 'Martyrs of the shelling of …:', below which they are told by name."""
    if text.words[last - 1].text != ":":
        return False
    harm = harm_at(text, first, last)
    return harm is not None and harm.value["sort"] == "people" and harm.value["number"] == "many"


def _listed(text: Text, first: int, last: int, *, any_name: bool) -> Iterator[Finding]:
    """Give the names that a line consists of; `any_name` where a number or a mark opens it."""
    start = _past_titles(text, first, last)
    marked = any(w.tag == "number" or w.text in _MARKS for w in text.words[first:start])
    for at, end in name_spans(text, start, last, any_name=any_name and marked):
        yield from _name(text, at, end)


def _name(text: Text, start: int, end: int) -> Iterator[Finding]:
    """Give who is named, as it is spelled, up to the quotation mark that closes the name."""
    last = next((i + 1 for i in range(start, end - 1) if _closes(text, i)), end)
    while last > start and _is_kin(text, last - 1):
        last -= 1
    words = [word.text for word in text.words[start:last] if word.tag == "word"]
    if len(words) < _LEAST:
        return
    called, span = as_called(words[0]), text.span(start, last)
    joined = len(words[0]) - len(called)
    name = Victim(" ".join([called, *words[1:]]))
    yield Finding(Span(span.start + joined, span.end), text.token(start), name)


def _closes(text: Text, index: int) -> bool:
    """Tell whether a quotation ends behind a word: such marks are no words of a text."""
    between = text.document.text[text.words[index].end : text.words[index + 1].start]
    return not _QUOTES.isdisjoint(between)
