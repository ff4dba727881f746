"""Answers to HEAD: what GET would answer, without its body."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class HeadAsGet:
    """ASGI middleware by which every address that can be read can be asked about.

    The status and the headers are those of GET, the length of the body among them (RFC 9110,
    section 9.3.2).
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; one for HEAD is answered as one for GET."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def send_without_body(message: Message) -> None:
            await send({**message, "body": b""} if message.get("body") else message)

        await self._app({**scope, "method": "GET"}, receive, send_without_body)
