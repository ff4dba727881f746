"""Bare numbers that a verb or a source alone gives: 'the army has confirmed nine'."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Relation
from reportedly.reading.casualties.harm import Harm
from reportedly.reading.casualties.labels import Toll
from reportedly.reading.casualties.phrase import People

_GIVING = frozenset("confirm count report register record say claim cite estimate".split())
"""Verbs whose bare number counts whom the text counted before."""
_SPEAKING = frozenset({"speak", "talk"})
_BOUNDS = frozenset("at least most about around some nearly almost over more than only".split())
_SO = frozenset("was were had did".split())
"""What stands for a verb of harm told before: 'the rebels said eleven were'."""
_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_CONTRASTING = frozenset({",", ";", "and", "but", "while", "whereas"})
_FURTHER = 5
"""Tokens that another source before a bare number may take."""


def stands_alone(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether the number at token `at` may count people told of before, without a noun."""
    first = at
    while first > sentence.first and document.tokens[first - 1].lower in _BOUNDS:
        first -= 1
    return (
        _gives(document, sentence, first)
        or _so_many(document, sentence, at + 1)
        or _opens(document, sentence, first, at + 1)
    )


def _opens(document: Document, sentence: Sentence, first: int, last: int) -> bool:
    """Tell 'nine, according to the rebels', where the number opens its sentence."""
    after = [token.lower for token in document.tokens[last : last + 2]]
    return first == sentence.first and after == [",", "according"]


def _cited(document: Document, sentence: Sentence, first: int, last: int) -> bool:
    """Tell the 300 of '98 were killed by one count, up to 300 according to witnesses'."""
    apart = first > sentence.first and document.tokens[first - 1].text in (",", ";")
    after = document.tokens[last : min(last + 1, sentence.last)]
    return apart and any(token.lower == "according" for token in after)


def _so_many(document: Document, sentence: Sentence, after: int) -> bool:
    """Tell 'eleven were.', whose verb was told before, by what stands `after` the number."""
    if after >= sentence.last or document.tokens[after].lower not in _SO:
        return False
    return after + 1 == sentence.last or document.tokens[after + 1].pos == "PUNCT"


def _gives(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether a verb for giving a number stands right before token `at`: also 'spoke of'."""
    verb = document.tokens[at - 1]
    if verb.lower == "of" and at > sentence.first + 1:
        return document.tokens[at - 2].lemma in _SPEAKING
    return at > sentence.first and verb.lemma in _GIVING and verb.pos == "VERB"


def _other_source(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the number of 'counted five dead, the army four', 'two dead, the hospital of five'.

    Another source stands right before it, behind a comma or 'and', and no verb is said again.
    """
    tokens = document.tokens
    look = at - 2 if tokens[at - 1].lower in {"of", "at"} else at - 1
    name = look
    while look > sentence.first and at - look <= _FURTHER and tokens[look].pos in _NAMING:
        look -= 1
    if look == name or tokens[look + 1].pos != "DET":
        return False
    if (tokens[look - 1].lower, tokens[look].lower) == ("according", "to"):
        look -= 2
    return look > sentence.first and tokens[look].lower in _CONTRASTING


def foremost(told: Sequence[Category]) -> Category | None:
    """Give the harm told last; deaths where they stand beside injuries."""
    if Category.KILLED in told:
        return Category.KILLED
    return told[-1] if told else None


def counted_before(at: int, harms: Sequence[Harm], before: Category | None) -> Category | None:
    """Give the harm that is counted before token `at`, in this sentence or `before` it."""
    return foremost([harm.category for harm in harms if harm.first < at]) or before


def told_alone(
    document: Document,
    sentence: Sentence,
    people: Sequence[People],
    harms: Sequence[Harm],
    before: Category | None,
) -> Iterator[Toll]:
    """Read 'the administration has confirmed nine' after those whom the number counts."""
    for k, person in enumerate(people):
        category = counted_before(person.first, harms, before)
        if category is None or not person.bare:
            continue
        beside = any(harm.first < person.first for harm in harms)
        given = _gives(document, sentence, person.first) or (
            beside and _other_source(document, sentence, person.first)
        )
        ends = person.last >= sentence.last or document.tokens[person.last].pos == "PUNCT"
        opens = _opens(document, sentence, person.first, person.last)
        opens = opens or (beside and _cited(document, sentence, person.first, person.last))
        if (given and ends) or opens or _so_many(document, sentence, person.last):
            yield Toll(k, person.first - 1, category, Relation.UNRELATED)
