"""Finds who did it where a sentence tells what the deed was, or who its doers were.

'The attack was a reprisal by X', 'X's responsibility for the massacre', 'soldiers were the ones who
killed them', 'it could have been X', 'X has stepped up its attacks'.
"""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Confidence
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.actors import is_nameless, noun_in
from reportedly.reading.slots.company import is_deed
from reportedly.reading.slots.confidence import confidence_at
from reportedly.reading.slots.deeds import carries_out, does_deed
from reportedly.reading.slots.event_words import NOUNS
from reportedly.reading.slots.syntax import objects_of, with_conjuncts
from reportedly.reading.slots.verb_subjects import subjects

_PLOTS = frozenset("act crime maneuver manoeuvre plot provocation reprisal retaliation".split())
"""What an 'it' or 'this' that is so called was, beside attacks."""
_THOSE = frozenset({"ones", "one", "those"})
_BEARING = frozenset("complicity involvement participation responsibility role".split())
_COMMITTING = frozenset({"commit", "perpetrate"})
_TRYING = frozenset({"attempt", "bid"})
_ADDING = {
    **dict.fromkeys("apparently possibly presumably probably".split(), Confidence.POSSIBLE),
    **dict.fromkeys("allegedly reportedly".split(), Confidence.ACCUSED),
}
"""What opens an added word on the doer, and how sure it is."""
_ASKING = frozenset("investigate probe examine check clarify discuss".split())
MAYBE = frozenset({"may", "might", "could"})
"""Auxiliaries that leave open who did it."""
_DISPUTING = frozenset("deny reject dismiss refute question dispute claim accept take".split())
"""Verbs of those who do not say that it is so, or say it of themselves."""
_GOING_ON = frozenset(
    """continue escalate expand increase intensify pursue renew resume step widen sustain
    maintain""".split()
)
"""What whoever attacks does with 'its attacks'."""
_QUASHING = frozenset("annul overturn quash reverse void vacate".split())
_OWN = frozenset({"its", "their"})

Held = tuple[Token, Confidence]


def identified(document: Document, token: Token) -> Iterator[Held]:
    """Give whom the words at `token` tell as the doer of a deed, each with what confidence."""
    if token.lower == "by":
        yield from _called_his(document, token)
        yield from _behind_place(document, token)
        yield from _added(document, token)
        yield from _attempted(document, token)
    elif token.lemma == "conviction":
        yield from _convicted(document, token)
    elif token.lemma in _BEARING:
        yield from _his_responsibility(document, token)
    elif token.dep == "attr" and document.tokens[token.head].lemma == "be":
        yield from _is_the_one(document, token)
        yield from _may_be(document, token)
    elif token.lemma in _GOING_ON and token.pos == "VERB":
        yield from _goes_on(document, token)


def _by_whom(document: Document, by: Token) -> Iterator[Token]:
    return with_conjuncts(document, document.children_by(by.index, "pobj"))


def _called_his(document: Document, by: Token) -> Iterator[Held]:
    """Read 'the attack was a crude manoeuvre by X', 'was an act of terror by X'."""
    noun = document.tokens[by.head]
    while noun.dep == "pobj":
        noun = document.tokens[document.tokens[noun.head].head]
    verb = document.tokens[noun.head]
    if noun.dep != "attr" or verb.lemma != "be":
        return
    told = subjects(document, verb.index)
    if noun.lemma not in _PLOTS:  # 'it was the result of work by the police'
        told = tuple(one for one in told if one.pos != "PRON")
    if any(map(is_deed, told)):
        for head in _by_whom(document, by):
            yield head, confidence_at(document, head.index, verb.index)


def _behind_place(document: Document, by: Token) -> Iterator[Held]:
    """Read 'the murder of six priests perpetrated in Osk on Monday by X'."""
    verb = document.tokens[by.head]
    if verb.lemma not in _COMMITTING or verb.tag != "VBN" or verb.dep != "acl":
        return
    noun = document.tokens[verb.head]
    while noun.dep == "pobj" and document.tokens[noun.head].lower == "of":
        noun = document.tokens[document.tokens[noun.head].head]
        if noun.lemma in NOUNS:
            for head in _by_whom(document, by):
                yield head, confidence_at(document, head.index, noun.index)
            return


def _added(document: Document, by: Token) -> Iterator[Held]:
    """Read 'protested the murder of X, presumably by Y', where parsers tie 'by' to the protest.

    And 'one of those who were kidnapped, presumably by Y', where they tie it to the one.
    """
    before = document.tokens[max(by.index - 2, 0) : by.index]
    if [t.text for t in before[:1]] != [","] or before[1].lower not in _ADDING:
        return
    if _protests(document, by) or _is_told_aside(document, by):
        for head in _by_whom(document, by):
            yield head, _ADDING[before[1].lower]


def _protests(document: Document, by: Token) -> bool:
    verb = document.tokens[by.head]
    deeds = (t.lemma in NOUNS for t in document.children_by(verb.index, "dobj"))
    return verb.pos == "VERB" and any(deeds)


def _is_told_aside(document: Document, by: Token) -> bool:
    """Tell 'one of those who were kidnapped, presumably by Y, was freed'."""
    noun = document.tokens[by.head]
    if noun.pos == "VERB":
        return False
    told = document.tokens[document.subtree(noun.index)[0] : by.index]
    return any(
        word.tag == "VBN" and word.dep in ("relcl", "acl") and carries_out(document, word)
        for word in told
    )


def _attempted(document: Document, by: Token) -> Iterator[Held]:
    """Read 'an attempt by X to kidnap the minister'."""
    noun = document.tokens[by.head]
    if noun.lemma not in _TRYING or noun.pos != "NOUN":
        return
    if any(carries_out(document, deed) for deed in document.children_by(noun.index, "acl")):
        for head in _by_whom(document, by):
            yield head, confidence_at(document, head.index, noun.index)


def _his_responsibility(document: Document, noun: Token) -> Iterator[Held]:
    """Read 'spoke of X's responsibility for the massacre', 'the involvement of X in the murder'.

    What is only looked into is possible.
    """
    deeds = objects_of(document, noun.index, "for", "in", "over")
    verb = document.tokens[noun.head]
    if verb.lemma in _DISPUTING or not any(deed.lemma in NOUNS for deed in deeds):
        return
    owners = document.children_by(noun.index, "poss") + objects_of(document, noun.index, "of")
    for owner in with_conjuncts(document, owners):
        asked = verb.lemma in _ASKING
        sure = confidence_at(document, owner.index, noun.index)
        yield owner, Confidence.POSSIBLE if asked else sure


def _convicted(document: Document, noun: Token) -> Iterator[Held]:
    """Read 'the court upheld the conviction of X for the killing'."""
    verb = document.tokens[noun.head]
    deeds = objects_of(document, noun.index, "for") + objects_of(document, verb.index, "for")
    quashed = verb.lemma in _QUASHING or not any(deed.lemma in NOUNS for deed in deeds)
    for head in () if quashed else with_conjuncts(document, objects_of(document, noun.index, "of")):
        yield head, Confidence.ACCUSED_BY_AUTHORITIES


def _is_the_one(document: Document, noun: Token) -> Iterator[Held]:
    """Read 'soldiers were the ones who killed him', 'those who killed him were soldiers'."""
    verb = document.tokens[noun.head]
    doers = subjects(document, verb.index)
    if noun.lower in _THOSE and _did(document, noun):
        for head in with_conjuncts(document, doers):
            yield head, confidence_at(document, head.index, verb.index)
    elif any(_is_unnamed(document, doer) and _did(document, doer) for doer in doers):
        for head in with_conjuncts(document, (noun,)):
            if not is_nameless(document, head):
                yield head, confidence_at(document, head.index, verb.index)


def _is_unnamed(document: Document, doer: Token) -> bool:
    return doer.lower in _THOSE or is_nameless(document, doer)


def _did(document: Document, doer: Token) -> bool:
    """Tell whether it is said of somebody that he did it: 'those who killed the mayor'.

    And 'those responsible for the killing'.
    """
    for word in document.children_by(doer.index, "amod", "acl"):
        if word.lower == "responsible":
            deeds = objects_of(document, word.index, "for")
            prepositions = document.children_by(word.index, "prep")
            done = [d for p in prepositions for d in document.children_by(p.index, "pcomp")]
            if any(map(is_deed, deeds)) or any(carries_out(document, deed) for deed in done):
                return True
    return any(
        carries_out(document, clause)
        and any(who.lower == "who" for who in document.children_by(clause.index, "nsubj"))
        for clause in document.children_by(doer.index, "relcl")
    )


def _may_be(document: Document, noun: Token) -> Iterator[Held]:
    """Read 'it could have been X' where the sentence before tells of a deed."""
    verb = document.tokens[noun.head]
    maybe = any(aux.lower in MAYBE for aux in document.children_by(verb.index, "aux"))
    asked = [doer.lower for doer in document.children_by(verb.index, "nsubj")] == ["it"]
    if not (maybe and asked) or document.children_by(noun.index, "relcl"):
        return
    if not noun_in(noun, ARMED_PEOPLE) and not noun_in(noun, BODIES):
        return
    before = document.sentences[max(0, verb.sentence - 1)]
    if any(does_deed(t) for t in document.tokens[before.first : verb.index]):
        for head in with_conjuncts(document, (noun,)):
            yield head, Confidence.POSSIBLE


def _goes_on(document: Document, verb: Token) -> Iterator[Held]:
    """Read 'X has increased its attacks on the oil fields', 'X's forces intensified raids'."""
    deeds = [t for t in document.children_by(verb.index, "dobj") if t.lemma in NOUNS]
    own = any(t.lower in _OWN for d in deeds for t in document.children_by(d.index, "poss"))
    for head in with_conjuncts(
        document, document.children_by(verb.index, "nsubj") if deeds else ()
    ):
        if own or noun_in(head, ARMED_PEOPLE) or noun_in(head, BODIES):
            yield head, confidence_at(document, head.index, verb.index)
