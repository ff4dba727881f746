"""Finds judgements that have an owner: 'war crime', 'deliberate', 'the worst since 2014'."""

import re
from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Characterisation
from reportedly.reading.findings import Finding, Span
from reportedly.reading.slots.characterisation_words import PHRASES
from reportedly.reading.slots.depictions import MEDIA
from reportedly.reading.slots.event_words import NOUNS
from reportedly.reading.slots.syntax import span_of, words_between
from reportedly.reading.slots.words import Match, PhraseTable, Word

_TABLE = PhraseTable(PHRASES)
_UNTRUE = "provocation"
_TOLD = frozenset(
    "report news story claim evidence incident account information testimony scene".split()
)
_JUDGING = ("VERB", "ADJ", "ADV")
_SUPERLATIVE = re.compile(
    r"\b(?:the |one of the |its |their )?(?:worst|deadliest|bloodiest|heaviest|largest|biggest|"
    r"most (?:deadly|violent|serious|intense|massive))\b"
    r"(?:[^.;\n]{0,60}?\b(?:since(?: (?:the )?(?:start|beginning|outbreak) of[^.,;\n]{0,40}|"
    r" last (?:week|month|year)|"
    r"(?: the(?= \d))?(?: \d{1,2}\b)?(?: (?-i:[A-Z])\w+\.?)?(?: \d{1,2},)?(?: (?:\w+ )?\d{4})?)|"
    r"in (?:\w+ )?(?:years|months|weeks|decades|history)|of the (?:war|year|conflict)|"
    r"so far|to date)|"
    r"(?: [\w'-]+){0,5}? (?:in (?:[\w-]+ ){0,4}(?:day|week|month|year|decade|generation)s?|"
    r"this (?:week|month|year)|ever|on record|in living memory)\b)",
    re.IGNORECASE,
)


def find_characterisations(document: Document, words: tuple[Word, ...]) -> tuple[Finding, ...]:
    """Give the judgements in `document`, in text order; `words` are its normal words."""
    found = [*_from_table(document, words), *_superlatives(document)]
    return tuple(sorted(found, key=lambda finding: finding.span))


def _from_table(document: Document, words: tuple[Word, ...]) -> Iterator[Finding]:
    for match in _TABLE.find(words):
        head = match.last - 1
        if _judges(document, match):
            content = Characterisation(
                match.value, words_between(document, match.first, match.last)
            )
            yield Finding(span_of(document, match.first, match.last), head, content)


def _judges(document: Document, match: Match[str]) -> bool:
    word = document.tokens[match.last - 1]
    if match.value == _UNTRUE and word.dep == "amod":
        return _is_told(document.tokens[word.head])
    if word.pos in ("NOUN", "PROPN", "ADV"):
        return True
    return match.last - match.first == 1 and word.pos in _JUDGING


def _is_told(noun: Token) -> bool:
    """Tell whether a noun is something told, shown or done: a fake attack, but no fake handbag."""
    return noun.lemma in MEDIA or noun.lemma in NOUNS or noun.lemma in _TOLD


def _superlatives(document: Document) -> Iterator[Finding]:
    for match in _SUPERLATIVE.finditer(document.text):
        words = " ".join(match[0].split())
        token = document.token_at(match.start())
        yield Finding(Span(*match.span()), token, Characterisation("superlative", words))
