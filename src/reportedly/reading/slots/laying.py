"""Finds on whom a turn of phrase lays a deed: 'laid the blame on X', 'put the raid down to X'."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.slots.company import is_deed
from reportedly.reading.slots.confidence import accuser_confidence
from reportedly.reading.slots.deeds import clause
from reportedly.reading.slots.syntax import objects_of, with_conjuncts
from reportedly.reading.slots.tied import TYING, Held, tied

_BLAME = frozenset("responsibility suspicion blame guilt fault finger".split())
"""What is laid on, or pointed at, whoever is held responsible."""
_TRACES = frozenset("evidence sign indication clue trace trail investigation inquiry".split())
"""What 'points to' whoever is suspected."""
_LIE = frozenset("lie rest fall sit point centre center focus turn land lead alight".split())
_LEADING = frozenset({"point", "lead", "centre", "center", "focus", "turn"})
"""Those of _LIE that traces do as well."""
_LAY = frozenset("lay place put pin cast heap fix shift throw point pass direct level".split())
_LEAN = frozenset("lean incline tend".split())
"""Verbs of those who begin to suspect: 'investigators leaned towards X'."""
_SEE = frozenset("see detect discern suspect recognise recognize".split())
_HAND = frozenset({"hand", "hallmark", "fingerprint", "signature", "shadow"})
_DOORS = frozenset({"door", "doorstep", "foot"})
_ONTO = ("on", "upon", "onto", "at", "to", "with", "towards", "toward")

_PIN = "pin"
_VERBS = _LAY | _LEAN | TYING | _SEE | {"put"}


def laid_on(document: Document, token: Token) -> Iterator[Held]:
    """Give whom the words at `token` lay a deed on or tie to one, each with what confidence."""
    if token.lemma in _BLAME or token.lemma in _TRACES:
        yield from _blame(document, token)
    elif token.lemma in _DOORS and token.dep == "pobj":
        yield from _at_door(document, token)
    elif token.lemma == "put" and token.pos == "VERB":
        yield from _put_down(document, token)
    elif token.lemma == _PIN and token.pos == "VERB":
        yield from _pinned(document, token)
    elif token.lemma in _LEAN and token.pos == "VERB":
        yield from _held(document, token, objects_of(document, token.index, "towards", "toward"))
    elif token.lemma in _HAND:
        yield from _hand_seen(document, token)
    yield from tied(document, token)


def words_laid(document: Document, verb: Token) -> list[int]:
    """Give the words behind a verb that lays a deed on somebody, where it does: 'the raid on X'.

    The passive, whose subject accuses nobody, gives none.
    """
    if verb.lemma not in _VERBS or document.children_by(verb.index, "auxpass", "neg"):
        return []
    words = list(range(verb.index + 1, clause(document, verb.index)[1]))
    laid = any(True for i in (verb.index, *words) for _ in laid_on(document, document.tokens[i]))
    return words if laid else []


def _held(document: Document, verb: Token, heads: tuple[Token, ...]) -> Iterator[Held]:
    """Give each head with the confidence of whoever accuses by `verb`; nobody where it negates."""
    if document.children_by(verb.index, "neg"):
        return
    for head in with_conjuncts(document, heads):
        yield head, accuser_confidence(document, verb.index)


def _blame(document: Document, noun: Token) -> Iterator[Held]:
    """Read 'laid the blame on X', 'suspicion fell on X' and 'the evidence points to X'."""
    verb = document.tokens[noun.head]
    if noun.dep == "dobj" and noun.lemma in _BLAME and verb.lemma in _LAY:
        inside = objects_of(document, noun.index, "for") + objects_of(document, verb.index, "for")
        below = (t for one in (noun, *inside) for t in objects_of(document, one.index, *_ONTO))
        yield from _held(document, verb, objects_of(document, verb.index, *_ONTO) or tuple(below))
        return
    lying = _lying(document, noun)
    if lying is None or lying.lemma not in _LIE:
        return
    if noun.lemma in _BLAME or lying.lemma in _LEADING:
        heads = objects_of(document, lying.index, *_ONTO)
        for head in with_conjuncts(document, heads):
            yield head, accuser_confidence(document, lying.head)


def _lying(document: Document, noun: Token) -> Token | None:
    """Give the verb of 'suspicion fell on X', which parsers may tie to a noun before it."""
    if noun.dep in ("nsubj", "nsubjpass"):
        return document.tokens[noun.head]
    after = document.tokens[noun.index + 1 : noun.index + 2]
    return next((t for t in after if t.lemma in _LIE and t.pos == "VERB"), None)


def _at_door(document: Document, door: Token) -> Iterator[Held]:
    """Read 'laid the massacre at the door of X', 'at the feet of X', 'at X's door'."""
    at = document.tokens[door.head]
    verb = document.tokens[at.head]
    if verb.dep == "dobj":
        verb = document.tokens[verb.head]
    if at.lower == "at" and verb.lemma in _LAY:
        owners = document.children_by(door.index, "poss")
        owners += objects_of(document, door.index, "of")
        yield from _held(document, verb, owners)


def _put_down(document: Document, verb: Token) -> Iterator[Held]:
    """Read 'put the bombing down to X'."""
    beside = document.children_by(verb.index, "prt", "advmod")
    down = tuple(t for t in beside if t.lower == "down")
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    if any(is_deed(thing) for thing in things):
        for governor in (verb, *down) if down else ():
            yield from _held(document, verb, objects_of(document, governor.index, "to"))


def _pinned(document: Document, verb: Token) -> Iterator[Held]:
    """Read 'pinned the attack on X'."""
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    if any(is_deed(thing) for thing in things):
        heads = objects_of(document, verb.index, "on", "upon")
        for thing in things:
            heads += objects_of(document, thing.index, "on", "upon")
        yield from _held(document, verb, heads)


def _hand_seen(document: Document, hand: Token) -> Iterator[Held]:
    """Read 'saw the hand of X behind the attack', 'X's hand was seen in it'."""
    verb = document.tokens[hand.head]
    if hand.dep in ("dobj", "nsubjpass") and verb.lemma in _SEE:
        owners = document.children_by(hand.index, "poss")
        owners += objects_of(document, hand.index, "of")
        yield from _held(document, verb, owners)
