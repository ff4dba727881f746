"""Which harm befell which people: token patterns first, the dependency parse as evidence."""

from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties.harm import SETS, Frame, Harm
from reportedly.reading.casualties.people import People

_INCLUDING = frozenset({"including", "includes", "include", "included", "among", "amongst"})
_CONNECTORS = frozenset(
    {"and", ",", "or", "&", "plus", "as", "well", "along", "alongside", "together", "with"}
)
_RIGHT_SKIP = frozenset(
    "who that which to been reported reportedly confirmed feared believed presumed found left "
    "declared pronounced known got get all both each had has have were was are is be being "
    "said also were’ “ ” \" ' ’ ( ) lay lying".split()
)
_LEFT_SKIP = frozenset(
    "also reportedly at the about their his her “ ” \" ' allegedly instantly least".split()
)
_RISING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "oprd", "dep", "ROOT"})
_CLIMB = frozenset({"conj", "appos", "compound", "nummod", "nmod", "amod", "quantmod", "advmod"})
_COLLECTIVES = frozenset(
    "number numbers total group groups lives life bodies dozens scores hundreds thousands tens "
    "score dozen handful couple pair majority rest".split()
)
"""Nouns that pass the harm said of them on to the people after 'of'."""

_ASIDES = {"(": ")", "–": "–", "—": "—", "--": "--", "[": "]"}
_LONGEST_ASIDE = 45


class Link(msgspec.Struct, frozen=True):
    """That people number `people` of a sentence suffered `category`.

    `harm` is the number of the harm word, None where the people's own noun states the harm.
    `parent` is the number of the people whom these are part of. `chained` is True where the
    link came by coordination with neighbours.
    """

    people: int
    category: Category
    harm: int | None
    parent: int | None = None
    chained: bool = False
    part: bool = False
    """True for part of a set that the sentence names without a count ('among the dead')."""


class _Reader:
    """The people and harm words of one sentence, and the links found so far."""

    def __init__(
        self,
        document: Document,
        sentence: Sentence,
        people: Sequence[People],
        harms: Sequence[Harm],
    ) -> None:
        self.tokens = document.tokens
        self.sentence = sentence
        self.people = people
        self.harms = harms
        self.starts = {p.first: k for k, p in enumerate(people)}
        self.ends = {p.last: k for k, p in enumerate(people)}
        self.harm_starts = {h.first: k for k, h in enumerate(harms)}
        self.harm_ends = {h.last: k for k, h in enumerate(harms)}
        self.harm_tokens = {h.token: k for k, h in enumerate(harms)}
        self.included = self._included()
        self.members = self._set_members()
        self.links: dict[int, Link] = {}

    def read(self) -> list[Link]:
        """Link the people that stand alone, then those that are part of others."""
        for k in range(len(self.people)):
            if k not in self.included:
                self._alone(k)
        for k, parent in self.included.items():
            self._part(k, parent)
        for k in range(len(self.people)):
            if k not in self.links and k not in self.included:
                self._neighbour(k)
        return [self.links[k] for k in sorted(self.links)]

    def _put(self, k: int, harm: int, *, parent: int | None = None, chained: bool = False) -> None:
        category = self._category(harm)
        self.links[k] = Link(k, category, harm, parent, chained)

    def _category(self, harm: int) -> Category:
        """Give the harm's category; 'killed or wounded' together are casualties."""
        own = self.harms[harm].category
        for other in (harm - 1, harm + 1):
            if 0 <= other < len(self.harms) and self._paired(min(harm, other)):
                pair = {own, self.harms[other].category}
                if pair == {Category.KILLED, Category.INJURED}:
                    return Category.CASUALTIES
        return own

    def _paired(self, first: int) -> bool:
        one, two = self.harms[first], self.harms[first + 1]
        between = self.tokens[one.last : two.first]
        return len(between) == 1 and between[0].lower in {"and", "or", "/"}

    def _alone(self, k: int) -> None:
        person = self.people[k]
        if person.category is not None:
            self.links[k] = Link(k, person.category, None)
            return
        member_of = self.members.get(k) or self._among(k)
        if member_of is not None:
            self.links[k] = Link(k, member_of, None, part=True)
            return
        for find in (self._right_at_once, self._left_at_once, self._right_over_list):
            harm = find(k)
            if harm is not None:
                self._put(k, harm)
                return
        harm = self._governing(k)
        if harm is not None:
            self._put(k, harm)

    # --- token patterns

    def _right_at_once(self, k: int) -> int | None:
        """Find the harm in 'five were killed', 'five dead', 'five who died'."""
        at = self.people[k].last
        while at < self.sentence.last and at not in self.harm_starts:
            if not self._skips(at):
                return None
            at += 1
        harm = self.harm_starts.get(at)
        return harm if harm is not None and self._takes_left(harm) else None

    def _skips(self, at: int) -> bool:
        token = self.tokens[at]
        if token.dep == "neg" or token.lower in {"not", "n't", "never"}:
            return False
        return token.lower in _RIGHT_SKIP or token.pos in ("AUX", "ADV")

    def _takes_left(self, harm: int) -> bool:
        word = self.harms[harm]
        if word.frame is Frame.SUBJECT:
            return True
        if word.frame is not Frame.EITHER:
            return False
        return self._passive(harm) or not self._has_object(harm)

    def _passive(self, harm: int) -> bool:
        at = self.harms[harm].first - 1
        while at >= self.sentence.first and self.tokens[at].pos in ("ADV", "AUX"):
            token = self.tokens[at]
            if token.lower in {"were", "was", "been", "be", "being", "are", "is", "got"}:
                return True
            at -= 1
        return False

    def _has_object(self, harm: int) -> bool:
        at = self.harms[harm].last
        while (
            at < self.sentence.last
            and at not in self.starts
            and self.tokens[at].lower in _LEFT_SKIP
        ):
            at += 1
        k = self.starts.get(at)
        if k is None:
            return self._object_parsed(harm)
        after = self.harm_starts.get(self.people[k].last)
        return after is None or self.harms[after].frame is Frame.OBJECT

    def _object_parsed(self, harm: int) -> bool:
        """Tell whether the parse gives the verb an object other than counted people."""
        word = self.harms[harm]
        return any(
            token.head == word.token and token.dep == "dobj"
            for token in self.tokens[word.last : min(self.sentence.last, word.last + 5)]
        )

    def _left_at_once(self, k: int) -> int | None:
        """Find the harm in 'killing five', 'the deaths of five', 'killed 5'."""
        at = self.people[k].first
        joined = False
        while at > self.sentence.first and at not in self.harm_ends:
            before = self.tokens[at - 1]
            joined = joined or before.lower in {"along", "alongside", "together"}
            if not (before.lower in _LEFT_SKIP or before.lower == "with" or before.pos == "ADV"):
                return None
            at -= 1
        harm = self.harm_ends.get(at)
        if harm is None or (self.people[k].bare and self.tokens[at - 1].lower.startswith("captur")):
            return None
        frame = self.harms[harm].frame
        if joined:
            return harm if frame in (Frame.EITHER, Frame.SUBJECT) else None
        if self.tokens[self.people[k].first - 1].lower == "with":
            return None
        if frame is Frame.EITHER:
            return None if self._passive(harm) else harm
        return harm if frame in (Frame.OBJECT, Frame.GENITIVE) else None

    def _right_over_list(self, k: int) -> int | None:
        """Find the harm in 'five men, two women and, among others, a child were killed'."""
        at, jumped = self._past_list(k)
        harm = self.harm_starts.get(at)
        return harm if jumped and harm is not None and self._takes_left(harm) else None

    def _past_list(self, k: int) -> tuple[int, bool]:
        """Walk right over a list of people and auxiliaries; tell whether people were passed."""
        at = self.people[k].last
        jumped = False
        while at < self.sentence.last and at not in self.harm_starts:
            other = self.starts.get(at)
            if other is not None:
                listed = self.people[k].numbered and self.people[other].numbered
                if not listed and self.tokens[at - 1].lower not in _CONNECTORS | _INCLUDING:
                    return at, jumped
                at, jumped = self.people[other].last, True
            elif self._skips(at) or self._connects(at):
                at += 1
            elif (after := self._past_aside(at)) is not None:
                at, jumped = after, True
            else:
                return at, jumped
        return at, jumped

    def _past_aside(self, at: int) -> int | None:
        """Step over what stands between dashes or brackets."""
        closing = _ASIDES.get(self.tokens[at].text)
        if closing is None:
            return None
        for look in range(at + 1, min(self.sentence.last, at + _LONGEST_ASIDE)):
            if self.tokens[look].text in closing:
                return look + 1
        return None

    def _connects(self, at: int) -> bool:
        word = self.tokens[at].lower
        if word in {"among", "amongst"} and not self._among_them(at):
            return False
        return word in _CONNECTORS or word in _INCLUDING

    # --- the parse as evidence

    def _governing(self, k: int) -> int | None:
        """Find the harm verb that the parse makes these people the subject or object of."""
        person = self.people[k]
        node = self.tokens[person.head]
        for _ in range(6):
            if node.dep in _RISING or node.head == node.index:
                break
            if node.dep not in _CLIMB:
                return None
            node = self.tokens[node.head]
        if node.dep == "pobj" and self.tokens[node.head].lower == "of":
            node = self.tokens[self.tokens[node.head].head]
            if node.lower not in _COLLECTIVES:
                return None
        harm = self.harm_tokens.get(node.head) if node.head != node.index else None
        if harm is None or not self._fits(harm, node.dep):
            return None
        return harm

    def _fits(self, harm: int, dep: str) -> bool:
        frame = self.harms[harm].frame
        if any(self.tokens[harm_child].dep == "neg" for harm_child in self._children(harm)):
            return False
        if dep == "nsubjpass":
            return frame in (Frame.EITHER, Frame.SUBJECT)
        if dep == "nsubj":
            return frame is Frame.SUBJECT
        return dep == "dobj" and frame in (Frame.EITHER, Frame.OBJECT)

    def _children(self, harm: int) -> list[int]:
        word = self.harms[harm]
        return [
            at
            for at in range(max(self.sentence.first, word.first - 4), word.first)
            if self.tokens[at].head == word.token
        ]

    # --- neighbours and parts

    def _neighbour(self, k: int) -> None:
        """Link people by those that they are coordinated with: 'killing a man and his son'."""
        at = self.people[k].first - 1
        joined = False
        while at >= self.sentence.first and self.tokens[at].lower in _CONNECTORS:
            joined = True
            at -= 1
        if not joined or at < self.sentence.first:
            return
        before = self._people_before(at + 1)
        link = self.links.get(before) if before is not None else None
        if link is not None and link.harm is not None:
            harm = self.harms[link.harm]
            if harm.first < self.people[k].first and harm.frame is not Frame.SUBJECT:
                self._put(k, link.harm, parent=link.parent, chained=True)

    def _people_before(self, at: int) -> int | None:
        """Find the people whose phrase ends at `at`, or a few words before without a verb."""
        for back in range(at, max(self.sentence.first, at - 7), -1):
            if back in self.ends:
                return self.ends[back]
            token = self.tokens[back - 1]
            if token.pos in ("VERB", "AUX", "PUNCT") or back - 1 in self.harm_tokens:
                return None
        return None

    def _included(self) -> dict[int, int]:
        """Find who is said to be part of whom: 'fourteen, including two children'."""
        found: dict[int, int] = {}
        parent: int | None = None
        inside = closed = False
        at = self.sentence.first
        while at < self.sentence.last:
            k = self.starts.get(at)
            if k is not None:
                itself = self._counts_itself(k, closed)
                some = self.people[k].partitive or (inside and not itself)
                if parent is not None and some:
                    found[k] = parent
                elif self.people[k].category is None or self.people[k].numbered:
                    inside, parent = False, k
                    closed = self._left_at_once(k) is not None
                at = self.people[k].last
                continue
            closed = closed or (at in self.harm_tokens and not inside)
            inside = self._still_inside(at, inside)
            at += 1
        return found

    def _counts_itself(self, k: int, closed: bool) -> bool:
        """Tell '…, including two children, and 20 wounded': the 20 are no part.

        `closed` tells that the whole has its harm already, so that a later harm is another's.
        """
        person = self.people[k]
        if self.tokens[person.first - 1].lower in _INCLUDING:
            return False
        if person.bare and person.last in self.harm_starts:
            return True
        stop, _ = self._past_list(k)
        harm = self.harm_starts.get(stop)
        general = person.group in (Group.ALL, Group.CIVILIANS, Group.COMBATANTS)
        return closed and general and harm is not None and self._takes_left(harm)

    def _among(self, k: int) -> Category | None:
        """Read '… were among the dead', '… were among the 20 killed'."""
        at, _ = self._past_list(k)
        if at >= self.sentence.last or self.tokens[at].lower not in {"among", "amongst"}:
            return None
        for token in self.tokens[at + 1 : min(at + 8, self.sentence.last)]:
            if token.lower in SETS:
                return SETS[token.lower]
            if token.lower in _CONNECTORS:
                return None
        return None

    def _among_them(self, at: int) -> bool:
        """Tell 'among them', which opens a list of parts, from 'among the dead'."""
        after = self.tokens[at + 1].lower if at + 1 < self.sentence.last else ""
        before = self.tokens[at - 1] if at > self.sentence.first else None
        follows = before is not None and before.lower in {",", "(", "and", "–", "-"}
        return after in {"them", "whom", "those", "these"} or (follows and at + 1 in self.starts)

    def _set_members(self) -> dict[int, Category]:
        """Find who is named after 'among the dead were', 'the dead included'."""
        found: dict[int, Category] = {}
        for at in range(self.sentence.first + 1, self.sentence.last - 1):
            category = SETS.get(self.tokens[at].lower)
            if category is None or self.tokens[at - 1].lower not in {"the", "those"}:
                continue
            for k in self._named_after(at):
                found[k] = category
        return found

    def _named_after(self, at: int) -> list[int]:
        """Give the list of people after 'were' or 'included' that follows token `at`."""
        opened = self.tokens[max(self.sentence.first, at - 2)].lower in {"among", "amongst"}
        look = at + 1
        while look < self.sentence.last and self.tokens[look].pos in ("ADV", "ADP", "PROPN", "DET"):
            look += 1
        verbs = {"were", "was", "are", "is"} if opened else {"included", "include", "includes"}
        if look >= self.sentence.last or self.tokens[look].lower not in verbs:
            return []
        look += 1
        found: list[int] = []
        while look < self.sentence.last:
            k = self.starts.get(look)
            if k is not None:
                found.append(k)
                look = self.people[k].last
            elif self.tokens[look].lower in _CONNECTORS | _LEFT_SKIP:
                look += 1
            else:
                break
        return found

    def _still_inside(self, at: int, inside: bool) -> bool:
        token = self.tokens[at]
        if token.lower in {"among", "amongst"} and not self._among_them(at):
            return False
        if token.lower in _INCLUDING:
            return True
        ends = token.pos in ("VERB", "AUX") or token.lower in {";", ":", ")", "while"}
        return inside and not ends

    def _part(self, k: int, parent: int) -> None:
        """Give a part the harm of its whole, unless it stands with a harm of its own."""
        person = self.people[k]
        if person.bare and not person.partitive:
            return
        link = self.links.get(parent)
        if link is not None:
            category = person.category or link.category
            self.links[k] = Link(k, category, link.harm, parent)
            return
        own = self._right_at_once(k)
        if own is None:
            own = self._left_at_once(k)
        if own is not None:
            self._put(k, own)


def links_in(
    document: Document, sentence: Sentence, people: Sequence[People], harms: Sequence[Harm]
) -> list[Link]:
    """Link the people of one sentence to its harm words, in text order."""
    return _Reader(document, sentence, people, harms).read()
