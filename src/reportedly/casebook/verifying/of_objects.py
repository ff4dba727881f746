"""Checks of the kept bytes: each object against its name, captures and footage against objects."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, select

from reportedly.casebook import tables
from reportedly.casebook.verifying.findings import Findings

HASH = re.compile(r"[0-9a-f]{64}")
CHUNK = 1 << 20


def check_objects(connection: Connection, folder: Path, findings: Findings) -> None:
    """Recompute the hash of every object, and find the captures that have none."""
    due = {
        row.sha256: row.size
        for table in (tables.footage, tables.captures)
        for row in connection.execute(select(table.c.sha256, table.c.size))
    }
    for path in _files(folder):
        name = object_name(path, folder)
        if name is None:
            findings.note(f"file {_shown(path, folder)}", "is no object; interrupted runs leave it")
        else:
            _check_object(path, name, due.pop(name, None), folder, findings)
    for name in sorted(due):
        findings.problem(f"object {name}", "is missing: the bytes of this capture were deleted")


def object_name(path: Path, folder: Path) -> str | None:
    """Give the hash that an object's path stands for: its name, or the folders' names with it."""
    if HASH.fullmatch(path.name):
        return path.name
    joined = "".join(path.relative_to(folder).parts)
    return joined if HASH.fullmatch(joined) else None


def _check_object(
    path: Path, name: str, size: int | None, folder: Path, findings: Findings
) -> None:
    try:
        digest, length = _digest(path)
    except OSError as error:
        findings.problem(f"object {name}", f"cannot be read ({error.strerror})")
        return
    findings.checked["objects"] += 1
    if digest != name:
        findings.problem(
            f"object {name}",
            f"its bytes were changed: they now hash to {digest} ({_shown(path, folder)})",
        )
    elif size is None:
        findings.note(f"object {name}", "belongs to no capture, as when a run was interrupted")
    elif length != size:
        findings.problem(f"capture {name}", f"says {size} bytes, the object has {length}")


def _digest(path: Path) -> tuple[str, int]:
    digest, length = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            length += len(chunk)
    return digest.hexdigest(), length


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _shown(path: Path, folder: Path) -> str:
    return str(path.relative_to(folder.parent))
