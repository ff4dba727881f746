"""What every page needs: the casebook, the session's secret, and how templates are rendered."""

import hashlib
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.responses import HTMLResponse

from reportedly.casebook.store import Casebook
from reportedly.model.assessment import AttributionAxis, IncidentAxis
from reportedly.model.chain import Stance
from reportedly.model.figure import Category, Group
from reportedly.pipeline.decisions.correct import holders_words, kinds_of
from reportedly.publishing.coverage import NEGLECT, coverage_sentences, delay_words
from reportedly.publishing.footage_words import (
    SILENCE,
    clock,
    likeness_words,
    reason_words,
)
from reportedly.publishing.inert import brief, inert
from reportedly.publishing.references import (
    NO_VERDICT,
    alike,
    days_and_place,
    found_words,
    scope_parts,
    table_words,
)
from reportedly.publishing.words import numbers_words, range_words
from reportedly.workbench.behind import figure_anchor
from reportedly.workbench.guard import BY_CONTENT, form_token
from reportedly.workbench.guard import STATIC as STATIC_PATH
from reportedly.workbench.languages import wording
from reportedly.workbench.languages.catalogue import LANGUAGES, catalogue
from reportedly.workbench.languages.marking import Texts
from reportedly.workbench.languages.reader import reader
from reportedly.workbench.layers import Layer, shown
from reportedly.workbench.memory import Lately, Memory

STATIC = Path(__file__).parent / "static"
BUILT = STATIC / "built" / "overview.js"
"""The script that is built where Node is at hand; pages work without it."""

MOST_PAGES = 64
"""Whole pages that are kept until the casebook changes: some 100 kB each."""

MOST_OF_PIECES = 8_000_000
"""Characters of drawn pieces of pages that are kept: the map and the timeline have some 30,000."""

AUTHOR_COOKIE = "reportedly-author"
"""The cookie that remembers a reviewer's name, in hexadecimal UTF-8."""


class Desk:
    """One workbench session on one casebook. `read_only` takes every changing act away."""

    def __init__(
        self,
        book: Casebook,
        key: str,
        *,
        read_only: bool = False,
        layers: Sequence[Layer] = (),
    ) -> None:
        self.book = book
        self.read_only = read_only
        self.layers = tuple(layers)
        self.layers_json = shown(self.layers)
        self.built = BUILT.is_file()
        self.form_token = form_token(key)
        self.memory = Memory()
        self.pages = Memory(MOST_PAGES)
        self._pieces = Lately[Markup](MOST_OF_PIECES)
        self._templates = environment()

    def compile_templates(self) -> None:
        """Compile what pages are drawn by, for which the first of each kind would wait."""
        for name in self._templates.list_templates(["html"]):
            self._templates.get_template(name)

    def page(
        self,
        template: str,
        values: Mapping[str, object],
        status: HTTPStatus = HTTPStatus.OK,
    ) -> HTMLResponse:
        """Render a page from a template of this package."""
        return HTMLResponse(self.drawn(template, values), status_code=status)

    def drawn(self, template: str, values: Mapping[str, object]) -> str:
        """Give the text of a page."""
        return self._templates.get_template(template).render(desk=self, **values)

    def piece(self, template: str, values: Mapping[str, object], parts: Hashable) -> Markup:
        """Give a piece of a page, drawn once for each language and `parts`.

        These tell all of `values` that the template looks at, and can be compared.
        """

        def draw() -> Markup:
            return Markup(self.drawn(template, values))  # noqa: S704  a template's, which escapes

        return self._pieces.of((template, reader().language, parts), draw)


@cache
def static(name: str) -> str:
    """Give the address of a file of ours, with a digest by which browsers keep it."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:16]
    return f"{STATIC_PATH}{name}?{BY_CONTENT}{digest}"


@cache
def environment() -> Environment:
    """Give what all pages of this process are drawn by, with the templates compiled so far."""
    made = Environment(
        loader=PackageLoader("reportedly.workbench"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[Texts],
    )
    made.filters |= _filters()
    made.globals |= _globals()
    return made


def _filters() -> dict[str, Any]:
    return {
        "_word": _asked_of(wording.word),
        "_marks": _asked_of(wording.marks),
        "inert": inert,
        "brief": brief,
        "says": wording.says,
        "ours": wording.ours,
        "day_words": wording.day_words,
        "language_name": wording.language_name,
        "seen_when": wording.seen_when,
        "seen_by": wording.seen_by,
        "seen_where": wording.seen_where,
        "date_words": wording.date_words,
        "english": wording.english,
        "plain": wording.plain,
        "fact_value": wording.fact_value,
        "named": wording.named,
        "place_words": wording.place_words,
        "precision_words": wording.precision_words,
        "figure_anchor": figure_anchor,
    }


def _asked_of(say: Callable[[Any], object]) -> Callable[[Context, Any], object]:
    """Make a filter that asks for each page's reader: without a context Jinja asks only once."""

    @pass_context
    def asked(_: Context, value: Any) -> object:
        return say(value)

    return asked


def _globals() -> dict[str, Any]:
    return {
        "_text": wording.text,
        "_label": wording.label,
        "number": wording.number,
        "static": static,
        "current": wording.current,
        "languages": tuple(catalogue(language) for language in LANGUAGES),
        "numbers_words": numbers_words,
        "range_words": range_words,
        "clock": clock,
        "file_words": wording.file_words,
        "likeness_words": likeness_words,
        "part_words": wording.part_words,
        "reason_words": reason_words,
        "seen_words": wording.seen_words,
        "silence": SILENCE,
        "opened": wording.opened,
        "figure_words": wording.figure_words,
        "figure_opening": wording.figure_opening,
        "figure_name": wording.figure_name,
        "coverage_sentences": coverage_sentences,
        "delay_words": delay_words,
        "NEGLECT": NEGLECT,
        "NO_VERDICT": NO_VERDICT,
        "table_words": table_words,
        "scope_parts": scope_parts,
        "alike": alike,
        "found_words": found_words,
        "days_and_place": days_and_place,
        "categories": tuple(Category),
        "groups": tuple(Group),
        "stances": tuple(Stance),
        "incident_axes": tuple(IncidentAxis),
        "attribution_axes": tuple(AttributionAxis),
        "holders_words": holders_words,
        "kinds_of": kinds_of,
    }
