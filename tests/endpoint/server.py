"""A chat-completions server in this process, which answers as a test tells it to."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[str], Any]
"""Gets the text that was asked about; gives claims, an answer word for word, or a `Trouble`."""


class Trouble:
    """An answer that is none: a status, with headers and a body, after a wait in seconds."""

    def __init__(
        self, status: int = 200, body: bytes = b"", wait: float = 0.0, **headers: str
    ) -> None:
        self.status, self.body, self.wait, self.headers = status, body, wait, headers


class Server(ThreadingHTTPServer):
    """Remembers every request that it was sent."""

    daemon_threads = True

    def __init__(self, answer: Answer) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.url = f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of connections that the client gives up."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(body)
        self.server.keys.append(self.headers["Authorization"])
        text = json.loads(body["messages"][-1]["content"])["text"]
        answer = self.server.answer(text)
        if self.path != "/v1/chat/completions":
            answer = Trouble(404)
        if isinstance(answer, Trouble):
            time.sleep(answer.wait)
            self._send(answer.status, answer.body, answer.headers)
            return
        said = answer if isinstance(answer, str) else json.dumps({"claims": answer})
        choice = {"message": {"role": "assistant", "content": said}, "finish_reason": "stop"}
        self._send(200, json.dumps({"choices": [choice]}).encode(), {})

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(answer: Answer) -> Iterator[Server]:
    """Run a server until the block ends."""
    with Server(answer) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
