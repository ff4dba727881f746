"""A reading: everything one reader found in one report."""

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.mention import Mention


class Reading(msgspec.Struct, frozen=True):
    """The claims and incident mentions of one report, by one reader."""

    report: str
    reader: str
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    passed_over: bool = False
    """True where no word of the report is one that an incident can rest on: it was not parsed."""
