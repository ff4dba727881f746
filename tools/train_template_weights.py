"""Learns the linear tables and small networks of benchmarks/templates: steps of a longer run.

`make_template_tables.py` tells how they are run. Only weights of features and of scores are
written: lexicon classes, relations in the parse, and lemmas of ordinary words seen in many texts.
No text of the data and no name is kept.

Two stages: the first scores each text and each candidate by what is seen of it (ridge-penalised,
features scaled by how rare they are); the second weighs those scores, of texts that were held out,
against each other and against what the encoder says: of texts by lines, of candidates by small
networks. A third part learns which fillers share an incident. The same texts, parser, code and
libraries give the same bytes.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

import numpy as np
from template_texts import Text, is_right, plain, tells_of, wanted_in, what_is_right

from benchmarks.templates.candidates import FIVE, ROLES, Candidate
from benchmarks.templates.describing import candidate_rows, text_row
from benchmarks.templates.fitting import fit, fit_line
from benchmarks.templates.heard import Heard
from benchmarks.templates.judging import PAIR, TEXT, Line
from benchmarks.templates.observed import Observed
from benchmarks.templates.parting import Pairs
from benchmarks.templates.ridge import Example, learn_scaled
from benchmarks.templates.stages import WHOLE, First, first_stage
from benchmarks.templates.weights import TABLE, Weights
from reportedly.language.document import Document
from reportedly.language.english.parser import english

FOLDS = 4
_TEXT_STRENGTH, _PAIR_STRENGTH = 10.0, 1.0
"""How strongly the weights of lines are held small."""
_TEXT_FEATURES = 2500
_ROLE_FEATURES = 5000
_MENTION_FEATURES = 3000
"""How many features of a text, of a candidate and of one mention a model may hold."""
_WORD_FEATURES = ("w", "open", "mod", "s", "win", "anc", "ch", "gch", "ev", "path", "gov", "in")
"""How features open that may end in a word."""
_WITH_RELATION = ("gov", "in", "path")
"""Those of them that end in a word only after a relation."""
_RELATIONS = ("nummod", "appos", "relcl", "poss")
"""What may follow 'mod:' that is no word."""


def scored(texts: Sequence[Text], fold: int) -> list[First]:
    """Score the texts of a fold by a first stage that is learned without them."""
    models = first_models([t for number, t in enumerate(texts) if number % FOLDS != fold])
    return [first_stage(models, text.whole, text.found) for text in texts[fold::FOLDS]]


def text_lines(
    texts: Sequence[Text], first: Sequence[First], heard: Sequence[Heard]
) -> tuple[list[dict[str, float]], dict[str, Any]]:
    """Learn to judge texts; give the chances of each, learned without it, and the arrays."""
    rows = np.array([text_row(f, h, t.found) for f, h, t in zip(first, heard, texts, strict=True)])
    told: list[dict[str, float]] = [{} for _ in texts]
    arrays = {}
    for name in WHOLE:
        right = np.array([tells_of(text.row, name) for text in texts])
        fitted = fit_line(rows, right, _TEXT_STRENGTH)
        arrays |= {f"{TEXT} {name}.{part}": array for part, array in fitted.items()}
        for fold in range(FOLDS):
            out = np.arange(len(texts)) % FOLDS == fold
            line = Line(**fit_line(rows[~out], right[~out], _TEXT_STRENGTH))
            for index, chance in zip(np.flatnonzero(out), line.chances(rows[out]), strict=True):
                told[index][name] = float(chance)
    return told, arrays


def judges(
    texts: Sequence[Text],
    first: Sequence[First],
    heard: Sequence[Heard],
    told: Sequence[dict[str, float]],
) -> dict[str, Any]:
    """Give the arrays of every role's judge, learned on the scores of texts held out."""
    rows: dict[str, list[Any]] = {role: [] for role in ROLES}
    right: dict[str, list[bool]] = {role: [] for role in ROLES}
    for text, *seen in zip(texts, first, heard, told, strict=True):
        numbers = candidate_rows(seen[0], seen[1], text.found, seen[2])
        for candidate, row, good in zip(text.found, numbers, what_is_right(text), strict=True):
            rows[candidate.role].append(row)
            right[candidate.role].append(good)
    return {
        f"{role}.{name}": array
        for role in ROLES
        for name, array in fit(np.array(rows[role]), np.array(right[role])).items()
    }


def pairs(texts: Sequence[Text], documents: Sequence[Document]) -> dict[str, Any]:
    """Give the arrays of the line that tells whether two fillers of one type share an incident."""
    rows, right, shares = [], [], []
    for text, document in zip(texts, documents, strict=True):
        found = list(_pairs(text, document))
        rows += [row for row, _ in found]
        right += [together for _, together in found]
        shares += [1 / math.sqrt(len(found) or 1)] * len(found)
    fitted = fit_line(np.array(rows), np.array(right), _PAIR_STRENGTH, np.array(shares))
    return {f"{PAIR}.{part}": array for part, array in fitted.items()}


def _pairs(text: Text, document: Document) -> Iterator[tuple[Any, bool]]:
    """Give each pair of fillers of one type in a text, and whether a template has both."""
    if not text.row["gtt_templates"]:
        return
    seen = Observed(document)
    for kind in sorted({t["incident_type"] for t in text.row["gtt_templates"]}):
        made = Pairs(seen, kind)
        of_kind = [t for t in text.row["gtt_templates"] if kind in t["incident_type"]]
        held = [(c, frozenset(_holding(of_kind, c))) for c in text.found if c.role in FIVE]
        for (one, its), (other, also) in combinations([h for h in held if h[1]], 2):
            yield made.row(one, other), bool(its & also)


def _holding(templates: Sequence[dict[str, Any]], candidate: Candidate) -> Iterator[int]:
    """Give the numbers of the templates in which a candidate fills its role."""
    words = plain(candidate.words)
    for number, template in enumerate(templates):
        if any(words == plain(m) for entity in template[candidate.role] for m in entity):
            yield number


def first_models(texts: Sequence[Text]) -> Weights:
    """Learn to score texts and candidates by what is seen of each alone."""
    models: Weights = {}
    for name in WHOLE:
        examples = [(text.whole, tells_of(text.row, name)) for text in texts]
        fitted = learn_scaled(examples, least=6, strength=3.0, kept=_TEXT_FEATURES)
        models[name], models[f"{name} scale"] = fitted
    for role in ROLES:
        mentions = list(_role_examples(texts, role))
        fitted = learn_scaled(mentions, least=6, strength=3.0, kept=_ROLE_FEATURES)
        models[role], models[f"{role} scale"] = fitted
        apart = list(_mention_examples(texts, role))
        fitted = learn_scaled(apart, least=6, strength=3.0, kept=_MENTION_FEATURES)
        models[f"{role} mention"], models[f"{role} mention scale"] = fitted
    return models


def _role_examples(texts: Sequence[Text], role: str) -> Iterator[Example]:
    for text in texts:
        wanted = wanted_in(text.row, role)
        for candidate in text.found:
            if candidate.role == role:
                yield candidate.features, is_right(candidate, wanted)


def _mention_examples(texts: Sequence[Text], role: str) -> Iterator[Example]:
    """Give each mention by itself, right where its candidate is."""
    for text in texts:
        wanted = wanted_in(text.row, role)
        for candidate in text.found:
            if candidate.role == role:
                right = is_right(candidate, wanted)
                yield from ((features, right) for features in candidate.mentions)


def write(models: Weights) -> None:
    """Write the table, sorted, one weight a line, without the names that the parser missed."""
    lines = ["model\tfeature\tweight\tscale"]
    for name, model in models.items():
        if name.endswith(" scale"):
            continue
        scales = models.get(f"{name} scale", {})
        kept = sorted((f, w) for f, w in model.items() if not _holds_name(f))
        lines += [f"{name}\t{feature}\t{w:g}\t{scales.get(feature, '')}" for feature, w in kept]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _holds_name(feature: str) -> bool:
    """Tell whether a feature's word is in no dictionary: a surname taken for a common noun."""
    parts = feature.split(":")
    opening, word = parts[0], parts[-1]
    is_word = opening.startswith(_WORD_FEATURES) and word.isalpha()
    is_word = is_word and len(parts) > (2 if opening in _WITH_RELATION else 1)
    return is_word and word not in _RELATIONS and english()._name_test(word)
