"""Places of one's own, through the library: they stay with the casebook, whoever adds next."""

from pathlib import Path

from reportedly.library import add, ledger, open_casebook
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


def test_a_place_of_ones_own_is_meant_before_a_better_known_namesake(tmp_path: Path) -> None:
    places, report = tmp_path / "places.csv", tmp_path / "one.txt"
    places.write_text("name,lat,lon,kind\nToledo,-20.012,-150.034,settlement\n", "utf-8")
    told = "Shelling burnt the granary of Toledo on 4 March 1921, {}the mayor said.\n"
    meant = {}
    for name, more in (("own", ""), ("Spain's", "and Madrid and Seville, in Spain, sent help, ")):
        report.write_text(told.format(more) * 2, "utf-8")
        book = open_casebook(tmp_path / name)
        add(book, [report], gazetteer=[places])
        with book.reading() as session:
            claims = session.readings.claims(reports=[one.id for one in session.reports.all()])
        meant[name] = {c.content.place.country for c in claims if isinstance(c.content, Location)}
    assert meant == {"own": {None}, "Spain's": {"ES"}}


def test_reports_in_two_scripts_meet_at_a_place_of_ones_own(tmp_path: Path) -> None:
    places = tmp_path / "places.csv"
    places.write_text("name,lat,lon,alternates\nVelkara,-20.012,-150.034,فلكارا\n", "utf-8")
    civil = "بحسب الدفاع المدني"
    texts = {
        "en": "Shelling of a market in Velkara on 4 March 2031 killed five people, the mayor said.",
        "ar": f"قُتل 5 أشخاص جراء قصف استهدف سوقًا في مدينة فلكارا يوم 4 آذار 2031، {civil}.",
    }
    for language, text in texts.items():
        (tmp_path / f"{language}.txt").write_text(text, encoding="utf-8")
    book = open_casebook(tmp_path / "book")
    add(book, [tmp_path / "en.txt", tmp_path / "ar.txt"], gazetteer=[places])
    (incident,) = ledger(book)
    assert len(incident.reports) == 2
    assert incident.incident.place is not None
    assert incident.incident.place.latitude == -20.012
