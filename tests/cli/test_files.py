"""What a command writes takes the place of what was there once it is whole."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from reportedly.cli.files import replacing
from reportedly.model.errors import PublishError


class Stopped(Exception):
    """Whatever may come between."""


def test_what_was_there_stays_until_the_new_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("earlier", encoding="utf-8")
    path.chmod(0o640)
    with suppress(Stopped), replacing(path) as out:
        out.write("half")
        raise Stopped
    assert path.read_text(encoding="utf-8") == "earlier"
    with replacing(path) as out:
        out.write("whole\r\n")
    assert path.read_bytes() == b"whole\r\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_a_device_is_written_to(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    link.symlink_to(target)
    for path in (link, Path(os.devnull)):
        with replacing(path) as out:
            out.write("told")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "told"


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "out", tmp_path):
        with pytest.raises(PublishError, match="could not be written"), replacing(path) as out:
            out.write("told")


def test_a_dash_is_standard_output_and_makes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with replacing(Path("-")) as out:
        out.write("told")
    assert capsys.readouterr().out == "told"
    assert not list(tmp_path.iterdir())
