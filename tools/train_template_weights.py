"""Learns the tables of benchmarks/templates from the yardstick's training split.

    python tools/train_template_weights.py DATA/attack_templates/train.jsonl

It writes `weights.tsv` and `judges.npz`. Only weights of features and of scores are written:
lexicon classes, relations in the parse, and lemmas of ordinary words seen in many texts. No text of
the data and no name is kept. The texts (MUC-3/4, 1991 to 1992) carry no licence of their own and
are used locally alone.

Two stages: the first scores each text and each candidate by what is seen of it (ridge-penalised,
features scaled by how rare they are); the second, learnt on folds held out of the first, weighs
those scores against each other: of texts by a few weights, of candidates by small networks. A run
takes some ten minutes on one core. The same texts, parser, code and libraries give the same bytes.
"""

import json
import string
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.templates.candidates import DESCRIBED, ROLES, Candidate, candidates
from benchmarks.templates.fitting import fit
from benchmarks.templates.judging import FILE, described
from benchmarks.templates.learn import Example, learn
from benchmarks.templates.observed import Observed
from benchmarks.templates.ridge import learn_scaled
from benchmarks.templates.stages import (
    ANY,
    WHOLE,
    First,
    first_stage,
    text_evidence,
)
from benchmarks.templates.weights import TABLE, Weights, probability
from reportedly.language.document import Document
from reportedly.language.english.parser import english

FOLDS = 4
_TEXT_FEATURES = 2500
_ROLE_FEATURES = 5000
_MENTION_FEATURES = 3000
"""How many features of a text, of a candidate and of one mention a model may hold."""
_WORD_FEATURES = ("w", "open", "mod", "s", "win", "anc", "ch", "gch", "ev", "path", "gov", "in")
"""How features open that may end in a word."""
_WITH_RELATION = ("gov", "in", "path")
"""Those of them that end in a word only after a relation."""
_DESCRIPTION = "HUM TGT: DESCRIPTION"
_RELATIONS = ("nummod", "appos", "relcl", "poss")
"""What may follow 'mod:' that is no word."""


class Text(NamedTuple):
    """A gold row, the features of its whole text, and its candidates."""

    row: dict[str, Any]
    whole: frozenset[str]
    found: tuple[Candidate, ...]


def main(path: str) -> None:
    """Read the training split at `path`; write the table and the networks."""
    texts = list(_texts(Path(path)))
    held_out = first_stages(texts)
    models = first_models(texts) | second_models(texts, held_out)
    write(models)
    np.savez_compressed(FILE, **judges(texts, held_out, models))


def _texts(path: Path) -> Iterator[Text]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield seen_in(row, english().parse(row["text"]))


def seen_in(row: dict[str, Any], document: Document) -> Text:
    """Give what is seen of one text."""
    seen = Observed(document)
    return Text(row, seen.whole(), candidates(seen))


def first_stages(texts: list[Text]) -> list[First]:
    """Score each text by a first stage that was learned without it."""
    held_out: list[First] = [First({}, (), ())] * len(texts)
    for fold in range(FOLDS):
        models = first_models([t for i, t in enumerate(texts) if i % FOLDS != fold])
        for index in range(fold, len(texts), FOLDS):
            held_out[index] = first_stage(models, texts[index].whole, texts[index].found)
    return held_out


def judges(texts: list[Text], held_out: list[First], models: Weights) -> dict[str, Any]:
    """Give the arrays of every role's judge, learned on the scores of texts held out."""
    rows: dict[str, list[Any]] = {role: [] for role in ROLES}
    right: dict[str, list[bool]] = {role: [] for role in ROLES}
    for text, first in zip(texts, held_out, strict=True):
        relevant = probability(models[f"text {ANY}"], text_evidence(first, text.found))
        numbers = described(first, text.found, relevant)
        wanted = {role: _wanted(text.row, role) for role in ROLES}
        for candidate, row in zip(text.found, numbers, strict=True):
            rows[candidate.role].append(row)
            right[candidate.role].append(_is_right(candidate, wanted[candidate.role]))
    return {
        f"{role}.{name}": array
        for role in ROLES
        for name, array in fit(np.array(rows[role]), np.array(right[role])).items()
    }


def first_models(texts: list[Text]) -> Weights:
    """Learn to score texts and candidates by what is seen of each alone."""
    models: Weights = {}
    for name in WHOLE:
        examples = [(text.whole, _tells_of(text.row, name)) for text in texts]
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


def second_models(texts: list[Text], held_out: list[First]) -> Weights:
    """Learn to weigh the scores of whole texts against each other."""
    models = {}
    evidence = [text_evidence(f, text.found) for f, text in zip(held_out, texts, strict=True)]
    for name in WHOLE:
        labels = (_tells_of(text.row, name) for text in texts)
        models[f"text {name}"] = _small(list(zip(evidence, labels, strict=True)))
    return models


def _small(examples: list[Example]) -> dict[str, float]:
    return learn(examples, least=10, penalty=1e-3, epochs=10)


def _tells_of(row: dict[str, Any], name: str) -> bool:
    return any(name in (ANY, t["incident_type"]) for t in row["gtt_templates"])


def _role_examples(texts: list[Text], role: str) -> Iterator[Example]:
    for text in texts:
        wanted = _wanted(text.row, role)
        for candidate in text.found:
            if candidate.role == role:
                yield candidate.features, _is_right(candidate, wanted)


def _mention_examples(texts: list[Text], role: str) -> Iterator[Example]:
    """Give each mention by itself, right where its candidate is."""
    for text in texts:
        wanted = _wanted(text.row, role)
        for candidate in text.found:
            if candidate.role == role:
                right = _is_right(candidate, wanted)
                yield from ((features, right) for features in candidate.mentions)


def _is_right(candidate: Candidate, wanted: set[str]) -> bool:
    """Tell whether a candidate is wanted; a description also with more modifiers than the key's."""
    words = plain(candidate.words)
    if candidate.role != DESCRIBED:
        return words in wanted
    return any(words == one or words.endswith(f" {one}") for one in wanted)


def _wanted(row: dict[str, Any], role: str) -> set[str]:
    if role == DESCRIBED:
        fills = (f for t in row["templates"] for f in t["slots"].get(_DESCRIPTION) or ())
        return {plain(a["value"]) for fill in fills for a in fill["alternatives"]}
    return {plain(m) for t in row["gtt_templates"] for entity in t[role] for m in entity}


def plain(words: str) -> str:
    """Give words in the form that the yardstick compares: no punctuation, no articles."""
    kept = "".join(c for c in words.lower() if c not in string.punctuation)
    return " ".join(word for word in kept.split() if word not in ("a", "an", "the"))


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


if __name__ == "__main__":
    main(sys.argv[1])
