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
    crumble incinerate sink scuttle""".split()
)
_DAMAGED = frozenset(
    "damage shatter wreck riddle rake pepper smash overturn dent scorch batter crack derail".split()
)
_LEFT = frozenset("ruin ruins rubble ash ashes flames dust cinders wreckage".split())
"""What 'reduced to' and 'left in' say of something destroyed."""
OUT_OF = frozenset(("action", "service", "order"))
"""What something damaged is put out of."""
EFFECT_NOUNS = _LEFT | frozenset("damage destruction collapse wreck".split())
"""Nouns of destruction; the other words for it are verbs ('to level' is, 'the level' is not)."""
EFFECTS = _DESTROYED | _DAMAGED | _LEFT | {"destruction", "burning"}
"""Lemmas without one of which nothing is said to be destroyed or damaged, save by `OUT_OF`."""
_STRUCTURES = frozenset(
    """box branch building cable complex compound facility grid headquarters installation line
    network pole post premise pylon structure system tower transformer""".split()
)
"""What is hit with the thing that it is called after."""
_ALIGHT = frozenset({"ablaze", "alight", "aflame"})
_DOING = frozenset({"cause", "do", "inflict"})
"""What is done of damage: 'the damage caused to the plant'."""
_PARTLY = frozenset("partially partly".split())
_UNREAL = frozenset(
    """threaten plan attempt try want order intend vow warn fail plot prepare promise""".split()
)
"""Verbs of those who have not done it: 'threatened to blow up the hotel'."""
_TO_COME = frozenset("will would could may might shall should".split())
_STEPS = ("dobj", "nsubjpass", "nsubj", "conj", "appos", "pobj", "prep")


def effect_on(document: Document, noun: Token) -> str | None:
    """Tell what became of the thing named by `noun`: 'destroyed', 'damaged', 'none' or None."""
    token, part = _whole(document, noun), False
    for _ in range(4):
        done = token.dep == "acl" and token.lemma in _DOING
        if token.dep not in _STEPS and not done:
            return None
        token = document.tokens[token.head]
        part = part or token.lemma in PARTS
        if effect := _effect_of(document, token):
            return "damaged" if part and effect == "destroyed" else effect
    return None


def _whole(document: Document, noun: Token) -> Token:
    """Give the boxes of 'telephone exchange boxes', but not the driver of 'a bus driver'."""
    above = document.tokens[noun.head]
    modifies = noun.dep == "compound" and above.index > noun.index
    return above if modifies and above.lemma in _STRUCTURES else noun


def _effect_of(document: Document, verb: Token) -> str | None:
    for word in (verb, *document.children_by(verb.index, "conj", "advcl")):
        destroyed = word.lemma in _DESTROYED or _is_left(document, word)
        destroyed = destroyed or word.lower in ("destruction", "burning")
        damaged = word.lemma in _DAMAGED or _out_of_action(document, word)
        damaged = damaged or _is_set_on_fire(document, word)
        if not destroyed and not damaged:
            continue
        if _is_negated(document, word):
            return "none"
        if _is_undone_yet(document, word):
            return None
        return "destroyed" if destroyed and not _is_partly(document, word) else "damaged"
    return None


def _is_set_on_fire(document: Document, verb: Token) -> bool:
    """Read 'set fire to the bus', 'set the bus on fire', 'set ablaze'."""
    if verb.lemma != "set":
        return False
    words = [token.lower for token in document.tokens_of(document.sentence_of(verb.index))]
    beside = (*document.children_by(verb.index, "dobj"), *objects_of(document, verb.index, "on"))
    alight = any(word in _ALIGHT for word in words)
    return alight or any(token.lower == "fire" for token in beside)


def _is_partly(document: Document, word: Token) -> bool:
    return any(child.lower in _PARTLY for child in document.children_by(word.index, "advmod"))


def _is_undone_yet(document: Document, word: Token) -> bool:
    """Tell what is only threatened, tried or to come: 'threatened to blow up the hotel'."""
    above = document.tokens[word.head]
    unreal = word.dep == "xcomp" and above.lemma in _UNREAL
    ahead = (child.lower in _TO_COME for child in document.children_by(word.index, "aux"))
    return word.pos == "VERB" and (unreal or any(ahead))


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
