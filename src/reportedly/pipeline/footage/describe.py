"""Describes the media that are new in a casebook, and finds where they were seen before."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from reportedly.casebook.session import Session
from reportedly.footage import pdq
from reportedly.footage.compare import compare
from reportedly.footage.describe import describe
from reportedly.footage.description import Description
from reportedly.footage.facts import facts
from reportedly.footage.facts import version as facts_version
from reportedly.footage.index import FrameIndex
from reportedly.footage.limits import Limits
from reportedly.model.capture import Failure, Stage
from reportedly.model.description import Described, Likeness, Match, Shared
from reportedly.model.errors import FootageError
from reportedly.model.footage import MediaFact, footage_id
from reportedly.pipeline.footage.files import FootageFiles
from reportedly.pipeline.footage.learned import Learned
from reportedly.pipeline.footage.learned import learned as learned_of
from reportedly.pipeline.progress import Progress, followed, silent

VERSION = 3
"""Raised whenever descriptions, or what is said of two of them, change."""
MOST_CANDIDATES = 200
"""Files that may share frames with one file and are compared with it, the likeliest first."""

_KEPT = "The file is kept as it is. 'reportedly footage describe --retry' tries again."

_LIKENESS = {"copy": Likeness.COPY, "same_scene": Likeness.SAME_SCENE}


def describer(learned: Learned | None) -> str:
    """Name what makes descriptions and matches, with all that they depend on.

    Where it changes (a library for manifests was installed, a descriptor was added) all footage is
    described again.
    """
    parts = [f"footage-{VERSION}", facts_version(), pdq.VERSION]
    return ", ".join([*parts, learned.identity] if learned else parts)


class FootageCounts(msgspec.Struct, frozen=True):
    """What one run of the stage did."""

    described: int = 0
    failed: int = 0
    matches: int = 0
    """Pairs that look alike and wait for a person."""


def describe_new(
    session: Session, progress: Progress = silent, *, limits: Limits | None = None
) -> FootageCounts:
    """Describe every media file that the present describer has not tried; find what it matches.

    Each file is decoded in a limited process of its own, and committed by itself: an interrupted
    run goes on where it was. A file that cannot be described is set aside with its reason, and
    does not stop the others. What the index lacks is put back from the descriptions.
    """
    limits, files = limits or Limits(), FootageFiles(session)
    if not session.footage.count():
        return FootageCounts()
    work = _Work(session, files, learned_of(session, files), limits)
    waiting = session.descriptions.to_describe(work.describer)
    if not waiting and not session.descriptions.many():
        return FootageCounts()
    described = failed = matched = 0
    with files.index() as index:
        for sha256 in followed(_waiting(session, files, index, waiting), "footage", None, progress):
            try:
                matched += _describe(work, index, sha256)
                described += 1
            except FootageError as error:
                _set_aside(work, sha256, error)
                failed += 1
    return FootageCounts(described, failed, matched)


def object_path(session: Session, sha256: str) -> Path:
    """Give the path at which the bytes of footage lie."""
    return session.path / "objects" / sha256[:2] / sha256[2:]


def matches_of(
    index: FrameIndex,
    files: FootageFiles,
    sha256: str,
    sought: Description,
    near: Mapping[str, Match],
) -> Iterator[Match]:
    """Give the matches of a description with all in the index but the file itself.

    `near` is what a descriptor that the user added holds for near: it is compared as well, and
    stands where nothing else is found.
    """
    proposed = [one.footage for one in index.find(sought, MOST_CANDIDATES)]
    for name in dict.fromkeys([*proposed, *near]):
        other = files.get(name) if name != sha256 else None
        match = _match(sha256, sought, name, other) if other is not None else None
        match = match or near.get(name)
        if match is not None:
            yield match


def _match(one: str, a: Description, other: str, b: Description) -> Match | None:
    """Compare two files, the one with the lesser hash first, whichever came first."""
    if other < one:
        return _match(other, b, one, a)
    found = compare(a, b)
    if found.verdict not in _LIKENESS:
        return None
    parts = tuple(
        Shared(p.start_a, p.start_b, p.length, p.speed, p.flipped, p.score) for p in found.parts
    )
    return Match(
        first=one,
        second=other,
        likeness=_LIKENESS[found.verdict],
        score=found.score,
        parts=parts,
        sound=found.sound,
        reasons=found.reasons,
    )


def _waiting(
    session: Session, files: FootageFiles, index: FrameIndex, waiting: tuple[str, ...]
) -> Iterator[str]:
    """Give what is to be described: what is new, and what the folder of derived files has lost."""
    new = set(waiting)
    for sha256, made in session.descriptions.many().items():
        if sha256 in new or made.trouble or index.holds(sha256):
            continue
        kept = files.get(sha256, made.digest)
        if kept is None:
            yield sha256
        else:
            index.add(sha256, kept)
    yield from waiting


class _Work(NamedTuple):
    """What describing one file needs besides the index."""

    session: Session
    files: FootageFiles
    learned: Learned | None
    limits: Limits

    @property
    def describer(self) -> str:
        return describer(self.learned)


def _describe(work: _Work, index: FrameIndex, sha256: str) -> int:
    session, files, learned, limits = work
    path = object_path(session, sha256)
    description = describe(path, limits)
    digest = files.put(sha256, description)
    index.remove(sha256)
    index.add(sha256, description)
    near = {}
    if learned is not None and description.frames:
        encoded = learned.encoded(path, description, limits)
        learned.keep(sha256, encoded)
        near = learned.near(sha256, encoded)
    found = tuple(matches_of(index, files, sha256, description, near))
    made = Described(
        footage=sha256,
        describer=work.describer,
        digest=digest,
        duration=description.duration,
        width=description.width,
        height=description.height,
        frames=len(description.frames),
        sound=description.sound is not None,
        notes=description.notes,
        facts=_facts(path, limits),
    )
    with session.batch():
        session.descriptions.put(made, found)
        session.failures.resolve([footage_id(sha256)], Stage.FOOTAGE)
    return len(found)


def _facts(path: Path, limits: Limits) -> tuple[MediaFact, ...]:
    """Read what a file says of itself; metadata that cannot be read are none."""
    try:
        return facts(path, limits)
    except FootageError:
        return ()


def _came_from(session: Session, sha256: str) -> str:
    """Say where the file was first seen, for a person knows it by that and not by its hash."""
    seen = session.footage.sightings([sha256]).get(sha256, ())
    named = next((name for one in seen if (name := one.showing.place or one.showing.address)), "")
    return f"It is from {named}. " if named else ""


def _set_aside(work: _Work, sha256: str, error: FootageError) -> None:
    session = work.session
    reason, _, advice = str(error).partition(". ")
    trouble = f"{reason.rstrip('.')}."
    subject = footage_id(sha256)
    failure = Failure(
        subject,
        Stage.FOOTAGE,
        trouble,
        f"{_came_from(session, sha256)}{advice or _KEPT}",
        sha256,
    )
    made = Described(footage=sha256, describer=work.describer, trouble=trouble)
    with session.batch():
        session.descriptions.put(made, ())
        session.failures.add([failure])
