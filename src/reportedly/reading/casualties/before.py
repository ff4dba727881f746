"""What the sentences before have counted, for a sentence that goes on about the same people."""

from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Figure
from reportedly.reading.casualties.harm import shared
from reportedly.reading.casualties.parts import refers_back
from reportedly.reading.casualties.tolls import foremost, says_number
from reportedly.reading.findings import Finding


class Before(msgspec.Struct, frozen=True):
    """The harm that the text counted last, and that of those whom the sentence before counts.

    The first serves 'the number', wherever it stands; the second 'them', which looks no further.
    """

    counted: Category | None = None
    them: Category | None = None

    def may_go_on(self, document: Document, sentence: Sentence) -> bool:
        """Tell whether a sentence without a word of harm may count the people told of before."""
        number = self.counted is not None and says_number(document, sentence)
        return number or (self.them is not None and refers_back(document, sentence))

    def after(self, figures: Sequence[Finding]) -> "Before":
        """Give what has been counted after a sentence with these figures."""
        told = [f.content for f in figures if isinstance(f.content, Figure) and f.content.high != 0]
        harms = [figure.category for figure in told]
        return Before(foremost(harms) or self.counted, shared(set(harms)))
