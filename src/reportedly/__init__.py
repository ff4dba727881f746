"""A ledger of who says what happened, how sure they are, and where they got it.

    import reportedly
    reading = reportedly.read("Five people were killed in Velkara, officials said.")
    for claim in reading.claims:
        print(claim.kind, claim.stance, claim.origin.name, claim.passage.quote)

The names below are the public ones; everything else may change between versions.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

# Before NumPy is loaded: the matrices of a post are so small that more threads only wait for each
# other, and reading takes several processes where it can.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if TYPE_CHECKING:
    from reportedly.casebook.store import Casebook
    from reportedly.deciding import (
        agree,
        casebook_coverage,
        choose_policy,
        coverage,
        decisions,
        different,
        explain,
        origins,
        policy,
        reject,
        same,
        split,
        split_origin,
        timeline,
        undo,
        unsure,
    )
    from reportedly.library import add, ledger, open_casebook, read
    from reportedly.model.assessment import Assessment
    from reportedly.model.claim import Claim
    from reportedly.model.errors import ReportedlyError
    from reportedly.model.figure import Figure
    from reportedly.model.incident import Incident
    from reportedly.model.ledger import LedgerEntry
    from reportedly.model.passage import Passage
    from reportedly.model.place import Place
    from reportedly.model.reading import Reading
    from reportedly.model.report import Report
    from reportedly.model.source import Source
    from reportedly.model.when import When
    from reportedly.pipeline.decisions.correct import ClaimEdit, FigureEdit
    from reportedly.sightings import (
        all_footage,
        different_footage,
        find_footage,
        looks_like,
        same_footage,
        sightings_of,
        undecided_footage,
    )

_HOMES = {
    "Assessment": "model.assessment",
    "Casebook": "casebook.store",
    "Claim": "model.claim",
    "ClaimEdit": "pipeline.decisions.correct",
    "Figure": "model.figure",
    "FigureEdit": "pipeline.decisions.correct",
    "Incident": "model.incident",
    "LedgerEntry": "model.ledger",
    "Passage": "model.passage",
    "Place": "model.place",
    "Reading": "model.reading",
    "Report": "model.report",
    "ReportedlyError": "model.errors",
    "Source": "model.source",
    "When": "model.when",
    "add": "library",
    "all_footage": "sightings",
    "agree": "deciding",
    "casebook_coverage": "deciding",
    "choose_policy": "deciding",
    "confirm": "deciding",
    "correct": "deciding",
    "coverage": "deciding",
    "decisions": "deciding",
    "different": "deciding",
    "different_footage": "sightings",
    "explain": "deciding",
    "find_footage": "sightings",
    "ledger": "library",
    "looks_like": "sightings",
    "open_casebook": "library",
    "origins": "deciding",
    "policy": "deciding",
    "read": "library",
    "reject": "deciding",
    "same": "deciding",
    "same_footage": "sightings",
    "sightings_of": "sightings",
    "split": "deciding",
    "split_origin": "deciding",
    "timeline": "deciding",
    "undecided_footage": "sightings",
    "undo": "deciding",
    "unsure": "deciding",
}

__all__ = [
    "Assessment",
    "Casebook",
    "Claim",
    "ClaimEdit",
    "Figure",
    "FigureEdit",
    "Incident",
    "LedgerEntry",
    "Passage",
    "Place",
    "Reading",
    "Report",
    "ReportedlyError",
    "Source",
    "When",
    "__version__",
    "add",
    "agree",
    "all_footage",
    "casebook_coverage",
    "choose_policy",
    "confirm",
    "correct",
    "coverage",
    "decisions",
    "different",
    "different_footage",
    "explain",
    "find_footage",
    "ledger",
    "looks_like",
    "open_casebook",
    "origins",
    "policy",
    "read",
    "reject",
    "same",
    "same_footage",
    "sightings_of",
    "split",
    "split_origin",
    "timeline",
    "undecided_footage",
    "undo",
    "unsure",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that `import reportedly` is quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
    return getattr(import_module(f"reportedly.{_HOMES[name]}"), name)
