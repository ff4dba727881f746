"""The published report in a real browser: from disk, without network or script, in print."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from tests.workbench.browsing import NARROW, WIDE, Heard, Scheme, in_a_browser, keeps
from tests.workbench.conftest import incident_id

pytestmark = in_a_browser


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("report") / "report.html"


@pytest.fixture
def report(browser: TestClient, book: Casebook, made: Path) -> str:
    answer = browser.get("/publish/file", params={"incident": incident_id(book)})
    made.write_text(answer.text, encoding="utf-8")
    return made.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_report_opens_from_disk_and_is_accessible(
    chromium: Browser, report: str, scheme: Scheme, size: ViewportSize
) -> None:
    with chromium.new_context(viewport=size, color_scheme=scheme, offline=True) as context:
        page = context.new_page()
        heard = Heard(page)
        page.goto(report)
        assert page.get_by_role("heading", level=1).inner_text().startswith("Guernica")
        keeps(page, size)
    assert heard.asked == [report]
    assert heard.said == []


def test_the_report_prints_with_its_sheet_and_without_script(
    chromium: Browser, report: str
) -> None:
    with chromium.new_context(java_script_enabled=False, offline=True) as context:
        page = context.new_page()
        page.goto(report)
        assert page.pdf().startswith(b"%PDF")
