"""The journey on one page: what happens to a casebook after reports were added to it."""

import msgspec

from reportedly.casebook.session import Session
from reportedly.pipeline.footage.describe import FootageCounts, describe_new
from reportedly.pipeline.link import link_new
from reportedly.pipeline.progress import Progress, silent
from reportedly.pipeline.read import ReadCounts, read_new
from reportedly.pipeline.trace import trace_new
from reportedly.pipeline.weigh import weigh_new
from reportedly.reading.reader import Reader


class Journey(msgspec.Struct, frozen=True):
    """What one run did: reports read and set aside, mentions linked, incidents weighed, media."""

    read: ReadCounts
    traced: int
    linked: int
    weighed: int
    footage: FootageCounts = FootageCounts()

    @property
    def set_aside(self) -> int:
        """Count the reports and media files that could not be read."""
        return self.read.set_aside + self.footage.failed


def travel(
    session: Session, reader: Reader, progress: Progress = silent, *, jobs: int = 1
) -> Journey:
    """Read, trace, link and weigh what is new in a casebook, or whose maker has changed.

    Media come last, since to decode them takes longest: they are described, and looked for among
    those that were seen before.

    Each stage takes up what the last run left, and commits as it goes: an interrupted run loses
    nothing, and a second run changes nothing. `session` must be a writing session. Reading takes
    `jobs` processes where there is much to read.
    """
    read = read_new(session, reader, progress, jobs=jobs)
    traced = trace_new(session, progress)
    linked = link_new(session, progress)
    weighed = weigh_new(session, progress)
    footage = describe_new(session, progress)
    return Journey(read, traced, linked, weighed, footage)
