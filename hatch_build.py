"""Builds the gazetteer table before a wheel or an editable install is made."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles src/reportedly/gazetteer/gazetteer.sqlite unless an up-to-date one is there."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before the files are gathered; a source distribution carries no table."""
        if self.target_name != "wheel":
            return
        source = str(Path(self.root) / "src")
        sys.path.insert(0, source)
        try:
            from reportedly.gazetteer.build import build_if_needed

            build_if_needed()
        finally:
            sys.path.remove(source)
