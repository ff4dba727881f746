"""Places of one's own, through the library: they stay with the casebook, whoever adds next."""

from pathlib import Path

from reportedly.library import add, open_casebook
from reportedly.model.content import Location

FIRST = "Shelling killed three people in Velkara on 4 March 2031, the mayor said."
SECOND = "Shelling killed five people in Velkara on 9 March 2031, the prefect said."


def test_a_casebook_remembers_its_own_places(tmp_path: Path) -> None:
    places = tmp_path / "places.csv"
    places.write_text("name,lat,lon,kind\nVelkara,-20.012,-150.034,settlement\n", encoding="utf-8")
    book = open_casebook(tmp_path / "book")
    for name, text, own in (("one.txt", FIRST, [places]), ("two.txt", SECOND, [])):
        (tmp_path / name).write_text(text, encoding="utf-8")
        add(book, [tmp_path / name], gazetteer=own)
    with book.reading() as session:
        reports = [report.id for report in session.reports.all()]
        claims = session.readings.claims(reports=reports)
    found = [claim.content.place for claim in claims if isinstance(claim.content, Location)]
    assert [(place.latitude, place.longitude) for place in found] == [(-20.012, -150.034)] * 2
