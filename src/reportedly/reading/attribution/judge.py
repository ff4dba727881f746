"""Chooses among drafts by a readable table of weights, one line a feature."""

import math
from functools import cache
from importlib import resources

from reportedly.language.document import Document
from reportedly.reading.attribution.context import features
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.lexicon import always, is_deed

THRESHOLD = 0.36


@cache
def weights() -> dict[str, float]:
    """Load the weights (made by tools/make_attribution_weights.py) as log-odds by feature."""
    lines = _table("weights.tsv")
    return {feature: float(weight) for feature, weight in lines}


@cache
def quote_rates() -> dict[str, float]:
    """Load, for each verb (lemma), how often it introduces a quotation beside it."""
    return {lemma: float(rate) for lemma, rate in _table("quote_verbs.tsv")}


def _table(name: str) -> list[tuple[str, str]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return [(key, value) for key, value in rows]


def probability(document: Document, draft: Draft, quoted: bool) -> float:
    """Give the chance that a draft is an attribution, from 0 to 1."""
    table = weights()
    total = sum(table.get(feature, 0.0) for feature in features(document, draft, quoted))
    return 1 / (1 + math.exp(-total))


def best(document: Document, found: list[Draft], quoted: bool) -> tuple[float, Draft] | None:
    """Choose the likeliest draft of one cue, with its chance; None where none is likely enough.

    What the cue lexicon always takes as an attribution needs no likelihood, unless it stands
    inside a quotation: there people also speak of what they think and say themselves.
    """
    found = [draft for draft in found if not is_deed(draft)]
    if not found:
        return None
    sure = [] if quoted else [draft for draft in found if always(draft)]
    judged = [(probability(document, draft, quoted), draft) for draft in sure or found]
    chance, draft = max(judged, key=lambda pair: pair[0])
    return (chance, draft) if sure or chance >= THRESHOLD else None
