"""Resolves whom a source stands for: pronouns, short forms and surnames, in the whole document."""

import bisect
from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.passage import Passage
from reportedly.model.source import Source, SourceKind
from reportedly.reading.attribution.designations import Designation, designation, source_words
from reportedly.reading.attribution.draft import Draft

_PERSON = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_BODY = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "their", "them", "themselves"})
_SPEAKER = frozenset({"i", "my", "me", "we", "our", "us"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_POINTING = frozenset({"the", "this", "that", "his", "her", "their", "its"})
_PAPERS = frozenset(
    {"statement", "report", "communique", "communiqué", "bulletin", "release", "briefing", "letter"}
)
_ANAPHORS = {
    "agency": frozenset({SourceKind.MEDIA, SourceKind.INTERNATIONAL}),
    "outlet": frozenset({SourceKind.MEDIA}),
    "group": frozenset({SourceKind.NGO, SourceKind.ARMED_GROUP}),
    "organisation": frozenset({SourceKind.NGO, SourceKind.INTERNATIONAL}),
    "organization": frozenset({SourceKind.NGO, SourceKind.INTERNATIONAL}),
    "body": frozenset({SourceKind.NGO, SourceKind.INTERNATIONAL}),
    "post": frozenset({SourceKind.SOCIAL_ACCOUNT}),
}
_SINGULAR_PERSON = frozenset({"NN", "NNP"})


class Holders:
    """The designations of one document, to look up whom a source stands for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, Designation] = {}
        self._named = self._all_designations()
        self._by_last_word: dict[str, list[Designation]] = {}
        for found in self._named:
            if found.named:
                self._by_last_word.setdefault(document.tokens[found.head].lower, []).append(found)

    def resolve(self, draft: Draft, earlier: list[Draft]) -> Source:
        """Give the source of `draft`; `earlier` are the attributions before it, in text order."""
        if draft.source_token is None:
            return Source(name="", kind=SourceKind.UNKNOWN)
        found = self._designation_for(draft.source_token, draft, earlier)
        first, last = draft.source[0], draft.source[-1]
        passage = Passage.of(self._document.text, first.start, last.end)
        return Source(found.name, found.kind, found.speaks_for, passage)

    def _designation_for(self, index: int, draft: Draft, earlier: list[Draft]) -> Designation:
        token = self._document.tokens[index]
        if token.lower in _RELATIVE:
            return self._antecedent_of_relative(index, draft, earlier)
        if token.pos == "PRON" or token.tag in {"PRP", "PRP$"}:
            return self._antecedent(token, draft, earlier) or self._at(index)
        giver = self._giver(token)
        if giver is not None:
            return self._designation_for(giver, draft, earlier)
        return self._fuller(self._at(index))

    def _giver(self, token: Token) -> int | None:
        """Give who stands behind a paper: 'a statement by the ministry' is the ministry's."""
        if token.lemma not in _PAPERS:
            return None
        for owner in self._document.children_by(token.index, "poss"):
            return owner.index
        for child in self._document.children_by(token.index, "prep", "agent"):
            if child.lower in {"by", "from", "of"}:
                for noun in self._document.children_by(child.index, "pobj"):
                    return noun.index
        return None

    def _at(self, index: int) -> Designation:
        if index not in self._known:
            self._known[index] = designation(self._document, index)
        return self._known[index]

    def _antecedent_of_relative(
        self, index: int, draft: Draft, earlier: list[Draft]
    ) -> Designation:
        for ancestor in self._document.ancestors(index):
            if ancestor.dep == "relcl":
                return self._designation_for(ancestor.head, draft, earlier)
        return self._at(index)

    def _antecedent(self, token: Token, draft: Draft, earlier: list[Draft]) -> Designation | None:
        if token.lower in _SPEAKER:
            return self._speaker_around(draft, earlier)
        fits = _fits(token.lower)
        for other in reversed(earlier):
            if other.source_token is None or other.source_token >= token.index:
                continue
            if self._document.tokens[other.source_token].pos == "PRON":
                continue
            found = self._fuller(self._at(other.source_token))
            if fits(found):
                return found
        return self._last_named(token, fits)

    def _last_named(self, token: Token, fits: "Fit") -> Designation | None:
        for found in self._before(token.index):
            if fits(found):
                return self._fuller(found)
        return None

    def _before(self, index: int) -> Iterator[Designation]:
        """Walk back through the designations before token `index`."""
        end = bisect.bisect_left(self._named, index, key=lambda d: d.head)
        return (self._named[n] for n in range(end - 1, -1, -1))

    def _speaker_around(self, draft: Draft, earlier: list[Draft]) -> Designation | None:
        """Find who speaks the words that a first person stands in."""
        place = draft.source[0]
        for other in reversed(earlier):
            around = any(span.covers(place) for span in other.content)
            if around and other is not draft and other.source_token is not None:
                if self._document.tokens[other.source_token].lower in _SPEAKER:
                    continue
                return self._designation_for(other.source_token, other, earlier)
        return None

    def _fuller(self, short: Designation) -> Designation:
        """Find the designation that a short one stands for: the fullest before it that fits."""
        if short.named:
            return self._full_name(short)
        determiner = self._document.children_by(short.head, "det", "poss")
        if not determiner or determiner[0].lower not in _POINTING or len(short.own) > 1:
            return short
        return self._full_office(short)

    def _full_name(self, short: Designation) -> Designation:
        last = self._document.tokens[short.head].lower
        same = [d for d in self._by_last_word.get(last, ()) if short.own <= d.own]
        if not same:
            return short
        fullest = max(same, key=lambda d: (len(d.own), -d.head))
        told = next((d for d in same if d.kind is not SourceKind.UNKNOWN), fullest)
        return Designation(
            head=fullest.head,
            name=fullest.name,
            kind=fullest.kind if fullest.kind is not SourceKind.UNKNOWN else told.kind,
            speaks_for=fullest.speaks_for or told.speaks_for,
            words=fullest.words | told.words,
            own=fullest.own,
            plural=fullest.plural,
            named=True,
        )

    def _full_office(self, short: Designation) -> Designation:
        word = next(iter(short.own), "")
        for other in self._before(short.head):
            if short.own < other.words:
                return self._full_name(other) if other.named else other
        kinds = _ANAPHORS.get(word)
        for other in self._before(short.head) if kinds else ():
            if kinds and other.kind in kinds and other.own != short.own:
                return other
        return short

    def _all_designations(self) -> list[Designation]:
        """Read every noun phrase that is a name or has a word for a source, in text order."""
        words = source_words()
        found = []
        for token in self._document.tokens:
            if token.dep in {"compound", "amod", "nmod", "poss"} and token.pos != "PROPN":
                continue
            if token.dep == "compound" or token.pos not in {"PROPN", "NOUN"}:
                continue
            if token.pos == "PROPN" or token.lemma in words or token.lower in words:
                found.append(self._at(token.index))
        return found


class Fit:
    """Whether a designation may be what a pronoun stands for."""

    def __init__(self, pronoun: str) -> None:
        self._pronoun = pronoun

    def __call__(self, found: Designation) -> bool:
        """Tell whether number and sort agree."""
        if self._pronoun in _MANY:
            return found.plural or found.kind is not SourceKind.UNKNOWN
        if found.plural:
            return False
        body = _is_body(found)
        return body if self._pronoun in _BODY else not body


def _fits(pronoun: str) -> Fit:
    return Fit(pronoun)


_BODY_WORDS = frozenset(
    """ministry government council parliament court department administration army military navy
    police hospital clinic newspaper daily weekly magazine radio television tv broadcaster channel
    outlet website agency un u.n. observatory organisation organization charity ngo group statement
    report team embassy party company office committee commission bulletin watch association
    embassy authority union service""".split()
)


def _is_body(found: Designation) -> bool:
    return bool(found.own & _BODY_WORDS)
