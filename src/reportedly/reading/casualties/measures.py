"""Numbers that count no people: ages, dates, years, shares, distances."""

from itertools import takewhile

from reportedly.language.document import Document, Sentence, Token
from reportedly.reading.casualties import persons
from reportedly.reading.casualties.harm_words import HARMED
from reportedly.reading.casualties.heads import is_numeric, is_person
from reportedly.reading.casualties.numbers import Number

_UNITS = frozenset(
    "% percent per km kilometres kilometers miles metres meters mm cm kg am pm a.m. p.m. hours "
    "hour days day weeks week months month years year minutes minute times dollars tonnes tons "
    "gmt st nd rd th".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_CALENDAR = _MONTHS | _WEEKDAYS | {"noon", "midnight", "o'clock", "dawn"}
_MONEY = frozenset(
    "aid compensation cash damage damages debt dollars euros losses loss pesos pounds revenue "
    "rubles rupees sales".split()
)
"""What millions are 'in' or 'of' that are no people."""
_DEATHS = frozenset("assassination death execution killing massacre murder shooting".split())
_OLDEST = 115
_AGED = frozenset({"aged", "ages", "age"})
_BETWEEN_AGES = frozenset({",", "and", "to", "or", "between", "from"})
_BEFORE_YEARS = frozenset(
    "in since until till during early late mid summer autumn winter spring of the".split()
)


def measures(document: Document, sentence: Sentence, number: Number) -> bool:
    """Tell whether the number is an age, a date, a share, a distance or part of a name."""
    after = document.tokens[number.last]
    if after.lower in ("in", "of") and _MONEY.issuperset(
        t.lower for t in document.tokens[number.last + 1 : number.last + 2]
    ):
        return True
    if after.lower in _UNITS or (after.lower in "-–/:." and after.end == after.start + 1):
        following = document.tokens[min(number.last + 1, sentence.last - 1)]
        if after.lower == ":" and following.start > after.end:  # 'stands at 21: 16 men and …'
            return False
        last = document.tokens[number.last - 1].end
        if after.lower == "-" and last < after.start and after.end < following.start:
            return following.lower.isdigit()  # 'toll now 24 - police'
        return after.lower in _UNITS or after.lower in "-/:" or following.lower.isdigit()
    if number.first > sentence.first:
        before = document.tokens[number.first - 1]
        if before.lower == "of" and document.tokens[number.first - 2].lower == "age":
            return True
        if before.lower in {"$", "€", "£", "#", "no."} | _AGED:
            return True
        joined = before.end == document.tokens[number.first].start
        return joined and before.lower in {"-", "/"}
    return False


def in_date(document: Document, number: Number) -> bool:
    """Tell whether the number is the day or year of a date: '4 March 2015', 'March 4'."""
    if number.last - number.first > 1:
        return False
    token = document.tokens[number.first]
    if not token.text.isdigit():
        return False
    before = document.tokens[max(0, token.index - 1)].lower
    if _is_year(token.text) and (before in _BEFORE_YEARS or before.isdigit()):
        return True
    if _is_year(token.text) and _names_one(document.tokens[token.index + 1 : token.index + 2]):
        return True
    if before in _MONTHS and _counts_in_month(document, token.index):
        return False
    after = document.tokens[min(len(document.tokens) - 1, token.index + 1)].lower
    return before in _MONTHS or after in _MONTHS


def _counts_in_month(document: Document, at: int) -> bool:
    """Tell the people of 'in March 23 people died' from a day, before which nobody says 'in'."""
    before, after = document.tokens[max(0, at - 2)].lower, document.tokens[at + 1 : at + 2]
    return before == "in" and any(is_person(token) for token in after)


def _names_one(behind: tuple[Token, ...]) -> bool:
    """Tell the death of 'his 2004 death', which was in that year."""
    return any(token.tag == "NN" and token.lower in _DEATHS for token in behind)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20")


def past_age_in_commas(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after the age of ', 12,' that stands behind a person; None where none does."""
    tokens = document.tokens
    if at + 2 >= sentence.last or tokens[at].lower != "," or not tokens[at + 1].text.isdigit():
        return None
    closed = tokens[at + 2].lower in {",", ".", ";", "and", ")"}
    return at + 2 if closed and int(tokens[at + 1].text) <= _OLDEST else None


def is_aged(document: Document, last: int) -> bool:
    """Tell 'Ivo Karm, 24,', who is a person, by his age; `last` is the token behind the name."""
    return past_age_in_commas(document, document.sentence_of(last - 1), last) is not None


def among_ages(document: Document, sentence: Sentence, number: Number) -> bool:
    """Tell the 52 of 'two men aged 45 and 52', and any of 'three brothers, 4, 6 and 9, died'."""
    tokens, look = document.tokens, number.first - 1
    while look > sentence.first and _joins_ages(tokens[look]):
        look -= 1
    if look < sentence.first or tokens[look].lower in _AGED:
        return look >= sentence.first
    listed = takewhile(_joins_ages, tokens[look + 1 : sentence.last])
    ages = [token for token in listed if is_numeric(token)]
    described = tokens[look].lower in persons.PLURAL and tokens[look + 1].lower == ","
    return described and len(ages) > 1 and tokens[ages[-1].index + 1].pos not in _COUNTED


_COUNTED = frozenset({"NOUN", "PROPN", "ADJ", "ADP"})
"""What behind the last of several numbers tells that they count others: 'six men, 2 or 3 women'."""


def _joins_ages(token: Token) -> bool:
    return token.pos == "NUM" or token.text.isdigit() or token.lower in _BETWEEN_AGES


def before_label(document: Document, sentence: Sentence, number: Number) -> bool:
    """Tell the 5 of 'Killed: 5 Injured: 12', behind which the next label stands."""
    tokens, at = document.tokens, number.last
    behind = number.first > sentence.first and tokens[number.first - 1].text == ":"
    labels = at + 1 < sentence.last and tokens[at].lower in HARMED and tokens[at + 1].text == ":"
    return behind and labels


def in_brackets(document: Document, number: Number) -> bool:
    """Tell an age after a name: 'Ivan (17)'."""
    tokens = document.tokens
    if tokens[number.first].lower == "(":
        return True
    before = tokens[number.first - 1].lower if number.first else ""
    return before == "(" and number.last < len(tokens) and tokens[number.last].lower == ")"


def year_like(document: Document, number: Number) -> bool:
    """Tell whether a number without a noun is rather a year, a sum of money or a clock time."""
    token = document.tokens[number.last - 1]
    if not token.text.isdigit():
        return False
    around = document.tokens[max(0, token.index - 1) : token.index + 2]
    if any(near.lower in _CALENDAR for near in around):
        return True
    lone = number.last - number.first == 1
    return lone and number.low is not None and 1900 <= number.low < 2100
