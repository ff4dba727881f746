"""Numbers out of people told in one breath: 'nine of the 14 dead were children'."""

from bisect import bisect_left
from itertools import pairwise

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category
from reportedly.reading.casualties import persons
from reportedly.reading.casualties.groups import group_at
from reportedly.reading.casualties.harm_words import HEADS, SETS
from reportedly.reading.casualties.heads import head_after, is_numeric
from reportedly.reading.casualties.numbers import Number
from reportedly.reading.casualties.phrase import People

_COPULAS = frozenset("were are was being reportedly said believed thought to be".split())
_WERE = frozenset({"were", "was", "are"})
_OPENING = frozenset({"the", "those", "these"})
_OUT_OF = frozenset({"of", "among", "amongst"})
_SIZED = frozenset("the those these its their a an about around some estimated roughly".split())
"""What may stand before the size of a whole: 'of the some 800 people'."""
_HARMED = {"died": Category.KILLED, "perished": Category.KILLED, "hurt": Category.INJURED}
"""Verbs that end a set: 'of the 27 who died, nine were pupils'."""
_SCENE = frozenset("ADP DET NOUN PROPN ADJ".split())
"""What may say where and when those of a set came to harm: 'killed in Tolm last Friday'."""
_WHO = 4
"""Tokens of 'people who were killed'."""
_REACH = 8
"""Tokens that 'of those recently killed' may take."""


def out_of_set(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read a number of a set of people harmed, where a noun says who these were.

    The phrase holds the number alone, so that the size of the set is read for itself; what is
    quoted runs up to the noun.
    """
    after = _set_after(document, sentence, number.last)
    category, at = after if after else (_set_before(document, sentence, number.first), number.last)
    if category is None or at >= sentence.last or document.tokens[at].lower not in _COPULAS:
        return None
    while at < sentence.last and document.tokens[at].lower in _COPULAS:
        at += 1
    head = head_after(document, sentence, at, at) if at < sentence.last else None
    if head is None or document.tokens[head].lower in HEADS:
        return None
    return People(
        number.first,
        number.last,
        head,
        number.low,
        number.high,
        number.rule,
        group_at(document, head, at),
        category,
        partitive=True,
        said=(number.first, head + 1),
    )


def out_of_whole(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read 'more than 100 of the 800 people', some of a whole whose size says nothing of harm."""
    tokens, at = document.tokens, number.last
    of = [token.lower for token in tokens[at : min(at + 2, sentence.last)]]
    if of[:1] != ["of"] and of != ["out", "of"]:
        return None
    size = at + of.index("of") + 1
    while size < sentence.last - 1 and tokens[size].lower in _SIZED:
        size += 1
    noun = size
    while noun < sentence.last - 1 and is_numeric(tokens[noun]):
        noun += 1
    head = head_after(document, sentence, noun, size) if noun > size else None
    if head is None or _is_harmed(document, sentence, head):
        return None
    group, last = group_at(document, head, noun), _past_clause(document, sentence, head)
    low, high, rule = number.low, number.high, number.rule
    return People(number.first, last, number.last - 1, low, high, rule, group)


def _is_harmed(document: Document, sentence: Sentence, head: int) -> bool:
    """Tell a whole of those harmed: 'the 28 dead', '28 people killed', 'who were killed'."""
    words = [token.lower for token in document.tokens[head : min(head + _WHO, sentence.last)]]
    if not SETS.keys().isdisjoint(words[:2]) or words[1:3] == ["who", "died"]:
        return True
    return len(words) == _WHO and words[1] == "who" and words[2] in _COPULAS and words[3] in SETS


def _past_clause(document: Document, sentence: Sentence, head: int) -> int:
    """Step over what tells of the whole: 'who had fled there' of 'ten of the 80 who … were hurt'.

    Only as far as a verb of the part goes on behind it.
    """
    if not document.children_by(head, "relcl", "acl"):
        return head + 1
    last = document.subtree(head)[1]
    goes_on = last < sentence.last and document.tokens[last].pos in ("AUX", "VERB")
    return last if goes_on else head + 1


def told_who(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read 'of whom 12 were children', and 'Twelve were children' after those who are counted."""
    tokens, at = document.tokens, number.last
    before = tokens[number.first - 1].lower if number.first > sentence.first else ";"
    if before not in {"whom", ";"} or at >= sentence.last or tokens[at].lower not in _WERE:
        return None
    head = head_after(document, sentence, at + 1, at + 1) if at + 1 < sentence.last else None
    if head is None or tokens[head].lower in HEADS or too_many(document, number, head):
        return None
    group, last = group_at(document, head, at + 1), head + 1
    low, high, rule = number.low, number.high, number.rule
    return People(number.first, last, head, low, high, rule, group, partitive=True)


def too_many(document: Document, number: Number, head: int) -> bool:
    """Tell '… kills 10 Governor' and '12 were taken hostage', whose noun counts nobody."""
    singular = document.tokens[head].lower in persons.SINGULAR
    return singular and document.tokens[head].lower not in persons.PLURAL and number.low != 1


def _set_after(document: Document, sentence: Sentence, at: int) -> tuple[Category, int] | None:
    """Read 'of the 14 dead' at token `at`; give the harm, and the token after."""
    tokens = document.tokens
    if at + 3 >= sentence.last or tokens[at].lower != "of" or tokens[at + 1].lower not in _OPENING:
        return None
    look = at + 2
    while look < sentence.last - 1 and is_numeric(tokens[look]):
        look += 1
    category = SETS.get(tokens[look].lower)
    return (category, look + 1) if category is not None and look > at + 2 else None


def _comma_follows(document: Document, look: int, at: int) -> bool:
    """Tell whether a comma stands at token `look`, or behind where and when before token `at`."""
    while look < at and document.tokens[look].pos in _SCENE:
        look += 1
    return look < at and document.tokens[look].lower == ","


def set_opened(document: Document, sentence: Sentence, at: int) -> Category | None:
    """Give the harm of the set that a sentence opens with: 'Of the 23 wounded, four are …'."""
    opened = at > sentence.first and document.tokens[at - 1].lower == ","
    return _set_before(document, sentence, at) if opened else None


def _set_before(document: Document, sentence: Sentence, at: int) -> Category | None:
    """Read 'of those killed,' and 'among the 14 dead,' that stand before token `at`."""
    tokens = document.tokens
    ends = document.once(_ends_of_sets)
    for look, category in ends[bisect_left(ends, (sentence.first + 2,)) :]:
        if look >= at - 1:
            break
        if not _comma_follows(document, look + 1, at):
            continue
        before = [token.lower for token in tokens[max(sentence.first, look - _REACH) : look + 1]]
        if any(one in _OUT_OF and two in _OPENING for one, two in pairwise(before)):
            return category
    return None


def _ends_of_sets(document: Document) -> list[tuple[int, Category]]:
    """Give the tokens that may end a set, 'killed' or 'lives', each with its harm."""
    found = []
    for at, token in enumerate(document.tokens):
        category = SETS.get(token.lower) or _HARMED.get(token.lower)
        if token.lower == "lives" and document.tokens[at - 2].lemma == "lose":
            category = Category.KILLED
        if category is not None:
            found.append((at, category))
    return found
