"""Names who a subject is, looking back in the text for the noun behind a pronoun."""

from reportedly.language.document import Document, Name, Token
from reportedly.model.chain import CueKind
from reportedly.reading.attribution.lexicon import cue_words
from reportedly.reading.long_names import end_over_purpose
from reportedly.reading.person_names import person_name
from reportedly.reading.slots.actor_words import BODIES
from reportedly.reading.slots.actors import is_nameless, name_beside, noun_in, person_called
from reportedly.reading.slots.event_words import HARM_NOUNS, NOUNS
from reportedly.reading.slots.openings import with_particle
from reportedly.reading.slots.syntax import objects_of, phrase, without_article, words_between
from reportedly.reading.slots.verb_subjects import subjects

_SINGLE = frozenset(("he", "she"))
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i"))
_FIRST = frozenset(("we", "i"))
_OFFICES = frozenset("ministry department office council board committee chief head".split())
_CHARGING = frozenset("accuse arrest blame charge convict sentence suspect".split())
"""Verbs whose object the next sentence speaks of: 'accused an officer. He denies it'."""
_LAYING = frozenset({"blame", "attribute", "ascribe"})
_REACH = 2
"""Sentences looked back over: farther, a pronoun is left as it stands."""


def name_of(document: Document, token: Token) -> str:
    """Give the noun phrase headed by `token` without its article, or what its pronoun stands for.

    A pronoun whose noun cannot be told stays as written.
    """
    referent = referent_of(document, token)
    of_what = _ministry_of(document, referent)
    if (name := name_beside(document, referent)) is not None:
        return words_between(document, *name)
    first, last = phrase(document, referent.index, with_of=of_what)
    first = with_particle(document, without_article(document, first, referent.index))
    return words_between(document, first, end_over_purpose(document, referent.index) or last)


def _ministry_of(document: Document, head: Token) -> bool:
    """Tell a 'ministry of defence', whose name goes on behind its 'of'."""
    inside = objects_of(document, head.index, "of")
    if head.pos == "PROPN" and noun_in(head, BODIES):  # 'the Army of the Two Rivers'
        return any(t.pos == "PROPN" for t in inside)
    return head.lemma in _OFFICES and any(t.pos in ("NOUN", "PROPN") for t in inside)


def party(document: Document, verb: Token) -> Token | None:
    """Give the head of who does what `verb` says: its subject, or its agent after 'by'."""
    heads = (*subjects(document, verb.index), *objects_of(document, verb.index, "by"))
    return heads[0] if heads else None


def party_of(document: Document, verb: Token) -> str | None:
    """Name who does what `verb` says, None where the words do not tell."""
    head = party(document, verb)
    return name_of(document, head) if head else None


def referent_of(document: Document, token: Token) -> Token:
    """Give the noun that a pronoun stands for, or `token` itself."""
    if token.lower in _FIRST:
        return _speaker(document, token)
    return _referent(document, token) if token.lower in _PRONOUNS else token


def by_name(document: Document, head: Token) -> Token:
    """Give the Karm of 'Ivo Karm, the gunman who shot the mayor', or `head` itself."""
    named = document.tokens[head.head]
    told = head.dep == "appos" and is_nameless(document, head) and person_called(document, named)
    return named if told else head


def _speaker(document: Document, pronoun: Token) -> Token:
    """Give who says 'we' or 'I' in this sentence: 'We shelled it, said the front'."""
    for verb in document.ancestors(pronoun.index):
        cue = cue_words().get(verb.lemma)
        if cue is None or cue.kind is not CueKind.SAYING or verb.pos != "VERB":
            continue
        for subject in subjects(document, verb.index):
            if subject.lower not in _PRONOUNS:
                return subject
    return pronoun


def _referent(document: Document, pronoun: Token) -> Token:
    for index in range(pronoun.index - 1, -1, -1):
        candidate = document.tokens[index]
        if pronoun.sentence - candidate.sentence > _REACH:
            break
        charged = candidate.dep == "dobj" and document.tokens[candidate.head].lemma in _CHARGING
        named = (
            charged or candidate.dep in ("nsubj", "nsubjpass") or _is_blamed(document, candidate)
        )
        if named and _agrees(document, pronoun, candidate):
            return candidate
    return pronoun


def _is_blamed(document: Document, candidate: Token) -> bool:
    """Tell the army of 'pointed the finger at the army', 'blamed the raid on the army'."""
    before = document.tokens[candidate.head]
    above = document.tokens[before.head]
    pointed = before.lower == "at" and above.lemma in ("finger", "point")
    blamed = before.lower in ("on", "to") and above.lemma in _LAYING
    return candidate.dep == "pobj" and (pointed or blamed)


def _agrees(document: Document, pronoun: Token, candidate: Token) -> bool:
    if candidate.pos not in ("NOUN", "PROPN") or pronoun.lower in ("we", "i"):
        return False
    if pronoun.lower in _SINGLE:
        body = _is_body(candidate) or noun_in(candidate, BODIES)
        return not body and candidate.tag in ("NN", "NNP")
    if pronoun.lower == "it":
        if candidate.lemma in NOUNS or candidate.lemma in HARM_NOUNS:
            return False
        person = person_name(document, candidate.index) is not None
        return not person and candidate.tag in ("NN", "NNP")
    return candidate.tag in ("NNS", "NNPS") or candidate.lower == "police"


def _is_body(token: Token) -> bool:
    return token.name in (Name.PEOPLE, Name.PEOPLES, Name.INITIALS)
