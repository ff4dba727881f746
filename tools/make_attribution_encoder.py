"""Makes the sentence encoder of reading/attribution from articles with marked attributions.

Usage, from the repository's root, in an environment that has the project, torch 2.13 and
safetensors (training alone needs them, so they are no dependencies of the project):

    PYTHONPATH=src:tools python tools/make_attribution_encoder.py TRAIN.jsonl MODEL

MODEL is the folder of a BERT as published (`vocab.txt`, `model.safetensors`): all-MiniLM-L6-v2, of
which three layers of six are kept. Each line of TRAIN holds `text` and `attributions` with the
spans of `source`, `cue` and `content`. Writes encoder.npz, which holds numbers, grammar, the lemmas
of common words and pieces of ordinary words, and no sentence of the data. Run it after
make_attribution_network.py, whose rates of quotation verbs it reads.
"""

import sys
from pathlib import Path

import numpy as np
import torch
from attribution_corpus import Corpus, gathered
from attribution_encoder import Transformer, begun
from attribution_encoder_packing import packed
from attribution_examples import articles
from attribution_model import Batch, Chance, Setting, Whole
from attribution_sentences import kept_pieces, sentences
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from reportedly.language.english.parser import english
from reportedly.reading.attribution import learned
from reportedly.reading.attribution.judge import quote_rates
from reportedly.reading.attribution.pieces import Vocabulary

_FILE = Path(learned.__file__).with_name(learned.ENCODER_FILE)
_SETTING = Setting(seed=0, epochs=3, articles=4, least=12, dropped_signs=0.2, dropped=0.3)
_PACE, _PACE_OF_LAYERS = 2e-3, 1.2e-4
"""How fast the judges are learned, and how fast what the encoder knows already is changed."""
_MEMORY = 0.99
"""The share of the weights so far in the average that is shipped, kept at each step."""


def learn(corpus: Corpus, scale: float, encoder: Transformer) -> Whole:
    """Fine-tune the encoder under its judges, and give the average of the weights along the way."""
    whole, chance = Whole(corpus, _SETTING, encoder), Chance(_SETTING)
    average = AveragedModel(whole, multi_avg_fn=get_ema_multi_avg_fn(_MEMORY))
    count = len(corpus.firsts) - 1
    paces = [_PACE, _PACE_OF_LAYERS]
    parts = [{"params": params} for params in _apart(whole)]
    optimizer = torch.optim.AdamW(parts, weight_decay=0.01)
    steps = _SETTING.epochs * -(-count // _SETTING.articles)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimizer, paces, total_steps=steps, pct_start=0.1)
    for epoch in range(_SETTING.epochs):
        losses = []
        order = chance.order(count)
        for first in range(0, count, _SETTING.articles):
            batch = Batch(corpus, order[first : first + _SETTING.articles], scale)
            loss = whole.loss(batch, chance)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            pace.step()
            average.update_parameters(whole)
            losses.append(loss.item())
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}", flush=True)
    shipped: Whole = average.module
    return shipped


def _apart(whole: Whole) -> tuple[list[torch.nn.Parameter], list[torch.nn.Parameter]]:
    """Give what is learned from nothing, and what the encoder knows already."""
    known = {
        id(parameter)
        for name, parameter in whole.encoder.named_parameters()
        if not name.startswith("given")
    }
    every = list(whole.parameters())
    return [p for p in every if id(p) not in known], [p for p in every if id(p) in known]


def main(path: Path, model: Path) -> None:
    """Fit the encoder and its judges, and write them."""
    torch.set_num_threads(1)
    read = list(articles(path))
    documents = [article.document.tokens for article in read]
    numbers, pieces = kept_pieces(model / "vocab.txt", documents, english().vocabulary)
    cut = sentences(documents, Vocabulary(pieces))
    corpus = gathered(read, quote_rates())
    print(f"{len(pieces)} pieces, {len(cut.article)} sentences", flush=True)
    torch.manual_seed(_SETTING.seed)
    encoder = begun(model / "model.safetensors", numbers, cut)
    scale = float(corpus.vectors.astype(np.float32).std())
    arrays = dict(packed(learn(corpus, scale, encoder), pieces, scale))
    np.savez_compressed(_FILE, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
