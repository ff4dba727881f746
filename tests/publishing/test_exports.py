"""Exports carry what the ledger says, losing only what their loss note names."""

import csv
import io
import json
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import PublishError
from reportedly.publishing.columns import COLUMNS
from reportedly.publishing.csv_file import cell_text, write_csv
from reportedly.publishing.formats import format_names, writer_for
from reportedly.publishing.geojson_file import write_geojson
from reportedly.publishing.inert import inert
from reportedly.publishing.json_file import write_json
from reportedly.publishing.json_text import json_text
from reportedly.publishing.rows import Table
from tests.ledgers import an_entry


def written_csv(table: Table, **entry: object) -> list[dict[str, str]]:
    out = io.StringIO()
    write_csv([an_entry(**entry)], table, out)  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_an_incident_is_a_row_with_bounds_place_and_grade() -> None:
    (row,) = written_csv(Table.INCIDENTS)
    assert (row["killed_low"], row["killed_best"], row["killed_high"]) == ("5", "5", "7")
    assert (row["injured_low"], row["injured_high"]) == ("", "")
    assert (row["place"], row["latitude"], row["radius_km"]) == ("Velkara", "-20.0", "5.0")
    assert (row["airwars_label"], row["contested"]) == ("Weak", "killed")
    assert (row["admiralty_pair"], row["admiralty_pair_fit"]) == ("F6", "exact")
    assert (row["icd_203_likelihood"], row["icd_203_likelihood_fit"]) == ("", "unsayable")


@pytest.mark.parametrize("table", Table)
def test_a_table_without_a_row_has_its_columns(table: Table) -> None:
    out = io.StringIO()
    assert write_csv([], table, out) == 0
    assert tuple(out.getvalue().strip().split(",")) == COLUMNS[table]


def test_a_claim_row_quotes_the_report_and_names_the_chain() -> None:
    (row,) = written_csv(Table.CLAIMS)
    assert row["quote"] == "Five people were killed"
    assert row["chain"] == "Gazette 1 ← the hospital"
    assert row["says"] == "5 killed"
    assert json.loads(row["content"])["low"] == 5


def test_a_figure_row_carries_its_sentence() -> None:
    (row,) = written_csv(Table.FIGURES)
    assert row["explanation"] == "5: the hospital (one origin); 7 named by another"


def test_a_formula_in_a_source_name_is_not_run_by_a_spreadsheet() -> None:
    (row,) = written_csv(Table.FIGURES, holder="x")
    assert cell_text("=HYPERLINK(1)") == "'=HYPERLINK(1)"
    assert cell_text("＝1+1") == "'＝1+1"
    assert not row["explanation"].startswith("'")


@given(st.text())
def test_no_text_cell_opens_a_formula(text: str) -> None:
    cell = cell_text(text)
    assert isinstance(cell, str)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert cell.endswith(inert(text))


TURNED = "the \u202elatipsoh\u202c \u2066desk\u2069"


@pytest.mark.parametrize(
    ("name", "table"),
    [("geojson", Table.INCIDENTS), *product(("csv", "json"), Table)],
)
def test_what_turns_words_around_is_in_no_file_as_it_is(name: str, table: Table) -> None:
    out = io.StringIO()
    writer_for(name)([an_entry(TURNED)], table, out)
    assert inert(out.getvalue()) == out.getvalue()


def test_json_gives_a_program_exactly_what_a_report_wrote() -> None:
    out = io.StringIO()
    write_json([an_entry(TURNED)], Table.CLAIMS, out)
    assert "latipsoh" in out.getvalue()
    assert json.loads(out.getvalue())[0]["chain"][-1]["source"]["name"] == TURNED


@given(st.text())
def test_json_text_holds_the_same_text(text: str) -> None:
    written = json_text({"text": text})
    assert json.loads(written) == {"text": text}


def test_json_holds_every_claim_whole() -> None:
    out = io.StringIO()
    entry = an_entry()
    assert write_json([entry, entry], Table.INCIDENTS, out) == 2
    first, second = json.loads(out.getvalue())
    assert first == second
    assert first["claims"][0]["passage"]["quote"] == "Five people were killed"
    assert first["reports"][0]["publisher"] == "Gazette 1"


def test_geojson_gives_a_point_longitude_first_and_none_where_unresolved() -> None:
    out = io.StringIO()
    write_geojson([an_entry(), an_entry(place=None)], Table.INCIDENTS, out)
    located, unlocated = json.loads(out.getvalue())["features"]
    assert located["geometry"] == {"type": "Point", "coordinates": [-150.0, -20.0]}
    assert unlocated["geometry"] is None


def test_geojson_refuses_claims_with_advice() -> None:
    with pytest.raises(PublishError, match="csv or json"):
        write_geojson([an_entry()], Table.CLAIMS, io.StringIO())


@pytest.mark.parametrize("name", ["csv", "geojson", "json"])
def test_an_empty_ledger_is_written_as_an_empty_file_of_its_format(name: str) -> None:
    out = io.StringIO()
    assert writer_for(name)([], Table.INCIDENTS, out) == 0


def test_formats_are_found_by_entry_point() -> None:
    assert format_names() == ("csv", "geojson", "json", "mediareview")
    with pytest.raises(PublishError, match="csv, geojson, json, mediareview"):
        writer_for("docx")
