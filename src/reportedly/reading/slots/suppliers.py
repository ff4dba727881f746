"""Finds who is said to have made or supplied a weapon: a claim of whoever says so, never a fact."""

import re

from reportedly.language.document import Document, Token
from reportedly.reading.slots.syntax import objects_of, phrase, without_article, words_between
from reportedly.reading.slots.verb_subjects import is_passive

_GIVING = frozenset(
    """make supply build manufacture provide donate produce design deliver give send sell furnish
    ship export""".split()
)
_MADE = "made|supplied|built|manufactured|provided|donated|produced|designed|delivered|given"
_BEFORE = re.compile(rf"([\w.]+(?:[ /][A-Z][\w.]*)?)[\s-]+(?:{_MADE})\b", re.IGNORECASE)
_AFTER = re.compile(
    rf"^\W*(?:that (?:was|were) |which (?:was|were) )?(?:{_MADE}) (?:by|in) (?:the )?"
    r"([A-Z][\w.]*(?: [A-Z][\w.]*)*)"
)
_OF_MAKE = re.compile(
    r"^ of ([A-Z][\w.]*(?:[ -][A-Z][\w.]*)*) "
    r"(?:make|manufacture|origin|design|production|provenance)\b"
)
_HOME = frozenset("home self hand locally factory well newly purpose custom man re un".split())


def supplier_of(document: Document, head: int, words: str, last: int) -> str | None:
    """Name the supplier of the weapon with head token `head`, called by `words` up to `last`.

    'Alvian-made', 'made in Alvia', 'of Alvian make', 'had been supplied by the Alvian army'.
    """
    if giver := _giver(document, document.tokens[head]):
        return giver
    end = document.tokens[last - 1].end
    following = " ".join(document.text[end : end + 80].split())
    spaced = f" {following}"
    match = _BEFORE.search(words) or _AFTER.search(following) or _OF_MAKE.search(spaced)
    return match[1] if match and match[1].lower() not in _HOME else None


def is_supplied(document: Document, weapon: Token, verb: Token) -> bool:
    """Tell whether a verb says by whom a weapon had been supplied, and nothing of a delivery.

    'The missile had been supplied by X' tells where the missile that fell came from.
    """
    return (
        verb.lemma in _GIVING
        and weapon.dep == "nsubjpass"
        and any(child.lower == "had" for child in document.children_by(verb.index, "aux"))
    )


def _giver(document: Document, weapon: Token) -> str | None:
    """Name who gave the weapon, by a passive verb of giving that it hangs on or that it governs."""
    above = document.tokens[weapon.head]
    verbs = [*document.children_by(weapon.index, "acl", "relcl")]
    if is_supplied(document, weapon, above):
        verbs.append(above)
    for verb in verbs:
        if verb.lemma not in _GIVING or not is_passive(document, verb.index):
            continue
        for giver in objects_of(document, verb.index, "by"):
            first, last = phrase(document, giver.index)
            return words_between(document, without_article(document, first, giver.index), last)
    return None
