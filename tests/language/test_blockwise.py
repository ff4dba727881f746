"""The model multiplies block by block: no text touches another, and the labels stay the model's."""

import os
import subprocess
import sys

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.language.english.blockwise import BlockwiseOps
from reportedly.language.english.parser import bare_pipeline, english

_SENTENCES = (
    "Officials in Lindmar said on Monday that at least five people had been killed.",
    "The ministry denied it.",
    "A spokeswoman for the hospital put the number of the injured at between 30 and 40.",
    "No.",
    "“We heard two explosions,” a resident told the paper, “and then nothing.”",
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=12), st.integers(0, 4))
def test_a_text_gets_the_same_numbers_alone_as_among_others(lengths: list[int], pad: int) -> None:
    ops, made = BlockwiseOps(), np.random.default_rng(7)
    weights = made.standard_normal((30, 24), np.float32)
    texts = [made.standard_normal((length, 24), np.float32) for length in lengths]

    def multiplied(some: list[np.ndarray]) -> list[np.ndarray]:
        product = ops.gemm(ops.flatten(some, pad=pad), weights, trans2=True)
        return ops.unflatten(product, [len(x) for x in some], pad)

    for text, product in zip(texts, multiplied(texts), strict=True):
        assert product.shape == (len(text), 30)
        assert np.array_equal(product, multiplied([text])[0])
        assert np.allclose(product, text @ weights.T, atol=1e-4)


def test_a_parse_is_the_same_to_the_last_bit_alone_and_among_others() -> None:
    together = list(english().parse_all(_SENTENCES))
    for text, document in zip(_SENTENCES, together, strict=True):
        alone = english().parse(text)
        assert alone.tokens == document.tokens
        assert alone.vectors is not None
        assert document.vectors is not None
        assert np.array_equal(alone.vectors, document.vectors)


def test_what_the_model_says_is_what_its_own_routines_say() -> None:
    for ours, bare in zip(
        english().spacy.pipe(_SENTENCES), bare_pipeline().pipe(_SENTENCES), strict=True
    ):
        assert [(t.tag_, t.dep_, t.head.i, t.ent_type_) for t in ours] == [
            (t.tag_, t.dep_, t.head.i, t.ent_type_) for t in bare
        ]
        assert np.allclose(ours.tensor, bare.tensor, atol=1e-3)


_VECTORS = """
import hashlib, reportedly
from reportedly.reading.reader import Reader
from reportedly.model.report import make_report
report = make_report("Officials in Lindmar said that at least five people had been killed. " * 9,
                     language="en")
vectors = Reader(screen=False).parse_all([report])[report.id].vectors
print(hashlib.sha256(vectors.tobytes()).hexdigest())
"""


def test_a_parse_does_not_depend_on_how_many_threads_numpy_may_use() -> None:
    found = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", _VECTORS],
            env={**os.environ, "OPENBLAS_NUM_THREADS": str(threads)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for threads in (1, 2)
    }
    assert len(found) == 1
