"""What the decoding child is asked, and what it answers."""

import msgspec

from reportedly.footage.description import Description
from reportedly.footage.limits import Limits
from reportedly.model.footage import MediaFact


class DescribeRequest(msgspec.Struct, frozen=True, tag="describe"):
    """Describe a file."""

    path: str
    limits: Limits


class StillsRequest(msgspec.Struct, frozen=True, tag="stills"):
    """Give small pictures of a file at some times (seconds after the first frame)."""

    path: str
    times: tuple[float, ...]
    size: int
    blur: bool
    grey: bool
    limits: Limits


class FactsRequest(msgspec.Struct, frozen=True, tag="facts"):
    """Read what a file says of itself."""

    path: str
    limits: Limits


Request = DescribeRequest | StillsRequest | FactsRequest


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """One field holds what was asked for, or a sentence on why there is none."""

    description: Description | None = None
    stills: tuple[bytes, ...] | None = None
    facts: tuple[MediaFact, ...] | None = None
    unreadable: str = ""
    limit: str = ""
