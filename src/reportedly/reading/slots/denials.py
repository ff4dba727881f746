"""Finds denials, admissions, and statements that nobody has taken responsibility."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Admission, Content, Denial, NoAdmission
from reportedly.reading.findings import Finding
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.event_words import HARM_NOUNS, HARM_VERBS, NOUNS, VERBS
from reportedly.reading.slots.subjects import name_of
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
_CLAIM = frozenset("claim take accept assume admit acknowledge assert bear".split())
_CREDIT = frozenset("responsibility credit blame authorship".split())
_CONFESS = frozenset("admit acknowledge concede confess confirm".split())
_DEEDS = (
    HARM_VERBS
    | HARM_NOUNS
    | frozenset(VERBS)
    | frozenset(NOUNS)
    | {"fire", "hit", "launch", "strike"}
)
_NOBODY = frozenset("nobody none".split())


def find_denials(document: Document) -> tuple[Finding, ...]:
    """Give the denials, admissions and absences of admission in `document`, in text order."""
    found = (_at(document, token) for token in document.tokens)
    return tuple(finding for finding in found if finding is not None)


def _at(document: Document, token: Token) -> Finding | None:
    if token.pos == "VERB" and token.lemma in _DENY:
        return _denial(document, token)
    if token.lemma in _DENIAL_NOUNS and token.pos == "NOUN":
        return _noun_denial(document, token)
    if token.lower == "nothing":
        return _nothing_to_do(document, token)
    if token.lemma in _CREDIT and token.pos == "NOUN":
        return _credit(document, token)
    if token.lemma in _CONFESS and token.pos == "VERB":
        return _confession(document, token)
    return None


def _finding(document: Document, token: Token, content: Content) -> Finding:
    first, last = clause(document, token.index)
    return Finding(span_of(document, first, last), token.index, content)


def clause(document: Document, verb: int) -> tuple[int, int]:
    """Give the token range of the clause of `verb` without closing punctuation."""
    first, last = document.subtree(verb)
    while last - 1 > verb and document.tokens[last - 1].pos == "PUNCT":
        last -= 1
    while first < verb and document.tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    return first, last


def _denial(document: Document, verb: Token) -> Finding | None:
    party = _party(document, verb)
    subject_matter = _denied(document, verb)
    if party is None or subject_matter is None:
        return None
    first, last = document.subtree(subject_matter.index)
    words = words_between(document, first, last)
    return _finding(document, verb, Denial(party, words, _of(document, subject_matter)))


def _party(document: Document, verb: Token) -> str | None:
    for subject in subjects(document, verb.index):
        return name_of(document, subject)
    for subject in objects_of(document, verb.index, "by"):
        return name_of(document, subject)
    return None


def _denied(document: Document, verb: Token) -> Token | None:
    """Give the head of what the verb denies; rejecting a plan or a bill denies nothing."""
    for child in document.children_by(verb.index, "ccomp", "xcomp", "dobj", "nsubjpass"):
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
        own = any(_is_own(document, subject) for subject in subjects(document, thing.index))
        return "responsibility" if own and _does_deed(thing) else "statement"
    if noun_in(thing, _CHARGES - _REPORTS) or _is_of_deed(document, thing):
        return "responsibility"
    return "event" if _does_deed(thing) else "statement"


def _is_own(document: Document, subject: Token) -> bool:
    if subject.lower in ("it", "they", "he", "she", "we", "i"):
        return True
    return any(c.tag == "PRP$" for c in document.children_by(subject.index, "poss"))


def _does_deed(token: Token) -> bool:
    return token.lemma in _DEEDS


def _is_of_deed(document: Document, thing: Token) -> bool:
    return any(_does_deed(noun) for noun in document.children_by(thing.index, "pcomp"))


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
    party = _party(document, verb) if verb.lemma == "have" else None
    if party is None or after != ["to", "do", "with"]:
        return None
    words = words_between(document, nothing.index, clause(document, verb.index)[1])
    return _finding(document, verb, Denial(party, words))


def _credit(document: Document, noun: Token) -> Finding | None:
    verb = document.tokens[noun.head]
    if verb.lemma == "claim" and noun.dep == "pobj":
        verb = document.tokens[verb.head]
    if verb.lemma in ("claim", "deny", "admit") and verb.pos == "NOUN":
        return _claim_of_responsibility(document, verb)
    if verb.lemma not in _CLAIM or noun.dep not in ("dobj", "nsubjpass"):
        return _claim_of_responsibility(document, document.tokens[verb.head])
    if nobody := _nobody(document, verb):
        return _finding(document, verb, NoAdmission(nobody))
    if verb.lemma == "bear" or _not_said(document, verb):
        return None
    party = _party(document, verb)
    return _finding(document, verb, Admission(party)) if party else None


def _claim_of_responsibility(document: Document, noun: Token) -> Finding | None:
    """Read 'there was no (immediate) claim of responsibility'."""
    if noun.lemma not in ("claim", "admission") or noun.pos != "NOUN":
        return None
    if not any(child.lower == "no" for child in document.children(noun.index)):
        return None
    first, last = document.subtree(noun.index)
    return _finding(document, noun, NoAdmission(words_between(document, first, last)))


def _nobody(document: Document, verb: Token) -> str:
    """Give the words of 'no group has claimed …', '… has not yet been claimed', or ''."""
    for subject in (*subjects(document, verb.index), *objects_of(document, verb.index, "by")):
        if _is_nobody(document, subject):
            return words_between(document, *clause(document, verb.index))
    passive = document.children_by(verb.index, "nsubjpass")
    if passive and document.children_by(verb.index, "neg"):
        return words_between(document, *clause(document, verb.index))
    return ""


def _is_nobody(document: Document, subject: Token) -> bool:
    if subject.lower in _NOBODY or subject.lower in ("noone", "neither"):
        return True
    return any(child.lower in ("no", "neither") for child in document.children(subject.index))


def _not_said(document: Document, verb: Token) -> bool:
    negated = bool(document.children_by(verb.index, "neg"))
    return negated or any(
        child.lower in ("should", "must") for child in document.children(verb.index)
    )


def _confession(document: Document, verb: Token) -> Finding | None:
    """Read 'X admitted shelling …', 'X acknowledged that its forces had struck …'."""
    for child in document.children_by(verb.index, "ccomp", "xcomp", "dobj", "pcomp"):
        owned = child.dep == "xcomp" or any(_own_subjects(document, child))
        if not _does_deed(child) or not owned or document.children_by(verb.index, "neg"):
            continue
        party = _party(document, verb)
        if party is not None:
            return _finding(document, verb, Admission(party))
    return None


def _own_subjects(document: Document, deed: Token) -> Iterator[bool]:
    for subject in subjects(document, deed.index):
        yield _is_own(document, subject)
