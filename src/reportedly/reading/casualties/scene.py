"""One sentence's people and harm words, and the patterns that join the two."""

from collections.abc import Sequence
from itertools import takewhile

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties import persons
from reportedly.reading.casualties.groups import POSSESSIVES
from reportedly.reading.casualties.harm import Harm, shared
from reportedly.reading.casualties.harm_words import Frame
from reportedly.reading.casualties.heads import is_numeric
from reportedly.reading.casualties.phrase import People
from reportedly.reading.casualties.speakers import is_cited, speaks
from reportedly.reading.casualties.steps import LONGEST_ASIDE, Steps
from reportedly.reading.casualties.struck import before_struck, leads_to_harm, shares_object

INCLUDING = frozenset(
    {"including", "incl", "incl.", "inc.", "includes", "include", "included", "among", "amongst"}
)
CONNECTORS = frozenset(
    {"and", ",", "or", "&", "plus", "as", "well", "along", "alongside", "together", "with"}
)
_ALONG = frozenset({"along", "alongside", "together"})
LEFT_SKIP = frozenset(
    "also reportedly at the other about their his her “ ” \" ' allegedly instantly least".split()
)
_RISING = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "oprd", "dep", "ROOT"})
_CLIMB = frozenset({"conj", "appos", "compound", "nummod", "nmod", "amod", "quantmod", "advmod"})
_COLLECTIVES = frozenset(
    "number numbers total group groups lives life bodies dozens scores hundreds thousands tens "
    "score dozen handful couple pair majority rest".split()
)
"""Nouns that pass the harm said of them on to the people after 'of'."""

_LONGEST_SCENE = 10
_SCENE = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"})
"""What may say where or when people were killed, before 'along with' names more of them."""
_WHERE = frozenset("aboard at from in inside near of on outside".split())
_LONGEST_PLACE = 6
"""Tokens of where people were, between them and a participle that a headline sets behind it."""
_NAMES = frozenset("age ages identities identity name names".split())
_LONGEST_LIST = 90
"""Tokens beyond which a list of people, or what stands in brackets, is not followed."""


class Scene(Steps):
    """The people and harm words of one sentence, by the tokens they start and end at.

    `before` is the harm of those whom the sentence before counts.
    """

    def __init__(
        self,
        document: Document,
        sentence: Sentence,
        people: Sequence[People],
        harms: Sequence[Harm],
        before: Category | None = None,
    ) -> None:
        super().__init__(document, sentence)
        self.people = people
        self.harms = harms
        self.before = before
        self.starts = {p.first: k for k, p in enumerate(people)}
        self.ends = {p.last: k for k, p in enumerate(people)}
        self.harm_starts = {h.first: k for k, h in enumerate(harms)}
        self.harm_ends = {h.last: k for k, h in enumerate(harms)}
        self.harm_tokens = {h.token: k for k, h in enumerate(harms)}
        for k, harm in enumerate(harms):  # 'who stood accused were beaten to death'
            if harm.frame is Frame.EITHER and self.tokens[harm.first].tag == "VBN":
                self.harm_tokens.setdefault(harm.first, k)

    def speaks(self, k: int) -> bool:
        """Tell whether the people tell of the harm: 'five were killed, officials said'."""
        person = self.people[k]
        return speaks(self.document, self.sentence, person.first, person.head, person.last)

    def cited(self, k: int) -> bool:
        """Tell whether the people are whom the sentence cites: 'according to the mayor, …'."""
        return is_cited(self.document, self.people[k].head)

    def counted_before(self, at: int) -> Category | None:
        """Give the harm of those whom 'them' at token `at` means; None where nobody is counted."""
        told = {harm.category for harm in self.harms if harm.last <= at}
        return shared(told) if told else self.before

    def kin_of(self, k: int) -> bool:
        """Tell 'the wives of five fighters' and 'a mother of three', who are not the harmed."""
        at = self.people[k].first - 1
        while at > self.sentence.first and self.tokens[at].lower in {"the", "these", "those"}:
            at -= 1
        if at <= self.sentence.first or self.tokens[at].lower != "of":
            return False
        word = self.tokens[at - 1].lower
        if word in persons.FAMILIES or word == "families":
            return self.people[k].group not in (Group.ALL, Group.CIVILIANS)
        return word in persons.KIN

    def of_names(self, k: int) -> bool:
        """Tell 'the names and ages of the victims were not found', who are not missing."""
        first = self.people[k].first
        ahead = [token.lower for token in self.tokens[max(self.sentence.first, first - 3) : first]]
        return "of" in ahead and not _NAMES.isdisjoint(ahead)

    def right_at_once(self, k: int) -> int | None:
        """Find the harm in 'five were killed', 'five dead', 'Jana Roe (36) was killed'."""
        if self._done_to(k):
            return None
        return self._harm_after(self.past_age(self.people[k].last))

    def _done_to(self, k: int) -> bool:
        """Tell the three of 'those who killed three men fled', the police of 'shot by police'."""
        first = self.people[k].first
        harm = self.harm_ends.get(first)
        if harm is not None and self._is_in_relative(harm):
            return True
        ahead = self.tokens[max(self.sentence.first, first - 2) : first]
        return len(ahead) == 2 and ahead[1].lower == "by" and ahead[0].index in self.harm_tokens

    def _is_in_relative(self, harm: int) -> bool:
        """Tell the 'killed' of 'the rebels who (had) killed', who did it."""
        at = self.harms[harm].first - 1
        while at > self.sentence.first and self.tokens[at].lower in ("had", "have", "has"):
            at -= 1
        active = self.tokens[at].lower in ("who", "that") and not self._passive(harm)
        return active and self.harms[harm].last in self.starts

    def genitive(self, k: int) -> int | None:
        """Find the harm in 'the bodies of eight men abducted last week', whatever befell first."""
        harm = self.harm_ends.get(self.people[k].first)
        return harm if harm is not None and self.harms[harm].frame is Frame.GENITIVE else None

    def left_at_once(self, k: int) -> int | None:
        """Find the harm in 'killing five', 'the deaths of five', 'killed 5'."""
        at = before_struck(self.tokens, self.people[k].first)
        joined = False
        while at > self.sentence.first and at not in self.harm_ends:
            before = self.tokens[at - 1]
            joined = joined or before.lower in _ALONG
            joined = joined or (before.lower == "with" and self.tokens[at].lower in POSSESSIVES)
            if not (before.lower in LEFT_SKIP or before.lower == "with" or before.pos == "ADV"):
                return self._over_scene(at) if joined else None
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

    def _over_scene(self, at: int) -> int | None:
        """Find the harm in 'was killed in the attack along with his wife', from 'along' back.

        What stands behind 'by' did it, and so did those along with it: 'by hunters together with
        other men'.
        """
        theirs = at + 2 < self.sentence.last and self.tokens[at + 2].lower in POSSESSIVES
        first = max(self.sentence.first, at - _LONGEST_SCENE)
        while at > first and at not in self.harm_ends:
            before = self.tokens[at - 1]
            opens = before.lower == "," and self.tokens[at].lower in _ALONG
            if not opens and (before.pos not in _SCENE or (before.lower == "by" and not theirs)):
                return None
            at -= 1
        harm = self.harm_ends.get(at)
        return harm if harm is not None and self._passive(harm) else None

    def right_over_list(self, k: int) -> int | None:
        """Find the harm in 'five men, two women and, among others, a child were killed'."""
        at, jumped = self.past_list(k)
        harm = self.harm_starts.get(at)
        if jumped and harm is not None and self.takes_left(harm):
            return harm
        return self._right_past_commas(k)

    def right_over_place(self, k: int) -> int | None:
        """Find the harm in a headline's 'Five workers at Osk mill killed', past where they were."""
        at = self.people[k].last
        end = min(self.sentence.last, at + _LONGEST_PLACE)
        if not self.people[k].numbered or at >= end or self.tokens[at].lower not in _WHERE:
            return None
        at += 1
        while at < end and at not in self.harm_starts and self.tokens[at].pos in _SCENE:
            if at in self.starts and self.people[self.starts[at]].numbered:
                return None
            at += 1
        harm = self.harm_starts.get(at) if self.tokens[at - 1].pos in ("NOUN", "PROPN") else None
        bare = harm is not None and self.tokens[self.harms[harm].first].tag in ("VBN", "VBD")
        return harm if harm is not None and bare and self.takes_left(harm) else None

    def _right_past_commas(self, k: int) -> int | None:
        """Find the harm in 'Jana Roe, a nurse from Brona, was killed'."""
        at = self.people[k].last
        if at < self.sentence.last and (after := self.past_aside(at)) is not None:
            at = after
        if at >= self.sentence.last or self.tokens[at].lower != ",":
            return None
        for look in range(at + 1, min(self.sentence.last - 1, at + LONGEST_ASIDE)):
            if look in self.harm_starts or self.tokens[look].lower in {";", ":"}:
                return None
            relative = look + 1 + (self.tokens[look + 1].lower == "who")
            if self.tokens[look].lower == "," and self.tokens[relative].pos == "AUX":
                return self._harm_after(relative)
        return None

    def _harm_after(self, at: int) -> int | None:
        while at < self.sentence.last and at not in self.harm_starts:
            if not self.skips(at) and not leads_to_harm(self.tokens, at):
                return None
            at += 1
        harm = self.harm_starts.get(at)
        return harm if harm is not None and self.takes_left(harm) else None

    def past_list(self, k: int) -> tuple[int, bool]:
        """Walk right over a list of people and auxiliaries; tell whether people were passed."""
        at = self.people[k].last
        end = min(self.sentence.last, at + _LONGEST_LIST)
        jumped = False
        while at < end and at not in self.harm_starts:
            other = self.starts.get(at)
            if other is not None:
                if self._has_own_harm(other):
                    return at, jumped
                listed = self.people[k].numbered and self.people[other].numbered
                joint = at - 1 - self._is_kins(at - 1)
                if not listed and self.tokens[joint].lower not in CONNECTORS | INCLUDING:
                    return at, jumped
                at, jumped = self.people[other].last, True
            elif self.tokens[at].text == ")" and self._opened_before(k, at):
                return at, jumped
            elif self.skips(at) or self._connects(at) or self._is_kins(at):
                at += 1
            elif (after := self.past_aside(at)) is not None:
                at, jumped = after, True
            else:
                return at, jumped
        return at, jumped

    def _is_kins(self, at: int) -> bool:
        """Tell the 'her' of 'a mother and her four children', which joins them to her."""
        joined = at > self.sentence.first and self.tokens[at - 1].lower in CONNECTORS
        return joined and self.tokens[at].lower in POSSESSIVES and at + 1 in self.starts

    def _opened_before(self, k: int, at: int) -> bool:
        """Tell whether the bracket that closes at `at` opens before people `k`."""
        inside = self.tokens[self.people[k].first : at]
        return not any(token.text == "(" for token in inside)

    def _has_own_harm(self, k: int) -> bool:
        """Tell the 11 of '42 patients, 11 of whom died', the 24 of 'five nuns and 24 wounded'."""
        last = self.people[k].last
        if self.tokens[last - 1].lower == "whom":
            return self._harm_after(last) is not None
        counted = self.people[k].bare and is_numeric(self.tokens[last - 1])
        return counted and last in self.harm_starts

    def _connects(self, at: int) -> bool:
        word = self.tokens[at].lower
        if word in {"among", "amongst"} and not self.among_them(at):
            return False
        return word in CONNECTORS or word in INCLUDING

    def among_them(self, at: int) -> bool:
        """Tell 'among them', which opens a list of parts, from 'among the dead'."""
        after = self.tokens[at + 1].lower if at + 1 < self.sentence.last else ""
        before = self.tokens[at - 1] if at > self.sentence.first else None
        follows = before is not None and before.lower in {",", "(", "and", "–", "-"}
        return after in {"them", "whom"} or (follows and at + 1 in self.starts)

    def takes_left(self, harm: int) -> bool:
        """Tell whether the harm is said of the people to its left."""
        word = self.harms[harm]
        if word.frame is Frame.SUBJECT:
            return True
        if word.frame is not Frame.EITHER or self._is_in_relative(harm):
            return False
        shared = shares_object(self.document, word.token)
        return self._passive(harm) or not (shared or self._has_object(harm))

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
            at < self.sentence.last and at not in self.starts and self.tokens[at].lower in LEFT_SKIP
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
        after = self.tokens[word.last : min(self.sentence.last, word.last + 5)]
        return any(
            word.first <= token.head < word.last
            and token.dep == "dobj"
            and token.lower != "fighting"
            for token in takewhile(lambda token: token.text != ",", after)
        )

    def governing(self, k: int) -> int | None:
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
        if harm is None and node.dep == "nsubjpass":
            return self._found(node.head, self._done_after(node.head))
        if harm is None or not self._fits(harm, node.dep):
            return None
        return None if self._of_nearer(harm, k) else harm

    def _found(self, verb: int, other: int | None = None) -> int | None:
        """Find the 'dead' of 'a writer was found dead', behind token `verb`, or give `other`."""
        for state in self.document.children_by(verb, "oprd", "acomp", "xcomp"):
            if (dead := self.harm_tokens.get(state.index)) is not None and self.takes_left(dead):
                return dead
        return other

    def _of_nearer(self, harm: int, k: int) -> bool:
        """Tell the harm of '162' in 'those jailed over a raid in which 162 were hurt walked free'.

        Parsers give it to the first subject, though a clause that tells of others lies between.
        """
        own = self.harms[harm].first
        if {"which", "where"}.isdisjoint(t.lower for t in self.tokens[self.people[k].last : own]):
            return False
        nearer = (j for j, person in enumerate(self.people) if j > k and person.last <= own)
        return any(self.right_at_once(j) == harm for j in nearer)

    def outcome(self, harm: int) -> int:
        """Give the death of those first taken or shot ('were abducted and killed'), or the harm."""
        first = self.harms[harm].category
        if first not in (Category.DETAINED, Category.CASUALTIES) or not self._passive(harm):
            return harm
        after = self._done_after(self.harms[harm].token)
        while after is not None and self.harms[after].category is not Category.KILLED:
            after = self._done_after(self.harms[after].token)
        return harm if after is None else after

    def _done_after(self, verb: int) -> int | None:
        """Find the harm in 'ten were dragged from a bus and shot dead', behind token `verb`."""
        for then in self.document.children_by(verb, "conj"):
            own = self.document.children_by(then.index, "nsubj", "nsubjpass", "auxpass", "neg")
            if then.tag not in ("VBN", "VBD") or own:
                continue
            harm = self.harm_tokens.get(then.index, self.harm_starts.get(then.index))
            harm = self._found(then.index, harm)
            if harm is not None and self.harms[harm].frame in (Frame.EITHER, Frame.SUBJECT):
                return None if self._has_object(harm) else harm
            if (later := self._done_after(then.index)) is not None:
                return later
        return None

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
