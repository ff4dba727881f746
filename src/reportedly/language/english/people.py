"""Finds where English texts write a person's name: by its form, and by the words around it.

It errs towards finding: whoever asks leaves out what is a known place, body or party.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby

from reportedly.language.document import Document, Name, Token
from reportedly.language.english.blocks import blocks
from reportedly.language.english.parser import english
from reportedly.model.naming import Naming

VERSION = 1
"""Raised whenever these rules change what they find."""

_OFFICE_TITLES = frozenset(
    """president premier chancellor minister secretary general colonel admiral marshal brigadier
    governor mayor ambassador envoy senator commander commissioner chief spokesman spokeswoman
    spokesperson leader king queen prince pope adviser chairman director""".split()
)
_TITLES = frozenset(
    """mr mrs ms miss dr doctor prof professor sgt sergeant lt lieutenant capt captain maj major
    cpl corporal pte private nurse sheikh imam mullah haji hajji father brother sister rabbi umm
    abu resident witness farmer teacher driver paramedic journalist photographer""".split()
)
_OPENERS = frozenset(
    """a an and as at but by for from he her his if in it its no not of on or our she since some
    so that the their then there these they this those to two was we were what when where which
    while who with""".split()
)
"""Words that open sentences and are nobody's name."""
_LETTERS = re.compile(r"[^\W\d_]+")
_BLACK = re.compile(r"\S+")
_AGED = re.compile(r"\s*[,(]\s*(?:aged\s+)?\d{1,3}\s*(?:[,).]|years?\b|who\b)")
_WORD = r"[^\W\d_][\w'’\-]*"
_WORDS = re.compile(rf"{_WORD}(?:\s+(?:[^\W\d_]\.\s*)?{_WORD})*")
_DESCRIBED = re.compile(rf"\b{_WORD}(?:\s{_WORD}){{1,3}}(?=\s*,\s(?:an?|his|her|their|aged|who)\s)")
_PARTICLE = r"(?:al|el|ul|as|ash|ad|an|ar|bin|ibn|bint|abu|umm|de|da|di|la|van|von|der|den)"
_LONGER = re.compile(rf"(?:\s{_PARTICLE}[\s\-]{_WORD})+", re.IGNORECASE)


def finder() -> str:
    """Name these rules and the parser whose documents they take."""
    return f"names-{VERSION} {english().version}"


def namings(document: Document) -> tuple[Naming, ...]:
    """Give the stretches of an English document that are written as a person's name, in order."""
    return tuple(sorted({*_described(document.text), *_written(document)}))


def entities_asked_for(document: Document) -> frozenset[int]:
    """Give the tokens of a document without entities whose entities `namings` looks at.

    They are the single words that a name is made of, and the ordinary words beside a name.
    """
    runs = _runs(document, lambda token: token.text[:1].isupper())
    return frozenset(chain.from_iterable(map(_unsure, runs)))


def _unsure(run: Sequence[Token]) -> Iterator[int]:
    for token, before, after in zip(run, (None, *run), (*run[1:], None), strict=False):
        if token.name is Name.NONE:
            if len(run) > 1 and not _is_title(token) and token.lower not in _OPENERS:
                yield token.index
        elif token.name is Name.OTHER and not any(t and _formed(t) for t in (before, after)):
            yield token.index


def may_name(text: str) -> bool:
    """Tell whether anything is written with a capital, but for words that open a sentence."""
    return any(
        word.group()[:1].isupper() and word.group().lower() not in _OPENERS
        for word in _LETTERS.finditer(text)
    )


def hangs_on_grammar(document: Document) -> bool:
    """Tell whether an office stands near behind a name and a comma."""
    return any(
        token.text == "," and {t.lower for t in document.tokens[n : n + 8]} & _OFFICE_TITLES
        for n, token in enumerate(document.tokens)
    )


def capitalised_runs(text: str, start: int = 0, end: int | None = None) -> Iterator[Naming]:
    """Give runs of two to four capitalised words of `text[start:end]`."""
    for match in _WORDS.finditer(text, start, len(text) if end is None else end):
        words = _BLACK.finditer(text, *match.span())
        for capitals, group in groupby(words, key=lambda w: w.group()[:1].isupper()):
            run = list(group)
            if capitals and 2 <= len(run) <= 4:
                yield Naming(run[0].start(), run[-1].end())


def _described(text: str) -> Iterator[Naming]:
    """Give names behind which the text goes on to say who that is: 'Ana Zemova, a teacher'."""
    for block in blocks(text):
        for match in _DESCRIBED.finditer(text, *block):
            for run in capitalised_runs(text, *match.span()):
                yield Naming(run.start, run.end, told=True)


def _written(document: Document) -> Iterator[Naming]:
    for run in _runs(document, _written_as_name):
        before, kept = _without_titles(run)
        if not kept:
            continue
        aged = _AGED.match(document.text, kept[-1].end) is not None
        titled = {t.lower.rstrip(".") for t in (*before, *_before(document, run))}
        if aged or titled & (_TITLES | _OFFICE_TITLES) or _is_full(kept):
            holds_office = bool(titled & _OFFICE_TITLES) or _office_after(document, kept[-1])
            end = _whole_end(document.text, kept[-1])
            yield Naming(kept[0].start, end, told=aged, in_office=holds_office)


def _whole_end(text: str, last: Token) -> int:
    """Say where a name ends, with what particles add: 'Abdul Karim' with 'al-Masri'."""
    longer = _LONGER.match(text, last.end)
    return longer.end() if longer else last.end


def _runs(document: Document, written: Callable[[Token], bool]) -> Iterator[tuple[Token, ...]]:
    """Give runs of tokens that are written so, each within one sentence."""

    def key(token: Token) -> tuple[bool, int]:
        return written(token), token.sentence

    for (is_so, _), tokens in groupby(document.tokens, key=key):
        if is_so:
            yield tuple(tokens)


def _written_as_name(token: Token) -> bool:
    return token.text[:1].isupper() and (_formed(token) or token.entity == "PERSON")


def _formed(token: Token) -> bool:
    """Tell whether a word has the form of a name, or is a title."""
    return token.name in (Name.OTHER, Name.INITIALS) or _is_title(token)


def _is_title(token: Token) -> bool:
    return token.lower.rstrip(".") in _TITLES | _OFFICE_TITLES


def _without_titles(run: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Part a run into the titles that open it and the name."""
    first = next((n for n, token in enumerate(run) if not _is_title(token)), len(run))
    return run[:first], run[first:]


def _before(document: Document, run: Sequence[Token]) -> Iterable[Token]:
    at = run[0].index
    return document.tokens[max(0, at - 1) : at]


def _is_full(kept: Sequence[Token]) -> bool:
    """Tell a full name from one word, which the entity model alone must hold for a person."""
    if len(kept) == 1:
        return kept[0].entity == "PERSON" and kept[0].name is Name.OTHER
    return True


def _office_after(document: Document, last: Token) -> bool:
    """Tell whether an apposition gives an office: 'Ana Zemova, the town's mayor,'."""
    following = document.tokens[last.index + 1 : last.index + 8]
    if not following or following[0].text != ",":
        return False
    apposition: list[str] = []
    for token in following[1:]:
        if token.text in ",.;" or token.pos == "VERB":
            break
        apposition.append(token.lower)
    return bool(set(apposition) & _OFFICE_TITLES)
