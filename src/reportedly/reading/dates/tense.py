"""Tells whether a date's clause lies in the future."""

from reportedly.language.document import Document
from reportedly.reading.dates.cues import FUTURE_AUXILIARIES, PLANNING_VERBS

_VERBS = ("VERB", "AUX")


def is_future(document: Document, token: int) -> bool:
    """Tell whether the nearest governing verb speaks of what is to come."""
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
