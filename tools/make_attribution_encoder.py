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
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from attribution_corpus import Corpus, gathered
from attribution_encoder import Transformer, begun
from attribution_encoder_packing import packed
from attribution_examples import articles
from attribution_fitting import fitted_to
from attribution_model import Setting, Whole
from attribution_sentences import kept_pieces, sentences
from fine_tuning import Part

from reportedly.language.english.parser import english
from reportedly.reading.attribution import learned
from reportedly.reading.attribution.judge import quote_rates
from reportedly.reading.attribution.pieces import Vocabulary

_FILE = Path(learned.__file__).with_name(learned.ENCODER_FILE)
_SETTING = Setting(seed=0, epochs=3, articles=4, least=12, dropped_signs=0.2, dropped=0.3)
_PACE, _PACE_OF_LAYERS = 2e-3, 1.2e-4
"""How fast the judges are learned, and how fast what the encoder knows already is changed."""


def learn(corpus: Corpus, scale: float, encoder: Transformer) -> Whole:
    """Fine-tune the encoder under its judges."""
    whole = Whole(corpus, _SETTING, encoder)
    return fitted_to(corpus, scale, whole, _SETTING, list(_parts(whole)))


def _parts(whole: Whole) -> Iterator[Part]:
    """Give what is learned from nothing, and what the encoder knows already."""
    known = {
        id(parameter)
        for name, parameter in whole.encoder.named_parameters()
        if not name.startswith("given")
    }
    every = list(whole.parameters())
    yield [p for p in every if id(p) not in known], _PACE
    yield [p for p in every if id(p) in known], _PACE_OF_LAYERS


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
