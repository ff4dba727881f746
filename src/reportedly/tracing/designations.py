"""Who a claim comes from, as far as its words tell: a named body, a publisher, or 'witnesses'."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from reportedly.model.claim import Claim
from reportedly.model.names import name_words
from reportedly.model.report import Report
from reportedly.model.source import SourceKind

_GENERIC = frozenset(
    """
    witness eyewitness resident local people person survivor relative neighbour neighbor villager
    family official authority source doctor physician surgeon nurse medic paramedic medical hospital
    rescuer rescue worker spokesman spokeswoman spokesperson report account reporter correspondent
    journalist media press agency newspaper radio television expert analyst observer activist
    officer commander soldier leader aide adviser diplomat man woman men women anonymous unnamed
    unidentified senior several some many other one two three statement communique telegram note
    bulletin announcement message post figure count tally estimate report inquiry provisional
    preliminary initial latest first second new written joint main victim patient he she they who
    it this that
    """.split()
)
"""Words that name a role and nobody in it. A designation of these alone names no body."""

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

_DOCUMENT_WORDS = frozenset(
    """
    statement communique telegram note bulletin announcement figure count tally estimate report
    inquiry
    """.split()
)
"""Words for a paper that some body put out, where the text does not say which."""

_MOUTHPIECES = frozenset("spokesman spokeswoman spokesperson".split())

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

_STAFF = frozenset(
    """
    correspondent reporter journalist photographer cameraman stringer columnist editor crew staff
    special
    مراسل مراسله مراسلو مراسلي مراسلون مراسلين مندوب مصور
    """.split()
)
"""Words for those whom a publisher has on the spot: what they report is its own word."""

_OURS = frozenset(
    "our own مراسلنا مراسلتنا مراسلونا مراسلينا مراسلاتنا مندوبنا مندوبتنا مصورنا".split()
)
"""Words by which a publisher says that they are its own, wherever they are ('in the north')."""

_THEN = re.compile(r"\s+(?:of|at)\s+(?:the|that)\s+time\b|\bthen[\s-]+", re.IGNORECASE)
"""Words that say when a body was in office: 'the government of the time', 'then-governor'."""

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
        return all(word in _GENERIC or word.isdigit() for word in left)

    @property
    def mouthpiece(self) -> bool:
        """Tell whether it speaks for a body of which the words do not say which."""
        return self.generic and bool(_MOUTHPIECES.intersection(self.words))

    @property
    def body(self) -> bool:
        """Tell whether it is a body that is named, and that has spokesmen."""
        named = self.standing is Standing.NAMED and not self.generic
        return named and self.kind in _BODIES

    @property
    def go_between(self) -> bool:
        """Tell whether it passes on by its nature what others say: a medium, or a paper."""
        return self.kind in _GO_BETWEENS or bool(_DOCUMENT_WORDS.intersection(self.words))

    @property
    def generic(self) -> bool:
        """Tell whether the words name nobody in particular ('a doctor', 'officials')."""
        if self.standing is not Standing.NAMED:
            return False
        return all(word in _GENERIC or word.isdigit() for word in self.words)

    @property
    def paper(self) -> bool:
        """Tell whether it is a paper of which the words do not say whose ('the communiqué')."""
        return self.generic and bool(_DOCUMENT_WORDS.intersection(self.words))

    @property
    def reports_upward(self) -> bool:
        """Tell whether its counts come up a chain of command, or from a paper of some body."""
        return self.kind in _CHAIN_OF_COMMAND or bool(_DOCUMENT_WORDS.intersection(self.words))


def designation(claim: Claim, reports: Mapping[str, Report]) -> Designation:
    """Give the origin of a claim: the last named holder, the embedded account, or the publisher."""
    report = reports.get(claim.report)
    publisher = compared(report.publisher) if report and report.publisher else (claim.report,)
    source = claim.origin
    if len(claim.chain) > 1:
        party = compared(source.speaks_for) if source.speaks_for else ()
        words = _employer(compared(source.name), publisher, party)
        return Designation(source.name, words, source.kind, Standing.NAMED, party)
    account = _account(claim, report)
    if account:
        kind = SourceKind.SOCIAL_ACCOUNT
        return Designation(account, compared(account), kind, Standing.EMBEDDED)
    return Designation(source.name, publisher, source.kind, Standing.OWN)


def _employer(
    words: tuple[str, ...], publisher: tuple[str, ...], party: tuple[str, ...]
) -> tuple[str, ...]:
    """Give the publisher for its own staff ('our reporter', 'Gazette correspondent in Tolm')."""
    named = set(words) - _STAFF - _OURS
    if named == set(words):
        return words
    if _OURS.intersection(words):
        return publisher
    if not named:
        return words
    short = named <= set(publisher) and not named <= set(party)
    return publisher if short or named >= set(publisher) else words


def compared(name: str) -> tuple[str, ...]:
    """Give the sorted, distinct telling words of a name; the name itself where it has none.

    The short forms of agencies and of the United Nations are spelled out.
    """
    words = name_words(_THEN.sub("", name))
    words = _AGENCIES.get(words, words)
    spelled = [part for word in words for part in _SPELLED.get(word, (word,))]
    return tuple(sorted(set(spelled))) or (name,)


def _account(claim: Claim, report: Report | None) -> str | None:
    if report is None:
        return None
    return next((e.account for e in report.embeds if e.passage.covers(claim.passage)), None)
