"""Reads the texts of the yardstick for attack templates: parsed, in shares that are kept.

No text of the data is kept but in the folder of the run. The texts (MUC-3/4, 1991 to 1992) carry no
licence of their own and are used locally alone.
"""

import json
import string
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from kept_steps import Kept, say, stamp

import reportedly.language
from benchmarks.templates.candidates import DESCRIBED, ROLES, Candidate, candidates
from benchmarks.templates.observed import Observed
from benchmarks.templates.stages import ANY
from reportedly.language.document import Document
from reportedly.language.english.parser import english

SHARE = 50
"""Texts that are parsed and kept together."""
_DESCRIPTION = "HUM TGT: DESCRIPTION"
Row = dict[str, Any]


class Text(NamedTuple):
    """A gold row, the features of its whole text, and its candidates."""

    row: dict[str, Any]
    whole: frozenset[str]
    found: tuple[Candidate, ...]


def rows_of(path: Path) -> list[Row]:
    """Give the gold rows of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def parsed(path: Path, kept: Kept, processes: int) -> Iterator[Document]:
    """Give the texts of a file, parsed; what was parsed before is taken from what is kept."""
    texts = [row["text"] for row in rows_of(path)]
    made_from = stamp(path, Path(reportedly.language.__path__[0]), version("spacy"))
    shares = range(0, len(texts), SHARE)
    left = [at for at in shares if not kept.holds(_name(path, at), made_from)]
    say(f"{path.stem}: {len(texts)} texts, {len(left)} of {len(shares)} shares to parse")
    if left:
        work = partial(_parse_share, kept, path, made_from)
        with ProcessPoolExecutor(processes) as pool:
            list(pool.map(work, left, [texts[at : at + SHARE] for at in left]))
    for at in shares:
        yield from kept.made(_name(path, at), made_from, list[Document])


def _parse_share(kept: Kept, path: Path, made_from: str, at: int, texts: Sequence[str]) -> None:
    kept.made(_name(path, at), made_from, lambda: [english().parse(text) for text in texts])


def _name(path: Path, at: int) -> str:
    return f"parsed-{path.stem}-{at:04d}"


def seen_in(row: dict[str, Any], document: Document) -> Text:
    """Give what is seen of one text."""
    seen = Observed(document)
    return Text(row, seen.whole(), candidates(seen))


def tells_of(row: dict[str, Any], name: str) -> bool:
    """Tell whether a gold row tells of an attack of the type `name`, or of `any`."""
    return any(name in (ANY, t["incident_type"]) for t in row["gtt_templates"])


def what_is_right(text: Text) -> Iterator[bool]:
    """Tell of each candidate whether it fills its role."""
    wanted = {role: wanted_in(text.row, role) for role in ROLES}
    return (is_right(candidate, wanted[candidate.role]) for candidate in text.found)


def is_right(candidate: Candidate, wanted: set[str]) -> bool:
    """Tell whether a candidate is wanted; a description also with more modifiers than the key's."""
    words = plain(candidate.words)
    if candidate.role != DESCRIBED:
        return words in wanted
    return any(words == one or words.endswith(f" {one}") for one in wanted)


def wanted_in(row: Row, role: str) -> set[str]:
    """Give what a gold row has in a role, in the form that is compared."""
    if role == DESCRIBED:
        fills = (f for t in row["templates"] for f in t["slots"].get(_DESCRIPTION) or ())
        return {plain(a["value"]) for fill in fills for a in fill["alternatives"]}
    return {plain(m) for t in row["gtt_templates"] for entity in t[role] for m in entity}


def plain(words: str) -> str:
    """Give words in the form that the yardstick compares: no punctuation, no articles."""
    kept = "".join(c for c in words.lower() if c not in string.punctuation)
    return " ".join(word for word in kept.split() if word not in ("a", "an", "the"))
