"""Finds which party an Arabic text means by 'the movement', 'the group': one named before."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.arabic.clitics import stems, without_article
from reportedly.language.arabic.folding import fold
from reportedly.model.content import Admission, Denial, Responsibility
from reportedly.reading.arabic.parties import name_end, party_at
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Finding

_CALLED = frozenset(
    "حركه جماعه تنظيم جبهه حزب كتائب كتيبه لواء فصيل ميليشيا مليشيا قوه مجموعه عصابه خليه "
    "دوريه قوات ميليشيات هييه".split()
)
"""Nouns of bodies of which a text has many: an army or a government is that of the country."""
_ARTICLE = "ال"
_AND_NEXT = " و"
"""What parts the first of several parties from the next."""
_FOR = frozenset({"باسم", "بلسان"})


def as_called_before(text: Text, found: Sequence[Finding]) -> Iterator[Finding]:
    """Give the findings, with the parties that a bare noun stands for by their names."""
    for finding in found:
        content = finding.content
        if isinstance(content, Responsibility | Admission | Denial) and _is_bare(content.party):
            index = text.range_of(finding.token, finding.token)[0]
            name = _named_before(text, content.party, index)
            if name:
                content = msgspec.structs.replace(content, party=name)
                yield msgspec.structs.replace(finding, content=content)
                continue
        yield finding


def _is_bare(party: str) -> bool:
    """Tell whether a party is called by its noun alone: 'the movement'."""
    word = fold(party)
    return word.startswith(_ARTICLE) and without_article(word) in _CALLED


def _named_before(text: Text, party: str, index: int) -> str:
    """Give the party of that noun that was named last, or whom somebody speaks for, '' for none."""
    head = without_article(fold(party))
    end = text.sentence_end(index) if index < len(text) else len(text)
    for at in range(end - 1, -1, -1):
        if head not in stems(text.words[at].lower):
            continue
        found = party_at(text, at, text.sentence_end(at))
        bare = found is None or _is_bare(found.name.split(_AND_NEXT)[0])
        if found is not None and not bare and found.last - found.first > 1:
            return found.name
    start = text.sentence_start(min(index, len(text) - 1))
    for at in range(start, end - 1):
        if text.words[at].lower in _FOR:
            behind = name_end(text, at + 1, end)
            return text.quote(at + 1, behind) if behind > at + 1 else ""
    return ""
