"""How many false claims the checks let in, and how many right ones they turn away."""

import json
from collections import Counter
from functools import cache

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.language.protocol import language_for
from reportedly.model.addition import Answer
from reportedly.model.report import Report, make_report
from reportedly.reading.llm.verify import Verified, verify
from tests.reading.llm.cases import (
    HELD_OUT,
    NEGATION_DROPPED,
    STRENGTHENED,
    TUNED,
    Case,
    Value,
    mutations,
)

SETS = {"tuned": TUNED, "held out": HELD_OUT}
MOST_FALSELY_REJECTED = {"tuned": 0.05, "held out": 0.2}


@cache
def parsed(text: str) -> tuple[Report, Document]:
    report = make_report(text, published="2001-03-09", publisher="Orvale Post", language="en")
    return report, language_for("en").parse(text)


def judged(text: str, *claims: Value) -> Verified:
    report, document = parsed(text)
    answer = Answer(0, len(text), json.dumps({"claims": claims}))
    return verify(report, document, Gazetteer.shipped(), [answer], "endpoint-test:none")


def let_in(case: Case, claim: Value) -> bool:
    return bool(judged(case.text, claim).claims)


def rates(cases: tuple[Case, ...]) -> tuple[list[Value], Counter[str], Counter[str], list[Value]]:
    """Give the right claims turned away, false ones by mutation, those let in, and which."""
    turned_away = [c for case in cases for c in case.claims if not let_in(case, c)]
    made: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    false: list[Value] = []
    for case in cases:
        for claim in case.claims:
            for name, mutated in mutations(case, claim):
                made[name] += 1
                if let_in(case, mutated):
                    passed[name] += 1
                    false.append({"mutation": name, **mutated})
    return turned_away, made, passed, false


@pytest.mark.parametrize("name", SETS)
def test_no_false_claim_is_let_in(name: str) -> None:
    _, made, _, false = rates(SETS[name])
    assert sum(made.values()) > 100
    assert false == []


@pytest.mark.parametrize("name", SETS)
def test_few_right_claims_are_turned_away(name: str) -> None:
    turned_away, *_ = rates(SETS[name])
    total = sum(len(case.claims) for case in SETS[name])
    assert len(turned_away) <= MOST_FALSELY_REJECTED[name] * total, turned_away


def names_in(text: str) -> set[str]:
    """Give every noun phrase that a model could name as the source, and no source at all."""
    _, document = parsed(text)
    phrases = set()
    for token in document.tokens:
        if token.dep in ("nsubj", "pobj", "dobj"):
            first, last = document.subtree(token.index)
            phrases.add(text[document.tokens[first].start : document.tokens[last - 1].end])
    return {"", *phrases}


@pytest.mark.parametrize(("text", "claim"), [*STRENGTHENED, *NEGATION_DROPPED])
def test_no_source_makes_a_passage_surer_than_it_is(text: str, claim: Value) -> None:
    assert claim["says"] == "happened"
    for source in names_in(text):
        assert not judged(text, {**claim, "source": source}).claims, source
