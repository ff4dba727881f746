"""Which incidents each demonstration report speaks of: a table labelled by hand.

A mention may give the place less exactly (the city of the market) and the date as a month, or lack
either; but none may stand at another place or time than the table says, and none may be missing.
"""

import datetime as dt
from typing import NamedTuple

import pytest

from reportedly.gazetteer.sphere import kilometres
from reportedly.model.mention import Mention
from tests.laws.books import demo, reader
from tests.reading.mention_lines import line_of, numbers_of

NEAR_KM = 30


class Known(NamedTuple):
    """Where and when an incident was."""

    latitude: float
    longitude: float
    day: dt.date

    def fits(self, mention: Mention) -> bool:
        """Tell whether a mention contradicts neither place nor day."""
        place, when = mention.place, mention.when
        if when is not None and not when.first <= self.day <= when.last:
            return False
        if place is None or place.latitude is None or place.longitude is None:
            return True
        near = (place.latitude, place.longitude, self.latitude, self.longitude)
        return kilometres(*near) <= NEAR_KM


MARKET_1994 = Known(43.859, 18.425, dt.date(1994, 2, 5))
MARKET_1995 = Known(43.859, 18.425, dt.date(1995, 8, 28))
DOBRINJA = Known(43.825, 18.348, dt.date(1994, 2, 4))
ZENICA = Known(44.202, 17.904, dt.date(1994, 2, 7))
MAINILA = Known(60.230, 29.680, dt.date(1939, 11, 26))
GUERNICA = Known(43.317, -2.683, dt.date(1937, 4, 26))

EXPECTED: dict[str, tuple[Known, ...]] = {
    "01": (MARKET_1994,),
    "02": (MARKET_1994, DOBRINJA),
    "03": (MARKET_1994, DOBRINJA),
    **dict.fromkeys(("04", "05", "06", "07", "08"), (MARKET_1994,)),
    "09": (MARKET_1994, ZENICA),
    **dict.fromkeys(("10", "11"), (MARKET_1994,)),
    "12": (MARKET_1994, DOBRINJA),
    "13": (MARKET_1994,),
    "21": (MARKET_1995,),
    **dict.fromkeys(("22", "23", "24"), (MARKET_1995, MARKET_1994)),
    "25": (MARKET_1995,),
    "26": (MARKET_1995, MARKET_1994),
    **dict.fromkeys(("27", "28", "29", "30"), (MARKET_1995,)),
    **dict.fromkeys(("31", "32"), (MARKET_1995, MARKET_1994)),
    **dict.fromkeys((str(number) for number in range(41, 51)), (MAINILA,)),
    **dict.fromkeys((str(number) for number in range(61, 75)), (GUERNICA,)),
}
"""By the number that opens the file's name: what the report speaks of, in its order."""

WITHOUT_A_DAY = frozenset({"65", "70", "72"})
"""Reports whose text gives no day for the event."""

OWN_TOLLS = {MARKET_1994: {49, 51, 58, 66, 68, 144}, MARKET_1995: {33, 35, 37, 38, 43, 84}}
"""Numbers that belong to one of the two shellings of the market and never to the other."""

FILES = sorted(demo())


def test_the_table_has_every_report() -> None:
    assert {stem[:2] for stem in FILES} == set(EXPECTED)


@pytest.mark.parametrize("stem", FILES)
def test_every_mention_is_of_an_expected_incident(stem: str) -> None:
    mentions = reader().read(demo()[stem]).mentions
    expected = EXPECTED[stem[:2]]
    assert len(mentions) == len(expected), [line_of(mention) for mention in mentions]
    for known, mention in zip(expected, mentions, strict=True):
        assert known.fits(mention), line_of(mention)


@pytest.mark.parametrize("stem", FILES)
def test_every_mention_has_the_place_and_the_date_that_the_text_gives(stem: str) -> None:
    for mention in reader().read(demo()[stem]).mentions:
        assert mention.place is not None
        assert (mention.when is None) == (stem[:2] in WITHOUT_A_DAY)


@pytest.mark.parametrize("stem", [stem for stem in FILES if EXPECTED[stem[:2]][0] in OWN_TOLLS])
def test_the_tolls_of_the_two_shellings_stay_apart(stem: str) -> None:
    reading = reader().read(demo()[stem])
    for known, mention in zip(EXPECTED[stem[:2]], reading.mentions, strict=True):
        others = {n for other, own in OWN_TOLLS.items() if other is not known for n in own}
        assert known not in OWN_TOLLS or not numbers_of(reading, mention) & others
