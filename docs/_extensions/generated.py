"""Writes the pages that follow from the code itself, each time the documentation is built."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click
from sphinx.application import Sphinx

from reportedly.cli.exits import Exit
from reportedly.cli.main import ENTRIES, command
from reportedly.linking.traits.declared import TRAITS
from reportedly.reading.casualties.vague import RULES
from reportedly.reading.slots.taxonomy import means
from reportedly.weighing.policies import POLICIES

FOLDER = "generated"

MEANINGS = {
    Exit.FINE: "Done.",
    Exit.SET_ASIDE: "Done, but some reports were set aside: see `reportedly failures`.",
    Exit.USAGE: "The command's words were off; `add` adds what its other names lead to.",
    Exit.PROBLEM: "Nothing was done, or verification found damage; the message says what to do.",
    Exit.INTERRUPTED: "Interrupted; what was finished is kept, and the same command goes on.",
}


def commands() -> Iterator[str]:
    """Give the help of every command, and the exit codes."""
    context = click.Context(command, info_name="reportedly")
    yield "```text\n" + command.get_help(context) + "\n```\n"
    for name, entry in ENTRIES.items():
        yield from _command(name, entry.load(), context, 2)
    yield "## Exit codes\n"
    yield from _table(("code", "meaning"), ((str(c.value), MEANINGS[c]) for c in Exit))


def _command(name: str, found: click.Command, parent: click.Context, depth: int) -> Iterator[str]:
    """Give the help of a command, and of those that stand under it."""
    context = click.Context(found, info_name=name, parent=parent)
    yield f"{'#' * depth} {context.command_path}\n"
    yield "```text\n" + found.get_help(context) + "\n```\n"
    if isinstance(found, click.Group):
        for inner in found.list_commands(context):
            under = found.get_command(context, inner)
            if under is not None:
                yield from _command(inner, under, context, depth + 1)


def vague_numbers() -> Iterator[str]:
    """Give the rules that turn words without an exact number into bounds."""
    rows = (
        (rule.name, _bound(rule.low), _bound(rule.high), ", ".join(rule.words[:4]), rule.source)
        for rule in RULES
    )
    yield from _table(("rule", "low", "high", "words", "whose convention"), rows)


def policies() -> Iterator[str]:
    """Give the policies that choose the best figure."""
    rows = ((f"`{p.name}`", p.rule, p.source) for p in POLICIES.values())
    yield from _table(("policy", "rule", "source"), rows)


def means_classes() -> Iterator[str]:
    """Give the classes of weapons, each under its parent, with where the class comes from."""
    rows = (
        (kind.id, kind.parent or "none", kind.role, kind.source) for kind in means().kinds.values()
    )
    yield from _table(("class", "belongs to", "launcher or munition", "source"), rows)


def traits() -> Iterator[str]:
    """Give the traits by which mentions are compared."""
    rows = ((trait.name, trait.compares) for trait in TRAITS)
    yield from _table(("trait", "what is compared"), rows)


PAGES: dict[str, Callable[[], Iterable[str]]] = {
    "commands.md": commands,
    "vague-numbers.md": vague_numbers,
    "policies.md": policies,
    "traits.md": traits,
    "means.md": means_classes,
}


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(header) + " |"
    yield "|" + " --- |" * len(header)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def _bound(number: int | None) -> str:
    return "none" if number is None else f"{number:,}"


def write_pages(app: Sphinx) -> None:
    """Write each page where it differs, so that an unchanged one is not built again."""
    folder = Path(app.srcdir) / FOLDER
    folder.mkdir(exist_ok=True)
    for name, lines in PAGES.items():
        text = "\n".join(lines()) + "\n"
        page = folder / name
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            page.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.connect("builder-inited", write_pages)
    return {"parallel_read_safe": True}
