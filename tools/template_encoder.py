"""The encoder of whole texts that finds what fills attack templates, while it is learned."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import torch
from attribution_encoder import HIDDEN, Layer, known
from torch import Tensor, nn

from benchmarks.templates.candidates import ROLES
from benchmarks.templates.stages import WHOLE
from benchmarks.templates.stretches import LONGEST

LAYERS = 6
_SEEN, _ABOUT = 192, 128
"""Numbers that are made of each mention, and of the whole text."""
_DROPPED = 0.1
_RARE = -3.0
"""Log odds with which every candidate begins."""
_EACH, _APART = 3, 10
"""By how much candidates, and mentions by themselves, count less than whole texts."""


class Example(NamedTuple):
    """One text to learn from: its pieces, its candidates, and what is right of both.

    `mentions` gives for each candidate the stretch and the place in it of every mention; `right`
    whether it fills its role; `whole` whether the text tells of an attack, and of which types.
    """

    pieces: tuple[tuple[int, ...], ...]
    roles: tuple[int, ...]
    mentions: tuple[tuple[tuple[int, int], ...], ...]
    right: tuple[bool, ...]
    whole: tuple[bool, ...]

    @property
    def length(self) -> int:
        """Give the pieces of the longest stretch."""
        return max(len(pieces) for pieces in self.pieces)


class Judged(NamedTuple):
    """Log odds: of texts, of their candidates, and of mentions with the candidate of each."""

    whole: Tensor
    each: Tensor
    apart: Tensor
    candidate: Tensor


class Reader(nn.Module):
    """Reads texts, and judges whether and of what they tell, and who and what fills each role."""

    def __init__(self, model: Path, kept: Sequence[int]) -> None:
        super().__init__()
        self.words = nn.Embedding(len(kept), HIDDEN)
        self.places = nn.Embedding(LONGEST, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mention = nn.Linear(2 * HIDDEN, _SEEN)
        self.role = nn.Linear(_SEEN, len(ROLES))
        self.about = nn.Linear(2 * HIDDEN, _ABOUT)
        self.whole = nn.Linear(_ABOUT, len(WHOLE))
        self.drop = nn.Dropout(_DROPPED)
        self.load_state_dict(self.state_dict() | known(model, kept, LAYERS, LONGEST))
        self.words.weight.requires_grad_(requires_grad=False)
        nn.init.constant_(self.role.bias, _RARE)

    def heads(self) -> tuple[nn.Module, ...]:
        """Give the parts that are learned from nothing."""
        return self.mention, self.role, self.about, self.whole

    def forward(self, texts: Sequence[Example]) -> Judged:
        """Judge texts that are read side by side."""
        rows, filled, firsts = self._read(texts)
        means = (rows * filled[:, :, None]).sum(1) / filled.sum(1, keepdim=True)
        count = [len(text.pieces) for text in texts]
        about = torch.stack([part.mean(0) for part in means.split(count)])
        opening = torch.cat([rows[firsts[:-1], 0], about], 1)
        whole = self.whole(self.drop(torch.relu(self.about(opening))))
        return Judged(whole, *self._candidates(texts, rows, firsts, about))

    def _read(self, texts: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
        """Give a row for each piece of each stretch, which are filled, and each text's first."""
        every = [pieces for text in texts for pieces in text.pieces]
        length = max(map(len, every))
        ids = torch.tensor([[*pieces, *[0] * (length - len(pieces))] for pieces in every])
        filled = torch.arange(length) < torch.tensor([len(pieces) for pieces in every])[:, None]
        with torch.autocast("cpu", torch.bfloat16):
            rows = self.drop(self.norm(self.words(ids) + self.places(torch.arange(length))))
            empty = torch.where(filled, 0.0, -1e4)[:, None, None, :]
            for layer in self.layers:
                rows = layer(rows, empty)
        firsts = torch.tensor(list(accumulate((len(t.pieces) for t in texts), initial=0)))
        return rows.float(), filled, firsts

    def _candidates(
        self, texts: Sequence[Example], rows: Tensor, firsts: Tensor, about: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        found = [(n, role, at) for n, t in enumerate(texts) for role, at in _each(t)]
        apart = [(k, n, role, *at) for k, (n, role, every) in enumerate(found) for at in every]
        candidate, text, role, stretch, place = torch.tensor(apart).T
        read = self.drop(rows[firsts[text] + stretch, place])
        seen = self.drop(torch.relu(self.mention(torch.cat([read, about[text]], 1))))
        odds = self.role(seen)[torch.arange(len(apart)), role]
        return _mean_chance(odds, candidate, len(found)), odds, candidate


def _each(text: Example) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    return zip(text.roles, text.mentions, strict=True)


def _mean_chance(odds: Tensor, group: Tensor, count: int) -> Tensor:
    """Give each group's odds: the logarithm of the mean of what its members' odds are of."""
    most = torch.full((count,), -1e9).scatter_reduce(0, group, odds.detach(), "amax")
    total = torch.zeros(count).index_add(0, group, torch.exp(odds - most[group]))
    return most + torch.log(total) - torch.log(torch.bincount(group, minlength=count))


def loss(judged: Judged, texts: Sequence[Example]) -> Tensor:
    """Give how far the judged odds are from what is right, of texts, candidates and mentions."""
    right = torch.tensor([float(one) for text in texts for one in text.right])
    whole = torch.tensor([[float(one) for one in text.whole] for text in texts])
    costs = nn.functional.binary_cross_entropy_with_logits
    each = costs(judged.each, right, reduction="sum") / len(texts)
    apart = costs(judged.apart, right[judged.candidate], reduction="sum") / len(texts)
    total: Tensor = costs(judged.whole, whole) + each / _EACH + apart / _APART
    return total
