"""What --help says is said to its end."""

import click

from reportedly.cli.main import ENTRIES, command


def groups() -> list[tuple[str, click.Group]]:
    loaded = ((name, entry.load()) for name, entry in ENTRIES.items())
    return [
        ("", command),
        *((name, found) for name, found in loaded if isinstance(found, click.Group)),
    ]


def test_no_line_of_a_list_of_commands_is_cut_off() -> None:
    assert len(groups()) > 2
    for name, group in groups():
        said = group.get_help(click.Context(group, info_name=name, terminal_width=80))
        listed = [line for line in said.splitlines() if not line.startswith("Usage")]
        assert [line for line in listed if line.endswith("...")] == []
