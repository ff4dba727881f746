"""`reportedly ask`: have a language model read beside the built-in reader."""

import os
from pathlib import Path

import click

from reportedly.cli.books import opened
from reportedly.cli.exits import Exit
from reportedly.cli.render.added import asked_lines
from reportedly.cli.terminal import notes, progress_bars
from reportedly.endpoint.address import is_this_machine
from reportedly.pipeline.gazetteers import gazetteer_of
from reportedly.pipeline.second import read_second
from reportedly.reading.second import SecondOptions, second_reader, second_readers

KEY = "REPORTEDLY_ENDPOINT_KEY"
"""The environment variable for a server's key: it is read from nowhere else, and shown nowhere."""


@click.command()
@click.option(
    "--url",
    default="",
    envvar="REPORTEDLY_ENDPOINT_URL",
    show_envvar=True,
    help="The server's base address, such as http://127.0.0.1:8080/v1.",
)
@click.option(
    "--model",
    default="",
    envvar="REPORTEDLY_ENDPOINT_MODEL",
    show_envvar=True,
    help="The model's name, as the server knows it.",
)
@click.option(
    "--remote",
    is_flag=True,
    help="Let the text of reports leave this machine: without it only a server here is asked.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=1),
    default=300.0,
    show_default=True,
    help="Seconds that one answer may take.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Ask about so many reports, no more.")
@click.option(
    "--reader",
    "name",
    type=click.Choice(second_readers()),
    default="endpoint",
    show_default=True,
    help="Which second reader.",
)
@click.pass_obj
def ask(
    casebook: Path,
    url: str,
    model: str,
    remote: bool,
    timeout: float,
    limit: int | None,
    name: str,
) -> int:
    """Ask a language model about every report, beside the built-in reader.

    The server is any that speaks OpenAI's chat completions and keeps to a JSON schema. Each claim
    is let in only as the report's own words bear it out: its quote verbatim; number, negation,
    certainty and source checked. The rest is counted and kept with its reason. The claims are shown
    under the model's name and count in no figure unless you say so ('reportedly weigh
    --count-added'), or confirm one. A key is read from REPORTEDLY_ENDPOINT_KEY.
    """
    options = SecondOptions(url, model, remote, timeout, os.environ.get(KEY, ""))
    with opened(casebook).working() as session, progress_bars() as progress:
        reader = second_reader(name, options, gazetteer_of(session))
        notes().print(where_words(reader.name, reader.host))
        counts = read_second(session, reader, progress, limit=limit)
    for line in asked_lines(counts):
        notes().print(line)
    return Exit.SET_ASIDE if counts.failed else Exit.FINE


def where_words(name: str, host: str) -> str:
    """Say who is asked and where, and plainly so where text leaves the machine."""
    if is_this_machine(host):
        return f"Asking {name} at {host}, on this machine."
    return f"Asking {name} at {host}: the text of your reports LEAVES THIS MACHINE."
