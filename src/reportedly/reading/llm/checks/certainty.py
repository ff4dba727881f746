"""Checks how sure a model has its source: no negation dropped, none put in, no hedge lost."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.addition import Reason
from reportedly.model.chain import CueKind
from reportedly.model.content import Confidence, Denial, Event, Modality, Responsibility, Unverified
from reportedly.model.figure import Figure
from reportedly.reading.certainty.cues import kinds_over
from reportedly.reading.findings import Finding
from reportedly.reading.llm.checks.facts import Facts, Refused
from reportedly.reading.llm.schema import Says

_NEGATIVE = frozenset({CueKind.NEGATION, CueKind.DENIAL})
_UNSURE = frozenset(
    {
        CueKind.HEARSAY,
        CueKind.POSSIBILITY,
        CueKind.APPEARANCE,
        CueKind.BELIEF,
        CueKind.FEAR,
        CueKind.FUTURE,
        CueKind.CONDITION,
        CueKind.QUESTION,
        CueKind.UNVERIFIED,
    }
)
_NEGATING = frozenset(
    """no not n't n’t never nobody none nothing neither nor without cannot deny denied denies
    denying denial refute refuted dismiss dismissed reject rejected false untrue baseless fail
    failed fails hardly barely""".split()
)
_HEDGING = frozenset(
    """may might could would can possibly perhaps maybe probably likely reportedly allegedly
    purportedly supposedly apparently seemingly appear appears appeared seem seems seemed fear
    feared fears believed believes believe suspected suspect presumed rumour rumoured rumor rumored
    unconfirmed unverified if whether unless threaten threatened threatens plan planned plans
    attempt attempted tried vowed warned expected estimated alleged check checking checked
    investigate investigating verify verifying examine examining""".split()
)
_CLAUSES_APART = frozenset({"advcl", "relcl", "parataxis"})
_GUESSES = frozenset({CueKind.POSSIBILITY, CueKind.FEAR, CueKind.BELIEF, CueKind.APPEARANCE})
_JUDGING = frozenset({"acomp", "attr", "oprd"})
"""What a clause says of its subject: 'the story … is false', 'it is untrue that …'."""
_LATER = frozenset({"after", "following", "since"})
_SURROUNDING = _LATER | {"in", "during", "by", "from", "over"}
_TALES = frozenset("story report claim allegation rumour rumor suggestion accusation idea".split())
_HOLDS_ITS_OWN = (Denial, Unverified)
"""Claims that themselves say what is not so."""


def check_certainty(facts: Facts, finding: Finding, says: Says) -> None:
    """Raise Refused where the passage is less sure than the model, or says the opposite.

    The words that the rules find over the event count, and beyond them, since a model's claim has
    no parse behind it, any word of negation or doubt over the same clause. A model that is less
    sure than the passage is let in: the claim takes its stance from the passage.
    """
    if isinstance(finding.content, _HOLDS_ITS_OWN) or _counts_nobody(finding):
        return
    negated, unsure = _negated(facts, finding), _unsure(facts, finding)
    if says is Says.DID_NOT and not negated:
        raise Refused(Reason.NOT_NEGATED)
    if says is not Says.DID_NOT and negated:
        raise Refused(Reason.NEGATED, f"'{negated}'")
    if says is Says.HAPPENED and unsure:
        raise Refused(Reason.STRENGTHENED, f"'{unsure}'")


def _counts_nobody(finding: Finding) -> bool:
    """Tell 'no one was killed', where the negation is the number."""
    return isinstance(finding.content, Figure) and finding.content.high == 0


def _negated(facts: Facts, finding: Finding) -> str:
    content = finding.content
    if isinstance(content, Responsibility) and content.confidence is Confidence.ACQUITTED:
        return str(content.confidence)
    return _sign(facts, finding, _NEGATIVE, _NEGATING)


def _unsure(facts: Facts, finding: Finding) -> str:
    if isinstance(finding.content, Event) and finding.content.modality is not Modality.ACTUAL:
        return str(finding.content.modality)
    return _sign(facts, finding, _UNSURE, _HEDGING)


def _sign(
    facts: Facts,
    finding: Finding,
    kinds: frozenset[CueKind],
    words: frozenset[str],
) -> str:
    """Give the first sign in the passage that the event is not simply stated; '' for none."""
    kinds -= _granted(facts.document, finding.token)
    named = False
    for attribution in facts.attributions:
        if any(s.covers(finding.span) for s in attribution.content):
            told = bool(attribution.holder.name) and attribution.kind is CueKind.HEARSAY
            named = named or told  # 'the ministry reported' is its word, and no rumour
            if attribution.kind in kinds and not told:
                return facts.text(attribution.cue[0]) if attribution.cue else str(attribution.kind)
    for kind in kinds_over(facts.document, finding.token):
        if kind in kinds and not (named and kind is CueKind.HEARSAY):
            return str(kind)
    for token in _over_clause(facts.document, finding.token):
        if token.lower in words:
            return token.text
    return ""


def granted(document: Document, head: int) -> bool:
    """Tell whether an event is taken for granted: 'nobody was hurt in the raid'."""
    return bool(_granted(document, head))


def _granted(document: Document, head: int) -> frozenset[CueKind]:
    """Give what, said of the deed that an event noun only surrounds, leaves the event standing."""
    noun = document.tokens[head]
    preposition = document.tokens[noun.head]
    if noun.dep != "pobj" or preposition.lower not in _SURROUNDING:
        return frozenset()
    definite = any(t.lower in {"the", "this"} for t in document.children_by(head, "det"))
    sure = definite or preposition.lower in _LATER
    return _NEGATIVE | _GUESSES if sure else _NEGATIVE


def _over_clause(document: Document, head: int) -> Iterator[Token]:
    """Give the words that stand in the clause of token `head`, or in one that governs it."""
    governing = set(_clauses(document, document.tokens[head]))
    if granted(document, head):
        governing = {head}
    sentence = document.sentence_of(head)
    for token in document.tokens_of(sentence):
        host = document.tokens[_clause_of(document, token)]
        above = document.tokens[host.head].head if host.pos == "NUM" else host.head
        beside = host.dep in _JUDGING or host.pos == "NUM"
        if host.index in governing or (beside and above in governing):
            yield token


def _clauses(document: Document, token: Token) -> Iterator[int]:
    """Give the heads of the clause of a token and of those above, as far as they bear on it."""
    yield token.index
    while token.head != token.index and not _is_apart(document, token):
        if token.dep == "conj" and document.children_by(token.index, "nsubj", "nsubjpass"):
            return
        token = document.tokens[token.head]
        yield token.index


def _is_apart(document: Document, token: Token) -> bool:
    """Tell a clause that stands for itself from 'the story that seven people were killed'."""
    told = token.dep == "relcl" and document.tokens[token.head].lemma in _TALES
    return token.dep in _CLAUSES_APART and not told


def _clause_of(document: Document, token: Token) -> int:
    """Give the verb, noun or adjective that a word belongs to: itself where it heads a clause."""
    while token.head != token.index and token.dep in _MINOR:
        token = document.tokens[token.head]
    return token.index


_MINOR = frozenset({"neg", "aux", "auxpass", "advmod", "det", "mark", "amod", "preconj", "cc"})
