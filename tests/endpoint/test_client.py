"""The client: where it may go, how long it waits, when it tries again, and what it never tells."""

import json

import pytest

from reportedly.endpoint.address import checked_address, is_here
from reportedly.endpoint.client import Client
from reportedly.model.errors import ReadingError, SecondReaderDown, SecondReaderFailed
from tests.endpoint.server import Server, Trouble, serving

BODY = {"messages": [{"content": json.dumps({"text": "A shell fell."})}]}
SECRET = "sk-very-secret"  # noqa: S105


def client(server: Server, **settings: object) -> Client:
    address = checked_address(server.url, remote=False, key=True)
    given: dict[str, object] = {"key": SECRET, "timeout": 60.0, "sleep": lambda _: None, **settings}
    return Client(address, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1"])
def test_loopback_addresses_are_here(host: str) -> None:
    assert is_here(host)


@pytest.mark.parametrize("host", ["10.0.0.1", "192.168.1.5", "example.org", "169.254.169.254"])
def test_everything_else_is_elsewhere_and_needs_the_users_word(host: str) -> None:
    assert not is_here(host)
    with pytest.raises(ReadingError, match="would leave it"):
        checked_address(f"https://{host}/v1", remote=False, key=False)
    assert not checked_address(f"https://{host}/v1", remote=True, key=True).here


def test_a_key_never_travels_unencrypted() -> None:
    with pytest.raises(ReadingError, match="unencrypted"):
        checked_address("http://192.168.1.5/v1", remote=True, key=True)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://127.0.0.1/v1",
        "127.0.0.1:8080",
        "http://",
        "http://127.0.0.1:99999999/v1",
        f"http://user:{SECRET}@127.0.0.1/v1",
        f"http://127.0.0.1/v1?api_key={SECRET}",
    ],
)
def test_an_address_that_is_none_or_holds_a_secret_is_refused_without_repeating_it(
    url: str,
) -> None:
    with pytest.raises(ReadingError) as caught:
        checked_address(url, remote=True, key=False)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("path", ["/v1", "/v1/", "/v1/chat/completions"])
def test_the_path_of_completions_is_added_once(path: str) -> None:
    address = checked_address(f"http://127.0.0.1:8080{path}", remote=False, key=False)
    assert address.url == "http://127.0.0.1:8080/v1/chat/completions"
    assert address.host == "127.0.0.1:8080"


@pytest.mark.usefixtures("socket_enabled")
def test_a_passing_trouble_is_tried_again_with_growing_patience() -> None:
    troubles = [Trouble(503), Trouble(429, Retry_After="7"), Trouble(500)]
    waits: list[float] = []
    with serving(lambda _: troubles.pop(0) if troubles else []) as server:
        assert client(server, sleep=waits.append).ask(BODY) == '{"claims": []}'
    assert waits == [1.0, 7.0, 4.0]
    assert server.keys == [f"Bearer {SECRET}"] * 4


@pytest.mark.usefixtures("socket_enabled")
def test_it_does_not_try_for_ever() -> None:
    with serving(lambda _: Trouble(500)) as server, pytest.raises(SecondReaderDown, match="500"):
        client(server).ask(BODY)
    assert len(server.asked) == 4


@pytest.mark.usefixtures("socket_enabled")
@pytest.mark.parametrize("status", [401, 403, 404])
def test_who_is_turned_away_is_told_why_and_does_not_knock_again(status: int) -> None:
    told = f"wrong key {SECRET}".encode()
    with (
        serving(lambda _: Trouble(status, told)) as server,
        pytest.raises(SecondReaderDown, match=str(status)) as caught,
    ):
        client(server).ask(BODY)
    assert len(server.asked) == 1
    assert SECRET not in str(caught.value)


@pytest.mark.usefixtures("socket_enabled")
@pytest.mark.parametrize("trouble", [Trouble(400), Trouble(200, b"<html>"), Trouble(200, b"[]")])
def test_what_concerns_one_text_alone_says_so(trouble: Trouble) -> None:
    with serving(lambda _: trouble) as server, pytest.raises(SecondReaderFailed):
        client(server).ask(BODY)
    assert len(server.asked) == 1


@pytest.mark.usefixtures("socket_enabled")
def test_a_slow_server_is_given_up_and_not_asked_again() -> None:
    with (
        serving(lambda _: Trouble(wait=30.0)) as server,
        pytest.raises(SecondReaderDown, match="no answer within"),
    ):
        client(server, timeout=0.2).ask(BODY)
    assert len(server.asked) <= 1  # none where it was given up before it could look


@pytest.mark.usefixtures("socket_enabled")
def test_no_redirect_takes_the_text_elsewhere() -> None:
    with serving(lambda _: []) as other:
        moved = Trouble(307, Location=other.url + "/chat/completions")
        with serving(lambda _: moved) as server, pytest.raises(SecondReaderDown, match="307"):
            client(server).ask(BODY)
    assert other.asked == []


@pytest.mark.usefixtures("socket_enabled")
def test_nobody_there_is_told_as_such() -> None:
    with serving(lambda _: []) as server:
        pass
    with pytest.raises(SecondReaderDown, match="could not be reached"):
        client(server).ask(BODY)
