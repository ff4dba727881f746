"""How the networks that this project ships are fitted: one loop for all of them."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

Model = TypeVar("Model", bound=nn.Module)
Batch = TypeVar("Batch")
Thing = TypeVar("Thing")

_MEMORY = 0.99
"""The share of the weights so far in the average that is shipped, kept at each step."""
_SHRINKING = 0.01
"""How strongly weights are drawn to nothing (Loshchilov, Hutter: Decoupled Weight Decay, 2019)."""
_RISING = 0.1
"""The share of all steps in which the pace rises to its highest, before it falls again."""
_SAVED = 25
"""Steps after which a run that is kept is written down again."""

Part = tuple[list[nn.Parameter], float]
"""Some parameters of a model, and the highest pace at which they are changed."""


class Plan(NamedTuple):
    """How a model is fitted: how fast its parts change, how long, and how far in one step.

    `epochs` is the number of times through all batches, of which there are `batches`; `longest` is
    the greatest length of a step's gradient, or None where any is taken.
    """

    parts: Sequence[Part]
    epochs: int
    batches: int
    longest: float | None = None


def fitted(
    made: Model,
    plan: Plan,
    batches: Callable[[], Iterable[Batch]],
    loss: Callable[[Batch], Tensor],
    kept: Path | None = None,
) -> Model:
    """Fit a model to what `batches` gives at each time through, and tell how far it came.

    Gives a model of its own: the average of the weights along the way (exponential, Polyak and
    Juditsky 1992), which errs less than the last. The pace rises and falls once (Smith 2019).
    Where a file is given as `kept`, a run that was broken off goes on from there, to the same end:
    `batches` must give the same ones again.
    """
    average = AveragedModel(made, multi_avg_fn=get_ema_multi_avg_fn(_MEMORY))
    paces = [pace for _, pace in plan.parts]
    groups = [{"params": parameters} for parameters, _ in plan.parts]
    optimizer = torch.optim.AdamW(groups, weight_decay=_SHRINKING)
    steps = plan.epochs * plan.batches
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, paces, steps, pct_start=_RISING)
    parts = {"made": made, "average": average, "optimizer": optimizer, "pace": pace}
    step, done = 0, _taken_up(kept, parts) if kept else 0
    for epoch in range(plan.epochs):
        losses, began = [], time.monotonic()
        for batch in batches():
            step += 1
            if step <= done:
                continue
            cost = loss(batch)
            optimizer.zero_grad()
            cost.backward()
            if plan.longest is not None:
                nn.utils.clip_grad_norm_(made.parameters(), plan.longest)
            optimizer.step()
            pace.step()
            average.update_parameters(made)
            losses.append(cost.item())
            if kept and step % _SAVED == 0:
                _written_down(kept, parts, step)
        if losses:
            spent = time.monotonic() - began
            print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}, {spent:.0f} s", flush=True)
    learned: Model = average.module
    return learned


def _written_down(kept: Path, parts: Mapping[str, Any], step: int) -> None:
    """Write down how far a run is: its parts, the state of chance, and the steps taken."""
    states = {name: part.state_dict() for name, part in parts.items()}
    partial = kept.with_suffix(".partial")
    torch.save({**states, "chance": torch.get_rng_state(), "step": step}, partial)
    partial.replace(kept)


def _taken_up(kept: Path, parts: Mapping[str, Any]) -> int:
    """Bring the parts of a run to where they were; give the steps taken by then."""
    if not kept.is_file():
        return 0
    found = torch.load(kept)
    for name, part in parts.items():
        part.load_state_dict(found[name])
    torch.set_rng_state(found["chance"])
    return int(found["step"])


def lots(things: Sequence[Thing], size: int) -> Iterator[Sequence[Thing]]:
    """Give things in lots of `size`, the last as many as are left."""
    return (things[at : at + size] for at in range(0, len(things), size))
