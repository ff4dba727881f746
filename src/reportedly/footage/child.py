"""The decoding child: limits itself, decodes one file, and answers on standard output.

Run as `python -m reportedly.footage.child`; asked by `process.ask`. Whatever a file does to the
decoder ends this process and no other.
"""

import os
import sys
from pathlib import Path

import msgspec

from reportedly.footage.requests import Answer, DescribeRequest, FactsRequest, Request
from reportedly.model.errors import FootageError, FootageLimit


def limit_itself(request: Request) -> None:
    """Bound this process's memory, processor time and files, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the clock alone bounds it
        return
    limits = request.limits
    for kind, bound in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, most = resource.getrlimit(kind)
        bound = bound if most == resource.RLIM_INFINITY else min(bound, most)
        resource.setrlimit(kind, (bound, bound))


def answer(request: Request) -> Answer:
    """Do what is asked; errors become sentences."""
    try:
        if isinstance(request, DescribeRequest):
            from reportedly.footage.describing import described

            return Answer(description=described(Path(request.path), request.limits))
        if isinstance(request, FactsRequest):
            from reportedly.footage.telling import told

            return Answer(facts=told(Path(request.path), request.limits))
        from reportedly.footage.picturing import pictured

        return Answer(stills=pictured(request))
    except FootageLimit as error:
        return Answer(limit=str(error))
    except MemoryError:
        return Answer(limit="Decoding this file needs more memory than it may take.")
    except FootageError as error:
        return Answer(unreadable=str(error))
    except OSError as error:
        return Answer(unreadable=f"The file cannot be read ({error.strerror or error}).")
    except Exception as error:  # whatever a broken file brings about is said of that file
        return Answer(unreadable=f"The file cannot be decoded ({type(error).__name__}: {error}).")


def main() -> None:
    """Read one request from standard input, and write its answer to standard output."""
    request = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Request)
    out = os.dup(1)
    os.dup2(2, 1)  # what a codec prints must not get into the answer
    import av

    av.logging.set_level(None)
    limit_itself(request)
    with os.fdopen(out, "wb") as stream:
        stream.write(msgspec.msgpack.encode(answer(request)))


if __name__ == "__main__":
    main()
