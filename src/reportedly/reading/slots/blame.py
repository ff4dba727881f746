"""Finds who is blamed, accused, suspected, named as the doer, or cleared in so many words."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Token
from reportedly.model.content import Confidence
from reportedly.reading.attribution.misread import charged_by
from reportedly.reading.attribution.papers import is_paper
from reportedly.reading.slots.actors import is_nameless
from reportedly.reading.slots.admissions import Weapons, admitting
from reportedly.reading.slots.charges import is_failing, is_harmless, is_other_charge, is_over_deed
from reportedly.reading.slots.company import in_company, is_deed
from reportedly.reading.slots.confidence import accuser_confidence, confidence_at
from reportedly.reading.slots.denial_words import WORKS
from reportedly.reading.slots.identified import MAYBE, identified
from reportedly.reading.slots.laying import laid_on
from reportedly.reading.slots.operations import whose_operation
from reportedly.reading.slots.syntax import objects_of, with_conjuncts
from reportedly.reading.slots.trials import tried
from reportedly.reading.slots.verb_subjects import is_passive, subjects

_BLAME = frozenset("blame accuse suspect implicate fault hold charge indict".split())
_AT_FAULT = frozenset({"blame", "fault"})
_NEEDS_DEED = frozenset("charge indict".split())
_ASCRIBE = frozenset("attribute ascribe impute".split())
_NAME = frozenset("name identify describe designate regard see treat view consider".split())
_CULPRITS = frozenset("suspect perpetrator culprit attacker mastermind author assassin".split())
_CALLING = frozenset("call describe see regard denounce condemn brand term denote".split())
_MARKS = frozenset("hallmark trademark imprint signature fingerprint mark".split())
_TELLING = frozenset(
    "say claim tell announce declare maintain insist allege believe hint whisper suspect".split()
)
_FINDING = frozenset("find deem judge declare rule".split())
_CLEAR = frozenset("clear absolve exonerate acquit".split())
_CONVICT = frozenset("convict sentence jail imprison condemn".split())
_ARREST = frozenset({"arrest", "detain"})
_SERVING = frozenset({"get", "receive", "serve"})
_TERMS = frozenset("year years term terms sentence sentences life imprisonment".split())
"""What somebody who is convicted gets."""
_MAKING = frozenset("planning preparation organisation organization plot ordering".split())
"""What somebody may be behind of a deed."""
_BELIEFS = frozenset("belief conviction doubt suspicion".split())


def find_blamed(document: Document, weapons: Weapons) -> Iterator[tuple[Token, Confidence]]:
    """Give the head of every phrase that is blamed, people or not, and with what confidence.

    It may be a pronoun where somebody admits. `weapons` gives the class of each weapon's head.
    """
    for admitter in admitting(document, weapons):
        yield admitter, Confidence.ADMITTED
    for token in document.tokens:
        if token.lower == "responsible":
            yield from _responsible(document, token)
        elif token.lemma in _AT_FAULT and (being := _being_at_fault(document, token)) is not None:
            yield from _at_fault(document, being)
        elif token.pos == "VERB" and token.lemma in _BLAME:
            yield from _accused(document, token)
            yield from _ascribed(document, token)
        elif token.pos == "VERB" and token.lemma in _ASCRIBE:
            yield from _ascribed(document, token)
        elif token.pos == "VERB" and token.lemma in _CLEAR:
            yield from _cleared(document, token)
        elif token.pos == "VERB" and token.lemma in _CONVICT | _ARREST:
            yield from _convicted(document, token)
        elif token.lower == "guilty":
            yield from _guilty(document, token)
        else:
            yield from _named(document, token)


def _named(document: Document, token: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'X is behind the attack', 'the work of X', 'named X as the culprit' and the like."""
    if token.lower == "behind":
        yield from _behind(document, token)
    elif token.lemma == "do":
        yield from _did_it(document, token)
    elif token.lemma in WORKS or token.lemma in _MARKS:
        yield from _work_of(document, token)
    elif token.lemma in _CULPRITS and token.dep == "attr":
        yield from _is_culprit(document, token)
    elif token.pos == "VERB" and token.lemma in _NAME:
        yield from _named_culprit(document, token)
    elif token.pos == "VERB" and token.lemma in _SERVING:
        yield from _serving(document, token)
    else:
        yield from in_company(document, token)
        yield from laid_on(document, token)
        yield from tried(document, token)
        yield from identified(document, token)
        yield from whose_operation(document, token)


def _behind(document: Document, word: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'X is (thought to be, was not) behind the attack', 'X behind attack, says Y'."""
    verb = document.tokens[word.head]
    if _is_headline_doer(document, verb, word):
        yield verb, accuser_confidence(document, verb.head)
        return
    deeds = objects_of(document, verb.index, "behind")
    deeds += tuple(
        of for d in deeds if d.lemma in _MAKING for of in objects_of(document, d.index, "of")
    )
    if verb.lemma != "be" or not any(map(is_deed, deeds)):
        return
    heads = subjects(document, verb.index) or document.children_by(verb.head, "nsubjpass", "nsubj")
    for head in with_conjuncts(document, heads):
        yield head, confidence_at(document, head.index, verb.index)


def _is_headline_doer(document: Document, doer: Token, word: Token) -> bool:
    """Tell the doer of 'Front behind mill blast', a headline that spares its verb."""
    opens = document.subtree(doer.index)[0] == document.sentence_of(doer.index).first
    named = doer.pos == "PROPN" and doer.dep in ("nsubj", "ROOT") and opens
    return (
        named
        and word.index == doer.index + 1
        and any(map(is_deed, objects_of(document, doer.index, "behind")))
    )


def _did_it(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'a caller said X had done it'."""
    things = document.children_by(verb.index, "dobj")
    told = verb.dep == "ccomp" and document.tokens[verb.head].lemma in _TELLING
    told = told and not document.children_by(verb.index, "neg")
    if told and [thing.lower for thing in things] in (["it"], ["this"]):
        for head in with_conjuncts(document, subjects(document, verb.index)):
            yield head, confidence_at(document, head.index, verb.index)


def _work_of(document: Document, noun: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'the bombing was the work of X' and, as possible, 'bore the hallmarks of X'.

    And 'called it the handiwork of X', 'described the bombing as the work of X'.
    """
    verb = document.tokens[noun.head]
    called = verb.lower == "as" or noun.dep in ("oprd", "ccomp")
    if verb.lower == "as":
        verb = document.tokens[verb.head]
    deeds = subjects(document, verb.index)
    if called and verb.lemma in _CALLING:
        deeds = document.children_by(verb.index, "dobj", "nsubjpass")
    if not any(is_deed(deed) for deed in deeds):
        return
    likeness = noun.lemma in _MARKS
    for head in with_conjuncts(document, objects_of(document, noun.index, "of")):
        if called:
            said = accuser_confidence(document, verb.index)
        else:
            said = confidence_at(document, head.index, verb.index)
        yield head, Confidence.POSSIBLE if likeness else said


def _is_culprit(document: Document, noun: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'X is the main suspect'."""
    verb = document.tokens[noun.head]
    known = any(child.lower == "the" for child in document.children_by(noun.index, "det"))
    if verb.lemma != "be" or not known or document.children_by(verb.index, "neg"):
        return
    heads = subjects(document, verb.index) or document.children_by(verb.head, "nsubjpass")
    for head in with_conjuncts(document, heads):
        yield head, Confidence.ACCUSED


def _named_culprit(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'police named X as the prime suspect', 'survivors identified the killers as X'."""
    called = objects_of(document, verb.index, "as")
    for teller in objects_of(document, verb.index, "by"):
        called += objects_of(document, teller.index, "as")  # 'named by survivors as attackers'
    heads = document.children_by(verb.index, "dobj", "nsubjpass")
    called = called or _further_on(document, verb, heads)
    if not any(noun.lemma in _CULPRITS for noun in called):
        if not any(is_nameless(document, noun) for noun in heads):
            return
        heads = called
    for head in with_conjuncts(document, heads):
        yield head, accuser_confidence(document, verb.index)


def _further_on(document: Document, verb: Token, heads: Sequence[Token]) -> tuple[Token, ...]:
    """Give the name of 'named the shooter at the school as X', which parsers tie to the school."""
    if not any(is_nameless(document, head) for head in heads):
        return ()
    below = document.tokens[verb.index : document.subtree(verb.index)[1]]
    names = (n for word in below if word.lower == "as" for n in document.children(word.index))
    return tuple(name for name in names if name.dep == "pobj" and name.pos == "PROPN")


def _serving(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'two officers got ten years for taking part in the killing'."""
    given = document.children_by(verb.index, "dobj")
    term = any({t.lemma, t.lower} & _TERMS for t in given)
    if term and any(is_over_deed(document, one) for one in (verb, *given)):
        for head in with_conjuncts(document, subjects(document, verb.index)):
            yield head, Confidence.ACCUSED_BY_AUTHORITIES


def _cleared(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    charged = any(of.lower == "of" for of in document.children_by(verb.index, "prep"))
    for head in document.children_by(verb.index, "dobj", "nsubjpass"):
        if charged or objects_of(document, head.index, "of"):
            yield head, Confidence.ACQUITTED


def _convicted(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'a court sentenced X for the shelling', 'X was convicted of ordering the raid'.

    And 'arrested X over the killing'.
    """
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    if verb.dep == "acl" and verb.tag == "VBN":
        things += (document.tokens[verb.head],)
    if (charged := charged_by(document, verb.index)) is not None and charged.dep == "nsubj":
        things = (charged,)
    if is_failing(document, verb):
        return
    if any(is_over_deed(document, one) for one in (verb, *things)):
        for head in with_conjuncts(document, things):
            yield head, Confidence.ACCUSED_BY_AUTHORITIES


def _guilty(document: Document, word: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'X was found guilty of the murder', 'X pleaded guilty to it', which admits."""
    verb = document.tokens[word.head]
    pleads = verb.lemma == "plead"
    negated = document.children_by(verb.index, "neg") or document.children_by(word.index, "neg")
    if negated or not is_over_deed(document, word):
        return
    heads = document.children_by(verb.index, "nsubjpass", "dobj") or subjects(document, verb.index)
    for head in with_conjuncts(document, heads):
        yield head, Confidence.ADMITTED if pleads else Confidence.ACCUSED_BY_AUTHORITIES


def _accused(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    if verb.lemma == "hold" and not _holds_responsible(document, verb):
        return
    if verb.lemma in _NEEDS_DEED and not document.children_by(verb.index, "prep"):
        return
    if verb.lemma == "blame" and objects_of(document, verb.index, "on"):
        return
    if is_other_charge(document, verb):
        return
    confidence = accuser_confidence(document, verb.index)
    heads = document.children_by(verb.index, "dobj", "nsubjpass") or _shared(document, verb)
    if verb.dep == "acl" and verb.tag == "VBN":
        heads += (_who_it_is(document, document.tokens[verb.head]),)
    if (charged := charged_by(document, verb.index)) is not None and charged.dep == "nsubj":
        heads, confidence = (charged,), Confidence.ACCUSED
    for held in document.children_by(verb.index, "ccomp"):
        # Parses of 'hold that the army is responsible', 'blamed rebels holding the town'.
        doing = held.tag == "VBG" and not document.children_by(held.index, "aux")
        if doing or verb.lemma == "hold":
            heads += document.children_by(held.index, "nsubj")
    for head in with_conjuncts(document, heads):
        yield head, confidence


def _shared(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give who was 'arrested in Osk and charged with the murder', told before the first verb."""
    joined = verb.dep == "conj" and verb.tag == "VBN" and is_passive(document, verb.head)
    return document.children_by(verb.head, "nsubjpass") if joined else ()


def _who_it_is(document: Document, noun: Token) -> Token:
    """Give the front of 'the Blue Front, the group most often accused'."""
    named = document.tokens[noun.head]
    return named if noun.dep == "appos" and named.pos == "PROPN" else noun


def _holds_responsible(document: Document, verb: Token) -> bool:
    first, last = document.subtree(verb.index)
    return any(t.lower in ("responsible", "accountable") for t in document.tokens[first:last])


def _ascribed(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    if any(is_paper(document, thing.index) for thing in _ascribed_things(document, verb)):
        return
    heads = objects_of(document, verb.index, "to", "on")
    for thing in document.children_by(verb.index, "dobj"):
        heads += objects_of(document, thing.index, "to", "on")
    for head in with_conjuncts(document, heads):
        yield head, accuser_confidence(document, verb.index)


def _ascribed_things(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give what is put down to somebody: a 'statement attributed to X' is no attack of his."""
    above = (document.tokens[verb.head],) if verb.dep == "acl" else ()
    return (*document.children_by(verb.index, "dobj", "nsubjpass"), *above)


def _responsible(document: Document, word: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'X is (not) responsible for …', 'X, responsible for …'."""
    governor = document.tokens[word.head]
    above = document.tokens[governor.head]
    believed = governor.dep == "acl" and above.lemma in _BELIEFS
    said = (
        believed
        or (governor.dep == "ccomp" and above.lemma in _TELLING)
        or any(aux.lower in MAYBE for aux in document.children_by(governor.index, "aux"))
    )
    if is_harmless(document, word):
        return  # 'is responsible for the schools'
    if governor.lemma in _FINDING and word.dep in ("ccomp", "oprd", "xcomp"):
        yield from _found_responsible(document, word, governor)
    if governor.lemma == "be" and (said or document.children_by(word.index, "prep")):
        yield from _at_fault(document, governor)


def _found_responsible(
    document: Document, word: Token, verb: Token
) -> Iterator[tuple[Token, Confidence]]:
    """Read 'the court found the army responsible', 'the army was found responsible'."""
    if document.children_by(verb.index, "neg") or not document.children_by(word.index, "prep"):
        return
    heads = document.children_by(word.index, "nsubj")
    heads = heads or document.children_by(verb.index, "nsubjpass", "dobj")
    for head in with_conjuncts(document, heads):
        yield head, accuser_confidence(document, verb.index)


def _being_at_fault(document: Document, word: Token) -> Token | None:
    """Give the verb of 'X is to blame', 'X was at fault'."""
    governor = document.tokens[word.head]
    if is_harmless(document, word):
        return None
    if governor.lower == "at" and word.lemma == "fault":
        governor = document.tokens[governor.head]
    elif word.dep != "xcomp" or word.tag != "VB":
        return None
    return governor if governor.lemma == "be" else None


def _at_fault(document: Document, being: Token) -> Iterator[tuple[Token, Confidence]]:
    negated = bool(document.children_by(being.index, "neg"))
    for head in with_conjuncts(document, subjects(document, being.index)):
        confidence = confidence_at(document, head.index, being.index)
        yield head, Confidence.ACQUITTED if negated else confidence
