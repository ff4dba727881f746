"""Shows parsers a verb that they cannot take for a participle: 'men on a motorbike shot dead …'.

Behind 'a gunman in a truck', 'men riding motorbikes' or 'a 19-year-old' parsers read 'fired at',
'shot' and 'hurled' as what became of the truck or the motorbike, so that nobody did it. For tagging
and parsing alone such a verb is replaced by one that has a past form and nothing else.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

LEMMAS = {
    "fired": "fire",
    "gunned": "gun",
    "hurled": "hurl",
    "opened": "open",
    "set": "set",
    "shot": "shoot",
    "sprayed": "spray",
    "stabbed": "stab",
}
"""The verbs, each with its lemma."""
REFUSING = {"denies": "deny", "dismisses": "dismiss", "rejects": "reject"}
"""Verbs that parsers take for nouns before what is refused: 'the army rejects reports that …'."""
REFUSED = frozenset("accusations allegations charges claims reports".split())
REFUSAL = "rejected"
PARTICIPLES = {"believed": "believe", "suspected": "suspect", "thought": "think"}
"""What parsers take for the verb of 'warplanes believed to be Borian struck', with its lemma."""
PARTICIPLE = "known"
_TRANSITIVE, _AIMED = "took", "went"
"""The stand-ins: past forms that are no participles, in the parser's own training text."""

_PEOPLE = frozenset(
    """assailant assailants attacker attackers bandits boys fighters gunman gunmen hitmen
    individuals jihadists man men militants officers people policemen rebels robbers settlers
    soldiers suspects teenagers terrorists troops woman women youths""".split()
)
_RIDING = frozenset("aboard armed carrying driving in on riding wearing wielding with".split())
_WORDS_BETWEEN = 6
_AIMING = frozenset({"at", "on", "into", "upon"})
_FIRE = frozenset({"fire", "ablaze", "alight"})
_OPENING = frozenset(
    """a an the his her its their another one two three four five six seven eight nine ten eleven
    twelve several some many dozens hundreds scores at""".split()
)
"""What opens a phrase for those whom somebody attacked: 'shot a nurse', 'shot at least two'."""
_TIMES = frozenset("day week month year night morning afternoon evening weekend".split())
"""What a phrase may say that tells when: 'shot dead the night before'."""
_PASSIVE = "by"


def finite_verbs(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give the number of each such verb among `words`, and what to show the parser for it."""
    for at, word in enumerate(words):
        if word in LEMMAS and _is_led_to(words, at):
            shown = _shown(word, [after.lower() for after in words[at + 1 : at + 4]])
            if shown is not None:
                yield at, shown


def _is_led_to(words: Sequence[str], at: int) -> bool:
    """Tell whether the words before the verb lead parsers astray, and its subject is people."""
    before = [word.lower() for word in words[max(0, at - _WORDS_BETWEEN - 2) : at]]
    if before[-4:] == ["-", "year", "-", "old"]:
        return True
    if before and before[-1] in _RIDING:
        return False  # 'the men they were with shot at them'
    for who, riding in pairwise(before):
        if who in _PEOPLE and riding in _RIDING:
            between = before[before.index(riding) + 1 :]
            return bool(between) and all(word.isalpha() or word == "-" for word in between)
    return False


def _shown(verb: str, after: Sequence[str]) -> str | None:
    """Give the stand-in for a verb before the words `after`; None where it may be a participle."""
    if _PASSIVE in after[:2] or not after:
        return None
    first, rest = after[0], after[1:]
    if verb == "fired":
        return _AIMED if first in _AIMING else _of_thing(after)
    if verb in ("opened", "set"):
        return _TRANSITIVE if first in _FIRE else None
    if verb == "shot" and first in ("dead", "down"):
        return _of_thing(rest)
    if verb == "shot" and first == "and" and rest[:1] in (["killed"], ["wounded"], ["injured"]):
        return _of_thing(rest[1:])
    if verb == "gunned":
        return _of_thing(rest) if first == "down" else None
    if verb == "hurled":
        return _TRANSITIVE
    return _AIMED if first in _AIMING and verb == "shot" else _of_thing(after)


def _of_thing(after: Sequence[str]) -> str | None:
    """Give the stand-in of a verb whose object the words `after` open."""
    if not after or after[0] not in _OPENING:
        return None
    return None if _TIMES.intersection(after) else _TRANSITIVE
