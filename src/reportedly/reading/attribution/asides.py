"""Finds attributions that stand beside their sentence: 'according to', 'reportedly', 'Mayor: …'."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Name, Token
from reportedly.reading.attribution.closing import closing_drafts, says_as_noun
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.labels import LONGEST, block_end, label_drafts, names_source
from reportedly.reading.attribution.phrases import below, spans_of
from reportedly.reading.attribution.sorts import Sort, never_speaks, sort_of
from reportedly.reading.attribution.sources import source_spans
from reportedly.reading.findings import Span

HEDGES = frozenset(
    {
        "reportedly",
        "allegedly",
        "purportedly",
        "supposedly",
        "apparently",
        "presumably",
        "ostensibly",
    }
)
_VERBAL = frozenset({"VERB", "AUX"})
_PURPORTING = frozenset({"purports", "purported", "purporting", "purport"})
_DASHES = frozenset({"-", "–", "—", "--"})
_DESIGNATING = frozenset({"ADJ", "NOUN", "PROPN"})
_ENDS = frozenset({".", "!", "?", "”", '"'})
_SHORT_OFFICES = frozenset({"min", "dept", "govt", "spox"})
"""Short forms of offices in headlines."""
_LONGEST_LEAD = 16
"""Tokens up to the comma of 'As the press service of the ministry informs,'."""
_BOUNDS = frozenset("about at least most around some nearly almost over up to more than".split())
_WORDS_OF = frozenset({"word", "view", "opinion", "account", "judgement", "judgment", "telling"})


def aside_drafts(document: Document, index: int) -> Iterator[Draft]:
    """Give the draft of an aside whose cue starts at token `index`, if one does."""
    token = document.tokens[index]
    if token.lower in HEDGES and not _is_title(document, token):
        yield from _hedge(document, token)
    elif token.lower in {"according", "acc", "acc."}:
        yield from _according(document, token)
    elif token.lower == "per" and token.dep == "prep":
        yield from _per(document, token)
    elif token.lower in _PURPORTING:
        yield from _purport(document, token)
    elif token.text == ":":
        yield from label_drafts(document, token)
        yield from _credit(document, token)
    elif token.text in _DASHES:
        yield from _credit(document, token)
    elif token.lower == "as":
        yield from _as_reported(document, token)
    elif token.lower == "in":
        yield from _in_the_words_of(document, token)
    elif token.text == ",":
        yield from closing_drafts(document, token)


def _is_title(document: Document, token: Token) -> bool:
    """Tell a hedge with a capital inside its sentence: the name of something."""
    before = document.tokens[max(token.index - 1, 0)]
    opens = token.index == document.sentence_of(token.index).first or before.pos == "PUNCT"
    return token.text[:1].isupper() and not opens


def _hedge(document: Document, token: Token) -> Iterator[Draft]:
    head = document.tokens[token.head]
    if head.pos not in _VERBAL and head.dep == "amod":
        head = document.tokens[head.head]
    words = [i for i in below(document, head.index) if i != token.index]
    if head.index == token.index:
        words = [t.index for t in document.tokens_of(document.sentence_of(token.index))]
        words.remove(token.index)
    content = spans_of(document, _own_clause(document, head, words))
    if content:
        span = Span(token.start, token.end)
        yield Draft(token.index, token.lower, Frame.AROUND, (span,), (), None, content)


def _own_clause(document: Document, head: Token, words: list[int]) -> list[int]:
    """Leave out what is joined to the clause: conjoined clauses and their conjunctions."""
    joined = [c for c in document.children_by(head.index, "conj") if c.pos in _VERBAL]
    if not joined:
        return words
    outside = {i for c in joined for i in below(document, c.index)}
    outside |= {c.index for c in document.children_by(head.index, "cc")}
    return [i for i in words if i not in outside]


def _according(document: Document, token: Token) -> Iterator[Draft]:
    to = next((c for c in document.children(token.index) if c.lower == "to"), None)
    nouns = document.children_by(to.index, "pobj", "pcomp") if to else ()
    if to is None or not nouns:
        return
    if number := _number_before(document, token):
        source, cue = source_spans(document, nouns[0].index), Span(token.start, to.end)
        head = nouns[0].index
        lemma = "according to"
        yield Draft(token.index, lemma, Frame.AROUND, (cue,), source, head, number, sure=True)
        return
    yield from _around(document, token, nouns[0], Span(token.start, to.end), "according to")


def _number_before(document: Document, token: Token) -> tuple[Span, ...]:
    """Give the words of a number that a comma parts from its clause: ', up to 300 according to'."""
    first = document.sentence_of(token.index).first
    at = token.index
    while at > first and (
        document.tokens[at - 1].pos == "NUM" or document.tokens[at - 1].lower in _BOUNDS
    ):
        at -= 1
    counted = any(t.pos == "NUM" for t in document.tokens[at : token.index])
    apart = at > first and document.tokens[at - 1].text in {",", ";"}
    told = any(t.pos in _VERBAL for t in document.tokens[first : max(first, at - 1)])
    return spans_of(document, range(at, token.index)) if counted and apart and told else ()


def _per(document: Document, token: Token) -> Iterator[Draft]:
    for noun in document.children_by(token.index, "pobj"):
        if noun.pos == "PROPN":
            yield from _around(document, token, noun, Span(token.start, token.end), "per")


def _as_reported(document: Document, token: Token) -> Iterator[Draft]:
    """Draft 'As the ministry's press service informs, …', whose verb parses take for a noun."""
    sentence = document.sentence_of(token.index)
    ahead = document.tokens[token.index + 1 : min(token.index + _LONGEST_LEAD, sentence.last)]
    comma = next((t.index for t in ahead if t.text == ","), None)
    if token.index != sentence.first or comma is None or comma < token.index + 3:
        return
    cue, content = document.tokens[comma - 1], spans_of(document, range(comma + 1, sentence.last))
    head = _teller_before(document, token, cue)
    if head is not None and says_as_noun(cue) and content:
        source = (Span(ahead[0].start, document.tokens[comma - 2].end),)
        spans = (Span(cue.start, cue.end),)
        yield Draft(cue.index, cue.lower, Frame.AROUND, spans, source, head, content, sure=True)


def _teller_before(document: Document, opening: Token, cue: Token) -> int | None:
    """Give the noun that 'as' and the verb at `cue` stand around."""
    told = document.children_by(opening.index, "pobj")
    before = document.tokens[cue.index - 1]
    head = told[0] if told and told[0].index < cue.index else before
    noun = head.pos in {"NOUN", "PROPN"} and not never_speaks(document, head.index)
    return head.index if noun and document.tokens[opening.index + 1].pos != "ADP" else None


def _in_the_words_of(document: Document, token: Token) -> Iterator[Draft]:
    """Draft 'in the words of a gunner, …', 'in the view of the inspectors'."""
    for noun in document.children_by(token.index, "pobj"):
        if noun.lemma in _WORDS_OF:
            for of in document.children_by(noun.index, "prep"):
                for who in document.children_by(of.index, "pobj") if of.lower == "of" else ():
                    cue = Span(token.start, of.end)
                    yield from _around(document, token, who, cue, "according to")


def _around(
    document: Document, token: Token, noun: Token, cue: Span, lemma: str
) -> Iterator[Draft]:
    """Draft what a prepositional cue takes as its content: the clause that it hangs on."""
    phrase = set(below(document, token.index))
    source = source_spans(document, noun.index)
    anchor = _clause_above(document, token)
    top = _top(document, token)
    for frame, above in ((Frame.AROUND, anchor), (f"{Frame.AROUND}:whole", top)):
        words = [i for i in below(document, above.index) if i not in phrase]
        content = spans_of(document, words)
        if content and (frame == Frame.AROUND or above.index != anchor.index):
            yield Draft(token.index, lemma, frame, (cue,), source, noun.index, content)


def _top(document: Document, token: Token) -> Token:
    """Give the root of a token's sentence."""
    *_, root = (token, *document.ancestors(token.index))
    return root


def _clause_above(document: Document, token: Token) -> Token:
    anchor = token
    for ancestor in document.ancestors(token.index):
        anchor = ancestor
        if ancestor.pos in _VERBAL and ancestor.dep not in {"xcomp", "acl", "pcomp", "auxpass"}:
            break
    return anchor


def _purport(document: Document, token: Token) -> Iterator[Draft]:
    """Draft 'the video purports to show …', which parsers often take for a noun."""
    after = token.index + 1
    sentence = document.sentence_of(token.index)
    if after >= sentence.last or document.tokens[after].lower != "to":
        return
    content = spans_of(document, range(after, sentence.last))
    subjects = document.children_by(token.index, "nsubj")
    head = subjects[0].index if subjects else _noun_opening(document, token)
    if content and head is not None:
        first = min(document.subtree(head)[0], head)
        source = spans_of(document, range(first, token.index))
        cue = (Span(token.start, token.end),)
        yield Draft(token.index, "purport", Frame.AROUND, cue, source, head, content)


def _noun_opening(document: Document, verb: Token) -> int | None:
    """Give the head of the noun phrase that opens the sentence, if it stands before `verb`.

    In 'a video posted by residents purports …' parses may make 'residents' a part of the verb.
    """
    if document.tokens[verb.head].lower == "by":
        for part in document.children_by(verb.index, "compound"):
            return part.index
    first = document.sentence_of(verb.index).first
    for token in document.tokens[first : verb.index]:
        within = token.dep in {"compound", "nmod", "poss"} and token.head != verb.index
        noun = token.pos in {"NOUN", "PROPN"} and not within
        if noun and not never_speaks(document, token.index):
            return token.index
    return None


def _credit(document: Document, dash: Token) -> Iterator[Draft]:
    """Draft 'Four killed in shelling - mayor', where a word for a source ends a headline."""
    last = block_end(document, dash)
    told = document.tokens[dash.index + 1 : last]
    label = _without_stop(_without_tags(document, told))
    if len(label) > 1 and label[-1].text == "." and label[-2].lower in _SHORT_OFFICES:
        label = label[:-1]
    first = document.sentence_of(dash.index).first
    if not 0 < len(label) <= LONGEST or dash.index == first or label[-1].text in _ENDS:
        return
    if any(token.text in _DASHES for token in label):  # 'an 8-year-old - TV' ends at the last
        return
    head = label[-1]
    if not (names_source(head) or _names_body(document, dash, label)):
        return
    content = spans_of(document, range(first, dash.index))
    if content:
        source, cue = (Span(label[0].start, head.end),), (Span(dash.start, dash.end),)
        yield Draft(dash.index, ":", Frame.LABEL, cue, source, head.index, content)


def _without_tags(document: Document, label: Sequence[Token]) -> Sequence[Token]:
    """Cut off the hashtags behind '– mayor. #Osk #news', with the full stop before them."""
    tags = (n for n, token in enumerate(label) if document.text[token.start - 1] == "#")
    at = next(tags, None)
    if at is None:
        return label
    return label[: at - 1] if at and label[at - 1].text == "." else label[:at]


def _without_stop(label: Sequence[Token]) -> Sequence[Token]:
    """Cut off the full stop behind 'Four killed – police chief.', where no more is listed."""
    short = len(label) in (2, 3) and label[-1].text == "."
    return label[:-1] if short and all(t.pos in _DESIGNATING for t in label[:-1]) else label


def _names_body(document: Document, dash: Token, label: Sequence[Token]) -> bool:
    """Tell the body of 'Toll rises to 24 – Red Cross', '… - Emergencies Min.' behind a dash.

    The dash is set off on both sides, and its words are all part of the name.
    """
    before = document.tokens[dash.index - 1]
    if not before.end < dash.start < dash.end < label[0].start or dash.text == ":":
        return False
    if not all(token.pos in {"PROPN", "ADJ", "NOUN"} for token in label):
        return False
    initials = len(label) == 1 and label[0].name is Name.INITIALS
    body = sort_of(document, label[-1].index) is Sort.BODY
    return initials or body or label[-1].lower in _SHORT_OFFICES
