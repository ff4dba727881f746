"""Lists and describes what one cue may mean: its possible contents, and its possible sources."""

from collections.abc import Sequence
from itertools import accumulate

import msgspec

from reportedly.language.document import Document
from reportedly.reading.attribution.contents import Stretches, stretches
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.quotations import Quotation
from reportedly.reading.attribution.signs import (
    Described,
    of_cue,
    of_end,
    of_frame,
    of_speaker,
    of_start,
    of_whole,
)
from reportedly.reading.attribution.speakers import Speaker, speakers
from reportedly.reading.attribution.surroundings import QUOTATION_MARKS


class Group(msgspec.Struct, frozen=True):
    """The drafts of one cue, and whether the cue stands inside a quotation."""

    drafts: tuple[Draft, ...]
    quoted: bool

    @property
    def cue(self) -> int:
        """The token that heads the cue."""
        return self.drafts[0].cue_token


class Text:
    """A document with its quotations, in which options are looked for."""

    def __init__(self, document: Document, quotes: Sequence[Quotation]) -> None:
        self.document = document
        self.quotes = quotes
        marks = (token.text in QUOTATION_MARKS for token in document.tokens)
        self.marks = list(accumulate(marks, initial=0))
        """How many quotation marks stand before each token, and before the end."""

    def cue(self, group: Group) -> Described:
        """Describe the cue of a group."""
        return of_cue(self.document, group.drafts, group.quoted)


class Contents:
    """All contents that a cue may have, with the units that they are made of.

    `of_frame`, `of_start` and `of_end` give for each content the places of its parts.
    """

    def __init__(self, text: Text, drafts: Sequence[Draft]) -> None:
        self._document = text.document
        self._choices: list[tuple[Stretches, int, int]] = []
        self.frames: list[Described] = []
        self.starts: list[Described] = []
        self.ends: list[Described] = []
        self.wholes: list[Described] = []
        self.of_frame: list[int] = []
        self.of_start: list[int] = []
        self.of_end: list[int] = []
        for number, draft in enumerate(drafts):
            self._add(number, stretches(text.document, draft, text.quotes), text.marks)

    def __len__(self) -> int:
        """Count the contents."""
        return len(self._choices)

    def _add(self, number: int, found: Stretches, marks: Sequence[int]) -> None:
        document, draft = self._document, found.draft
        pairs = found.pairs()
        self.of_frame += [len(self.frames)] * len(pairs)
        self.of_start += [len(self.starts) + s for s, _ in pairs]
        self.of_end += [len(self.ends) + e for _, e in pairs]
        self.frames.append(of_frame(document, draft, number))
        self.starts += [of_start(document, draft, edge) for edge in found.starts]
        self.ends += [of_end(document, draft, edge) for edge in found.ends]
        for s, e in pairs:
            start, end = found.starts[s], found.ends[e]
            odd = (marks[end.at] - marks[start.at]) % 2 == 1
            self.wholes.append(of_whole(found, start, end, odd))
            self._choices.append((found, s, e))

    def of_words(self) -> list[int]:
        """Give each content a number, the same one to those with the same words."""
        numbers: dict[object, int] = {}
        return [
            numbers.setdefault((found.starts[s].at, found.ends[e].at, found.gaps), len(numbers))
            for found, s, e in self._choices
        ]

    def draft(self, number: int) -> Draft:
        """Give the draft with the content of choice `number`."""
        found, start, end = self._choices[number]
        content = found.content(self._document, start, end)
        return msgspec.structs.replace(found.draft, content=content or found.draft.content)


class Options:
    """What a cue may mean: every content and every source, described."""

    def __init__(self, text: Text, group: Group, cue: Described) -> None:
        document, frame = text.document, group.drafts[0].frame
        self.cue = cue
        self.contents = Contents(text, group.drafts)
        self.speakers: list[Speaker] = speakers(document, group.cue, group.drafts)
        self.sources = [of_speaker(document, group.cue, frame, one) for one in self.speakers]
