"""The words that sentences about figures are put together from."""

from collections.abc import Sequence

from reportedly.model.figure import Category, Group

_ONE = {Group.CHILDREN: "child", Group.WOMEN: "woman", Group.MEN: "man", Group.ELDERLY: "elderly"}


def people(number: int | None, group: Group) -> str:
    """Name members of a group, one or many: 'child', 'children'."""
    return _ONE.get(group, group.removesuffix("s")) if number == 1 else str(group)


def harmed(number: int | None, category: Category, group: Group) -> str:
    """Say what the number counts: 'killed', '1' → 'child killed', '2' → 'children killed'."""
    return str(category) if group is Group.ALL else f"{people(number, group)} {category}"


def join(names: Sequence[str]) -> str:
    """Join names as a sentence does: 'a', 'a and b', 'a, b and c'."""
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
