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
from attribution_fitting import fitted_to
from attribution_model import Setting, Whole
from attribution_packing import joined, packed

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


def learn(corpus: Corpus, scale: float, setting: Setting) -> Whole:
    """Fit one network to the articles of `corpus`."""
    torch.manual_seed(setting.seed)
    whole = Whole(corpus, setting)
    return fitted_to(corpus, scale, whole, setting, [(list(whole.parameters()), _PACE)])


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
