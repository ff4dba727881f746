"""What names the poster of an Arabic text is read as no part of it."""

import pytest

from reportedly.model.figure import Figure
from reportedly.reading.arabic.posters import poster_spans
from tests.reading.arabic_readings import places, read

TOLD = "قصف مدفعي على مدينة حماة ومقتل مدنيين"


@pytest.mark.parametrize(
    "text",
    [
        f"أخبار دمشقDecember 5, 2021 · Shared with Public{TOLD}",
        f"أخبار دمشق Verified accountDecember 5 · Shared with Public{TOLD}",
        f"أخبار دمشق@damascus_news{TOLD}",
        f"{TOLD} - أخبار دمشق\nFacebookأخبار دمشق's Post\nأخبار دمشق\n{TOLD}",
        f"أخبار دمشق is with Osk Tarn.\n{TOLD}",
        f"{TOLD} | أخبار دمشق",
    ],
)
def test_the_place_in_a_posters_name_is_not_told(text: str) -> None:
    assert set(places(text)) == {"حماة"}


def test_a_posters_name_counts_nobody() -> None:
    reading = read(f"شهداء حماةMay 4, 2022 · Shared with Public{TOLD}", None)
    quotes = [c.passage.quote for c in reading.claims if isinstance(c.content, Figure)]
    assert not any("شهداء" in quote for quote in quotes)


@pytest.mark.parametrize("text", [f"{TOLD} | 5-12-2021", f"{TOLD} (@osk)", TOLD])
def test_other_lines_name_no_poster(text: str) -> None:
    assert not list(poster_spans(text))
