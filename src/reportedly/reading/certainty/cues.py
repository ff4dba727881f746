"""Finds the words within a sentence that negate or hedge an event, by syntax and scope."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.chain import Cue, CueKind
from reportedly.model.passage import Passage
from reportedly.reading.certainty.given import given_at
from reportedly.reading.certainty.governing import SAYINGS, governing, undone_by
from reportedly.reading.certainty.operators import governor, markers, modifiers
from reportedly.reading.certainty.scope import Step, infinitive, shares_negation, steps, verbal
from reportedly.reading.slots.falsehoods import falsehood_over

_MODIFYING = frozenset(
    {"neg", "aux", "auxpass", "advmod", "amod", "det", "acomp", "preconj", "mark"}
)
_NEGATIVE_WORDS = frozenset({"nobody", "none", "no", "nothing", "neither"})
_WRONGLY = frozenset("wrongly incorrectly erroneously mistakenly falsely inaccurately".split())
_TOLD = frozenset("say state report claim write attribute publish suggest describe".split())
_PURPOSE = frozenset({"advcl", "acl", "relcl"})
_SHIFTED = frozenset(
    {CueKind.BELIEF, CueKind.APPEARANCE, CueKind.POSSIBILITY, CueKind.FUTURE, CueKind.HEARSAY}
)
"""Classes under which a negation above still reaches the event: 'is not believed to have died'."""
_PROOF = frozenset({"evidence", "proof", "sign", "indication", "confirmation", "trace"})
_DOUBTS = frozenset({CueKind.UNVERIFIED, CueKind.HEARSAY, CueKind.ACCUSATION})
_CHECKS = frozenset({"verify", "confirm", "corroborate", "authenticate", "establish"})
_CHECKED = _CHECKS | _PROOF
_DIRECT = frozenset(
    {"self", "dobj", "nsubj", "nsubjpass", "attr", "prep", "pobj", "acomp", "xcomp"}
)
_LIMITING = (["more"], ["fewer"], ["less"])
_ADDING = (["only"], ["just"], ["merely"], ["simply"], ["solely"], ["until"], ["till"])
_BARRING = frozenset({"hesitate", "flinch", "shrink", "shy"})
_UNTIL = frozenset({"until", "till"})
_NEGATING = frozenset({"no", "not", "n't", "n’t"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "prep", "dative", "agent"})
_OF_HARM = frozenset(
    "cause claim happen have inflict lead leave occur produce record register report result see "
    "suffer sustain take".split()
)
"""Verbs that say of deaths and injuries that they came about: 'did not cause any deaths'."""


def cues_for(document: Document, token_index: int, *, of_harm: bool = False) -> tuple[Cue, ...]:
    """List the words that negate or hedge what is told at token `token_index`, in text order.

    The token may be an event, or a place, thing or person told with one. Each cue is a passage of
    the document's text (code points, half-open) with its class. What the sentence simply states
    has none, and what it takes as given ('denied responsibility for the attack') those of its own
    phrase alone. `of_harm` is for a count of people harmed: what else is told of them ('could not
    be identified', 'will be buried') says nothing of their harm. Raises IndexError for no such
    token.
    """
    found: dict[int, CueKind] = {}
    for token, kind in _bearing_on(document, token_index, of_harm):
        if not _limits(document, token):
            found.setdefault(token.index, kind)
    text = document.text
    return tuple(
        Cue(Passage.of(text, document.tokens[i].start, document.tokens[i].end), found[i])
        for i in sorted(found)
    )


def _bearing_on(document: Document, index: int, of_harm: bool) -> Iterator[tuple[Token, CueKind]]:
    given = given_at(document, index)
    if given is None:
        yield from _over(document, index, event=False, of_harm=of_harm)
        return
    for step in steps(document, index):
        yield from _beside(document, step)
        if step.token.index == given:
            return


def _limits(document: Document, token: Token) -> bool:
    """Tell negative words that deny nothing: 'no more than 20', 'not only', 'not until Friday'.

    So does the one of 'did not hesitate to fire'.
    """
    if token.lower not in _NEGATING:
        return False
    after = [word.lower for word in document.tokens[token.index + 1 : token.index + 3]]
    if after[:1] in _LIMITING and after[1:] == ["than"]:
        return True
    if document.tokens[token.head].lemma in _BARRING:
        return True
    return token.lower != "no" and (after[:1] in _ADDING or _until(document, token))


def _until(document: Document, token: Token) -> bool:
    """Tell the 'not' of 'it was not until Friday that' and 'did not strike until Friday'."""
    verb = document.tokens[token.head]
    clauses = document.children_by(verb.index, "advcl")
    told = [verb, *document.children_by(verb.index, "prep", "mark")]
    told += [word for clause in clauses for word in document.children_by(clause.index, "mark")]
    return any(word.lower in _UNTIL and word.index > token.index for word in told)


def kinds_over(document: Document, token_index: int) -> tuple[CueKind, ...]:
    """List the classes of the cues over the event at token `token_index`, each cue once."""
    over = _over(document, token_index, event=True)
    found = {token.index: kind for token, kind in over if not _limits(document, token)}
    return tuple(found.values())


def _over(
    document: Document, index: int, *, event: bool, of_harm: bool = False
) -> Iterator[tuple[Token, CueKind]]:
    above = list(steps(document, index))
    above = _up_to_predicate(document, above) if of_harm else above
    undoing = [undone_by(document, above, at, event=event) for at in range(1, len(above))]
    spent = {token.index for tokens in undoing for token in tokens}
    for token, kind in _on_the_way(document, above, event):
        if token.index not in spent:
            yield token, kind
    yield from _purpose(document, document.tokens[index])
    yield from _condition(document, document.tokens[index])
    yield from _question(document, index)
    if (word := falsehood_over(document, index)) is not None:
        yield word, CueKind.DENIAL
    yield from _wrongly_told(document, index)


def _wrongly_told(document: Document, index: int) -> Iterator[tuple[Token, CueKind]]:
    """Give the 'wrongly' of 'wrongly said that …', by which a report takes a statement back."""
    for above in document.ancestors(index):
        if above.lemma in _TOLD and verbal(above):
            for child in document.children_by(above.index, "advmod"):
                if child.lower in _WRONGLY:
                    yield child, CueKind.DENIAL


def _up_to_predicate(document: Document, above: list[Step]) -> list[Step]:
    """Give the way up to the first verb that tells something else of people harmed.

    A verb that brings the harm about, reports, checks or denies it speaks of the harm itself, and
    so does one of what is said of it ('reports of 31 deaths are not supported by evidence').
    """
    for at, step in enumerate(above):
        if not at or step.relation not in _ARGUMENTS or not verbal(step.token):
            continue
        of_harm = step.token.lemma in _OF_HARM | _CHECKED
        of_harm = of_harm or above[at - 1].token.lemma in SAYINGS
        if not of_harm and governing(document, above, at, event=True) is None:
            return above[:at]
    return above


def _on_the_way(
    document: Document, above: list[Step], event: bool
) -> Iterator[tuple[Token, CueKind]]:
    for at, step in enumerate(above):
        if at:
            yield from _as_governor(document, above, at, event)
        joined = at > 0 and step.relation == "conj"
        for token, kind in _beside(document, step):
            negates = joined and kind is CueKind.NEGATION
            if not negates or shares_negation(document, above[at - 1].token):
                yield token, kind
        yield from _bad_report(document, step)


def _as_governor(
    document: Document, above: list[Step], at: int, event: bool
) -> Iterator[tuple[Token, CueKind]]:
    """Give the word above, where it takes the part below as its complement and changes it."""
    step = above[at]
    if step.relation in {"conj", "nsubj"}:
        return
    if step.token.lemma in _CHECKED and (words := _denying(document, step.token)):
        yield from ((word, CueKind.UNVERIFIED) for word in (*words, step.token))
    elif kind := governing(document, above, at, event=event):
        yield step.token, kind


def _denying(document: Document, token: Token) -> list[Token]:
    """List the words that negate a check or a proof, on itself or on the word just above it."""
    around = [*document.children(token.index), *document.children(token.head)]
    around += [w for t in around if t.dep == "det" for w in document.children(t.index)]
    negative = [t for t in around if t.dep == "neg" or t.lower in _NEGATIVE_WORDS]
    modal = [t for t in document.children(token.index) if t.lower in {"could", "can"}]
    return [*modal, *negative] if negative else []


def _bad_report(document: Document, step: Step) -> Iterator[tuple[Token, CueKind]]:
    """Give the hedge on what a clause is credited to: 'unconfirmed reports say that …'."""
    if step.relation != "ccomp":
        return
    for subject in document.children_by(step.token.index, "nsubj"):
        for child in document.children_by(subject.index, "amod"):
            if modifiers().get(child.lower) in _DOUBTS:
                yield child, modifiers()[child.lower]


def _beside(document: Document, step: Step) -> tuple[tuple[Token, CueKind], ...]:
    """Give the modifiers of a word on the way up that reach the event through it."""
    known = document.once(_nothing_known)
    at = (step.token.index, step.relation)
    if at not in known:
        known[at] = tuple(_modifiers_of(document, step))
    return known[at]


def _nothing_known(_: Document) -> dict[tuple[int, str], tuple[tuple[Token, CueKind], ...]]:
    """Begin to note what stands beside the words of a way up: each is on many ways."""
    return {}


def _modifiers_of(document: Document, step: Step) -> Iterator[tuple[Token, CueKind]]:
    for child in document.children(step.token.index):
        word = child.lower
        if child.dep in {"nsubj", "nsubjpass", "dobj", "attr"} and verbal(step.token):
            yield from _negative_argument(document, child, step)
        if child.dep not in _MODIFYING:
            continue
        if child.dep == "mark" and word in markers():
            yield child, markers()[word]
        elif word in modifiers() and _carries(modifiers()[word], child, step):
            yield child, modifiers()[word]


def _carries(kind: CueKind, child: Token, step: Step) -> bool:
    """Tell whether a modifier's force passes down to the event.

    On the event itself, always. Higher up, an adjective stays with its noun; a negation passes
    through belief, appearance and possibility, and to a bare object, but not through saying
    or knowing.
    """
    if step.relation == "self" or step.relation == "conj":
        return True
    if child.dep == "amod":
        return step.relation in {"prep", "compound", "appos"}
    if kind is CueKind.NEGATION:
        return step.relation in _DIRECT or _shifts(step)
    return step.relation in _DIRECT or step.relation in {"conj", "aux"}


def _shifts(step: Step) -> bool:
    return governor(step.token) in _SHIFTED or step.token.lemma == "be"


def _negative_argument(
    document: Document, noun: Token, step: Step
) -> Iterator[tuple[Token, CueKind]]:
    """Give the negative word of a subject or object: 'no one was killed'."""
    if step.relation not in _DIRECT:
        return
    if noun.lower in _NEGATIVE_WORDS:
        yield noun, CueKind.NEGATION
    for child in document.children(noun.index):
        joint = child.lower == "neither" and child.dep == "preconj"  # 'neither X nor Y fired'
        if joint or (child.lower in {"no", "neither"} and child.dep in {"det", "neg"}):
            yield child, CueKind.NEGATION


def _purpose(document: Document, event: Token) -> Iterator[tuple[Token, CueKind]]:
    """Give the 'to' of an aim that the sentence does not say was reached: 'fired to kill'."""
    if event.dep in _PURPOSE and verbal(event) and infinitive(document, event):
        for child in document.children(event.index):
            if child.lower == "to":
                yield child, CueKind.FUTURE


def _condition(document: Document, event: Token) -> Iterator[tuple[Token, CueKind]]:
    """Give the 'if' on whose clause the event depends."""
    for clause in document.children_by(event.index, "advcl"):
        for child in document.children_by(clause.index, "mark"):
            if markers().get(child.lower) is CueKind.CONDITION:
                yield child, CueKind.CONDITION


def _question(document: Document, index: int) -> Iterator[tuple[Token, CueKind]]:
    sentence = document.sentence_of(index)
    last = document.tokens[sentence.last - 1]
    if last.text == "?" and not any(a.dep == "relcl" for a in document.ancestors(index)):
        yield last, CueKind.QUESTION
