"""Tells what the text calls false: 'reports that aircraft bombed the school are untrue'."""

from bisect import bisect_left
from itertools import pairwise

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.syntax import objects_of
from reportedly.reading.slots.verb_subjects import subjects

TALES = frozenset(
    """claim report suggestion accusation allegation charge assertion story rumour rumor news
    account video footage image information statement message post publication data version notion
    idea insinuation boast tale hint finding conclusion testimony narrative dossier""".split()
)
"""Nouns for what is told."""
_FALSE = frozenset(
    """false untrue baseless unfounded fabricated groundless fake lie falsehood fabrication fiction
    disinformation misinformation propaganda nonsense hoax invention concoction slander smear
    slanderous malicious""".split()
)
_UNWORTHY = frozenset(
    """absurd ridiculous preposterous ludicrous laughable irresponsible outrageous monstrous
    insult""".split()
)
"""What only an accusation is called by whoever it is held against, and other things as well."""
_TRUE = frozenset("true accurate correct real".split())
"""What is false where it is negated."""
_MADE_UP = frozenset("concoct fabricate invent forge".split())
_FACTS = frozenset("reality truth fact".split())
_GROUNDS = frozenset("foundation basis truth substance merit".split())
"""What a tale that is false has none of."""
_PREDICATES = ("acomp", "attr", "oprd")
_SUBJECTS = ("nsubj", "csubj")
_TELLING_OF = frozenset({"that", "of", "about"})
_POINTING = frozenset("this that it these those".split())
_CALLING = frozenset("call brand label describe dismiss denounce reject condemn".split())
_CALLING_ONLY = frozenset("call brand label describe".split())
_HEAPS = frozenset("bunch catalogue collection heap list pack string tissue web".split())
"""What lies are counted in: 'called it a pack of lies'."""
_DOUBTING = _FALSE | _UNWORTHY | _TRUE | _CALLING | _GROUNDS | _MADE_UP | {"correspond"}
"""Every word that may call a tale false with others."""
_ARTICLES = frozenset({"a", "an", "another"})
_OPENING = frozenset({'"', "“", "``", "«"})
_CLOSING = frozenset({'"', "”", "''", "»"})


def may_call_false(word: Token) -> bool:
    """Tell whether a word can be one that calls a tale false; most cannot, whatever stands by."""
    return word.lemma in _DOUBTING or word.lower in _DOUBTING


def called_false(document: Document, word: Token) -> tuple[Token, Token] | None:
    """Give the tale that the predicate at `word` calls false, and its verb; None for none.

    'Reports that … are false', '… are not true', '… is a lie', '… does not correspond to reality'.
    A tale may be told before ('This is a fake').
    """
    verb = _predicating(document, word)
    if verb is None:
        return None
    own = subjects(document, verb.index) if document.children_by(verb.index, *_SUBJECTS) else ()
    if word.lemma in _MADE_UP:
        own = document.children_by(verb.index, "nsubjpass")
    own = tuple(subject for subject in own if subject.pos != "VERB")
    if word.lemma in _GROUNDS and not own:
        own = objects_of(document, word.index, "in", "to", "for")
    tales = [t for t in own if noun_in(t, TALES) or t.lower in _POINTING]
    tales = tales or ([] if own else _tales_before(document, verb))
    return (tales[0], verb) if tales else None


def _tales_before(document: Document, verb: Token) -> list[Token]:
    """Give the tale of 'says that reports that it fired are false', misread as a verb."""
    tales = document.once(_tales_told)
    before = bisect_left(tales, verb.index - 1, key=lambda tale: tale.index)
    last = tales[before - 1 : before] if before else []
    return [tale for tale in last if tale.sentence == verb.sentence]


def _tales_told(document: Document) -> list[Token]:
    """Give the nouns for what is told that open what they tell: 'reports that'."""
    pairs = pairwise(document.tokens)
    return [t for t, after in pairs if after.lower in _TELLING_OF and noun_in(t, TALES)]


def calls_false(document: Document, verb: Token) -> tuple[Token, Token] | None:
    """Give the tale that a verb calls false, and the word: 'called the report a fabrication'.

    The words are looked for in their order, since parses hang the one on the other.
    """
    if verb.pos != "VERB" or verb.lemma not in _CALLING:
        return None
    first, last = verb.index + 1, document.subtree(verb.index)[1]
    after = document.tokens[first:last]
    told = next((t for t in after if _is_told(t)), None)
    false = next((t for t in after if is_false(t) or t.lower in _UNWORTHY), None)
    if told is None or false is None:
        return None
    return (told, false) if _is_what_it_is_called(document, verb, told, false) else None


def _is_told(token: Token) -> bool:
    return (noun_in(token, TALES) and token.pos == "NOUN") or token.lower in ("it", "them")


def _is_what_it_is_called(document: Document, verb: Token, told: Token, false: Token) -> bool:
    """Tell 'called the report baseless', 'a pure fabrication', from 'rejected news of lies'.

    A verb that does not call needs an 'as', an article or a quotation mark before the word.
    """
    if false.index < told.index:
        return document.tokens[false.index - 1].lower == "as" and false.index != told.index - 1
    noun = document.tokens[false.head] if false.dep == "amod" else false
    if noun_in(noun, TALES) or (told.lower == "it" and _goes_on(document, false)):
        return False
    opening = false.index - 1
    heap = document.tokens[opening - 1]
    if document.tokens[opening].lower == "of" and heap.lemma in _HEAPS and heap.index > told.index:
        opening = heap.index - 1
    while opening > told.index and document.tokens[opening].pos == "ADJ":
        opening -= 1
    named = document.tokens[opening]
    if named.lower == "as" or false.dep == "oprd" or noun.dep == "oprd":
        return (verb.lemma in _CALLING_ONLY or told.lower != "it") and false.pos != "VERB"
    return told.lower != "it" and named.text in _ARTICLES | _OPENING


def _goes_on(document: Document, false: Token) -> bool:
    """Tell 'called it nonsense to speak of it', whose 'it' is what follows."""
    after = document.tokens[false.index + 1 : false.index + 2]
    return any(t.lower in ("to", "that") for t in after)


def is_false(word: Token) -> bool:
    """Tell a word that calls something false."""
    return word.lower in _FALSE or word.lemma in _FALSE


def is_only_word(document: Document, word: Token) -> bool:
    """Tell a quotation of one word that calls false what it answers: '“Fake,” said the general'."""
    if not (is_false(word) or word.lower in _UNWORTHY) or word.index == 0:
        return False
    opening = word.index - 1
    opening -= document.tokens[opening].lower in _ARTICLES
    before, after = document.tokens[max(opening, 0)], document.tokens[word.index + 1 :][:2]
    return before.text in _OPENING and any(t.text in _CLOSING for t in after)


def in_falsehood(document: Document, index: int) -> bool:
    """Tell whether what token `index` tells hangs on a tale that is called false."""
    return falsehood_over(document, index) is not None


def falsehood_over(document: Document, index: int) -> Token | None:
    """Give the word that calls false the tale in which token `index` stands; None for none."""
    return document.once(_words_over)[index]


def _words_over(document: Document) -> list[Token | None]:
    """Give for each token the word that calls its tale false; of several, the first in the text."""
    over: list[Token | None] = [None] * len(document.tokens)
    for word in filter(may_call_false, reversed(document.tokens)):
        called = calls_false(document, word)
        if called is not None:
            _put_over(document, over, called, document.subtree(word.index)[1])
        found = called_false(document, word)
        if found is not None:
            _put_over(document, over, (found[0], word), word.index)
    return over


def _put_over(
    document: Document, over: list[Token | None], called: tuple[Token, Token], end: int
) -> None:
    """Put a word over what its sentence tells behind a tale, up to token `end`."""
    tale, word = called
    sentence = document.sentence_of(word.index)
    first, last = max(tale.index + 1, sentence.first), min(end, sentence.last)
    if first < last:
        over[first:last] = [word] * (last - first)


def _predicating(document: Document, word: Token) -> Token | None:
    """Give the verb with which `word` calls its subject false; None where it does not."""
    if word.lemma == "correspond" and word.pos == "VERB":
        to_facts = any(n.lemma in _FACTS for n in objects_of(document, word.index, "to", "with"))
        return word if to_facts and document.children_by(word.index, "neg") else None
    if word.lemma in _MADE_UP and document.children_by(word.index, "auxpass"):
        return None if document.children_by(word.index, "neg") else word
    if word.lemma in _GROUNDS and (verb := _groundless(document, word)) is not None:
        return verb
    verb = document.tokens[word.head]
    if word.dep not in _PREDICATES or verb.lemma != "be":
        return None
    negated = bool(document.children_by(verb.index, "neg"))
    if word.lower in _UNWORTHY and not is_false(word):
        told = document.children_by(verb.index, *_SUBJECTS)
        plain = not document.children_by(verb.index, "aux", "ccomp", "xcomp", "csubj")
        return verb if plain and any(t.lower != "it" for t in told) and not negated else None
    if is_false(word) or word.lower in _TRUE:
        return verb if is_false(word) != negated else None
    return None


def _groundless(document: Document, word: Token) -> Token | None:
    """Give the verb of 'is without foundation', 'has no basis', 'there is no truth in the report'.

    None where the word is said of what is there.
    """
    verb = document.tokens[word.head]
    if word.dep == "pobj" and verb.lower == "without":
        above = document.tokens[verb.head]
        return above if above.lemma == "be" else None
    none = any(child.lower == "no" for child in document.children(word.index))
    had = word.dep == "dobj" and verb.lemma == "have"
    there = word.dep == "attr" and bool(document.children_by(verb.index, "expl"))
    return verb if none and (had or there) else None
