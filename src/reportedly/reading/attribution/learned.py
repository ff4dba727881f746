"""Loads what was learned about attributions: the small networks, and the sentence encoder.

`network.npz` holds an encoder that sees each token with its neighbours, and the networks that judge
by it; `encoder.npz` a larger encoder that sees whole sentences, and networks of the same build.
"""

from functools import cache
from importlib import resources
from io import BytesIO
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.reading.attribution.network import Encoder, Floats, Maps, Network, Rows, Unit
from reportedly.reading.attribution.transformer import ENCODER, Arrays, Transformer

FILE = "network.npz"
ENCODER_FILE = "encoder.npz"


class Learned(msgspec.Struct, frozen=True):
    """Everything that network.npz holds: the encoder, and the networks by what they judge."""

    encoder: Encoder
    judges: dict[str, Network]


class LearnedOnSentences(msgspec.Struct, frozen=True):
    """Everything that encoder.npz holds."""

    encoder: Transformer
    judges: dict[str, Network]


@cache
def networks() -> Learned | None:
    """Load the small networks; None where the weights were not installed."""
    arrays = _loaded(FILE)
    return None if arrays is None else unpacked(arrays)


@cache
def sentence_networks() -> LearnedOnSentences | None:
    """Load the sentence encoder; None where the weights were not installed."""
    arrays = _loaded(ENCODER_FILE)
    return None if arrays is None else LearnedOnSentences(Transformer(arrays), _judges(arrays))


def _loaded(name: str) -> Arrays | None:
    file = resources.files(__package__).joinpath(name)
    if not file.is_file():
        return None
    with np.load(BytesIO(file.read_bytes()), allow_pickle=False) as arrays:
        return dict(arrays)


def unpacked(arrays: Arrays) -> Learned:
    """Make the networks of the arrays that `network.npz` holds."""
    layers = sorted(key for key in arrays if key.startswith(f"{ENCODER}.layer"))
    encoder = Encoder(_unit(f"{ENCODER}.token", arrays), [_floats(arrays[k]) for k in layers])
    return Learned(encoder, _judges(arrays))


def _judges(arrays: Arrays) -> dict[str, Network]:
    names = sorted({key.split(".")[0] for key in arrays} - {ENCODER})
    return {name: _network(name, arrays) for name in names}


def _network(name: str, arrays: Arrays) -> Network:
    units = {
        key.split(".")[1]: _unit(key.removesuffix(".signs"), arrays)
        for key in arrays
        if key.startswith(f"{name}.") and key.endswith(".signs")
    }
    return Network(units, _floats(arrays[f"{name}.middle"]), _floats(arrays[f"{name}.out"]))


def _unit(key: str, arrays: Arrays) -> Unit:
    signs = arrays[f"{key}.signs"].tobytes().decode("utf-8").split("\n")
    rows = Rows(_floats(arrays[f"{key}.rows"]), _floats(arrays[f"{key}.scale"]))
    return Unit(signs, rows, _maps(key, arrays), _floats(arrays[f"{key}.bias"]))


def _maps(key: str, arrays: Arrays) -> Maps | None:
    """Give a unit's maps; None for one that looks at no token."""
    vectors, encoded = arrays.get(f"{key}.vectors"), arrays.get(f"{key}.encoded")
    if vectors is None:
        return None
    return Maps(_floats(vectors), () if encoded is None else list(_floats(encoded)))


def _floats(array: NDArray[Any]) -> Floats:
    return array.astype(np.float32)
