"""Numbers that count no people: ages, dates, years, shares, distances."""

from reportedly.language.document import Document, Sentence, Token
from reportedly.reading.casualties.harm import HARMED
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
_OLDEST = 115
_AGED = frozenset({"aged", "ages", "age"})
_BETWEEN_AGES = frozenset({",", "and", "to", "or", "between", "from"})
_BEFORE_YEARS = frozenset(
    "in since until till during early late mid summer autumn winter spring of the".split()
)


def measures(document: Document, sentence: Sentence, number: Number) -> bool:
    """Tell whether the number is an age, a date, a share, a distance or part of a name."""
    after = document.tokens[number.last]
    if after.lower in _UNITS or (after.lower in "-–/:." and after.end == after.start + 1):
        following = document.tokens[min(number.last + 1, sentence.last - 1)].lower
        return after.lower in _UNITS or after.lower in "-/:" or following.isdigit()
    if number.first > sentence.first:
        before = document.tokens[number.first - 1]
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
    after = document.tokens[min(len(document.tokens) - 1, token.index + 1)].lower
    return before in _MONTHS or after in _MONTHS


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20")


def past_age_in_commas(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after the age of ', 12,' that stands behind a person; None where none does."""
    tokens = document.tokens
    if at + 2 >= sentence.last or tokens[at].lower != "," or not tokens[at + 1].text.isdigit():
        return None
    closed = tokens[at + 2].lower in {",", ".", ";", "and", ")"}
    return at + 2 if closed and int(tokens[at + 1].text) <= _OLDEST else None


def among_ages(document: Document, sentence: Sentence, number: Number) -> bool:
    """Tell the 52 of 'two men aged 45 and 52', as the ages of several people are told."""
    look = number.first - 1
    while look > sentence.first and _joins_ages(document.tokens[look]):
        look -= 1
    return look >= sentence.first and document.tokens[look].lower in _AGED


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
