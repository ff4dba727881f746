"""How the names of the dead weigh for one incident."""

from reportedly.linking.facts import MentionFacts
from reportedly.linking.traits.trait import Trait, listed
from reportedly.model.victims import are_known, words_in_common

VICTIM_KNOWN = 5.0
"""What a full name weighs, or two names of any length: nobody dies in two attacks."""

_NAMESAKE = 3.5
"""What one name of two words weighs: it may be another's."""


def _victims(one: MentionFacts, other: MentionFacts) -> float | None:
    """Weigh the dead named in both. Having none in common says nothing: few reports name all."""
    if not words_in_common(one.victims, other.victims):
        return None
    return VICTIM_KNOWN if are_known(one.victims, other.victims) else _NAMESAKE


VICTIMS = Trait(
    "victims",
    "the dead that both tell by name; naming others says nothing, as few reports name all",
    lambda facts: listed(facts.mention.victims),
    _victims,
)
