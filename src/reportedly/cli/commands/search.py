"""`reportedly search`: the reports in which words stand."""

from pathlib import Path

import click

from reportedly.casebook.search import SHORTEST, Hit
from reportedly.casebook.search import search as search_reports
from reportedly.cli.books import looked_into
from reportedly.cli.terminal import notes, out
from reportedly.publishing.inert import one_line
from reportedly.publishing.words import counted


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.pass_obj
def search(casebook: Path, words: tuple[str, ...], limit: int) -> None:
    """List the reports in which every one of WORDS stands, in any script.

    Case and marks over letters do not count; words inside quotation marks stand together.
    """
    with looked_into(casebook) as session:
        found = search_reports(session, " ".join(words), limit=limit)
    if found.too_short:
        notes().print(
            f"Left out, for having fewer than {SHORTEST} letters: {', '.join(found.too_short)}."
        )
    console = out()
    for hit in found.hits:
        for line in _lines(hit):
            console.print(line, soft_wrap=True, markup=False, highlight=False)
    shown = len(found.hits)
    cut = f"; {shown} are shown" if shown < found.total else ""
    notes().print(f"{counted(found.total, 'report')}{cut}.")


def _lines(hit: Hit) -> tuple[str, ...]:
    report = hit.report
    head = f"{report.id}  {report.published or 'undated'}  {one_line(report.title, 90)}"
    return (head, f"    {one_line(hit.around.quote, 170)}") if hit.around else (head,)
