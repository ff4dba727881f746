"""What leaves a casebook under each profile, end to end: no name, contact, point or reviewer."""

import io
from pathlib import Path

import pytest
from msgspec.structs import replace

from reportedly.casebook.store import Casebook
from reportedly.deciding import correct, split_origin
from reportedly.language.english.parser import English
from reportedly.language.english.people import finder
from reportedly.library import add, open_casebook
from reportedly.model.errors import PublishError, UnknownId
from reportedly.pipeline import publish
from reportedly.pipeline.decisions.correct import ClaimEdit
from reportedly.pipeline.publish import Prepared, prepare
from reportedly.publishing.preview import leaving
from reportedly.publishing.profile import FULL, PUBLIC, PlaceRule, Profile, profile_named
from reportedly.publishing.publication_file import publication_formats, write_publication
from reportedly.publishing.rows import Table
from reportedly.publishing.withhold import Kind

REPORTS = {
    "gazette.md": """---
publisher: Velkara Gazette
published: 2001-03-05
url: https://gazette.example/2001/tomas-arden-killed
---
# Five killed as shells hit Aleppo hospital

Five people were killed in Aleppo on Sunday when shells hit the hospital, the regional governor
Oskar Brandov said. A shell killed Tomas Arden, 43, a baker, a neighbour, Lena Kovary, said.

Dr Pavel Reznik of the hospital said 12 people were wounded. "Mr Arden died on the way," said
nurse Ilona Marsh, who can be reached on +44 20 7946 0018 or lena@mail.example.

The shells fell at 36.2017, 37.1540, said Jonas Velt, spokesman for the northern army. Rose Hill, a
teacher, said she saw two bodies. Witness Abdul Karim al-Masri said three children died in Aleppo.
""",
    "arabic.md": """---
publisher: مرصد
published: 2001-03-05
---
# مقتل خمسة أشخاص في قصف على حلب

قتل خمسة أشخاص في قصف مدفعي على حلب يوم الأحد، بحسب ما قال الطبيب سامر الحلبي.
""",
}
PRIVATE = (
    "Arden", "Kovary", "Reznik", "Ilona", "Marsh", "Rose Hill", "Masri", "tomas-arden", "7946",
    "lena@", "36.2017", "سامر الحلبي",
)  # fmt: skip


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    folder = tmp_path_factory.mktemp("publish")
    (folder / "in").mkdir()
    for name, text in REPORTS.items():
        (folder / "in" / name).write_text(text, encoding="utf-8")
    made = open_casebook(folder / "book")
    add(made, [folder / "in"])
    with made.reading() as session:
        report = session.reports.all()
        name = next(r.id for r in report if r.language == "en")
    split_origin(made, name, author="R. Reviewer", reason="seen by hand")
    return made


def prepared(book: Casebook, profile: Profile, *typed: str) -> Prepared:
    with book.reading() as session:
        ids = typed or [row.id for row in session.incident_rows()]
        return prepare(session, ids, profile)


def written(made: Prepared, name: str, table: Table = Table.INCIDENTS) -> str:
    out = io.StringIO()
    write_publication(made.publication, name, table, out)
    return out.getvalue()


FORMATS = [("html", Table.INCIDENTS), ("json", Table.INCIDENTS), ("geojson", Table.INCIDENTS)]
FORMATS += [(name, table) for name in ("csv", "json") for table in Table]
FORMATS.remove(("csv", Table.REFERENCES))  # no report here compares: the sheet would be empty


@pytest.mark.parametrize(("name", "table"), FORMATS)
def test_no_private_word_leaves_in_any_format(book: Casebook, name: str, table: Table) -> None:
    text = written(prepared(book, PUBLIC), name, table)
    assert text
    for words in (*PRIVATE, "Reviewer", "seen by hand", "gazette.example"):
        assert words not in text


def test_what_is_public_stays(book: Casebook) -> None:
    text = written(prepared(book, PUBLIC), "html")
    for words in ("Oskar Brandov", "Jonas Velt", "Velkara Gazette", "Five people were killed"):
        assert words in text
    for mark in ("withheld] died”", "[reviewer withheld]", "[quote withheld]"):
        assert mark in text.replace("</bdi>", "")


def test_everything_that_leaves_and_stays_is_listed_before(book: Casebook) -> None:
    made = prepared(book, PUBLIC)
    listed = "\n".join(item.words for item in leaving(made.publication))
    for one in made.publication.incidents:
        for claim in one.entry.claims:
            assert claim.passage.quote in listed
        for figure in one.entry.assessment.figures:
            assert figure.sentence in listed
    assert not any(words in listed for words in PRIVATE)
    held = {(one.kind, one.words) for one in made.held}
    assert (Kind.NAME, "Lena Kovary") in held
    assert (Kind.REVIEWER, "R. Reviewer") in held
    assert {kind for kind, _ in held} >= {Kind.PLACE, Kind.TEXT, Kind.ADDRESS}


def test_a_name_keeps_its_number_so_that_people_stay_apart(book: Casebook) -> None:
    made = prepared(book, PUBLIC)
    marks = {one.words: one.shown for one in made.held if one.kind is Kind.NAME}
    assert marks["Lena Kovary"] != marks["Pavel Reznik"]
    assert marks["Tomas Arden"] == marks["Arden"]


def test_offsets_stay_those_of_the_captured_report(book: Casebook) -> None:
    before = {
        c.id: c for one in prepared(book, FULL).publication.incidents for c in one.entry.claims
    }
    after = [c for one in prepared(book, PUBLIC).publication.incidents for c in one.entry.claims]
    assert [(c.passage.start, c.passage.end) for c in after] == [
        (before[c.id].passage.start, before[c.id].passage.end) for c in after
    ]


def test_an_analyst_lets_a_public_person_leave_and_holds_back_what_was_not_found(
    book: Casebook,
) -> None:
    profile = replace(PUBLIC, kept_names=("lena kovary",), withheld_names=("Velkara Gazette",))
    text = written(prepared(book, profile), "html")
    assert "Lena Kovary" in text
    assert "Velkara Gazette" not in text


def test_the_full_profile_holds_nothing_back_but_texts(book: Casebook) -> None:
    made = prepared(book, FULL)
    assert {one.kind for one in made.held} == {Kind.TEXT}
    text = written(made, "html")
    for words in ("Lena Kovary", "R. Reviewer", "seen by hand"):
        assert words in text
    assert "can be reached on" not in text  # a report's text is no claim


@pytest.mark.parametrize("rule", [PlaceRule.EXACT, PlaceRule.GRID_TENTH])
def test_a_hospital_is_never_exact_in_public(book: Casebook, rule: PlaceRule) -> None:
    made = prepared(book, replace(PUBLIC, places=rule))
    hospital = next(
        one.entry.incident.place
        for one in made.publication.incidents
        if any(claim.kind == "target" for claim in one.entry.claims)
    )
    assert hospital is not None
    assert (hospital.longitude, hospital.latitude) == (37.25, 36.25)
    assert (hospital.radius_km or 0) > 35


def test_the_same_casebook_gives_the_same_file_and_names_the_logs_end(book: Casebook) -> None:
    first, second = (written(prepared(book, PUBLIC), "html") for _ in range(2))
    assert first == second
    with book.reading() as session:
        assert session.log_head().hash in first


def test_nothing_named_or_unknown_is_refused(book: Casebook) -> None:
    with book.reading() as session:
        with pytest.raises(PublishError, match="No incident"):
            prepare(session, [], PUBLIC)
        with pytest.raises(UnknownId):
            prepare(session, ["i-none"], PUBLIC)
    with pytest.raises(PublishError, match="public, full"):
        profile_named("secret")


def test_html_comes_first_and_every_export_follows() -> None:
    assert publication_formats()[0] == "html"
    assert {"json", "csv", "geojson"} <= set(publication_formats())


def test_names_were_found_when_the_reports_were_read(
    book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    with book.reading() as session:
        reports = [report.id for report in session.reports.all() if report.language == "en"]
        assert session.named.of_reports(reports, finder()).keys() == set(reports)
    monkeypatch.setattr(English, "outline", _unasked)
    monkeypatch.setattr(English, "parse_all", _unasked)
    found = {person.name for person in prepared(book, PUBLIC).people}
    assert {"Tomas Arden", "Lena Kovary", "Oskar Brandov", "Abdul Karim al-Masri"} <= found


def _unasked(*_: object) -> None:
    raise AssertionError("a publication parsed a text again")


def test_reports_that_an_earlier_program_read_are_looked_through_when_they_are_published(
    book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = prepared(book, PUBLIC)
    monkeypatch.setattr(publish, "finder", lambda: "another finder")
    looked = prepared(book, PUBLIC)
    assert (looked.people, looked.publication) == (known.people, known.publication)


def test_words_that_stand_in_no_report_are_looked_through_when_they_are_published(
    tmp_path: Path,
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "gazette.md").write_text(REPORTS["gazette.md"], encoding="utf-8")
    made = open_casebook(tmp_path / "book")
    add(made, [tmp_path / "in"])
    with made.reading() as session:
        (row,) = session.incident_rows()
        claim = next(c for c in session.claims_of(row.id) if len(c.chain) > 1)
    correct(made, claim.id, ClaimEdit(source="witness Marta Olen"), author="R. Reviewer")
    assert "Marta Olen" in {person.name for person in prepared(made, PUBLIC).people}
