"""What second readers added, and what of theirs was not let in, as lines of text."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from reportedly.casebook.rooms.additions import AddedCounts
from reportedly.model.addition import Addition
from reportedly.model.claim import Claim
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.second import SecondCounts
from reportedly.publishing.inert import one_line
from reportedly.publishing.rows import says
from reportedly.publishing.words import counted


def asked_lines(counts: SecondCounts) -> Iterator[str]:
    """Say what one run of a second reader did."""
    rejected = sum(number for _, number in counts.rejected)
    again = f" ({counts.kept} from answers kept earlier)" if counts.kept else ""
    yield (
        f"{counted(counts.read, 'report')} read{again}: "
        f"{counted(counts.claims, 'claim')} let in, {rejected} rejected."
    )
    for reason, number in counts.rejected:
        yield f"  {number} rejected: {reason}"
    if counts.unsupported:
        yield f"  {counts.unsupported} not asked about: their language cannot be checked."
    if counts.failed:
        yield f"  {counts.failed} set aside: see 'reportedly failures'."
    if counts.claims:
        yield "'reportedly weigh' renews what rests on them; they count only with --count-added."


def added_lines(claims: Sequence[Claim], additions: Sequence[Addition]) -> Iterator[Text]:
    """Give what second readers added to one report, and each of their rejected claims."""
    for addition in additions:
        yield Text()
        title = f"Added by {one_line(addition.reader)}, let in as the report's words bear it out"
        yield Text(title, style="bold underline")
        for claim in claims:
            if claim.reader == addition.reader:
                yield from _claim(claim)
        yield from _rejected(addition)


def _claim(claim: Claim) -> Iterator[Text]:
    yield Text(f"  {one_line(says(claim), 110)}: “{one_line(claim.passage.quote, 110)}”")
    chain = " ← ".join(link.source.name for link in claim.chain)
    where = f"at {claim.passage.start}"
    where += "" if claim.mention else "; of no incident that the built-in reader found"
    yield Text(
        f"      {claim.stance}; {one_line(chain, 120)}; {where}",
        style="dim",
    )


def _rejected(addition: Addition) -> Iterator[Text]:
    if addition.rejected:
        yield Text(f"  {len(addition.rejected)} rejected:")
    for one in addition.rejected:
        detail = f" ({one_line(one.detail, 100)})" if one.detail else ""
        yield Text(f"    {one.reason}{detail}", style="yellow")
        yield Text(f"      {one_line(one.said, 150)}", style="dim")


def rejected_lines(counts: Sequence[AddedCounts]) -> Iterator[Text]:
    """Say of each second reader how much of what it said was not let in."""
    for one in counts:
        claims = counted(one.claims + one.rejected, "claim")
        yield Text(
            f"{one_line(one.name)}: {one.rejected} of {claims} rejected, in "
            f"{counted(one.reports, 'report')}; 'reportedly report ID' shows each with its reason."
        )


def shown_lines(entry: LedgerEntry) -> Iterator[Text]:
    """Give the claims of second readers that count in no figure of an incident."""
    if entry.added:
        yield Text()
        yield Text("Added by second readers (shown, not counted)", style="bold underline")
    for claim in entry.added:
        yield from _claim(claim)
        yield Text(f"      {one_line(claim.reader)}; {claim.report}; {claim.id}", style="dim")
