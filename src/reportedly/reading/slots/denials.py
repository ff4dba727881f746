"""Finds denials: of responsibility, of the event itself, and of what somebody else says."""

from reportedly.language.document import Document, Token
from reportedly.model.chain import CueKind
from reportedly.model.content import Denial
from reportedly.reading.attribution.lexicon import cue_words
from reportedly.reading.findings import Finding
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.deeds import clause, does_deed, is_own, up_to_other_statement
from reportedly.reading.slots.falsehoods import (
    called_false,
    calls_false,
    is_only_word,
    may_call_false,
)
from reportedly.reading.slots.subjects import name_of, party, party_of
from reportedly.reading.slots.syntax import objects_of, span_of, subjects, words_between

_DENY = frozenset("deny reject dismiss refute dispute repudiate disavow disclaim".split())
_DENIAL_NOUNS = frozenset("denial rejection".split())
_CHARGES = frozenset(
    """responsibility involvement accusation allegation claim charge report role part hand blame
    participation culpability guilt complicity suggestion link connection""".split()
)
_REPORTS = frozenset("claim report suggestion".split())
_OWN_PART = frozenset(
    "responsibility involvement role part hand participation blame guilt complicity".split()
)
_AT_FAULT = frozenset({"responsible", "involved", "behind"})
_HAVING = frozenset("be have play take involve".split())
_WORKS = frozenset({"work", "doing", "handiwork", "deed"})
_HARM = frozenset("harm hurt die affect injure wound kill suffer".split())
_LOSSES = frozenset("casualty death loss victim injury fatality harm".split())
_SHORTEST = 4
"""Tokens before the verb of a note such as 'The front denies.'."""
_SAID = frozenset(("ccomp", "acl", "relcl", "parataxis", "pcomp"))
_TELLING = frozenset({CueKind.SAYING, CueKind.ACCUSATION, CueKind.CONFIRMATION})


def find_denials(document: Document) -> tuple[Finding, ...]:
    """Give the denials in `document`, in text order."""
    found = (_at(document, token) for token in document.tokens)
    return tuple(finding for finding in found if finding is not None)


def _at(document: Document, token: Token) -> Finding | None:
    doubts = may_call_false(token)
    if doubts and (called := calls_false(document, token)) is not None:
        return _called_false(document, token, called[0])
    if token.pos == "VERB" and token.lemma in _DENY:
        return _denial(document, token)
    if token.lemma in _DENIAL_NOUNS and token.pos == "NOUN":
        return _noun_denial(document, token)
    if doubts and (false := called_false(document, token)) is not None:
        return _denied_tale(document, *false)
    if doubts and is_only_word(document, token):
        return _false_in_a_word(document, token)
    if token.lower == "nothing":
        return _nothing_to_do(document, token)
    if token.lower in _AT_FAULT or (token.pos == "NOUN" and noun_in(token, _OWN_PART)):
        return _no_part(document, token)
    if token.lemma in _WORKS and token.dep == "attr":
        return _not_its_work(document, token)
    return _unharmed(document, token)


def _finding(document: Document, token: Token, content: Denial) -> Finding:
    first, last = clause(document, token.index)
    return Finding(span_of(document, first, last), token.index, content)


def _denial(document: Document, verb: Token) -> Finding | None:
    party = None if document.children_by(verb.index, "neg") else party_of(document, verb)
    subject_matter = _denied(document, verb)
    if party is not None and _denies_all(document, verb):
        return _finding(
            document, verb, Denial(party, words_between(document, verb.index, verb.index + 1))
        )
    if party is None or subject_matter is None:
        return None
    first, last = up_to_other_statement(document, subject_matter.index)
    words = words_between(document, first, last)
    return _finding(document, verb, Denial(party, words, _of(document, subject_matter)))


def _denies_all(document: Document, verb: Token) -> bool:
    """Tell 'The front denies.', which says no more."""
    sentence = document.sentence_of(verb.index)
    after = document.tokens[verb.index + 1 : sentence.last]
    bare = verb.lemma == "deny" and all(token.pos == "PUNCT" for token in after)
    return bare and verb.dep == "ROOT" and verb.index - sentence.first <= _SHORTEST


def _denied_tale(document: Document, tale: Token, verb: Token) -> Finding | None:
    """Read 'reports that aircraft bombed the school are false, the ministry said'.

    Where nobody in the sentence says so, it is the word of whoever speaks there.
    """
    who = _teller(document, document.tokens[verb.head]) if verb.dep in _SAID else None
    if tale.pos == "PRON":
        words = words_between(document, *clause(document, verb.index))
        return None if who is None else _statement(document, verb, name_of(document, who), words)
    words = _words_of_tale(document, tale, verb)
    party = "" if who is None else name_of(document, who)
    of = "responsibility" if _tells_own_deed(document, tale) else "statement"
    first, last = clause(document, verb.index)
    span = span_of(document, min(first, tale.index), last)
    return Finding(span, verb.index, Denial(party, words, of))


def _words_of_tale(document: Document, tale: Token, verb: Token) -> str:
    """Give a tale with what it tells, up to the verb of what calls it false."""
    if tale.pos == "NOUN":
        return words_between(document, *document.subtree(tale.index))
    around = document.children_by(verb.index, "aux", "neg")
    return words_between(document, tale.index, min([verb.index, *(t.index for t in around)]))


def _tells_own_deed(document: Document, tale: Token) -> bool:
    deeds = document.children_by(tale.index, "acl", "ccomp", "relcl")
    return any(is_own(document, s) for deed in deeds for s in subjects(document, deed.index))


def _called_false(document: Document, verb: Token, tale: Token) -> Finding | None:
    """Read 'the ministry called the report of a strike a fabrication'."""
    party = party_of(document, verb)
    if party is None:
        return None
    words = words_between(document, *document.subtree(tale.index))
    return _statement(document, verb, party, words)


def _false_in_a_word(document: Document, word: Token) -> Finding | None:
    """Read '“Fake,” said the general', by the verb of telling beside the quotation."""
    for verb in document.tokens_of(document.sentence_of(word.index)):
        if verb.pos == "VERB" and (who := _teller(document, verb)) is not None:
            return _statement(document, verb, name_of(document, who), word.text)
    return None


def _statement(document: Document, verb: Token, party: str, words: str) -> Finding:
    return _finding(document, verb, Denial(party, words, "statement"))


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
    """Name what is denied: 'responsibility', the 'event' itself, or a 'statement'.

    That civilians came to 'harm' is found apart (`_unharmed`).
    """
    if noun_in(thing, _OWN_PART) or thing.dep == "xcomp":
        return "responsibility"
    if thing.dep == "ccomp":
        if any(word.lemma == "civilian" for word in _suffering(document, thing)):
            return "harm"
        own = any(is_own(document, subject) for subject in subjects(document, thing.index))
        return "responsibility" if own and does_deed(thing) else "statement"
    if noun_in(thing, _CHARGES - _REPORTS) or _is_of_deed(document, thing):
        return "responsibility"
    return "event" if does_deed(thing) else "statement"


def _suffering(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give who is said to have come to harm by the verb, if it is one of harm."""
    patients = document.children_by(verb.index, "nsubjpass") if does_deed(verb) else ()
    return patients + (document.children_by(verb.index, "nsubj") if verb.lemma in _HARM else ())


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
    """Read 'X had nothing to do with …', and 'X said his men had nothing to do with it'."""
    verb = document.tokens[nothing.head]
    after = [t.lower for t in document.tokens[nothing.index + 1 : nothing.index + 4]]
    if verb.lemma != "have" or after != ["to", "do", "with"]:
        return None
    own = any(is_own(document, subject) for subject in subjects(document, verb.index))
    teller = _teller(document, document.tokens[verb.head]) if own and verb.dep in _SAID else None
    party = name_of(document, teller) if teller is not None else party_of(document, verb)
    if party is None:
        return None
    words = words_between(document, nothing.index, clause(document, verb.index)[1])
    return _finding(document, verb, Denial(party, words))


def _no_part(document: Document, word: Token) -> Finding | None:
    """Read 'the army said it was not responsible for the raid', 'that it had no part in it'."""
    verb = word if word.pos == "VERB" else document.tokens[word.head]
    around = (verb.index, word.index)
    negated = any(document.children_by(at, "neg") for at in around) or any(
        child.lower == "no" for child in document.children_by(word.index, "det")
    )
    held = (*subjects(document, verb.index), *document.children_by(verb.index, "nsubjpass"))
    own = any(is_own(document, subject) for subject in held)
    teller = document.tokens[verb.head]
    who = _teller(document, teller) if verb.dep in _SAID else None
    if not (negated and own and verb.lemma in _HAVING) or who is None:
        return None
    words = words_between(document, *clause(document, verb.index))
    return _finding(document, teller, Denial(name_of(document, who), words))


def _not_its_work(document: Document, work: Token) -> Finding | None:
    """Read 'the front said that the bomb was not its work'."""
    verb = document.tokens[work.head]
    own = any(is_own(document, owner) for owner in document.children_by(work.index, "poss"))
    who = _teller(document, document.tokens[verb.head]) if verb.dep in _SAID else None
    if not own or who is None or not document.children_by(verb.index, "neg"):
        return None
    words = words_between(document, *clause(document, verb.index))
    teller = document.tokens[verb.head]
    return _finding(document, teller, Denial(name_of(document, who), words))


def _unharmed(document: Document, token: Token) -> Finding | None:
    """Read 'X claimed that no civilians were harmed', 'said there were no civilian casualties'."""
    if token.lower not in ("no", "not") or not _of_civilians(document, token):
        return None
    above = (document.tokens[token.head], *document.ancestors(token.head))
    for said in above:
        teller = document.tokens[said.head]
        who = _teller(document, teller) if said.dep in _SAID else None
        if who is not None:
            words = words_between(document, *clause(document, said.index))
            return _finding(document, teller, Denial(name_of(document, who), words, "harm"))
    return None


def _of_civilians(document: Document, negative: Token) -> bool:
    """Tell 'no civilians' and 'no civilian casualties' as what was harmed, or was there."""
    noun = document.tokens[negative.head]
    words = (noun, *document.children_by(noun.index, "amod", "compound"))
    if not any(word.lemma == "civilian" for word in words):
        return False
    verb = document.tokens[noun.head]
    harmed = noun.dep == "nsubjpass" and (does_deed(verb) or verb.lemma in _HARM)
    died = noun.dep == "nsubj" and verb.lemma in _HARM
    return harmed or died or any(word.lemma in _LOSSES for word in words)


def _teller(document: Document, teller: Token) -> Token | None:
    """Give who tells or claims what hangs on `teller`; None where it is no word of telling."""
    cue = cue_words().get(teller.lemma)
    if cue is None or cue.kind not in _TELLING:
        return None
    if teller.pos == "NOUN":
        owners = document.children_by(teller.index, "poss")
        return next(iter(owners + objects_of(document, teller.index, "by", "from")), None)
    return party(document, teller)
