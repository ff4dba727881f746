"""Turns learned networks into the arrays that network.npz keeps, several joined into one."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from attribution_model import VECTOR, WIDTH, Unit, Whole
from torch import nn

from reportedly.reading.attribution.transformer import ENCODER

Arrays = dict[str, np.ndarray]
_STEP = 127
"""Steps either side of zero in which a sign's numbers are kept."""


def packed(whole: Whole, scale: float) -> Iterator[tuple[str, np.ndarray]]:
    """Give the arrays as network.npz keeps them."""
    yield from _packed_unit(f"{ENCODER}.token", whole.encoder.unit, scale, 0)
    for number, layer in enumerate(whole.encoder.layers):
        taps = layer.weight.detach().numpy().transpose(2, 1, 0).reshape(-1, WIDTH)
        rows = np.vstack([taps, layer.bias.detach().numpy()[None]])
        yield f"{ENCODER}.layer{number}", rows[None].astype(np.float16)
    yield from packed_judges(whole, scale)


def packed_judges(whole: Whole, scale: float) -> Iterator[tuple[str, np.ndarray]]:
    """Give the arrays of the judges alone, whatever encoder they go by."""
    for name, judge in whole.judges.items():
        for part, unit in judge.units.items():
            yield from _packed_unit(f"{name}.{part}", unit, scale, whole.encoder.width)
        yield f"{name}.middle", _layer(judge.middle)[None].astype(np.float16)
        yield f"{name}.out", _layer(judge.out)[:, 0].astype(np.float32)


def _packed_unit(
    key: str, unit: Unit, scale: float, encoded: int
) -> Iterator[tuple[str, np.ndarray]]:
    yield f"{key}.signs", np.frombuffer("\n".join(unit.signs.known).encode(), np.uint8)
    rows = unit.bag.weight.detach().numpy()
    step = np.abs(rows).max(axis=0, keepdims=True) / _STEP + 1e-9
    yield f"{key}.rows", np.rint(rows / step).astype(np.int8)
    yield f"{key}.scale", step.astype(np.float32)
    bias = np.zeros(WIDTH, np.float32)
    if unit.linear is not None:
        yield from _packed_maps(key, unit, scale, encoded)
        bias = unit.linear.bias.detach().numpy()
    yield f"{key}.bias", bias


def _packed_maps(
    key: str, unit: Unit, scale: float, encoded: int
) -> Iterator[tuple[str, np.ndarray]]:
    """Give the map of the parser's numbers, unscaled as they come, and that of the encoder's."""
    weight = unit.linear.weight.detach().numpy().T.reshape(-1, VECTOR + encoded, WIDTH)
    vectors = weight[:, :VECTOR].reshape(-1, WIDTH) / scale
    yield f"{key}.vectors", vectors.astype(np.float16)
    if encoded:
        yield f"{key}.encoded", weight[:, VECTOR:].reshape(1, -1, WIDTH).astype(np.float16)


def _layer(layer: nn.Linear) -> np.ndarray:
    """Give a layer as one array, its bias in the last row."""
    weight = layer.weight.detach().numpy().T
    return np.vstack([weight, layer.bias.detach().numpy()[None]])


def joined(packs: Sequence[Arrays]) -> Arrays:
    """Join networks into one that knows the signs of all, and whose scores are their mean."""
    alike = _with_the_same_signs(packs)
    return {key: _join_of(key)([pack[key] for pack in alike]) for key in packs[0]}


def _with_the_same_signs(packs: Sequence[Arrays]) -> list[Arrays]:
    """Give each network empty rows for the signs that only the others know."""
    found = [dict(pack) for pack in packs]
    for unit in [key.removesuffix(".signs") for key in packs[0] if key.endswith(".signs")]:
        lists = [pack[f"{unit}.signs"].tobytes().decode().split("\n") for pack in packs]
        every = sorted({sign for signs in lists for sign in signs})
        places = {sign: place for place, sign in enumerate(every)}
        for pack, signs in zip(found, lists, strict=True):
            own = pack[f"{unit}.rows"]
            rows = np.zeros((len(every), own.shape[1]), own.dtype)
            rows[[places[sign] for sign in signs]] = own
            pack[f"{unit}.rows"] = rows
            pack[f"{unit}.signs"] = np.frombuffer("\n".join(every).encode(), np.uint8)
    return found


def _join_of(key: str) -> Callable[[Sequence[np.ndarray]], np.ndarray]:
    """Give what joins the arrays of one key: each network keeps layers of its own."""
    last = key.rsplit(".", 1)[-1]
    if last == "signs":
        return lambda arrays: arrays[0]
    if last == "out":
        return _outs
    apart = last in {"encoded", "middle"} or last.startswith("layer")
    return lambda arrays: np.concatenate(arrays, axis=0 if apart else -1)


def _outs(arrays: Sequence[np.ndarray]) -> np.ndarray:
    """Join outputs, the bias last, to their mean."""
    weights = np.concatenate([a[:-1] for a in arrays]) / len(arrays)
    return np.append(weights, np.mean([a[-1] for a in arrays])).astype(np.float32)
