"""Drafts what is told around an insertion: 'The toll rose to nine, officials say, in the night'."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.language.english.tags import FINITE
from reportedly.reading.attribution.draft import Frame
from reportedly.reading.attribution.lexicon import says
from reportedly.reading.attribution.phrases import below
from reportedly.reading.attribution.sources import set_between, subject_of

_SHORT = 7
"""Tokens between the comma and the verb in 'Five killed, city officials say'."""
_ADJUNCTS = ("advcl", "prep", "npadvmod", "advmod", "prt")
ADDRESSING = frozenset({"tell", "inform", "assure", "remind"})
"""Verbs whose object is whom somebody told."""
_BESIDE_SUBJECT = frozenset({"aux", "advmod", "neg"})
_ENDS = frozenset({",", ".", ";", ":", "-", "--", "–", "—", "?", "!"})


def told_around(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    """Give what stands around ', officials say,' or after 'said' where the parse has no clause."""
    token = document.tokens[verb]
    if token.dep in {"relcl", "acl"}:
        return
    if not says(token.lemma) or document.children_by(verb, "ccomp", "dobj"):
        yield from _parted(document, verb)
        return
    sentence = document.sentence_of(verb)
    last = _end_of_insertion(document, verb)
    comma = _comma_before(document, verb, sentence.first)
    if comma is not None and last is not None:
        own = (
            set(below(document, verb)) - _told_ahead(document, verb, comma)
            if document.tokens[verb].dep != "ROOT"
            else _after(document, verb)
        )
        outside = [*range(sentence.first, comma), *range(last, sentence.last)]
        yield Frame.BEFORE, [i for i in outside if i not in own]
    elif document.subtree(verb)[1] - verb > 2:
        yield Frame.AFTER, list(range(verb + 1, sentence.last))


def _told_ahead(document: Document, verb: int, comma: int) -> set[int]:
    """Give the clause before the comma in 'If the truce holds, aid workers say, it will open'.

    Parsers hang it on the verb. What the speaker does himself ('asked about it, …') is not told.
    """
    clauses = (c for c in document.children_by(verb, "advcl") if c.index < comma)
    return {
        i
        for clause in clauses
        if document.children_by(clause.index, "nsubj", "nsubjpass", "expl")
        for i in below(document, clause.index)
    }


def lacks_subject(document: Document, verb: int, clause: Token) -> bool:
    """Tell the 'fired' of 'The group, the ministry said, fired rockets', whose subject is ahead."""
    own = document.children_by(clause.index, "nsubj", "nsubjpass", "expl", "csubj")
    finite = clause.tag in FINITE or document.children_by(clause.index, "aux", "auxpass")
    alone = bool(finite) and not own and clause.index > verb
    return alone and any(True for _ in _parted(document, verb))


def _parted(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    """Give the sentence that ', records show,' parts, of which parses see one half as said at most.

    Between the commas stand a subject, its verb and little else.
    """
    sentence = document.sentence_of(verb)
    if document.tokens[verb].tag not in FINITE:
        return
    comma = _comma_before(document, verb, sentence.first)
    if comma is None or comma == sentence.first:
        return
    subject, last = subject_of(document, verb), _end_of_adjuncts(document, verb)
    if subject is None or last is None or not comma < subject < verb:
        return
    if not _only_subject(document, comma, subject, verb):
        return
    before, behind = range(sentence.first, comma), range(last, sentence.last)
    if any(document.tokens[i].pos in {"VERB", "AUX"} for i in (*before, *behind)):
        yield Frame.BEFORE, [*before, *behind]


def _only_subject(document: Document, comma: int, subject: int, verb: int) -> bool:
    first, after = document.subtree(subject)
    between = (i for i in range(comma + 1, verb) if not first <= i < after)
    return all(document.tokens[i].dep in _BESIDE_SUBJECT for i in between)


def _end_of_adjuncts(document: Document, verb: int) -> int | None:
    """Find the mark right behind the verb, or behind when and where it was said."""
    last, said = document.sentence_of(verb).last, document.tokens[verb]
    for index in range(verb + 1, min(last, verb + _SHORT)):
        token = document.tokens[index]
        if token.text in _ENDS:
            return index
        way = (token, *document.ancestors(index))
        top = next((t for t in way if t.head == verb), None)
        told = top is not None and top.dep == "dobj" and said.lemma in ADDRESSING
        if top is None or (top.dep not in _ADJUNCTS and not told):
            return None
    return last if verb + _SHORT >= last else None


def _after(document: Document, verb: int) -> set[int]:
    """Give what follows a verb as its own adjunct: 'said, citing the hospital'."""
    adjuncts = document.children_by(verb, "advcl", "prep", "npadvmod")
    return {i for a in adjuncts if a.index > verb for i in below(document, a.index)}


def _end_of_insertion(document: Document, verb: int) -> int | None:
    """Find where ', he said,' ends: at a mark soon after the verb, or at the sentence's end."""
    end = document.sentence_of(verb).last
    for index in range(verb + 1, min(end, verb + _SHORT)):
        if document.tokens[index].pos == "PUNCT":
            return index
    return end if verb + _SHORT >= end else None


def _comma_before(document: Document, verb: int, first: int) -> int | None:
    """Find the comma that parts a short subject and its verb from what is said before them."""
    if (between := set_between(document, verb)) is not None:
        return between[0]
    for index in range(verb - 1, max(first, verb - _SHORT), -1):
        if document.tokens[index].text == ",":
            return index
    return None
