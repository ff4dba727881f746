"""Turns the cues over an event into the stance that a holder takes to it."""

from collections.abc import Iterable

from reportedly.model.chain import Cue, CueKind, Stance

_ORDER = (
    (Stance.DENIED, frozenset({CueKind.NEGATION, CueKind.DENIAL})),
    (Stance.UNKNOWN, frozenset({CueKind.UNVERIFIED, CueKind.QUESTION})),
    (Stance.ALLEGED, frozenset({CueKind.ACCUSATION})),
    (
        Stance.REPORTED,
        frozenset(
            {
                CueKind.HEARSAY,
                CueKind.POSSIBILITY,
                CueKind.APPEARANCE,
                CueKind.BELIEF,
                CueKind.FEAR,
                CueKind.FUTURE,
                CueKind.CONDITION,
            }
        ),
    ),
)


def stance_from(cues: Iterable[Cue], default: Stance = Stance.STATED) -> Stance:
    """Give the stance of the holder in whose words the cues stand.

    A negation or denial outweighs everything: the holder says that it did not happen, and whoever
    denies 'reports that …' denies what they report. Then come doubt, accusation and hedges.
    Without cues the stance is `default`. Cues of somebody else's denial belong to that holder's
    link, not to this one.
    """
    if default is Stance.DENIED:
        return default
    kinds = {cue.kind for cue in cues}
    for stance, telling in _ORDER:
        if kinds & telling:
            return stance
    return default
