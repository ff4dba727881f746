"""Finds who stands as the source of a cue, by the parse."""

from reportedly.language.document import Document, Token
from reportedly.language.english.tags import FINITE
from reportedly.reading.attribution.lexicon import cue_words
from reportedly.reading.attribution.misread import (
    charged_by,
    harmed_before,
    is_presumed,
    speaker_past,
)
from reportedly.reading.attribution.phrases import below, runs
from reportedly.reading.attribution.sorts import (
    SPEAKING,
    Sort,
    is_measure,
    never_speaks,
    sort_of,
)
from reportedly.reading.findings import Span

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_EXPLETIVES = frozenset({"it", "there"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_INNER = frozenset({"compound", "nmod"})
_OF_PHRASE = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PART", "PROPN"})
"""What a speaker's designation is made of, between commas."""
_IN_NAMES = frozenset({"for", "of"})
_LYING = frozenset({"at", "from", "in", "inside", "near", "of", "outside", "with"})
_INSERTING = frozenset({",", "-", "--", "–", "—"})
_MARKS = frozenset({",", ".", ";", ":", "-", "--", "–", "—", "“", '"', "''", "”"})


def source_of(document: Document, cue: int) -> int | None:
    """Give the token that heads the source of the verb at `cue`; None where nobody is named."""
    if passive(document, cue):
        return agent_of(document, cue)
    if (harmed := harmed_before(document, cue)) is not None:
        past = speaker_past(document, cue, harmed)
        return past if past is not None else _noun_before(document, cue, harmed.index)
    found = subject_of(document, cue)
    found = found if found is not None else _phrase_before(document, cue)
    if found is not None and (speaker := _behind_as(document, found, cue)) is not None:
        return speaker
    shared = _past_measure(document, max(cue - 1, 0) if found is None else found)
    if shared is not None or found is None or not never_speaks(document, found):
        return found if shared is None else shared
    beside = _noun_before(document, cue, found)
    called = beside is not None and sort_of(document, beside) in (SPEAKING - {Sort.NAME})
    return beside if called else found


def _behind_as(document: Document, subject: int, cue: int) -> int | None:
    """Give the mayor of 'New battles as the mayor says …', a headline of two clauses."""
    for conjunction in document.children_by(subject, "prep"):
        for noun in document.children_by(conjunction.index, "pobj"):
            if conjunction.lower == "as" and noun.index == cue - 1:
                return noun.index
    return None


def _past_measure(document: Document, index: int) -> int | None:
    """Give the footage in 'a video shared thousands of times shows …', and not how often."""
    token = document.tokens[index]
    if token.dep == "pobj":
        index = document.tokens[token.head].head
    if not is_measure(document, index):
        return None
    verb = document.tokens[max(document.subtree(index)[0] - 1, 0)]
    if verb.tag not in {"VBN", "VBD"}:
        return None
    own = document.children_by(verb.index, *_SUBJECTS)
    above = verb.head if verb.dep == "acl" else None
    return own[-1].index if own else above


def _phrase_before(document: Document, verb: int) -> int | None:
    """Give the noun phrase right before a finite verb that the parse leaves without a subject."""
    token = document.tokens[verb]
    index = verb - 1
    if token.tag not in FINITE or document.children_by(verb, *_SUBJECTS, "aux"):
        return None
    first = document.sentence_of(verb).first
    if index >= first and document.tokens[index].text == ",":
        return _name_in_commas(document, index, first)
    return _noun_before(document, verb, first - 1)


def _noun_before(document: Document, verb: int, beyond: int) -> int | None:
    """Give the head of the noun phrase that ends right before a verb, behind token `beyond`."""
    index = verb - 1
    if index <= beyond or document.tokens[index].pos not in _NOMINAL:
        return None
    head = document.tokens[index]
    while head.dep in _INNER and head.index < document.tokens[head.head].index < verb:
        head = document.tokens[head.head]
    head = _past_place(document, _whole_name(document, head))
    return None if never_speaks(document, head.index) else head.index


def _past_place(document: Document, head: Token) -> Token:
    """Give the medic of '…, a medic in the town said', whose town is no speaker."""
    preposition = document.tokens[head.head]
    who = document.tokens[preposition.head]
    if head.dep != "pobj" or preposition.lower not in _LYING or who.dep != "appos":
        return head
    start = document.subtree(who.index)[0]
    opened = start > 0 and document.tokens[start - 1].text == ","
    return who if opened and sort_of(document, who.index) in SPEAKING else head


def _whole_name(document: Document, head: Token) -> Token:
    """Give the Observatory of '… the Tolm Observatory for Human Rights said', and not its end.

    Without a comma before it, parsers tie the beginning of such a name to what was said.
    """
    end = head
    while end.dep == "conj" and end.pos == "PROPN":  # 'the Centre for Peace and Rights'
        end = document.tokens[end.head]
    of = document.tokens[end.head]
    name = document.tokens[of.head]
    named = end.dep == "pobj" and of.lower in _IN_NAMES and name.pos == "PROPN"
    return _whole_name(document, name) if named and name.index == of.index - 1 else head


def _name_in_commas(document: Document, comma: int, first: int) -> int | None:
    """Give the name of '…, the minister, Ivo Karm, told the paper', before the closing comma."""
    name = document.tokens[comma - 1] if comma > first else document.tokens[comma]
    start = document.subtree(name.index)[0]
    opened = start > first and document.tokens[start - 1].text == ","
    if name.pos != "PROPN" or name.dep != "appos" or not opened:
        return None
    return None if never_speaks(document, name.index) else name.index


def passive(document: Document, verb: int) -> bool:
    """Tell whether the verb is passive: with an auxiliary, or a bare participle after a noun."""
    if document.children_by(verb, "nsubjpass", "auxpass") or is_presumed(document, verb):
        return True
    if charged_by(document, verb) is not None:
        return True
    token = document.tokens[verb]
    if token.tag != "VBN" or document.children_by(verb, "aux"):
        return False
    return token.dep == "acl" or (token.dep == "advcl" and not document.children_by(verb, "nsubj"))


def agent_of(document: Document, verb: int) -> int | None:
    """Give the noun after 'by' of a passive verb."""
    for by in (*document.children(verb), *_by_below(document, verb)):
        if by.dep == "agent" or (by.lower == "by" and by.dep == "prep"):
            for noun in document.children_by(by.index, "pobj"):
                return noun.index
    return None


def _by_below(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the 'by' that parses hang on the word before it: 'was blamed on X by the minister'."""
    if not _attributes(document.tokens[verb]):
        return ()
    nouns = [n for p in document.children_by(verb, "prep") for n in document.children(p.index)]
    above = (*nouns, *document.children_by(verb, "oprd"))
    return tuple(by for t in above for by in document.children(t.index) if by.lower == "by")


def charges_on(document: Document, agent: int) -> tuple[Token, ...]:
    """Give what hangs on token `agent` but tells what it accuses or praises others of.

    'By X of doing …', 'by X for his silence', 'by X as a crime'; not 'by a spokesman for X'.
    """
    if document.tokens[document.tokens[agent].head].lower != "by":
        return ()
    return tuple(p for p in document.children_by(agent, "prep") if _is_charge(document, p))


def _is_charge(document: Document, preposition: Token) -> bool:
    if preposition.lower in {"of", "for"} and document.children_by(preposition.index, "pcomp"):
        return True
    nouns = document.children_by(preposition.index, "pobj")
    owned = any(p.pos == "PRON" for n in nouns for p in document.children_by(n.index, "poss"))
    return bool(nouns) and (preposition.lower == "as" or (preposition.lower == "for" and owned))


def subject_of(document: Document, verb: int) -> int | None:
    """Give the subject of a verb, its own or the one that it shares with the verb above it."""
    seen: set[int] = set()
    current = verb
    while current not in seen:
        seen.add(current)
        own = _own_subjects(document, current)
        if not own and current == verb and (between := set_between(document, verb)) is not None:
            return between[1]
        if own and current != verb and _not_shared(document, verb, current, own):
            own = ()
        if own:
            subject = _nearest(document, own, current)
            empty = subject.dep == "expl" or (current != verb and _impersonal(document, verb))
            return None if empty and subject.lower in _EXPLETIVES else subject.index
        token = document.tokens[current]
        if (quoted := quoted_as(document, current)) is not None:
            return quoted
        if token.dep == "acl" and token.tag in {"VBG", "VBN", "VB"}:
            return token.head if token.tag == "VBG" else None
        if token.dep not in {"conj", "xcomp", "advcl", "pcomp", "ccomp", "prep", "dep"}:
            return None
        current = _governing_verb(document, token)
    return None


def set_between(document: Document, verb: int) -> tuple[int, int] | None:
    """Give the bishop of '…, the bishop of Tolm, Ivo Marn, said', with the comma before him.

    Parsers tie him elsewhere, and take the verb for a second one of whoever the sentence opens
    with.
    """
    tokens, said = document.tokens, document.tokens[verb]
    first, last = document.sentence_of(verb).first, verb
    if said.dep != "conj" or said.tag not in FINITE or not _attributes(said):
        return None
    if tokens[last - 1].text == ",":  # a name between commas
        last -= 1
        while last > first and tokens[last - 1].pos == "PROPN":
            last -= 1
        if tokens[last - 1].text != ",":
            return None
        last -= 1
    start = last
    while start > first and tokens[start - 1].pos in _OF_PHRASE:
        start -= 1
    phrase = tokens[start:last]
    if not phrase or start == first or tokens[start - 1].text != ",":
        return None
    of = next((n for n, t in enumerate(phrase) if t.pos == "ADP"), len(phrase))
    nouns = [t.index for t in phrase[:of] if t.pos in ("NOUN", "PROPN")]
    if not nouns or never_speaks(document, nouns[-1]):
        return None
    return start - 1, nouns[-1]


def _not_shared(document: Document, verb: int, above: int, subjects: tuple[Token, ...]) -> bool:
    """Tell a subject of the verb above that the verb at `verb` has no part in.

    Nobody is blamed by a number ('at least 66 are dead and blame …'), and after a comma
    'adding that …' goes on with whoever said the clause before it.
    """
    if all(never_speaks(document, s.index) for s in subjects):
        return True
    goes_on = document.tokens[verb].tag == "VBG" and document.tokens[verb - 1].text == ","
    outer = document.tokens[document.tokens[above].head]
    said = document.tokens[above].dep == "ccomp" and outer.index < above
    return goes_on and said and _attributes(document.tokens[verb]) and _attributes(outer)


def _attributes(token: Token) -> bool:
    return token.lemma in cue_words()


def _impersonal(document: Document, verb: int) -> bool:
    """Tell an infinitive under 'it is (im)possible', whose 'it' stands for nobody."""
    above = document.tokens[document.tokens[verb].head]
    return above.pos == "ADJ" or above.lemma == "be"


def _own_subjects(document: Document, verb: int) -> tuple[Token, ...]:
    """Give a verb's own subjects; what follows a participle is no subject of its."""
    own = document.children_by(verb, *_SUBJECTS) or _of_auxiliary(document, verb)
    if document.tokens[verb].tag == "VBG":
        return tuple(s for s in own if s.index < verb)
    return own


def _of_auxiliary(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the subject of 'had for weeks denied it', which parsers hang on the 'had' set apart."""
    return tuple(
        subject
        for auxiliary in document.children_by(verb, "aux")
        if auxiliary.index < verb - 1
        for subject in document.children_by(auxiliary.index, *_SUBJECTS)
    )


def _nearest(document: Document, subjects: tuple[Token, ...], verb: int) -> Token:
    """Choose the subject next to its verb where a bad parse gives it several."""
    before = [s for s in subjects if s.index < verb]
    after = [s for s in subjects if s.index > verb]
    if before and after:
        apart = document.tokens[verb - 1].text == ","  # 'Rebels behind it, says mayor'
        if apart or (not _may_speak(document, before[-1]) and _may_speak(document, after[0])):
            return after[0]  # 'The car burned said the source'
    return before[-1] if before else subjects[0]


def _may_speak(document: Document, head: Token) -> bool:
    return sort_of(document, head.index) in SPEAKING


def quoted_as(document: Document, verb: int) -> int | None:
    """Give who is quoted where the verb stands after 'as': 'quoted a doctor as saying'."""
    token = document.tokens[verb]
    head = document.tokens[token.head]
    if token.dep != "pcomp" or head.lower != "as":
        return None
    quoted = document.children_by(head.head, "dobj")
    return quoted[0].index if quoted else None


def _governing_verb(document: Document, token: Token) -> int:
    for ancestor in document.ancestors(token.index):
        if ancestor.pos in {"VERB", "AUX"}:
            return ancestor.index
    return token.index


def source_spans(
    document: Document, head: int, without: frozenset[int] = frozenset()
) -> tuple[Span, ...]:
    """Give the words of the source headed by token `head`, appositions and clauses included.

    What the tokens `without` govern is left out: the cue's own clause.
    """
    spans = []
    for first, last in runs(document, below(document, head, without)):
        while first < last and document.tokens[first].text in _MARKS:
            first += 1
        last = _without_final_mark(document, first, last)
        if first < last:
            spans.append(Span(*document.span(first, last)))
    return tuple(spans)


def _without_final_mark(document: Document, first: int, last: int) -> int:
    """Drop a mark at the end, unless it closes an insertion opened by the same mark inside.

    A comma that closes such an insertion is taken in where the parse leaves it out.
    """
    tokens = document.tokens
    while last > first and tokens[last - 1].text in _MARKS:
        last -= 1
    closing = tokens[last].text if first < last < len(tokens) else ""
    opened = closing in _INSERTING and any(t.text == closing for t in tokens[first:last])
    return last + 1 if opened else last
