"""The yardsticks of weighing: ranges beside ranges, incidents from the reports given to them."""

import json
from pathlib import Path

from benchmarks.covering import coverage
from benchmarks.given_incidents import assessed
from benchmarks.tasks import headline_ranges
from reportedly.model.assessment import AirwarsLabel
from tests.reference.tables import HXL, UCDP_COLUMNS


def test_ranges_are_compared_over_all_that_are_published() -> None:
    found = coverage([((5, 8), (5, 8)), ((5, 8), (6, 6)), ((5, 8), (8, 12)), ((5, 8), None)])
    assert found == {
        "n": 4,
        "told": 0.75,
        "exact": 0.25,
        "within": 0.5,
        "overlap": 0.75,
        "contains": 0.25,
    }
    assert coverage([((5, 5), (3, 9))])["contains"] == 1.0


def test_an_incident_is_weighed_from_the_reports_given_to_it() -> None:
    texts = [
        "Five people were killed when a shell hit a market in Velkara on Monday, the mayor said.",
        "Doctors at the clinic said that six people had been killed by a shell in Velkara.",
    ]
    reports = [
        {"report_id": f"r{n}", "text": text, "published": "2001-03-06"}
        for n, text in enumerate(texts)
    ]
    rows = [{"incident_id": "a", "reports": reports}, {"incident_id": "b", "reports": []}]
    (_, found), (_, nothing) = assessed(rows)
    assert nothing is None
    assert found is not None
    assert found.grade.label is AirwarsLabel.FAIR
    assert (found.figures[0].low, found.figures[0].high) == (5, 6)


def test_headlines_are_weighed_and_set_beside_the_coder_s_number(tmp_path: Path) -> None:
    columns = f"{UCDP_COLUMNS},source_date,source_office"
    row = (
        '1,Z-1,2001,1,A,B,2,"Five killed in Velkara;Seven dead in Velkara shelling",Velkara,'
        "N,,-20,-150,Zimdor,1,2001-03-05 00:00:00.000,2001-03-05 00:00:00.000,0,6,8,5,"
        "2001-03-05;2001-03-06,Gazette;Courier"
    )
    quiet = row.replace("Five killed in Velkara;Seven dead in Velkara shelling", "Velkara").replace(
        "1,Z-1", "2,Z-2"
    )
    path = tmp_path / "ged.csv"
    path.write_text("\n".join([columns, f"{HXL},,", row, quiet]), encoding="utf-8")
    rows = headline_ranges.rows(path)
    told = headline_ranges.predict(rows)
    assert told == [{"id": "1", "killed": [5, 7]}, {"id": "2", "killed": None}]
    score = headline_ranges.score(rows, told)
    assert (score["all"]["n"], score["all"]["contains"]) == (2, 0.5)
    assert (score["counted"]["n"], score["counted"]["contains"]) == (1, 1.0)
    assert score["counted_range"]["overlap"] == 1.0
    json.dumps(score)
