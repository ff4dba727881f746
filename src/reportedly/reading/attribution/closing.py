"""Finds who closes a sentence as its teller where parsers lose him: '…, the ministry reports'."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Token
from reportedly.language.english.tags import FINITE
from reportedly.model.chain import CueKind
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.insertions import ADDRESSING
from reportedly.reading.attribution.labels import names_source
from reportedly.reading.attribution.lexicon import cue_words, says
from reportedly.reading.attribution.phrases import spans_of
from reportedly.reading.attribution.sorts import Sort, sort_of
from reportedly.reading.findings import Span

_ENDS = frozenset({".", "!", "?", "”", '"'})
_SAYS = frozenset({"reports", "claims", "states"})
"""Verbs of headlines that look like nouns."""
_TIMES = (["on"], ["late"], ["early"], ["after"], ["yesterday"], ["today"])
"""Words that say when something was said."""
_LONGEST_CREDIT = 12
"""Tokens of 'the press service of the northern district informs'."""
_LONGEST_REST = 7
"""Tokens of 'by satellite phone' and 'the agency on Monday', to whom and how it was said."""
_OF_HARMED = frozenset({"appos", "conj", "dobj", "pobj"})
"""What parsers take the first of two tellers for, beside those of whom the sentence tells."""
_TELLING_MORE = frozenset({"VERB", "AUX", "NUM", "SCONJ"})
"""What stands in words that are said, and not in those on how and to whom."""


def closing_drafts(document: Document, comma: Token) -> Iterator[Draft]:
    """Draft 'Four killed in shelling, paper reports', whose verb parses take for a noun.

    Or they give it no subject: '…, the press service of the region informs.'
    """
    sentence = document.sentence_of(comma.index)
    label = list(document.tokens[comma.index + 1 : sentence.last])
    while label and label[-1].text in _ENDS:
        label.pop()
    label = _without_time(label)
    if not 1 < len(label) <= _LONGEST_CREDIT:
        return
    cue, named = label[-1], _without_name(label[:-1])
    if any(t.pos == "PUNCT" for t in named) or not _misread(document, cue):
        return
    teller = _whole(document, named)
    content = spans_of(document, range(sentence.first, comma.index))
    if content and teller is not None:
        source = (Span(label[0].start, named[-1].end),)
        spans = (Span(cue.start, cue.end),)
        lemma = cue.lemma if cue.tag in FINITE else cue.lower.removesuffix("s")
        yield Draft(cue.index, lemma, Frame.BEFORE, spans, source, teller.index, content)


def _without_time(label: list[Token]) -> list[Token]:
    """Cut off when, how and to whom it was said: 'said on Monday', 'told the paper by phone'."""
    at = next((n for n, t in enumerate(label) if t.tag in FINITE and t.lemma in cue_words()), None)
    if at is None:
        return label
    rest = label[at + 1 :]
    goes_on = [t.lower for t in rest[:1]] in _TIMES or _is_adjunct(label[at], rest)
    return label[: at + 1] if goes_on else label


def _is_adjunct(cue: Token, rest: Sequence[Token]) -> bool:
    """Tell whether what stands behind a verb of saying to the end is none of what was said."""
    if not rest or len(rest) > _LONGEST_REST or not says(cue.lemma):
        return False
    if any(t.pos in _TELLING_MORE or t.text == "," for t in rest):
        return False
    return rest[0].pos == "ADP" or cue.lemma in ADDRESSING


def _without_name(words: list[Token]) -> list[Token]:
    """Cut off the name between commas of 'the bishop of Tolm, Ivo Marn,'."""
    commas = [n for n, token in enumerate(words) if token.text == ","]
    if len(commas) != 2 or commas[1] != len(words) - 1:
        return words
    name = words[commas[0] + 1 : commas[1]]
    return words[: commas[0]] if all(token.pos == "PROPN" for token in name) else words


def _misread(document: Document, verb: Token) -> bool:
    """Tell a verb of telling that parses take for a noun, or leave without a whole subject."""
    if says_as_noun(verb) or _lost_first(document, verb):
        return True
    if verb.tag not in FINITE or document.children_by(verb.index, "nsubj", "ccomp"):
        return False
    told = document.children_by(verb.index, "dobj")
    bare = not told or verb.lemma in ADDRESSING
    return bare and verb.dep in {"pobj", "dobj", "attr", "appos", "conj", "acl"}


def _lost_first(document: Document, verb: Token) -> bool:
    """Tell '…, an official and a medic told', whose official parses take for one of the harmed."""
    if verb.tag not in FINITE or not says(verb.lemma) or document.children_by(verb.index, "ccomp"):
        return False
    for subject in document.children_by(verb.index, "nsubj"):
        joined = document.tokens[document.subtree(subject.index)[0] - 1]
        if joined.pos == "CCONJ" and document.tokens[joined.head].dep in _OF_HARMED:
            return True
    return False


def _whole(document: Document, words: Sequence[Token]) -> Token | None:
    """Give the noun that a teller's words hang on: the service of 'press service of the region'."""
    past = next((n for n, t in enumerate(words) if t.pos in ("ADP", "CCONJ")), len(words))
    nouns = [t for t in words[:past] if t.pos in {"NOUN", "PROPN"}]
    told = nouns[-1] if nouns else None
    if told is None or names_source(told):
        return told
    return told if sort_of(document, told.index) in (Sort.PERSON, Sort.BODY) else None


def says_as_noun(cue: Token) -> bool:
    """Tell 'states', 'notes', 'informs', which parsers take for nouns in the plural."""
    word = cue_words().get(cue.lower.removesuffix("s")) if cue.tag == "NNS" else None
    return word is not None and (cue.lower in _SAYS or word.kind is CueKind.SAYING)
