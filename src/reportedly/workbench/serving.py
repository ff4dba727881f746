"""Runs the workbench on loopback until it is interrupted."""

import gc
import secrets
import signal
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType

import uvicorn

from reportedly.casebook.search import refresh_index
from reportedly.casebook.store import Casebook
from reportedly.model.errors import ReportedlyError
from reportedly.pipeline.decisions.carried_out import CaughtUp, catch_up, lags
from reportedly.pipeline.progress import Progress, silent
from reportedly.pipeline.publish import load
from reportedly.pipeline.sources.counts import source_counts
from reportedly.workbench.app import create_app
from reportedly.workbench.desk import Desk
from reportedly.workbench.guard import ENTRANCE
from reportedly.workbench.layers import Layer
from reportedly.workbench.views.overview import overview_page

HOST = "127.0.0.1"
_KEY_BYTES = 24
_FIRST_LOOK = 3.0
"""Seconds that are left to whoever opens the link at once."""
_YOUNG = 20_000
"""Values that may be made before what is young is gone through: a large page makes some 60,000."""


class PortTaken(ReportedlyError):
    """Another program listens on the port asked for."""


class _Server(uvicorn.Server):
    """A server that is ended by `end`, and leaves the process's signals as they are."""

    def end(self, number: int, frame: FrameType | None) -> None:
        """Finish what is being answered and return; called again, drop that too."""
        self.force_exit = self.should_exit
        self.should_exit = True

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take none: a second Ctrl-C would get through as uvicorn gives its own back."""
        yield


def serve(
    book: Casebook,
    *,
    port: int,
    read_only: bool,
    announce: Callable[[str], object],
    layers: Sequence[Layer] = (),
) -> None:
    """Serve `book` on 127.0.0.1 at `port` (0: any free one) until interrupted or told to end.

    `announce` is given the link to open, with the session's key in it; `layers` are shown on the
    map. From then on an interrupt (SIGINT, SIGTERM) ends the server, or does nothing once it has
    ended: it is for the main thread of a program that has nothing else to do. Raises PortTaken.
    """
    listener = listen(port)
    with listener:
        taken = listener.getsockname()[1]
        key = secrets.token_urlsafe(_KEY_BYTES)
        hosts = [f"{name}:{taken}" for name in (HOST, "localhost")]
        app = create_app(book, key=key, hosts=hosts, read_only=read_only, layers=layers)
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="off",  # a second Ctrl-C would leave it unfinished, and say so at length
        )
        server = _Server(config)
        ended = threading.Event()
        threading.Thread(target=settle_in, args=(app.state.desk, ended), daemon=True).start()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, server.end)
        announce(f"http://{HOST}:{taken}{ENTRANCE}?key={key}")
        try:
            with book.keeping():
                server.run(sockets=[listener])
        finally:
            ended.set()


def bring_up_to_date(book: Casebook, progress: Progress = silent) -> CaughtUp:
    """Link and weigh what waits, or what other rules linked and weighed, so that no page has to.

    Raises CasebookBusy where another process is writing; CasebookError where the folder takes none.
    """
    with book.reading() as session:
        if not lags(session):
            return CaughtUp()
    with book.working(wait_seconds=0) as session:
        return catch_up(session, progress)


def settle_in(desk: Desk, ended: threading.Event) -> None:
    """Make a workbench ready beside its first requests, unless it has `ended` before.

    Whoever opens the printed link at once gets the first screen before the rest is begun, which
    keeps the processor for some seconds.
    """
    make_first_screen(desk)
    if not ended.wait(_FIRST_LOOK):
        make_ready(desk)
        settle()


def make_first_screen(desk: Desk) -> None:
    """Draw the overview before anybody asks. What keeps it from that is said when they do."""
    with suppress(ReportedlyError):
        overview_page(desk, {})


def make_ready(desk: Desk) -> None:
    """Do what takes long the first time before anybody asks for it.

    The overview is drawn, templates are compiled, new reports are indexed, what each source does is
    counted, and what a publication is looked through with is loaded. What keeps it from that is
    said when they do.
    """
    make_first_screen(desk)
    desk.compile_templates()
    with suppress(ReportedlyError):
        with desk.book.reading() as session:
            refresh_index(session)
            source_counts(session)
        load()


def settle() -> None:
    """Leave what is loaded by now out of garbage collections, for as long as the program runs.

    The parser, the gazetteer, templates and translations are there to stay. To go through all of
    them again makes a page that happens to be drawn then wait for a fifth of a second, so that here
    too only what is young is gone through: of the rest next to nothing could be given back. From
    here on the collector comes once in a large page rather than a hundred times.
    """
    gc.collect(1)
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])


def listen(port: int) -> socket.socket:
    """Take a port of loopback (0: any free one). Raises PortTaken.

    That it is TCP is said outright: on any socket that does not say so, asyncio leaves Nagle's
    algorithm on, by which small answers wait for acknowledgements, some 40 ms each.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        raise PortTaken(
            f"Port {port} cannot be used ({error.strerror}). Choose another with --port, or 0 "
            "for any free one."
        ) from error
    return listener
