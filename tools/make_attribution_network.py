"""Makes the learned parts of reading/attribution from articles with marked attributions.

Usage, from the repository's root, in an environment that has the project and torch 2.13 (training
alone needs torch, so it is no dependency of the project):

    PYTHONPATH=src:tools python tools/make_attribution_network.py TRAIN.jsonl

Each line of TRAIN holds `text` and `attributions` with the spans of `source`, `cue` and `content`.
Writes quote_verbs.tsv and network.npz, which hold grammar, the lemmas of common words and numbers,
and no sentence of the data. The same texts, parser, code and torch give the same bytes.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import linear
import numpy as np
import torch
from attribution_examples import Article, Example, articles, examples, introducers
from torch import Tensor, nn

from reportedly.reading.attribution import network
from reportedly.reading.attribution.signs import Described

_ROOM = Path(network.__file__).parent
_VERB_HEADING = """How often a verb beside a quotation introduces it (lemma, rate).
Made by tools/make_attribution_network.py."""
_WIDTH, _MIDDLE = 64, 32
_LEAST = 5
"""Cues (contents, sources) in which a sign must occur to count."""
_EPOCHS, _BATCH, _PACE = 5, 256, 2e-3
_DROPPED_SIGNS, _DROPPED = 0.15, {"cue": 0.3, "content": 0.2, "source": 0.2}
_PARTS = {
    "cue": ("cue",),
    "content": ("cue", "frame", "start", "end", "whole"),
    "source": ("cue", "speaker"),
}
_STEP = 127
"""Steps either side of zero in which a sign's numbers are kept."""


class Row(NamedTuple):
    """An example with the number of its article."""

    article: int
    example: Example


class Vectors:
    """The vectors of all articles' tokens in one table of halves, brought to one scale."""

    def __init__(self, read: Sequence[Article]) -> None:
        tables = [a.document.vectors for a in read if a.document.vectors is not None]
        self._starts = np.cumsum([0, *(len(t) for t in tables)])
        table = np.concatenate(tables).astype(np.float16)
        self.scale = float(table.astype(np.float32).std())
        self._table = np.concatenate([table, np.zeros((1, table.shape[1]), np.float16)])

    def of(self, described: Sequence[tuple[int, Described]]) -> Tensor:
        """Give for each thing described the vectors of its tokens, side by side."""
        last = len(self._table) - 1
        places = [
            [self._starts[article] + t if t >= 0 else last for t in one.tokens]
            for article, one in described
        ]
        rows = self._table[np.array(places)].reshape(len(described), -1).astype(np.float32)
        return torch.from_numpy(rows / self.scale)


class Unit(nn.Module):
    """One part of what is judged (see network.Unit), while it is learned."""

    def __init__(self, signs: Sequence[str], vectors: int) -> None:
        super().__init__()
        self.signs = {sign: place for place, sign in enumerate(signs, start=1)}
        self.bag = nn.EmbeddingBag(len(signs) + 1, _WIDTH, mode="sum")
        nn.init.normal_(self.bag.weight, 0, 0.03)
        self.linear = nn.Linear(vectors, _WIDTH) if vectors else None

    def forward(
        self, described: Sequence[tuple[int, Described]], vectors: Vectors, chance: "Chance"
    ) -> Tensor:
        """Sum the signs' rows and the mapped vectors."""
        numbers: list[int] = []
        starts = []
        for _, one in described:
            starts.append(len(numbers))
            known = [self.signs[sign] for sign in one.signs if sign in self.signs]
            numbers += chance.kept(known) or [0]
        sums: Tensor = self.bag(torch.tensor(numbers), torch.tensor(starts))
        return sums if self.linear is None else sums + self.linear(vectors.of(described))


class Chance:
    """Leaves out signs at random while learning, so that no single one is leaned upon."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self.learning = True

    def kept(self, numbers: list[int]) -> list[int]:
        """Give the numbers without those left out."""
        if not self.learning:
            return numbers
        draws = self._random.random(len(numbers))
        return [n for n, draw in zip(numbers, draws, strict=True) if draw > _DROPPED_SIGNS]

    def order(self, count: int) -> list[int]:
        """Shuffle the numbers below `count`."""
        return [int(n) for n in self._random.permutation(count)]


class Judge(nn.Module):
    """Units with one output (see network.Network), while they are learned."""

    def __init__(self, name: str, signs: dict[str, list[str]], widths: dict[str, int]) -> None:
        super().__init__()
        self.units = nn.ModuleDict({u: Unit(signs[u], widths[u]) for u in _PARTS[name]})
        self.drop = nn.Dropout(_DROPPED[name])
        self.middle = nn.Linear(_WIDTH, _MIDDLE)
        self.out = nn.Linear(_MIDDLE, 1)

    def score(self, sums: Tensor) -> Tensor:
        """Give a score for each row of summed units."""
        hidden = torch.relu(self.middle(self.drop(torch.relu(sums))))
        scores: Tensor = self.out(self.drop(hidden)).squeeze(-1)
        return scores


class Learner:
    """Everything that the three judges learn from."""

    def __init__(self, rows: Sequence[Row], vectors: Vectors, chance: Chance) -> None:
        self.rows = rows
        self.vectors = vectors
        self.chance = chance

    def unit(self, judge: Judge, name: str, described: Sequence[tuple[int, Described]]) -> Tensor:
        """Give one row for each thing described."""
        sums: Tensor = judge.units[name](described, self.vectors, self.chance)
        return sums

    def cue_loss(self, judge: Judge, rows: Sequence[Row]) -> Tensor:
        """Give the loss of telling marked cues from others."""
        scores = judge.score(self.unit(judge, "cue", _cues(rows)))
        marked = torch.tensor([float(row.example.marked) for row in rows])
        return nn.functional.binary_cross_entropy_with_logits(scores, marked)

    def content_loss(self, judge: Judge, rows: Sequence[Row]) -> Tensor:
        """Give the loss of choosing each content."""
        batches = [row.example.batch for row in rows]
        of_row = [n for n, b in enumerate(batches) if b for _ in b.of_group]
        sums = self.unit(judge, "cue", _cues(rows))[of_row]
        for name, parts, places in (
            ("frame", "frames", "of_frame"),
            ("start", "starts", "of_start"),
            ("end", "ends", "of_end"),
        ):
            described = [(r.article, d) for r in rows for d in getattr(r.example.batch, parts)]
            shifts = np.cumsum([0, *(len(getattr(b, parts)) for b in batches)])
            numbers = [
                int(shift) + place
                for shift, batch in zip(shifts, batches, strict=False)
                for place in getattr(batch, places)
            ]
            sums = sums + self.unit(judge, name, described)[numbers]
        wholes = [(r.article, d) for r in rows if r.example.batch for d in r.example.batch.wholes]
        sums = sums + self.unit(judge, "whole", wholes)
        shares = [share for row in rows for share in row.example.contents]
        return _choice_loss(judge.score(sums), of_row, shares, len(rows))

    def source_loss(self, judge: Judge, rows: Sequence[Row]) -> Tensor:
        """Give the loss of choosing each source."""
        described = [(row.article, one) for row in rows for one in row.example.speakers]
        of_row = [n for n, row in enumerate(rows) for _ in row.example.speakers]
        sums = self.unit(judge, "cue", _cues(rows))[of_row]
        sums = sums + self.unit(judge, "speaker", described)
        shares = [share for row in rows for share in row.example.sources]
        return _choice_loss(judge.score(sums), of_row, shares, len(rows))


def _cues(rows: Sequence[Row]) -> list[tuple[int, Described]]:
    return [(row.article, row.example.cue) for row in rows]


def _choice_loss(
    scores: Tensor, of_row: Sequence[int], shares: Sequence[float], count: int
) -> Tensor:
    """Give the mean cross-entropy of choosing one of each row's options."""
    rows = torch.tensor(of_row)
    most = torch.full((count,), -1e9).scatter_reduce(0, rows, scores.detach(), "amax")
    weights = torch.exp(scores - most[rows])
    sums = torch.zeros(count).scatter_add(0, rows, weights)
    logs = scores - most[rows] - torch.log(sums)[rows]
    return -(torch.tensor(shares) * logs).sum() / count


def learn(name: str, learner: Learner, signs: dict[str, list[str]]) -> Judge:
    """Fit one judge."""
    rows = [row for row in learner.rows if _teaches(name, row.example)]
    judge = Judge(name, signs, _widths(rows))
    optimizer = torch.optim.AdamW(judge.parameters(), lr=_PACE, weight_decay=0.01)
    steps = _EPOCHS * -(-len(rows) // _BATCH)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, _PACE, total_steps=steps, pct_start=0.1)
    loss_of = getattr(learner, f"{name}_loss")
    for epoch in range(_EPOCHS):
        total = 0.0
        order = learner.chance.order(len(rows))
        for first in range(0, len(rows), _BATCH):
            batch = [rows[n] for n in order[first : first + _BATCH]]
            loss = loss_of(judge, batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            pace.step()
            total += loss.item() * len(batch)
        print(f"{name}, epoch {epoch + 1}: loss {total / len(rows):.4f}", flush=True)
    return judge


def _teaches(name: str, example: Example) -> bool:
    if name == "cue":
        return True
    return bool(example.contents if name == "content" else example.sources)


def _described(name: str, example: Example) -> Sequence[Described]:
    """Give what an example holds of one part."""
    if name == "cue":
        return (example.cue,)
    if name == "speaker":
        return example.speakers
    return getattr(example.batch, f"{name}s") if example.batch else ()


def _widths(rows: Sequence[Row]) -> dict[str, int]:
    """Give how many numbers the vectors of each part have."""
    size = 96
    parts = {part for names in _PARTS.values() for part in names}
    first = {
        part: next((d for row in rows for d in _described(part, row.example)), None)
        for part in parts
    }
    return {part: size * len(one.tokens) if one else 0 for part, one in first.items()}


def sign_lists(name: str, rows: Iterable[Row], names: frozenset[str]) -> dict[str, list[str]]:
    """List the signs of each part that occur often enough and name nobody."""
    found: dict[str, list[str]] = {}
    kept = [row.example for row in rows if _teaches(name, row.example)]
    for part in _PARTS[name]:
        counts = Counter(
            sign
            for example in kept
            for one in set(_described(part, example))
            for sign in set(one.signs)
        )
        often = {sign: 1.0 for sign, count in counts.items() if count >= _LEAST}
        found[part] = sorted(linear.without(often, names))
    return found


def _relations(read: Sequence[Article]) -> frozenset[str]:
    """List the parser's relations, of which 'mark' is a name as well."""
    return frozenset(token.dep for article in read for token in article.document.tokens)


def packed(name: str, judge: Judge, scale: float) -> Iterator[tuple[str, np.ndarray]]:
    """Give the arrays of one judge as network.npz keeps them."""
    for part, unit in judge.units.items():
        yield f"{name}.{part}.signs", np.frombuffer("\n".join(unit.signs).encode(), np.uint8)
        rows = unit.bag.weight.detach().numpy()[1:]
        step = np.abs(rows).max(axis=0, keepdims=True) / _STEP + 1e-9
        yield f"{name}.{part}.rows", np.rint(rows / step).astype(np.int8)
        yield f"{name}.{part}.scale", step.astype(np.float32)
        bias = np.zeros(_WIDTH, np.float32)
        if unit.linear is not None:
            weight = unit.linear.weight.detach().numpy().T / scale
            yield f"{name}.{part}.vectors", weight.astype(np.float16)
            bias = unit.linear.bias.detach().numpy()
        yield f"{name}.{part}.bias", bias
    yield f"{name}.middle", _layer(judge.middle).astype(np.float16)
    yield f"{name}.out", _layer(judge.out)[:, 0].astype(np.float32)


def _layer(layer: nn.Linear) -> np.ndarray:
    """Give a layer as one array, its bias in the last row."""
    weight = layer.weight.detach().numpy().T
    return np.vstack([weight, layer.bias.detach().numpy()[None]])


def verb_rates(pairs: Iterable[tuple[str, bool]]) -> dict[str, float]:
    """Give, for each verb, how often it introduces; a verb seen to do so once is left out."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for lemma, introduces in pairs:
        seen[lemma] += 1
        right[lemma] += introduces
    return {lemma: count / (seen[lemma] + 1) for lemma, count in right.items() if count > 1}


def main(path: Path) -> None:
    """Fit the rates of quotation verbs, then the network, and write them."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    read = list(articles(path))
    names = linear.name_like(article.document for article in read) - _relations(read)
    rates = verb_rates(pair for article in read for pair in introducers(article))
    linear.write(_ROOM / "quote_verbs.tsv", _VERB_HEADING, rates, least=0.1)
    kept = {lemma: round(rate, 2) for lemma, rate in rates.items() if rate >= 0.1}
    rows = [Row(n, e) for n, article in enumerate(read) for e in examples(article, kept)]
    print(f"{len(rows)} cues, {sum(r.example.marked for r in rows)} marked", flush=True)
    vectors = Vectors(read)
    learner = Learner(rows, vectors, Chance(0))
    arrays: dict[str, np.ndarray] = {}
    for name in _PARTS:
        judge = learn(name, learner, sign_lists(name, rows, names))
        arrays |= dict(packed(name, judge, vectors.scale))
    np.savez_compressed(_ROOM / network.FILE, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
