"""Turns a learned sentence encoder and its judges into the arrays that encoder.npz keeps."""

from collections.abc import Iterator, Sequence

import numpy as np
from attribution_model import Whole
from attribution_packing import packed_judges
from torch import Tensor, nn

from reportedly.reading.attribution.transformer import ENCODER

_STEP = 127
"""Steps either side of zero in which a weight is kept."""


def packed(whole: Whole, pieces: Sequence[str], scale: float) -> Iterator[tuple[str, np.ndarray]]:
    """Give the arrays as encoder.npz keeps them."""
    for name, array in packed_encoder(whole.encoder, pieces):
        yield f"{ENCODER}.{name}", array
    yield from packed_judges(whole, scale)


def packed_encoder(encoder: nn.Module, pieces: Sequence[str]) -> Iterator[tuple[str, np.ndarray]]:
    """Give the arrays of an encoder, its maps as whole numbers with a scale."""
    yield "pieces", np.frombuffer("\n".join(pieces).encode(), np.uint8)
    yield from _whole("words", encoder.words.weight, axis=1)
    yield "places", _array(encoder.places.weight).astype(np.float16)
    for name, module in encoder.named_modules():
        if isinstance(module, nn.LayerNorm):
            yield f"{name}.weight", _array(module.weight)
            yield f"{name}.bias", _array(module.bias)
        elif isinstance(module, nn.Linear):
            yield from _whole(name, module.weight.T, axis=0)
            yield f"{name}.bias", _array(module.bias)


def _whole(name: str, weight: Tensor, axis: int) -> Iterator[tuple[str, np.ndarray]]:
    """Give weights as whole numbers, with the worth of one step along the axis that is left."""
    rows = _array(weight)
    step = np.abs(rows).max(axis=axis, keepdims=True) / _STEP + 1e-9
    yield name, np.rint(rows / step).astype(np.int8)
    yield f"{name}.scale", step.squeeze(axis).astype(np.float32)


def _array(tensor: Tensor) -> np.ndarray:
    return tensor.detach().numpy()
