"""Turns learned networks into the arrays that network.npz keeps, several joined into one."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from attribution_model import VECTOR, WIDTH, Unit, Whole
from torch import nn

from reportedly.reading.attribution.network import ENCODER

Arrays = dict[str, np.ndarray]
_STEP = 127
"""Steps either side of zero in which a sign's numbers are kept."""


def packed(whole: Whole, scale: float) -> Iterator[tuple[str, np.ndarray]]:
    """Give the arrays as network.npz keeps them."""
    yield from _packed_unit(f"{ENCODER}.token", whole.encoder.unit, scale)
    for number, layer in enumerate(whole.encoder.layers):
        taps = layer.weight.detach().numpy().transpose(2, 1, 0).reshape(-1, WIDTH)
        rows = np.vstack([taps, layer.bias.detach().numpy()[None]])
        yield f"{ENCODER}.layer{number}", rows.astype(np.float16)
    for name, judge in whole.judges.items():
        for part, unit in judge.units.items():
            yield from _packed_unit(f"{name}.{part}", unit, scale)
        yield f"{name}.middle", _layer(judge.middle).astype(np.float16)
        yield f"{name}.out", _layer(judge.out)[:, 0].astype(np.float32)


def _packed_unit(key: str, unit: Unit, scale: float) -> Iterator[tuple[str, np.ndarray]]:
    yield f"{key}.signs", np.frombuffer("\n".join(unit.signs.known).encode(), np.uint8)
    rows = unit.bag.weight.detach().numpy()
    step = np.abs(rows).max(axis=0, keepdims=True) / _STEP + 1e-9
    yield f"{key}.rows", np.rint(rows / step).astype(np.int8)
    yield f"{key}.scale", step.astype(np.float32)
    bias = np.zeros(WIDTH, np.float32)
    if unit.linear is not None:
        yield f"{key}.vectors", _unscaled(unit, scale).astype(np.float16)
        bias = unit.linear.bias.detach().numpy()
    yield f"{key}.bias", bias


def _unscaled(unit: Unit, scale: float) -> np.ndarray:
    """Give a unit's map for vectors as the parser gives them; the encoder's numbers stay."""
    weight = unit.linear.weight.detach().numpy().T
    width = WIDTH if unit.part != "token" else 0
    own = np.arange(len(weight)) % (VECTOR + width) < VECTOR
    return np.where(own[:, None], weight / scale, weight)


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
    """Give what joins the arrays of one key."""
    last = key.rsplit(".", 1)[-1]
    if last == "signs":
        return lambda arrays: arrays[0]
    if last == "vectors" and not key.startswith(ENCODER):
        return _maps
    if last.startswith("layer"):
        return lambda arrays: _layers(arrays, taps=3)
    if last == "middle":
        return lambda arrays: _layers(arrays, taps=1)
    if last == "out":
        return _outs
    return lambda arrays: np.concatenate(arrays, axis=-1)


def _maps(arrays: Sequence[np.ndarray]) -> np.ndarray:
    """Join maps of tokens' numbers: all see the parser's, each its own encoder's."""
    split = [a.reshape(-1, VECTOR + WIDTH, WIDTH) for a in arrays]
    vectors = np.concatenate([a[:, :VECTOR] for a in split], axis=2)
    own = _blocks([a[:, VECTOR:] for a in split])
    both = np.concatenate([vectors, own], axis=1)
    return both.reshape(-1, both.shape[2])


def _layers(arrays: Sequence[np.ndarray], taps: int) -> np.ndarray:
    """Join layers, their biases in the last row, that each look at their own rows of each tap."""
    blocks = _blocks([a[:-1].reshape(taps, -1, a.shape[1]) for a in arrays])
    return np.vstack([blocks.reshape(-1, blocks.shape[2]), np.concatenate([a[-1] for a in arrays])])


def _blocks(arrays: Sequence[np.ndarray]) -> np.ndarray:
    """Put matrices along the diagonal of one, for each of the first axis."""
    rows, columns = (sum(a.shape[axis] for a in arrays) for axis in (1, 2))
    result = np.zeros((len(arrays[0]), rows, columns), arrays[0].dtype)
    row = column = 0
    for one in arrays:
        result[:, row : row + one.shape[1], column : column + one.shape[2]] = one
        row, column = row + one.shape[1], column + one.shape[2]
    return result


def _outs(arrays: Sequence[np.ndarray]) -> np.ndarray:
    """Join outputs, the bias last, to their mean."""
    weights = np.concatenate([a[:-1] for a in arrays]) / len(arrays)
    return np.append(weights, np.mean([a[-1] for a in arrays])).astype(np.float32)
