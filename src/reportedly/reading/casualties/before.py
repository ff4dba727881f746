"""What the sentences before have counted, for a sentence that goes on about the same people."""

from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Figure, Group
from reportedly.reading.casualties.alone import foremost
from reportedly.reading.casualties.harm import shared
from reportedly.reading.casualties.labels import follows_colon, labels_group
from reportedly.reading.casualties.parts import refers_back
from reportedly.reading.casualties.tolls import says_number
from reportedly.reading.findings import Finding


class Before(msgspec.Struct, frozen=True):
    """The harm that the text counted last, and that of those whom the sentence before counts.

    The first serves 'the number', wherever it stands; the second 'them', which looks no further.
    `listed` is the harm of the labelled lines right before ('Killed: 14'), for a line below them
    that counts a group alone ('Children: 3'); `detailed` tells that there has been such a line.
    """

    counted: Category | None = None
    them: Category | None = None
    listed: Category | None = None
    detailed: bool = False

    def may_go_on(self, document: Document, sentence: Sentence) -> bool:
        """Tell whether a sentence without a word of harm may count the people told of before."""
        number = self.counted is not None and says_number(document, sentence)
        group = self.listed is not None and labels_group(document, sentence)
        return number or group or (self.them is not None and refers_back(document, sentence))

    def after(self, document: Document, figures: Sequence[Finding]) -> "Before":
        """Give what has been counted after a sentence with these figures."""
        told = [f.content for f in figures if isinstance(f.content, Figure) and f.content.high != 0]
        harms = [figure.category for figure in told]
        known = Before(foremost(harms) or self.counted, shared(set(harms)))
        return self._listing(document, figures, known)

    def _listing(self, document: Document, figures: Sequence[Finding], known: "Before") -> "Before":
        """Add to what is `known` what labelled lines have counted so far."""
        lines = [f.content for f in figures if follows_colon(document, f.span.start)]
        told = [figure for figure in lines if isinstance(figure, Figure)]
        if not told:
            return known
        whole = {figure.category for figure in told if figure.group is Group.ALL}
        if not whole:
            return msgspec.structs.replace(known, listed=self.listed, detailed=True)
        if self.listed is not None and not self.detailed:
            whole.add(self.listed)
        return msgspec.structs.replace(known, listed=shared(whole))
