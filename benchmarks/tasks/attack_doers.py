"""Tells who is held responsible for the attacks that news texts tell of, and how sure it is.

A text's templates name individuals and bodies in several spellings, each body with a confidence
('SUSPECTED OR ACCUSED'). Those texts count whose templates name anybody.
"""

import re
from typing import Any, NamedTuple

import reportedly
from reportedly.model.content import Admission, Confidence, Responsibility

TASK = "attack_doers"
FILES = ("attack_templates/dev.jsonl",)
NAIVE: dict[str, float] = {"precision": 0.232, "recall": 0.124, "confidence": 0.5}
"""The body that the training texts' templates name most often, always, as reported as fact."""

_INDIVIDUAL, _BODY = "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID"
_CONFIDENCE = "PERP: ORGANIZATION CONFIDENCE"
_WORD = re.compile(r"[a-z0-9]+")
_SAYING_NOTHING = frozenset("the of a an and some members member group people men in by".split())
"""Words that make no two doers one."""

Spellings = tuple[str, ...]


class Doer(NamedTuple):
    """Whom a text's templates name: how, and with which confidences; none for an individual."""

    spellings: Spellings
    confidences: frozenset[str]


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give who is held responsible in each text, by name, with every confidence it is put with."""
    return [{"doc_id": row["doc_id"], "doers": _doers(row["text"])} for row in rows]


def _doers(text: str) -> dict[str, list[str]]:
    told: dict[str, set[str]] = {}
    for claim in reportedly.read(text, language="en").claims:
        content = claim.content
        if isinstance(content, Admission):
            told.setdefault(content.party.lower(), set()).add(str(Confidence.ADMITTED))
        elif isinstance(content, Responsibility) and content.confidence is not Confidence.ACQUITTED:
            told.setdefault(content.party.lower(), set()).add(str(content.confidence))
    return {party: sorted(how) for party, how in sorted(told.items())}


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, float]:
    """Give the share of doers read that are named, of those named that are read, and how sure.

    'confidence' is the share of the bodies found that are put with one of their confidences. These
    templates take for a fact much that somebody tells, which here is an accusation.
    """
    found = {row["doc_id"]: row["doers"] for row in predicted}
    texts = [(keyed(row), found[row["doc_id"]]) for row in gold if keyed(row)]
    right = [any(names(party, key) for key in keys) for keys, told in texts for party in told]
    had = [any(names(party, key) for party in told) for keys, told in texts for key in keys]
    sure = [how for keys, told in texts for key in keys if (how := _as_sure(key, told)) is not None]
    return {
        "precision": sum(right) / len(right) if right else 1.0,
        "recall": sum(had) / len(had) if had else 0.0,
        "confidence": sum(sure) / len(sure) if sure else 0.0,
    }


def keyed(row: dict[str, Any]) -> tuple[Doer, ...]:
    """Give whom a text's templates name, each once."""
    told: dict[Spellings, set[str]] = {}
    for slots in (template["slots"] for template in row["templates"]):
        for slot in (_INDIVIDUAL, _BODY):
            for filler in slots.get(slot) or ():
                told.setdefault(_spelled(a["value"] for a in filler["alternatives"]), set())
        for filler in slots.get(_CONFIDENCE) or ():
            for one in filler["alternatives"]:
                for spellings, confidences in told.items():
                    if not set(spellings).isdisjoint(_spelled(one["refs"])):
                        confidences.add(one["value"].lower())
    return tuple(Doer(spelled, frozenset(sure)) for spelled, sure in sorted(told.items()))


def _spelled(values: Any) -> Spellings:
    return tuple(sorted({value.lower() for value in values}))


def names(party: str, doer: Doer) -> bool:
    """Tell whether a party shares half the words of the shorter with a spelling of a doer."""
    words = _words(party)
    return any(_are_alike(words, _words(spelling)) for spelling in doer.spellings)


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared > 0 and 2 * shared >= min(len(one), len(other))


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.lower())) - _SAYING_NOTHING


def _as_sure(doer: Doer, told: dict[str, list[str]]) -> bool | None:
    """Tell whether a body that is found is put with one of its confidences; None for others."""
    how = {
        sure for party, confidences in told.items() if names(party, doer) for sure in confidences
    }
    return None if not (doer.confidences and how) else not how.isdisjoint(doer.confidences)
