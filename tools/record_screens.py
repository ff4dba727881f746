"""Records pictures of the workbench's screens, of the demonstration, into docs/images.

Run from the repository's root, with Chromium and the scripts built:
`PYTHONPATH=. python tools/record_screens.py`. Each screen is taken at two sizes. `--into FOLDER`,
`--language ar`, `--scheme dark`, `--wide 3840`, `--whole` (the whole page, not the first screen)
and `--only NAME…` are for looking at screens.
"""

import argparse
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlencode

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from benchmarks.chromium import entered, launched, served
from reportedly.casebook.store import Casebook
from reportedly.deciding import confirm
from reportedly.demo.folder import demo_reports
from reportedly.library import add, open_casebook
from reportedly.model.claim import Claim
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.footage.sighted import waiting_pairs
from reportedly.pipeline.looking.comparing import sources_of
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.sources.records import source_records
from tests.footage_posts import add_two_posts

INTO = Path("docs/images")
NARROW = 360
_QUALITY = 60
"""Of WebP: a screen of words stays sharp, and takes some 40 kB."""


_HIDE_PATHS = "document.querySelector('.arrivals')?.remove()"
"""Where a file was taken in from is a path of the machine that the picture is taken on."""


class Screen(NamedTuple):
    """A screen's name, its address, and what is pressed before the picture is taken."""

    name: str
    path: str
    key: str = ""


def screens(book: Casebook) -> Iterator[Screen]:
    """Give the screens of the demonstration's most contested incident, and those of all."""
    with book.reading() as session:
        rows = session.incident_rows()
        busy = max(rows, key=lambda row: (len(row.contested), row.reports))
        entry = ledger_entry(session, busy.id)
        source = max(source_records(session), key=lambda one: len(one.origin_of)).id
        claim = _figure(entry)
        one, *_, other = sources_of(entry)
    incident = f"/incidents/{busy.id}"
    yield Screen("overview", "/")
    yield Screen("incident", incident)
    yield Screen("report", f"/reports/{claim.report}?claim={claim.id}#claim-{claim.id}")
    yield Screen("original", f"/reports/{claim.report}/original")
    yield Screen("claim", f"/claims/{claim.id}", key="c")
    yield Screen("search", f"/search?q={quote(claim.passage.quote[:24])}")
    yield Screen("review", "/review")
    yield Screen("question", f"/review/{busy.id}")
    yield Screen("compare", f"/compare/{busy.id}?" + urlencode({"a": one, "b": other}))
    yield Screen("sources", "/sources")
    yield Screen("source", f"/sources/{source}")
    yield Screen("decisions", "/decisions")
    yield Screen("set-aside", "/failures")
    yield Screen("publish", f"/publish?incident={busy.id}")
    yield Screen("api", "/api")


def footage_screens(book: Casebook) -> Iterator[Screen]:
    """Give the screens of two films that look alike."""
    with book.reading() as session:
        film = waiting_pairs(session)[0].pair[0]
    yield Screen("footage", "/footage")
    yield Screen("film", f"/footage/{film}")


def demonstration(folder: Path) -> Casebook:
    """Make the casebook of `reportedly demo`, with a decision on it and a source set aside."""
    made = open_casebook(folder / "reportedly-demo")
    with demo_reports() as reports:
        add(made, [reports])
    (folder / "broken.wacz").write_bytes(b"PK\x03\x04, cut off")
    with chdir(folder):  # so that no path of this machine is shown
        add(made, [Path("broken.wacz")])
    with made.reading() as session:
        quiet = min(session.incident_rows(), key=lambda row: len(row.contested))
        claim = _figure(ledger_entry(session, quiet.id))
    confirm(made, claim.id, author="A. Reviewer", reason="Read again: it says so.")
    return made


def films(folder: Path) -> Casebook:
    """Make a casebook of one invented film that two invented channels posted."""
    made = open_casebook(folder / "films")
    add_two_posts(made, folder)
    return made


def _figure(entry: LedgerEntry) -> Claim:
    """Give the first number of people that a text states, not its headline."""
    return next(c for c in entry.claims if c.kind == "figure" and c.position == "body")


def picture(page: Page, whole: bool) -> bytes:
    """Give a page's picture as WebP, which Chromium makes and Playwright does not offer."""
    chromium = page.context.new_cdp_session(page)
    asked = {"format": "webp", "quality": _QUALITY, "captureBeyondViewport": whole}
    if whole:
        size = chromium.send("Page.getLayoutMetrics")["cssContentSize"]
        asked["clip"] = {**size, "scale": 1}
    return b64decode(chromium.send("Page.captureScreenshot", asked)["data"])


def record(browser: Browser, address: str, found: list[Screen], asked: argparse.Namespace) -> None:
    """Take every screen at both sizes."""
    wide: ViewportSize = {"width": asked.wide, "height": asked.wide * 9 // 16}
    narrow: ViewportSize = {"width": NARROW, "height": 740}
    for size in (wide, narrow):
        with browser.new_context(
            viewport=size,
            color_scheme=asked.scheme,
            locale=asked.language,
            reduced_motion="reduce",
        ) as context:
            page = entered(context, address)
            for screen in found:
                page.goto(address + screen.path, wait_until="networkidle")
                if screen.path == "/":
                    page.wait_for_selector("#map[data-ready]")
                    page.wait_for_timeout(1500)  # until its names are drawn
                page.evaluate(_HIDE_PATHS)
                if screen.key:
                    page.keyboard.press("Escape")
                    page.keyboard.press(screen.key)
                made = picture(page, asked.whole)
                file = asked.into / f"{screen.name}-{size['width']}.webp"
                file.write_bytes(made)
                print(f"{file}: {len(made) // 1000} kB", flush=True)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=INTO)
    parser.add_argument("--language", default="en")
    parser.add_argument("--scheme", default="light", choices=["light", "dark"])
    parser.add_argument("--wide", type=int, default=1280)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--only", nargs="*", default=[])
    return parser.parse_args()


def main() -> None:
    """Make the casebooks, serve them, and record their screens."""
    asked = _asked()
    asked.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        for make, listed in ((demonstration, screens), (films, footage_screens)):
            book = make(Path(scratch))
            found = [one for one in listed(book) if not asked.only or one.name in asked.only]
            draws = any(one.path == "/" for one in found)
            with served(book) as address, launched(playwright, drawing=draws) as browser:
                record(browser, address, found, asked)


if __name__ == "__main__":
    main()
