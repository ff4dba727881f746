"""Who suffered what a clause says that others did: 'the nine villagers whom soldiers killed'."""

from reportedly.reading.casualties.harm_words import Frame
from reportedly.reading.casualties.scene import Scene

_WHOM = frozenset({"whom", "that", "who", "which"})
_LONGEST = 8
"""Tokens between 'whom' and the verb."""
_BEFORE_DOER = frozenset({"DET", "ADJ", "NUM", "PROPN", "NOUN"})


def harmed_by_others(scene: Scene, k: int) -> int | None:
    """Give the harm of people `k` whom somebody killed, by the verb of the clause on them."""
    at = scene.people[k].last
    if at + 2 >= scene.sentence.last or scene.tokens[at].lower not in _WHOM:
        return None
    for token in scene.tokens[at + 1 : min(at + 1 + _LONGEST, scene.sentence.last)]:
        harm = scene.harm_starts.get(token.index)
        if harm is not None and token.index > at + 1:
            own = scene.document.children_by(token.index, "nsubj")
            did = token.dep == "relcl" and any(doer.index > at for doer in own)
            # 'Whom' tells by itself that others did it, however the rest is parsed.
            did = did or (scene.tokens[at].lower == "whom" and scene.tokens[at + 1].pos != "VERB")
            passive = scene.document.children_by(token.index, "auxpass", "nsubjpass")
            suffered = scene.harms[harm].frame is not Frame.SUBJECT
            return harm if suffered and did and not passive else None
    return None


def harms_others(scene: Scene, k: int) -> bool:
    """Tell the soldiers of 'the villagers whom soldiers killed', who came to no harm by it."""
    at = scene.people[k].first - 1
    while at > scene.sentence.first and scene.tokens[at].pos in _BEFORE_DOER:
        if scene.tokens[at].lower in _WHOM:
            break
        at -= 1
    if scene.tokens[at].lower != "whom":
        return False
    return scene.right_at_once(k) is not None
