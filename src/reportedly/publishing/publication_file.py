"""Writes a publication in the format asked for: a report, JSON, or any table of the exports."""

from collections.abc import Iterator
from typing import TextIO

import msgspec

from reportedly.publishing.formats import format_names, writer_for
from reportedly.publishing.html_file import write_html
from reportedly.publishing.json_file import whole
from reportedly.publishing.json_text import json_text
from reportedly.publishing.publication import NOTE, Publication, Published
from reportedly.publishing.rows import Table


def publication_formats() -> tuple[str, ...]:
    """Name the formats in which a publication can be written, 'html' first."""
    return ("html", *format_names())


def write_publication(publication: Publication, format: str, table: Table, out: TextIO) -> int:
    """Write `publication` to `out`; give the number of rows or incidents written.

    `table` chooses what a format of tables carries; a report and JSON carry everything. Raises
    PublishError for a format that is not there, or a table that it cannot carry.
    """
    if format == "html":
        return write_html(publication, out)
    if format == "json" and table is Table.INCIDENTS:
        return _write_json(publication, out)
    entries = [one.entry for one in publication.incidents]
    return writer_for(format)(entries, table, out)


def _write_json(publication: Publication, out: TextIO) -> int:
    header = {
        name: getattr(publication, name)
        for name in ("title", "profile", "policy", "as_of", "held_back", "made_with")
    }
    out.write('{"publication":')
    out.write(json_text({**msgspec.to_builtins(header), "note": NOTE}))
    out.write(',\n"incidents":[')
    for count, text in enumerate(_incidents(publication.incidents)):
        out.write(",\n" if count else "\n")
        out.write(text)
    out.write("\n]}\n")
    return len(publication.incidents)


def _incidents(published: tuple[Published, ...]) -> Iterator[str]:
    for one in published:
        element = {**whole(one.entry), "decided": one.decided}
        yield json_text(element)
