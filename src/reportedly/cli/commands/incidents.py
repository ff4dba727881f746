"""`reportedly incidents`: the table of incidents."""

from pathlib import Path

import click

from reportedly.casebook.overview.incident_table import IncidentFilter, Sorting
from reportedly.casebook.rooms.settings import Backlog
from reportedly.cli.books import looked_into
from reportedly.cli.days import Day
from reportedly.cli.render.history import policy_line
from reportedly.cli.render.incidents import TABLE_WIDTH, incident_list
from reportedly.cli.terminal import notes, out
from reportedly.model.assessment import AirwarsLabel
from reportedly.pipeline.policy import policy_of
from reportedly.publishing.words import counted


@click.command()
@click.option("--since", type=Day(), metavar="DAY", help="Days from YYYY-MM-DD on.")
@click.option("--until", type=Day(), metavar="DAY", help="Days up to YYYY-MM-DD.")
@click.option("--place", help="Words in the place's name.")
@click.option(
    "--label",
    type=click.Choice([one.value for one in AirwarsLabel], case_sensitive=False),
    help="An Airwars label.",
)
@click.option("--contested", is_flag=True, help="Only incidents on which origins disagree.")
@click.option(
    "--sort",
    type=click.Choice([one.value for one in Sorting]),
    default=Sorting.NEWEST.value,
    show_default=True,
)
@click.option("--limit", type=click.IntRange(min=1), default=200, show_default=True)
@click.pass_obj
def incidents(
    casebook: Path,
    since: str | None,
    until: str | None,
    place: str | None,
    label: str | None,
    contested: bool,
    sort: str,
    limit: int,
) -> None:
    """List incidents: date, place, what, killed and injured, origins and reports, grade, contests.

    Figures are low–best–high, or by policy 'range' low–high; '?' is unknown, which is not zero;
    '12+' is at least 12, '≤12' at most 12.
    """
    wanted = IncidentFilter(
        since=since, until=until, place=place, label=label, contested=contested or None
    )
    with looked_into(casebook) as session:
        waiting = session.backlog()
        rows = session.incident_rows(wanted, sort=Sorting(sort), limit=limit)
        total = session.count_incidents(wanted)
        policy = policy_of(session)
    if rows:
        console = out()
        for part in incident_list(rows, console.width):
            console.print(part, soft_wrap=console.width < TABLE_WIDTH)
        console.print(policy_line(policy), soft_wrap=True)
    else:
        notes().print("No incidents.")
    if total > len(rows):
        notes().print(f"{len(rows)} of {total} incidents; --limit shows more.")
    _say_waiting(waiting)


def _say_waiting(left: Backlog) -> None:
    """Say what is not worked on yet, as after an interruption, so that nobody misses it."""
    waiting = {"report": left.to_read, "mention": left.to_link, "incident": left.to_weigh}
    said = ", ".join(counted(number, what) for what, number in waiting.items() if number)
    if said:
        notes().print(
            f"Not finished: {said} still to be worked on. The 'reportedly add' that was "
            "interrupted goes on with it, or 'reportedly read', 'link' and 'weigh' do.",
            soft_wrap=True,
        )
