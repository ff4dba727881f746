"""Web archives in WARC."""

import pytest

from reportedly.capture.formats import tell
from reportedly.capture.limits import Limits
from reportedly.model.errors import UnreadableSource
from tests.capture.material import PARAGRAPHS, TWO_PAGES, packed, page, read_as, warc


@pytest.mark.parametrize(
    "data",
    [warc(*TWO_PAGES), warc(*TWO_PAGES, packed=False), packed(warc(*TWO_PAGES, packed=False))],
    ids=["a member each", "plain", "one member"],
)
def test_pages_and_texts_are_read(data: bytes) -> None:
    assert tell(data[:1000]) == "warc"
    outcome = read_as("warc", data)
    assert not outcome.failures
    first, second = outcome.reports
    assert first.text == "\n\n".join(PARAGRAPHS)
    assert first.url == "https://vellor.example/market"
    assert first.publisher == "vellor.example"
    assert second.text == "Four people were killed in Vellor."


def test_scripts_images_and_robots_are_passed_over() -> None:
    data = warc(
        ("https://vellor.example/a.js", "text/javascript", b"var a = 1"),
        ("https://vellor.example/robots.txt", "text/plain", b"User-agent: *"),
        ("https://vellor.example/a.png", "image/png", b"\x89PNG"),
        *TWO_PAGES,
    )
    assert len(read_as("warc", data).items) == 2


def test_compressed_answer_is_unpacked() -> None:
    gzipped = packed(page().encode())
    for headers in ((("Content-Encoding", "gzip"),), (("Content-Encoding", "GZip "),)):
        data = warc(("https://v.example/a", "text/html", gzipped), headers=headers)
        assert read_as("warc", data).report.text == "\n\n".join(PARAGRAPHS)


def test_answer_said_to_be_compressed_but_stored_plain_is_read() -> None:
    data = warc(
        ("https://v.example/a", "text/html", page().encode()),
        headers=(("Content-Encoding", "gzip"),),
    )
    assert read_as("warc", data).report.text == "\n\n".join(PARAGRAPHS)


def test_unknown_compression_is_one_failure() -> None:
    data = warc(("https://v.example/a", "text/html", b"xx"), headers=(("Content-Encoding", "br"),))
    data += warc(*TWO_PAGES)
    outcome = read_as("warc", data)
    assert len(outcome.reports) == 2
    assert "'br'" in outcome.failure.reason
    assert outcome.failure.subject == "a source#https://v.example/a"


def test_encoding_of_the_header_is_used() -> None:
    body = "<html><p>Взрыв на рынке, погибли четыре человека.</p>".encode("koi8-r")
    data = warc(("https://v.example/a", "text/html; charset=koi8-r", body))
    assert "Взрыв на рынке" in read_as("warc", data).report.text


@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize("missing", [1, 5, 40, 100])
def test_broken_off_archive_keeps_what_came_before(plain: bool, missing: int) -> None:
    whole = warc(*TWO_PAGES, *TWO_PAGES, packed=not plain).rstrip(b"\r\n")
    outcome = read_as("warc", whole[:-missing])
    assert len(outcome.reports) >= 3 - (not plain and missing > 90)
    assert "breaks off" in outcome.failures[-1].reason


def test_many_answers_without_a_body_are_no_endless_head() -> None:
    empty = ("https://v.example/empty", "text/html", b"")
    outcome = read_as("warc", warc(*[empty] * 300, *TWO_PAGES, empty, packed=False))
    assert len(outcome.reports) == 2
    assert not outcome.failures


def test_one_bad_page_does_not_stop_the_others() -> None:
    bad = ("https://v.example/bad", "text/html", b"<html>" + b"<b>" * 5_000)
    outcome = read_as("warc", warc(bad, *TWO_PAGES))
    assert len(outcome.reports) == 2
    assert "too deep" in outcome.failure.reason


def test_page_that_is_none_is_told() -> None:
    outcome = read_as("warc", warc(("https://v.example/a", "text/html", bytes(range(256)) * 9)))
    assert outcome.failure.subject == "a source#https://v.example/a"


def test_large_record_is_passed_over() -> None:
    big = ("https://v.example/big", "text/plain", b"word " * 1000)
    outcome = read_as("warc", warc(big, *TWO_PAGES), Limits(max_document=3_000))
    assert len(outcome.reports) == 2
    assert "3,000 bytes" in outcome.failure.reason


def test_other_gzip_is_refused_in_words() -> None:
    with pytest.raises(UnreadableSource, match="not a WARC"):
        read_as("warc", packed(b"just words"))
