"""Turns what the user typed after `reportedly add` into single sources, in a stable order."""

import fnmatch
import os
import re
import stat
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path

import msgspec

from reportedly.model.capture import Failure, Stage

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_MAGIC = re.compile(r"[*?\[]")
_ANY_DEPTH = "**"
_PARTS_OF_A_PAGE = "_files"
STDIN = "-"


class SourceKind(StrEnum):
    """How the bytes of a source are reached."""

    FILE = "file"
    URL = "url"
    STDIN = "stdin"


class SourceRef(msgspec.Struct, frozen=True):
    """One source: the argument that led to it, and where it lies."""

    argument: str
    """As the user gave it: a folder or a glob may lead to many sources."""
    location: str
    """The path as reached from the argument, the URL, or '-'."""
    kind: SourceKind

    @property
    def path(self) -> Path:
        """The file's path; meaningful for files only."""
        return Path(self.location)

    @property
    def name(self) -> str:
        """The location as text that can be stored: undecodable bytes of a name become U+FFFD."""
        return _shown(self.location)


class Misnamed(msgspec.Struct, frozen=True):
    """An argument that names nothing: a slip of whoever typed it, and nothing to keep or retry."""

    argument: str
    reason: str
    advice: str

    def __str__(self) -> str:
        """Say what is wrong with it, and what to do."""
        return f"{self.argument or '(nothing)'}: {self.reason} {self.advice}"


Found = SourceRef | Failure | Misnamed
"""What an argument leads to: a source, something set aside, or nothing."""


def misnamed(arguments: Sequence[str]) -> tuple[Misnamed, ...]:
    """Give those of `arguments` that name nothing, without looking at what the others hold."""
    firsts = (next(_expand_one(argument), None) for argument in arguments)
    return tuple(first for first in firsts if isinstance(first, Misnamed))


def expand(arguments: Sequence[str]) -> Iterator[Found]:
    """Give the sources that `arguments` name, in the order given and sorted inside each.

    An argument is a file, a folder (walked through all its folders), a glob, '-' for standard
    input, or an http(s) URL. An existing path wins over a glob of the same spelling.

    Inside a folder, names that begin with a dot are passed over, as a shell does; name such a
    file to add it. So is the folder of scripts and pictures that a browser saves beside a page
    ('Market_files' beside 'Market.html'). A link to a regular file is followed. A link to a folder
    is followed only when it is named itself, never while walking, so that no loop can arise. Pipes,
    sockets and devices are refused. Entries are given as they are found: a huge folder is never
    listed whole, only one folder's names at a time.
    """
    for argument in arguments:
        yield from _expand_one(argument)


def _expand_one(argument: str) -> Iterator[Found]:
    if argument == STDIN:
        yield SourceRef(argument, STDIN, SourceKind.STDIN)
    elif _URL.match(argument):
        yield SourceRef(argument, argument, SourceKind.URL)
    elif "\0" in argument or not argument:
        yield _misnamed(argument, "This is not a path.", "Name a file, a folder, a URL or '-'.")
    elif os.path.lexists(argument):
        yield from _take_named(argument)
    elif _MAGIC.search(argument):
        yield from _glob(argument)
    elif not argument.strip():
        yield _misnamed("", "This is not a path.", "Name a file, a folder, a URL or '-'.")
    else:
        yield _misnamed(argument, "There is no such file or folder.", _spelling(argument))


def _spelling(argument: str) -> str:
    if argument.lower().startswith("www."):
        return f"If it is an address, write it in full: https://{argument}"
    return "Check the spelling, and the folder that you are in."


def _take_named(argument: str) -> Iterator[Found]:
    if Path(argument).is_dir():
        yield from _walk(argument, argument)
    else:
        yield _take_path(argument, argument)


def _walk(argument: str, folder: str) -> Iterator[Found]:
    names = _names(folder)
    if isinstance(names, Failure):
        yield names
        return
    for name in names:
        if _belongs_to_a_page(name, names):
            continue
        path = os.path.join(folder, name)  # noqa: PTH118 - keeps the spelling that the user gave
        if not Path(path).is_dir():
            yield _take_path(argument, path)
        elif Path(path).is_symlink():
            yield _failure(
                path,
                "This is a link to a folder, which is not followed.",
                "To add what it leads to, name it itself.",
            )
        else:
            yield from _walk(argument, path)


def _belongs_to_a_page(name: str, beside: list[str]) -> bool:
    page = name.removesuffix(_PARTS_OF_A_PAGE)
    return page != name and not {f"{page}.html", f"{page}.htm"}.isdisjoint(beside)


def _names(folder: str) -> list[str] | Failure:
    try:
        return _listed(folder, hidden=False)
    except OSError as error:
        return _failure(
            folder,
            f"The folder cannot be listed ({error.strerror}).",
            "Check its permissions, and add it again.",
        )


def _listed(folder: str, *, hidden: bool) -> list[str]:
    with os.scandir(folder or ".") as entries:
        return sorted(entry.name for entry in entries if entry.name.startswith(".") == hidden)


def _take_path(argument: str, path: str) -> SourceRef | Failure:
    try:
        mode = Path(path).stat().st_mode
    except OSError as error:
        dangling = Path(path).is_symlink()
        reason = "This link leads nowhere" if dangling else "The file cannot be looked at"
        return _failure(path, f"{reason} ({error.strerror}).", "Check it, and add it again.")
    if not stat.S_ISREG(mode):
        return _failure(
            path,
            "This is not a regular file, but a pipe, a socket or a device.",
            "Copy its content into a file, or give it on standard input with '-'.",
        )
    return SourceRef(argument, path, SourceKind.FILE)


def _glob(argument: str) -> Iterator[Found]:
    anchor = Path(argument).anchor
    parts = Path(argument).parts[1:] if anchor else Path(argument).parts
    found = False
    for path in _matches(anchor, parts):
        found = True
        # With '**' the folders' files are matched themselves; walking would give them twice.
        if not Path(path).is_dir():
            yield _take_path(argument, path)
        elif _ANY_DEPTH not in parts:
            yield from _walk(argument, path)
    if not found:
        yield _misnamed(
            argument, "No file matches this pattern.", "Check the pattern, and the folder."
        )


def _matches(folder: str, parts: Sequence[str]) -> Iterator[str]:
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if part == _ANY_DEPTH:
        yield from _matches_below(folder, parts, rest or ("*",))
    elif _MAGIC.search(part):
        for path in _matching_entries(folder, part):
            if not rest or Path(path).is_dir():
                yield from _matches(path, rest)
    else:
        path = os.path.join(folder, part)  # noqa: PTH118 - keeps the spelling that the user gave
        if os.path.lexists(path):
            yield from _matches(path, rest)


def _matches_below(folder: str, parts: Sequence[str], rest: Sequence[str]) -> Iterator[str]:
    yield from _matches(folder, rest)
    for path in _matching_entries(folder, "*"):
        if Path(path).is_dir() and not Path(path).is_symlink():
            yield from _matches(path, parts)


def _matching_entries(folder: str, pattern: str) -> Iterator[str]:
    try:
        names = _listed(folder, hidden=pattern.startswith("."))
    except OSError:
        return  # a pattern passes over what it cannot look into, as a shell's does
    for name in names:
        if fnmatch.fnmatchcase(name, pattern):
            yield os.path.join(folder, name)  # noqa: PTH118 - as above


def _failure(subject: str, reason: str, advice: str) -> Failure:
    return Failure(_shown(subject), Stage.CAPTURE, reason, advice)


def _misnamed(argument: str, reason: str, advice: str) -> Misnamed:
    return Misnamed(_shown(argument), reason, advice)


def _shown(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
