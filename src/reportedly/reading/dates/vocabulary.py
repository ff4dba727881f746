"""The English words that dates are made of, and what they stand for."""

from reportedly.model.when import PartOfDay

MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "january february march april may june july august september october november december"
        ).split(),
        start=1,
    )
}
"""Full month names in lower case → 1 to 12."""

SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
"""Month names cut short → 1 to 12. 'May' is in both tables."""

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
"""Weekdays in lower case → 0 (Monday) to 6, as in `datetime.date.weekday`."""

AMBIGUOUS_MONTHS = frozenset({"may", "march"})
"""Month names that are verbs or nouns as well, even with a capital."""

SMALL_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty".split(),
        start=1,
    )
} | {"a": 1, "an": 1, "couple": 2}
SMALL_NUMBERS |= {
    tens if one is None else f"{tens}-{one}": number * 10 + (SMALL_NUMBERS[one] if one else 0)
    for number, tens in enumerate("twenty thirty forty fifty sixty".split(), start=2)
    for one in (None, "five")
}
"""Number words that count days, weeks and years. 'A couple of' is two, as dictionaries have it."""

PARTS = {
    "night": PartOfDay.NIGHT,
    "midnight": PartOfDay.NIGHT,
    "small hours": PartOfDay.NIGHT,
    "early hours": PartOfDay.NIGHT,
    "morning": PartOfDay.MORNING,
    "dawn": PartOfDay.MORNING,
    "daybreak": PartOfDay.MORNING,
    "sunrise": PartOfDay.MORNING,
    "early": PartOfDay.MORNING,
    "noon": PartOfDay.NOON,
    "midday": PartOfDay.NOON,
    "afternoon": PartOfDay.AFTERNOON,
    "evening": PartOfDay.EVENING,
    "dusk": PartOfDay.EVENING,
    "sunset": PartOfDay.EVENING,
    "nightfall": PartOfDay.EVENING,
    "late": PartOfDay.EVENING,
}
"""Words for parts of the day. 'Late on Friday' is read as its evening, 'early' as its morning."""


def month_number(word: str) -> int:
    """Give the month, 1 to 12, that a name or abbreviation means, in any case and with a stop.

    Raises KeyError for any other word.
    """
    key = word.lower().rstrip(".")
    return MONTHS[key] if key in MONTHS else SHORT_MONTHS[key]


def count(word: str) -> int:
    """Give the number that digits or a number word mean; 'a' is one.

    Raises KeyError for a word that is no number.
    """
    return int(word) if word.isdecimal() else SMALL_NUMBERS[word.lower()]
