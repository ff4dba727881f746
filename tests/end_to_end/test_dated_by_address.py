"""Posts without a date of their own are dated, and linked, by the number in their address."""

from pathlib import Path

from reportedly.library import open_casebook
from tests.end_to_end.conftest import Run
from tests.workbench.conftest import desk_on

# Both numbers are of 28 June 2022; nothing was posted under them.
SHEET = (
    "url,text,publisher\n"
    "https://x.com/velkara/status/1541815603606036480,"
    "Shells hit the market of Velkara this morning. Five people were killed.,Velkara Now\n"
    "https://twitter.com/coast/status/1541830000000000000,"
    "A shell killed five people at the market in Velkara today.,Coast Radio\n"
    "https://example.org/velkara,Two people died in shelling in Velkara today.,Gazette\n"
)


def test_two_posts_of_one_day_are_one_incident_of_that_day(run: Run, tmp_path: Path) -> None:
    (tmp_path / "posts.csv").write_text(SHEET, encoding="utf-8")
    assert run("-c", "case", "add", "posts.csv").returncode == 0
    book = open_casebook(tmp_path / "case")
    with book.reading() as session:
        (dated,) = [row for row in session.incident_rows() if row.first_day == "2022-06-28"]
        assert dated.reports == 2
        post = next(r for r in session.reports.all() if r.publisher == "Velkara Now")
    assert post.published == "2022-06-28T16:07:40+00:00"
    shown = run("-c", "case", "report", post.id).stdout
    assert "2022-06-28T16:07:40+00:00 (by its address)" in " ".join(shown.split())
    with desk_on(book) as client:
        page = client.get(f"/reports/{post.id}").text
        arabic = client.get(f"/reports/{post.id}", headers={"Accept-Language": "ar"}).text
    assert "(by its address)" in page
    assert "(بحسب رابطه)" in arabic


def test_a_stated_date_goes_before_the_addresss(run: Run, tmp_path: Path) -> None:
    text = "---\nurl: https://example.org/2017/04/05/x\npublished: 2017-04-06\n---\nFive died.\n"
    (tmp_path / "stated.md").write_text(text, encoding="utf-8")
    (tmp_path / "broken.md").write_text(text.replace("2017-04-06", "6 Foo 2017"), encoding="utf-8")
    run("-c", "case", "add", "stated.md", "broken.md")
    with open_casebook(tmp_path / "case").reading() as session:
        assert {r.published for r in session.reports.all()} == {"2017-04-05", "2017-04-06"}
    failures = " ".join(run("-c", "case", "failures").stdout.split())
    assert "'6 Foo 2017' was left out" in failures
    assert "dated 2017-04-05 by its address" in failures
