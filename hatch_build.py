"""Builds the gazetteer table before a wheel or an editable install is made."""

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles src/reportedly/gazetteer/gazetteer.sqlite unless an up-to-date one is there."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before the files are gathered; a source distribution carries no table."""
        if self.target_name == "wheel":
            build_table(Path(self.root) / "src" / "reportedly")


def build_table(package: Path) -> None:
    """Build the table with the package's own code, whose other requirements are not at hand here.

    A stand-in for the top package keeps its `__init__` from importing them.
    """
    before = {name: module for name, module in sys.modules.items() if _ours(name)}
    stand_in = ModuleType("reportedly")
    stand_in.__path__ = [str(package)]
    _forget()
    sys.modules["reportedly"] = stand_in
    try:
        from reportedly.gazetteer.build import build_if_needed

        build_if_needed()
    finally:
        _forget()
        sys.modules.update(before)


def _ours(name: str) -> bool:
    return name.partition(".")[0] == "reportedly"


def _forget() -> None:
    for name in [name for name in sys.modules if _ours(name)]:
        del sys.modules[name]
