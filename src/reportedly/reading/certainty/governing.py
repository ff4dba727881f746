"""Tells which words above an event take it as their complement, and what they make of it."""

from collections.abc import Sequence

from reportedly.language.document import Document, Token
from reportedly.model.chain import CueKind
from reportedly.reading.certainty.operators import governor
from reportedly.reading.certainty.scope import Step, verbal
from reportedly.reading.dates.cues import EVENT_NOUNS

_NO_COMPLEMENT = frozenset({"conj", "nsubj", "agent", "compound", "poss", "npadvmod"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "attr"})
_OF_VERBS = frozenset("about against at between for from of on over to".split())
_OF_NOUNS = frozenset("about against between for of on over to".split())
"""Prepositions by which a word takes what it acts on; what stands 'in' or 'after' is beside it."""
_DENYING = frozenset({CueKind.NEGATION, CueKind.DENIAL})
_UNDOING = _DENYING | {CueKind.UNVERIFIED}
_NEGATIVE = frozenset({"no", "not", "n't", "n’t", "never", "little", "neither", "nor"})
_LEFT_OPEN = frozenset({"rule"})
"""Verbs that, negated, leave the event possible; a deed not prevented is done."""

_DEEDS = EVENT_NOUNS | frozenset(
    "access advance arrest atrocity attempt blockade bloodshed breach capture carnage casualty"
    " catastrophe cleansing collapse conflict coup damage delivery deployment deportation"
    " detention disaster disruption entry escalation escape evacuation eviction expulsion famine"
    " genocide harm hijack incursion infiltration injury intervention invasion landing launch loss"
    " march movement operation outbreak passage plot protest repetition return riot spread"
    " takeover torture transfer unrest use war withdrawal".split()
)
"""Lemmas of nouns for what is done or happens, which a negating word can keep from happening."""

SAYINGS = frozenset(
    "account accusation allegation assertion charge claim report rumor rumour suggestion".split()
)
"""Lemmas of nouns for what is said, whose denial denies what they say."""


def governing(document: Document, path: Sequence[Step], at: int, *, event: bool) -> CueKind | None:
    """Give the class of `path[at]` as a word that acts on `path[0]`, None where it does not.

    `path` runs upwards (`scope.steps`), and `at` is 1 or more. `event` says that `path[0]` is known
    to be an event; else it may be a place or a thing, which nothing keeps from happening.
    """
    kind = _acting(document, path, at, event)
    if kind in _UNDOING and undone_by(document, path, at, event=event):
        return CueKind.POSSIBILITY if path[at].token.lemma in _LEFT_OPEN else None
    return kind


def undone_by(
    document: Document, path: Sequence[Step], at: int, *, event: bool
) -> tuple[Token, ...]:
    """List the words that turn a negating word around: 'failed' in 'failed to prevent the raid'.

    None where `path[at]` does not negate, or stands as it is.
    """
    if _acting(document, path, at, event) not in _UNDOING:
        return ()
    around = document.children(path[at].token.index)
    own = tuple(child for child in around if child.lower in _NEGATIVE)
    if own or at + 1 >= len(path):
        return own
    above = _acting(document, path, at + 1, event)
    return (path[at + 1].token,) if above in _DENYING else ()


def _acting(document: Document, path: Sequence[Step], at: int, event: bool) -> CueKind | None:
    step = path[at]
    if step.relation in _NO_COMPLEMENT or not _by_preposition(path, at):
        return None
    particle = next((c.lower for c in document.children_by(step.token.index, "prt")), "")
    of_object = step.relation in _OBJECTS
    kind = governor(step.token, particle, of_object=of_object)
    if kind is None and particle:
        kind = governor(step.token, of_object=of_object)
    if kind in _DENYING and not _can_fail(path, at, event):
        return None
    return kind


def _by_preposition(path: Sequence[Step], at: int) -> bool:
    if path[at].relation != "prep":
        return True
    taking = _OF_VERBS if verbal(path[at].token) else _OF_NOUNS
    return path[at - 1].token.lower in taking


def _can_fail(path: Sequence[Step], at: int, event: bool) -> bool:
    """Tell whether the complement is a deed or a saying rather than a thing, place or person."""
    below = at - 2 if path[at].relation == "prep" and at > 1 else at - 1
    token = path[below].token
    if (event and below == 0) or token.pos not in {"NOUN", "PROPN"}:
        return True
    return token.lemma.lower() in _DEEDS | SAYINGS or token.tag == "VBG"
