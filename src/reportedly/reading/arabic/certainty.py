"""Gives the words that hedge or negate what stands at a token: those shortly before it."""

from reportedly.model.chain import Cue, CueKind
from reportedly.model.passage import Passage
from reportedly.reading.arabic.hedges import Cued, hedges
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text

_REACH = {CueKind.NEGATION: 2}
_USUAL_REACH = 6
"""Words up to which a hedge bears on what follows it in its sentence."""
_BREAKS = frozenset({"،", ",", ":", "(", "؛"})


class Hedging:
    """The hedges of one text, asked for token by token."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._ending: dict[int, Cued] = {hedge.last: hedge for hedge in hedges(text)}
        self._word_of = {token.index: index for index, token in enumerate(text.words)}

    def cues_for(self, token: int) -> tuple[Cue, ...]:
        """Give the cues that bear on what stands at `token`, in text order."""
        word = self._word_of.get(token)
        if word is None:
            return ()
        found: list[Cue] = []
        for gap in range(_USUAL_REACH, -1, -1):
            hedge = self._ending.get(word - gap)
            if hedge is None:
                continue
            kind = CueKind(hedge.kind)
            if gap > _REACH.get(kind, _USUAL_REACH) or not self._reaches(hedge.first, word):
                continue
            if kind is not CueKind.NEGATION or not self._of_a_result(hedge.last, word):
                span = self._text.span(hedge.first, hedge.last)
                found.append(Cue(Passage.of(self._text.document.text, span.start, span.end), kind))
        return tuple(found)

    def _of_a_result(self, first: int, word: int) -> bool:
        """Tell whether it is a result that is negated: 'the shelling did not lead to …'."""
        return any(phrases("results").at(self._text, at, word) for at in range(first, word))

    def _reaches(self, hedge: int, word: int) -> bool:
        """Tell whether a hedge and a word stand in one sentence with no mark between them."""
        if not self._text.same_sentence(hedge, word):
            return False
        return not any(w.text in _BREAKS for w in self._text.words[hedge:word])
