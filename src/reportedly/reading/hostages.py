"""Tells the taking of hostages, however the parser takes the word: 'held 20 people hostage'.

Those whom somebody 'holds captive' are hostages as well.
"""

from reportedly.language.document import Document, Token

TAKING = frozenset({"take", "seize"})
"""Lemmas of verbs of which the day is that on which people were taken."""

HOLDING = TAKING | {"hold", "keep"}
"""Lemmas of verbs that 'hostage' or 'captive' makes a taking of hostages."""

WORDS = frozenset({"captive", "captives", "hostage", "hostages"})


def hostages_of(document: Document, verb: Token) -> Token | None:
    """Give the 'hostage' or 'captive' that makes `verb` a taking of hostages; None without one."""
    if verb.lemma not in HOLDING:
        return None
    objects = document.children_by(verb.index, "dobj", "nsubjpass", "oprd", "attr")
    for thing in objects:
        if thing.lower in WORDS:
            return thing
        after = document.tokens[thing.index + 1 : thing.index + 2]
        if after and after[0].lower in WORDS:
            return after[0]
    return None
