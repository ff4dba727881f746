"""Finds whom an Arabic text means by 'the source', 'the ministry', or a bare 'and (he) added'."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.language.arabic.clitics import without_article
from reportedly.language.arabic.folding import fold, folded_words
from reportedly.model.source import Source
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Attribution, Span

_REACH = 8
"""Sentences that a designation reaches back."""
_SAME = folded_words("ذاته ذاتها نفسه نفسها المذكور المذكورة عينه")
_THESE = folded_words("ذات نفس تلك هذه هذا ذلك هؤلاء")
_ANYBODY = folded_words("مصدر مصادر متحدث ناطق بيان تصريح")
"""What any source may be called once it was named."""
_ARTICLE, _AND = "ال", "و"
_ONE_OF_MANY = {"مصادر": "مصدر", "شهود": "شاهد", "ناشطون": "ناشط", "ناشطين": "ناشط"}


def resolved(text: Text, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Give each attribution with its holder as the text named him before.

    One that nobody named for ('and added that …') is left out.
    """
    told: list[tuple[int, Source]] = []
    for attribution in sorted(found, key=lambda a: (a.cue, a.source)):
        sentence = _sentence(text, attribution.cue[0])
        near = [source for at, source in told if sentence - at <= _REACH]
        holder = _meant(attribution.holder, near)
        if holder is None:
            continue
        told.append((sentence, holder))
        yield msgspec.structs.replace(attribution, holder=holder)


def _sentence(text: Text, span: Span) -> int:
    return text.document.tokens[text.document.token_at(span.start)].sentence


def _meant(holder: Source, told: Sequence[Source]) -> Source | None:
    """Give a source by the name that it had before: itself where it says who it is."""
    if not holder.name:
        return _as(told[-1], holder) if told else None
    head = _bare_head(holder.name)
    if head is None:
        return holder
    alike = next((one for one in reversed(told) if _head(one.name) == head), None)
    if alike is None and head in _ANYBODY and told:
        alike = told[-1]
    return _as(alike, holder) if alike is not None else holder


def _as(named: Source, holder: Source) -> Source:
    """Give who was named before, with the words that stand for him here."""
    return msgspec.structs.replace(named, passage=holder.passage)


def _bare_head(name: str) -> str | None:
    """Give the noun of 'the ministry', 'the same source'; None where the name says more."""
    words = [fold(word) for word in name.split()]
    if len(words) > 1 and words[-1] in _SAME:
        words = words[:-1]
    if len(words) > 1 and words[0] in _THESE:
        words = words[1:]
    definite = len(words) == 1 and words[0].removeprefix(_AND).startswith(_ARTICLE)
    return _head(words[0]) if definite else None


def _head(name: str) -> str:
    """Give the first word of a name, folded, without its article, a plural as one of them."""
    word = fold(name.split()[0]) if name.split() else ""
    bare = without_article(word)
    return _ONE_OF_MANY.get(bare, bare)


def in_order(found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Sort attributions by where they name their sources, those that name none by their cues."""
    return tuple(sorted(found, key=lambda a: (a.source or a.cue, a.cue, a.content)))
