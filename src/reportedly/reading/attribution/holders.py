"""Resolves whom a source stands for: pronouns, short forms and papers, in the whole document."""

import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

import msgspec

from reportedly.language.document import Document, Name, Token
from reportedly.model.passage import Passage
from reportedly.model.source import Source, SourceKind
from reportedly.reading.attribution import antecedents, mouthpieces, papers
from reportedly.reading.attribution.antecedents import Antecedents
from reportedly.reading.attribution.datelines import in_dateline
from reportedly.reading.attribution.designations import (
    Designation,
    core_of,
    designation,
    is_bare,
    is_definite,
    name_of,
    word_of,
)
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.sorts import SPEAKING, Sort, sort_of

_POINTING = antecedents.PERSON | antecedents.BODY | antecedents.MANY
_SPEAKER = frozenset({"i", "my", "me", "we", "our", "us"})
_ADDRESSED = frozenset({"you"})
_TOLD = frozenset({"information", "datum", "data", "figure", "number", "count", "tally"})
"""What is somebody's word where it comes from him: 'information from the district's head'."""
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_PART = frozenset({"compound", "amod", "nmod"})
_ANAPHORS = {
    "agency": frozenset({SourceKind.MEDIA, SourceKind.INTERNATIONAL}),
    "outlet": frozenset({SourceKind.MEDIA}),
    "group": frozenset({SourceKind.NGO, SourceKind.ARMED_GROUP}),
    "organisation": frozenset({SourceKind.NGO, SourceKind.INTERNATIONAL}),
    "organization": frozenset({SourceKind.NGO, SourceKind.INTERNATIONAL}),
    "body": frozenset({SourceKind.NGO, SourceKind.INTERNATIONAL}),
    "post": frozenset({SourceKind.SOCIAL_ACCOUNT}),
}
_ARMY = "army"
_PLAIN = frozenset({_ARMY, "the", "of", "’s", "'s", "national"})
_SUFFERS = frozenset({"dobj", "nsubjpass"})
_HARMS = frozenset(
    "kill murder assassinate execute behead shoot injure wound hurt abduct kidnap".split()
)
_LEAD = 1
"""The last sentence of a report's opening, after which whom it speaks of has a name."""
_MOST_STEPS = 6
"""How many times a source may stand for another before the search ends."""


class Holders:
    """The designations of one document, to look up whom a source stands for."""

    def __init__(self, document: Document, drafts: Sequence[Draft]) -> None:
        self._document = document
        self._drafts = drafts
        self._speaking = self._speakers()
        self._known: dict[int, Designation] = {}
        self._resolved: dict[int, Designation] = {}

    def _speakers(self) -> frozenset[int]:
        """Give the tokens of all sources, and of those who issued the papers among them."""
        sources = {d.source_token for d in self._drafts if d.source_token is not None}
        issuers = {
            papers.giver_of(self._document, s)
            for s in sources
            if papers.is_paper(self._document, s)
        }
        return frozenset(sources | {i for i in issuers if i is not None})

    def holder(self, draft: Draft) -> Source:
        """Give the source of `draft`, as resolved in the whole document."""
        if draft.source_token is None:
            return Source(name="", kind=SourceKind.UNKNOWN)
        found = self._whom(draft.source_token)
        first, last = draft.source[0], draft.source[-1]
        passage = Passage.of(self._document.text, first.start, last.end)
        return Source(found.name, found.kind, found.speaks_for, passage)

    def _whom(self, index: int, steps: int = 0) -> Designation:
        """Give whom the source at token `index` stands for."""
        if index not in self._resolved:
            found = self._at(index) if steps > _MOST_STEPS else self._resolve(index, steps + 1)
            self._resolved[index] = found
        return self._resolved[index]

    def _resolve(self, index: int, steps: int) -> Designation:
        token = self._document.tokens[index]
        if token.lower in _RELATIVE and token.pos != "NOUN":
            other = self._before_relative(index)
            return self._at(index) if other is None else self._whom(other, steps)
        if token.lower in _ADDRESSED:
            other = self._answering(index)
            return self._at(index) if other is None else self._whom(other, steps)
        if token.lower in _SPEAKER:
            other = self._speaker_around(index)
            return self._at(index) if other is None else self._whom(other, steps)
        if token.lower in _POINTING:
            return self._pronoun(token, steps)
        if papers.is_paper(self._document, index):
            return self._paper(index, steps)
        if token.lemma in _TOLD and (giver := papers.giver_of(self._document, index)) is not None:
            return self._whom(giver, steps)
        found = self._owned(index, steps) or self._fuller(self._at(index))
        return self._spokesman(index, found, steps)

    def _pronoun(self, token: Token, steps: int, *, party: bool = False) -> Designation:
        found = self._antecedents.of(token, party=party)
        if found is None and party:
            found = self._antecedents.of(token)
        if found is None:
            return self._at(token.index)
        return self._whom(found.head, steps)

    def _spokesman(self, index: int, found: Designation, steps: int) -> Designation:
        """Read 'a spokesman' as 'spokesman of X', the body that spoke before."""
        if not mouthpieces.is_bare_spokesman(self._document, found.head):
            return found
        body = self._body_before(index, steps)
        if body is None:
            return found
        return msgspec.structs.replace(
            found,
            name=f"{found.name} of {body.name}",
            kind=body.kind if found.kind is SourceKind.UNKNOWN else found.kind,
            speaks_for=body.speaks_for or (body.name if body.sort is Sort.NAME else None),
        )

    def _body_before(self, index: int, steps: int) -> Designation | None:
        """Give the last body that spoke before token `index`, a few sentences back at most."""
        tokens = self._document.tokens
        for other in sorted(self._speaking, reverse=True):
            distance = tokens[index].sentence - tokens[other].sentence
            if other < index and distance <= mouthpieces.REACH:
                found = self._whom(other, steps)
                if found.sort is Sort.BODY:
                    return found
        return None

    def _paper(self, index: int, steps: int) -> Designation:
        """Give who issued a paper, or else the paper under its fullest designation."""
        giver = papers.giver_of(self._document, index)
        if giver is not None:
            return self._whom(giver, steps)
        earlier = papers.mention_before(self._document, index)
        issuer = None if earlier is None else papers.issuer_of(self._document, earlier)
        if issuer is not None:
            return self._whom(issuer, steps)
        owned = earlier is not None and mouthpieces.tells_whose(self._document, earlier)
        if mouthpieces.is_bare_paper(self._document, index) and not owned:
            body = self._body_before(index, steps)
            if body is not None:
                return body
        return self._at(index) if earlier is None else self._whom(earlier, steps)

    def _owned(self, index: int, steps: int) -> Designation | None:
        """Read 'its leader' as 'leader of X'."""
        for owner in self._document.children_by(index, "poss"):
            if owner.lower not in _POINTING:
                return None
            token = self._document.tokens[index]
            party = owner.lower in antecedents.MANY and mouthpieces.speaks_for_many(token)
            whose = self._pronoun(owner, steps, party=party)
            return None if whose.head == owner.index else self._belonging(index, owner, whose)
        return None

    def _belonging(self, index: int, owner: Token, whose: Designation) -> Designation:
        own = self._at(index)
        if own.named and own.sort is not Sort.BODY:
            return own
        core = [t for t in core_of(self._document, index) if t.index != owner.index]
        return msgspec.structs.replace(
            own,
            name=f"{name_of(self._document, core)} of {whose.name}",
            kind=whose.kind if own.kind is SourceKind.UNKNOWN else own.kind,
            speaks_for=whose.speaks_for or (whose.name if whose.sort is Sort.NAME else None),
        )

    def _at(self, index: int) -> Designation:
        if index not in self._known:
            self._known[index] = designation(self._document, index)
        return self._known[index]

    def _before_relative(self, index: int) -> int | None:
        """Give the noun that a relative pronoun takes up."""
        for ancestor in self._document.ancestors(index):
            if ancestor.dep == "relcl":
                return ancestor.head
        for before in range(index - 1, self._document.sentence_of(index).first, -1):
            if self._document.tokens[before].pos in {"NOUN", "PROPN"}:
                return before
        return None

    def _speaker_around(self, index: int) -> int | None:
        """Find who speaks the words that a first person stands in."""
        start = self._document.tokens[index].start
        for other in reversed(self._drafts):
            source = other.source_token
            if source is None or source == index:
                continue
            around = any(span.start <= start < span.end for span in other.content)
            if around and self._document.tokens[source].lower not in _SPEAKER:
                return source
        return None

    def _answering(self, index: int) -> int | None:
        """Find whom 'you' asks or tells: who speaks next in a transcript, or spoke before."""
        start = self._document.tokens[index].start
        turns = [d for d in self._drafts if d.frame.split(":")[0] == Frame.LABEL]
        others = [d for d in turns if not any(s.start <= start < s.end for s in d.content)]
        after = (d.source_token for d in others if d.cue[0].start > start)
        before = (d.source_token for d in reversed(others) if d.cue[0].start < start)
        return next(after, next(before, None))

    def _fuller(self, short: Designation) -> Designation:
        """Find the designation that a short one stands for: the last fuller one with its head."""
        if short.named:
            return self._full_name(short)
        definite = is_definite(self._document, short.head)
        if len(short.own) > 1 and not definite:
            return short
        if definite or is_bare(self._document, short.head):
            return self._full_office(short, definite=definite)
        return short

    def _full_name(self, short: Designation) -> Designation:
        last = self._document.tokens[short.head].lower
        if self._heard_once(last):
            return short
        same = [
            d
            for d in self._by_last_word.get(last, ())
            if short.own <= d.own and d.plural == short.plural
        ]
        if not same:
            return short
        fullest = max(same, key=lambda d: (len(d.own), -d.head))
        if fullest.own == short.own:
            fullest = short
        told = next((d for d in same if d.kind is not SourceKind.UNKNOWN), fullest)
        return msgspec.structs.replace(
            fullest,
            kind=fullest.kind if fullest.kind is not SourceKind.UNKNOWN else told.kind,
            speaks_for=fullest.speaks_for or told.speaks_for,
        )

    def _full_office(self, short: Designation, *, definite: bool) -> Designation:
        fuller = self._same_head(short)
        if fuller is None and not definite:
            fuller = self._later_same_head(short)
        if fuller is None and definite:
            fuller = self._anaphor(short) or self._named_later(short)
        if fuller is None:
            return short
        return self._full_name(fuller) if fuller.named else fuller

    def _same_head(self, short: Designation) -> Designation | None:
        """Walk back to the last fuller designation, those of speakers first."""
        if self._heard_once(short.word):
            return None
        fitting = [
            d
            for d in self._before(short.head)
            if _is_fuller(d, short)
            and not self._is_other_army(d, short)
            and not self._is_harmed(d)
            and not self._shouts(d, short)
        ]
        spoken = (d for d in fitting if d.head in self._speaking)
        return next(spoken, fitting[0] if fitting else None)

    def _is_harmed(self, several: Designation) -> bool:
        """Tell 'officials' who were killed from those who say so."""
        token = self._document.tokens[several.head]
        verb = self._document.tokens[token.head].lemma
        return several.plural and token.dep in _SUFFERS and verb in _HARMS

    def _is_other_army(self, other: Designation, short: Designation) -> bool:
        """Tell 'the army' from an army of a name ('the People's Dawn Army'), unless that speaks.

        One called after a people alone may be the army of a state.
        """
        if short.word != _ARMY or not other.named or other.head in self._speaking:
            return False
        words = core_of(self._document, other.head)
        return any(word.name is Name.NONE for word in words if word.lower not in _PLAIN)

    def _shouts(self, other: Designation, short: Designation) -> bool:
        """Tell 'POLICE AT TOLM' of a headline in capitals, which is no name of 'the police'."""
        capital = self._document.tokens[other.head].text.isupper()
        return capital and self._document.tokens[short.head].text.islower()

    def _heard_once(self, word: str) -> bool:
        """Tell a word that stands in the text once, and so names nobody told of elsewhere."""
        return self._times[word.lower()] < 2

    @cached_property
    def _times(self) -> Counter[str]:
        """Count the words by which heads are compared, in lower case."""
        words = ({token.lower, word_of(token).lower()} for token in self._document.tokens)
        return Counter(chain.from_iterable(words))

    def _later_same_head(self, short: Designation) -> Designation | None:
        """Look in the body for the source that a headline names by one word."""
        if self._document.tokens[short.head].sentence > 0:
            return None
        later = (self._at(i) for i in sorted(self._speaking) if i > short.head)
        return next((d for d in later if _is_fuller(d, short)), None)

    def _named_later(self, short: Designation) -> Designation | None:
        """Give the name that the text's next paragraph gives 'the mayor' of its first."""
        sentence = self._document.tokens[short.head].sentence
        if sentence > _LEAD or len(short.own) > 1:
            return None
        named = [
            d
            for d in (self._at(i) for i in sorted(self._speaking) if i > short.head)
            if d.named and short.word in d.titles and not d.plural
        ]
        last_words = {self._document.tokens[d.head].lower for d in named}
        return named[0] if len(last_words) == 1 else None

    def _anaphor(self, short: Designation) -> Designation | None:
        """Let 'the agency' point back to any body of its kinds, whatever its name."""
        kinds = _ANAPHORS.get(short.word, frozenset()) if len(short.own) == 1 else frozenset()
        named = (d for d in self._before(short.head) if d.head in self._speaking)
        return next((d for d in named if d.kind in kinds and d.own != short.own), None)

    def _before(self, index: int) -> Iterator[Designation]:
        """Walk back through the designations before token `index`."""
        end = bisect.bisect_left(self._all, index, key=lambda d: d.head)
        return (self._all[n] for n in range(end - 1, -1, -1))

    @cached_property
    def _all(self) -> list[Designation]:
        """Every noun phrase that can be held to speak, in text order."""
        return [self._at(t.index) for t in self._document.tokens if self._may_speak(t)]

    def _may_speak(self, token: Token) -> bool:
        if token.pos not in {"PROPN", "NOUN"} or token.dep in _PART:
            return False
        speaks = token.index in self._speaking
        able = speaks or sort_of(self._document, token.index) in SPEAKING
        return able and not in_dateline(self._document, token.index)

    @cached_property
    def _by_last_word(self) -> dict[str, list[Designation]]:
        by_word: dict[str, list[Designation]] = {}
        for found in self._all:
            if found.named:
                by_word.setdefault(self._document.tokens[found.head].lower, []).append(found)
        return by_word

    @cached_property
    def _antecedents(self) -> Antecedents:
        places = [(d.head, d) for d in self._all]
        return Antecedents(self._document, places, lambda index: index in self._speaking)


def _is_fuller(other: Designation, short: Designation) -> bool:
    """Tell whether `other` says more under the same head, or names who bears that title."""
    if short.word == other.word and other.plural == short.plural:
        return short.own < other.own
    return other.named and short.word in other.titles and not other.plural
