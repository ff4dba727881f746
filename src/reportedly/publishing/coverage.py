"""Coverage in words and rows: delays, neglect, and a row for every report of an incident."""

from collections.abc import Iterator

from reportedly.model.coverage import Coverage, Delay, Neglect
from reportedly.model.source import each_once
from reportedly.publishing.words import counted

NEGLECT = (
    "Neglect: of the casebook's other incidents whose lowest number killed is known and no higher, "
    "the share that more reports speak of. 0: none has more; 1: all have."
)
"""The definition that stands beside the number wherever it is shown."""


def delay_words(delay: Delay) -> str:
    """Say how long after the event: 'same day', '2 days', '0 to 3 days', '1 day before'."""
    if delay.high < 0:
        return f"{counted(-delay.high, 'day')} before"
    if delay.low == delay.high:
        return "same day" if delay.low == 0 else counted(delay.low, "day")
    return f"{delay.low:,} to {counted(delay.high, 'day')}"


def neglect_words(neglect: Neglect) -> str:
    """Give the number with what it was counted from: '0.75 (150 of 200 have more reports)'."""
    return f"{neglect.share:.2f} ({neglect.more} of {neglect.of} have more reports)"


def coverage_sentences(coverage: Coverage) -> Iterator[str]:
    """Say who reported an incident, who was first, and how neglected it is."""
    languages = ", ".join(f"{language} {count}" for language, count in coverage.languages)
    yield (
        f"{counted(len(coverage.accounts), 'report')} by "
        f"{counted(coverage.publishers, 'publisher')}, of {counted(coverage.origins, 'origin')}; "
        f"by language: {languages}."
    )
    yield _first_sentence(coverage)
    if coverage.neglect is None:
        yield "Neglect: not compared, since the number killed is unknown or no other is lower."
    else:
        yield f"Neglect: {neglect_words(coverage.neglect)}."


def _first_sentence(coverage: Coverage) -> str:
    first = coverage.first
    if not first:
        return "Who was first is unknown: no report is dated."
    names = each_once(account.publisher or "an unnamed publisher" for account in first)
    shown = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    after = f", {_after(coverage.delay)}" if coverage.delay is not None else ""
    undated = f" Undated and maybe earlier: {coverage.undated}." if coverage.undated else ""
    return f"First: {shown}, {(first[0].published or '')[:10]}{after}.{undated}"


def _after(delay: Delay) -> str:
    if delay.high < 0:
        return f"{delay_words(delay)} the day given for the event"
    same = delay.low == delay.high == 0
    return "on the day of the event" if same else f"{delay_words(delay)} after the event"
