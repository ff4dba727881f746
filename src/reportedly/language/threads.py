"""Keeps numpy to one thread, so that what is read does not depend on how many cores there are.

Shared among threads, a product of matrices is summed in another order, and its last bits differ.
The matrices of one text are small besides: more threads cost more than they bring.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from threadpoolctl import ThreadpoolController


@contextmanager
def one_thread() -> Iterator[None]:
    """Let numpy multiply on one thread while this is open, in the whole process."""
    with _controller().limit(limits=1, user_api="blas"):
        yield


@cache
def _controller() -> ThreadpoolController:
    """Find the libraries that multiply, once: numpy is loaded by then."""
    return ThreadpoolController()
