"""Tells which code makes a gazetteer table: what other code made may lack what is asked of it."""

import hashlib
from functools import cache
from pathlib import Path

CODE = ("build.py", "keys.py", "rows.py")
"""The modules of this room that say what a table holds, and under which keys."""


@cache
def maker() -> str:
    """Give the digest of the code that makes tables, as it is here."""
    digest = hashlib.sha256()
    for name in CODE:
        digest.update(Path(__file__).with_name(name).read_bytes() + b"\0")
    return digest.hexdigest()
