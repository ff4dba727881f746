"""Taking single sources in."""

import io
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import pytest

from reportedly.capture.formats import extract
from reportedly.capture.intake import take
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.sources import SourceKind, SourceRef
from reportedly.model.errors import FetchRefused, TooLarge, UnreadableSource
from tests.capture.material import NOON, take_in

TEXT = b"Four people were killed in Vellor, the mayor said.\n"


def ref(path: Path) -> SourceRef:
    return SourceRef(str(path), str(path), SourceKind.FILE)


def test_capture_says_what_and_arrival_says_how(objects: FolderObjects, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(TEXT)
    local = datetime(2024, 3, 9, 14, 0, 0, 999, tzinfo=timezone(timedelta(hours=2)))
    capture, arrival = take(ref(path), objects, fetcher=None, limits=Limits(), now=lambda: local)
    assert (capture.size, capture.format) == (len(TEXT), "text")
    assert arrival.at == "2024-03-09T12:00:00+00:00"
    assert arrival.source == str(path)
    assert arrival.tool.startswith("Reportedly ")
    assert capture.sha256 == arrival.sha256
    assert objects.path(capture.sha256).read_bytes() == TEXT


def test_taking_in_twice_gives_the_same(objects: FolderObjects, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)
    first, second = take_in(objects, path), take_in(objects, path)
    assert first.capture == second.capture
    assert first.items == second.items


def test_standard_input_is_a_source(
    objects: FolderObjects, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT)))
    stdin = SourceRef("-", "-", SourceKind.STDIN)
    capture, arrival = take(stdin, objects, fetcher=None, limits=Limits(), now=lambda: NOON)
    assert (capture.format, arrival.source) == ("text", "-")
    (report,) = extract(capture, objects, Limits())
    assert "mayor" in report.text  # type: ignore[union-attr]


def test_endless_standard_input_is_given_up(
    objects: FolderObjects, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    endless = SimpleNamespace(read=lambda size: b"x" * size)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=endless))
    stdin = SourceRef("-", "-", SourceKind.STDIN)
    with pytest.raises(TooLarge, match="3,000,000 bytes"):
        take(stdin, objects, fetcher=None, limits=Limits(max_source=3_000_000), now=lambda: NOON)
    assert not [p for p in (tmp_path / "objects").rglob("*") if p.is_file()]


def test_url_is_not_fetched_without_a_fetcher(objects: FolderObjects) -> None:
    url = SourceRef("https://vellor.example", "https://vellor.example", SourceKind.URL)
    with pytest.raises(FetchRefused, match="save the page yourself"):
        take(url, objects, fetcher=None, limits=Limits(), now=lambda: NOON)


def test_file_that_vanished_is_told(objects: FolderObjects, tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="cannot be read"):
        take(ref(tmp_path / "gone"), objects, fetcher=None, limits=Limits(), now=lambda: NOON)


def test_folder_in_place_of_a_file_is_told(objects: FolderObjects, tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource):
        take(ref(tmp_path), objects, fetcher=None, limits=Limits(), now=lambda: NOON)
