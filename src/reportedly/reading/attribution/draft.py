"""An attribution as the finders first see it, before its holder is resolved."""

from enum import StrEnum

import msgspec

from reportedly.reading.findings import Finder, Span


class Frame(StrEnum):
    """How the content hangs on its cue; the lexicon keeps a rate for each."""

    QUOTE = "quote"
    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    OBJECT = "object"
    SUBJECT = "subject"
    """The passive's subject: 'her death was confirmed'."""
    RAISED = "raised"
    """A passive with an infinitive: 'is believed to have died'."""
    BEFORE = "before"
    """What stands before ', officials say'."""
    AFTER = "after"
    """What stands after 'said' where the parse finds no clause."""
    LABEL = "label"
    """A label: 'Mayor: five dead'."""
    LAID = "laid"
    """A turn of phrase that lays a deed on somebody: 'put the blast down to the front'."""
    AROUND = "around"
    """The sentence around an adverb or a phrase: 'reportedly', 'according to'."""


class Draft(msgspec.Struct, frozen=True):
    """A possible attribution.

    `cue_token` heads the cue, `source_token` the source (None where the text names nobody),
    `frame` names how the content hangs on the cue, with a preposition where there is one
    ('about:of', 'object:for'); `sure` that its source makes it an attribution, as a paper does of
    what it lists; `by` tells whether rules, the learned ranking or both took it.
    """

    cue_token: int
    lemma: str
    frame: str
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    source_token: int | None
    content: tuple[Span, ...]
    sure: bool = False
    by: Finder = Finder.RULES
