"""The words that Arabic writes as one with the next: and, so, in, for, as, the; and 'his', 'her'.

Which letters of a word are clitics cannot be told from the word alone ('والد' is 'father', not
'and the d…'). So every reading is offered, the whole word first, and word lists decide.
"""

from functools import lru_cache

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
_BEFORE_NAMES = "بل"
_ARTICLE = "ال"
_OWNERS = ("هما", "هم", "هن", "ها", "نا")
_LEAST = 2
"""Letters that must be left of a word."""
_LEAST_OWNED = 3


@lru_cache(maxsize=65_536)
def stems(folded: str) -> tuple[str, ...]:
    """Give the folded word and what it may be without its clitics, the longest first."""
    found = dict.fromkeys(
        bare
        for unjoined in _without(folded, _CONJUNCTIONS)
        for ungoverned in _ungoverned(unjoined)
        for bare in _bare(ungoverned)
    )
    owned = (stem for word in found for stem in _unowned(word))
    return tuple(sorted({**found, **dict.fromkeys(owned)}, key=len, reverse=True))


@lru_cache(maxsize=65_536)
def after_clitics(folded: str) -> tuple[tuple[int, str], ...]:
    """Give the readings of a name behind clitics, with the letters that come off at its front.

    The article belongs to a name and stays: only 'and', 'so', 'in' and 'for' come off, and 'for
    the' in one ('للزهراء') gives the name its article back.
    """
    readings: list[tuple[int, str]] = []
    for unjoined in _without(folded, _CONJUNCTIONS):
        gone = len(folded) - len(unjoined)
        readings.append((gone, unjoined))
        if unjoined.startswith("لل") and len(unjoined) > _LEAST_OWNED:
            readings.append((gone + 1, _ARTICLE + unjoined[2:]))
        elif unjoined[:1] in _BEFORE_NAMES and len(unjoined) > _LEAST:
            readings.append((gone + 1, unjoined[1:]))
    return tuple(readings)


def without_article(folded: str) -> str:
    """Give a folded word without the article, where enough of it is left."""
    return folded[2:] if folded.startswith(_ARTICLE) and len(folded) > _LEAST + 2 else folded


def _without(word: str, letters: str) -> tuple[str, ...]:
    if word[:1] and word[0] in letters and len(word) > _LEAST:
        return word, word[1:]
    return (word,)


def _ungoverned(word: str) -> tuple[str, ...]:
    if word.startswith("لل") and len(word) > _LEAST + 1:
        return word, word[1:], word[2:]
    return _without(word, _PREPOSITIONS)


def _bare(word: str) -> tuple[str, ...]:
    if word.startswith(_ARTICLE) and len(word) >= len(_ARTICLE) + _LEAST:
        return word, word[2:]
    return (word,)


def _unowned(word: str) -> tuple[str, ...]:
    """Give the word without 'his', 'her', 'their', 'our'; its ta marbuta is written again."""
    for owner in (*_OWNERS, "ه"):
        left = word.removesuffix(owner)
        if left != word and len(left) >= _LEAST_OWNED:
            return (left, left[:-1] + "ه") if left.endswith("ت") else (left,)
    return ()
