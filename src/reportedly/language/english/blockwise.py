"""Multiplies the matrices of the English model block by block, on the fast routines of numpy.

The model's own routines give a row the same numbers wherever it stands among others, and take three
times as long. The fast ones do not: how a row is summed depends on its place and on how many rows
there are, in the last bits. Here the rows of each text are multiplied by themselves, so that a text
gets the same numbers alone as among others.
"""

import threading
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import NumpyOps

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language as SpacyLanguage

    Array = NDArray[Any]


class BlockwiseOps(NumpyOps):  # type: ignore[misc]
    """The operations of a model that reads several texts at once and lets none touch another.

    Texts come in laid end to end (`flatten`), where wanted each with `pad` rows of zeros on either
    side. Until the next are laid out, a matrix of as many rows is theirs.
    """

    def __init__(self) -> None:
        super().__init__()
        self._laid = _Laid()

    def flatten(
        self, texts: Sequence["Array"], dtype: Any = None, pad: int = 0, ndim_if_empty: int = 2
    ) -> "Array":
        """Lay texts end to end, and keep in mind where each begins."""
        if not len(texts):
            return super().flatten(texts, dtype, pad, ndim_if_empty)  # type: ignore[no-any-return]
        self._laid.edges = list(accumulate((len(x) + 2 * pad for x in texts), initial=0))
        margin = np.zeros((pad, *texts[0].shape[1:]), texts[0].dtype)
        parts = [part for x in texts for part in ((margin, x, margin) if pad else (x,))]
        return np.concatenate(parts, dtype=dtype)

    def unflatten(self, laid: "Array", lengths: Sequence[int], pad: int = 0) -> list["Array"]:
        """Take texts that were laid end to end apart again, without their margins."""
        ends = accumulate(int(length) + 2 * pad for length in lengths)
        return [
            laid[end - pad - int(length) : end - pad]
            for end, length in zip(ends, lengths, strict=True)
        ]

    def gemm(
        self,
        x: "Array",
        y: "Array",
        out: "Array | None" = None,
        trans1: bool = False,
        trans2: bool = False,
    ) -> "Array":
        """Multiply the rows of each text by themselves; anything else as the model does."""
        edges = self._laid.edges
        if out is not None or trans1 or edges[-1] != len(x):
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)  # type: ignore[no-any-return]
        weights = y.T if trans2 else y
        product = np.empty((len(x), weights.shape[1]), x.dtype)
        for first, last in pairwise(edges):
            np.dot(x[first:last], weights, out=product[first:last])
        return product


class _Laid(threading.local):
    """Where the texts begin that this thread laid out last, and where they end."""

    def __init__(self) -> None:
        self.edges = [0]


def multiply_blockwise(spacy: "SpacyLanguage") -> None:
    """Let the encoders of a pipeline multiply block by block."""
    ops = BlockwiseOps()
    finder = spacy.get_pipe("ner").model  # type: ignore[attr-defined]
    for encoder in (spacy.get_pipe("tok2vec").model, finder.get_ref("tok2vec")):  # type: ignore[attr-defined]
        for layer in encoder.walk():
            layer.ops = ops
