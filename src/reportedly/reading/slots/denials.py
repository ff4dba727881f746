"""Finds denials: of responsibility, of the event itself, and of what somebody else says."""

from reportedly.language.document import Document, Token
from reportedly.model.content import Denial
from reportedly.reading.findings import Finding
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.deeds import clause, does_deed, is_own
from reportedly.reading.slots.subjects import name_of, party_of
from reportedly.reading.slots.syntax import objects_of, span_of, subjects, words_between

_DENY = frozenset("deny reject dismiss refute dispute repudiate disavow disclaim".split())
_DENIAL_NOUNS = frozenset("denial rejection".split())
_CHARGES = frozenset(
    """responsibility involvement accusation allegation claim charge report role part blame
    participation culpability guilt complicity suggestion link connection""".split()
)
_REPORTS = frozenset("claim report suggestion".split())
_OWN_PART = frozenset(
    "responsibility involvement role part participation blame guilt complicity".split()
)


def find_denials(document: Document) -> tuple[Finding, ...]:
    """Give the denials in `document`, in text order."""
    found = (_at(document, token) for token in document.tokens)
    return tuple(finding for finding in found if finding is not None)


def _at(document: Document, token: Token) -> Finding | None:
    if token.pos == "VERB" and token.lemma in _DENY:
        return _denial(document, token)
    if token.lemma in _DENIAL_NOUNS and token.pos == "NOUN":
        return _noun_denial(document, token)
    if token.lower == "nothing":
        return _nothing_to_do(document, token)
    return None


def _finding(document: Document, token: Token, content: Denial) -> Finding:
    first, last = clause(document, token.index)
    return Finding(span_of(document, first, last), token.index, content)


def _denial(document: Document, verb: Token) -> Finding | None:
    party = party_of(document, verb)
    subject_matter = _denied(document, verb)
    if party is None or subject_matter is None:
        return None
    first, last = document.subtree(subject_matter.index)
    words = words_between(document, first, last)
    return _finding(document, verb, Denial(party, words, _of(document, subject_matter)))


def _denied(document: Document, verb: Token) -> Token | None:
    """Give the head of what the verb denies; rejecting a plan or a bill denies nothing."""
    objects = document.children_by(verb.index, "dobj", "nsubjpass")
    said = (thing for thing in objects if thing.tag not in ("WDT", "WP"))
    for child in (*document.children_by(verb.index, "ccomp", "xcomp"), *said):
        if child.dep in ("ccomp", "xcomp") and verb.lemma == "deny":
            return child
        if verb.lemma == "deny" and not child.lemma.startswith(("access", "entry", "visa")):
            return child
        if noun_in(child, _CHARGES):
            return child
    return None


def _of(document: Document, thing: Token) -> str:
    """Name what is denied: 'responsibility', the 'event' itself, or a 'statement'."""
    if noun_in(thing, _OWN_PART) or thing.dep == "xcomp":
        return "responsibility"
    if thing.dep == "ccomp":
        own = any(is_own(document, subject) for subject in subjects(document, thing.index))
        return "responsibility" if own and does_deed(thing) else "statement"
    if noun_in(thing, _CHARGES - _REPORTS) or _is_of_deed(document, thing):
        return "responsibility"
    return "event" if does_deed(thing) else "statement"


def _is_of_deed(document: Document, thing: Token) -> bool:
    return any(does_deed(noun) for noun in document.children_by(thing.index, "pcomp"))


def _noun_denial(document: Document, noun: Token) -> Finding | None:
    owners = document.children_by(noun.index, "poss") + objects_of(
        document, noun.index, "by", "from"
    )
    for owner in owners:
        first, last = document.subtree(noun.index)
        words = words_between(document, first, last)
        return _finding(document, noun, Denial(name_of(document, owner), words))
    return None


def _nothing_to_do(document: Document, nothing: Token) -> Finding | None:
    """Read 'X had nothing to do with …'."""
    verb = document.tokens[nothing.head]
    after = [t.lower for t in document.tokens[nothing.index + 1 : nothing.index + 4]]
    party = party_of(document, verb) if verb.lemma == "have" else None
    if party is None or after != ["to", "do", "with"]:
        return None
    words = words_between(document, nothing.index, clause(document, verb.index)[1])
    return _finding(document, verb, Denial(party, words))
