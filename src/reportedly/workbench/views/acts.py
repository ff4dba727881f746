"""What a person decides: understood, checked against what others did meanwhile, and appended."""

import hmac
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from reportedly.casebook.session import Session
from reportedly.model.decision import Act, Decision
from reportedly.pipeline.added import one_claim
from reportedly.pipeline.decisions.correct import as_it_stands, correction_value
from reportedly.pipeline.decisions.decide import decide, undo
from reportedly.pipeline.decisions.meanwhile import decided_meanwhile
from reportedly.pipeline.decisions.override import figure_value, grade_value
from reportedly.pipeline.decisions.prefer import prefer
from reportedly.pipeline.sources.records import rating_value
from reportedly.workbench.acts import (
    Asked,
    asked_act,
    claim_edit,
    overridden_figure,
    overridden_grade,
)
from reportedly.workbench.desk import AUTHOR_COOKIE, Desk

Form = dict[str, str]

_MOST_BYTES = 64 * 1024
_HALF_A_YEAR = 15_552_000


async def _form(request: Request) -> Form:
    """Give a form's fields; a repeated field's values are joined by blanks."""
    if int(request.headers.get("content-length", "0")) > _MOST_BYTES:
        raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The form is too large.")
    given: dict[str, list[str]] = {}
    async with request.form(max_files=0, max_fields=50) as form:
        for name, value in form.multi_items():
            if isinstance(value, str):
                given.setdefault(name, []).append(value)
    return {name: " ".join(values) for name, values in given.items()}


Given = Annotated[Form, Depends(_form)]


def router(desk: Desk) -> APIRouter:
    """Give the routes that change something; none of them where the desk is read-only."""
    routes = APIRouter(include_in_schema=False)

    @routes.post("/decide")
    async def post_decide(form: Given) -> Response:
        _check(desk, form)
        return await run_in_threadpool(_decide, desk, form)

    return routes


def _check(desk: Desk, form: Form) -> None:
    if desk.read_only:
        raise HTTPException(HTTPStatus.FORBIDDEN, "This workbench was opened read only.")
    if not hmac.compare_digest(form.get("token", "").encode(), desk.form_token.encode()):
        raise HTTPException(HTTPStatus.FORBIDDEN, "This form is not of this session; reload it.")


def _decide(desk: Desk, form: Form) -> Response:
    asked = asked_act(form)
    # One transaction: what was missed, what it means, and all that it leads to.
    with desk.book.writing() as session, session.batch():
        named = (*asked.subjects, *asked.against)
        if missed := decided_meanwhile(session, asked.seen, named):
            seen = session.decisions.count()
            return _conflict(desk, {**form, "act": asked.act, "seen": str(seen)}, missed)
        if asked.act is Act.UNDO:
            undo(session, asked.author, asked.subjects[0], reason=asked.reason)
        elif asked.against:
            right, wrong = (*asked.subjects, *asked.against)
            prefer(session, right, wrong, asked.author, reason=asked.reason)
        else:
            value = _value(session, asked, form)
            decide(
                session, asked.act, asked.subjects, asked.author, reason=asked.reason, value=value
            )
    response = RedirectResponse(asked.back, status_code=HTTPStatus.SEE_OTHER)
    response.set_cookie(
        AUTHOR_COOKIE,
        asked.author.encode().hex(),
        max_age=_HALF_A_YEAR,
        httponly=True,
        samesite="strict",
    )
    return response


def _value(session: Session, asked: Asked, form: Form) -> str:
    if asked.act is Act.CORRECT_CLAIM:
        claim = one_claim(session, " ".join(asked.subjects))
        return correction_value(session, claim, claim_edit(as_it_stands(session, claim), form))
    if asked.act is Act.RATE_SOURCE:
        return rating_value(session, asked.subjects, form.get("letter", ""))
    if asked.act is Act.OVERRIDE_FIGURE:
        return figure_value(overridden_figure(form))
    if asked.act is Act.OVERRIDE_GRADE:
        return grade_value(overridden_grade(form))
    return ""


def _conflict(desk: Desk, form: Form, missed: tuple[Decision, ...]) -> Response:
    values = {"missed": missed, "form": form}
    return desk.page("conflict.html", values, HTTPStatus.CONFLICT)
