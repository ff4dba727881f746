"""Judges by the learned networks: which cues attribute, what their content is, and whose it is."""

from collections.abc import Sequence
from itertools import accumulate

import msgspec
import numpy as np

from reportedly.language.document import Document
from reportedly.reading.attribution.contents import Stretches, stretches
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.network import Floats, Learned
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


class Ranked(msgspec.Struct, frozen=True):
    """The likeliest draft of a cue that attributes, and how likely its content and source are."""

    draft: Draft
    likelihood: float
    """The mean of the two likelihoods, from 0 to 1."""


class Ranking:
    """The networks at work on one document. It needs `document.vectors`."""

    def __init__(self, learned: Learned, document: Document) -> None:
        self._networks = learned.judges
        self._document = document
        self._table = learned.encoder.table(document)
        self._marks = marks_before(document)

    def cues(self, groups: Sequence[Group]) -> list[Described]:
        """Describe the cue of each group."""
        return [of_cue(self._document, group.drafts, group.quoted) for group in groups]

    def chances(self, cues: Sequence[Described]) -> list[float]:
        """Give the chance of each cue to attribute something, from 0 to 1."""
        if not cues:
            return []
        network = self._networks["cue"]
        sums = network.units["cue"].sums(cues, self._table)
        return [float(chance) for chance in 1 / (1 + np.exp(-network.scores(sums)))]

    def best(
        self, groups: Sequence[Group], cues: Sequence[Described], quotes: Sequence[Quotation]
    ) -> list[Ranked]:
        """Give for each group the draft with the likeliest content and source."""
        if not groups:
            return []
        contents = self._contents(groups, cues, quotes)
        sources = self._sources(groups, cues)
        return [
            Ranked(
                msgspec.structs.replace(draft, source=speaker.spans, source_token=speaker.head),
                (of_content + of_source) / 2,
            )
            for (draft, of_content), (speaker, of_source) in zip(contents, sources, strict=True)
        ]

    def _contents(
        self, groups: Sequence[Group], cues: Sequence[Described], quotes: Sequence[Quotation]
    ) -> list[tuple[Draft, float]]:
        batch = Batch(self._document, self._marks)
        for group in groups:
            batch.add(group, quotes)
        network = self._networks["content"]
        units = network.units
        sums = units["cue"].sums(cues, self._table)[batch.of_group]
        sums += units["frame"].sums(batch.frames, self._table)[batch.of_frame]
        sums += units["start"].sums(batch.starts, self._table)[batch.of_start]
        sums += units["end"].sums(batch.ends, self._table)[batch.of_end]
        sums += units["whole"].sums(batch.wholes, self._table)
        likeliest = _likeliest(network.scores(sums), batch.of_group, batch.of_words())
        return [(batch.draft(number), chance) for number, chance in likeliest]

    def _sources(
        self, groups: Sequence[Group], cues: Sequence[Described]
    ) -> list[tuple[Speaker, float]]:
        document = self._document
        found: list[Speaker] = []
        described: list[Described] = []
        of_group: list[int] = []
        for number, group in enumerate(groups):
            for speaker in speakers(document, group.cue, group.drafts):
                found.append(speaker)
                described.append(of_speaker(document, group.cue, group.drafts[0].frame, speaker))
                of_group.append(number)
        network = self._networks["source"]
        sums = network.units["cue"].sums(cues, self._table)[of_group]
        sums += network.units["speaker"].sums(described, self._table)
        likeliest = _likeliest(network.scores(sums), of_group, range(len(found)))
        return [(found[number], chance) for number, chance in likeliest]


def marks_before(document: Document) -> list[int]:
    """Count the quotation marks before each token, and before the end."""
    return list(accumulate((token.text in QUOTATION_MARKS for token in document.tokens), initial=0))


def _likeliest(
    scores: Floats, of_group: Sequence[int], of_words: Sequence[int]
) -> list[tuple[int, float]]:
    """Give the likeliest choice of each group by its number, and how likely its words are.

    Groups stand one after the other. The likelihoods of choices of the same words are added.
    """
    words, groups = np.asarray(of_words), np.asarray(of_group)
    first = np.flatnonzero(np.concatenate([[True], groups[1:] != groups[:-1]]))
    most = np.maximum.reduceat(scores, first)
    chances = np.exp(scores - most[groups])
    together = np.bincount(words, chances)[words]
    sums = np.add.reduceat(chances, first)
    best = [
        int(a + together[a:b].argmax())
        for a, b in zip(first, [*first[1:], len(scores)], strict=True)
    ]
    return [(n, float(together[n] / total)) for n, total in zip(best, sums, strict=True)]


class Batch:
    """All contents to choose from in a document, with the units that they are made of.

    `of_group`, `of_frame`, `of_start` and `of_end` give for each content the place of its parts.
    """

    def __init__(self, document: Document, marks: Sequence[int]) -> None:
        self._document = document
        self._marks = marks
        self._groups = 0
        self._choices: list[tuple[Stretches, int, int]] = []
        self.frames: list[Described] = []
        self.starts: list[Described] = []
        self.ends: list[Described] = []
        self.wholes: list[Described] = []
        self.of_group: list[int] = []
        self.of_frame: list[int] = []
        self.of_start: list[int] = []
        self.of_end: list[int] = []

    def add(self, group: Group, quotes: Sequence[Quotation]) -> None:
        """Add what the content of one more group may be."""
        for number, draft in enumerate(group.drafts):
            self._add_draft(number, stretches(self._document, draft, quotes))
        self._groups += 1

    def _add_draft(self, number: int, found: Stretches) -> None:
        document, draft = self._document, found.draft
        pairs = found.pairs()
        self.of_group += [self._groups] * len(pairs)
        self.of_frame += [len(self.frames)] * len(pairs)
        self.of_start += [len(self.starts) + s for s, _ in pairs]
        self.of_end += [len(self.ends) + e for _, e in pairs]
        self.frames.append(of_frame(document, draft, number))
        self.starts += [of_start(document, draft, edge) for edge in found.starts]
        self.ends += [of_end(document, draft, edge) for edge in found.ends]
        for s, e in pairs:
            start, end = found.starts[s], found.ends[e]
            odd = (self._marks[end.at] - self._marks[start.at]) % 2 == 1
            self.wholes.append(of_whole(found, start, end, odd))
            self._choices.append((found, s, e))

    def of_words(self) -> list[int]:
        """Give each content a number, the same one to those with the same words."""
        numbers: dict[object, int] = {}
        return [
            numbers.setdefault(
                (group, found.starts[s].at, found.ends[e].at, found.gaps), len(numbers)
            )
            for group, (found, s, e) in zip(self.of_group, self._choices, strict=True)
        ]

    def draft(self, number: int) -> Draft:
        """Give the draft with the content of choice `number`."""
        found, start, end = self._choices[number]
        content = found.content(self._document, start, end)
        return msgspec.structs.replace(found.draft, content=content or found.draft.content)
