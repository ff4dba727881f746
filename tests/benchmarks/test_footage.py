"""The footage benchmark: its edits say where the shared part lies, and its figures add up."""

import sys
from functools import partial
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from benchmarks import footage_clips, footage_scenes
from benchmarks.footage_beside import measure_beside
from benchmarks.footage_clips import FPS, rendered, texture
from benchmarks.footage_edits import EDITS
from benchmarks.footage_outcome import measure_footage
from benchmarks.footage_sets import Case, Scene


@pytest.fixture(scope="module")
def films() -> list[np.ndarray]:
    return [rendered(texture(n, 120, 160), (60, 80), n, 0, 3.0) for n in range(3)]


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("strength", [0, 2])
def test_edits_say_where_the_shared_part_lies(
    films: list[np.ndarray], edit: str, strength: int
) -> None:
    done = EDITS[edit](films[0], strength, np.random.default_rng(1), films[1:])
    assert done.film.dtype == np.uint8
    assert 0 <= done.start <= done.start + done.length <= len(films[0]) / FPS + 1e-6
    assert done.at + done.length * done.speed <= len(done.film) / FPS + 0.1
    if edit in ("trim", "concatenation"):
        shared = done.film[round(done.at * FPS)]
        assert np.array_equal(shared, films[0][round(done.start * FPS)])


def test_takes_of_a_scene_are_other_films_of_one_place() -> None:
    for number, kind in enumerate(footage_scenes.KINDS):
        takes = [small(number, take) for take in range(len(footage_scenes.TAKES))]
        assert footage_scenes.scene_name(number).startswith(kind)
        assert np.array_equal(takes[0], small(number, 0))
        for one, other in combinations(takes, 2):
            assert np.abs(one.astype(int) - other).mean() > 1


def small(number: int, take: int) -> np.ndarray:
    kind = [*footage_scenes.KINDS.values()][number]
    return footage_scenes.filmed(kind, number, take, (40, 60), 0.4)


def test_a_run_that_broke_off_goes_on_and_the_figures_add_up(
    films: list[np.ndarray], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    cases = Case("re-encoding", 0), Case("trim", 2)

    def film(number: int, take: int) -> np.ndarray:
        made.append(f"{number} {take}")
        return films[number][5 * take :]

    some = [
        Scene(f"place {n}", "rendered", "held out", cases, partial(film, n), ((1, "later"),))
        for n in range(2)
    ]
    monkeypatch.setattr("benchmarks.footage.scenes", lambda say, rendered: some)
    monkeypatch.setattr(footage_clips, "fillers", lambda: films[2:] * 2)
    said: list[str] = []
    measure_footage(said.append, {"copies"}, tmp_path)
    assert sorted(set(made)) == ["0 0", "1 0"]
    made.clear()
    every = ("copies", "retakes", "strangers", "lookups")
    outcome = measure_footage(said.append, every, tmp_path)
    assert sorted(made) == ["0 1", "1 1"]
    assert [(row.edit, row.copies) for row in outcome.edits] == [("re-encoding", 2), ("trim", 2)]
    assert all(row.called_copy <= row.matched <= row.copies for row in outcome.edits)
    counts = {row.pairs: row.count for row in outcome.no_copies}
    assert counts == {"same scene: all": 4, "same scene: later": 4, "unrelated": 4}
    assert {share.of: share.count for share in outcome.shares}["trims and concatenations"] == 2
    assert {row.edit: row.copies for row in outcome.lookups} == {
        "all": 4,
        "re-encoding": 2,
        "trim": 2,
    }
    again = measure_footage(said.append, every, tmp_path)
    assert again._replace(lookups=[]) == outcome._replace(lookups=[])
    outcome = measure_footage(said.append, {"pictures"}, tmp_path)
    assert {told.pairs: told.count for told in outcome.pictures} == {
        "copies: all": 2,
        "copies: re-encoding": 2,
        "same scene: later": 2,
        "unrelated": 2,
    }


def test_a_program_that_is_absent_is_named_and_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "videohash2", None)
    monkeypatch.setitem(sys.modules, "vpdq", None)
    said: list[str] = []
    assert list(measure_beside(tmp_path / "none.mp4", 1.0, 1.0, said.append)) == []
    assert len(said) == 3
    assert all("is left out" in line for line in said)
