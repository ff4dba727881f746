"""Learns the tables of benchmarks/templates from the yardstick's training split.

    python tools/train_template_weights.py DATA/attack_templates/train.jsonl HELD.npz

HELD.npz comes from `make_template_encoder.py`, which runs first. It writes `weights.tsv` and
`judges.npz`. Only weights of features and of scores are written: lexicon classes, relations in the
parse, and lemmas of ordinary words seen in many texts. No text of the data and no name is kept. The
texts (MUC-3/4, 1991 to 1992) carry no licence of their own and are used locally alone.

Two stages: the first scores each text and each candidate by what is seen of it (ridge-penalised,
features scaled by how rare they are); the second weighs those scores, of texts that were held out,
against each other and against what the encoder says: of texts by lines, of candidates by small
networks. A third part learns which fillers share an incident. A run takes some ten minutes on one
core. The same texts, parser, code and libraries give the same bytes.
"""

import json
import math
import string
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.templates.candidates import DESCRIBED, FIVE, ROLES, Candidate, candidates
from benchmarks.templates.describing import candidate_rows, text_row
from benchmarks.templates.fitting import fit, fit_line
from benchmarks.templates.heard import Heard
from benchmarks.templates.judging import FILE, PAIR, TEXT, Line
from benchmarks.templates.observed import Observed
from benchmarks.templates.parting import Pairs
from benchmarks.templates.ridge import Example, learn_scaled
from benchmarks.templates.stages import ANY, WHOLE, First, first_stage
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
_DESCRIPTION = "HUM TGT: DESCRIPTION"
_RELATIONS = ("nummod", "appos", "relcl", "poss")
"""What may follow 'mod:' that is no word."""


class Text(NamedTuple):
    """A gold row, the features of its whole text, and its candidates."""

    row: dict[str, Any]
    whole: frozenset[str]
    found: tuple[Candidate, ...]


def main(path: Path, held: Path) -> None:
    """Read the training split at `path`, and what the encoder held out; write what is learned."""
    texts, documents = zip(*read_texts(path), strict=True)
    first = first_stages(texts)
    write(first_models(texts))
    with np.load(held, allow_pickle=False) as arrays:
        heard = list(_heard(texts, dict(arrays)))
    told, lines = text_lines(texts, first, heard)
    every = judges(texts, first, heard, told)
    np.savez_compressed(FILE, **lines, **every, **pairs(texts, documents))


def _heard(texts: Sequence[Text], arrays: dict[str, Any]) -> Iterator[Heard]:
    """Give what the encoder made of each text, as `make_template_encoder.py` wrote it."""
    each, apart = iter(arrays["each"].tolist()), iter(arrays["apart"].tolist())
    for text, whole in zip(texts, arrays["whole"].tolist(), strict=True):
        yield Heard(
            tuple(whole),
            tuple(islice(each, len(text.found))),
            tuple(tuple(islice(apart, len(c.tokens))) for c in text.found),
        )


def read_texts(path: Path) -> Iterator[tuple[Text, Document]]:
    """Give what is seen of each text of a file, with the parsed text."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        document = english().parse(row["text"])
        yield seen_in(row, document), document


def seen_in(row: dict[str, Any], document: Document) -> Text:
    """Give what is seen of one text."""
    seen = Observed(document)
    return Text(row, seen.whole(), candidates(seen))


def first_stages(texts: Sequence[Text]) -> list[First]:
    """Score each text by a first stage that was learned without it."""
    held_out: list[First] = [First({}, (), ())] * len(texts)
    for fold in range(FOLDS):
        models = first_models([t for i, t in enumerate(texts) if i % FOLDS != fold])
        for index in range(fold, len(texts), FOLDS):
            held_out[index] = first_stage(models, texts[index].whole, texts[index].found)
    return held_out


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


def tells_of(row: dict[str, Any], name: str) -> bool:
    """Tell whether a gold row tells of an attack of the type `name`, or of `any`."""
    return any(name in (ANY, t["incident_type"]) for t in row["gtt_templates"])


def _role_examples(texts: Sequence[Text], role: str) -> Iterator[Example]:
    for text in texts:
        wanted = _wanted(text.row, role)
        for candidate in text.found:
            if candidate.role == role:
                yield candidate.features, _is_right(candidate, wanted)


def _mention_examples(texts: Sequence[Text], role: str) -> Iterator[Example]:
    """Give each mention by itself, right where its candidate is."""
    for text in texts:
        wanted = _wanted(text.row, role)
        for candidate in text.found:
            if candidate.role == role:
                right = _is_right(candidate, wanted)
                yield from ((features, right) for features in candidate.mentions)


def what_is_right(text: Text) -> Iterator[bool]:
    """Tell of each candidate whether it fills its role."""
    wanted = {role: _wanted(text.row, role) for role in ROLES}
    return (_is_right(candidate, wanted[candidate.role]) for candidate in text.found)


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
    main(Path(sys.argv[1]), Path(sys.argv[2]))
