"""The phrase that counts people, as the finders of phrases hand it on."""

import msgspec

from reportedly.model.figure import Category, Group
from reportedly.reading.casualties.fractions import Share


class People(msgspec.Struct, frozen=True):
    """People as one phrase counts them: tokens `first` up to `last`, `head` the noun or number.

    `low`, `high` and `rule` are the bounds and the rule that set them. `category` is the harm
    that the head noun itself states ('deaths'). `partitive` is True where the phrase counts
    some of people named before ('three of them'), `bare` where no noun follows the number,
    `vague` where no number stands at all, `single` for one unnumbered person.
    """

    first: int
    last: int
    head: int
    low: int | None
    high: int | None
    rule: str
    group: Group
    category: Category | None = None
    party: str | None = None
    partitive: bool = False
    bare: bool = False
    numbered: bool = True
    single: bool = False
    named: bool = False
    said: tuple[int, int] | None = None
    """The tokens to quote, half-open, where they reach beyond the phrase."""
    share: Share | None = None
    """The share that it is of people told of elsewhere, who settle its number."""
    derivation: str = ""
    """How its number comes about, where the phrase itself says of how many it is a share."""
    opened: bool = True
    """False for one that no article or possessive introduces ('his friend and colleague')."""
