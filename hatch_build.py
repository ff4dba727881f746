"""Builds the gazetteer table and the workbench's scripts before a wheel or an editable install."""

import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReportedlyBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the gazetteer's table, and the scripts where Node is at hand, unless they are there.

    Without the scripts every page works; the map is a drawing.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before the files are gathered; a source distribution carries neither."""
        if self.target_name == "wheel":
            build_table(Path(self.root) / "src" / "reportedly")
            if lacking := build_scripts(Path(self.root)):
                self.app.display_warning(lacking)


def build_scripts(root: Path) -> str:
    """Build the workbench's scripts unless up-to-date ones are there; say why where they are not.

    Packages are installed by their lock file, and run no scripts of their own.
    """
    frontend, built = root / "frontend", root / "src/reportedly/workbench/static/built/overview.js"
    if _is_newer(built, frontend):
        return ""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None or not frontend.is_dir():
        return "The interactive map was not built, for want of Node 20; a drawing stands in."
    try:
        if not _is_newer(
            frontend / "node_modules/.package-lock.json", frontend, "package-lock.json"
        ):
            _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], frontend)
        _run([node, "build.mjs"], frontend)
    except (OSError, subprocess.SubprocessError) as error:
        return f"The interactive map was not built, and a drawing stands in: {error}"
    return ""


def _is_newer(made: Path, folder: Path, *names: str) -> bool:
    """Tell whether a file is at least as new as those that it is made of."""
    wanted = names or ("package-lock.json", "build.mjs", "src/*")
    sources = [file for name in wanted for file in folder.glob(name)]
    return made.is_file() and all(made.stat().st_mtime >= s.stat().st_mtime for s in sources)


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600)  # noqa: S603
    if done.returncode:
        raise subprocess.SubprocessError(f"{command[0]} failed: {done.stderr.strip()[-400:]}")


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


if __name__ == "__main__":
    print(build_scripts(Path(__file__).parent) or "The workbench's scripts are built.")
