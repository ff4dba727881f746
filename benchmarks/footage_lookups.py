"""For which edited copies the index proposes the original, among all films and other takes."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.footage import Recognising
from reportedly.footage.index import FrameIndex
from reportedly.pipeline.footage.describe import MOST_CANDIDATES


class Lookup(NamedTuple):
    """One edited copy looked up."""

    edit: str
    found: bool
    """Whether its original is among what would be compared."""
    proposed: int
    seconds: float
    """CPU."""


class LookedUp(NamedTuple):
    """All copies looked up, or those of one edit."""

    edit: str
    copies: int
    found: int
    proposed: float
    """Films proposed for each, in the mean."""
    milliseconds: float
    """CPU for each, in the mean."""


def measure_lookups(run: Recognising) -> Iterator[LookedUp]:
    """Look every edited copy up among all scenes; give all, then each edit."""
    with tempfile.TemporaryDirectory() as folder, FrameIndex(Path(folder)) as index:
        for scene in run.scenes:
            for take in (0, *(number for number, _ in scene.takes)):
                index.add(f"{scene.origin} {scene.name}, {take}", run.original(scene, take))
        made = [*_looked_up(run, index)]
    for name in ("all", *sorted({one.edit for one in made})):
        some = [one for one in made if name in ("all", one.edit)]
        if some:
            count = len(some)
            yield LookedUp(
                name,
                count,
                sum(one.found for one in some),
                sum(one.proposed for one in some) / count,
                sum(one.seconds for one in some) / count * 1000,
            )


def _looked_up(run: Recognising, index: FrameIndex) -> Iterator[Lookup]:
    for scene in run.scenes:
        for case in scene.cases:
            _, edited = run.edited(scene, case)
            began = time.process_time()
            found = index.find(edited, MOST_CANDIDATES)
            seconds = time.process_time() - began
            names = {one.footage for one in found}
            own = f"{scene.origin} {scene.name}, 0" in names
            yield Lookup(case.edit, own, len(found), seconds)
