"""The API under schemathesis: whatever is sent, it answers as its description says."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from reportedly.workbench.api.catalogue import OPERATIONS
from reportedly.workbench.api.operations import Operation
from reportedly.workbench.app import create_app
from tests.footage_posts import add_two_posts
from tests.workbench.conftest import BASE, HOST, KEY, made_casebook

HEADERS = {"Authorization": f"Bearer {KEY}", "Host": HOST}
CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A workbench on a casebook of its own: decisions are made on it."""
    folder = tmp_path_factory.mktemp("fuzz")
    book = made_casebook(folder)
    add_two_posts(book, folder)
    return create_app(book, key=KEY, hosts=[HOST])


@pytest.fixture(scope="module")
def described(app: Any) -> Any:
    return schemathesis.openapi.from_asgi("/api/openapi.json", app, headers=HEADERS)


def fuzzed(described: Any, told: Operation, examples: int) -> None:
    strategy = described[told.path][told.method].as_strategy()

    @given(case=strategy)
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    def answers(case: Any) -> None:
        case.call_and_validate(base_url=BASE, headers=HEADERS, checks=CHECKS)

    answers()


@pytest.mark.parametrize("told", OPERATIONS, ids=lambda told: told.name)
def test_whatever_is_sent_is_answered_as_described(described: Any, told: Operation) -> None:
    fuzzed(described, told, 5)


@pytest.mark.slow
@pytest.mark.parametrize("told", OPERATIONS, ids=lambda told: told.name)
def test_whatever_is_sent_at_length_is_answered_as_described(
    described: Any, told: Operation
) -> None:
    fuzzed(described, told, 300)
