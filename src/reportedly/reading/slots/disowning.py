"""Finds what speakers say that they did not do: 'said its guns had not fired', 'had no part in it'.

Each is a clause that hangs on a verb of telling. What it says is not done must be the speaker's
own ('its guns', 'we', 'none of its men'), or a part in the deed that nobody of a kind had ('said
that no soldier had a hand in it').
"""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.chain import CueKind
from reportedly.reading.attribution.lexicon import cue_words
from reportedly.reading.slots import denial_words as words_of
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES, PEOPLE
from reportedly.reading.slots.actors import may_have_arms, noun_in
from reportedly.reading.slots.deeds import carries_out, clause, does_deed, is_own
from reportedly.reading.slots.event_words import CONTEXT_VERBS
from reportedly.reading.slots.subjects import party, referent_of
from reportedly.reading.slots.syntax import objects_of, words_between
from reportedly.reading.slots.verb_subjects import subjects

_SAID_OR_JOINED = words_of.SAID | {"conj", "advcl"}
_SWEARING = frozenset("plead swear vow".split())
_TELLING = frozenset({CueKind.SAYING, CueKind.ACCUSATION, CueKind.CONFIRMATION})
_ARMED_DEEDS = CONTEXT_VERBS | {"shoot", "drop", "lay", "plant", "harm", "aim", "send"}
"""What a speaker says that his own did not do, besides the deeds of `does_deed`."""
_HOLDING = frozenset("arrest capture detain hold seize take".split())
"""What is done to people: 'said that it held nobody'."""
_OURS = frozenset("us we ours theirs its".split())
_PRESENT = frozenset({"deploy", "fly", "operate", "patrol", "station"})
"""What forces do where they are: 'said it was not operating in the area'."""
_RECORDS = frozenset("information record report trace".split())
"""What a speaker has none of, where a deed was not his: 'had no record of a raid'."""
_MESSAGES = frozenset(
    "communique letter message note post posting statement telegram tweet video".split()
)
_OUTLETS = frozenset("account channel feed office page radio site station website".split())
"""By which somebody gives out a message: 'the front's website carried a message'."""
_PRESENCE = frozenset("in at near around inside over within".split())
_STATES = frozenset(
    "business charge doubt ease fault favor favour mood odds peace place position risk war".split()
)
_ARMS = frozenset("artillery gun mortar presence rocket tank weapon plane aircraft unit".split())
"""What a speaker says that he did not have where a deed was done."""
_NOWHERE = frozenset({"nowhere", "elsewhere"})
_NEGATING = frozenset("neg det advmod nsubj nsubjpass dobj".split())
_NOBODY = frozenset("no none neither nobody noone not never n't nothing".split())

Disowned = tuple[Token, Token, str, str]
"""Who speaks, the verb that the denial stands at, its words, and what it denies."""
_CONDEMNING = frozenset(
    """barbaric barbarous brutal cowardly criminal cruel despicable heinous savage senseless
    terrorist vile""".split()
)
"""What a deed is called by those who condemn it, and do not put it away from themselves."""


def disowned(document: Document, token: Token) -> Disowned | None:
    """Give what a speaker says at `token` that he did not do, if he does."""
    if token.lower == "nothing":
        return _nothing_to_do(document, token)
    if token.lower in words_of.AT_FAULT or (
        token.pos == "NOUN" and noun_in(token, words_of.OWN_PART)
    ):
        return _no_part(document, token)
    if token.lemma in _RECORDS and token.dep == "dobj":
        return _no_record(document, token)
    if token.lower == "innocent" and token.dep == "acomp":
        return _innocent(document, token)
    if token.lemma in words_of.WORKS and token.dep == "attr":
        return _not_its_work(document, token)
    if token.lemma == "lie" and token.pos == "VERB" and token.dep == "ccomp":
        return _lies(document, token)
    if token.pos in ("VERB", "AUX") and token.dep in _SAID_OR_JOINED:
        return _not_done(document, token)
    return _unharmed(document, token)


def teller_of(document: Document, teller: Token) -> Token | None:
    """Give who tells or claims what hangs on `teller`; None where it is no word of telling.

    Who 'lets it be known' or 'makes it clear' tells as well.
    """
    above = document.tokens[teller.head]
    if (teller.lemma, above.lemma) in (("know", "let"), ("clear", "make")):
        return party(document, above)
    if teller.pos == "NOUN" and teller.lemma in _MESSAGES:
        return _sender(document, teller)
    cue = cue_words().get(teller.lemma)
    if (cue is None or cue.kind not in _TELLING) and teller.lemma not in _SWEARING:
        return None
    if teller.pos == "NOUN":
        owners = document.children_by(teller.index, "poss")
        return next(iter(owners + objects_of(document, teller.index, "by", "from")), None)
    return party(document, teller)


def _sender(document: Document, message: Token) -> Token | None:
    """Give whose message it is: 'a statement by X', 'X's website carried a message'."""
    owners = document.children_by(message.index, "poss")
    owners += objects_of(document, message.index, "by", "from")
    verb = document.tokens[message.head]
    for outlet in subjects(document, verb.index) if not owners and verb.pos == "VERB" else ():
        owners += document.children_by(outlet.index, "poss")
        owners += () if outlet.lemma in _OUTLETS else (outlet,)
    return next(iter(owners), None)


def _telling(document: Document, verb: Token) -> Token | None:
    """Give who tells a clause, or the one that it goes on: 'that it kept the truce and had not'."""
    while verb.dep == "conj" and verb.head != verb.index:
        verb = document.tokens[verb.head]
    clear = verb.dep == "advcl" and document.tokens[verb.head].lower == "clear"
    return (
        teller_of(document, document.tokens[verb.head])
        if verb.dep in words_of.SAID or clear
        else None
    )


def _nothing_to_do(document: Document, nothing: Token) -> Disowned | None:
    """Read 'X had nothing to do with …', and 'X said his men had nothing to do with it'."""
    verb = document.tokens[nothing.head]
    after = [t.lower for t in document.tokens[nothing.index + 1 : nothing.index + 4]]
    if verb.lemma != "have" or after != ["to", "do", "with"] or not _of_deed(document, nothing):
        return None
    who = _telling(document, verb) if _is_of_own(document, verb) else None
    who = who or party(document, verb)
    if who is None:
        return None
    words = words_between(document, nothing.index, clause(document, verb.index)[1])
    return who, verb, words, "responsibility"


def _of_deed(document: Document, nothing: Token) -> bool:
    """Tell whether what somebody has 'nothing to do with' is a deed, or stands for one."""
    with_what = document.tokens[nothing.index + 4 : clause(document, nothing.head)[1]]
    head = next((token for token in with_what if token.dep in ("pobj", "pcomp")), None)
    if head is None or head.pos == "PRON" or head.lower in ("this", "that"):
        return True
    told = (head, *objects_of(document, head.index, "of", "on", "in"))
    happened = words_of.HAPPENINGS | words_of.CHARGES | words_of.LOSSES
    return any(carries_out(document, one) or noun_in(one, happened) for one in told)


def _no_part(document: Document, word: Token) -> Disowned | None:
    """Read 'the army said it was not responsible for the raid', 'that it had no part in it'."""
    verb = word if word.pos == "VERB" else document.tokens[word.head]
    negated = any(_negations(document, verb)) or any(_negations(document, word))
    who = _telling(document, verb)
    own = _is_of_own(document, verb) or (
        who is not None and may_have_arms(who) and _is_nobody_of(document, verb)
    )
    if not (negated and own and verb.lemma in words_of.HAVING) or who is None:
        return None
    words = words_between(document, *clause(document, verb.index))
    return who, document.tokens[verb.head], words, "responsibility"


def _no_record(document: Document, noun: Token) -> Disowned | None:
    """Read 'the army said its archives held no record of any operation there'."""
    verb = document.tokens[noun.head]
    of_what = objects_of(document, noun.index, "of", "about", "on")
    deeds = [t for t in of_what if does_deed(t) or noun_in(t, words_of.HAPPENINGS)]
    none = any(child.lower == "no" for child in document.children(noun.index))
    who = _telling(document, verb) if none and deeds and _is_of_own(document, verb) else None
    if who is None or not may_have_arms(who):
        return None
    words = words_between(document, *clause(document, verb.index))
    return who, document.tokens[verb.head], words, "statement"


def _lies(document: Document, verb: Token) -> Disowned | None:
    """Read 'the front said that the police were lying'."""
    who = _telling(document, verb)
    placed = document.children_by(verb.index, "prep", "neg", "advmod", "dobj")
    if who is None or placed or _is_of_own(document, verb):
        return None
    words = words_between(document, *clause(document, verb.index))
    return who, document.tokens[verb.head], words, "statement"


def _innocent(document: Document, word: Token) -> Disowned | None:
    """Read 'a banner of the cartel's said it was innocent'."""
    verb = document.tokens[word.head]
    who = _telling(document, verb) if _is_of_own(document, verb) else None
    if verb.lemma != "be" or who is None or document.children_by(verb.index, "neg"):
        return None
    words = words_between(document, *clause(document, verb.index))
    return who, document.tokens[verb.head], words, "responsibility"


def _not_its_work(document: Document, work: Token) -> Disowned | None:
    """Read 'the front said that the bomb was not its work'."""
    verb = document.tokens[work.head]
    own = any(is_own(document, owner) for owner in document.children_by(work.index, "poss"))
    who = _telling(document, verb)
    if not own or who is None or not document.children_by(verb.index, "neg"):
        return None
    words = words_between(document, *clause(document, verb.index))
    return who, document.tokens[verb.head], words, "responsibility"


def _not_done(document: Document, verb: Token) -> Disowned | None:
    """Read 'said its guns had not fired', 'none of its men had been there', 'it was not us'."""
    if not any(_negations(document, verb)) and not _is_elsewhere(document, verb):
        return None
    who = _telling(document, verb)
    if who is None or not _is_undone(document, verb):
        return None
    if not may_have_arms(referent_of(document, who)):
        return None
    words = words_between(document, *clause(document, verb.index))
    of = "event" if document.children_by(verb.index, "expl") else "responsibility"
    return who, document.tokens[verb.head], words, of


def _is_undone(document: Document, verb: Token) -> bool:
    """Tell whether a negated clause says that the speaker's own did no deed, or were not there."""
    if verb.lemma == "be" and document.children_by(verb.index, "expl"):
        return any(does_deed(t) for t in document.children_by(verb.index, "attr"))
    if verb.lemma == "be":
        blamed = any(t.lemma in ("blame", "fault") for t in _complements(document, verb))
        us = any(t.lower in _OURS for t in document.children_by(verb.index, "attr"))
        there = any(
            t.lower in _PRESENCE and not _is_state(document, t)
            for t in document.children_by(verb.index, "prep")
        )
        beside = document.children_by(verb.index, "advmod")
        there = there or _is_elsewhere(document, verb) or any(t.lower == "there" for t in beside)
        return us or ((there or blamed) and _is_of_own(document, verb))
    if verb.lemma == "have":
        things = document.children_by(verb.index, "dobj")
        had = ARMED_PEOPLE | BODIES | words_of.HAPPENINGS
        armed = (noun_in(t, had) or t.lemma in _ARMS for t in things)
        return any(armed) and _is_of_own(document, verb)
    if verb.lemma == "engage":
        acts = objects_of(document, verb.index, "in")
        return _is_of_own(document, verb) and any(noun_in(t, words_of.HAPPENINGS) for t in acts)
    if verb.lemma == "come":  # 'not a single shot had come from his men'
        return any(is_own(document, one) for one in objects_of(document, verb.index, "from"))
    deed = carries_out(document, verb) or verb.lemma in _ARMED_DEEDS | _PRESENT
    if verb.lemma in ("do", "use"):
        things = (*document.children_by(verb.index, "dobj"), *_held(document, verb))
        deed = any(_is_used(document, verb, thing) for thing in things)
    if verb.lemma in _HOLDING:
        held = document.children_by(verb.index, "dobj")
        deed = any(t.pos == "PRON" or noun_in(t, PEOPLE) for t in held)
    return deed and _is_of_own(document, verb)


def _is_used(document: Document, verb: Token, thing: Token) -> bool:
    """Tell 'had not used gas', 'did not do it' from 'is not doing it', 'did nothing about it'."""
    if verb.lemma == "use":
        return noun_in(thing, words_of.WEAPONS) or thing.lower in ("it", "them", "any")
    past = verb.tag == "VBN" or any(
        t.lower == "did" for t in document.children_by(verb.index, "aux")
    )
    it = thing.lower in ("it", "this", "that", "anything") or does_deed(thing)
    return past and thing.dep == "dobj" and it


def _is_state(document: Document, preposition: Token) -> bool:
    """Tell 'not at war', 'not in favour' from where somebody was not."""
    return any(t.lemma in _STATES for t in document.children_by(preposition.index, "pobj"))


def _complements(document: Document, verb: Token) -> Iterator[Token]:
    yield from document.children_by(verb.index, "xcomp", "acomp", "attr")
    yield from objects_of(document, verb.index, "at")


def _is_elsewhere(document: Document, verb: Token) -> bool:
    return any(t.lower in _NOWHERE for t in document.children_by(verb.index, "advmod"))


def _negations(document: Document, word: Token) -> Iterator[bool]:
    """Give a truth for every word that negates `word`, its subject or its object."""
    for child in document.children(word.index):
        yield child.lower in _NOBODY and child.dep in _NEGATING
        if child.dep in ("nsubj", "nsubjpass", "dobj", "attr"):
            subject = document.tokens[slice(*document.subtree(child.index))]
            yield child.dep == "nsubj" and subject[0].lower == "not"
            yield any(one.lower in ("no", "neither") for one in document.children(child.index))
        if child.dep == "prep":
            yield any(one.dep == "neg" for one in document.children(child.index))
            aims = document.children_by(child.index, "pobj")
            yield any(one.lower == "no" for aim in aims for one in document.children(aim.index))


def _held(document: Document, verb: Token) -> tuple[Token, ...]:
    passive = document.children_by(verb.index, "nsubjpass")
    return (*subjects(document, verb.index), *passive)


def _is_of_own(document: Document, verb: Token) -> bool:
    """Tell whether the subject of `verb` is the speaker's: 'it', 'its guns', 'none of its men'."""
    return any(
        is_own(document, one)
        for subject in _held(document, verb)
        for one in (subject, *objects_of(document, subject.index, "of"))
    )


def _is_nobody_of(document: Document, verb: Token) -> bool:
    """Tell the 'no soldier' of 'no soldier had a hand in it'."""
    return any(
        child.lower in ("no", "neither")
        for subject in _held(document, verb)
        for child in document.children(subject.index)
    )


def _unharmed(document: Document, token: Token) -> Disowned | None:
    """Read 'X claimed that no civilians were harmed', 'said there were no civilian casualties'."""
    only = token.lower == "only" and _of_fighters(document, token)
    if not only and (token.lower not in ("no", "not") or not _of_civilians(document, token)):
        return None
    above = (document.tokens[token.head], *document.ancestors(token.head))
    for said in above:
        who = _telling(document, said)
        if who is not None:
            words = words_between(document, *clause(document, said.index))
            return who, document.tokens[said.head], words, "harm"
    return None


def _of_fighters(document: Document, only: Token) -> bool:
    """Tell 'only insurgents died', 'killed only militants', by which nobody else did."""
    noun = document.tokens[only.head]
    verb = document.tokens[noun.head]
    harmed = verb.lemma in words_of.HARM or does_deed(verb)
    return noun_in(noun, ARMED_PEOPLE) and harmed


def _of_civilians(document: Document, negative: Token) -> bool:
    """Tell 'no civilians' and 'no civilian casualties' as what was harmed, or was there."""
    noun = document.tokens[negative.head]
    words = (noun, *document.children_by(noun.index, "amod", "compound"))
    after = document.tokens[noun.index + 1 : noun.index + 4]  # 'no harm to civilians'
    words += after if after and after[0].lower in ("to", "among") else ()
    if not any(word.lemma == "civilian" for word in words):
        return False
    verb = document.tokens[noun.head]
    harmed = noun.dep == "nsubjpass" and (does_deed(verb) or verb.lemma in words_of.HARM)
    died = noun.dep == "nsubj" and verb.lemma in words_of.HARM
    return harmed or died or any(word.lemma in words_of.LOSSES for word in words)


def is_condemned(document: Document, verb: Token, deed: Token) -> bool:
    """Tell the 'cowardly attack' that is repudiated by those who had no part in it.

    So is one that they describe: 'repudiated the murder of a priest', 'repudiate this attack'.
    """
    called = document.children_by(deed.index, "amod", "compound")
    if any(word.lower in _CONDEMNING for word in called):
        return True
    pointed = any(word.lower == "this" for word in document.children_by(deed.index, "det"))
    told = pointed or document.children_by(deed.index, "prep")
    return verb.lemma == "repudiate" and bool(told)
