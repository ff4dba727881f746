"""Verbs that tell of an attack, or of none, only with other words: 'set the mill ablaze'."""

from collections.abc import Iterator
from itertools import pairwise

from reportedly.language.document import Document, Token
from reportedly.reading.dates.cues import (
    AFTERMATH_VERBS,
    EVENT_NOUNS,
    EVENT_VERBS,
    SPEECH_VERBS,
)
from reportedly.reading.ramming import RUN_OVER

_LONGEST_AS_OF = 6
_BURNING = frozenset({"ablaze", "alight"})
_INTRUDING = frozenset(
    "break burst enter halt infiltrate invade occupy seize stop surround waylay".split()
)
LOADED = frozenset("bind equip fill lade load pack rig stuff wire".split())
"""How a vehicle or a belt is with explosives, or a train bound for a town: of no day of its own."""
PUT = frozenset("conceal hide leave".split())
"""What is done with a bomb that then goes off: 'a bomb left in a bag ripped through the hall'."""
_EXPLOSIVES = frozenset("explosive bomb dynamite tnt gelignite semtex grenade shell".split())
_ASSAILING = frozenset("assailant attacker bandit gunman gunmen landmine mine raider".split())
"""By whom or what nothing is done but an attack."""
_INTRUDERS = frozenset(
    "assailant attacker bandit bomber extremist fighter guerrilla gunman hijacker insurgent"
    " jihadist militant rebel terrorist".split()
)
_TAKING_LIVES = frozenset({"claim", "cost", "take"})
COMMITTING = frozenset({"commit", "perpetrate"})
"""Verbs of crimes, which happen where and when these are said to be committed."""
_CRIMES = frozenset("act atrocity crime outrage violation".split())


def puts_down(document: Document, node: Token) -> bool:
    """Tell 'put down a riot', 'put up barricades', which say nothing."""
    return node.lemma == "put" and bool(document.children_by(node.index, "prt"))


def is_committed(document: Document, verb: Token) -> bool:
    """Tell 'the crime that they committed in Osk', which happened then and there."""
    if verb.lemma not in COMMITTING:
        return False
    done = document.children_by(verb.index, "dobj", "nsubjpass")
    above = (document.tokens[verb.head],) if verb.dep in ("acl", "relcl") else ()
    return any(noun.lemma in _CRIMES for noun in (*done, *above))


def takes_lives(document: Document, verb: Token) -> bool:
    """Tell 'claimed the lives of 80 people' and 'cost 12 lives' from what somebody claims."""
    taken = document.children_by(verb.index, "dobj")
    return verb.lemma in _TAKING_LIVES and any(noun.lemma == "life" for noun in taken)


def sets_fire(document: Document, node: Token) -> bool:
    """Tell 'set the houses alight', 'was set ablaze'."""
    return node.lemma == "set" and any(c.lower in _BURNING for c in document.children(node.index))


def runs_over(document: Document, node: Token) -> bool:
    """Tell 'was run over', 'were mown down'."""
    struck = document.children_by(node.index, "nsubjpass")
    return bool(struck) and any(
        (node.lemma, child.lower) in RUN_OVER for child in document.children(node.index)
    )


def breaks_in(document: Document, node: Token) -> bool:
    """Tell 'the gunmen had entered the hotel', by which an attack begins."""
    if node.lemma not in _INTRUDING:
        return False
    doers = document.children_by(node.index, "nsubj")
    if any({doer.lemma, doer.lower.removesuffix("s")} & _INTRUDERS for doer in doers):
        return True
    doer = document.tokens[node.head]
    deed = document.tokens[doer.head]
    return node.dep == "relcl" and doer.dep == "nsubj" and deed.lemma in EVENT_VERBS


def plants(document: Document, verb: Token) -> bool:
    """Tell 'left a van packed with explosives', which is the attack that it served."""
    return verb.lemma in PUT and any(
        how.lemma in LOADED and _EXPLOSIVES & {t.lemma for t in _objects_with(document, how)}
        for thing in document.children_by(verb.index, "dobj")
        for how in (
            *document.children_by(thing.index, "acl"),
            *document.children_by(verb.index, "advcl"),
        )
    )


def _objects_with(document: Document, verb: Token) -> Iterator[Token]:
    """Give what something is 'packed with'."""
    for preposition in document.children_by(verb.index, "prep"):
        if preposition.lower == "with":
            for noun in document.children_by(preposition.index, "pobj"):
                yield from (noun, *document.children_by(noun.index, "conj"))


def by_assailants(document: Document, verb: Token) -> bool:
    """Tell 'a convoy was stopped by gunmen', 'a bus was torn open by two mines'."""
    return verb.lemma not in SPEECH_VERBS | AFTERMATH_VERBS and any(
        doer.lemma in _ASSAILING
        for agent in document.children_by(verb.index, "agent")
        for doer in document.children_by(agent.index, "pobj")
    )


def is_found_dead(document: Document, verb: Token) -> bool:
    """Tell 'was found dead on Friday', the only day that is known of a killing."""
    return any(t.lower in ("dead", "hanged") for t in document.children_by(verb.index, "oprd"))


def closes_count(document: Document, token: int) -> bool:
    """Tell 'as of 06:00 on 2 March', up to when something was counted."""
    ahead = [t.lower for t in document.tokens[max(0, token - _LONGEST_AS_OF) : token]]
    return ("as", "of") in pairwise(ahead)


_LAYING = frozenset("attribute ascribe blame claim".split())


def is_laid(document: Document, verb: Token) -> bool:
    """Tell 'an attack blamed on the front in Osk', whose town and day are the attack's."""
    laid = verb.dep == "acl" and verb.tag == "VBN" and verb.lemma in _LAYING
    return laid and document.tokens[verb.head].lemma in EVENT_NOUNS


def closes_note(document: Document, token: int) -> bool:
    """Tell the day of a note without a finite verb: 'Nine killed, two missing, in Osk, 4 May.'."""
    sentence = document.sentence_of(token)
    root = next((t for t in document.tokens_of(sentence) if t.dep == "ROOT"), None)
    bare = root is not None and (root.tag == "VBN" or root.lower == "unaccounted")
    if root is None or not bare or document.children_by(root.index, "aux", "auxpass"):
        return False
    after = document.tokens[token + 1 : sentence.last]
    return all(t.pos in ("NUM", "PUNCT", "PROPN") for t in after)


def is_charge(document: Document, noun: Token) -> bool:
    """Tell the murder of 'charged with murder on Tuesday', of which no day is said."""
    return not document.children_by(noun.index, "det", "poss", "nummod", "prep")
