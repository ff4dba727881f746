"""Finds what a pronoun stands for: by number, sort, nearness and place in the sentence."""

import bisect
from collections.abc import Callable, Iterable

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.designations import Designation
from reportedly.reading.attribution.mouthpieces import may_have_spokesman
from reportedly.reading.attribution.sorts import Sort

PERSON = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
BODY = frozenset({"it", "its", "itself"})
MANY = frozenset({"they", "their", "them", "themselves"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_REACH = 8
"""Sentences that a pronoun reaches back."""
_SPEAKER, _SUBJECT, _INNER_SUBJECT, _OTHER = 0.0, 0.5, 1.0, 2.0
"""What a place in the sentence costs, counted in sentences of distance."""
_SITES = frozenset("hospital clinic house school university church mosque embassy".split())
"""Bodies that are buildings as well, which 'it said' does not mean unless they spoke."""
_FROM_HEADLINE = 1.0
_SECOND_CHOICE = 1.5
"""What a sort that a pronoun can stand for, but seldom does, costs."""

Place = tuple[int, Designation]
"""Where a designation stands (its token), and what it designates."""
Taken = Callable[[int], bool]


class Antecedents:
    """The places in a document that pronouns can point to.

    `places` are every designation's token with the designation; `speaks` tells the tokens that
    are sources of attributions.
    """

    def __init__(self, document: Document, places: Iterable[Place], speaks: Taken) -> None:
        self._document = document
        self._places = sorted(places, key=lambda place: place[0])
        self._speaks = speaks

    def of(self, token: Token, *, party: bool = False) -> Designation | None:
        """Give what the pronoun `token` stands for; None where nothing fits.

        Of a `party` alone where whoever is spoken of has a spokesman, be its name no plural.
        """
        end = bisect.bisect_left(self._places, token.index, key=lambda place: place[0])
        costs: list[tuple[float, int, Designation]] = []
        for index, found in reversed(self._places[:end]):
            distance = token.sentence - self._document.tokens[index].sentence
            if distance > _REACH:
                break
            if party and not may_have_spokesman(found, self._document.tokens[index]):
                continue
            cost = self._cost(token, index, found, party=party)
            if cost is not None:
                costs.append((cost + distance, index, found))
        return min(costs, key=lambda entry: entry[:2])[2] if costs else None

    def _cost(self, token: Token, index: int, found: Designation, *, party: bool) -> float | None:
        """Give what taking `found` for the pronoun costs; None where it cannot be meant."""
        misfit = 0.0 if party else _misfit(token.lower, found)
        if misfit is None or self._above(token, index):
            return None
        place = self._place(index) + self._out_of_headline(token, index)
        if found.sort is Sort.NAME and place >= _OTHER:
            return None
        if found.word in _SITES and place > _SPEAKER:
            return None
        return place + misfit

    def _place(self, index: int) -> float:
        if self._speaks(index):
            return _SPEAKER
        token = self._document.tokens[index]
        if token.dep not in _SUBJECTS:
            return _OTHER
        verb = self._document.tokens[token.head]
        outer = verb.dep == "ROOT" or self._document.tokens[verb.head].dep == "ROOT"
        return _SUBJECT if outer and verb.dep in {"ROOT", "conj"} else _INNER_SUBJECT

    def _out_of_headline(self, token: Token, index: int) -> float:
        """Give what it costs to point from the body to the first line."""
        line_end = self._document.text.find("\n")
        crosses = self._document.tokens[index].start < line_end < token.start
        return _FROM_HEADLINE if crosses else 0.0

    def _above(self, token: Token, index: int) -> bool:
        """Tell whether `index` heads the noun phrase in which the pronoun itself stands."""
        first, last = self._document.subtree(index)
        return first <= token.index < last and token.dep == "poss"


def _misfit(pronoun: str, found: Designation) -> float | None:
    """Give 0 for what a pronoun mostly stands for, more for what it may, None for what not."""
    if pronoun in MANY:
        return _misfit_of_many(found)
    if found.plural:
        return None
    if pronoun in BODY:
        fits = {Sort.BODY: 0.0, Sort.PAPER: 0.0, Sort.NAME: 0.0}
    else:
        fits = {Sort.PERSON: 0.0, Sort.NAME: 0.0}
    return fits.get(found.sort)


def _misfit_of_many(found: Designation) -> float | None:
    if found.plural and found.sort in {Sort.PERSON, Sort.NAME, Sort.BODY}:
        return 0.0
    return _SECOND_CHOICE if found.sort is Sort.BODY else None
