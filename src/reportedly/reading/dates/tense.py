"""Tells whether a date's clause lies in the future."""

from reportedly.language.document import Document
from reportedly.reading.dates.cues import EVENT_NOUNS, FUTURE_AUXILIARIES, PLANNING_VERBS

_VERBS = ("VERB", "AUX")


def is_future(document: Document, token: int) -> bool:
    """Tell whether the nearest governing verb speaks of what is to come.

    Those of 'will punish the massacre of 16 November' are of what was.
    """
    of = document.tokens[document.tokens[token].head]
    if of.lower == "of" and document.tokens[of.head].lemma in EVENT_NOUNS:
        return False
    for node in document.ancestors(token):
        if node.pos not in _VERBS:
            continue
        auxiliaries = document.children_by(node.index, "aux")
        if any(aux.lower in FUTURE_AUXILIARIES for aux in auxiliaries):
            return True
        if any(aux.lower == "would" for aux in auxiliaries):
            # 'He said talks would resume on Monday': future as seen from the saying.
            return node.dep == "ccomp"
        if any(aux.lower == "to" for aux in auxiliaries):
            return document.tokens[node.head].lemma in PLANNING_VERBS
        if node.pos == "VERB":
            return False
    return False
