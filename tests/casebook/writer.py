"""A process that writes to a casebook until it is stopped: by an act, or as a job ('job')."""

import sys
from pathlib import Path

from reportedly.casebook.store import Casebook
from reportedly.model.errors import CasebookError
from tests.casebook.material import fill

BATCH = 4


def main(folder: Path, first: int, how: str) -> None:
    book = Casebook.open(folder)
    with book.working() if how == "job" else book.writing() as session:
        print("writing", flush=True)
        for start in range(first, first + 100_000, BATCH):
            fill(session, folder, count=BATCH, start=start)
            print(start + BATCH, flush=True)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:] or ["act"])
    except (CasebookError, OSError) as error:
        print(type(error).__name__, error, flush=True)
        sys.exit(3)
