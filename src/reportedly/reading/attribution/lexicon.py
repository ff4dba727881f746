"""The cue lexicon: the class and the stance of each word that attributes (cues.tsv)."""

from functools import cache
from importlib import resources

import msgspec

from reportedly.model.chain import CueKind, Stance
from reportedly.reading.attribution.draft import Draft, Frame

STANCES = {
    CueKind.HEARSAY: Stance.REPORTED,
    CueKind.BELIEF: Stance.REPORTED,
    CueKind.APPEARANCE: Stance.REPORTED,
    CueKind.POSSIBILITY: Stance.REPORTED,
    CueKind.FEAR: Stance.REPORTED,
    CueKind.FUTURE: Stance.REPORTED,
    CueKind.CONDITION: Stance.REPORTED,
    CueKind.QUESTION: Stance.UNKNOWN,
    CueKind.UNVERIFIED: Stance.UNKNOWN,
    CueKind.ACCUSATION: Stance.ALLEGED,
    CueKind.DENIAL: Stance.DENIED,
}
"""The stance that each class of cue shows; the classes not listed here state."""

_SAID = frozenset({Frame.CLAUSE, Frame.QUOTE, Frame.BEFORE})
"""Frames in which even a deed's word may introduce what is said ('he shot back: …')."""


class CueWord(msgspec.Struct, frozen=True):
    """A word that attributes: its class, and the frames in which it always does."""

    kind: CueKind
    frames: frozenset[str]


@cache
def cue_words() -> dict[str, CueWord]:
    """Load the lexicon, by lemma."""
    text = resources.files(__package__).joinpath("cues.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {word: CueWord(CueKind(kind), frozenset(frames.split())) for word, kind, frames in rows}


@cache
def deeds() -> frozenset[str]:
    """Load the words for what people do to one another in war: they do it, and say nothing."""
    text = resources.files(__package__).joinpath("deeds.tsv").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def is_deed(draft: Draft) -> bool:
    """Tell a draft whose cue is a deed, and whose content is no clause."""
    return draft.lemma in deeds() and draft.frame not in _SAID


def always(draft: Draft) -> bool:
    """Tell whether the lexicon takes this word in this frame as an attribution, come what may."""
    if draft.sure:
        return True
    word = cue_words().get(draft.lemma)
    frame = Frame.CLAUSE if draft.frame == Frame.BEFORE else draft.frame.removesuffix(":whole")
    return word is not None and frame in word.frames


def says(lemma: str) -> bool:
    """Tell whether the lexicon takes whatever clause hangs on this word for said."""
    word = cue_words().get(lemma)
    return word is not None and Frame.CLAUSE in word.frames


def kind_of(lemma: str) -> CueKind:
    """Give the class of a cue by its lemma; a word not listed says."""
    word = cue_words().get(lemma)
    return word.kind if word else CueKind.SAYING


def stance_of(kind: CueKind) -> Stance:
    """Give the stance that a class of cue shows."""
    return STANCES.get(kind, Stance.STATED)
