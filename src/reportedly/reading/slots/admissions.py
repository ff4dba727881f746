"""Finds admissions, and statements that nobody has taken responsibility."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Admission, Content, NoAdmission
from reportedly.reading.attribution.papers import giver_of, is_paper, issuer_of
from reportedly.reading.findings import Finding
from reportedly.reading.slots.actor_words import ARMED_PEOPLE
from reportedly.reading.slots.actors import may_have_arms, noun_in
from reportedly.reading.slots.behalf import principal_of, sender_of
from reportedly.reading.slots.deeds import (
    carries_out,
    clause,
    does_deed,
    is_own,
    is_undone,
    stands_behind,
    suffers,
)
from reportedly.reading.slots.event_words import HARM_NOUNS, HARM_VERBS
from reportedly.reading.slots.habits import by_habit
from reportedly.reading.slots.known_deeds import (
    aims,
    is_in_known,
    is_known,
    mistaken,
    takes_part,
)
from reportedly.reading.slots.other_deeds import claims_others
from reportedly.reading.slots.stopping import stops_weapon
from reportedly.reading.slots.subjects import name_of, party
from reportedly.reading.slots.syntax import objects_of, span_of, words_between
from reportedly.reading.slots.unclaimed import is_nobody, nobody, nobody_came_forward
from reportedly.reading.slots.verb_subjects import subjects

_CLAIM = frozenset("claim take accept assume admit acknowledge concede assert bear".split())
_CREDIT = frozenset("responsibility credit blame authorship".split())
_CREDIT_OR_CLAIM = _CREDIT | {"claim"}
_OWN_UP = frozenset({"admit", "confess"})
"""What is done to one's own deed, and not to another's: 'admitted the attack'."""
_CONFESS = frozenset("accept admit acknowledge concede confess confirm".split())
_SAY = frozenset("say announce declare state report boast claim tell testify".split())
_TELLING = _CONFESS | _SAY
_APOLOGISE = frozenset("apologise apologize".split())
_FIND = frozenset("assess conclude determine find regret".split()) | _APOLOGISE
_HARMED = HARM_VERBS | frozenset("die perish".split())
_HARMS = HARM_NOUNS | frozenset("death casualty injury loss".split())
_NONE = frozenset("no any zero".split())
_TO_COME = frozenset("could may might shall will would".split())
_ASKING = frozenset("appeal ask beg call demand expect invite press require tell urge want".split())
_REFUSING = frozenset("refuse decline fail".split())
_EUPHEMISMS = frozenset("eliminate liquidate neutralise neutralize punish".split())
"""What a killing is called by those who did it: 'its fighters had punished the men'."""
_FAR = 4
"""Sentences back in which an attack may be told that 'nobody claimed'."""


Weapons = dict[int, str]
"""The class of each token that heads a weapon."""


def find_admissions(document: Document, weapons: Weapons) -> tuple[Finding, ...]:
    """Give the admissions and absences of admission in `document`, in text order.

    Who says that he stopped one of the `weapons` admits no attack. What somebody says of his own
    deeds is an admission where it speaks of the attack as known ('said that it had fired the
    shell'), not where it is news of another ('had killed rebels').
    """
    found = ((t, _at(document, t, weapons)) for t in document.tokens if _may_admit(t))
    told = ((t, f) for t, f in found if f is not None)
    return tuple(f for t, f in told if not (_is_asked(document, t) or by_habit(document, t)))


def _may_admit(token: Token) -> bool:
    """Tell a word at which an admission may be found; most tokens are none."""
    return token.pos == "VERB" or token.dep == "attr" or token.lemma in _CREDIT_OR_CLAIM


def admitting(document: Document, weapons: Weapons) -> Iterator[Token]:
    """Give the head of each phrase whose bearer admits or claims a deed, of whatever attack."""
    for token in filter(_may_admit, document.tokens):
        if token.lemma in _CREDIT and token.pos == "NOUN":
            admitter = _creditor(document, token)
        elif _claims_deed(document, token):
            admitter = _claimant(document, token)
        elif token.pos == "VERB" and token.lemma in _TELLING:
            owned = any(True for _ in _owned_deeds(document, token, weapons))
            admits = owned and not nobody(document, token)
            admitter = _claimant(document, token) if admits else None
        else:
            continue
        if admitter is not None and not by_habit(document, token):
            yield admitter


def _at(document: Document, token: Token, weapons: Weapons) -> Finding | None:
    if token.lemma in _CREDIT and token.pos == "NOUN":
        return _credit(document, token)
    if token.lemma in ("claim", "come") and (unclaimed := nobody_came_forward(document, token)):
        return _finding(document, token, NoAdmission(unclaimed))
    if (harm := _own_harm(document, token)) is not None:
        return harm
    if (own := _our_deed(document, token)) is not None:
        return own
    if _claims_deed(document, token):
        admitter = _claimant(document, token)
        return (
            _finding(document, token, Admission(name_of(document, admitter))) if admitter else None
        )
    if _is_of_deed(document, token) and (unclaimed := nobody(document, token)):
        return _finding(document, token, NoAdmission(unclaimed))
    if token.pos == "VERB" and token.lemma in _TELLING:
        return _confession(document, token, weapons)
    return None


def _is_asked(document: Document, token: Token) -> bool:
    """Tell what somebody is asked: 'Do you accept responsibility?' admits nothing."""
    sentence = document.sentence_of(token.index)
    return document.tokens[sentence.last - 1].text == "?"


def _our_deed(document: Document, noun: Token) -> Finding | None:
    """Read 'it was our strike', said by whoever the chain names."""
    if noun.dep != "attr":
        return None
    verb = document.tokens[noun.head]
    own = [t for t in document.children_by(noun.index, "poss") if t.lower == "our"]
    if not own or verb.lemma != "be" or not does_deed(noun):
        return None
    if document.children_by(verb.index, "neg"):
        return None
    return _finding(document, verb, Admission(""))


def _claims_deed(document: Document, verb: Token) -> bool:
    """Read 'X claimed the attack', 'the attack, which X claimed', 'was claimed by X'.

    And 'X owned up to the attack'.
    """
    if verb.lemma == "own" and any(
        p.lower == "up" for p in document.children_by(verb.index, "prt")
    ):
        deeds = objects_of(document, verb.index, "to")
        to = (p for p in document.children_by(verb.index, "prep") if p.lower == "to")
        done = (deed for p in to for deed in document.children_by(p.index, "pcomp"))
        return any(does_deed(deed) and deed.pos == "NOUN" for deed in deeds) or any(
            carries_out(document, deed) for deed in done
        )
    if verb.lemma == "boast":
        return any(does_deed(t) for t in objects_of(document, verb.index, "of", "about"))
    if not _is_of_deed(document, verb) or claims_others(document, verb):
        return False
    return not nobody(document, verb) and not _not_said(document, verb)


def _is_of_deed(document: Document, verb: Token) -> bool:
    """Tell whether what the verb claims is a deed, or an 'it' that the text told of as one."""
    if verb.lemma != "claim" or verb.pos != "VERB":
        return False
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    relative = verb.dep == "relcl" and any(t.tag in ("WDT", "WP") for t in things)
    claimed = (*things, document.tokens[verb.head]) if relative else things
    if any(does_deed(thing) and thing.pos == "NOUN" for thing in claimed):
        return True
    meant = any(thing.lower in ("it", "them") for thing in things)
    return meant and _tells_attack(document, verb)


def _tells_attack(document: Document, verb: Token) -> bool:
    """Tell whether the sentence of 'X has claimed it', or the one before, tells of an attack."""
    claimant = _claimant(document, verb)
    unclaimed = claimant is not None and is_nobody(document, claimant)
    last = document.sentences[verb.sentence]
    first = document.sentences[max(0, verb.sentence - (_FAR if unclaimed else 1))]
    told = document.tokens[first.first : last.last]
    return (
        claimant is not None
        and (may_have_arms(claimant) or unclaimed)
        and not document.children_by(verb.index, "ccomp", "xcomp")
        and any(
            (does_deed(token) and token.pos == "NOUN")
            or (token.pos == "VERB" and token.lemma in _HARMED)
            for token in told
        )
    )


def _finding(document: Document, token: Token, content: Content) -> Finding:
    # 'The army confirmed the strike, claiming it was targeting rebels' is told from its subject on.
    bare = token.dep == "advcl" and token.tag == "VBG"
    first, last = clause(document, token.head if bare else token.index)
    return Finding(span_of(document, first, last), token.index, content)


def _credit(document: Document, noun: Token) -> Finding | None:
    verb = _claiming_verb(document, noun)
    if verb is None:
        return _claim_of_responsibility(document, noun)
    if unclaimed := nobody(document, verb):
        return _finding(document, verb, NoAdmission(unclaimed))
    admitter = _creditor(document, noun)
    return _finding(document, verb, Admission(name_of(document, admitter))) if admitter else None


def _claiming_verb(document: Document, noun: Token) -> Token | None:
    """Give the verb of 'claimed responsibility', 'laid claim to responsibility', if it is one."""
    # 'No group has so far accepted responsibility': parsers take the verb for its modifier.
    for verb in document.children_by(noun.index, "amod"):
        if verb.lemma in _CLAIM and document.children_by(verb.index, "nsubj"):
            return verb
    verb = document.tokens[noun.head]
    if verb.lemma == "claim" and noun.dep == "pobj":
        verb = document.tokens[verb.head]
    if verb.lemma not in _CLAIM or verb.pos == "NOUN" or noun.dep not in ("dobj", "nsubjpass"):
        return None
    # 'Assume its responsibilities' is said of duties.
    return None if noun.tag == "NNS" else verb


def _creditor(document: Document, noun: Token) -> Token | None:
    """Give the head of whoever claims the responsibility that `noun` speaks of."""
    verb = _claiming_verb(document, noun)
    if verb is None or verb.lemma == "bear" or nobody(document, verb) or _not_said(document, verb):
        return None
    if claims_others(document, verb, noun):
        return None
    return _claimant(document, verb)


def _claimant(document: Document, verb: Token) -> Token | None:
    """Give who claims by `verb`, or for whom: the front of 'a caller claimed it for the front'."""
    head = party(document, verb)
    if head is None:
        return None
    if (sender := sender_of(document, head, verb)) is not None:
        return sender
    principal = principal_of(document, head, verb)
    return _behind_paper(document, head) if principal is head else principal


def _behind_paper(document: Document, head: Token) -> Token:
    """Give who claims in 'a statement by X', 'a statement attributed to X claimed …'.

    And in 'X handed out leaflets claiming …'.
    """
    if not is_paper(document, head.index):
        return head
    for clause_of in document.children_by(head.index, "acl"):
        if clause_of.lemma in ("attribute", "ascribe"):
            for name in objects_of(document, clause_of.index, "to"):
                return name
    giver = giver_of(document, head.index)
    giver = issuer_of(document, head.index) if giver is None else giver
    if giver is not None:
        return document.tokens[giver]
    return next(iter(objects_of(document, head.index, "from")), head)


def _claim_of_responsibility(document: Document, noun: Token) -> Finding | None:
    """Read 'there was no (immediate) claim of responsibility'."""
    governor = document.tokens[noun.head]
    for claim in (governor, document.tokens[governor.head]):
        if claim.lemma not in ("claim", "admission") or claim.pos != "NOUN":
            continue
        if any(child.lower == "no" for child in document.children(claim.index)):
            first, last = document.subtree(claim.index)
            return _finding(document, claim, NoAdmission(words_between(document, first, last)))
    return None


def _own_harm(document: Document, verb: Token) -> Finding | None:
    """Read 'said that eight civilians were killed in its strike', 'apologised for killing …'."""
    if verb.pos != "VERB" or verb.lemma not in _TELLING | _FIND:
        return None
    if document.children_by(verb.index, "neg") or not _may_own(document, verb):
        return None
    told = range(*document.subtree(verb.index))
    own = any(_owns_harm(document, verb, document.tokens[at]) for at in told)
    if not own and not _apologises(document, verb):
        return None
    admitter = party(document, verb)
    return _finding(document, verb, Admission(name_of(document, admitter))) if admitter else None


def _owns_harm(document: Document, verb: Token, noun: Token) -> bool:
    """Tell whether `noun` is the speaker's own attack, in which `verb` tells that people died."""
    if noun.pos != "NOUN" or not does_deed(noun) or noun.dep != "pobj":
        return False
    owners = document.children_by(noun.index, "poss")
    clauses = document.children_by(noun.index, "relcl")
    doers = (doer for verb_of in clauses for doer in subjects(document, verb_of.index))
    if not any(is_own(document, owner) for owner in (*owners, *doers)):
        return False
    above = [token for token in document.ancestors(noun.index) if verb.index != token.index]
    return any(_harms_others(document, token) for token in above if token.index > verb.index)


def _harms_others(document: Document, harm: Token) -> bool:
    """Tell whether a word says that people came to harm, and that they were no fighters."""
    if harm.lemma not in (_HARMED if harm.pos == "VERB" else _HARMS):
        return False
    told = document.tokens[slice(*document.subtree(harm.index))]
    denied = any(token.lower in _NONE or token.dep == "neg" for token in told)
    return not denied and not any(noun_in(token, ARMED_PEOPLE) for token in told)


def _apologises(document: Document, verb: Token) -> bool:
    """Read 'apologised for killing eight civilians': what he apologises for is his own deed."""
    if verb.lemma not in _APOLOGISE:
        return False
    return any(
        carries_out(document, deed)
        for prep in document.children_by(verb.index, "prep")
        for deed in document.children_by(prep.index, "pcomp")
    )


def _not_said(document: Document, verb: Token) -> bool:
    above = document.tokens[verb.head]
    asked = verb.dep in ("xcomp", "ccomp", "advcl") and verb.tag == "VB"
    if asked and above.lemma in _ASKING | _REFUSING:
        return True
    negated = bool(document.children_by(verb.index, "neg"))
    return negated or any(
        child.lower in ("should", "must") for child in document.children(verb.index)
    )


def _confession(document: Document, verb: Token, weapons: Weapons) -> Finding | None:
    """Read 'X admitted shelling …', 'X said that its forces had struck the …'."""
    deeds = tuple(_owned_deeds(document, verb, weapons))
    if verb.lemma in _SAY:
        deeds = tuple(
            d
            for d in deeds
            if is_known(document, d) or stands_behind(document, d) or aims(document, d)
        )
    if deeds and (unclaimed := nobody(document, verb)):
        return _finding(document, verb, NoAdmission(unclaimed))
    admitter = _claimant(document, verb) if deeds else None
    return _finding(document, verb, Admission(name_of(document, admitter))) if admitter else None


def _owned_deeds(document: Document, verb: Token, weapons: Weapons) -> Iterator[Token]:
    """Give the deeds that the subject of `verb` says are his own."""
    if document.children_by(verb.index, "neg") or not _may_own(document, verb):
        return
    to = (p for p in document.children_by(verb.index, "prep") if p.lower == "to")
    owned = (deed for prep in to for deed in document.children_by(prep.index, "pcomp"))
    told = document.children_by(verb.index, "ccomp", "xcomp", "dobj", "pcomp")
    yield from mistaken(document, verb) if verb.lemma in _CONFESS else ()
    for child in (*told, *owned, *_told_on(document, verb)):
        done = carries_out(document, child) or stands_behind(document, child)
        done = done or (child.lemma == "bomb" and verb.lemma in _OWN_UP)
        done = done or child.lemma in _EUPHEMISMS
        done = done or (child.lemma == "target" and is_in_known(document, child))
        done = done or aims(document, child) or takes_part(document, child)
        if not done or is_undone(document, child) or suffers(document, child):
            continue
        if any(aux.lower in _TO_COME for aux in document.children_by(child.index, "aux")):
            continue  # 'said it would kill a hostage'
        if stops_weapon(document, child, weapons):
            continue
        doers = subjects(document, child.index)
        own = any(is_own(document, one) for doer in doers for one in _of_whom(document, doer))
        noun = child.dep == "dobj" and child.pos == "NOUN"
        own = own or (noun and (verb.lemma in _OWN_UP or is_own(document, child)))
        if own or (child.dep in ("xcomp", "pcomp") and verb.lemma not in _SAY):
            yield child


def _told_on(document: Document, verb: Token) -> Iterator[Token]:
    """Give the clause of 'said on a website that it had …', which parsers hang on the website."""
    for preposition in document.children_by(verb.index, "prep"):
        for noun in document.children_by(preposition.index, "pobj"):
            for told in document.children_by(noun.index, "relcl", "acl"):
                if any(m.lower == "that" for m in document.children_by(told.index, "mark")):
                    yield told


def _of_whom(document: Document, doer: Token) -> tuple[Token, ...]:
    """Give a doer with those of whom it is one: 'one of its missiles'."""
    return (doer, *objects_of(document, doer.index, "of"))


def _may_own(document: Document, verb: Token) -> bool:
    """Tell whether who speaks may speak of his own arms: 'residents said their army …' do not."""
    if verb.lemma in _CONFESS:
        return True
    speakers = subjects(document, verb.index)
    for speaker in speakers:
        behind = _behind_paper(document, principal_of(document, speaker, verb))
        if behind is not speaker or may_have_arms(speaker):
            return True
    return False
