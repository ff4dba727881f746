"""Who reviews, and how much of the log they had seen when the page was shown."""

import msgspec
from starlette.requests import Request

from reportedly.casebook.session import Session
from reportedly.workbench.desk import AUTHOR_COOKIE, Desk


class Reviewer(msgspec.Struct, frozen=True):
    """A person at a page: `name` as last given, `seen` decisions on the log; `may` they decide."""

    name: str
    seen: int
    may: bool
    back: str


def reviewer(desk: Desk, request: Request, session: Session) -> Reviewer:
    """Give the reviewer of a request; forms carry it back."""
    path = request.url.path
    back = f"{path}?{request.url.query}" if request.url.query else path
    return Reviewer(_name(request), session.decisions.count(), not desk.read_only, back)


def _name(request: Request) -> str:
    try:
        return bytes.fromhex(request.cookies.get(AUTHOR_COOKIE, "")).decode()
    except ValueError:  # not hexadecimal, or not UTF-8: not our cookie
        return ""
