"""Lists the ways in which a verb may attribute something: one draft for each frame it stands in."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.chain import CueKind
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.insertions import lacks_subject, told_around
from reportedly.reading.attribution.lexicon import cue_words, says
from reportedly.reading.attribution.misread import words_of_harmed
from reportedly.reading.attribution.phrases import below, spans_of
from reportedly.reading.attribution.sorts import Sort, sort_of
from reportedly.reading.attribution.sources import (
    agent_of,
    charges_on,
    passive,
    source_of,
    source_spans,
)
from reportedly.reading.attribution.tolls import (
    COUNTING,
    NUMBERING,
    REVISING,
    TOLLS,
    harmed_words,
    harming,
    is_toll,
    moves_toll,
    takes_lives,
    words_counted,
)
from reportedly.reading.findings import Span
from reportedly.reading.slots.actor_words import BODIES
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.laying import words_laid

_CHARGES = frozenset({"of", "for", "on", "as"})
_AT_FAULT = frozenset({"responsible", "accountable", "liable"})
_SPEAKING_OF = "about:of"
_TOLL = "toll"
"""The frame of a number of people harmed, whose words the verb's own tell."""
_CITING = frozenset({"citing", "quoting"})
_RAISING = frozenset({"appear", "seem"})
"""Active verbs whose subject belongs to what is said: 'the road appears to have been mined'."""
_SHOWING = frozenset({"show", "depict", "indicate", "suggest", "reveal", "confirm"})
_RECORDING = _SHOWING | frozenset("list record document detail name register log count".split())
"""What papers and pictures do with what they tell."""
_AUXILIARIES = ("aux", "auxpass", "neg", "prt")


def verb_drafts(document: Document, verb: int) -> Iterator[Draft]:
    """Give a draft for every frame that the verb at token `verb` stands in, most telling first."""
    token = document.tokens[verb]
    if _is_heading(document, verb) or token.dep == "amod" or token.lower in harming():
        return
    if takes_lives(document, verb):
        return
    head = source_of(document, verb)
    source = () if head is None else source_spans(document, head, _beside(document, verb, head))
    cue = cue_spans(document, verb)
    for frame, indexes in _contents(document, verb):
        content = spans_of(document, (i for i in indexes if i != verb))
        if not content:
            continue
        if frame == Frame.RAISED and not passive(document, verb):
            yield Draft(verb, document.tokens[verb].lemma, frame, cue, (), None, content)
        else:
            sure = head is not None and (
                _recorded(document, verb, frame, head) or frame == Frame.AROUND
            )
            yield Draft(verb, document.tokens[verb].lemma, frame, cue, source, head, content, sure)


def _recorded(document: Document, verb: int, frame: str, holder: int) -> bool:
    """Tell what a paper holds, and whom somebody counts.

    'The records list 14 dead', 'satellite images show two craters', 'the office counted five dead'.
    """
    if frame == f"{Frame.OBJECT}:responsible":
        return sort_of(document, holder) in (Sort.PERSON, Sort.BODY, Sort.NAME)
    if frame == Frame.LAID:
        who = document.tokens[holder]
        somebody = sort_of(document, holder) in (Sort.PERSON, Sort.BODY, Sort.NAME)
        return somebody or who.pos == "PRON" or noun_in(who, BODIES)
    if frame == _SPEAKING_OF:
        return _speaks_of_toll(document, verb, holder)
    if frame not in (Frame.CLAUSE, Frame.OBJECT, _TOLL) or passive(document, verb):
        return False
    if sort_of(document, holder) is Sort.PAPER:
        return document.tokens[verb].lemma in _RECORDING
    if document.tokens[verb].lemma in REVISING:
        return frame == _TOLL and sort_of(document, holder) in (Sort.PERSON, Sort.BODY)
    return frame == _TOLL and _counts(document, verb, holder)


def _counts(document: Document, verb: int, holder: int) -> bool:
    """Tell 'counted five dead' from what a place has ('the town recorded five deaths')."""
    sort = sort_of(document, holder)
    lemma = document.tokens[verb].lemma
    known = document.tokens[holder].text.isupper() or sort in (Sort.PERSON, Sort.BODY)
    gives = lemma in NUMBERING and sort is Sort.NAME
    return gives or (known and lemma in COUNTING | NUMBERING)


def _speaks_of_toll(document: Document, verb: int, holder: int) -> bool:
    """Tell 'doctors speak of 18 dead'."""
    if document.tokens[verb].lemma != "speak":
        return False
    if sort_of(document, holder) not in (Sort.PERSON, Sort.BODY, Sort.NAME):
        return False
    told = document.tokens[verb + 1 : document.subtree(verb)[1]]
    return any(one.pos == "NUM" for one in told) and any(t.lower in harmed_words() for t in told)


def _beside(document: Document, verb: int, head: int) -> frozenset[int]:
    """Give what hangs on a source and is no part of it: the cue's clause, and a charge."""
    return frozenset({verb, *(c.index for c in charges_on(document, head))})


def _is_heading(document: Document, verb: int) -> bool:
    """Tell the verb that opens a remark of the editor's: 'Note: this is a summary'."""
    opens = verb == document.sentence_of(verb).first
    return opens and document.text[document.tokens[verb].end :][:1] == ":"


def cue_spans(document: Document, verb: int) -> tuple[Span, ...]:
    """Give the words of a verbal cue: the verb with its auxiliaries, negation and particle."""
    parts = [verb, *(c.index for c in document.children_by(verb, *_AUXILIARIES))]
    return spans_of(document, sorted(parts)) or (Span(*document.span(verb, verb + 1)),)


def _contents(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    """Give each frame's name with the tokens of its content."""
    is_passive = passive(document, verb)
    yield from _as_told(document, verb)
    if laid := words_laid(document, document.tokens[verb]):
        yield Frame.LAID, laid
    yield from _clauses(document, verb, is_passive)
    yield from told_around(document, verb)
    if is_passive:
        yield from _passive_subjects(document, verb)
    elif counted := words_counted(document, verb):
        yield _TOLL, counted
    else:
        yield from _objects(document, verb)
    yield from _about(document, verb)


def _as_told(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    """Give the sentence around 'As the ministry reports, …'."""
    token = document.tokens[verb]
    word = cue_words().get(token.lemma)
    marks = document.children_by(verb, "mark")
    if token.dep != "advcl" or word is None or [m.lower for m in marks] != ["as"]:
        return
    told = document.tokens[token.head]
    bare = not document.children_by(verb, "ccomp", "xcomp", "dobj")
    if word.kind is CueKind.SAYING or token.lemma == "report":
        own = set(below(document, verb))
        if bare and told.index > verb:
            yield Frame.AROUND, [i for i in below(document, told.index) if i not in own]


def _finite(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    for clause in (*document.children_by(verb, "ccomp"), *_past_citing(document, verb)):
        if clause.lower in _AT_FAULT and document.tokens[verb].lemma == "hold":
            yield f"{Frame.OBJECT}:responsible", below(document, clause.index)
        if lacks_subject(document, verb, clause):
            continue
        words = below(document, clause.index, _citing_before(document, clause))
        beside = (*_number_ahead(document, verb, clause), *_number_behind(document, verb, clause))
        beside += tuple(words_of_harmed(document, verb)) if clause.index < verb else ()
        yield Frame.CLAUSE, sorted((*beside, *words))


def _clauses(document: Document, verb: int, is_passive: bool) -> Iterator[tuple[str, list[int]]]:
    yield from _finite(document, verb)
    for clause in document.children_by(verb, "xcomp", "advcl"):
        if (mark := _calling_for(document, clause)) is not None:
            words = below(document, clause.index, frozenset({mark}))
            yield f"{Frame.INFINITIVE}:for", words
            continue
        if not _infinitive(document, clause):
            if clause.dep == "xcomp" and clause.tag == "VBG":
                yield Frame.GERUND, below(document, clause.index)
            continue
        if clause.dep == "xcomp" and is_passive:
            subject = document.children_by(verb, "nsubjpass")
            extra = below(document, subject[0].index) if subject else []
            yield Frame.RAISED, sorted([*extra, *below(document, clause.index)])
        elif clause.dep == "xcomp" and _raises(document, verb, clause):
            subject = document.children_by(verb, "nsubj")
            extra = below(document, subject[0].index) if subject else []
            yield Frame.RAISED, sorted([*extra, *below(document, clause.index)])
        elif clause.dep == "xcomp":
            objects = [
                i for o in document.children_by(verb, "dobj") for i in below(document, o.index)
            ]
            yield (
                _infinitive_frame(document, verb, clause),
                sorted([*objects, *below(document, clause.index)]),
            )


def _number_ahead(document: Document, verb: int, clause: Token) -> list[int]:
    """Give the words of the 236 in 'say 236, not 90, were killed', which parsers hang on the verb.

    Only where the clause has no subject of its own.
    """
    if document.children_by(clause.index, "nsubj", "nsubjpass"):
        return []
    numbers = (n for n in document.children_by(verb, "dobj") if n.pos == "NUM")
    return [i for n in numbers if verb < n.index < clause.index for i in below(document, n.index)]


def _number_behind(document: Document, verb: int, clause: Token) -> list[int]:
    """Give the 'with 34 injured' of 'the toll rose to 88, the chief said, with 34 injured'."""
    if clause.index > verb:
        return []
    behind = (p for p in document.children_by(verb, "prep") if p.lower == "with" and p.index > verb)
    found = [below(document, p.index) for p in behind if document.tokens[p.index - 1].text == ","]
    return [
        i for words in found if any(document.tokens[i].pos == "NUM" for i in words) for i in words
    ]


def _calling_for(document: Document, clause: Token) -> int | None:
    """Give the 'for' that opens what somebody calls for: 'called for the shelling to stop'."""
    if not _infinitive(document, clause):
        return None
    marks = document.children_by(clause.index, "mark")
    return next((m.index for m in marks if m.lower == "for" and m.index > clause.head), None)


def _infinitive_frame(document: Document, verb: int, clause: Token) -> str:
    if document.children_by(verb, "dobj"):
        return f"{Frame.INFINITIVE}:object"
    shows = document.tokens[verb].lemma in _RAISING and clause.lemma in _SHOWING
    return f"{Frame.INFINITIVE}:shows" if shows else Frame.INFINITIVE


def _raises(document: Document, verb: int, clause: Token) -> bool:
    """Tell 'the road appears to be mined' from 'the video appears to show', where it tells us."""
    return document.tokens[verb].lemma in _RAISING and clause.lemma not in _SHOWING


def _past_citing(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the clause that the parse hangs on 'citing' in 'said, citing a doctor, that …'."""
    if not says(document.tokens[verb].lemma):
        return ()
    return tuple(
        clause
        for child in document.children_by(verb, "advcl")
        if child.lower in _CITING
        for clause in document.children_by(child.index, "ccomp")
    )


def _citing_before(document: Document, clause: Token) -> frozenset[int]:
    """Give the 'citing …' that opens a clause: it tells of the speaker, and is not said."""
    mark = next((c.index for c in document.children_by(clause.index, "mark")), clause.index)
    citing = document.children_by(clause.index, "advcl")
    return frozenset(c.index for c in citing if c.lower in _CITING and c.index < mark)


def _infinitive(document: Document, clause: Token) -> bool:
    return any(c.lower == "to" and c.dep == "aux" for c in document.children(clause.index))


def _objects(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    for noun in document.children_by(verb, "dobj"):
        words = below(document, noun.index)
        numbers = noun.lemma in TOLLS and document.tokens[verb].lemma in NUMBERING
        if numbers or moves_toll(document, verb, noun):
            yield _TOLL, words
        if document.tokens[verb].lemma == "hold":
            yield from _held_responsible(document, verb, noun)
        for preposition in _prepositions(document, verb):
            both = sorted([*words, *below(document, preposition.index)])
            toll = is_toll(document, verb, noun, preposition)
            if preposition.index == words[-1] + 1:
                yield _TOLL if toll else f"{Frame.OBJECT}:{preposition.lower}", both
            elif toll and preposition.index > words[-1]:  # 'the dead in the town at 169'
                yield _TOLL, list(range(words[0], both[-1] + 1))
        for named in document.children_by(verb, "oprd"):
            if named.index > noun.index:
                both = sorted({*words, *below(document, named.index)})
                yield f"{Frame.OBJECT}:{named.dep}", both
        yield Frame.OBJECT, words


def _held_responsible(
    document: Document, verb: int, noun: Token
) -> Iterator[tuple[str, list[int]]]:
    """Give 'gunners responsible for the attack' as what one holds."""
    first, last = document.subtree(noun.index)  # parsers hang it on the last of several
    around = (*document.children(verb), *document.tokens[first:last])
    for adjective in around:
        if adjective.lower in _AT_FAULT and adjective.index > noun.index:
            both = {*below(document, noun.index), *below(document, adjective.index)}
            yield f"{Frame.OBJECT}:responsible", sorted(both)


def _passive_subjects(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    """Give the passive's subject, with what it is accused of or blamed for."""
    for subject in document.children_by(verb, "nsubjpass"):
        words = below(document, subject.index)
        for preposition in (*_prepositions(document, verb), *_past_agent(document, verb)):
            if preposition.lower in _CHARGES:
                both = sorted([*words, *below(document, preposition.index)])
                yield f"{Frame.SUBJECT}:{preposition.lower}", both
        for named in document.children_by(verb, "oprd"):
            yield f"{Frame.SUBJECT}:{named.dep}", sorted([*words, *below(document, named.index)])
        yield Frame.SUBJECT, words


def _past_agent(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the charge that parses hang on the agent in 'was accused by X of doing Y'."""
    agent = agent_of(document, verb)
    return () if agent is None else charges_on(document, agent)


def _about(document: Document, verb: int) -> Iterator[tuple[str, list[int]]]:
    for preposition in _prepositions(document, verb):
        words = below(document, preposition.index)
        beside = _as_saying(document, preposition) or _tells_time(document, preposition)
        if len(words) > 1 and not beside:
            yield f"about:{preposition.lower}", [i for i in words if i != preposition.index]


def _tells_time(document: Document, preposition: Token) -> bool:
    """Tell 'on Sunday', which is when something was said and not what."""
    nouns = document.children_by(preposition.index, "pobj")
    return any(sort_of(document, noun.index) is Sort.TIME for noun in nouns)


def _as_saying(document: Document, preposition: Token) -> bool:
    """Tell 'quoted as saying', where the second verb is the cue."""
    verbs = document.children_by(preposition.index, "pcomp")
    return preposition.lower == "as" and any(says(v.lemma) for v in verbs)


def _prepositions(document: Document, verb: int) -> tuple[Token, ...]:
    return tuple(p for p in document.children_by(verb, "prep") if p.index > verb)
