"""What the screen passes over in a data folder's English texts, and which claims it loses."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.scorer import Row
from benchmarks.yardsticks import yardsticks
from reportedly.model.report import Report, make_report
from reportedly.pipeline.outcomes import pages
from reportedly.reading.reader import Reader
from reportedly.reading.screen.find import passes_over

_DAY = "2001-01-01"
"""The day of publication that every text gets: it changes no number of claims."""


class Screened(NamedTuple):
    """The texts of one file: how many, how many the screen passes over, and what that costs.

    `claims` counts what is read without a screen, `lost` those of them in texts that it passes
    over; `quiet` counts the texts without a claim.
    """

    file: str
    texts: int
    quiet: int
    passed_over: int
    claims: int
    lost: int


def screen(data: Path, only: frozenset[str], say: Callable[[str], None]) -> Iterator[Screened]:
    """Read every English text of the yardsticks under `data` in full, and ask the screen of it."""
    reader = Reader(screen=False)
    files = {
        getattr(yardstick, "TEXTS", {}).get(file, file)
        for _, yardstick in yardsticks(only)
        for file in yardstick.FILES
    }
    for file in sorted(files):
        if (data / file).is_file():
            row = _screened(file, _reports(data / file), reader)
            if row.texts:
                say(f"screen ({file}): {row.lost} of {row.claims} claims lost")
                yield row


def _screened(file: str, reports: Iterable[Report], reader: Reader) -> Screened:
    counts = [0] * 5
    for page in pages(reports):
        parsed = reader.parse_all(page)
        for report in page:
            claims = len(reader.read(report, parsed.get(report.id)).claims)
            passed = passes_over(report)
            told = (1, not claims, passed, claims, claims if passed else 0)
            counts = [one + other for one, other in zip(counts, told, strict=True)]
    return Screened(file, *counts)


def _reports(path: Path) -> Iterator[Report]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row: Row = json.loads(line)
            text = "\n\n".join(row[part] for part in ("title", "text") if row.get(part))
            text = text or " ".join(row.get("tokens", ()))
            if text and (row.get("language") or "en") == "en":
                yield make_report(text, published=_DAY, language="en")
