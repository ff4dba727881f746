"""Notes whom a report names, while its parse is there: publications hold private names back."""

from reportedly.language.document import Document
from reportedly.language.english.people import entities_asked_for, finder, namings
from reportedly.model.naming import Named
from reportedly.model.report import Report


def named_in(report: Report, document: Document) -> Named | None:
    """Give the people named in a parsed report; None in a language without rules for names."""
    if document.language != "en":
        return None
    return Named(report.id, finder(), namings(document))


def entities_of_people(document: Document) -> frozenset[int]:
    """Give the tokens of a document without entities whose entities `named_in` looks at."""
    return entities_asked_for(document) if document.language == "en" else frozenset()
