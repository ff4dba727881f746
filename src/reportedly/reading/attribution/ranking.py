"""Ranks by learned networks: which cues attribute, what their content is, and whose it is.

Small networks judge every cue. About those that they are unsure of, the sentence encoder is asked
too, where its weights are installed, and the mean of both counts.
"""

from collections.abc import Callable, Sequence
from itertools import chain

import msgspec
import numpy as np

from reportedly.language.document import Document
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.learned import Learned, LearnedOnSentences
from reportedly.reading.attribution.network import Floats
from reportedly.reading.attribution.opinions import Judges, Opinion
from reportedly.reading.attribution.options import Group, Options, Text
from reportedly.reading.attribution.quotations import Quotation
from reportedly.reading.attribution.signs import NO_TOKEN

DOUBTED = (0.2, 0.75)
"""A cue is unsure whose chance, times the likelihood of what it is taken to mean, lies between.

Wider bounds find little more on the development articles, and make short posts slow to read.
"""
DOUBTED_SOURCE = 0.7
"""A cue is unsure as well whose chance, times that of its likeliest source, is no higher."""
_SLIGHT = 0.02
"""The chance under which an option is no rival."""
_HALF = np.float32(0.5)
_DIGITS = 4
"""Decimals of a chance that count: the last bits differ between processors."""


class Ranked(msgspec.Struct, frozen=True):
    """The likeliest draft of a cue that attributes, and how likely its content and source are."""

    draft: Draft
    likelihood: float
    """The mean of the two likelihoods, from 0 to 1."""


class Ranking:
    """The networks at work on one document. It needs `document.vectors`."""

    def __init__(
        self,
        learned: Learned,
        on_sentences: LearnedOnSentences | None,
        document: Document,
        quotes: Sequence[Quotation],
    ) -> None:
        self._text = Text(document, quotes)
        self._judges = Judges(learned.judges, learned.encoder.table(document))
        self._on_sentences = on_sentences

    def ranked(
        self,
        groups: Sequence[Group],
        narrowed: Callable[[Group], Group | None],
        taken: Callable[[Group, float], bool],
    ) -> list[tuple[float, Ranked | None]]:
        """Give for each group its chance to attribute, and what it then means.

        None where the chance is small. `narrowed` leaves of a group the drafts to choose from;
        None where there is nothing to choose. `taken` tells which cues of what chance rules take.
        """
        cues = [self._text.cue(group) for group in groups]
        chances = self._judges.cues(cues)
        left = [
            narrowed(group) if chance >= DOUBTED[0] else None
            for group, chance in zip(groups, chances, strict=True)
        ]
        tried = [n for n, group in enumerate(left) if group is not None]
        options = [Options(self._text, group, cues[n]) for n, group in enumerate(left) if group]
        opinions = self._judges.opinions(options, [chances[n] for n in tried])
        anyway = [taken(groups[n], chances[n]) for n in tried]
        found = self._with_second(options, opinions, anyway)
        result: list[tuple[float, Ranked | None]] = [(chance, None) for chance in chances]
        for n, asked, opinion in zip(tried, options, found, strict=True):
            result[n] = opinion.cue, _likeliest(asked, opinion)
        return result

    def _with_second(
        self, options: Sequence[Options], first: Sequence[Opinion], taken: Sequence[bool]
    ) -> Sequence[Opinion]:
        """Ask about what is unsure a second time, by whole sentences."""
        asked_about = list(zip(options, first, taken, strict=True))
        unsure = [n for n, one in enumerate(asked_about) if is_unsure(*one)]
        if self._on_sentences is None or not unsure:
            return first
        asked = [options[n] for n in unsure]
        tokens = {token for one in asked for token in one.cue.tokens if token != NO_TOKEN}
        looked_at = frozenset[int]().union(*map(_looked_at, asked))
        table = self._on_sentences.encoder.table(self._text.document, tokens, looked_at)
        judges = Judges(self._on_sentences.judges, table)
        second = judges.opinions(asked, judges.cues([one.cue for one in asked]))
        found = list(first)
        for n, opinion in zip(unsure, second, strict=True):
            found[n] = _mean(first[n], opinion)
        return found


def _looked_at(options: Options) -> frozenset[int]:
    """Give the tokens whose numbers count for a cue, its contents and its sources."""
    contents = options.contents
    parts = (contents.frames, contents.starts, contents.ends, contents.wholes, options.sources)
    described = chain([options.cue], *parts)
    return frozenset(chain.from_iterable(one.tokens for one in described))


def is_unsure(options: Options, opinion: Opinion, taken: bool) -> bool:
    """Tell whether what a cue means is in doubt; not where options differ in a full stop alone.

    Nor is it in doubt whether a cue attributes that rules have `taken`.
    """
    low, high = DOUBTED
    best = _likeliest(options, opinion)
    cue = 1.0 if taken else opinion.cue
    of_source = opinion.sources.max()
    anybodys = cue * of_source <= DOUBTED_SOURCE
    if cue * best.likelihood > high and not anybodys:
        return False
    rivals = np.flatnonzero(opinion.contents >= _SLIGHT)
    same = [n for n in rivals if options.contents.draft(int(n)).content == best.draft.content]
    likely = cue * (opinion.contents[same].sum() + of_source) / 2
    return bool(low <= likely and (anybodys or likely <= high))


def _mean(first: Opinion, second: Opinion) -> Opinion:
    return Opinion(
        (first.cue + second.cue) / 2,
        (first.contents + second.contents) * _HALF,
        (first.sources + second.sources) * _HALF,
    )


def _likeliest(options: Options, opinion: Opinion) -> Ranked:
    """Give the likeliest content with the likeliest source.

    The chances of contents with the same words are added.
    """
    words = np.array(options.contents.of_words())
    content, of_content = _most(np.bincount(words, opinion.contents)[words])
    source, of_source = _most(opinion.sources)
    speaker = options.speakers[source]
    draft = options.contents.draft(content)
    return Ranked(
        msgspec.structs.replace(draft, source=speaker.spans, source_token=speaker.head),
        (of_content + of_source) / 2,
    )


def _most(chances: Floats) -> tuple[int, float]:
    rounded = np.round(chances, _DIGITS)
    number = int(rounded.argmax())
    return number, float(rounded[number])
