"""Lists the ways in which a verb may attribute something: one draft for each frame it stands in."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.phrases import below, spans_of
from reportedly.reading.attribution.sources import passive, source_of, source_spans
from reportedly.reading.findings import Span

_AUXILIARIES = ("aux", "auxpass", "neg", "prt")


def verb_drafts(document: Document, verb: int) -> Iterator[Draft]:
    """Give a draft for every frame that the verb at token `verb` stands in, most telling first."""
    head = source_of(document, verb)
    source = source_spans(document, head) if head is not None else ()
    cue = cue_spans(document, verb)
    for frame, indexes in _contents(document, verb):
        content = spans_of(document, (i for i in indexes if i != verb))
        if content:
            yield Draft(verb, document.tokens[verb].lemma, frame, cue, source, head, content)


def cue_spans(document: Document, verb: int) -> tuple[Span, ...]:
    """Give the words of a verbal cue: the verb with its auxiliaries, negation and particle."""
    parts = [verb, *(c.index for c in document.children_by(verb, *_AUXILIARIES))]
    return spans_of(document, sorted(parts)) or (Span(*document.span(verb, verb + 1)),)


def _contents(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    """Give each frame's name with the tokens of its content."""
    is_passive = passive(document, verb)
    yield from _clauses(document, verb, is_passive)
    if is_passive:
        for subject in document.children_by(verb, "nsubjpass"):
            yield Frame.SUBJECT, below(document, subject.index)
    else:
        yield from _objects(document, verb)
    yield from _about(document, verb)


def _clauses(document: Document, verb: int, is_passive: bool) -> Iterator[tuple[str, list[int]]]:
    for clause in document.children_by(verb, "ccomp"):
        yield Frame.CLAUSE, below(document, clause.index)
    for clause in document.children_by(verb, "xcomp", "advcl"):
        if not _infinitive(document, clause):
            if clause.dep == "xcomp" and clause.tag == "VBG":
                yield Frame.GERUND, below(document, clause.index)
            continue
        if clause.dep == "xcomp" and is_passive:
            subject = document.children_by(verb, "nsubjpass")
            extra = below(document, subject[0].index) if subject else []
            yield Frame.RAISED, sorted([*extra, *below(document, clause.index)])
        elif clause.dep == "xcomp":
            objects = [
                i for o in document.children_by(verb, "dobj") for i in below(document, o.index)
            ]
            name = f"{Frame.INFINITIVE}:object" if objects else Frame.INFINITIVE
            yield name, sorted([*objects, *below(document, clause.index)])


def _infinitive(document: Document, clause: Token) -> bool:
    return any(c.lower == "to" and c.dep == "aux" for c in document.children(clause.index))


def _objects(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    for noun in document.children_by(verb, "dobj"):
        words = below(document, noun.index)
        for preposition in _prepositions(document, verb):
            if preposition.index == words[-1] + 1:
                both = sorted([*words, *below(document, preposition.index)])
                yield f"{Frame.OBJECT}:{preposition.lower}", both
        yield Frame.OBJECT, words


def _about(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    for preposition in _prepositions(document, verb):
        words = below(document, preposition.index)
        if len(words) > 1:
            yield f"about:{preposition.lower}", [i for i in words if i != preposition.index]


def _prepositions(document: Document, verb: int) -> tuple[Token, ...]:
    return tuple(p for p in document.children_by(verb, "prep") if p.index > verb)
