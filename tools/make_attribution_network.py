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
from collections.abc import Iterable
from pathlib import Path

import linear
import numpy as np
import torch
from attribution_corpus import Corpus, gathered
from attribution_examples import articles, introducers
from attribution_model import Batch, Chance, Setting, Whole
from attribution_packing import joined, packed
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from reportedly.reading.attribution import learned

_ROOM = Path(learned.__file__).parent
_VERB_HEADING = """How often a verb beside a quotation introduces it (lemma, rate).
Made by tools/make_attribution_network.py."""
_SETTINGS = (
    Setting(seed=0, epochs=5, articles=6, least=5, dropped_signs=0.15, dropped=0.25),
    Setting(seed=0, epochs=6, articles=3, least=8, dropped_signs=0.2, dropped=0.3),
)
"""One network is learned in each way; together they err less than either."""
_PACE = 2e-3
_MEMORY = 0.99
"""The share of the weights so far in the average that is shipped, kept at each step."""


def learn(corpus: Corpus, scale: float, setting: Setting) -> Whole:
    """Fit everything, and give the average of the weights along the way."""
    torch.manual_seed(setting.seed)
    whole, chance = Whole(corpus, setting), Chance(setting)
    average = AveragedModel(whole, multi_avg_fn=get_ema_multi_avg_fn(_MEMORY))
    count = len(corpus.firsts) - 1
    optimizer = torch.optim.AdamW(whole.parameters(), lr=_PACE, weight_decay=0.01)
    steps = setting.epochs * -(-count // setting.articles)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, _PACE, total_steps=steps, pct_start=0.1)
    for epoch in range(setting.epochs):
        losses = []
        order = chance.order(count)
        for first in range(0, count, setting.articles):
            loss = whole.loss(Batch(corpus, order[first : first + setting.articles], scale), chance)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            pace.step()
            average.update_parameters(whole)
            losses.append(loss.item())
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}", flush=True)
    shipped: Whole = average.module
    return shipped


def verb_rates(pairs: Iterable[tuple[str, bool]]) -> dict[str, float]:
    """Give, for each verb, how often it introduces; a verb seen to do so once is left out."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for lemma, introduces in pairs:
        seen[lemma] += 1
        right[lemma] += introduces
    return {lemma: count / (seen[lemma] + 1) for lemma, count in right.items() if count > 1}


def main(path: Path) -> None:
    """Fit the rates of quotation verbs, then the networks, and write them."""
    torch.set_num_threads(1)
    read = list(articles(path))
    rates = verb_rates(pair for article in read for pair in introducers(article))
    linear.write(_ROOM / "quote_verbs.tsv", _VERB_HEADING, rates, least=0.1)
    kept = {lemma: round(rate, 2) for lemma, rate in rates.items() if rate >= 0.1}
    corpus = gathered(read, kept)
    print(f"{len(corpus.marked)} cues, {corpus.marked.sum()} marked", flush=True)
    write(corpus)


def write(corpus: Corpus) -> None:
    """Fit the networks to `corpus` and write them as one."""
    scale = float(corpus.vectors.astype(np.float32).std())
    arrays = joined([dict(packed(learn(corpus, scale, one), scale)) for one in _SETTINGS])
    np.savez_compressed(_ROOM / learned.FILE, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
