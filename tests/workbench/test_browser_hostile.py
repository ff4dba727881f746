"""Hostile names and words in a real browser: inert, in their order, and inside the screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.chromium import entered, served
from reportedly.casebook.store import Casebook
from reportedly.deciding import confirm
from reportedly.library import add, open_casebook
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.workbench.leaves import MOST_CLAIMS
from tests.footage.clips import scene, write
from tests.footage_posts import JUNE, MAY, exported
from tests.workbench.browsing import NARROW, Heard, in_a_browser, keeps, unfold

pytestmark = in_a_browser

TAG = '"><img src=x onerror=alert(1)>'
ENDLESS = "Pneumono" * 40
REVERSED = "\u202ereversed"
TOWER = "Tower a" + "\u0301\u0302" * 90
SAID = "people were killed when aircraft bombed Guernica on Monday"
REPORTS = (
    (TAG, TAG, f"At least 100 {SAID}, the mayor said. <script>alert(2)</script>"),
    (ENDLESS, f"{ENDLESS} Guernica", f"Two hundred {SAID}, {ENDLESS} said."),
    (f"Vellor{REVERSED}", "</style><style>*{display:none}", f"At least 120 {SAID}, doctors said."),
    ("جريدة المساء", "غيرنيكا 26/4/1937", f"At least 150 {SAID}."),
    (TOWER, f"{TOWER} Guernica", f"At least 90 {SAID}, {TOWER} said."),
    (f"{ENDLESS}'s", "y" * 5000, " ".join(f"At least {n} {SAID}." for n in range(101, 500))),
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    folder = tmp_path_factory.mktemp("hostile")
    reports = folder / "reports"
    reports.mkdir()
    for number, (publisher, title, body) in enumerate(REPORTS):
        name = publisher.replace("'", "''")
        head = f"---\npublisher: '{name}'\npublished: 1937-04-28\n---\n# {title}\n\n{body}\n"
        (reports / f"{number}.md").write_text(head, encoding="utf-8")
    made = open_casebook(folder / "book")
    add(made, [reports])
    film = write(folder / "film.mp4", scene(1))
    exported(folder / "may", TAG, MAY, f"The depot of Dorsa. {ENDLESS}", film)
    exported(folder / "june", f"{REVERSED} {ENDLESS}", JUNE, f"The market of Vellor. {TAG}", film)
    add(made, [folder / "may" / "result.json", folder / "june" / "result.json"])
    confirm(made, _claim(made), author=TAG, reason=f"{REVERSED} {ENDLESS}")
    return made


@pytest.fixture(scope="module")
def address(hostile: Casebook) -> Iterator[str]:
    with served(hostile) as where:
        yield where


LOOKS = (("en", "light"), ("ar", "dark"))


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def page(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    language, scheme = request.param
    with chromium.new_context(viewport=NARROW, color_scheme=scheme, locale=language) as context:
        yield entered(context, address)


def _claim(book: Casebook) -> str:
    with book.reading() as session:
        entry = ledger_entry(session, session.incident_rows()[0].id)
    return next(claim.id for claim in entry.claims if claim.kind == "figure")


def paths(book: Casebook) -> Iterator[str]:
    with book.reading() as session:
        incident = session.incident_rows()[0].id
        film = next(iter(session.footage.all())).id
        reports = [report.id for report in session.reports.all()]
    yield from ("/", "/search?q=Guernica", "/footage", f"/footage/{film}", "/review", "/sources")
    yield from ("/decisions", f"/incidents/{incident}", f"/review/{incident}", "/failures")
    yield from (f"/claims/{_claim(book)}", f"/publish?incident={incident}")
    yield from (f"/reports/{report}" for report in reports)


def test_every_page_holds_hostile_text_inside_the_screen_and_obeys_none_of_it(
    page: Page, hostile: Casebook, address: str
) -> None:
    heard, opened = Heard(page), list[str]()
    page.on("dialog", lambda dialog: (opened.append(dialog.message), dialog.dismiss()))
    for path in paths(hostile):
        page.goto(address + path, wait_until="load")
        unfold(page)
        keeps(page, NARROW)
        assert "\u202e" not in page.content(), path
        assert page.locator("img[onerror]").count() == 0
        assert "\u202e" not in page.title(), path
        assert max(map(len, page.locator("h1, main li > a > bdi").all_inner_texts())) <= 300
        assert page.locator("li[data-claim]").count() <= MOST_CLAIMS
    assert (opened, heard.said, heard.asked_elsewhere(address)) == ([], [], [])


def test_a_tower_of_marks_covers_no_other_line(page: Page, hostile: Casebook, address: str) -> None:
    page.goto(f"{address}/sources")
    tallest = (
        "Math.max(...(document.body.innerText.match(/\\p{M}+/gu) ?? ['']).map((m) => m.length))"
    )
    assert page.evaluate(tallest) <= 8
