"""Tells the class of a cue in its place: what a negation or a refusal around it makes of it."""

from reportedly.language.document import Document, Token
from reportedly.model.chain import CueKind
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.lexicon import kind_of
from reportedly.reading.attribution.sources import agent_of, passive

_DOUBTED = frozenset({"unconfirmed", "unverified", "uncorroborated", "conflicting"})
REFUSING = frozenset({"decline", "refuse", "fail", "unable", "impossible"})
"""Words that leave open what the saying that hangs on them would say."""
_CHECKING = frozenset({"verify", "confirm", "corroborate", "authenticate", "establish"})
_OWNED = frozenset({"responsibility", "credit"})
_NEGATIVE = frozenset({"no", "not", "n't", "n’t", "never", "neither", "nor", "cannot"})
_ANSWERING = frozenset({"comment", "respond", "reply", "answer", "react"})
_UPHELD = frozenset({CueKind.BELIEF, CueKind.FEAR, CueKind.FUTURE, CueKind.APPEARANCE})
"""Classes that a negation does not turn into 'could not verify'."""
_RUMOURED = frozenset({"say", "tell", "describe", "quote"})


def cue_kind(document: Document, draft: Draft) -> CueKind:
    """Give the class of a draft's cue.

    'Could not confirm', 'declined to say', 'did not deny' and 'unconfirmed reports' leave open
    whether it is so; 'was said to' without a speaker is hearsay.
    """
    kind = _plain_kind(document, draft)
    token = document.tokens[draft.cue_token]
    if kind not in _UPHELD and _left_open(document, token):
        return CueKind.UNVERIFIED
    if kind is CueKind.SAYING and _nobody_says(document, token, draft):
        return CueKind.HEARSAY
    return kind


def is_silence(document: Document, draft: Draft) -> bool:
    """Tell 'did not comment', 'had no comment' and 'declined to respond', which say nothing."""
    token = document.tokens[draft.cue_token]
    if token.lemma in REFUSING:
        refused = document.children_by(token.index, "xcomp")
        return any(verb.lemma in _ANSWERING for verb in refused)
    return token.lemma in _ANSWERING and _left_open(document, token)


def _plain_kind(document: Document, draft: Draft) -> CueKind:
    """Give the class by the lexicon; to claim responsibility is to state, not to accuse."""
    if draft.frame == Frame.LAID:
        return CueKind.ACCUSATION
    objects = document.children_by(draft.cue_token, "dobj")
    if draft.lemma == "claim" and any(o.lemma in _OWNED for o in objects):
        return CueKind.SAYING
    return kind_of(draft.lemma)


def _left_open(document: Document, token: Token) -> bool:
    around = document.children(token.index)
    if any(t.lower in _NEGATIVE and t.dep in {"neg", "det", "preconj"} for t in around):
        return True
    subjects = (t for t in around if t.dep == "nsubjpass")
    if any(d.lower in _NEGATIVE for s in subjects for d in document.children_by(s.index, "det")):
        return True
    if any(t.lower in _DOUBTED for t in around):
        return True
    above = document.tokens[token.head]
    if token.pos == "ADJ" and any(t.dep == "neg" for t in document.children(token.head)):
        return True
    if token.dep != "xcomp":
        return False
    negated = any(t.dep == "neg" for t in document.children(above.index))
    return above.lemma in REFUSING or (negated and token.lemma in _CHECKING)


def _nobody_says(document: Document, token: Token, draft: Draft) -> bool:
    if draft.source or token.lemma not in _RUMOURED or token.pos != "VERB":
        return False
    return passive(document, token.index) and agent_of(document, token.index) is None
