"""Which single sources the arguments of `reportedly add` lead to."""

import os
from pathlib import Path

import pytest

from reportedly.capture.sources import Misnamed, SourceKind, SourceRef, expand, misnamed
from reportedly.model.capture import Failure


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/d.md", "sub/deep/e.txt", ".hidden", ".git/x"):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path / "tree"


def found(*arguments: str | Path) -> list[str]:
    items = list(expand([str(argument) for argument in arguments]))
    assert not [item for item in items if isinstance(item, Failure | Misnamed)]
    return [item.location for item in items if isinstance(item, SourceRef)]


def under(tree: Path, *names: str) -> list[str]:
    return [str(tree / name) for name in names]


def failure(argument: str | Path) -> Failure:
    (only,) = expand([str(argument)])
    assert isinstance(only, Failure)
    assert only.reason
    assert only.advice
    return only


def test_folder_is_walked_in_order_without_hidden_names(tree: Path) -> None:
    names = ("a.txt", "b.txt", "sub/c.txt", "sub/d.md", "sub/deep/e.txt")
    assert found(tree) == under(tree, *names)


def test_parts_of_a_saved_page_are_passed_over(tmp_path: Path) -> None:
    for name in ("Market.html", "Market_files/style.css", "My_files/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert found(tmp_path) == under(tmp_path, "Market.html", "My_files/a.txt")


def test_hidden_file_is_taken_when_named(tree: Path) -> None:
    assert found(tree / ".hidden") == under(tree, ".hidden")


def test_glob_matches_one_level(tree: Path) -> None:
    assert found(tree / "*.txt") == under(tree, "a.txt", "b.txt")


def test_glob_of_folders_walks_them_once(tree: Path) -> None:
    assert found(tree / "s*") == under(tree, "sub/c.txt", "sub/d.md", "sub/deep/e.txt")


def test_double_star_reaches_every_depth_once(tree: Path) -> None:
    names = ("a.txt", "b.txt", "sub/c.txt", "sub/deep/e.txt")
    assert sorted(found(tree / "**" / "*.txt")) == under(tree, *names)


def test_existing_name_wins_over_a_glob(tree: Path) -> None:
    (tree / "[a].txt").write_text("x")
    assert found(tree / "[a].txt") == under(tree, "[a].txt")


def test_arguments_keep_their_order(tree: Path) -> None:
    assert found(tree / "b.txt", tree / "a.txt") == under(tree, "b.txt", "a.txt")


def test_relative_spelling_is_kept(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    assert found("sub", "*.txt")[-1] == "b.txt"
    assert found("sub")[0] == str(Path("sub") / "c.txt")


def test_urls_and_standard_input_are_told_apart() -> None:
    web, stdin = expand(["https://vellor.example/a?b=*", "-"])
    assert isinstance(web, SourceRef)
    assert isinstance(stdin, SourceRef)
    assert (web.kind, web.location) == (SourceKind.URL, "https://vellor.example/a?b=*")
    assert stdin.kind is SourceKind.STDIN


def wrong(argument: str | Path) -> Misnamed:
    (only,) = expand([str(argument)])
    assert isinstance(only, Misnamed)
    assert misnamed([str(argument)]) == (only,)
    return only


def test_missing_file_says_so() -> None:
    assert "no such file" in wrong("nowhere.txt").reason


def test_address_without_a_scheme_gets_advice() -> None:
    assert "https://www.vellor.example" in wrong("www.vellor.example").advice


def test_pattern_without_a_match_says_so(tree: Path) -> None:
    assert "No file matches" in wrong(tree / "*.pdf").reason


def test_what_names_something_is_not_misnamed(tree: Path) -> None:
    (tree / "empty").mkdir()
    (tree / "dangling").symlink_to(tree / "gone")
    named = [tree, tree / "a.txt", tree / "*.txt", tree / "empty", tree / "dangling"]
    assert misnamed([*map(str, named), "-", "https://vellor.example/"]) == ()


def test_undecodable_name_can_still_be_stored(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(path, "w"):  # noqa: PTH123 - a Path cannot be made of these bytes
        pass
    (ref,) = expand([str(tmp_path)])
    assert isinstance(ref, SourceRef)
    assert ref.name.encode().endswith(b"\xef\xbf\xbd.txt")
    assert ref.path.read_bytes() == b""
