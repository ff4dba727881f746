"""`reportedly read`, `link` and `weigh`: run one stage alone, on what waits for it."""

from pathlib import Path

import click

from reportedly.casebook.rooms.reports import ReportState
from reportedly.cli.books import looked_into, opened
from reportedly.cli.exits import Exit
from reportedly.cli.jobs import jobs_option
from reportedly.cli.journeys import passed_over, reader_of
from reportedly.cli.render.links import explanation_lines, member_lines
from reportedly.cli.terminal import notes, out, progress_bars
from reportedly.pipeline.link import link_new
from reportedly.pipeline.looking.explain import explain_link, members
from reportedly.pipeline.read import read_new
from reportedly.pipeline.trace import trace_new
from reportedly.pipeline.weigh import weigh_new
from reportedly.publishing.words import counted
from reportedly.weighing.policies import POLICIES


@click.command()
@click.option("--retry", is_flag=True, help="Try again what could not be read before.")
@click.option(
    "--screen/--no-screen",
    default=True,
    help="Pass over reports in which no word tells of an attack (as usual), or read them too.",
)
@click.option(
    "--gazetteer",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A file of places of your own; everything is read again with it.",
)
@jobs_option
@click.pass_obj
def read(casebook: Path, retry: bool, screen: bool, gazetteer: tuple[Path, ...], jobs: int) -> int:
    """Read the reports that are new, or whose reader has changed."""
    with opened(casebook).working() as session, progress_bars() as progress:
        if retry:
            session.readings.retry(ReportState.FAILED)
        if not screen:
            session.readings.retry(ReportState.PASSED_OVER)
        reader = reader_of(session, gazetteer, screen=screen)
        counts = read_new(session, reader, progress, jobs=jobs)
    notes().print(
        f"{counts.read} read, {counts.unsupported} in a language without a reader, "
        f"{counts.failed} set aside."
    )
    if counts.passed_over:
        notes().print(f"{passed_over(counts.passed_over)}.")
    return Exit.SET_ASIDE if counts.set_aside else Exit.FINE


@click.command()
@click.option(
    "--explain",
    is_flag=True,
    help="Say why A and B (mentions, reports or incidents) are held for one incident or two; "
    "with A alone, list the mentions of that incident.",
)
@click.argument("subjects", nargs=-1, metavar="[A [B]]")
@click.pass_obj
def link(casebook: Path, explain: bool, subjects: tuple[str, ...]) -> None:
    """Trace shared text, and link what waits to incidents; or explain a link."""
    if explain:
        _explain(casebook, subjects)
        return
    if subjects:
        raise click.UsageError("A and B are given with --explain.")
    with opened(casebook).working() as session, progress_bars() as progress:
        traced = trace_new(session, progress)
        linked = link_new(session, progress)
    notes().print(
        f"{counted(traced, 'report')} traced, {counted(linked, 'incident mention')} linked."
    )


def _explain(casebook: Path, subjects: tuple[str, ...]) -> None:
    if len(subjects) not in (1, 2):
        raise click.UsageError("Give one incident, or two mentions, reports or incidents.")
    with looked_into(casebook) as session:
        if len(subjects) == 1:
            incident = session.incidents.get(subjects[0])
            lines = member_lines(members(session, incident.mentions))
        else:
            lines = explanation_lines(explain_link(session, *subjects))
        console = out()
        for line in lines:
            console.print(line, soft_wrap=True)


@click.command()
@click.option(
    "--policy",
    type=click.Choice(sorted(POLICIES)),
    help="How the best figure is chosen; remembered by the casebook.",
)
@click.option(
    "--count-added/--show-added",
    default=None,
    help="Count what second readers add ('reportedly ask') in figures, or only show it (as "
    "usual); remembered by the casebook.",
)
@click.pass_obj
def weigh(casebook: Path, policy: str | None, count_added: bool | None) -> None:
    """Weigh the figures and grades of incidents that something new bears on."""
    with opened(casebook).working() as session, progress_bars() as progress:
        weighed = weigh_new(session, progress, policy=policy, count_added=count_added)
    notes().print(f"{counted(weighed, 'incident')} weighed.")
