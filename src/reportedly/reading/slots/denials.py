"""Finds denials: of responsibility, of the event itself, and of what somebody else says."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Denial
from reportedly.reading.findings import Finding
from reportedly.reading.slots import denial_words as words_of
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.deeds import clause, does_deed, is_own, up_to_other_statement
from reportedly.reading.slots.disowning import disowned, is_condemned, teller_of
from reportedly.reading.slots.falsehoods import (
    called_false,
    calls_false,
    is_only_word,
    may_call_false,
)
from reportedly.reading.slots.subjects import name_of, party_of
from reportedly.reading.slots.subjects import party as party_head
from reportedly.reading.slots.syntax import objects_of, span_of, with_conjuncts, words_between
from reportedly.reading.slots.verb_subjects import subjects

_SHORTEST = 4
"""Tokens before the verb of a note such as 'The front denies.'."""
_FIRST = frozenset({"we", "i"})
_JUDGES = frozenset("court chamber judge jury tribunal magistrate panel".split())
"""Who rejects and dismisses what others say, and denies nothing by it."""
_NO_SPEAKERS = frozenset("bomb crime death evidence fact idea method shell weapon".split())
"""What parsers may take for whoever denies."""
_PHRASAL = {verb for verb, _ in words_of.PARTICLES}


def find_denials(document: Document) -> tuple[Finding, ...]:
    """Give the denials in `document`, in text order."""
    found = (_at(document, token) for token in document.tokens)
    denials = (finding for finding in found if finding is not None)
    return tuple(one for finding in denials for one in (finding, *_joint(document, finding)))


def _joint(document: Document, finding: Finding) -> Iterator[Finding]:
    """Give the denials of those who deny with somebody: 'both the army and the league said …'."""
    content = finding.content
    heads = subjects(document, finding.token)
    if not isinstance(content, Denial) or not heads:
        return
    first, *others = with_conjuncts(document, heads[:1])
    if name_of(document, first) == content.party:
        for other in others:
            denial = Denial(name_of(document, other), content.words, content.of)
            yield Finding(finding.span, finding.token, denial)


def _at(document: Document, token: Token) -> Finding | None:
    doubts = may_call_false(token)
    if doubts and (called := calls_false(document, token)) is not None:
        return _called_false(document, token, called[0])
    if token.pos == "VERB" and (denied := _denied_by(document, token)) is not None:
        return denied
    if token.lemma in words_of.DENIAL_NOUNS and token.pos == "NOUN":
        return _noun_denial(document, token)
    if doubts and (false := called_false(document, token)) is not None:
        return _denied_tale(document, *false)
    if doubts and is_only_word(document, token):
        return _false_in_a_word(document, token)
    if (own := disowned(document, token)) is None:
        return None
    teller, verb, words, of = own
    return _finding(document, verb, Denial(name_of(document, teller), words, of))


def _denied_by(document: Document, verb: Token) -> Finding | None:
    """Read the verbs that deny, alone, with a particle, or with what they refuse to take."""
    if verb.lemma in words_of.DENY:
        found = _denial(document, verb)
        return found or (_refusal(document, verb) if verb.lemma in words_of.REFUSING else None)
    if verb.lemma in _PHRASAL:
        return _waved_aside(document, verb)
    if verb.lemma in words_of.SCOFFING:
        charges = (t for t in objects_of(document, verb.index, "at") if _is_charge(t))
        return _denial_of(document, verb, next(charges, None))
    if verb.lemma in words_of.REFUSING:
        return _refusal(document, verb)
    if verb.lemma in words_of.PLEADING:
        return _innocence(document, verb)
    if verb.lemma in ("distance", "wash"):
        return _from_oneself(document, verb)
    if verb.lemma == "have":
        return _none_of_it(document, verb)
    return _instead(document, verb) if verb.lemma == "blame" else None


def _none_of_it(document: Document, verb: Token) -> Finding | None:
    """Read 'would have none of it', by which an account is refused."""
    for none in document.children_by(verb.index, "dobj"):
        of_it = any(
            t.lower in ("it", "this", "that") for t in objects_of(document, none.index, "of")
        )
        party = party_of(document, verb)
        if none.lower == "none" and of_it and party is not None:
            return _statement(
                document, verb, party, words_between(document, *clause(document, verb.index))
            )
    return None


def _finding(document: Document, token: Token, content: Denial) -> Finding:
    if content.party.lower() in _FIRST:  # only the chain can tell who says 'we'
        content = Denial("", content.words, content.of)
    first, last = clause(document, token.index)
    return Finding(span_of(document, first, last), token.index, content)


def _denial(document: Document, verb: Token) -> Finding | None:
    if _denies_all(document, verb) and not _is_negated(document, verb):
        words = words_between(document, verb.index, verb.index + 1)
        party = party_of(document, verb)
        return _finding(document, verb, Denial(party, words)) if party is not None else None
    return _denial_of(document, verb, _denied(document, verb))


def _denial_of(document: Document, verb: Token, matter: Token | None) -> Finding | None:
    """Give the denial, by the verb's subject, of what token `matter` heads, if it heads anything.

    What somebody does not deny is none.
    """
    who = party_head(document, verb)
    if matter is None or who is None or _is_negated(document, verb):
        return None
    called = (who, *document.children_by(who.index, "compound"))
    judged = any(noun_in(word, _JUDGES) for word in called)
    if judged or does_deed(who) or noun_in(who, _NO_SPEAKERS):
        return None
    party = name_of(document, who)
    words = words_between(document, *up_to_other_statement(document, matter.index))
    return _finding(document, verb, Denial(party, words, _of(document, verb, matter)))


def _is_negated(document: Document, verb: Token) -> bool:
    """Tell what somebody 'does not deny', or 'has neither claimed nor denied'."""
    if document.children_by(verb.index, "neg"):
        return True
    first = document.tokens[verb.head] if verb.dep == "conj" else verb
    joined = document.children_by(first.index, "preconj", "cc")
    return any(word.lower == "neither" for word in joined) or (
        first is not verb and any(word.lower == "nor" for word in joined)
    )


def _waved_aside(document: Document, verb: Token) -> Finding | None:
    """Read 'brushed aside the charge', 'brushed that aside as an insult', 'ruled out that …'."""
    beside = document.children_by(verb.index, "prt", "advmod", "prep")
    if not any((verb.lemma, word.lower) in words_of.PARTICLES for word in beside):
        return None
    things = document.children_by(verb.index, "dobj", "nsubjpass", "ccomp")
    things += objects_of(document, verb.index, "off", "aside")
    things = tuple(t for t in things if not _is_set_apart(document, t, verb))
    charges = (t for t in things if t.dep == "ccomp" or _is_charge(t) or t.tag == "DT")
    return _denial_of(document, verb, next(charges, None))


def _refusal(document: Document, verb: Token) -> Finding | None:
    """Read 'refused to accept blame', 'declined to take responsibility'."""
    for taken in document.children_by(verb.index, "xcomp"):
        if taken.lemma in words_of.TAKING:
            things = document.children_by(taken.index, "dobj")
            return _denial_of(document, verb, next(filter(_is_own_part, things), None))
    return None


def _innocence(document: Document, verb: Token) -> Finding | None:
    """Read 'has always protested its innocence', 'pleaded not guilty to the killings'."""
    things = document.children_by(verb.index, "dobj") + objects_of(document, verb.index, "on")
    guilty = (t for t in document.children_by(verb.index, "acomp", "oprd") if t.lower == "guilty")
    party = party_of(document, verb)
    for thing in (*(t for t in things if t.lemma == "innocence"), *guilty):
        negated = document.children_by(thing.index, "neg") or document.children_by(
            verb.index, "neg"
        )
        if party is not None and bool(negated) == (thing.lower == "guilty"):
            words = words_between(document, *document.subtree(thing.index))
            return _finding(document, verb, Denial(party, words))
    return None


def _from_oneself(document: Document, verb: Token) -> Finding | None:
    """Read 'distanced itself from the raid', 'washed its hands of the massacre'."""
    things = document.children_by(verb.index, "dobj")
    itself = verb.lemma == "distance" and any(t.lower.endswith(("self", "selves")) for t in things)
    hands = [t for t in things if verb.lemma == "wash" and t.lemma == "hand"]
    deeds = objects_of(document, verb.index, "from") if itself else ()
    for hand in hands:
        deeds += objects_of(document, hand.index, "of") + objects_of(document, verb.index, "of")
    away = (deed for deed in deeds if _is_put_away(deed) or deed.lower in ("it", "them", "this"))
    return _denial_of(document, verb, next(away, None))


def _is_put_away(thing: Token) -> bool:
    return does_deed(thing) or _is_charge(thing) or thing.lemma in words_of.HAPPENINGS


def _instead(document: Document, verb: Token) -> Finding | None:
    """Read 'blamed the rebels instead', by which whoever blames puts it away from himself."""
    instead = any(t.lower == "instead" for t in document.children_by(verb.index, "advmod"))
    party = party_of(document, verb)
    if not instead or party is None or document.children_by(verb.index, "neg"):
        return None
    words = words_between(document, *clause(document, verb.index))
    return _finding(document, verb, Denial(party, words))


def _is_charge(token: Token) -> bool:
    return noun_in(token, words_of.CHARGES)


def _is_own_part(token: Token) -> bool:
    return noun_in(token, words_of.OWN_PART)


def _denies_all(document: Document, verb: Token) -> bool:
    """Tell 'The front denies.', which says no more."""
    sentence = document.sentence_of(verb.index)
    after = document.tokens[verb.index + 1 : sentence.last]
    bare = verb.lemma == "deny" and all(token.pos == "PUNCT" for token in after)
    turns = [token.tag for token in after[1:2]] == [verb.tag] and after[0].text in (",", "and")
    if verb.lemma == "deny" and turns and after[1].lemma in ("say", "blame", "accuse"):
        return bool(subjects(document, verb.index))  # 'the front denies, blames the army'
    return bare and verb.dep == "ROOT" and verb.index - sentence.first <= _SHORTEST


def _denied_tale(document: Document, tale: Token, verb: Token) -> Finding | None:
    """Read 'reports that aircraft bombed the school are false, the ministry said'.

    Where nobody in the sentence says so, it is the word of whoever speaks there.
    """
    who = teller_of(document, document.tokens[verb.head]) if verb.dep in words_of.SAID else None
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
    told = clause(document, verb.index) if tale.pos == "PRON" else document.subtree(tale.index)
    return _statement(document, verb, party, words_between(document, *told))


def _false_in_a_word(document: Document, word: Token) -> Finding | None:
    """Read '“Fake,” said the general', by the verb of telling beside the quotation.

    What is called so in quotation marks by a verb before them is told of at that verb.
    """
    sentence = document.tokens_of(document.sentence_of(word.index))
    if any((called := calls_false(document, t)) and called[1] is word for t in sentence):
        return None
    for verb in sentence:
        if verb.pos == "VERB" and (who := teller_of(document, verb)) is not None:
            if who.index == word.index:  # '“Absurd,” the mayor replied', parsed with two subjects
                others = (t for t in subjects(document, verb.index) if t.index != word.index)
                who = next(others, who)
            return _statement(document, verb, name_of(document, who), word.text)
    return None


def _statement(document: Document, verb: Token, party: str, words: str) -> Finding:
    return _finding(document, verb, Denial(party, words, "statement"))


def _denied(document: Document, verb: Token) -> Token | None:
    """Give the head of what the verb denies; rejecting a plan or a bill denies nothing."""
    objects = document.children_by(verb.index, "dobj", "nsubjpass")
    said = [thing for thing in objects if thing.tag not in ("WDT", "WP")]
    clauses = document.children_by(verb.index, "ccomp", "xcomp")
    for child in (*(c for c in clauses if not _is_set_apart(document, c, verb)), *said):
        if child.dep in ("ccomp", "xcomp") and verb.lemma in words_of.DENY_CLAUSES:
            return child
        if verb.lemma == "deny" and not _is_withheld(document, verb, child):
            return child
        if child.pos == "VERB":
            continue
        put_away = verb.lemma in words_of.DISOWN and _is_put_away(child)
        put_away = put_away and not is_condemned(document, verb, child)
        if verb.lemma == "decline":
            if _is_own_part(child):
                return child
        elif _is_charge(child) or put_away or child.lower in ("this", "that"):
            return child
    for told in document.children_by(verb.index, "advcl") if verb.lemma == "deny" else ():
        after = told.tag in ("VBG", "VBN") and told.index > verb.index
        if after and document.children_by(told.index, "aux") and not said:
            return told  # 'denied through its lawyer having ordered it'
    # 'Dismissed as absurd any notion that …', whose notion parsers hang on the 'as'.
    called = objects_of(document, verb.index, "as") if not said else ()
    return next(filter(_is_charge, called), None)


def _is_withheld(document: Document, verb: Token, thing: Token) -> bool:
    """Tell 'denied them entry', 'denied the permit', by which something is kept from somebody."""
    given = document.children_by(verb.index, "dative")
    return bool(given) or thing.lemma in words_of.WITHHELD


def _is_set_apart(document: Document, said: Token, verb: Token) -> bool:
    """Tell what another clause says before a semicolon: 'police suspect X; the mayor denied it'."""
    between = document.tokens[said.index : verb.index]
    return said.dep == "ccomp" and any(token.text == ";" for token in between)


def _of(document: Document, verb: Token, thing: Token) -> str:
    """Name what is denied: 'responsibility', the 'event' itself, or a 'statement'.

    That civilians came to 'harm' is found apart (`disowning`).
    """
    if _is_own_part(thing) or thing.dep in ("xcomp", "advcl") or thing.lower == "guilty":
        return "responsibility"
    if thing.dep == "ccomp":
        if any(word.lemma == "civilian" for word in _suffering(document, thing)):
            return "harm"
        own = any(is_own(document, subject) for subject in subjects(document, thing.index))
        return "responsibility" if own and does_deed(thing) else "statement"
    if noun_in(thing, words_of.CHARGES - words_of.REPORTS) or _is_of_deed(document, thing):
        return "responsibility"
    put_away = verb.lemma in words_of.DISOWN or verb.lemma in ("distance", "wash")
    if put_away and not noun_in(thing, words_of.REPORTS):
        return "responsibility"
    return "event" if does_deed(thing) else "statement"


def _suffering(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give who is said to have come to harm by the verb, if it is one of harm."""
    patients = document.children_by(verb.index, "nsubjpass") if does_deed(verb) else ()
    died = verb.lemma in words_of.HARM
    return patients + (document.children_by(verb.index, "nsubj") if died else ())


def _is_of_deed(document: Document, thing: Token) -> bool:
    return any(does_deed(noun) for noun in document.children_by(thing.index, "pcomp"))


def _noun_denial(document: Document, noun: Token) -> Finding | None:
    """Read 'the army's denial', 'a denial by the army', and 'the charge drew a denial from it'."""
    owners = document.children_by(noun.index, "poss") + objects_of(
        document, noun.index, "by", "from"
    )
    verb = document.tokens[noun.head]
    if not owners and verb.lemma in words_of.DRAWING and noun.dep in ("nsubj", "dobj", "pobj"):
        owners = objects_of(document, verb.index, "from")
    if any(owner.tag == "PRP$" for owner in owners):  # 'the army repeated its denial'
        owners = subjects(document, verb.index) if noun.dep == "dobj" else ()
    of_what = objects_of(document, noun.index, "of", "to")
    if any(thing.lemma in words_of.WITHHELD for thing in of_what):
        return None
    if noun.lemma == "rejection" and not any(
        _is_charge(t) for t in objects_of(document, noun.index, "of")
    ):
        return None
    for owner in owners:
        first, last = document.subtree(noun.index)
        words = words_between(document, first, last)
        return _finding(document, noun, Denial(name_of(document, owner), words))
    return None
