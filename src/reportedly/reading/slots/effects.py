"""Tells what became of a thing that was hit: destroyed, damaged or unharmed."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.syntax import objects_of

PARTS = frozenset(
    """window windowpane pane roof wall door facade façade floor wing side front entrance gate
    courtyard yard corner part section ceiling tower stairwell balcony fence storey story annex
    dome""".split()
)
"""What can be lost without the whole: 'the windows of the cathedral'."""

_DESTROYED = frozenset(
    """destroy raze level demolish flatten gut gutte obliterate burn torch collapse blow annihilate
    crumble incinerate""".split()
)
_DAMAGED = frozenset(
    "damage shatter wreck riddle rake pepper smash overturn dent scorch batter crack".split()
)
_LEFT = frozenset("ruin ruins rubble ash ashes flames dust cinders wreckage".split())
"""What 'reduced to' and 'left in' say of something destroyed."""
OUT_OF = frozenset(("action", "service", "order"))
"""What something damaged is put out of."""
EFFECT_NOUNS = _LEFT | frozenset("damage destruction collapse wreck".split())
"""Nouns of destruction; the other words for it are verbs ('to level' is, 'the level' is not)."""
EFFECTS = _DESTROYED | _DAMAGED | _LEFT | {"destruction"}
"""Lemmas without one of which nothing is said to be destroyed or damaged, save by `OUT_OF`."""
_STEPS = ("dobj", "nsubjpass", "nsubj", "conj", "appos", "pobj", "prep")


def effect_on(document: Document, noun: Token) -> str | None:
    """Tell what became of the thing named by `noun`: 'destroyed', 'damaged', 'none' or None."""
    token, part = noun, False
    for _ in range(4):
        if token.dep not in _STEPS:
            return None
        token = document.tokens[token.head]
        part = part or token.lemma in PARTS
        if effect := _effect_of(document, token):
            return "damaged" if part and effect == "destroyed" else effect
    return None


def _effect_of(document: Document, verb: Token) -> str | None:
    for word in (verb, *document.children_by(verb.index, "conj", "advcl")):
        destroyed = word.lemma in _DESTROYED or _is_left(document, word)
        destroyed = destroyed or word.lower == "destruction"
        damaged = word.lemma in _DAMAGED or _out_of_action(document, word)
        if (destroyed or damaged) and _is_negated(document, word):
            return "none"
        if destroyed or damaged:
            return "destroyed" if destroyed else "damaged"
    return None


def is_undone(document: Document, verb: Token) -> bool:
    """Tell whether a verb says that its object was left in ruins or put out of action."""
    return _is_left(document, verb) or _out_of_action(document, verb)


def _is_left(document: Document, verb: Token) -> bool:
    """Read 'reduced to rubble', 'left in ruins', 'lies in ruins'."""
    if verb.lemma not in ("reduce", "leave", "lie", "turn", "be"):
        return False
    return any(noun.lower in _LEFT for noun in objects_of(document, verb.index, "to", "in", "into"))


def _out_of_action(document: Document, verb: Token) -> bool:
    """Read 'put out of action', 'knocked out of service'."""
    words = tuple(t.lower for t in document.tokens[verb.index + 1 : verb.index + 4])
    return words[:2] == ("out", "of") and words[-1] in OUT_OF


def _is_negated(document: Document, token: Token) -> bool:
    return any(c.dep == "neg" or c.lower == "no" for c in document.children(token.index))
