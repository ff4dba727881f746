"""Steps over what may stand between people and the harm said of them: ages, asides, small words."""

from reportedly.language.document import Document, Sentence
from reportedly.reading.casualties.heads import is_numeric
from reportedly.reading.casualties.measures import past_age_in_commas

_RIGHT_SKIP = frozenset(
    "who that which to been reported reportedly confirmed feared believed presumed found left "
    "declared pronounced known got get all both each had has have were was are is be being "
    "identified counted documented named listed recorded "
    "said also were’ “ ” \" ' ’ ( ) lay lying".split()
)
_BRINGING = frozenset({"brought", "pulled", "carried"})
"""What is done with the dead before it is said that they were: 'had been brought in dead'."""
_ASIDES = {"(": ")", "–": "–", "—": "—", "--": "--", "[": "]"}
_LONGEST_AGE = 6
LONGEST_ASIDE = 45
"""Tokens that may stand between dashes, brackets or commas."""


class Steps:
    """The tokens of one sentence, and how far a step over some of them leads."""

    def __init__(self, document: Document, sentence: Sentence) -> None:
        self.document = document
        self.tokens = document.tokens
        self.sentence = sentence

    def past_age(self, at: int) -> int:
        """Step over an age in brackets or commas: '(36)', '(36 years old)', ', 36,'."""
        aged = past_age_in_commas(self.document, self.sentence, at)
        if aged is not None and self.tokens[aged].lower == ",":
            return aged + 1
        opened = at + 1 < self.sentence.last and self.tokens[at].text == "("
        if not opened or self.tokens[at + 1].pos != "NUM":
            return at
        after = self.past_aside(at)
        return after if after is not None and after - at <= _LONGEST_AGE else at

    def past_details(self, at: int) -> int:
        """Step over an age and brackets behind people: 'of six', ', 12,', '(aged two and five)'."""
        if at + 1 < self.sentence.last and self.tokens[at].lower == "of":
            return at + 2 if is_numeric(self.tokens[at + 1]) else at
        aside = at < self.sentence.last and self.tokens[at].text == "("
        return (self.past_aside(at) if aside else None) or self.past_age(at)

    def before_age(self, at: int) -> int:
        """Step back over an age in brackets that ends before token `at`."""
        for look in range(at - 2, max(self.sentence.first, at - _LONGEST_AGE - 1), -1):
            if self.past_age(look) == at:
                return look
        return at

    def past_aside(self, at: int) -> int | None:
        """Step over what stands between dashes or brackets."""
        closing = _ASIDES.get(self.tokens[at].text)
        if closing is None:
            return None
        for look in range(at + 1, min(self.sentence.last, at + LONGEST_ASIDE)):
            if self.tokens[look].text in closing:
                return look + 1
        return None

    def skips(self, at: int) -> bool:
        """Tell whether the token may stand between people and the harm said of them."""
        token = self.tokens[at]
        if token.dep == "neg" or token.lower in {"not", "n't", "never"}:
            return False
        if token.lower == "since":
            return self.tokens[at - 1].lemma == "have"
        if token.lower in _BRINGING:
            return True
        if token.lower in {"in", "out"}:
            return self.tokens[at - 1].lower in _BRINGING
        return token.lower in _RIGHT_SKIP or token.pos in ("AUX", "ADV")
