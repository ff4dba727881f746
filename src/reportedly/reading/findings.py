"""What the finders hand to the assembler: spans with typed content, before chains are put on."""

from enum import StrEnum

import msgspec

from reportedly.model.chain import CueKind, Stance
from reportedly.model.content import Content
from reportedly.model.mention import MentionRole
from reportedly.model.place import Place
from reportedly.model.source import Source
from reportedly.model.when import NamedDay, When


class Span(msgspec.Struct, frozen=True, order=True):
    """Code points `start` to `end` of the report's text, half-open."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class Finding(msgspec.Struct, frozen=True):
    """One typed statement found in a text.

    `span` holds the words it rests on (they become the claim's passage), `token` the index of
    the token that heads it: the event word, the number, the noun. Attribution and certainty
    are looked up for that token. `whole` is the span of what a statement hangs on where nobody of
    its own tells it: the count that a figure is said to be part of, or to be replaced by, in the
    same sentence; the death that a list is told by. Who tells the one tells the other. `given`
    tells that its sentence takes it as given, so that who denies or doubts something there does
    not deny or doubt this.
    """

    span: Span
    token: int
    content: Content
    whole: Span | None = None
    given: bool = False


class Finder(StrEnum):
    """What took a statement for one: written rules, a learned ranking, or both."""

    RULES = "rules"
    RANKING = "ranking"
    BOTH = "both"


class Attribution(msgspec.Struct, frozen=True):
    """Somebody says something: source, cue and content spans, any of them in several pieces.

    `source` is empty where the text names nobody ('reportedly'). `holder` is the source as
    resolved in the whole document ('he' → 'the mayor'). Attributions nest by their content
    spans: one whose source and cue lie inside another's content is the inner link. `by` tells what
    took it for an attribution.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    holder: Source
    stance: Stance
    kind: CueKind
    by: Finder = Finder.RULES


class MentionDraft(msgspec.Struct, frozen=True):
    """One incident that the text speaks of; `members` are indexes into the list of findings."""

    anchor: Span
    role: MentionRole
    place: Place | None
    when: When | None
    members: tuple[int, ...]
    named_day: NamedDay | None = None
    victims: tuple[str, ...] = ()
