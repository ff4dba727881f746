"""The user's own map layers, served from their files; a part of one where a part is asked for."""

from http import HTTPStatus

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response

from reportedly.workbench.desk import Desk

_TYPES = {"pmtiles": "application/vnd.pmtiles", "geojson": "application/geo+json"}


def router(desk: Desk) -> APIRouter:
    """Give the layers' route."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/layers/{name}")
    def layer(name: str) -> Response:
        found = next((one for one in desk.layers if one.address == f"/layers/{name}"), None)
        if found is None:
            raise HTTPException(HTTPStatus.NOT_FOUND, "There is no such map layer.")
        return FileResponse(found.file, media_type=_TYPES[found.kind])

    return routes
