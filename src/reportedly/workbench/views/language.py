"""The reader's language, chosen and remembered."""

from http import HTTPStatus

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from reportedly.workbench.acts import own_page
from reportedly.workbench.desk import Desk
from reportedly.workbench.languages.catalogue import LANGUAGES
from reportedly.workbench.languages.reader import COOKIE

_A_YEAR = 31_536_000


def router(_: Desk) -> APIRouter:
    """Give the route that chooses a language; it changes nothing but the reader's cookie."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/language/{language}")
    def choose(language: str, back: str = "/") -> Response:
        answer = RedirectResponse(own_page(back), status_code=HTTPStatus.SEE_OTHER)
        if language in LANGUAGES:
            answer.set_cookie(COOKIE, language, max_age=_A_YEAR, httponly=True, samesite="strict")
        return answer

    return routes
