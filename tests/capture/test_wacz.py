"""Packaged web archives."""

import pytest

from reportedly.capture.formats import tell
from reportedly.model.errors import UnreadableSource
from tests.capture.material import TWO_PAGES, read_as, wacz, warc, zipped

PAGES = warc(*TWO_PAGES)
NAME = "archive/data.warc.gz"


def test_every_warc_is_read() -> None:
    data = wacz({NAME: PAGES, "pages/pages.jsonl": b"{}"})
    assert tell(data[:1000]) == "wacz"
    outcome = read_as("wacz", data)
    assert len(outcome.reports) == 2
    assert not outcome.failures


def test_failures_name_the_entry_and_the_address() -> None:
    bad = warc(("https://v.example/bad", "text/html", b"<html>" + b"<b>" * 5_000))
    assert read_as("wacz", wacz({NAME: bad})).failure.subject == (
        f"a source#{NAME}#https://v.example/bad"
    )


def test_changed_archive_is_not_read() -> None:
    outcome = read_as("wacz", wacz({NAME: PAGES}, {NAME: "sha256:" + "0" * 64}))
    assert not outcome.reports
    assert "changed after it was packed" in outcome.failure.reason


@pytest.mark.parametrize("digest", ["md5:0", "", "0" * 64])
def test_other_digests_are_not_trusted(digest: str) -> None:
    assert "not SHA-256" in read_as("wacz", wacz({NAME: PAGES}, {NAME: digest})).failure.reason


def test_entry_that_is_not_listed_is_not_read() -> None:
    data = zipped({NAME: PAGES, "datapackage.json": b'{"resources": []}'})
    assert "does not list it" in read_as("wacz", data).failure.reason


@pytest.mark.parametrize("package", [b"", b"{", b"[]", b'{"resources": 5}', b"[" * 100_000])
def test_broken_datapackage_is_told(package: bytes) -> None:
    with pytest.raises(UnreadableSource, match=r"datapackage\.json"):
        read_as("wacz", zipped({NAME: PAGES, "datapackage.json": package}))


def test_other_zip_is_refused_in_words() -> None:
    with pytest.raises(UnreadableSource, match="not a WACZ"):
        read_as("wacz", zipped({"[Content_Types].xml": b"<x/>"}))
