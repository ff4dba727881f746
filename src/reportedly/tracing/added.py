"""Puts second readers' claims beside the built-in reader's: which incident, and what is new."""

from collections.abc import Iterable, Sequence

import msgspec

from reportedly.model.addition import Addition
from reportedly.model.claim import Claim
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.passage import Passage
from reportedly.tracing.sameness import content_key


def attached(
    additions: Iterable[Addition],
    claims: Sequence[Claim],
    mentions: Sequence[Mention],
    text: str,
) -> tuple[Claim, ...]:
    """Give the claims added to one report, each with the incident mention that it belongs to.

    `claims` and `mentions` are the built-in reader's of this report, whose text is `text`. A claim
    belongs with the built-in claim that it shares most words with, or else stands nearest to in
    its paragraph; in a report of one main incident alone, to that. Others keep an empty mention:
    they belong to no incident. The claim's id stays, so that a person's decision on it holds.
    """
    ordered = sorted(claims, key=lambda claim: (claim.passage, claim.id))
    mains = [mention.id for mention in mentions if mention.role is MentionRole.MAIN]
    only = mains[0] if len(mains) == 1 == len(mentions) else ""
    added = (claim for addition in additions for claim in addition.claims)
    return tuple(
        msgspec.structs.replace(claim, mention=_mention(claim.passage, ordered, text) or only)
        for claim in sorted(added, key=lambda claim: (claim.passage, claim.reader, claim.id))
    )


def _mention(passage: Passage, claims: Sequence[Claim], text: str) -> str:
    near = [claim for claim in claims if _in_one_paragraph(passage, claim.passage, text)]
    nearest = min(
        near, key=lambda c: (-_overlap(passage, c.passage), _gap(passage, c.passage)), default=None
    )
    return nearest.mention if nearest else ""


def _overlap(one: Passage, other: Passage) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _gap(one: Passage, other: Passage) -> int:
    return max(0, max(one.start, other.start) - min(one.end, other.end))


def _in_one_paragraph(one: Passage, other: Passage, text: str) -> bool:
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return "\n\n" not in between


def news(added: Iterable[Claim], known: Iterable[Claim]) -> tuple[Claim, ...]:
    """Leave out of `added` what its report states already: same incident, same statement.

    One statement of one report counts once, whichever readers read it and to whomever each
    credits it: a reader too many must not look like a source too many. Of second readers that
    state the same, the first in the order given stays.
    """
    stated = {_statement(claim) for claim in known}
    fresh: list[Claim] = []
    for claim in added:
        if _statement(claim) not in stated:
            stated.add(_statement(claim))
            fresh.append(claim)
    return tuple(fresh)


def _statement(claim: Claim) -> tuple[object, ...]:
    return (claim.report, claim.mention, content_key(claim.content))
