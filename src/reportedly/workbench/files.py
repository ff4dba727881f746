"""The files that pages are made of, from memory: a page waits for six of them."""

import mimetypes
from collections.abc import MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from reportedly.workbench.guard import BY_CONTENT

_MOST = 400_000
"""Bytes of a file that is kept in memory; larger ones come after the page."""


class PageFiles(StaticFiles):
    """Our static files; small ones that an address names by content are read once."""

    async def get_response(self, path: str, scope: MutableMapping[str, Any]) -> Response:
        """Answer a request for a file."""
        if scope["query_string"].startswith(BY_CONTENT.encode()) and scope["method"] == "GET":
            found, about = self.lookup_path(path)
            if about is not None and about.st_size <= _MOST and Path(found).is_file():
                return Response(_read(found, about.st_mtime_ns), media_type=_type_of(found))
        return await super().get_response(path, scope)


@cache
def _read(path: str, changed: int) -> bytes:
    return Path(path).read_bytes()


@cache
def _type_of(path: str) -> str:
    return mimetypes.guess_type(path)[0] or "application/octet-stream"
