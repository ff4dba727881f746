"""The option that says in how many processes reports are read."""

import click

from reportedly.pipeline.parallel import usual_jobs

jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=usual_jobs,
    show_default="the cores there are, up to 4",
    help="Processes that read at once where there are hundreds of reports; about 300 MiB each.",
)
