"""Where reports that show footage say that what it shows happened: their word, not the camera's.

No place is taken from the media themselves or from whoever posted them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.content import Location
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.place import Place
from reportedly.model.review import ReviewState
from reportedly.pipeline.decisions.reviewed import as_left
from reportedly.pipeline.footage.sighted import Seen


class SaidPlace(msgspec.Struct, frozen=True):
    """A located place that footage was said to show, and who showed it there, earliest first."""

    place: Place
    seen: tuple[Seen, ...]


def said_places(session: Session, seen: Iterable[Seen]) -> tuple[SaidPlace, ...]:
    """Gather sightings by the place that their report names; the place first shown comes first.

    A place that a person corrected is taken as corrected, a rejected one not at all.
    """
    dated = sorted(seen, key=lambda one: (one.sighting.showing.since or "~", one.sighting.id))
    reports = sorted({one.report.id for one in dated if one.report})
    mentions: dict[str, list[Mention]] = {}
    for mention in session.readings.mentions(reports=reports):
        mentions.setdefault(mention.report, []).append(mention)
    named = _named(session, [one for many in mentions.values() for one in many])
    found: dict[Place, list[Seen]] = {}
    for one in dated:
        for mention in _shown(one, mentions.get(one.report.id, ()) if one.report else ()):
            place = named.get(mention.id)
            if place is not None and place.latitude is not None:
                found.setdefault(place, []).append(one)
    return tuple(SaidPlace(place, tuple(many)) for place, many in found.items())


def _shown(one: Seen, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give the mentions that a sighting is of: its depictions', else the only main one there is."""
    said = {claim.mention for claim in one.depictions}
    if said:
        yield from (mention for mention in mentions if mention.id in said)
        return
    main = [mention for mention in mentions if mention.role is MentionRole.MAIN]
    if len(main) == 1:
        yield main[0]


def _named(session: Session, mentions: Sequence[Mention]) -> Mapping[str, Place | None]:
    """Give the place of each mention, as people left it."""
    claims = session.readings.claims(mentions=[mention.id for mention in mentions])
    read = [claim for claim in claims if isinstance(claim.content, Location)]
    left = as_left(session, read)
    rejected = {review.claim for review in left.reviews if review.state is ReviewState.REJECTED}
    now = {
        (claim.mention, _place(claim)): None if claim.id in rejected else _place(as_it_is)
        for claim, as_it_is in zip(read, left.claims, strict=True)
    }
    return {one.id: now.get((one.id, one.place), one.place) for one in mentions}


def _place(claim: Claim) -> Place | None:
    return claim.content.place if isinstance(claim.content, Location) else None
