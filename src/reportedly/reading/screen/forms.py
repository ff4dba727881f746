"""The forms in which a verb or noun may be written: more than exist, but none of them missed."""

from collections.abc import Iterable

_VOWELS = frozenset("aeiou")

_IRREGULAR = {
    "bear": "bore borne born",
    "beat": "beaten",
    "bite": "bit bitten",
    "blow": "blew blown",
    "break": "broke broken",
    "bring": "brought",
    "burn": "burnt",
    "come": "came",
    "drive": "drove driven",
    "gas": "gasses",
    "catch": "caught",
    "cut": "cut",
    "fall": "fell fallen",
    "fight": "fought",
    "fling": "flung",
    "fly": "flew flown",
    "go": "went gone",
    "hold": "held",
    "lay": "laid",
    "lead": "led",
    "leave": "left",
    "lie": "lay lain lying",
    "light": "lit",
    "lose": "lost",
    "mow": "mown",
    "overrun": "overran",
    "put": "put",
    "rend": "rent",
    "rise": "rose risen",
    "run": "ran",
    "shoot": "shot",
    "sink": "sank sunk sunken",
    "slay": "slew slain",
    "sling": "slung",
    "spread": "spread",
    "strike": "struck stricken",
    "sweep": "swept",
    "take": "took taken",
    "tear": "tore torn",
    "throw": "threw thrown",
    "tread": "trod trodden",
}
"""Forms that no rule gives, for verbs that the readers' lists hold or may come to hold."""


def forms_of(lemma: str) -> frozenset[str]:
    """Give every form that may be written for a lemma in lower case, as a verb or as a noun.

    The rules are the usual spellings of English inflection turned round: -s, -es, -ies, -ves,
    -men, -ed and -ing with and without a silent e or a doubled consonant. Some forms that
    they give do not exist, which does no harm to who only looks for them.
    """
    found = {lemma, *_IRREGULAR.get(lemma, "").split()}
    found.update(lemma + ending for ending in ("s", "es", "ed", "ing"))
    if lemma.endswith("e"):
        found.update(lemma[:-1] + ending for ending in ("ed", "ing"))
    if lemma.endswith("y"):
        found.update(lemma[:-1] + ending for ending in ("ies", "ied"))
    if lemma.endswith("f"):
        found.add(lemma[:-1] + "ves")
    if lemma.endswith("man"):
        found.add(lemma[:-3] + "men")
    if lemma[-1:] not in _VOWELS and lemma[-2:-1] in _VOWELS:
        found.update(lemma + lemma[-1] + ending for ending in ("ed", "ing", "es"))
    return frozenset(found)


def all_forms(lemmas: Iterable[str]) -> frozenset[str]:
    """Give the forms of several lemmas together."""
    return frozenset().union(*map(forms_of, lemmas))


def plain_forms(verb: str) -> frozenset[str]:
    """Give the forms of a verb that a noun may have as well: 'shell', 'shells'."""
    return frozenset({verb, verb + "s", verb + "es"})
