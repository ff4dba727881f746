"""Asks a server for one answer: with a deadline, tried again where that may help, never chatty."""

import time
from collections.abc import Callable, Mapping, Sequence

import httpx
import msgspec

from reportedly.endpoint.address import Address
from reportedly.model.errors import SecondReaderDown, SecondReaderFailed

LONGEST_ANSWER = 4 << 20
"""Bytes of an answer from which on it is no answer."""
_TRIES = 4
_LONGEST_WAIT = 60.0
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that may be gone in a while."""
_ABOUT_THE_TEXT = frozenset({400, 413, 422})
"""Statuses with which a server refuses what it was sent, and may take another text."""


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message


class _Reply(msgspec.Struct):
    choices: list[_Choice]


class Client:
    """A connection to one server.

    No redirect is followed and no proxy used, so that text goes where the user said and nowhere
    else. `sleep` and `monotonic` are for tests.
    """

    def __init__(
        self,
        address: Address,
        *,
        key: str = "",
        timeout: float = 300.0,
        sleep: Callable[[float], None] = time.sleep,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._address = address
        self._timeout = timeout
        self._sleep = sleep
        self._monotonic = monotonic
        self._http = httpx.Client(
            timeout=httpx.Timeout(timeout, connect=min(10.0, timeout)),
            headers={"Authorization": f"Bearer {key}"} if key else {},
            follow_redirects=False,
            trust_env=False,
        )

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def ask(self, body: Mapping[str, object]) -> str:
        """Post a request for a completion; give the text of its first choice ('' for none).

        Raises SecondReaderDown where no server answers or it turns everybody away, and
        SecondReaderFailed where it refuses this text or answers what nobody can read.
        """
        payload = msgspec.json.encode(body)
        for tried in range(1, _TRIES + 1):
            try:
                status, answer, wait = self._post(payload)
            except httpx.TimeoutException as error:
                raise self._down(f"gave no answer within {self._timeout:g} seconds") from error
            except (httpx.HTTPError, OSError) as error:
                if tried == _TRIES:
                    raise self._down("could not be reached, or broke off") from error
                status, answer, wait = 503, b"", None
            if status == 200:
                return self._text(answer)
            if status not in _PASSING or tried == _TRIES:
                raise self._refusal(status)
            self._sleep(min(2.0 ** (tried - 1) if wait is None else wait, _LONGEST_WAIT))
        raise AssertionError("unreachable")  # pragma: no cover

    def _post(self, payload: bytes) -> tuple[int, bytes, float | None]:
        """Give status, body, and the seconds that the server asks to be left alone for."""
        headers = {"Content-Type": "application/json"}
        started = self._monotonic()
        with self._http.stream(
            "POST", self._address.url, content=payload, headers=headers
        ) as reply:
            pieces: list[bytes] = []
            size = 0
            for piece in reply.iter_bytes():
                pieces.append(piece)
                size += len(piece)
                if size > LONGEST_ANSWER:
                    raise SecondReaderFailed(f"{self._address.host} sent too long an answer.")
                if self._monotonic() - started > self._timeout:
                    raise httpx.ReadTimeout("the answer trickles")
            return reply.status_code, b"".join(pieces), _wait(reply.headers.get("retry-after"))

    def _text(self, answer: bytes) -> str:
        try:
            reply = msgspec.json.decode(answer, type=_Reply)
        except msgspec.DecodeError as error:
            raise SecondReaderFailed(
                f"{self._address.host} did not answer as a chat-completions server does."
            ) from error
        return (reply.choices[0].message.content or "") if reply.choices else ""

    def _refusal(self, status: int) -> Exception:
        if status in _ABOUT_THE_TEXT:
            return SecondReaderFailed(
                f"{self._address.host} refused the request (status {status}): the text may be too "
                "long for the model, or the server cannot keep to a JSON schema."
            )
        hints: dict[int, str] = {
            401: "; the key in REPORTEDLY_ENDPOINT_KEY is missing or wrong",
            403: "; the key in REPORTEDLY_ENDPOINT_KEY may not use this model",
            404: "; check the path of --url, and --model",
        }
        return self._down(f"answered with status {status}{hints.get(status, '')}")

    def _down(self, what: str) -> SecondReaderDown:
        return SecondReaderDown(f"{self._address.host} {what}.")


def _wait(stated: str | None) -> float | None:
    """Read a Retry-After in seconds; a date is not waited for."""
    return float(stated[:6]) if stated and stated[:6].isdecimal() else None


def conversation(
    model: str, messages: Sequence[Mapping[str, str]], form: Mapping[str, object]
) -> dict[str, object]:
    """Give the body of a request: the model, the messages, the form, and no chance at play."""
    return {
        "model": model,
        "messages": list(messages),
        "response_format": form,
        **SAMPLING,
    }


SAMPLING: Mapping[str, object] = {"temperature": 0, "seed": 0, "max_tokens": 2000, "stream": False}
"""How an answer is drawn: as repeatable as a server can make it."""
