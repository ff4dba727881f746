"""A store of captures for each test."""

from pathlib import Path

import pytest

from reportedly.capture.objects import FolderObjects


@pytest.fixture
def objects(tmp_path: Path) -> FolderObjects:
    return FolderObjects(tmp_path / "objects")
