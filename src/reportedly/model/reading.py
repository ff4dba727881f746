"""A reading: everything one reader found in one report."""

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.mention import Mention
from reportedly.model.naming import Named


class Reading(msgspec.Struct, frozen=True):
    """The claims and incident mentions of one report, by one reader."""

    report: str
    reader: str
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    passed_over: bool = False
    """True where no word of the report is one that an incident can rest on: it was not parsed."""
    named: Named | None = None
    """The people whom the report names, for those who publish; None where none were looked for."""
