"""`reportedly report`: one report's text with its claims marked."""

from pathlib import Path

import click

from reportedly.cli.books import looked_into
from reportedly.cli.render.added import added_lines
from reportedly.cli.render.marked import report_lines
from reportedly.cli.terminal import out
from reportedly.pipeline.added import added_claims
from reportedly.pipeline.decisions.reviewed import as_left


@click.command()
@click.argument("report_id", metavar="ID")
@click.pass_obj
def report(casebook: Path, report_id: str) -> None:
    """Show the report ID (or the beginning of it) with its claims marked in the text.

    Its incidents stand above, and each claim's id behind the claim.
    """
    with looked_into(casebook) as session:
        found = session.reports.get(report_id)
        left = as_left(session, session.readings.claims(reports=[found.id]))
        added = added_claims(session, [found.id])
        additions = session.additions.of_reports([found.id]).get(found.id, ())
        reading = session.readings.get(found.id)
        told = session.readings.mentions(reports=[found.id])
        incidents = session.incidents.of_mentions(mention.id for mention in told)
    mentions = [(mention, incidents[mention.id]) for mention in told if mention.id in incidents]
    passed_over = reading is not None and reading.passed_over
    console = out()
    for line in report_lines(
        found, left.claims, left.reviews, mentions=mentions, passed_over=passed_over
    ):
        console.print(line, soft_wrap=True)
    for line in added_lines(added, additions):
        console.print(line, soft_wrap=True)
