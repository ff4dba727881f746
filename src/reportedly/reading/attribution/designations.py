"""Reads a designation: its name, its kind and sort, and the words by which others refer to it."""

from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document, Token
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.edges import goes_on_past, without_lone_quotes, without_strays
from reportedly.reading.attribution.headings import heading_end
from reportedly.reading.attribution.kinds import kind_of_words, party_of
from reportedly.reading.attribution.phrases import below
from reportedly.reading.attribution.sorts import Sort, head_words, sort_of
from reportedly.reading.dates.cues import SPEECH_NOUNS
from reportedly.reading.long_names import end_over_places
from reportedly.reading.slots.openings import past_time

_LEFT = frozenset(
    {"compound", "amod", "poss", "nummod", "nmod", "det", "case", "quantmod", "punct"}
)
_KEPT_AFTER = frozenset({"of", "for", "in", "at", "from", "on", "to"})
_BY_WHICH = frozenset({"in", "on", "at"})
_ARTICLES = frozenset({"the", "a", "an", "another"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_NEVER_NOUNS = frozenset({"informs"})
"""Verbs that parses of 'as the ministry's office informs' take for nouns."""
_HEADING = frozenset({"head", "lead", "run", "direct", "command", "manage"})
"""Verbs by which a clause names whom somebody leads: 'who heads the trauma department'."""
_MOST_JOINED = 4
"""Tokens that a second name joined by 'and' may have to be part of the designation."""


class Designation(msgspec.Struct, frozen=True):
    """How a text designates somebody at token `head`.

    `own` are the telling words of the core (lower case, lemmas of common nouns), `titles` the
    heads by which a named person is called as well ('mayor' for 'Petra Holt, the mayor').
    `plural` and `named` come from the parser's tags.
    """

    head: int
    name: str
    kind: SourceKind
    speaks_for: str | None
    sort: Sort
    word: str
    own: frozenset[str]
    titles: frozenset[str]
    plural: bool
    named: bool


def designation(document: Document, head: int) -> Designation:
    """Read the designation whose head is token `head`."""
    core = core_of(document, head)
    token = document.tokens[head]
    named = _named_apposition(document, head)
    known_by = core if named is None else core_of(document, named)
    added = _appositions(document, head)
    kind = kind_of_words(core)
    if kind is SourceKind.UNKNOWN:
        kind = kind_of_words(added)
    titles = _titles(document, head, core, named)
    return Designation(
        head=head,
        name=name_of(document, _with_joined(document, known_by)),
        kind=kind,
        speaks_for=party_of(core) or party_of(added),
        sort=_sort(document, head, titles),
        word=word_of(token),
        own=_words(core),
        titles=titles,
        plural=token.tag in {"NNS", "NNPS"} or bool(document.children_by(head, "conj")),
        named=token.pos == "PROPN" or named is not None,
    )


def word_of(token: Token) -> str:
    """Give the word by which a head is compared: its lemma, or the name itself."""
    return token.lower if token.pos == "PROPN" else token.lemma


def is_definite(document: Document, head: int) -> bool:
    """Tell 'the spokesman', which points back, from 'a spokesman'."""
    return any(t.lower in _POINTING for t in document.children_by(head, "det"))


def is_bare(document: Document, head: int) -> bool:
    """Tell a common noun that stands all by itself, as headlines write it."""
    return not any(t.index < head for t in document.children_by(head, *_LEFT))


def core_of(document: Document, head: int) -> list[Token]:
    """Give the tokens of a noun phrase without appositions and clauses: what one would call it."""
    tokens = document.tokens
    left = _leftmost(document, head)
    core = [tokens[i] for i in range(left, head + 1)]
    if (end := end_over_places(document, head)) is not None:
        return [*core, *tokens[head + 1 : end]]
    last = head
    for child in document.children_by(head, "prep"):
        named = child.text[:1].isupper() and document.tokens[head].text[:1].isupper()
        if child.index == last + 1 and (named or child.lower in _KEPT_AFTER):
            words = _short_phrase(document, child)
            core += words
            last = words[-1].index if words else last
    return core[:-1] if len(core) > 1 and core[-1].lower in _NEVER_NOUNS else core


def _leftmost(document: Document, head: int) -> int:
    left = head
    for child in document.children(head):
        if child.index < head and child.dep in _LEFT:
            left = min(left, document.subtree(child.index)[0])
    for index in range(head - 1, left, -1):
        token = document.tokens[index]
        if token.pos == "PUNCT" and document.text[token.start - 1] == " ":
            if goes_on_past(document, index, head):
                continue
            return index + 1
    return left if left == head else _past_heading(document, left, head)


def _past_heading(document: Document, left: int, head: int) -> int:
    """Leave out the heading of a line that parses hang on the name after it."""
    opening = heading_end(document.text, document.tokens[head].start)
    while left < head and document.tokens[left].start < opening:
        left += 1
    return left


def _short_phrase(document: Document, preposition: Token) -> list[Token]:
    """Give a preposition with its noun and what stands before that noun."""
    for noun in document.children_by(preposition.index, "pobj"):
        if preposition.lower in _BY_WHICH and _is_word(document, noun):
            return []  # 'the front in a statement'
        if sort_of(document, noun.index) is not Sort.TIME or preposition.lower == "of":
            return [preposition, *core_of(document, noun.index)]
    return [] if document.children_by(preposition.index, "pcomp", "pobj") else [preposition]


def _is_word(document: Document, noun: Token) -> bool:
    """Tell a statement, an interview or the like, in which somebody speaks."""
    return noun.lemma in SPEECH_NOUNS or sort_of(document, noun.index) is Sort.PAPER


def _with_joined(document: Document, core: list[Token]) -> list[Token]:
    """Take in what 'and' joins to the head, where it is short and follows at once."""
    last = core[-1].index
    for child in document.children(core[-1].index):
        if child.dep == "conj" and child.index - last <= _MOST_JOINED:
            between = document.tokens[last + 1 : child.index]
            if between and between[0].lower == "and" and all(t.pos != "PUNCT" for t in between):
                return [*core, *document.tokens[last + 1 : child.index + 1]]
    return core


def _appositions(document: Document, head: int) -> list[Token]:
    found: list[Token] = []
    for child in _beside(document, head):
        found += [document.tokens[i] for i in below(document, child.index)]
    for clause in document.children_by(head, "relcl"):
        if clause.lemma in _HEADING:
            for led in document.children_by(clause.index, "dobj"):
                found += core_of(document, led.index)
    governor = _apposed(document, head)
    return found if governor is None else found + core_of(document, governor.index)


def _beside(document: Document, head: int) -> list[Token]:
    """Give the other words for token `head` that stand beside it."""
    appositions = document.children_by(head, "appos")
    return [child for child in appositions if not _parted(document, head, child.index)]


def _apposed(document: Document, head: int) -> Token | None:
    """Give the noun that token `head` stands beside as another word for it."""
    token = document.tokens[head]
    if token.dep != "appos" or _parted(document, token.head, head):
        return None
    return document.tokens[token.head]


def _parted(document: Document, head: int, other: int) -> bool:
    """Tell what a colon parts, and so is no other word: 'Explosions heard in Tolm: mayor'."""
    return any(token.text == ":" for token in document.tokens[head:other])


def _titles(document: Document, head: int, core: list[Token], named: int | None) -> frozenset[str]:
    """Give the words that call a head otherwise: its appositions, and the titles before it."""
    token = document.tokens[head]
    beside = _beside(document, head)
    if named is not None:
        beside.append(token)
    governor = _apposed(document, head)
    if governor is not None:
        beside.append(governor)
    if token.pos == "PROPN":
        beside += [t for t in core if t.head == head and t.dep in {"compound", "nmod"}]
    return frozenset(word_of(t).lower() for t in beside)


def _sort(document: Document, head: int, titles: frozenset[str]) -> Sort:
    told = sort_of(document, head)
    if told is not Sort.NAME:
        return told
    from_titles = {word_sort(word) for word in titles}
    return next((s for s in (Sort.PERSON, Sort.BODY) if s in from_titles), told)


def word_sort(word: str) -> Sort | None:
    """Give the sort of a common word for a head, None where it is not listed."""
    return head_words().get(word)


def _named_apposition(document: Document, head: int) -> int | None:
    """Give the name that stands beside an office: 'Sarn's mayor, Petra Holt'."""
    if document.tokens[head].pos != "NOUN":
        return None
    names = (
        c
        for c in _beside(document, head)
        if c.pos == "PROPN" and sort_of(document, c.index) is not Sort.TIME
    )
    return next((c.index for c in names), _name_past_a_place(document, head))


def _name_past_a_place(document: Document, head: int) -> int | None:
    """Give the name in 'the mayor of Sarn, Petra Holt', which parses hang on the place."""
    if sort_of(document, head) is not Sort.PERSON:
        return None
    last = core_of(document, head)[-1]
    for name in document.children_by(last.index, "appos"):
        if (
            name.pos == "PROPN"
            and last.index != head
            and document.children_by(name.index, "compound")
        ):
            return name.index
    return None


def _words(tokens: list[Token]) -> frozenset[str]:
    return frozenset(
        word_of(t)
        for t in tokens
        if t.pos in {"NOUN", "PROPN", "ADJ", "NUM"} or (t.name and t.pos == "VERB")
    )


def name_of(document: Document, core: Sequence[Token]) -> str:
    """Give the text of a core without the determiner, marks and strays at its edges."""
    kept = without_strays(core)
    while len(kept) > 1 and (kept[0].dep == "punct" or kept[0].lower in _ARTICLES):
        kept = kept[1:]
    past = past_time(document, kept[0].index, kept[-1].index)
    kept = [token for token in kept if token.index >= past]
    kept = kept[1:] if past and len(kept) > 1 and kept[0].lower in _ARTICLES else kept
    start, end = kept[0].start, kept[-1].end
    return without_lone_quotes(" ".join(document.text[start:end].split()))
