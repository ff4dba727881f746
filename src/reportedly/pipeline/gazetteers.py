"""The gazetteer of a casebook: the one that ships, with the user's own files before it."""

import json
from collections.abc import Sequence
from pathlib import Path

from reportedly.casebook.session import Session
from reportedly.gazetteer.lookup import Gazetteer

GAZETTEERS = "gazetteers"
"""The setting that holds the paths of the user's own gazetteer files, as JSON."""


def gazetteer_of(session: Session, added: Sequence[Path] = ()) -> Gazetteer:
    """Give the gazetteer with the casebook's own files, remembering those just `added`.

    Raises GazetteerError when one of them is missing or malformed, or the one that ships cannot be
    used: before any report is read, rather than for each.
    """
    shipped = Gazetteer.shipped().ready()
    known = [Path(path) for path in json.loads(session.settings.get(GAZETTEERS, "[]"))]
    paths = list(dict.fromkeys([*known, *(path.resolve() for path in added)]))
    if paths != known:
        session.settings.put(GAZETTEERS, json.dumps([str(path) for path in paths]))
    return shipped.with_files(paths) if paths else shipped
