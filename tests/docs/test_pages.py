"""The pages tell the truth: every command they show exists, and every exit code is explained."""

import re
import shlex
import sys
from pathlib import Path

import click
import pytest

import reportedly
from reportedly.cli.exits import Exit
from reportedly.cli.main import ENTRIES, command

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHOWN = re.compile(r"^(reportedly .*)$", re.MULTILINE)


def shown_commands() -> list[tuple[str, str]]:
    return [
        (page.relative_to(ROOT).as_posix(), line)
        for page in PAGES
        if "_build" not in page.parts and "generated" not in page.parts
        for block in re.findall(r"^```\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)
        for line in SHOWN.findall(block)
    ]


@pytest.mark.parametrize(("page", "line"), shown_commands())
def test_a_command_shown_on_a_page_can_be_parsed(page: str, line: str) -> None:
    arguments = shlex.split(line, comments=True)[1:]
    with command.make_context("reportedly", arguments) as context:
        left = [*context._protected_args, *context.args]
        name, found, rest = command.resolve_command(context, left)
        assert isinstance(found, click.Command)
        for option in found.params:
            if isinstance(option.type, click.Path):
                option.type.exists = False  # the files of an example need not be there
        found.make_context(name, rest, parent=context)


def test_every_command_says_what_it_does_alike_in_the_list_and_in_its_own_help() -> None:
    for name, entry in ENTRIES.items():
        found = entry.load()
        assert found.name == name
        assert found.help
        assert entry.summary.endswith(".")


def test_every_exit_code_is_explained() -> None:
    sys.path.insert(0, str(ROOT / "docs" / "_extensions"))
    from generated import MEANINGS, PAGES

    assert set(MEANINGS) == set(Exit)
    text = "\n".join(line for page in PAGES.values() for line in page())
    assert all(f"## reportedly {name}" in text for name in ENTRIES)


def test_every_public_name_is_there_documented_and_no_other() -> None:
    for name in reportedly.__all__:
        found = getattr(reportedly, name)
        assert name == "__version__" or found.__doc__
    with pytest.raises(AttributeError, match="nonsense"):
        reportedly.nonsense  # noqa: B018 - the look-up is what is tested


def test_every_make_target_that_a_page_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    named = {
        target
        for page in [*PAGES, ROOT / "CONTRIBUTING.md"]
        if "_build" not in page.parts
        for target in re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= targets


def test_every_relative_link_in_the_readme_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert all((ROOT / link).exists() for link in links)
