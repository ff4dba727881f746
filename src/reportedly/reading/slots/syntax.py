"""Reads who did what to whom off the parse: agents, patients, noun phrases and their spans."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.language.document import Document, Name, Token
from reportedly.reading.dates.vocabulary import MONTHS, WEEKDAYS
from reportedly.reading.findings import Span
from reportedly.reading.long_names import goes_on_in_name
from reportedly.reading.slots.by_behind import by_behind
from reportedly.reading.slots.event_words import HARM_VERBS, VERBS
from reportedly.reading.slots.verb_subjects import is_passive, subjects

_BEFORE_HEAD = frozenset(
    ("det", "amod", "nummod", "compound", "poss", "nmod", "quantmod", "advmod", "predet")
)
_BY_MANNER = frozenset("accident chance day error force mistake night surprise".split())
"""What something is done 'by' that is nobody."""
SUPPORT_VERBS = frozenset(
    """carry launch stage conduct commit perpetrate mount execute make lead order direct stage
    unleash plan organize organise claim prepare mastermind coordinate orchestrate do""".split()
)
"""Verbs whose subject is the agent of an attack noun that is their object."""
_WHEN = frozenset((*WEEKDAYS, *MONTHS, "today", "yesterday", "week", "month", "year"))
"""Words of time that own no deed: 'carried out Sunday's killing'."""
_MODIFIERS = ("compound", "amod", "nmod")
_MEANS = frozenset("aerial air artillery drone missile mortar rocket tank".split())
"""What says with what an attack was made, and is made for one word with whose it was."""
MANY = frozenset("dozens hundreds scores thousands".split())
"""Nouns that count those behind their 'of'."""
_DEEDS = HARM_VERBS | frozenset(VERBS)
_OWN_CLAUSE = ("nsubj", "nsubjpass", "auxpass", "aux", "mark")
_SIDING = frozenset({"affiliated", "aligned", "allied", "associated"})


def with_conjuncts(document: Document, heads: Iterable[Token]) -> Iterator[Token]:
    """Give each noun of `heads` and the nouns coordinated with it."""
    for head in heads:
        yield head
        conjuncts = [
            c
            for c in document.children_by(head.index, "conj")
            if is_nominal(c) and not _is_gapped(document, c) and not goes_on_in_name(document, c)
        ]
        yield from with_conjuncts(document, conjuncts)
        yield from _allied(document, head)


def _allied(document: Document, head: Token) -> Iterator[Token]:
    """Give the militias of 'the front and allied militias', whose 'allied' parses make a verb."""
    if head.dep != "dobj":
        return
    for verb in document.children_by(head.head, "conj"):
        joined = document.tokens[verb.index - 1].lower == "and" and verb.index > head.index
        if joined and verb.lower in _SIDING:
            yield from document.children_by(verb.index, "dobj")


def _is_gapped(document: Document, conjunct: Token) -> bool:
    """Tell the army of 'blames the front, the army the league', who blames and is not blamed.

    What follows at once is another phrase, that parsers take to say who he is.
    """
    after = conjunct.index + 1
    return any(
        document.subtree(other.index)[0] == after and document.tokens[after].pos == "DET"
        for other in document.children_by(conjunct.index, "appos")
    )


def is_nominal(token: Token) -> bool:
    """Tell whether `token` can head a noun phrase."""
    return token.pos in ("NOUN", "PROPN", "PRON", "NUM", "X") or token.tag in ("NN", "NNS", "NNP")


def agents(document: Document, event: int) -> tuple[Token, ...]:
    """Give the heads of the phrases named as doing the event at token `event`."""
    token = document.tokens[event]
    if (before := _compounded(document, token)) is not None:
        return (before,)
    verb = token.pos in ("VERB", "AUX") and not _is_noun(document, token)
    found = _verb_agents(document, event) if verb else ()
    heads = found or _noun_agents(document, event)
    counted = (who for head in heads for who in _of_so_many(document, head))
    return tuple(with_conjuncts(document, counted))


def _of_so_many(document: Document, head: Token) -> tuple[Token, ...]:
    """Give the gunmen of 'dozens of gunmen', or the head itself."""
    many = objects_of(document, head.index, "of") if head.lower in MANY else ()
    return many or (head,)


def _is_noun(document: Document, token: Token) -> bool:
    """Tell 'due to Borian shelling' from '…, shelling it', which parsers take for verbs alike."""
    return token.tag == "VBG" and bool(document.children_by(token.index, "amod", "det"))


def _compounded(document: Document, token: Token) -> Token | None:
    """Give the army of 'nine wounded by army shelling', the Finns of 'due to Finnish shelling'.

    Parsers take the deed for a verb, and the word before it for what the harm is by or due to.
    """
    before = document.tokens[max(0, token.index - 1)]
    if token.tag != "VBG" or token.dep not in ("acl", "advcl") or before.dep != "pobj":
        return None
    by = document.tokens[before.head].lower == "by"
    return before if by or before.name in (Name.PEOPLE, Name.PEOPLES) else None


def _verb_agents(document: Document, verb: int) -> tuple[Token, ...]:
    by = _objects_of(document, verb, ("agent",), ("by",))
    by = by or _objects_of(document, verb, ("prep",), ("by",))
    by = tuple(doer for doer in by if not _says_how(document, doer))
    by = by or _shared_by(document, verb)
    if by or is_passive(document, verb):
        return by
    return subjects(document, verb)


def _shared_by(document: Document, verb: int) -> tuple[Token, ...]:
    """Give the soldiers of 'were beaten and shot by soldiers', who did both."""
    if not document.children_by(verb, "auxpass"):
        return ()
    for including in document.children_by(verb, "prep"):
        first, last = document.subtree(including.index)
        for word in document.tokens[first:last] if including.lower == "including" else ():
            if word.lower == "by" and document.tokens[word.index - 1].text == ",":
                return document.children_by(word.index, "pobj")  # '…, including two women, by men'
    seconds = document.children_by(verb, "conj")
    while seconds and seconds[0].tag == "VBN":
        if document.children_by(seconds[0].index, *_OWN_CLAUSE):
            break
        harms = seconds[0].lemma in _DEEDS  # not 'was killed and mourned by his brothers'
        if by := harms and _objects_of(document, seconds[0].index, ("agent",), ("by",)):
            return tuple(doer for doer in by if not _says_how(document, doer))
        seconds = document.children_by(seconds[0].index, "conj")
    return ()


def _says_how(document: Document, noun: Token) -> bool:
    """Tell 'by mistake', and the last word of 'one by one', which say how it was done."""
    if noun.lower in _BY_MANNER and not document.children_by(noun.index, "det"):
        return True
    before = document.tokens[max(0, noun.index - 2) : noun.index]
    return [token.lower for token in before] == [noun.lower, "by"]


_CHARGING = frozenset("accuse associate book charge confront connect credit cite link".split())
"""Verbs whose subject ties somebody to a deed: 'police charged him with assault'."""


def _noun_agents(document: Document, noun: int) -> tuple[Token, ...]:
    by = _objects_of(document, noun, ("prep", "agent"), ("by",)) or by_behind(document, noun)
    owner = tuple(t for t in document.children_by(noun, "poss") if t.lower not in _WHEN)
    if by or owner:
        return by or owner
    token = document.tokens[noun]
    verb = document.tokens[token.head]
    if token.dep == "pobj" and verb.lower == "with":  # 'sprayed them with automatic fire'
        charged = document.tokens[verb.head].lemma in _CHARGING
        return () if charged else _verb_agents(document, verb.head)
    if verb.lemma in SUPPORT_VERBS and token.dep == "dobj":
        return _verb_agents(document, verb.index)
    if token.dep == "nsubjpass":
        verbs = (verb, *document.children_by(verb.index, "xcomp", "conj"))
        supporting = (v for v in verbs if v.lemma in SUPPORT_VERBS)
        return tuple(
            head
            for v in supporting
            for head in _objects_of(document, v.index, ("agent", "prep"), ("by",))
        )
    return tuple(
        _leader(document, whose)
        for child in document.children_by(noun, *_MODIFIERS)
        if child.index < noun
        for whose in (*_before_means(document, child), child)
    )


def _before_means(document: Document, modifier: Token) -> tuple[Token, ...]:
    """Give the army of 'army air strikes', which parsers tie to the air."""
    if modifier.lower not in _MEANS:
        return ()
    return document.children_by(modifier.index, *_MODIFIERS)


def _leader(document: Document, modifier: Token) -> Token:
    """Give the Borians of 'Borian-led air strikes', or the modifier itself."""
    joined = modifier.lower == "led" and modifier.index > 1
    hyphened = joined and document.tokens[modifier.index - 1].text == "-"
    return document.tokens[modifier.index - 2] if hyphened else modifier


def _objects_of(
    document: Document, governor: int, deps: tuple[str, ...], words: Sequence[str]
) -> tuple[Token, ...]:
    found: tuple[Token, ...] = ()
    for preposition in document.children_by(governor, *deps):
        if preposition.lower in words:
            found += document.children_by(preposition.index, "pobj")
    return found


def objects_of(document: Document, governor: int, *words: str) -> tuple[Token, ...]:
    """Give the nouns that the prepositions `words` tie to token `governor`."""
    return _objects_of(document, governor, ("prep", "agent"), words)


def phrase(document: Document, head: int, *, with_of: bool = False) -> tuple[int, int]:
    """Give the token range [first, last) of the noun phrase headed by token `head`.

    Modifiers before the head belong to it; what follows does not, but for a phrase opened by
    'of' when `with_of` is asked ('a column of fighters').
    """
    first = head
    for child in document.children(head):
        if child.index < first and child.dep in _BEFORE_HEAD:
            first = _modifier_start(document, child)
    last = head + 1
    if with_of:
        last = _end_of_of(document, head, last)
    return _trimmed(document, first, head), last


def _modifier_start(document: Document, modifier: Token) -> int:
    """Give where a modifier starts; of a participle only what a hyphen ties to it belongs."""
    hyphened = modifier.index > 0 and document.tokens[modifier.index - 1].text == "-"
    if modifier.pos == "VERB" and not hyphened:
        return modifier.index
    return document.subtree(modifier.index)[0]


def _end_of_of(document: Document, head: int, last: int) -> int:
    for child in document.children_by(head, "prep"):
        if child.lower == "of" and child.index == last:
            for noun in document.children_by(child.index, "pobj"):
                return phrase(document, noun.index, with_of=not _is_whole(document, noun))[1]
    return last


def _is_whole(document: Document, name: Token) -> bool:
    """Tell a name after which 'of' begins another phrase: 'forces of Boria of the village'."""
    inside = _objects_of(document, name.index, ("prep",), ("of",))
    return name.pos == "PROPN" and not any(noun.pos == "PROPN" for noun in inside)


def _trimmed(document: Document, first: int, head: int) -> int:
    while first < head:
        token = document.tokens[first]
        bound = token.lower == "at" and document.tokens[first + 1].lower in ("least", "most")
        part = token.pos in ("PUNCT", "ADP", "CCONJ", "SYM") and not bound
        if not part and token.text[0].isalnum():
            break
        first += 1
    return first


def without_article(document: Document, first: int, head: int) -> int:
    """Give the first token of a phrase without the article or pronoun that opens it."""
    while first < head and document.tokens[first].tag in ("DT", "PRP$", "PDT", "WDT", "WP$"):
        first += 1
    return first


def words_between(document: Document, first: int, last: int) -> str:
    """Give the text of tokens [first, last) on one line."""
    start, end = document.span(first, last)
    return " ".join(document.text[start:end].split())


def span_of(document: Document, first: int, last: int) -> Span:
    """Give the code points of tokens [first, last)."""
    return Span(*document.span(first, last))
