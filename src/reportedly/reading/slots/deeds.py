"""Tells deeds of an attack from other verbs and nouns, and whose own deed one is."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.language.english.tags import FINITE
from reportedly.model.chain import CueKind
from reportedly.reading.attribution.lexicon import cue_words
from reportedly.reading.attribution.quotations import quotations
from reportedly.reading.slots.event_words import (
    HARM_NOUNS,
    HARM_VERBS,
    NOUNS,
    OBJECT_VERBS,
    PARTICLE_VERBS,
    VERBS,
)
from reportedly.reading.slots.syntax import SUPPORT_VERBS, objects_of

_DEEDS = (
    HARM_VERBS
    | HARM_NOUNS
    | frozenset(VERBS)
    | frozenset(NOUNS)
    | {"fire", "hit", "launch", "strike"}
)
_TELLING = frozenset({CueKind.SAYING, CueKind.ACCUSATION, CueKind.CONFIRMATION, CueKind.DENIAL})
_FIRST = frozenset("we i our my".split())
_THIRD = frozenset("it they he she its their his her".split())


_HARMING = frozenset({"kill", "wound", "injure"})
"""Verbs of harm that need an object."""


def does_deed(token: Token) -> bool:
    """Tell whether `token` names a deed of an attack by itself."""
    return token.lemma in _DEEDS


def suffers(document: Document, verb: Token) -> bool:
    """Tell a verb of harm without an object, whose subject suffered it: 'Woman killed in raid'."""
    harm = verb.lemma in _HARMING and verb.tag in ("VBN", "VBD")
    if not harm or verb.dep == "relcl":  # 'the men whom the army killed'
        return False
    done = document.children_by(verb.index, "dobj", "agent")
    return not any(thing.index > verb.index for thing in done)


def carries_out(document: Document, verb: Token) -> bool:
    """Tell whether a verb does a deed, alone or by its object ('carried out the raid').

    'Planted the bomb' does one as well.
    """
    particles = (child.lower for child in document.children_by(verb.index, "prt"))
    if does_deed(verb) or any(
        (verb.lemma, particle) in PARTICLE_VERBS or (verb.lemma, particle) == ("bring", "down")
        for particle in particles
    ):
        return True
    objects = document.children_by(verb.index, "dobj")
    if any((verb.lemma, noun.lemma) in OBJECT_VERBS for noun in objects):
        return True
    return verb.lemma in SUPPORT_VERBS and any(does_deed(noun) for noun in objects)


def was_planned_by(document: Document, deed: Token) -> bool:
    """Tell 'the attack was planned and led by gunmen', whose past says that it was done."""
    verb = document.tokens[deed.head]
    if deed.dep != "nsubjpass" or verb.lemma not in ("plan", "prepare"):
        return False
    verbs = (verb, *document.children_by(verb.index, "conj"))
    told = any(document.children_by(one.index, "agent") for one in verbs)
    return told and any(aux.lower in ("was", "were") for aux in document.children(verb.index))


def is_undone(document: Document, verb: Token) -> bool:
    """Tell a deed that was not done: 'did not fire', 'shot at nobody', 'shot at no hostages'."""
    if document.children_by(verb.index, "neg"):
        return True
    things = document.children_by(verb.index, "dobj") + objects_of(document, verb.index, "at", "on")
    return any(
        thing.lower in ("nobody", "none")
        or any(child.lower == "no" for child in document.children(thing.index))
        for thing in things
    )


def stands_behind(document: Document, verb: Token) -> bool:
    """Tell the 'was' of 'was behind the raid', 'was responsible (for it)'."""
    for word in document.children_by(verb.index, "acomp"):
        charged = objects_of(document, word.index, "for")
        if word.lower == "responsible" and (not charged or any(map(does_deed, charged))):
            return True
    deeds = objects_of(document, verb.index, "behind")
    return verb.lemma == "be" and any(does_deed(noun) for noun in deeds)


def is_own(document: Document, subject: Token) -> bool:
    """Tell whether a subject is whoever speaks: 'it', 'its forces', 'two of its forces'.

    In the speaker's own words, in quotation marks, 'they' and 'its' are others.
    """
    some = objects_of(document, subject.index, "of") if subject.pos == "NUM" else ()
    owners = [t for one in (subject, *some) for t in document.children_by(one.index, "poss")]
    owners += [t for owner in owners for t in document.children_by(owner.index, "poss")]
    words = {subject.lower, *(t.lower for t in owners)}
    if not _FIRST.isdisjoint(words):
        return True
    return not _THIRD.isdisjoint(words) and not _is_quoted(document, subject)


def _is_quoted(document: Document, token: Token) -> bool:
    start = document.text.rfind("\n", 0, token.start) + 1
    end = document.text.find("\n", token.end)
    paragraph = document.text[start:] if end < 0 else document.text[start:end]
    return any(q.start <= token.start - start < q.end for q in quotations(paragraph))


def clause(document: Document, verb: int) -> tuple[int, int]:
    """Give the token range of the clause of `verb` without closing punctuation.

    What is joined to it is another statement and left out: 'no group claimed it, but officials
    suspect …', 'denied that its guns had fired and accused the army'.
    """
    first, last = document.subtree(verb)
    last = min((joint for joint in _joints(document, verb, last, verb)), default=last)
    while last - 1 > verb and document.tokens[last - 1].pos == "PUNCT":
        last -= 1
    while first < verb and document.tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    return first, last


def up_to_other_statement(document: Document, head: int) -> tuple[int, int]:
    """Give the token range of what is said, up to a verb of telling that parses join to it.

    In 'denied its forces had fired and accused the army' the accusation hangs on the firing.
    """
    first, last = document.subtree(head)
    joints = (*_joints(document, head, last, None), *_asides(document, head, last))
    last = min(joints, default=last)
    while last - 1 > head and document.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return first, last


def _asides(document: Document, head: int, last: int) -> Iterator[int]:
    """Give where a participle tells on behind a comma: '…, blaming outsiders'."""
    for token in document.tokens[head + 1 : last]:
        cue = cue_words().get(token.lemma)
        told = cue is not None and cue.kind in _TELLING and token.tag == "VBG"
        if told and token.dep == "advcl" and document.tokens[token.index - 1].text == ",":
            yield token.index - 1


def _joints(document: Document, verb: int, last: int, of: int | None) -> Iterator[int]:
    """Give where statements begin after `verb`: what is joined to `of`, and what else tells."""
    for token in document.tokens[verb + 1 : last]:
        if token.dep != "conj" or token.pos not in ("VERB", "AUX"):
            continue
        if token.head == of or _tells(document, token):
            before = [c.index for c in document.children_by(token.head, "cc") if c.index > verb]
            starts = [document.subtree(token.index)[0], *(i for i in before if i < token.index)]
            yield min(starts) if min(starts) > verb else token.index


def _tells(document: Document, verb: Token) -> bool:
    """Tell a finite verb of telling without a subject of its own."""
    cue = cue_words().get(verb.lemma)
    telling = cue is not None and cue.kind in _TELLING and verb.tag in FINITE
    return telling and not document.children_by(verb.index, "nsubj", "nsubjpass", "aux")
