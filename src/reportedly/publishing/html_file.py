"""Writes a publication as one HTML file: opens from disk, loads nothing, needs no script."""

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reportedly.model.ledger import LedgerEntry
from reportedly.publishing.chains import origin_chains
from reportedly.publishing.inert import inert, isolated
from reportedly.publishing.publication import NOTE, Publication
from reportedly.publishing.rows import says
from reportedly.publishing.slots import claim_rows, claims_behind
from reportedly.publishing.words import (
    date_words,
    figure_name,
    numbers_words,
    place_words,
    precision_words,
)

LOSS = {
    "incidents": "closely: figures, grade, origins, claims and decisions for reading, not as data",
}
"""How much of each table this format carries."""

FEW = 6
"""Claims up to which those that a figure rests on stand beside it; more are folded."""


def write_html(publication: Publication, out: TextIO) -> int:
    """Write the report to `out`; give the number of incidents.

    The file is the same, byte for byte, whenever the casebook and the profile are.
    """
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = _environment().get_template("report.html")
    values = {
        "publication": publication,
        "style": Markup(style),  # noqa: S704 - our own sheet, which holds no markup
        "style_hash": f"sha256-{digest}",
        "note": NOTE,
        "pictures": any(one.sheets for one in publication.incidents),
    }
    out.writelines(page.generate(values))
    return len(publication.incidents)


@cache
def _style() -> str:
    folder = resources.files(__package__).joinpath("templates")
    return folder.joinpath("report.css").read_text(encoding="utf-8")


def _data_uri(jpeg: bytes) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(jpeg).decode()}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "inert": inert,
        "isolated": isolated,
        "says": says,
        "date_words": date_words,
        "place_words": place_words,
        "precision_words": precision_words,
        "drawing": _drawing,
        "claims_behind": claims_behind,
        "data_uri": _data_uri,
    }
    environment.globals |= {
        "numbers_words": numbers_words,
        "figure_name": figure_name,
        "slots": claim_rows,
        "claim_quotes": _claim_quotes,
        "few": FEW,
        "chains": origin_chains,
    }
    return environment


def _claim_quotes(entry: LedgerEntry) -> dict[str, str]:
    """Give the words of each claim that the report lists, as they leave."""
    return {claim.id: claim.passage.quote for claim in entry.claims}


def _drawing(svg: str) -> Markup:
    """Put a drawing of ours into the page: its texts were escaped when it was drawn."""
    return Markup(svg)  # noqa: S704
