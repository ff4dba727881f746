"""The footage benchmark: its edits say where the shared part lies, and its figures add up."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks import footage_clips
from benchmarks.footage import measure_footage
from benchmarks.footage_clips import FPS, Clip, rendered, texture
from benchmarks.footage_edits import EDITS


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


def test_the_figures_add_up(
    films: list[np.ndarray], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clips = [Clip(f"place {n}", f"place {n}", film) for n, film in enumerate(films[:2])]
    clips.append(Clip("place 0, again", "place 0", films[0][5:]))
    monkeypatch.setattr(footage_clips, "clips", lambda say: clips)
    monkeypatch.setattr(footage_clips, "fillers", lambda: films[2:] * 2)
    some = {name: EDITS[name] for name in ("re-encoding", "trim")}
    monkeypatch.setattr("benchmarks.footage.EDITS", some)
    said: list[str] = []
    outcome = measure_footage(said.append, tmp_path)
    assert [row.copies for row in outcome.edits] == [2] * 6
    assert all(row.called_copy <= row.matched <= row.copies for row in outcome.edits)
    assert {row.pairs: row.count for row in outcome.no_copies} == {"unrelated": 18, "same scene": 6}
    assert len(said) == 2
    again = measure_footage(said.append, tmp_path)
    assert again == outcome
