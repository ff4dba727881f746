"""The published report in a real browser: from disk, without network or script, in print."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from tests.workbench.conftest import incident_id
from tests.workbench.test_browser import CHROMIUM, NARROW, WIDE, chromium

__all__ = ["chromium"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.enable_socket,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]


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
    chromium: Browser, report: str, scheme: str, size: dict[str, int]
) -> None:
    with chromium.new_context(viewport=size, color_scheme=scheme, offline=True) as context:  # type: ignore[arg-type]
        page = context.new_page()
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto(report)
        assert page.get_by_role("heading", level=1).inner_text().startswith("Guernica")
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    assert asked == [report]
    assert said == []


def test_the_report_prints_with_its_sheet_and_without_script(
    chromium: Browser, report: str
) -> None:
    with chromium.new_context(java_script_enabled=False, offline=True) as context:
        page = context.new_page()
        page.goto(report)
        assert page.pdf().startswith(b"%PDF")
