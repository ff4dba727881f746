"""The words on which an incident can rest, gathered from the lists of the readers themselves.

An incident rests on a figure of harm, an attack, or a thing destroyed or damaged
(`mentions.bearing`); a report without one makes no claim. So whatever these readers need to see
in a text, the screen looks for, and a word added to their lists is looked for here as well.
"""

from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from reportedly.reading.casualties.harm_phrases import TO_DEATH, TO_DEATH_NOW
from reportedly.reading.casualties.harm_words import words_of
from reportedly.reading.casualties.losses import (
    LIVES,
    LOSING,
    LOST,
    LOST_PARTS,
    TAKING,
    TREATING,
    WOUNDING,
    WOUNDS,
)
from reportedly.reading.casualties.ordinals import SO_FAR, VICTIMS
from reportedly.reading.hostages import HOLDING
from reportedly.reading.hostages import WORDS as HOSTAGES
from reportedly.reading.mentions.bearing import HARM
from reportedly.reading.ramming import DRIVING, VEHICLES, WAYS
from reportedly.reading.screen.forms import all_forms, forms_of, plain_forms
from reportedly.reading.slots import event_words as events
from reportedly.reading.slots.actor_words import NAMELESS
from reportedly.reading.slots.effects import EFFECT_NOUNS, EFFECTS, OUT_OF
from reportedly.reading.slots.struck import STRIKING
from reportedly.reading.slots.taking import (
    AWAY,
    FORCING,
    HOMES,
    INTO,
    KEEPING,
    LEADING,
    SEIZING,
    TAKERS,
)
from reportedly.reading.slots.taxonomy import Taxonomy, means, targets

Words = frozenset[str]
"""Words in lower case, and pairs of neighbours with a blank between."""

_TOLL = "toll"
_SURVIVORS = (
    frozenset({"survived", "survive", "alive"}),
    frozenset({"only", "just", "merely", "none", "neither"}),
)


class Signals(msgspec.Struct, frozen=True):
    """What to look for in a text, in lower case.

    Any one of `alone` is enough, one of `verbs` where it can be a verb, one of `phrases` with its
    words one after the other, and one of `together` with a word of each of its sets in one block.
    """

    alone: Words
    verbs: Words
    phrases: frozenset[tuple[str, ...]]
    together: tuple[tuple[Words, ...], ...]


@cache
def signals() -> Signals:
    """Give what an English text must hold one of to speak of an incident."""
    harm, phrases = words_of(HARM)
    alone = harm | all_forms(_plain(events.NOUNS)) | {_TOLL}
    deeds = frozenset(_plain((*events.VERBS, *events.HARM_VERBS)))
    alone = alone.union(*(forms_of(deed) - plain_forms(deed) for deed in deeds))
    verbs = frozenset().union(*map(plain_forms, deeds)) - alone
    undone = all_forms(EFFECTS) - (verbs - all_forms(EFFECT_NOUNS))
    together = (*_together(), (undone, _named_by(targets())))
    apart = (tuple(words - alone for words in sets) for sets in together)
    return Signals(
        alone=alone,
        verbs=verbs,
        phrases=frozenset(phrase for phrase in phrases if alone.isdisjoint(phrase)),
        together=tuple(sets for sets in apart if all(sets)),
    )


def _together() -> Iterator[tuple[Words, ...]]:
    yield _SURVIVORS
    yield LIVES, all_forms(TAKING)
    yield LOSING, LOST | LOST_PARTS
    yield WOUNDING | TREATING, WOUNDS
    yield VICTIMS, all_forms(SO_FAR)
    yield (frozenset({"fatally"}),)
    armed = events.CONTEXT_VERBS | events.STUMBLING | events.STOPPING | events.PUTTING_TO_USE
    yield all_forms(armed), _named_by(means())
    for verb, others in events.WRECKING.items():
        with_it = (all_forms(others),) if others else ()
        yield forms_of(verb), _named_by(means()), *with_it
    yield all_forms(STRIKING), _named_by(targets())
    yield forms_of(events.UNDER_FIRE), frozenset({"under"}), frozenset({"fire"})
    yield frozenset({"out"}), OUT_OF, _named_by(targets())
    yield (forms_of(events.BURN),)
    yield (frozenset(f"{form} {aim}" for form in forms_of(events.FIRE) for aim in events.AIMS),)
    yield forms_of(events.FIRE), all_forms(events.SHOTS)
    yield (frozenset({events.HANGED}),)
    yield all_forms(events.ABUSING), frozenset({events.SEXUALLY})
    yield forms_of("set"), frozenset({"on"}), frozenset({"fire"})
    yield TO_DEATH | TO_DEATH_NOW | all_forms(events.TO_DEATH), frozenset({"death"})
    yield all_forms(HOLDING), HOSTAGES
    yield all_forms(LEADING), AWAY, all_forms(TAKERS)
    yield forms_of("take"), all_forms(HOMES), all_forms(TAKERS)
    yield all_forms(SEIZING), all_forms(TAKERS | NAMELESS)
    yield forms_of(KEEPING), all_forms(TAKERS)
    yield all_forms(FORCING), frozenset({"into"}), all_forms(INTO)
    yield all_forms(DRIVING), all_forms(VEHICLES), WAYS
    for verb, other in (*events.PARTICLE_VERBS, *events.OBJECT_VERBS):
        yield forms_of(verb), forms_of(other)
    lists = (events.VERBS, events.HARM_VERBS, events.NOUNS)
    for phrase in (*(p for p, _ in events.PHRASES), *(w for words in lists for w in words)):
        parts = phrase.replace("-", " ").split()
        if len(parts) > 1:
            yield tuple(map(forms_of, parts))


def _plain(words: Iterable[str]) -> Iterator[str]:
    """Leave out hyphenated words, which the parser takes apart."""
    return (word for word in words if "-" not in word)


def _named_by(taxonomy: Taxonomy) -> Words:
    """Give what a text must hold to name something of a taxonomy: a word, or the end of a phrase.

    A phrase that ends in a phrase of its own ('car bomb') needs no entry.
    """
    phrases = set(taxonomy.phrases.phrases())
    found: set[str] = set()
    for phrase in phrases:
        if len(phrase) == 1:
            found.update(forms_of(phrase[0]))
        elif phrase[-1:] not in phrases:
            found.update(f"{phrase[-2]} {form}" for form in forms_of(phrase[-1]))
    return frozenset(found)
