"""The sentence encoder while it is learned, in torch: the first layers of a BERT, fine-tuned."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from attribution_corpus import Numbers
from attribution_model import Batch, Chance
from torch import Tensor, nn

from reportedly.reading.attribution.transformer import HEADS, LONGEST

HIDDEN, INNER = 384, 1536
LAYERS = 3
"""Layers that are kept of six."""
GIVEN = 96
"""Numbers that the encoder gives of each token."""
_TOGETHER = 4096
"""Pieces, filled ones too, that pass the layers at once."""
_EPSILON = 1e-12
_DROPPED = 0.1
_NEVER = -1e4


class Sentences(NamedTuple):
    """Stretches of pieces that are read together, one after the other.

    `pieces` are numbers of the vocabulary from `starts[n]` up to `starts[n + 1]`; `tokens` tells
    which token of its article each piece opens (-1 for none); `article` is that of each stretch.
    """

    pieces: Numbers
    tokens: Numbers
    starts: Numbers
    article: Numbers


class Transformer(nn.Module):
    """Reads each sentence by itself, and gives for each token the numbers of its first piece."""

    width = GIVEN

    def __init__(self, sentences: Sentences, size: int) -> None:
        super().__init__()
        self._sentences = sentences
        self.words = nn.Embedding(size, HIDDEN)
        self.places = nn.Embedding(LONGEST, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, _EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.given = nn.Linear(HIDDEN, GIVEN)
        self.drop = nn.Dropout(_DROPPED)

    def __deepcopy__(self, memo: dict[int, object]) -> "Transformer":
        """Give a copy with weights of its own that reads the same sentences."""
        copy = Transformer(self._sentences, self.words.num_embeddings)
        copy.load_state_dict(self.state_dict())
        return copy

    def forward(self, batch: Batch, chance: Chance) -> tuple[Tensor, Tensor]:
        """Give two tables: the parser's vectors, and what is made of the sentences."""
        rows, hidden = [], []
        for which in self._lots(batch):
            pieces, tokens, filled = _side_by_side(self._sentences, which)
            read = self.read(torch.from_numpy(pieces), torch.from_numpy(filled))
            opening = tokens >= 0
            first = batch.first_rows(self._sentences.article[which])[:, None]
            rows.append((tokens + first)[opening])
            hidden.append(read[torch.from_numpy(opening)])
        table = torch.zeros(len(batch.vectors), GIVEN).index_copy(
            0, torch.from_numpy(np.concatenate(rows)), self.drop(self.given(torch.cat(hidden)))
        )
        return self.drop(batch.vectors), table

    def _lots(self, batch: Batch) -> Iterator[Numbers]:
        """Give the sentences of a batch in lots of about the same length."""
        which = batch.within(self._sentences.article)
        lengths = self._sentences.starts[which + 1] - self._sentences.starts[which]
        order = np.argsort(lengths, kind="stable")
        which, lengths = which[order], lengths[order]
        first = 0
        while first < len(which):
            last = first + 1
            while last < len(which) and (last + 1 - first) * lengths[last] <= _TOGETHER:
                last += 1
            yield which[first:last]
            first = last

    def read(self, pieces: Tensor, filled: Tensor) -> Tensor:
        """Give the last layer's numbers of sentences that stand side by side."""
        places = torch.arange(pieces.shape[1])
        rows = self.drop(self.norm(self.words(pieces) + self.places(places)))
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            empty = torch.where(filled, 0.0, _NEVER)[:, None, None, :]
            for layer in self.layers:
                rows = layer(rows, empty)
        numbers: Tensor = rows.float()
        return numbers


class Layer(nn.Module):
    """One layer: each piece looks at all of its sentence, then at itself."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.joined = nn.Linear(HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, _EPSILON)
        self.wide = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.last_norm = nn.LayerNorm(HIDDEN, _EPSILON)
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, rows: Tensor, empty: Tensor) -> Tensor:
        """Give new rows (sentence, piece, number); `empty` bars pieces from being seen."""
        count, length, _ = rows.shape
        parts = self.asked(rows).view(count, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        query, key, value = parts  # much faster to learn through than torch's own attention
        weights = (query @ key.transpose(2, 3)) * query.shape[3] ** -0.5 + empty
        seen = torch.softmax(weights, 3) @ value
        seen = self.joined(seen.transpose(1, 2).reshape(count, length, HIDDEN))
        rows = self.norm(rows + self.drop(seen))
        more = self.narrow(nn.functional.gelu(self.wide(rows), approximate="tanh"))
        result: Tensor = self.last_norm(rows + self.drop(more))
        return result


def _side_by_side(sentences: Sentences, which: Numbers) -> tuple[Numbers, Numbers, np.ndarray]:
    """Give the pieces of some sentences, their tokens, and which places are filled."""
    starts = sentences.starts[which]
    lengths = sentences.starts[which + 1] - starts
    steps = np.arange(lengths.max())
    filled = steps < lengths[:, None]
    places = np.where(filled, starts[:, None] + steps, 0)
    pieces = np.where(filled, sentences.pieces[places], 0)
    return pieces, np.where(filled, sentences.tokens[places], -1), filled


def begun(path: Path, kept: Sequence[int], sentences: Sentences) -> Transformer:
    """Give an encoder with the weights of a BERT (`model.safetensors`), some pieces alone."""
    made = Transformer(sentences, len(kept))
    made.load_state_dict(made.state_dict() | known(path, kept, LAYERS, LONGEST))
    return made


def known(path: Path, kept: Sequence[int], layers: int, longest: int) -> dict[str, Tensor]:
    """Give the weights of the first layers of a BERT, by the names that they have here."""
    from safetensors.torch import load_file

    held = load_file(str(path))
    words = held["embeddings.word_embeddings.weight"][list(kept)]
    kind = held["embeddings.token_type_embeddings.weight"][0]
    state = {"words.weight": words, "places.weight": held[_PLACES][:longest] + kind}
    for ours, theirs in (("norm", "embeddings.LayerNorm"), *_layer_names(layers)):
        for part in ("weight", "bias"):
            tensors = [held[f"{one}.{part}"] for one in theirs.split(" ")]
            state[f"{ours}.{part}"] = torch.cat(tensors)
    return state


_PLACES = "embeddings.position_embeddings.weight"


def _layer_names(layers: int) -> Iterator[tuple[str, str]]:
    for number in range(layers):
        base = f"encoder.layer.{number}"
        own = f"{base}.attention.self"
        yield f"layers.{number}.asked", f"{own}.query {own}.key {own}.value"
        yield f"layers.{number}.joined", f"{base}.attention.output.dense"
        yield f"layers.{number}.norm", f"{base}.attention.output.LayerNorm"
        yield f"layers.{number}.wide", f"{base}.intermediate.dense"
        yield f"layers.{number}.narrow", f"{base}.output.dense"
        yield f"layers.{number}.last_norm", f"{base}.output.LayerNorm"
