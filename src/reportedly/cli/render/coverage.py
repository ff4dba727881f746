"""Coverage as text: who reported, who was first, and how late."""

from collections.abc import Iterator

from rich.text import Text

from reportedly.model.coverage import Account, Coverage
from reportedly.pipeline.looking.coverage import CasebookCoverage, CoverageRow, Share
from reportedly.publishing.coverage import (
    NEGLECT,
    coverage_sentences,
    delay_words,
    neglect_words,
)
from reportedly.publishing.inert import one_line
from reportedly.publishing.words import counted, date_words, place_words

_SHOWN = 10
"""Publishers and languages listed."""


def coverage_lines(coverage: Coverage) -> Iterator[Text]:
    """Give one incident's coverage: in short, then report by report."""
    for sentence in coverage_sentences(coverage):
        yield Text(one_line(sentence))
    yield Text(NEGLECT, style="dim")
    yield Text()
    yield Text(f"{'published':<17} {'after the event':<18} {'language':<9} by", style="bold")
    for account in coverage.accounts:
        yield _account(account)


def _account(account: Account) -> Text:
    published = (account.published or "undated")[:16]
    delay = delay_words(account.delay) if account.delay else "unknown"
    first = "  first" if account.first else ""
    by = one_line(account.publisher or "unnamed publisher", 60)
    line = f"{published:<17} {delay:<18} {account.language:<9} {by} ({account.report}){first}"
    return Text(line, style="" if account.first else "dim")


def casebook_lines(found: CasebookCoverage) -> Iterator[Text]:
    """Give the coverage of a casebook: in short, by publisher and language, and by incident."""
    yield Text(
        f"{counted(found.incidents, 'incident')} in {counted(found.reports, 'report')}. "
        f"Told by one report alone: {found.one_report}; by several in one language: "
        f"{found.one_language}."
    )
    if found.delay is not None:
        yield Text(f"Half of the first reports came {_within(found.delay)}.")
    yield from _shares("publisher", found.publishers)
    yield from _shares("language", found.languages)
    yield Text()
    yield Text(NEGLECT, style="dim")
    for row in found.rows:
        yield _incident(row)


def _within(days: int) -> str:
    if days == 0:
        return "on the day of the event"
    return f"within {counted(days, 'day')} of the event"


def _shares(what: str, shares: tuple[Share, ...]) -> Iterator[Text]:
    yield Text()
    heading = f"{what:<40} {'incidents':>9} {'reports':>8} {'first':>6} {'alone':>6}  median delay"
    yield Text(heading, style="bold")
    for share in shares[:_SHOWN]:
        name = one_line(share.name or "unnamed", 40)
        delay = "unknown" if share.delay is None else counted(share.delay, "day")
        counts = f"{share.incidents:>9} {share.reports:>8} {share.first:>6} {share.alone:>6}"
        yield Text(f"{name:<40} {counts}  {delay}")
    if len(shares) > _SHOWN:
        yield Text(f"… and {len(shares) - _SHOWN} more", style="dim")


def _incident(row: CoverageRow) -> Text:
    incident, coverage = row.incident, row.coverage
    neglect = neglect_words(coverage.neglect) if coverage.neglect else "not compared"
    delay = delay_words(coverage.delay) if coverage.delay else "unknown"
    where = f"{date_words(incident.when)} {place_words(incident.place)}"
    return Text(
        f"{incident.id[:10]}  {one_line(where, 40):<40}  "
        f"{counted(len(coverage.accounts), 'report'):>11}  delay: {delay}; neglect {neglect}"
    )
