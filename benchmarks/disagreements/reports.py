"""What tasks on incidents share: the texts of an incident's reports, as one text to be shown."""

from collections.abc import Iterable

from benchmarks.scorer import Row

A_REPORT = 300
"""Letters shown of each report."""


def shown(reports: Iterable[Row], letters: int = A_REPORT) -> str:
    """Give the beginnings of reports, each under its id and its date of publication."""
    return "\n\n".join(
        f"[{row['report_id']}, {(row['published'] or 'undated')[:10]}]\n{row['text'][:letters]}"
        for row in reports
    )
