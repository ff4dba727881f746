"""Reads harm that a pronoun tells of people counted before: 'stopped five men and shot them dead'.

And the death of whoever was told as shot or hurt: 'A teacher was shot. She died in hospital.'
"""

from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import Category, Figure, Relation
from reportedly.reading.casualties.harm_phrases import TO_DEATH, TO_DEATH_NOW
from reportedly.reading.casualties.harm_words import MODALS
from reportedly.reading.casualties.heads import is_person
from reportedly.reading.casualties.people import people_in
from reportedly.reading.casualties.phrase import People
from reportedly.reading.findings import Finding, Span

_MANY, _ONE = frozenset({"them"}), frozenset({"him", "her"})
_OBJECTS = _MANY | _ONE
_SUBJECTS = frozenset({"he", "she"})
_THEY = frozenset({"they"})
"""In 'Gunmen stopped a bus. They shot them dead' who was shot is not who did it."""
_HARMING = {
    **dict.fromkeys(
        "kill murder massacre execute assassinate behead slaughter slay lynch hang".split(),
        Category.KILLED,
    ),
    **dict.fromkeys(("injure", "wound", "maim"), Category.INJURED),
    "rape": Category.SEXUALLY_ASSAULTED,
}
_DEADLY = {("shoot", "dead"), ("gun", "down"), ("burn", "alive"), ("bury", "alive")}
_DYING = frozenset({"die", "succumb"})
_WHOLE = frozenset({"all", "both", "of"})
"""What may stand between the verb and the pronoun: 'killed all of them'."""
_NOT_DONE = frozenset("of without from for about against to at than".split())
"""Words before a participle that leave open whether it was done: 'threatened', 'instead of'."""
_CLAUSES = frozenset({"conj", "advcl", "xcomp", "relcl", "dep", "ccomp", "pcomp", "prep"})
_OPEN = frozenset({Category.CASUALTIES, Category.INJURED})
"""Harms of which somebody may have died."""


def with_pronouns(document: Document, found: Sequence[Finding]) -> list[Finding]:
    """Give the figures `found` with those that pronouns tell, in text order.

    Whoever is said to have died of what was counted as a wound is counted as killed alone.
    """
    told = [*found]
    for word in document.tokens:
        if word.lower in _OBJECTS and (harmed := _harmed(document, word, told)) is not None:
            told.append(harmed)
        elif word.lower in _SUBJECTS and _dies(document, word):
            _bury(document, word, told)
    return sorted(told, key=lambda one: one.span) if len(told) > len(found) else told


def _harmed(document: Document, pronoun: Token, told: Sequence[Finding]) -> Finding | None:
    """Give the figure of those whom a verb of harm with `pronoun` for its object befell."""
    sentence = document.sentence_of(pronoun.index)
    at = pronoun.index - 1
    while at > sentence.first and document.tokens[at].lower in _WHOLE:
        at -= 1
    verb = document.tokens[at]
    category = _category(document, sentence, verb, pronoun) if at >= sentence.first else None
    if category is None or not _is_done(document, verb):
        return None
    person = _whom(document, sentence, verb, pronoun, told, category)
    return None if person is None else _finding(document, person, verb, category, told)


def _category(
    document: Document, sentence: Sentence, verb: Token, pronoun: Token
) -> Category | None:
    after = document.tokens[pronoun.index + 1 : min(pronoun.index + 3, sentence.last)]
    words = tuple(token.lower for token in after)
    owned = pronoun.lower == "her" and after and after[0].pos in ("NOUN", "PROPN", "ADJ")
    if owned and (verb.lemma, words[0]) not in _DEADLY:
        return None  # 'killed her brother'
    if (verb.lemma, *words[:1]) in _DEADLY:
        return Category.KILLED
    if words == ("to", "death") and verb.lower in TO_DEATH | TO_DEATH_NOW:
        return Category.KILLED
    return _HARMING.get(verb.lemma) if verb.tag[:2] == "VB" else None


def _is_done(document: Document, verb: Token) -> bool:
    """Tell a deed that was done from one that was only meant, feared, possible or denied."""
    if verb.tag not in ("VBD", "VBN", "VBG"):
        return False
    auxiliaries = document.children_by(verb.index, "aux", "neg", "mark")
    if any(word.lower in MODALS | {"if", "whether"} or word.dep == "neg" for word in auxiliaries):
        return False
    before = document.tokens[max(0, verb.index - 1)]
    return verb.tag != "VBG" or before.lower not in _NOT_DONE


def _whom(
    document: Document,
    sentence: Sentence,
    verb: Token,
    pronoun: Token,
    told: Sequence[Finding],
    category: Category,
) -> People | None:
    """Give the nearest people before the verb who may be meant; of the sentence before, the only.

    Neither those who do it nor those whom it is already said to have befallen.
    """
    many = pronoun.lower in _MANY
    doing = _doers(document, verb)
    beside = [
        person
        for person in people_in(document, sentence)
        if person.last <= verb.index
        and _fits(person, many=many)
        and person.head not in doing
        and not _is_beside(document, person)
        and not _counted(document, person, told, category)
    ]
    if beside or sentence.index == 0:
        return beside[-1] if beside else None
    acting = _THEY if many else _SUBJECTS
    theirs = any(document.tokens[at].lower in acting for at in doing)
    before = [
        person
        for person in people_in(document, document.sentences[sentence.index - 1])
        if _fits(person, many=many)
        and not _counted(document, person, told, category)
        and not (theirs and document.tokens[person.head].dep == "nsubj")
    ]
    return before[0] if len(before) == 1 else None


def _fits(person: People, *, many: bool) -> bool:
    if person.bare or person.partitive or person.low == 0 or person.share is not None:
        return False
    one = person.low == 1 and person.high == 1
    return one is not many


def _doers(document: Document, verb: Token) -> frozenset[int]:
    """Give who does it, be it by a verb before: the gunmen of 'stopped five men and shot them'."""
    while not document.children_by(verb.index, "nsubj") and verb.dep in _CLAUSES:
        verb = document.tokens[verb.head]
    return frozenset(subject.index for subject in document.children_by(verb.index, "nsubj"))


def _is_beside(document: Document, person: People) -> bool:
    """Tell the leader of 'the wife of a leader' and a name's other words, whom 'her' skips."""
    head = document.tokens[person.head]
    of = document.tokens[head.head]
    owner = head.dep == "pobj" and of.lower == "of" and is_person(document.tokens[of.head])
    return owner or head.dep == "appos"


def _counted(
    document: Document, person: People, told: Sequence[Finding], category: Category
) -> bool:
    start, end = document.span(person.first, person.last)
    return any(
        one.span.start < end
        and start < one.span.end
        and isinstance(one.content, Figure)
        and one.content.category is category
        for one in told
    )


def _finding(
    document: Document, person: People, verb: Token, category: Category, told: Sequence[Finding]
) -> Finding:
    """Make the figure, a part where the text counts more so harmed before."""
    span = Span(*document.span(person.first, person.last))
    part = any(_holds(one, category, span, person.low or 0) for one in told)
    figure = Figure(
        category=category,
        group=person.group,
        low=person.low,
        high=person.high,
        words=document.text[span.start : span.end],
        relation=Relation.PART if part else Relation.UNRELATED,
        rule=person.rule,
        party=person.party,
    )
    near = verb.sentence == document.tokens[person.head].sentence
    return Finding(span, verb.index if near else person.head, figure)


def _holds(finding: Finding, category: Category, before: Span, low: int) -> bool:
    """Tell a whole count of more than `low` so harmed, told before."""
    figure = finding.content
    if not isinstance(figure, Figure) or finding.span.start >= before.start:
        return False
    whole = figure.relation is not Relation.PART and not figure.cumulative
    return whole and figure.category is category and (figure.low or 0) > low


def _dies(document: Document, pronoun: Token) -> bool:
    """Tell 'he died in hospital', 'she later succumbed to her wounds'."""
    verb = document.tokens[pronoun.head]
    return pronoun.dep == "nsubj" and verb.lemma in _DYING and _is_done(document, verb)


def _bury(document: Document, pronoun: Token, told: list[Finding]) -> None:
    """Count the one person hurt right before, and nobody else then, as killed."""
    numbers = [at for at, one in enumerate(told) if _may_have_died(document, one, pronoun)]
    figure = told[numbers[0]].content if len(numbers) == 1 else None
    if isinstance(figure, Figure):
        dead = msgspec.structs.replace(figure, category=Category.KILLED)
        told[numbers[0]] = msgspec.structs.replace(told[numbers[0]], content=dead)


def _may_have_died(document: Document, one: Finding, pronoun: Token) -> bool:
    figure = one.content
    if not isinstance(figure, Figure) or figure.category not in _OPEN or not figure.individual:
        return False
    apart = pronoun.sentence - document.tokens[one.token].sentence
    return apart in (0, 1) and one.span.start < pronoun.start
