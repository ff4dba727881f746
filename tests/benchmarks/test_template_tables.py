"""How the tables of the attack templates' yardstick are learned anew, and when that is due."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from benchmarks.templates import made_from, thresholds
from benchmarks.templates.build import chosen, judged
from benchmarks.templates.candidates import DESCRIBED, ROLES
from benchmarks.templates.observed import Observed
from benchmarks.templates.stages import ANY
from benchmarks.templates.thresholds import SECOND
from reportedly.language.english.parser import english

TOOLS = Path(__file__).parents[2] / "tools"
MOST_DRIFT = 0.01
"""Share of the signs in the sample that may be seen otherwise than when the tables were learned."""
RAID = "TOLVAR -- GUNMEN BURNED A BANK AND KILLED JUAN PEREZ. TWO TEACHERS WERE WOUNDED BY A BOMB."


@pytest.fixture(autouse=True)
def _tools() -> Iterator[None]:
    sys.path.insert(0, str(TOOLS))
    yield
    sys.path.remove(str(TOOLS))


def test_the_tables_are_not_stale() -> None:
    """Where this fails: `tools/make_template_tables.py` learns them anew from the data."""
    assert made_from.drift() < MOST_DRIFT


def test_a_sign_that_is_seen_no_more_is_drift(monkeypatch: pytest.MonkeyPatch) -> None:
    every = Observed.features
    monkeypatch.setattr(
        Observed, "features", lambda self, at: (f for f in every(self, at) if f[:2] != "s:")
    )
    assert made_from.drift() > MOST_DRIFT


def test_what_the_tables_were_learned_from_is_told() -> None:
    rows = dict(line.split("\t") for line in made_from.TABLE.read_text("utf-8").splitlines())
    assert {"reading", "spacy", "train.jsonl", "dev.jsonl", "encoder.npz"} <= set(rows)


def test_every_threshold_is_a_chance() -> None:
    shipped = thresholds.thresholds()
    assert set(shipped) == {ANY, SECOND, *ROLES}
    assert all(0 < chance < 1 for chance in shipped.values())


def test_a_lower_threshold_takes_more_of_its_role_alone() -> None:
    made = judged(Observed(english().parse(RAID)))
    shipped = dict(thresholds.thresholds())
    before = chosen(made, shipped | {ANY: 0.0})
    after = chosen(made, shipped | {ANY: 0.0, DESCRIBED: 0.0})
    added = set(after.fillers) - set(before.fillers)
    assert set(before.fillers) <= set(after.fillers)
    assert {made.found[at].role for at in added} <= {DESCRIBED}
    assert chosen(made, shipped | {ANY: 1.0}).types == ()


def test_what_is_kept_is_not_made_again_unless_it_is_made_from_something_else(
    tmp_path: Path,
) -> None:
    from kept_steps import Kept, stamp

    made: list[str] = []

    def make() -> list[str]:
        made.append("made")
        return list(made)

    kept = Kept(tmp_path)
    assert kept.made("one", stamp("a", 1), make) == ["made"]
    assert Kept(tmp_path).made("one", stamp("a", 1), make) == ["made"]
    assert kept.made("one", stamp("a", 2), make) == ["made", "made"]
    assert [path.suffix for path in tmp_path.iterdir()] == [".pickle"]


def test_what_was_held_out_serves_whatever_is_a_candidate(tmp_path: Path) -> None:
    import template_held
    from template_texts import seen_in

    texts = [english().parse(text) for text in (RAID, "TOLVAR -- THE HARVEST WAS GOOD.")]
    odds: list[Any] = []
    for document in texts:
        count = len(template_held.nominal(document))
        odds.append((np.zeros(6), np.arange(count * len(ROLES)).reshape(count, -1) / 8))
    template_held.write(texts, odds, tmp_path / "held.npz")
    seen = [seen_in({}, document) for document in texts]
    heard = template_held.read(seen, texts, tmp_path / "held.npz")
    assert heard[0] is not None
    assert len(heard[0].each) == len(seen[0].found)
    first = seen[0].found[0]
    place = template_held.nominal(texts[0]).index(first.tokens[0])
    told = (place * len(ROLES) + ROLES.index(first.role)) / 8
    assert heard[0].apart[0][0] == pytest.approx(told)
    others = [texts[0], english().parse("TOLVAR -- THE HARVEST WAS BAD.")]
    again = template_held.read(seen, others, tmp_path / "held.npz")
    assert [one is None for one in again] == [False, True]


def test_a_threshold_is_set_where_its_neighbourhood_is_best() -> None:
    from template_thresholds import GRID, best

    peak, plain = 0.1, 0.4

    def f1(least: Any) -> float:
        value = least["Weapon"]
        return 0.6 if value == peak else 0.58 - abs(value - plain)

    assert peak in GRID
    assert best(f1, {"Weapon": 0.3}, "Weapon") == pytest.approx(plain)


def test_counts_are_summed_over_texts_as_the_scorer_sums_them() -> None:
    from template_thresholds import Judging, Measure

    seen = Observed(english().parse(RAID))
    figures = {"gtt_micro": {"p": 0.5, "r": 0.25, "n_pred": 2, "n_gold": 4}}
    texts = [Judging({"doc_id": "a"}, seen, judged(seen))] * 2
    measured = Measure(texts, lambda gold, predicted: figures, "gtt_micro")
    assert measured.f1(thresholds.thresholds()) == pytest.approx(2 * 0.5 * 0.25 / 0.75)


def test_a_course_of_learning_that_was_broken_off_ends_the_same(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="torch is no dependency of the project")
    from fine_tuning import Plan, fitted

    def run(kept: Path | None, stop: int | None) -> Any:
        torch.manual_seed(0)
        made = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.Dropout(), torch.nn.Linear(4, 1))
        chance = np.random.default_rng(0)
        state = SimpleNamespace(steps=0)

        def loss(batch: Any) -> Any:
            state.steps += 1
            if state.steps == stop:
                raise KeyboardInterrupt
            return made(batch).pow(2).mean()

        def batches() -> list[Any]:
            return [torch.tensor(chance.normal(size=(2, 4)), dtype=torch.float32)] * 40

        return fitted(made, Plan([(list(made.parameters()), 0.1)], 2, 40), batches, loss, kept)

    whole = run(None, None)
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "course.pt", 60)
    again = run(tmp_path / "course.pt", None)
    for one, other in zip(whole.parameters(), again.parameters(), strict=True):
        assert torch.equal(one, other)
