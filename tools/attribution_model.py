"""The networks for attributions while they are learned, in torch."""

from collections.abc import Sequence
from typing import NamedTuple

import linear
import numpy as np
import torch
from attribution_corpus import CONTENT, Choices, Corpus, Numbers
from torch import Tensor, nn

VECTOR = 96
"""Numbers that the parser makes of each token."""
WIDTH, MIDDLE, LAYERS = 64, 32, 2
PARTS = {
    "cue": ("cue",),
    "content": ("cue", *CONTENT),
    "source": ("cue", "speaker"),
}
_DROPPED_NUMBERS = 0.1
"""The share of the numbers of all words that is left out while learning."""
_APART = LAYERS
"""Empty rows after each article, so that no article is seen beside another."""


class Setting(NamedTuple):
    """How one network is learned: the seed, the times through all articles, and how many at once.

    `least` is the number of things in which a sign must occur to count; `dropped_signs` and
    `dropped` are the shares of signs and of a judge's inner numbers that are left out at random.
    """

    seed: int
    epochs: int
    articles: int
    least: int
    dropped_signs: float
    dropped: float


class Batch:
    """Some articles of a corpus: their vectors in one table, and how their things look there."""

    def __init__(self, corpus: Corpus, chosen: Sequence[int], scale: float) -> None:
        self.corpus = corpus
        self.chosen = np.array(sorted(chosen))
        lengths = corpus.firsts[self.chosen + 1] - corpus.firsts[self.chosen]
        self._firsts = np.zeros(len(corpus.firsts), np.int64)
        self._firsts[self.chosen] = np.cumsum(lengths + _APART) - lengths - _APART
        self._count = int((lengths + _APART).sum())
        self.rows = np.concatenate(
            [self._firsts[a] + np.arange(n) for a, n in zip(self.chosen, lengths, strict=True)]
        )
        table = np.zeros((self._count + 1, corpus.vectors.shape[1]), np.float32)
        read = [corpus.vectors[corpus.firsts[a] : corpus.firsts[a + 1]] for a in self.chosen]
        table[self.rows] = np.concatenate(read).astype(np.float32) / scale
        self.vectors = torch.from_numpy(table)

    def within(self, article: Numbers) -> Numbers:
        """Give the numbers of what stands in these articles, by the article of each."""
        return np.flatnonzero(np.isin(article, self.chosen))

    def first_rows(self, article: Numbers) -> Numbers:
        """Give the row of the table in which each of these articles begins."""
        return self._firsts[article]

    def tokens(self, part: str, which: Numbers) -> Tensor:
        """Give the rows of the table that some things look at; the last is empty."""
        things = self.corpus.things[part]
        tokens = things.tokens[which]
        shifted = tokens + self._firsts[things.article[which]][:, None]
        return torch.from_numpy(np.where(tokens < 0, self._count, shifted))


class Signs:
    """The signs of one part that a unit knows; others count nothing."""

    def __init__(self, corpus: Corpus, part: str, which: Numbers, least: int) -> None:
        things = corpus.things[part]
        places, _ = things.signs_of(which)
        counts = np.bincount(things.numbers[places], minlength=len(things.signs))
        often = {s: 1.0 for s, n in zip(things.signs, counts, strict=True) if n >= least}
        self.known = sorted(linear.without(often, corpus.names))
        place_of = {sign: place for place, sign in enumerate(self.known)}
        self._places = np.array([place_of.get(sign, -1) for sign in things.signs])
        self._things = things

    def __deepcopy__(self, _: object) -> "Signs":
        """Give itself: a copy of a network knows the same signs."""
        return self

    def of(self, which: Numbers, chance: "Chance") -> tuple[Tensor, Tensor]:
        """Give the known signs of some things, one after the other, and where each begins."""
        places, begins = self._things.signs_of(which)
        found = self._places[self._things.numbers[places]]
        kept = (found >= 0) & chance.keeps(len(found))
        before = np.concatenate([[0], np.cumsum(kept)])
        return torch.from_numpy(found[kept]), torch.from_numpy(before[begins])


class Chance:
    """Leaves out signs at random while learning, so that no single one is leaned upon."""

    def __init__(self, setting: Setting) -> None:
        self._random = np.random.default_rng(setting.seed)
        self._dropped = setting.dropped_signs

    def keeps(self, count: int) -> np.ndarray:
        """Draw which of `count` signs are kept."""
        return self._random.random(count, np.float32) > self._dropped

    def order(self, count: int) -> list[int]:
        """Shuffle the numbers below `count`."""
        return [int(n) for n in self._random.permutation(count)]


class Unit(nn.Module):
    """One part of what is judged (see network.Unit), while it is learned."""

    def __init__(self, part: str, signs: Signs, numbers: int) -> None:
        super().__init__()
        self.part = part
        self.signs = signs
        self.bag = nn.EmbeddingBag(len(signs.known), WIDTH, mode="sum")
        nn.init.normal_(self.bag.weight, 0, 0.03)
        self.linear = nn.Linear(numbers, WIDTH) if numbers else None

    def forward(self, batch: Batch, tables: Sequence[Tensor], which: Numbers, c: Chance) -> Tensor:
        """Sum the signs' rows and the mapped numbers of the tokens; `tables` stand side by side."""
        sums: Tensor = self.bag(*self.signs.of(which, c))
        if self.linear is None:
            return sums
        tokens = batch.tokens(self.part, which)
        rows = torch.cat([nn.functional.embedding(tokens, t) for t in tables], 2)
        return sums + self.linear(rows.flatten(1))


class Encoder(nn.Module):
    """Sees each token with those around it (see network.Encoder), while it is learned."""

    width = WIDTH

    def __init__(self, signs: Signs) -> None:
        super().__init__()
        self.unit = Unit("token", signs, VECTOR)
        self.drop = nn.Dropout(_DROPPED_NUMBERS)
        self.layers = nn.ModuleList(nn.Conv1d(WIDTH, WIDTH, 3, padding=1) for _ in range(LAYERS))

    def forward(self, batch: Batch, chance: Chance) -> tuple[Tensor, Tensor]:
        """Give two tables: the vectors, and what is made of them."""
        tokens = batch.within(batch.corpus.things["token"].article)
        first = torch.relu(self.unit(batch, [batch.vectors], tokens, chance))
        full = torch.zeros(len(batch.vectors), 1)
        full[batch.rows] = 1.0
        hidden = torch.zeros(len(batch.vectors), WIDTH).index_copy(
            0, torch.from_numpy(batch.rows), first
        )
        for layer in self.layers:
            hidden = self.drop(hidden)
            hidden = hidden + full * torch.relu(layer(hidden.T[None])[0].T)
        return self.drop(batch.vectors), self.drop(hidden)


class Judge(nn.Module):
    """Units with one output (see network.Network), while they are learned."""

    def __init__(
        self, name: str, signs: dict[str, Signs], numbers: dict[str, int], dropped: float
    ) -> None:
        super().__init__()
        self.units = nn.ModuleDict({u: Unit(u, signs[u], numbers[u]) for u in PARTS[name]})
        self.drop = nn.Dropout(dropped)
        self.middle = nn.Linear(WIDTH, MIDDLE)
        self.out = nn.Linear(MIDDLE, 1)

    def score(self, sums: Tensor) -> Tensor:
        """Give a score for each row of summed units."""
        hidden = torch.relu(self.middle(self.drop(torch.relu(sums))))
        scores: Tensor = self.out(self.drop(hidden)).squeeze(-1)
        return scores


class Whole(nn.Module):
    """The encoder and the three judges, learned together."""

    def __init__(self, corpus: Corpus, setting: Setting, encoder: nn.Module | None = None) -> None:
        super().__init__()
        least = setting.least
        every = {part: np.arange(len(t.article)) for part, t in corpus.things.items()}
        self.encoder = encoder or Encoder(Signs(corpus, "token", every["token"], least))
        taught = {
            "cue": every,
            "content": every | {"cue": np.unique(corpus.contents.places["cue"])},
            "source": every | {"cue": np.unique(corpus.sources.places["cue"])},
        }
        given = VECTOR + self.encoder.width
        wide = {p: given * t.tokens.shape[1] for p, t in corpus.things.items()}
        self.judges = nn.ModuleDict(
            {
                n: Judge(
                    n,
                    {p: Signs(corpus, p, taught[n][p], least) for p in parts},
                    wide,
                    setting.dropped,
                )
                for n, parts in PARTS.items()
            }
        )

    def loss(self, batch: Batch, chance: Chance) -> Tensor:
        """Give the loss of telling cues from others, and of choosing contents and sources."""
        tables = self.encoder(batch, chance)
        cues = batch.within(batch.corpus.things["cue"].article)
        judge = self.judges["cue"]
        scores = judge.score(judge.units["cue"](batch, tables, cues, chance))
        marked = torch.from_numpy(batch.corpus.marked[cues]).float()
        loss: Tensor = nn.functional.binary_cross_entropy_with_logits(scores, marked)
        loss = loss + self._choice("content", batch, tables, batch.corpus.contents, chance)
        return loss + self._choice("source", batch, tables, batch.corpus.sources, chance)

    def _choice(
        self, name: str, batch: Batch, tables: Sequence[Tensor], choices: Choices, chance: Chance
    ) -> Tensor:
        judge = self.judges[name]
        options = batch.within(choices.article)
        sums = torch.zeros(len(options), WIDTH)
        for part in PARTS[name]:
            things, places = np.unique(choices.places[part][options], return_inverse=True)
            sums = sums + judge.units[part](batch, tables, things, chance)[places]
        cues = np.unique(choices.places["cue"][options], return_inverse=True)[1]
        return _choice_loss(
            judge.score(sums), torch.from_numpy(cues), torch.from_numpy(choices.right[options])
        )


def _choice_loss(scores: Tensor, cues: Tensor, right: Tensor) -> Tensor:
    """Give the mean of minus the log of the chance that each cue's choice is a right one."""
    count = int(cues.max()) + 1
    every = _log_sums(scores, cues, count)
    return (every - _log_sums(scores[right], cues[right], count)).mean()


def _log_sums(scores: Tensor, places: Tensor, count: int) -> Tensor:
    most = torch.full((count,), -1e9).scatter_reduce(0, places, scores.detach(), "amax")
    sums = torch.zeros(count).scatter_add(0, places, torch.exp(scores - most[places]))
    return most + torch.log(sums)
