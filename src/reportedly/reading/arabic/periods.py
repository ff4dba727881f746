"""Tells counts over a period or a campaign from the toll of one attack.

'76 civilians killed since 2019', 'within five months', or by '376 attacks': such a sum belongs to
no single incident. 'Those attacks' in the next sentence are the ones that were counted.
"""

from collections.abc import Iterator
from itertools import pairwise

from reportedly.language.arabic.clitics import stems
from reportedly.reading import background
from reportedly.reading.arabic.numbers import Quantity, quantity_at
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Match, Text, carries_article
from reportedly.reading.background import MANY_ATTACKS, Told

_MEASURED = 8
"""Words between a superlative and the period in which nothing was more."""
_HOURS = 24
_HOUR = "ساعه"
_HOURS_PAST = "ساعات"
"""'The hours' before how many they are: 'the hours 24 past'."""
_IN, _BETWEEN, _WEEK = "في", "بين", 7
_SAW, _MONTH = frozenset({"شهد", "شهدت"}), "شهر"
_DOCUMENTED = frozenset("وثق وثقت وثقوا سجل سجلت رصد رصدت احصي احصت وثقنا توثيق".split())
_INSIDE = frozenset({"في", "خلال"})
_ARTICLE = "ال"
"""The article as it stands apart from digits: 'the 24 hours past'."""
_THOSE = frozenset({"تلك", "هذه"})
_TOWNS = frozenset({"مدن", "بلدات", "قري"})
"""Cities, towns and villages, as stems write them: two such words together are an area's."""
_AND_AROUND = frozenset({"وريفها", "واريافها", "وريفه", "وريفهما", "واريافهما"})
"""'And its countryside'."""
_NUMBER = frozenset({"عدد", "تعداد"})

Row = dict[str, str]


def sums(text: Text) -> Iterator[tuple[int, int, bool]]:
    """Give the word range of every sentence, and whether it counts over many attacks."""
    counted = over = False
    for first, last in text.sentences():
        recalled = counted and _recalls_attacks(text, first, last)
        recalled |= over and _recalls_attacks(text, first, last, those=True)
        counted, over = _counts_attacks(text, first, last), _over_time(text, first, last)
        spread = _over_many_places(text, first, last) or _over_an_area(text, first, last)
        yield first, last, counted or recalled or over or spread
        counted = counted or recalled


def is_of_war(text: Text, first: int, last: int, low: int | None) -> bool:
    """Tell whether a count of `low` or more in a sentence is of a whole war, told as background.

    No form of an Arabic verb tells whether what it counts came about up to now: it may always.
    """
    if low is None or low < background.MANY:
        return False
    named = any(phrases("events").all(text, first, last))
    of_war = _speaks_of_war(text, first, last)
    return background.is_of_war(low, Told(of_war=of_war, by_now=True, of_attack=named))


def _speaks_of_war(text: Text, first: int, last: int) -> bool:
    found = list(phrases("periods").all(text, first, last))
    since = {match.last for match in found if _is(match, "since")}
    return any(_is(m, "war") or (_is(m, "then") and m.first in since) for m in found)


def _over_time(text: Text, first: int, last: int) -> bool:
    return _over_a_period(text, first, last) or _is_said_to_be_one(text, first, last)


def _is_said_to_be_one(text: Text, first: int, last: int) -> bool:
    """Tell whether words such as 'in total' or 'by this the number rises' call a count a sum."""
    found = phrases("parts").all(text, first, last)
    sums = (match for match in found if match.value["sort"] == "aggregate")
    return any(not _is_measured(text, first, match.first, last) for match in sums)


def _recalls_attacks(text: Text, first: int, last: int, *, those: bool = False) -> bool:
    """Tell whether a sentence speaks of 'the attacks' that were counted, or of 'those attacks'."""
    return any(
        _is(recalled, "attacks") or (those and _is(recalled, "raids"))
        for index in range(first + those, last)
        if not those or not _THOSE.isdisjoint(stems(text.words[index - 1].lower))
        if (recalled := _at(text, index, last)) and carries_article(text, index)
    )


def _counts_attacks(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence counts attacks by the dozen: '376 attacks', 'hundreds of raids'.

    The number may stand behind them: 'the number of attacks rose to 37'.
    """
    many = _many(text, first, last)
    numbered = (
        index
        for index in range(first, last - 1)
        if not _NUMBER.isdisjoint(stems(text.words[index].lower))
        if _is(_at(text, index + 1, last), "attacks")
    )
    opened = min(numbered, default=last)
    return any(
        quantity.first > opened
        or (quantity.last < last and _is(_at(text, quantity.last, last), "attacks"))
        for quantity in many
    )


def _many(text: Text, first: int, last: int) -> list[Quantity]:
    """Give the numbers of so many that attacks, or towns hit, of that number make a sum."""
    told = (quantity_at(text, index, last) for index in range(first, last))
    return [one for one in told if one is not None and (one.low or 0) >= MANY_ATTACKS]


def _over_many_places(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence counts the places hit by the dozen: 'on more than 15 towns'."""
    quantities = (quantity_at(text, index, last) for index in range(first, last))
    many = (
        q for q in quantities if q is not None and q.last < last and (q.low or 0) >= MANY_ATTACKS
    )
    places = (phrases("place_nouns").at(text, quantity.last, last) for quantity in many)
    return any(place is not None and place.value["kind"] == "settlement" for place in places)


def _over_an_area(text: Text, first: int, last: int) -> bool:
    """Tell whether a sentence counts what befell a whole area: 'on the towns and villages of'.

    So it is with 'in the city of X and its countryside'.
    """
    if any(word.lower in _AND_AROUND for word in text.words[first:last]):
        return True
    several = [
        index
        for index in range(first, last)
        if not _TOWNS.isdisjoint(stems(text.words[index].lower))
    ]
    return any(behind - before == 1 for before, behind in pairwise(several))


def _over_a_period(text: Text, first: int, last: int) -> bool:
    """Tell a sum over a period from 'the fiercest raid since the year began', which is one raid."""
    if any(_saw_many(text, index, last) for index in range(first, last)):
        return True
    if _over_months(text, first, last) or _documented_in_month(text, first, last):
        return True
    return any(
        (_is(opened, "over") and _is_long(text, opened.last, last))
        or (_is(opened, "since") and _began(text, opened.last, last))
        for index in range(first, last)
        if (opened := _at(text, index, last)) is not None and opened.last < last
        if not _is_measured(text, first, index, last)
    )


def _over_months(text: Text, first: int, last: int) -> bool:
    """Tell what two months saw, 'in March … and in April', and '1 to 15 May', a week or more."""
    named = [
        index
        for index in range(first + 1, last)
        if text.words[index - 1].lower == _IN and phrases("months").at(text, index, last)
    ]
    days = (quantity_at(text, at, last) for at in range(first, last) if _opens_days(text, at))
    return len(named) > 1 or any(
        span is not None
        and span.low is not None
        and span.high is not None
        and span.high - span.low >= _WEEK
        and span.last < last
        and phrases("months").at(text, span.last, last) is not None
        for span in days
    )


def _documented_in_month(text: Text, first: int, last: int) -> bool:
    """Tell 'documented the killing of 89 in February', where no attack is told of."""
    documents = any(
        not _DOCUMENTED.isdisjoint(stems(word.lower)) for word in text.words[first:last]
    )
    if not documents or any(phrases("events").all(text, first, last)):
        return False
    inside = (at for at in range(first + 1, last) if text.words[at - 1].lower in _INSIDE)
    at_months = (at + (_MONTH in stems(text.words[at].lower) and at + 1 < last) for at in inside)
    return any(phrases("months").at(text, at, last) is not None for at in at_months)


def _opens_days(text: Text, index: int) -> bool:
    return text.words[index].lower == _BETWEEN


def _saw_many(text: Text, index: int, last: int) -> bool:
    """Tell 'March saw the killing of 64', but not 'March saw a massacre', which is one attack."""
    if _SAW.isdisjoint(stems(text.words[index].lower)) or index + 1 >= last:
        return False
    at = index + 1
    at += _MONTH in stems(text.words[at].lower) and at + 1 < last
    month = phrases("months").at(text, at, last)
    if month is None or month.last >= last:
        return False
    at = month.last + (text.words[month.last].tag == "number")
    harm = phrases("harm").at(text, at, last) if at < last else None
    return harm is not None and harm.value["sort"] in ("masdar", "hits")


def _is_measured(text: Text, first: int, index: int, last: int) -> bool:
    """Tell whether the period at word `index` is what a superlative right before is measured by."""
    before = range(max(first, index - _MEASURED), index)
    return any(_is(_at(text, at, last), "utmost") for at in before)


def _is_long(text: Text, index: int, last: int) -> bool:
    """Tell whether word `index` begins a stretch of days: 'five months', 'the days past'."""
    if _HOURS_PAST in stems(text.words[index].lower) and index + 1 < last:
        index += 1 + (text.words[index + 1].lower == _ARTICLE and index + 2 < last)
        hours = quantity_at(text, index, last)
        return hours is not None and (hours.low or 0) >= _HOURS
    index += text.words[index].lower == _ARTICLE and index + 1 < last
    quantity = quantity_at(text, index, last)
    at = quantity.last if quantity is not None else index
    unit = _at(text, at, last) if at < last else None
    if unit is None or quantity is None or _HOUR not in stems(text.words[at].lower):
        return _is(unit, "many") or (quantity is not None and _is(unit, "counted"))
    return (quantity.low or 0) >= _HOURS


def _began(text: Text, index: int, last: int) -> bool:
    """Tell whether word `index` names what a sum is counted from: a year, a month, a war.

    The day of the month may stand before it: 'since 8 January'.
    """
    index += text.words[index].tag == "number" and index + 1 < last
    month = phrases("months").at(text, index, last)
    return month is not None or _is(_at(text, index, last), "began")


def _at(text: Text, index: int, last: int) -> Match[Row] | None:
    return phrases("periods").at(text, index, last)


def _is(found: Match[Row] | None, sort: str) -> bool:
    return found is not None and found.value["sort"] == sort
