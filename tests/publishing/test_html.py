"""The report as one file: the same as the one kept here, inert, and needing nothing else."""

import io
import os
import re
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.model.assessment import AttributionAxis, GradeOverride
from reportedly.model.decision import Act
from reportedly.publishing.html_file import write_html
from reportedly.publishing.preview import leaving
from reportedly.publishing.profile import PUBLIC
from reportedly.publishing.publication import (
    AsOf,
    Material,
    Publication,
    Published,
    Rule,
    Told,
    as_it_leaves,
    held_back,
)
from reportedly.publishing.rows import incident_rows
from reportedly.publishing.withhold import Withholder
from tests.ledgers import an_entry

GOLDEN = Path(__file__).parent / "golden" / "velkara.html"
AS_OF = AsOf(42, "9f" * 32, "2001-03-06T10:00:00.000000Z")
TOOL = "Reportedly VERSION"
RULE = Rule("ucdp", "Best is the figure that most origins bear out.", "UCDP codebook")


def a_report(holder: str = "the hospital", title: str = "Velkara, 2001-03-04") -> str:
    decided = (Told(Act.CONFIRM_CLAIM, ("c-1",), AS_OF.at, "R. Reviewer", "seen"),)
    left, held = as_it_leaves(Material(an_entry(holder), decided), PUBLIC, Withholder({}))
    one = Published(left.entry, left.decided)
    out = io.StringIO()
    made = Publication(title, "public", RULE, AS_OF, (one, one), held_back(held), TOOL)
    assert write_html(made, out) == 2
    return out.getvalue()


class Outline(HTMLParser):
    """The elements of a page, and everything that could load or run."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.loading: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.loading += [
            (name, value)
            for name, value in attrs
            if name.startswith("on") or name in {"src", "href", "srcset", "style", "action", "data"}
        ]


def test_the_report_is_the_one_kept_here() -> None:
    """Set REPORTEDLY_RENEW=1 to write it anew, then look at what changed."""
    text = a_report()
    if os.environ.get("REPORTEDLY_RENEW"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_the_report_carries_what_a_reader_needs() -> None:
    text = a_report()
    for words in (
        "Five people were killed", "5: the hospital (one origin); 7 named by another",
        "one origin states it", "a second independent origin", "5 against 7", "Gazette 1",
        RULE.rule, AS_OF.hash, "What was held back", "no verdict of true or false",
    ):  # fmt: skip
        assert words in text
    assert "R. Reviewer" not in text


def test_nothing_loads_or_runs() -> None:
    page = Outline()
    page.feed(a_report())
    assert page.tags.isdisjoint({"script", "link", "img", "iframe", "object", "embed", "base"})
    assert all(name == "href" and (value or "").startswith("#") for name, value in page.loading)


def test_every_number_leads_to_the_sentences_that_it_rests_on() -> None:
    text = a_report()
    cell = text.partition('<td class="sentence">')[2].partition("</td>")[0]
    (claim,) = an_entry().claims
    assert f'<a href="#{claim.id}">“<bdi dir="auto">{claim.passage.quote}</bdi>”</a>' in cell
    contest = text.partition("<h3>Contested</h3>")[2].partition("</ul></div>")[0]
    assert f'href="#{claim.id}"' in contest
    page = Outline()
    page.feed(text)
    led_to = {value.removeprefix("#") for name, value in page.loading if name == "href" and value}
    assert led_to <= set(re.findall(r'id="([^"]+)"', text))


HOSTILE = ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>", "\u202eevil", "</style>"]


@settings(max_examples=25)
@given(st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20)), max_size=4).map("".join))
def test_hostile_text_stays_text(words: str) -> None:
    plain, hostile = Outline(), Outline()
    plain.feed(a_report())
    text = a_report(words or "x", title=words)
    hostile.feed(text)
    assert hostile.tags == plain.tags
    assert len(hostile.loading) == len(plain.loading)
    assert "\u202e" not in text


def test_what_a_person_set_of_a_grade_is_marked_beside_the_machines() -> None:
    entry = an_entry()
    by_machine = entry.assessment.grade
    over = GradeOverride(
        "d-1", ("attribution",), by_machine.incident, by_machine.attribution, by_machine.label
    )
    grade = replace(by_machine, attribution=AttributionAxis.ADMITTED, override=over)
    entry = replace(entry, assessment=replace(entry.assessment, grade=grade))
    made = Publication("t", "public", RULE, AS_OF, (Published(entry, ()),), (), TOOL)
    out = io.StringIO()
    write_html(made, out)
    attribution = out.getvalue().partition("<dt>Attribution</dt>")[2].partition("</div>")[0]
    assert "admitted by the party" in attribution
    assert "set by a person" in attribution
    assert f"by the machine: {by_machine.attribution}" in attribution
    assert out.getvalue().count("set by a person") == 1
    told = [one.words for one in leaving(made) if one.what == "grade"]
    assert f"set by a person; by the machine: attribution {by_machine.attribution}" in told
    row = next(incident_rows(entry))
    assert row["attribution_axis_by_machine"] == by_machine.attribution
    assert row["incident_axis_by_machine"] is None


def test_ids_are_not_said_twice_in_a_report_of_one_incident() -> None:
    out = io.StringIO()
    write_html(Publication("t", "public", RULE, AS_OF, (Published(an_entry(), ()),), (), TOOL), out)
    ids = re.findall(r'\sid="([^"]+)"', out.getvalue())
    assert len(ids) == len(set(ids))
