"""What a user sees: the demonstration, own material, the views, the exports, the exit codes."""

import csv
import io
import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.gazetteer.build import compile_table
from tests.end_to_end.conftest import Run, in_a_process
from tests.reference.tables import ucdp, ucdp_row

STORY = """---
publisher: Velkara Gazette
published: 2001-03-05
language: en
---
# Five killed in Zenica

Five people were killed on Sunday when a shell hit a market in Zenica, the hospital said.
The army denied responsibility.
"""


def incident_ids(printed: str) -> list[str]:
    return re.findall(r"\bi-[0-9a-f]{8,16}\b", printed)


def test_the_demonstration_lists_its_incidents_and_says_how_to_look_further(
    demo_book: tuple[Path, str],
) -> None:
    _, printed = demo_book
    for day in ("1937-04-26", "1939-11-26", "1994-02-05", "1995-08-28"):
        assert day in printed
    assert "Look further:" in printed
    assert "reportedly -c book show i-" in printed


def test_an_incident_shows_quotes_chains_and_reasons(demo_book: tuple[Path, str], run: Run) -> None:
    book, printed = demo_book
    for incident in incident_ids(printed)[:3]:
        shown = run("-c", str(book), "show", incident[:10])
        assert shown.returncode == 0
        for heading in ("Figures (low–best–high)", "Grade", "Origins", "Claims"):
            assert heading in shown.stdout
        assert "“" in shown.stdout
        assert "because" in shown.stdout


def test_a_report_shows_its_claims_marked_in_its_text(
    demo_book: tuple[Path, str], run: Run
) -> None:
    book, printed = demo_book
    ledger = run("-c", str(book), "show", incident_ids(printed)[0]).stdout
    report = re.findall(r"\br-[0-9a-f]{16}\b", ledger)[0]
    shown = run("-c", str(book), "report", report)
    assert shown.returncode == 0
    assert "⟦1 " in shown.stdout
    assert "⟧" in shown.stdout


def test_the_demonstration_verifies_and_an_edited_report_is_found(
    demo_book: tuple[Path, str], run: Run, tmp_path: Path
) -> None:
    book, _ = demo_book
    fine = run("-c", str(book), "verify")
    assert fine.returncode == 0
    assert "Nothing was changed" in fine.stdout
    forged = tmp_path / "forged"
    shutil.copytree(book, forged)
    with closing(sqlite3.connect(forged / "casebook.sqlite")) as database, database:
        row = database.execute("select id, body from reports where body like '%sixty%'").fetchone()
        database.execute(
            "update reports set body = ? where id = ?", (row[1].replace("sixty", "ninety"), row[0])
        )
    found = run("-c", str(forged), "verify")
    assert found.returncode == 3
    assert row[0] in found.stdout
    assert "CHANGED" in found.stdout


def test_a_missing_object_is_found(demo_book: tuple[Path, str], run: Run, tmp_path: Path) -> None:
    forged = tmp_path / "forged"
    shutil.copytree(demo_book[0], forged)
    victim = next(p for p in sorted((forged / "objects").rglob("*")) if p.is_file())
    victim.unlink()
    assert run("-c", str(forged), "verify").returncode == 3


def test_exports_agree_with_each_other(demo_book: tuple[Path, str], run: Run) -> None:
    book = str(demo_book[0])
    whole = json.loads(run("-c", book, "export").stdout)
    table = run("-c", book, "export", "--format", "csv", "--table", "incidents").stdout
    points = json.loads(run("-c", book, "export", "--format", "geojson").stdout)
    rows = list(csv.DictReader(io.StringIO(table)))
    assert len(whole) == len(rows) == len(points["features"])
    assert {row["incident"] for row in rows} == {one["incident"]["id"] for one in whole}
    claims = run("-c", book, "export", "--format", "csv", "--table", "claims").stdout
    assert sum(len(one["claims"]) for one in whole) == len(
        list(csv.DictReader(io.StringIO(claims)))
    )


def test_own_material_becomes_an_incident_and_running_again_changes_nothing(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    first = run("add", "story.md")
    assert first.returncode == 0
    assert "1 new report" in first.stderr
    again = run("add", "story.md")
    assert "0 new reports, 1 already there" in again.stderr
    listed = run("incidents")
    assert "2001-03-04" in listed.stdout
    assert "Zenica" in listed.stdout
    assert len(incident_ids(listed.stdout)) == 1


def test_standard_input_and_a_users_own_places(run: Run, tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text("name,lat,lon\nVelkara,-20.5,-150.5\n", encoding="utf-8")
    text = STORY.replace("Zenica", "Velkara")
    added = in_a_process(tmp_path, "add", "-", "--gazetteer", "places.csv", stdin=text)
    assert added.returncode == 0, added.stderr
    (row,) = csv.DictReader(
        io.StringIO(run("export", "--format", "csv", "--table", "incidents").stdout)
    )
    assert (row["place"], row["latitude"], row["longitude"]) == ("Velkara", "-20.5", "-150.5")


def test_what_cannot_be_read_is_set_aside_with_advice_and_the_rest_goes_on(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "good.md").write_text(STORY, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (tmp_path / "french.txt").write_text(
        "Cinq personnes ont été tuées dimanche à Zenica, selon l'hôpital de la ville.",
        encoding="utf-8",
    )
    done = run("add", "good.md", "empty.txt", "picture.txt", "french.txt")
    assert done.returncode == 1
    listed = run("failures").stdout
    for expected in ("empty.txt", "picture.txt", "language (fr)", "Cinq personnes ont été tuées"):
        assert expected in listed
    assert "Zenica" in run("incidents").stdout


def test_a_refused_export_leaves_what_was_written_before(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text(STORY, encoding="utf-8")
    run("add", "good.md")
    said = run("export", "--format", "geojson", "-o", "out").stderr
    assert said == "1 incident written to out.\n"
    before = (tmp_path / "out").read_bytes()
    assert run("export", "--format", "geojson", "--table", "claims", "-o", "out").returncode == 3
    assert (tmp_path / "out").read_bytes() == before
    said = run("export", "--format", "csv", "--table", "coverage", "-o", "rows").stderr
    assert said == "1 row written to rows.\n"


def test_a_name_that_leads_nowhere_is_an_error_of_the_call_and_kept_nowhere(
    run: Run, tmp_path: Path
) -> None:
    alone = run("add", "mispelt.md", "*.pdf")
    assert alone.returncode == 2
    assert "mispelt.md: There is no such file or folder. Check the spelling" in alone.stderr
    assert "*.pdf: No file matches this pattern." in alone.stderr
    assert not (tmp_path / "casebook").exists()
    (tmp_path / "good.md").write_text(STORY, encoding="utf-8")
    done = run("add", "mispelt.md", "good.md")
    assert done.returncode == 2
    assert "not found: mispelt.md: There is no such file or folder." in done.stderr
    assert "1 source: 1 new report" in done.stderr
    assert "Zenica" in run("incidents").stdout
    assert "Nothing is set aside" in run("failures", "--all").stdout


def test_a_stale_gazetteer_is_refused_before_any_report_is_taken_in(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stale = tmp_path / "stale.sqlite"
    compile_table((), {}, stale)
    with closing(sqlite3.connect(stale)) as connection, connection:
        connection.execute("DROP TABLE arabic")
        connection.execute("DELETE FROM meta WHERE key = 'maker'")
    monkeypatch.setattr("reportedly.gazetteer.lookup.SHIPPED", stale)
    (tmp_path / "good.md").write_text(STORY, encoding="utf-8")
    done = run("add", "good.md")
    assert done.returncode == 3
    assert "stale.sqlite was made by another version of this program." in done.stderr
    assert "'make setup'" in done.stderr
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert "Nothing is set aside" in run("failures").stdout
    assert "1 new report" in run("add", "good.md").stderr


def test_what_was_set_aside_is_settled_by_a_person_and_stays_on_record(
    run: Run, tmp_path: Path
) -> None:
    for name in ("good.md", "one.txt", "two.txt", "other.txt"):
        text = STORY if name == "good.md" else ""
        (tmp_path / name).write_text(text, encoding="utf-8")
    run("add", "good.md", "one.txt", "two.txt", "other.txt")
    wrong = run("failures", "--settle", "tow.txt")
    assert wrong.returncode == 3
    assert "Nothing that is set aside is called tow.txt." in wrong.stderr
    settled = run("failures", "--settle", "one.txt", "--settle", "t*.txt")
    assert settled.returncode == 0
    assert "2 items taken off the list" in settled.stderr
    listed = run("failures")
    assert "other.txt" in listed.stdout
    assert "one.txt" not in listed.stdout
    assert "--settle" in listed.stderr
    everything = run("failures", "--all").stdout
    assert "capture: one.txt (settled)" in everything
    assert "capture: other.txt\n" in everything
    assert run("verify").returncode == 0
    assert run("add", "one.txt").returncode == 1
    assert "capture: one.txt\n" in run("failures").stdout


def test_a_links_text_is_never_fetched_unless_a_link_is_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "links.csv").write_text(
        "url,text\nhttp://192.0.2.1/a,Five people were killed on Sunday in Zenica.\n"
        "http://192.0.2.1/b,\n",
        encoding="utf-8",
    )
    done = run("add", "links.csv")
    assert "1 new report" in done.stderr
    assert done.returncode == 1


def test_errors_are_sentences_with_exit_codes(run: Run, tmp_path: Path) -> None:
    absent = in_a_process(tmp_path, "incidents")
    assert absent.returncode == 3
    assert "There is no casebook at casebook" in absent.stderr
    assert "Traceback" not in absent.stderr
    assert run("add").returncode == 2
    assert run("nonsense").returncode == 2


def test_an_unknown_incident_is_refused(demo_book: tuple[Path, str], run: Run) -> None:
    refused = run("-c", str(demo_book[0]), "show", "i-ffffffffffffffff")
    assert refused.returncode == 3
    assert "i-ffffffffffffffff" in refused.stderr


def test_another_policy_changes_the_best_figure_and_not_the_range(run: Run, tmp_path: Path) -> None:
    other = STORY.replace("Velkara Gazette", "Paper B").replace("Five", "Nine")
    (tmp_path / "a.md").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.md").write_text(other.replace("hospital", "mayor's office"), encoding="utf-8")
    assert run("add", "a.md", "b.md").returncode == 0
    assert "5–5–9" in run("incidents").stdout
    assert run("weigh", "--policy", "range").returncode == 0
    listed = run("incidents").stdout
    assert "5–9" in listed
    told = run("show", incident_ids(listed)[0]).stdout
    assert "Figures (low–high)" in told
    assert "killed  5–9" in told
    drawn = run("timeline", incident_ids(listed)[0]).stdout
    assert "–?–" not in f"{listed}{told}{drawn}"


def test_a_report_without_a_word_of_attack_is_passed_over_and_can_be_read_all_the_same(
    tmp_path: Path, run: Run
) -> None:
    (tmp_path / "story.md").write_text(STORY)
    quiet = STORY.split("# ")[0] + "# A new roof\n\nThe council voted for a roof for the school.\n"
    (tmp_path / "quiet.md").write_text(quiet)
    added = run("add", "story.md", "quiet.md")
    assert "2 reports read" in added.stderr
    assert "1 of them passed over" in added.stderr
    (passed,) = set(re.findall(r"\br-[0-9a-f]{16}\b", _rows_where(tmp_path, "passed over")))
    assert "was passed over" in " ".join(run("report", passed).stdout.split())
    assert "passed over" not in run("read").stderr
    again = run("read", "--no-screen")
    assert "1 read" in again.stderr
    assert "No claims about an incident" in run("report", passed).stdout
    assert run("verify").returncode == 0


def _rows_where(folder: Path, state: str) -> str:
    (book,) = folder.glob("*/casebook.sqlite")
    with closing(sqlite3.connect(book)) as store:
        rows = store.execute("SELECT report FROM readings WHERE state = ?", (state,))
        return " ".join(row[0] for row in rows)


def test_coverage_says_who_was_first_and_what_is_neglected(
    demo_book: tuple[Path, str], run: Run
) -> None:
    book, printed = demo_book
    one = run("-c", str(book), "coverage", incident_ids(printed)[0])
    assert one.returncode == 0
    assert "First: " in one.stdout
    assert "by language: en" in one.stdout
    shown = run("-c", str(book), "show", incident_ids(printed)[0]).stdout
    (neglect,) = [line for line in one.stdout.splitlines() if line.startswith("Neglect: 0")]
    assert neglect in shown
    whole = run("-c", str(book), "coverage", "--sort", "reports", "--limit", "3")
    assert whole.returncode == 0
    assert "Told by one report alone: 2; by several in one language: 5." in whole.stdout
    assert "Half of the first reports came on the day of the event." in whole.stdout
    assert "  delay: 2 days; neglect" in whole.stdout
    assert len(incident_ids(whole.stdout)) == 3
    listed = run("-c", str(book), "export", "--format", "csv", "--table", "coverage")
    rows = list(csv.DictReader(io.StringIO(listed.stdout)))
    assert {row["language"] for row in rows} == {"en"}
    assert any(row["first"] == "True" for row in rows)
    incidents = run("-c", str(book), "export", "--format", "csv")
    told = {row["incident"]: row for row in csv.DictReader(io.StringIO(incidents.stdout))}
    for row in told.values():
        assert int(row["publishers"]) <= int(row["reports"])


COMPARED = """---
publisher: Velkara Gazette
published: 2001-03-06
language: en
---
# Twelve killed in Velkara

Twelve people were killed on Monday when a shell hit a market in Velkara, the hospital said.
It was the deadliest attack in Velkara since 1999, the mayor said.
"""


def test_a_comparison_is_answered_with_the_rows_of_a_table(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(COMPARED, encoding="utf-8")
    table = ucdp(
        ucdp_row(1, "1998-03-05", 90, place="Velkara town"),
        ucdp_row(2, "2000-03-05", 15, place="Velkara town", low=9, high=15),
        ucdp_row(3, "2000-07-05", 4, place="Velkara town", low=5),
        ucdp_row(4, "2000-08-05", 70, place="Ostrevan", at=(-20.0, -150.9)),
        ucdp_row(5, "2001-03-05", 12, place="Velkara town"),
        ucdp_row(6, "2000-02-31", 12, place="Velkara town"),
    )
    (tmp_path / "ged.csv").write_text(table, encoding="utf-8")
    (tmp_path / "places.csv").write_text("name,lat,lon\nVelkara,-20,-150\n", encoding="utf-8")
    assert run("add", "story.md", "--gazetteer", "places.csv").returncode == 0
    loaded = run("reference", "add", "ged.csv")
    assert loaded.returncode == 1, "a row was left out"
    assert "line 5 (3): low ≤ best ≤ high does not hold: 5, 4, 4" in loaded.stderr
    assert "line 8: date_start '2000-02-31 00:00:00.000' is no day" in loaded.stderr
    again = run("reference", "add", "ged.csv")
    assert again.returncode == 1
    listed = run("reference", "list").stdout
    assert "ged.csv (UCDP GED; 5 rows, 1998-03-05 to 2001-03-05)" in listed
    (incident,) = set(incident_ids(run("incidents").stdout))
    shown = run("show", incident).stdout
    assert "Read as: since 1999: from 1999-01-01; where: Velkara; measure: people killed" in shown
    assert (
        "Rows in this scope: 2. With 12 people killed or more, the lowest number here (12): 1."
        in shown
    )
    assert "Not in order of low ≤ best ≤ high: 1." in shown
    assert "2000-03-05 Velkara town, Zimdor: killed 15 (low 9, high 15), civilians 0" in shown
    assert "they do not say" in shown
    assert "killed 90" not in shown, "before the scope"
    assert "line 7" not in shown, "the incident's own day is not set beside it"
    told = run("export", "--format", "csv", "--table", "references").stdout
    assert [row["event"] for row in csv.DictReader(io.StringIO(told))] == ["2", "3"]
    assert run("verify").returncode == 0
    with closing(sqlite3.connect(tmp_path / "casebook" / "casebook.sqlite")) as database, database:
        database.execute("update reference_events set best = 9 where line = 4")
    assert run("verify").returncode == 3


def test_a_table_can_be_taken_out_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ged.csv").write_text(ucdp(ucdp_row(1, "1998-03-05", 90)), encoding="utf-8")
    (tmp_path / "odd.csv").write_text("name,day\nVelkara,1998-03-05\n", encoding="utf-8")
    refused = run("reference", "add", "odd.csv")
    assert refused.returncode == 3
    assert "no table that is known here (ACLED or UCDP GED)" in refused.stderr
    (tmp_path / "none.csv").write_text(ucdp(ucdp_row(1, "no day", 90)), encoding="utf-8")
    empty = run("reference", "add", "none.csv")
    assert empty.returncode == 3
    assert "none.csv holds no event that can be read. Line 3: date_start" in empty.stderr
    assert run("reference", "add", "ged.csv").returncode == 0
    assert run("reference", "remove", "other.csv").returncode == 3
    assert run("reference", "remove", "ged.csv").returncode == 0
    assert "No reference table" in run("reference", "list").stderr
    assert run("verify").returncode == 0
