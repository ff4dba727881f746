"""Archives made to burst, to lead elsewhere, or to lie about what is in them."""

import io
import struct
import zipfile

import pytest

from reportedly.capture.limits import Limits
from reportedly.model.errors import CaptureError, TooLarge, UnreadableSource
from tests.capture.material import TWO_PAGES, packed, read_as, wacz, warc, zipped

PAGES = warc(*TWO_PAGES)
NAME = "archive/data.warc.gz"


def test_gzip_bomb_in_a_warc() -> None:
    bomb = packed(b"WARC/1.0\r\n" + b"a" * 100_000_000)
    with pytest.raises(TooLarge, match="unpacks to far more"):
        read_as("warc", bomb)


def test_endless_head_of_a_record() -> None:
    lines = b"WARC/1.0\r\n" + b"a: b\r\n" * 100_000
    assert "damaged" in read_as("warc", lines).failure.reason
    assert "damaged" in read_as("warc", b"WARC/1.0\r\na: " + b"b" * 10_000_000).failure.reason


def test_bomb_in_an_answer() -> None:
    page = packed(b"<html><p>" + b"a " * 40_000_000)
    data = warc(("https://v.example/a", "text/html", page), headers=(("Content-Encoding", "gzip"),))
    outcome = read_as("warc", data + PAGES, Limits(max_document=10_000_000))
    assert len(outcome.reports) == 2
    assert "unpacks to more than 10,000,000 bytes" in outcome.failure.reason


def test_chunk_that_claims_to_be_huge() -> None:
    body = b"ffffffffffff\r\nwords\r\n0\r\n\r\n"
    data = warc(
        ("https://v.example/a", "text/plain", body), headers=(("Transfer-Encoding", "chunked"),)
    )
    assert len(read_as("warc", data + PAGES).reports) >= 2


@pytest.mark.parametrize("length", [b"-1", b"99999999999999999999", b"x", b""])
def test_false_length_of_a_record(length: bytes) -> None:
    head = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: "
    outcome = read_as("warc", head + length + b"\r\n\r\nwords\r\n\r\n")
    assert outcome.failures


def test_zip_bomb() -> None:
    data = wacz({NAME: b"\0" * 200_000_000})
    assert len(data) < 1_000_000
    with pytest.raises(TooLarge, match="unpack to far more"):
        read_as("wacz", data)


def test_zip_bomb_that_states_a_small_size() -> None:
    data = bytearray(wacz({NAME: b"\0" * 50_000_000}))
    for signature, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<L", data, data.index(signature) + place, 10)
    outcome = read_as("wacz", bytes(data))
    assert not outcome.reports
    assert outcome.failures


def test_too_many_entries() -> None:
    data = zipped({f"archive/{number}.warc": b"" for number in range(50)})
    with pytest.raises(TooLarge, match="40 entries"):
        read_as("wacz", data, Limits(max_entries=40))


def test_list_of_entries_that_claims_to_be_huge() -> None:
    data = bytearray(wacz({NAME: PAGES}))
    struct.pack_into("<L", data, data.rindex(b"PK\x05\x06") + 12, 0x7FFFFFFF)
    with pytest.raises(TooLarge, match="far more entries"):
        read_as("wacz", bytes(data))


@pytest.mark.parametrize(
    "name",
    ["../../outside.warc.gz", "/etc/outside.warc.gz", "archive\\..\\x.warc.gz", "C:x.warc.gz"],
)
def test_name_that_leads_elsewhere(name: str) -> None:
    outcome = read_as("wacz", wacz({NAME: PAGES, name: PAGES}))
    assert len(outcome.reports) == 2
    assert "leads out of the archive" in outcome.failure.reason


def test_two_entries_of_one_name() -> None:
    out = io.BytesIO(wacz({NAME: PAGES}))
    with zipfile.ZipFile(out, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(NAME, b"other")
    outcome = read_as("wacz", out.getvalue())
    assert not outcome.reports
    assert len(outcome.failures) == 2


def test_encrypted_entry() -> None:
    data = bytearray(wacz({NAME: PAGES}))
    for signature, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(signature) + place] |= 1
    assert "encrypted" in read_as("wacz", bytes(data)).failure.reason


def test_unknown_compression() -> None:
    data = bytearray(wacz({NAME: PAGES}))
    for signature, place in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        struct.pack_into("<H", data, data.index(signature) + place, 97)
    assert not read_as("wacz", bytes(data)).reports


@pytest.mark.parametrize("missing", [1, 22, 200])
def test_zip_that_breaks_off(missing: int) -> None:
    with pytest.raises(CaptureError):
        read_as("wacz", wacz({NAME: PAGES})[:-missing])


def test_warc_within_a_warc_is_not_entered() -> None:
    inner = ("https://v.example/a.warc.gz", "application/warc", PAGES)
    assert not read_as("warc", warc(inner)).reports


def test_gzip_with_rubbish_after_it() -> None:
    outcome = read_as("warc", PAGES + b"rubbish")
    assert len(outcome.reports) == 2
    assert "damaged" in outcome.failures[-1].reason


def test_damaged_gzip() -> None:
    data = bytearray(PAGES)
    data[len(data) // 4] ^= 0xFF
    try:
        outcome = read_as("warc", bytes(data))
    except UnreadableSource:
        return
    assert outcome.failures
