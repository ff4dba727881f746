"""The door: who may talk to the workbench, and what its pages may load.

A page elsewhere on the web can make a browser send requests to loopback. So every request must name
this server as its host, carry the key that the command line printed (as a cookie or a bearer
token), and, where it changes something, come from one of our own pages.
"""

import hashlib
import hmac
from collections.abc import Iterable
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.workbench.api.problems import PREFIX, problem
from reportedly.workbench.languages.reader import language_asked
from reportedly.workbench.languages.sentences import said

ENTRANCE = "/enter"
STATIC = "/static/"
BY_CONTENT = "v="
"""How the query of an address begins that names a file of ours by its content as well."""
_PARTS = f"{STATIC}built/part-"
"""How the paths begin of files that the build names by their content."""
_KEPT = "public, max-age=31536000, immutable"
"""What is named by its content never changes, so that a browser need not ask for it again."""
_SAFE = frozenset({"GET", "HEAD"})

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
"""What our pages may load: nothing from outside, and no media."""
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


def form_token(key: str) -> str:
    """Give the token that every form carries, so that only our own pages can have written it."""
    return hmac.new(key.encode(), b"form", hashlib.sha256).hexdigest()


class Guard:
    """ASGI middleware that turns strangers away and sends the safety headers.

    `key` is the session's secret; `hosts` are the Host values that mean this server, such as
    '127.0.0.1:8300'. The first request with the right key at `/enter` gets the cookie.
    """

    def __init__(self, app: ASGIApp, key: str, hosts: Iterable[str]) -> None:
        self._app = app
        self._key = key
        self._hosts = frozenset(hosts)
        self._cookie = cookie_name(key)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # no web sockets here: an unanswered one is closed by the server

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message), scope, message["status"])
            await send(message)

        answer = self._answer(Request(scope)) or self._app
        await answer(scope, receive, send_guarded)

    def _answer(self, request: Request) -> Response | None:
        path = request.url.path
        if request.headers.get("host") not in self._hosts:
            return _refusal(
                request,
                HTTPStatus.MISDIRECTED_REQUEST,
                "This server answers to its own address only.",
            )
        if path == ENTRANCE:
            return self._enter(request)
        if path.startswith(STATIC):
            return None
        if not self._known(request):
            return _refusal(
                request,
                HTTPStatus.FORBIDDEN,
                "This workbench opens with the link that 'reportedly serve' printed.",
            )
        if request.method not in _SAFE and not self._from_own_page(request):
            return _refusal(
                request, HTTPStatus.FORBIDDEN, "This request did not come from our own pages."
            )
        return None

    def _enter(self, request: Request) -> Response:
        if not self._right(request.query_params.get("key", "")):
            return _refusal(
                request, HTTPStatus.FORBIDDEN, "The key in this link is not this session's."
            )
        response = RedirectResponse("/", status_code=HTTPStatus.SEE_OTHER)
        response.set_cookie(self._cookie, self._key, httponly=True, samesite="strict")
        return response

    def _known(self, request: Request) -> bool:
        return self._right(request.cookies.get(self._cookie, "")) or self._bears(request.headers)

    def _from_own_page(self, request: Request) -> bool:
        origin = request.headers.get("origin")
        if origin is None:
            return self._bears(request.headers)  # a program, which no foreign page can drive
        return origin in {f"http://{host}" for host in self._hosts}

    def _bears(self, headers: Headers) -> bool:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and self._right(token)

    def _right(self, key: str) -> bool:
        return hmac.compare_digest(key.encode(), self._key.encode())


def cookie_name(key: str) -> str:
    """Name the cookie: browsers share cookies among the ports of a host, sessions must not."""
    return "reportedly-" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _add_headers(headers: MutableHeaders, scope: Scope, status: int) -> None:
    for name, value in _HEADERS.items():
        headers.setdefault(name, value)
    if scope["path"].startswith(STATIC):
        named = scope["path"].startswith(_PARTS) or scope["query_string"].startswith(
            BY_CONTENT.encode()
        )
        kept = named and status < HTTPStatus.BAD_REQUEST
        headers["Cache-Control"] = _KEPT if kept else "no-cache"


def _refusal(request: Request, status: HTTPStatus, sentence: str) -> Response:
    if request.url.path.startswith(f"{PREFIX}/"):
        return problem(status, sentence)
    told = said(sentence, language_asked(request)) or sentence
    return PlainTextResponse(f"{told}\n", status_code=status)
