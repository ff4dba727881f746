"""The declared list of traits by which two mentions are compared."""

from reportedly.linking.traits.attacks import EVENT, MEANS, TARGET
from reportedly.linking.traits.dates import DATE, NAMED_DAY, TIME_OF_DAY
from reportedly.linking.traits.places import PLACE
from reportedly.linking.traits.texts import SAME_REPORT, SAME_WORDS, SOURCES, WORDING
from reportedly.linking.traits.tolls import TOLLS
from reportedly.linking.traits.trait import Trait
from reportedly.linking.traits.victims import VICTIMS

TRAITS: tuple[Trait, ...] = (
    SAME_REPORT,
    SAME_WORDS,
    WORDING,
    DATE,
    NAMED_DAY,
    TIME_OF_DAY,
    PLACE,
    EVENT,
    *TOLLS,
    VICTIMS,
    TARGET,
    MEANS,
    SOURCES,
)
"""Every trait, in the order in which comparisons are shown."""
