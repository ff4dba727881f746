"""Verbs that words farther on make a harm: 'shot … at point-blank range', 'took … hostage'."""

from reportedly.language.document import Document, Sentence

_SHOT = frozenset({"shot", "shooting"})
_ONLY_HURT = frozenset("wounded wounding injured injuring survived survives surviving hurt".split())
_HOLDING = frozenset("took take taking takes held hold holding holds".split())
OPENING = _SHOT | _HOLDING
"""The verbs, in lower case."""
CAPTIVE = frozenset({"hostage", "captive", "prisoner"})
"""What those are behind a verb for holding them whom it makes captives."""
_KEEPING = frozenset({"held", "holding"})
_WHILES = frozenset("minutes hour hours day days week weeks month months".split())
_WHERE = frozenset({"at", "in", "inside"})
_LONGEST = 9
"""Tokens from the verb in which it is said how, or as what, the people behind it were harmed."""


def at_point_blank(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the verb of 'shot at point-blank range', of whom nothing says that they only were hurt.

    `at` is its token.
    """
    if document.tokens[at].lower not in _SHOT:
        return False
    ahead = [token.lower for token in document.tokens[at + 1 : min(at + _LONGEST, sentence.last)]]
    near = any(one == "point" and "blank" in ahead[k + 1 : k + 3] for k, one in enumerate(ahead))
    return near and not any(token.lower in _ONLY_HURT for token in document.tokens_of(sentence))


def as_hostages(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the verb of 'took ten others hostage', whose people stand behind it, at token `at`."""
    if document.tokens[at].lower not in _HOLDING:
        return False
    for token in document.tokens[at + 1 : min(at + _LONGEST, sentence.last)]:
        if token.lower in CAPTIVE:
            return token.index > at + 1
        if token.lower == "for" and document.tokens[at].lower in _KEEPING:
            ahead = document.tokens[token.index + 1 : min(token.index + 4, sentence.last)]
            return any(word.lower in _WHILES for word in ahead)
        if token.lower in _WHERE and document.tokens[at].lower in _KEEPING:
            continue  # 'held nine nurses at a clinic for two hours'
        if token.pos in ("VERB", "AUX", "PUNCT", "ADP"):
            return False
    return False
