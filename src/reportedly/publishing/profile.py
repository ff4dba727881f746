"""Publication profiles: what may leave the casebook, and in what form."""

from enum import StrEnum

import msgspec

from reportedly.model.errors import PublishError


class PlaceRule(StrEnum):
    """How exactly a place may leave.

    A grid is of whole cells counted from 0° N 0° E: a place becomes the middle of its cell, with a
    circle wide enough to hold the place's own. About 11 km from north to south for 0.1°, 55 for
    0.5°.
    """

    EXACT = "exact"
    GRID_TENTH = "grid 0.1°"
    GRID_HALF = "grid 0.5°"
    COUNTRY = "country"
    """No coordinates and no place smaller than its country."""


class Profile(msgspec.Struct, frozen=True):
    """What leaves. Every field that holds something back is on in `PUBLIC` and off in `FULL`.

    `protected_places` is the rule for incidents at hospitals, camps and shelters. `kept_names` are
    people whom an analyst holds to be public, `withheld_names` words to hold back wherever they
    stand. `unread_quotes` lets quotes leave in scripts without capital letters, in which nobody can
    look for names.
    """

    name: str
    places: PlaceRule
    protected_places: PlaceRule
    private_names: bool
    """Whether names of private people leave."""
    contacts: bool
    """Whether telephone numbers, mail addresses and account names in texts leave."""
    reviewers: bool
    """Whether the names of those who decided, and their reasons, leave."""
    unread_quotes: bool
    pictures: bool = False
    """Whether small pictures of footage leave, blurred and without colour: in no profile, unless
    an analyst chooses so."""
    kept_names: tuple[str, ...] = ()
    withheld_names: tuple[str, ...] = ()


PUBLIC = Profile(
    "public",
    places=PlaceRule.GRID_TENTH,
    protected_places=PlaceRule.GRID_HALF,
    private_names=False,
    contacts=False,
    reviewers=False,
    unread_quotes=False,
)
FULL = Profile(
    "full",
    places=PlaceRule.EXACT,
    protected_places=PlaceRule.EXACT,
    private_names=True,
    contacts=True,
    reviewers=True,
    unread_quotes=True,
)

PROFILES = {profile.name: profile for profile in (PUBLIC, FULL)}
"""The profiles by name; the first is the default. 'full' is for colleagues, not for the public."""


def profile_named(name: str) -> Profile:
    """Find a profile. Raises PublishError, with the names there are, for an unknown one."""
    try:
        return PROFILES[name]
    except KeyError:
        raise PublishError(f"There is no profile {name!r}; choose {', '.join(PROFILES)}.") from None
