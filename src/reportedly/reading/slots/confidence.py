"""Places the words around an actor and a deed on MUC-4's ladder of confidence (slot 11).

'Reported as fact' is kept for what the report says in its own voice: what somebody else says
of others is an accusation, and what somebody says of himself an admission. Nobody is accused where
the doers are called by their deed alone ('gunmen', says the police): who tells of them is in the
chain.
"""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Confidence
from reportedly.reading.certainty.scope import shares_negation
from reportedly.reading.slots.actors import is_authority, is_nameless, may_have_arms, noun_in
from reportedly.reading.slots.deeds import is_own
from reportedly.reading.slots.falsehoods import TALES
from reportedly.reading.slots.syntax import objects_of, phrase
from reportedly.reading.slots.verb_subjects import subjects

_ACCUSING = frozenset(
    "accuse accusation allege allegedly alleged blame suspected suspect presumed".split()
)
_GUESSING = frozenset(
    """apparently possible possibly perhaps probably likely may might could believed presumably
    seemingly appear seem maybe believe think presume supposedly""".split()
)
_ADMITTING = frozenset("claim admit acknowledge confess declared".split())
_SAYING = frozenset(
    """say tell report announce declare state assert maintain insist explain reveal disclose
    confirm find conclude describe note indicate add contend charge testify recount rule suggest
    swear argue hold recall stress""".split()
)
_DOUBTED = frozenset("evidence proof indication sign suggestion confirmation".split())
_SETTLED = frozenset("certain clear confirm confirmed establish established know prove".split())
"""What is said with 'not' of what nobody knows: 'it is not clear that X fired'."""
_SUPPOSED = frozenset(
    "possibility chance hypothesis likelihood speculation suspicion theory".split()
)
"""What is told of a deed that may have been done: 'the possibility that X did it'."""
_TO_COME = frozenset({"will", "would", "shall", "'ll", "’ll", "wo"})
_OPEN = frozenset(("whether", "if"))
_COMPLEMENTS = ("xcomp", "ccomp", "dobj", "pcomp", "prep", "pobj")


def confidence_at(document: Document, head: int, event: int) -> Confidence:
    """Tell with what confidence the words hold token `head` responsible for token `event`."""
    if _is_negated(document, event):
        return Confidence.ACQUITTED
    words = set(_hedges(document, head, event))
    speakers = tuple(_speakers(document, event))
    own = any(_same(document, head, speaker) for speaker in speakers)
    if own or (words & _ADMITTING and not speakers):
        return Confidence.ADMITTED
    if words & _GUESSING:
        return Confidence.POSSIBLE
    if speakers and not words & _ACCUSING and is_nameless(document, document.tokens[head]):
        return Confidence.REPORTED_AS_FACT
    if words & _ACCUSING or speakers:
        by_authority = any(is_authority(document, speaker) for speaker in speakers)
        return Confidence.ACCUSED_BY_AUTHORITIES if by_authority else Confidence.ACCUSED
    return Confidence.REPORTED_AS_FACT


def is_promised(document: Document, event: int) -> bool:
    """Tell a deed that is only said not to be done yet: 'would not attack the town'."""
    verb = document.tokens[event]
    ahead = any(aux.lower in _TO_COME for aux in document.children_by(event, "aux"))
    return verb.pos == "VERB" and ahead and bool(document.children_by(event, "neg"))


def _is_negated(document: Document, event: int) -> bool:
    """Tell whether the deed is said not to have been done, or not to have been shown.

    'Did not fire', 'no shot was fired', 'there is no evidence that X fired'.
    """
    first = document.tokens[event]
    while first.dep == "conj" and shares_negation(document, first):
        first = document.tokens[first.head]
    if document.children_by(first.index, "neg"):
        return True
    shown = document.tokens[document.tokens[event].head]
    if shown.lemma in _DOUBTED and document.tokens[event].dep in ("acl", "ccomp", "relcl"):
        return any(child.lower == "no" for child in document.children(shown.index))
    things = document.children_by(event, "nsubjpass", "dobj")
    things += objects_of(document, event, "at", "on")
    return any(child.lower == "no" for t in things for child in document.children(t.index))


def _hedges(document: Document, head: int, event: int) -> Iterator[str]:
    """Give the words that modify the actor or the event, and the verbs that the event hangs on.

    A deed that is asked about ('whether X fired') is hedged by 'may', and so is one of which it is
    not known that it was done.
    """
    if _is_open(document, event):
        yield "may"
    for index in (head, event, document.tokens[event].head):
        for child in document.children_by(index, "amod", "advmod", "aux", "det", "compound"):
            if child.text != "May":
                yield child.lower
                yield child.lemma
    governor = document.tokens[document.tokens[head].head]
    yield from _beliefs(document, governor)
    if governor.pos == "ADP":
        yield from (child.lower for child in document.children_by(governor.index, "advmod"))
        governor = document.tokens[governor.head]
    for child in document.children_by(governor.index, "advmod"):
        yield child.lower
    first, _ = phrase(document, head)
    # A month is no 'may': 'in May 1980 soldiers'.
    yield from (t.lower for t in document.tokens[first:head] if t.text != "May")
    token = document.tokens[event]
    if token.dep == "nsubjpass":
        yield document.tokens[token.head].lemma
    for governor in document.ancestors(event):
        if token.dep not in _COMPLEMENTS:
            return
        yield governor.lemma
        token = governor


def _beliefs(document: Document, governor: Token) -> Iterator[str]:
    """Give the 'believe' of 'a drone believed to be Borian', above what governs the Borians."""
    being = document.tokens[governor.head] if governor.pos == "ADP" else governor
    if being.lemma == "be" and being.dep == "xcomp":
        yield document.tokens[being.head].lemma


def _is_open(document: Document, event: int) -> bool:
    """Tell a deed that is asked about, not confirmed, or told of who may have done it.

    'Whether the raid was carried out by X', 'it is not confirmed that X did', 'it could have been
    X who killed them'.
    """
    deed = document.tokens[event]
    verb = document.tokens[deed.head] if deed.dep in ("dobj", "nsubj", "nsubjpass") else deed
    if any(mark.lower in _OPEN for mark in document.children_by(verb.index, "mark")):
        return True
    above = document.tokens[verb.head]
    if verb.dep in ("acl", "ccomp") and above.lemma in _SUPPOSED:
        return True
    if verb.dep in ("ccomp", "csubj", "csubjpass", "acl") and above.lemma in _SETTLED:
        asked = any(m.lower in _OPEN for m in document.children_by(above.index, "mark"))
        return asked or _is_denied(document, above)
    words = document.children_by(above.index, "acomp") if above.lemma == "be" else ()
    if verb.dep == "ccomp" and any(word.lemma in _SETTLED for word in words):
        return _is_denied(document, above)
    being = document.tokens[above.head]
    if verb.dep == "relcl" and being.lemma == "be" and above.dep == "attr":
        return any(aux.lower in _GUESSING for aux in document.children_by(being.index, "aux"))
    return False


def _is_denied(document: Document, word: Token) -> bool:
    said = document.tokens[word.head] if word.dep == "acomp" else word
    return bool(document.children_by(said.index, "neg"))


def _speakers(document: Document, event: int) -> Iterator[Token]:
    """Give who says that it was done, where it is not the report itself."""
    below = document.tokens[event]
    for token in (below, *document.ancestors(event)):
        yield from _according_to(document, token)
        if noun_in(token, TALES) and below.dep in ("acl", "ccomp", "relcl"):
            yield from document.children_by(token.index, "poss")
            yield from objects_of(document, token.index, "by")
        if token.pos == "VERB" and token.index != event and _says(token, below):
            yield from subjects(document, token.index)
            yield from objects_of(document, token.index, "by")
        below = token


def _says(verb: Token, said: Token) -> bool:
    if verb.lemma in _ACCUSING:
        return True
    if verb.lemma == "hold" and said.dep != "ccomp":
        return False  # 'is holding a senator, kidnapped on Monday'
    return verb.lemma in _SAYING | _ADMITTING and said.dep in (
        "ccomp",
        "xcomp",
        "advcl",
        "parataxis",
    )


def _according_to(document: Document, token: Token) -> Iterator[Token]:
    for according in document.children_by(token.index, "prep"):
        if according.lower == "according":
            for to in document.children_by(according.index, "prep"):
                yield from document.children_by(to.index, "pobj")


def _same(document: Document, doer: int, speaker: Token) -> bool:
    """Tell whether a doer is whoever speaks: 'it', 'its fighters' of 'the front said'."""
    if speaker.index == doer:
        return True
    return may_have_arms(speaker) and is_own(document, document.tokens[doer])


def accuser_confidence(document: Document, verb: int) -> Confidence:
    """Tell whether those who accuse, by the verb at token `verb`, are authorities."""
    accusers = subjects(document, verb) + objects_of(document, verb, "by")
    if any(is_authority(document, accuser) for accuser in accusers):
        return Confidence.ACCUSED_BY_AUTHORITIES
    return Confidence.ACCUSED
