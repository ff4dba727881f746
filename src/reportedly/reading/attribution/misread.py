"""Tells whom parsers take for a speaker where a sentence tells of harm right before 'said'."""

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.phrases import below
from reportedly.reading.attribution.tolls import harming

_ACTIVE = frozenset({"VBD", "VBP", "VBZ"})
_NAMED = frozenset({"NOUN", "PROPN"})
_TELLERS = frozenset("activist doctor medic monitor official police source witness".split())
_CHARGES = {
    "accuse": frozenset({"of", "in", "over"}),
    "blame": frozenset({"for", "over"}),
    "charge": frozenset({"over", "with", "in"}),
    "convict": frozenset({"of", "for", "over", "in"}),
    "indict": frozenset({"for", "over", "in"}),
    "jail": frozenset({"for", "over"}),
    "sentence": frozenset({"for", "over"}),
    "suspect": frozenset({"of", "in"}),
}
"""What stands right behind such a verb where it has no object, and so tells of its subject."""
_PRESUMED = frozenset("believed thought suspected alleged presumed rumored rumoured".split())
"""Participles before 'to do' that nobody in the sentence says, though they look like a past."""


def harmed_before(document: Document, verb: int) -> Token | None:
    """Give the ten people of 'killed ten people said the office', whom parsers make say it.

    None where the subject of token `verb` is no counted object of a harm verb before it.
    """
    for subject in document.children_by(verb, "nsubj"):
        start = document.subtree(subject.index)[0]
        counted = bool(document.children_by(subject.index, "nummod"))
        if start == document.sentence_of(verb).first or subject.index > verb or not counted:
            continue
        harm = document.tokens[start - 1]
        free = not document.children_by(harm.index, "dobj", "nsubjpass", "auxpass")
        tells = harm.lower in harming() and (
            harm.tag == "VBG" or (harm.tag in _ACTIVE and harm.head == verb)
        )
        if tells and free and subject.lemma not in _TELLERS:
            return subject
    return None


def speaker_past(document: Document, verb: int, harmed: Token) -> int | None:
    """Give who says it instead: behind the verb, or between the last comma and the verb."""
    after = document.children_by(verb, "nsubj", "dobj")
    for noun in after:
        if noun.index > verb and noun.pos in _NAMED:
            return noun.index
    for noun in document.children_by(harmed.index, "conj", "appos"):
        start, end = document.subtree(noun.index)
        if end == verb and document.tokens[start - 1].text == "," and noun.pos in _NAMED:
            return noun.index
    return None


def words_of_harmed(document: Document, verb: int) -> list[int]:
    """List the words of those harmed, without whoever says so; empty where nothing is misread."""
    harmed = harmed_before(document, verb)
    if harmed is None:
        return []
    speaker = speaker_past(document, verb, harmed)
    own = frozenset() if speaker is None else frozenset({speaker})
    return [index for index in below(document, harmed.index, own) if index < verb]


def is_presumed(document: Document, verb: int) -> bool:
    """Tell 'gunmen believed to be rebels opened fire', where the gunmen believe nothing."""
    token = document.tokens[verb]
    if token.lower not in _PRESUMED or verb + 1 >= len(document.tokens):
        return False
    meant = document.children_by(verb, "xcomp", "ccomp")
    opened = document.tokens[verb + 1]
    return opened.tag == "TO" and any(one.index > verb for one in meant)


def charged_by(document: Document, verb: int) -> Token | None:
    """Give the army of 'Army accused of killing nine', a headline that spares its 'was'.

    None where token `verb` has an object or an auxiliary, or charges nobody.
    """
    token = document.tokens[verb]
    after = [t.lower for t in document.tokens[verb + 1 : verb + 2]]
    if _CHARGES.get(token.lemma, frozenset()).isdisjoint(after) or token.tag not in ("VBD", "VBN"):
        return None
    if document.children_by(verb, "aux", "auxpass", "nsubjpass") or token.dep == "relcl":
        return None
    if any(thing.index < verb for thing in document.children_by(verb, "dobj")):
        return None  # 'whom the president accused of it'
    if token.dep == "acl":
        return document.tokens[token.head]
    return next(iter(document.children_by(verb, "nsubj")), None)
