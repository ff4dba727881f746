"""Who a claim comes from, as far as its words tell: a named body, a publisher, or 'witnesses'."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from reportedly.model.claim import Claim
from reportedly.model.names import fold, name_words
from reportedly.model.report import Report
from reportedly.model.source import Source, SourceKind
from reportedly.tracing.designation_words import (
    ABOUT_A_BODY,
    DOCUMENT_WORDS,
    GENERIC,
    MOUTHPIECES,
    OF_ANY_SORT,
    OURS,
    PEOPLE,
    SORTS_OF_BODY,
    STAFF,
)

_AGENCIES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("ap",): ("associated", "press"),
    ("afp",): ("agence", "france", "presse"),
    ("upi",): ("united", "press", "international"),
    ("pa",): ("press", "association"),
    ("dpa",): ("deutsche", "presse", "agentur"),
}
"""How bylines shorten agencies, as folded words."""

_SPELLED = {"un": ("united", "nation"), "unprofor": ("united", "nation", "protection", "force")}
"""Short forms that also stand inside a designation ('UN officials')."""

_BODIES = frozenset(
    {
        SourceKind.OFFICIAL,
        SourceKind.MILITARY,
        SourceKind.ARMED_GROUP,
        SourceKind.MEDICAL,
        SourceKind.RESCUE,
        SourceKind.NGO,
        SourceKind.INTERNATIONAL,
    }
)
"""Kinds of sources that have spokesmen and put out papers."""

_THEN = re.compile(r"\s+(?:of|at)\s+(?:the|that)\s+time\b|\bthen[\s-]+", re.IGNORECASE)
"""Words that say when a body was in office: 'the government of the time', 'then-governor'."""

_SEAT = re.compile(r"\b([^\W_]+)[\s-]+based\b", re.IGNORECASE)
"""Where a body sits makes it no other body: 'the Hill-based', 'Hill based'."""

_CALLED = re.compile(r"\bso[\s-]called\b", re.IGNORECASE)

_SORT_BEHIND = re.compile(r"\s+(?:war\s+|rights\s+)?(?:monitor|watchdog|monitoring\s+group)$")
"""What sort of body it is, behind a name ('Hill Observatory for Rights monitoring group')."""

_OFFICERS = "director|head|chief|chair(?:man|woman)?|spokes(?:man|woman|person)"
_OFFICER = re.compile(rf"(?P<of>.+?)\s+(?:{_OFFICERS})\s+(?P<who>[A-Z].*)")
_WHO_IS = re.compile(
    rf"(?P<who>[A-Z].*?),?\s+(?:the\s+)?(?:{_OFFICERS})\s+(?:of|for)\s+(?:the\s+)?(?P<of>.+)"
)
"""Somebody with the body that he speaks for: 'Observatory head N', 'N, director of the Centre'."""

_WITH_OFFICERS = frozenset(
    {SourceKind.NGO, SourceKind.INTERNATIONAL, SourceKind.RESCUE, SourceKind.ARMED_GROUP}
)
"""Whose officers speak for one body. Ministries and armies of several sides are called alike."""

_RECORDERS = frozenset({SourceKind.NGO})
_GROUPS = frozenset({SourceKind.NGO, SourceKind.ARMED_GROUP})

_GO_BETWEENS = frozenset({SourceKind.MEDIA, SourceKind.SOCIAL_ACCOUNT})

_CHAIN_OF_COMMAND = frozenset({SourceKind.MILITARY, SourceKind.ARMED_GROUP})


class Standing(Enum):
    """How a claim came by its origin."""

    NAMED = "the text credits it to somebody"
    EMBEDDED = "it stands in a quoted post or statement"
    OWN = "the publisher says it"


@dataclass(frozen=True)
class Designation:
    """The origin of one claim: how it is called, and the folded words it is compared by.

    `words` are sorted, so that 'staff of the Red Army' and 'Red Army staff' are one; for a
    publisher that nobody names they are the report's id, so that no two such are one.
    """

    name: str
    words: tuple[str, ...]
    kind: SourceKind
    standing: Standing
    party: tuple[str, ...] = ()
    """The words of the party that the designation names ('Russian' in 'Russian officials')."""

    @property
    def unidentified(self) -> bool:
        """Tell whether it names nobody, or at most a party ('Russian communiqué')."""
        if self.standing is not Standing.NAMED:
            return False
        left = [word for word in self.words if word not in self.party]
        return all(word in GENERIC or word.isdigit() for word in left)

    @property
    def mouthpiece(self) -> bool:
        """Tell whether it speaks for a body of which the words do not say which."""
        return self.generic and bool(MOUTHPIECES.intersection(self.words))

    @property
    def body(self) -> bool:
        """Tell whether it is a body that is named, and that has spokesmen."""
        named = self.standing is Standing.NAMED and not self.generic
        return named and self.kind in _BODIES

    @property
    def go_between(self) -> bool:
        """Tell whether it passes on by its nature what others say: a medium, or a paper."""
        return self.kind in _GO_BETWEENS or bool(DOCUMENT_WORDS.intersection(self.words))

    @property
    def generic(self) -> bool:
        """Tell whether the words name nobody in particular ('a doctor', 'officials')."""
        if self.standing is not Standing.NAMED:
            return False
        return all(word in GENERIC or word.isdigit() for word in self.words)

    @property
    def paper(self) -> bool:
        """Tell whether it is a paper of which the words do not say whose ('the communiqué')."""
        return self.generic and bool(DOCUMENT_WORDS.intersection(self.words))

    @property
    def described(self) -> bool:
        """Tell whether it is one body, told by its sort alone ('a monitor', 'the rights group')."""
        return bool(self.sort) and not SORTS_OF_BODY.isdisjoint(fold(self.name).split())

    @property
    def identified(self) -> bool:
        """Tell whether the text names it, and not only people of it ('activists in the north')."""
        named = self.standing is Standing.NAMED and not self.generic
        return named and PEOPLE.isdisjoint(self.words)

    @property
    def sort(self) -> frozenset[SourceKind]:
        """Give the kinds of body that it may be, told by its sort alone; none where it is not.

        Armed groups are called 'the group' as well as recorders.
        """
        if self.standing is not Standing.NAMED or not ABOUT_A_BODY.issuperset(self.words):
            return frozenset()
        return _GROUPS if OF_ANY_SORT.issuperset(self.words) else _RECORDERS

    @property
    def telling(self) -> int:
        """Count its words that name somebody."""
        return sum(word not in GENERIC for word in self.words)

    @property
    def office_of(self) -> tuple[str, ...]:
        """Give the words of the body whose officer it is; none where it is nobody's."""
        if self.standing is not Standing.NAMED or self.kind not in _WITH_OFFICERS:
            return ()
        name = _SEAT.sub("", self.name)
        found = _OFFICER.fullmatch(name) or _WHO_IS.fullmatch(name)
        words = compared(found["of"]) if found else ()
        return () if GENERIC.issuperset(words) else words

    @property
    def reports_upward(self) -> bool:
        """Tell whether its counts come up a chain of command, or from a paper of some body."""
        return self.kind in _CHAIN_OF_COMMAND or bool(DOCUMENT_WORDS.intersection(self.words))


def designation(claim: Claim, reports: Mapping[str, Report]) -> Designation:
    """Give the origin of a claim: the last named holder, the embedded account, or the publisher."""
    report = reports.get(claim.report)
    publisher = compared(report.publisher) if report and report.publisher else (claim.report,)
    source = claim.origin
    if len(claim.chain) > 1:
        party = _party(source)
        named = compared(source.name)
        words = _employer(named, publisher, party)
        name = (report and words != named and report.publisher) or source.name
        return Designation(name, words, source.kind, Standing.NAMED, party)
    account = _account(claim, report)
    if account:
        kind = SourceKind.SOCIAL_ACCOUNT
        return Designation(account, compared(account), kind, Standing.EMBEDDED)
    return Designation(source.name, publisher, source.kind, Standing.OWN)


def _party(source: Source) -> tuple[str, ...]:
    """Give the words of the party that a source speaks for: where it only sits is none."""
    seats = {word for seat in _SEAT.findall(source.name) for word in name_words(seat)}
    words = compared(source.speaks_for) if source.speaks_for else ()
    return tuple(word for word in words if word not in seats)


def _employer(
    words: tuple[str, ...], publisher: tuple[str, ...], party: tuple[str, ...]
) -> tuple[str, ...]:
    """Give the publisher for its own staff ('our reporter', 'Gazette correspondent in Tolm')."""
    named = set(words) - STAFF - OURS
    if named == set(words):
        return words
    if OURS.intersection(words):
        return publisher
    if not named:
        return words
    short = named <= set(publisher) and not named <= set(party)
    return publisher if short or named >= set(publisher) else words


def compared(name: str) -> tuple[str, ...]:
    """Give the sorted, distinct telling words of a name; the name itself where it has none.

    The short forms of agencies and of the United Nations are spelled out, and where a body sits
    is left out.
    """
    words = name_words(_bare(name))
    words = _AGENCIES.get(words, words)
    spelled = [part for word in words for part in _SPELLED.get(word, (word,))]
    return tuple(sorted(set(spelled))) or (name,)


@lru_cache(maxsize=65_536)
def _bare(name: str) -> str:
    """Leave out what makes a name no other one: seats, 'then', and what sort of body it is."""
    bare = _CALLED.sub("", _SEAT.sub("", _THEN.sub("", name)))
    sort = _SORT_BEHIND.search(bare)
    return bare[: sort.start()] if sort and len(bare[: sort.start()].split()) > 2 else bare


def _account(claim: Claim, report: Report | None) -> str | None:
    if report is None:
        return None
    return next((e.account for e in report.embeds if e.passage.covers(claim.passage)), None)
