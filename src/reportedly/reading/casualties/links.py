"""Which harm befell which people: token patterns first, the dependency parse as evidence."""

from collections.abc import Mapping

import msgspec

from reportedly.language.document import Document
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties.groups import POSSESSIVES
from reportedly.reading.casualties.harm_words import HEADS, NOUN_FORMS, OF_FIGHTERS, SETS, Frame
from reportedly.reading.casualties.objects import harmed_by_others, harms_others
from reportedly.reading.casualties.parts import (
    among,
    identified,
    included,
    set_members,
    some_of_them,
)
from reportedly.reading.casualties.scene import CONNECTORS, INCLUDING, Scene
from reportedly.reading.casualties.shot import SHOT_FORMS
from reportedly.reading.casualties.vague import PLURAL
from reportedly.reading.slots.event_words import NOUNS

_OUTCOMES = (Category.KILLED, Category.INJURED)

_FREEING = frozenset({"free", "liberate", "release", "rescue", "save"})
_BEFALLING = frozenset("be have incur lose meet receive suffer sustain".split())
"""Verbs of which whoever came to harm may be the subject: 'three lost their lives'."""


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
    told: int | None = None
    """The token of 'the dead' who are said to be these people; None where a verb says so."""
    part: bool = False
    """True for part of a set that the sentence names without a count ('among the dead')."""


def _owns(document: Document, head: int) -> bool:
    """Tell the brother of 'killed her brother's dog', who was not killed.

    And the mayor of 'shot the mayor's driver', but not of 'the mayor's death'.
    """
    owner = document.tokens[head]
    thing = document.tokens[owner.head]
    if owner.dep != "poss" or thing.index <= head + 1 or document.tokens[head + 1].tag != "POS":
        return False
    return thing.lower not in HEADS and thing.lower not in NOUN_FORMS and thing.lemma not in NOUNS


class _Reader:
    """The links of one sentence, as they are found."""

    def __init__(self, scene: Scene, tolls: Mapping[int, Category]) -> None:
        self.scene = scene
        self.included = included(scene)
        self.members = set_members(scene)
        self.identified = identified(scene)
        self.links = {k: Link(k, category, None) for k, category in tolls.items()}

    def read(self) -> list[Link]:
        """Link the people that stand alone, then those that are part of others."""
        for k in range(len(self.scene.people)):
            if k in self.included or k in self.links or harms_others(self.scene, k):
                continue
            if (suffered := harmed_by_others(self.scene, k)) is not None:
                self._put(k, suffered)
            else:
                self._alone(k)
        for k, parent in self.included.items():
            if k not in self.links:
                self._part(k, parent)
        for k in range(len(self.scene.people)):
            if k not in self.links and k not in self.included:
                self._neighbour(k)
        return [self.links[k] for k in sorted(self.links)]

    def _alone(self, k: int) -> None:
        person = self.scene.people[k]
        if self._is_no_object(k):
            return
        if person.category is not None:
            self.links[k] = self._become(k) or Link(k, person.category, None)
            return
        if k in self.identified:
            at = self.identified[k]
            harm = self.scene.harm_starts.get(at)
            self.links[k] = Link(k, SETS[self.scene.tokens[at].lower], harm, told=at)
            return
        member_of = self.members.get(k) or among(self.scene, k)
        if member_of is not None:
            self.links[k] = Link(k, member_of, None, part=True)
            return
        tells = self.scene.speaks(k) and not person.numbered
        far = () if tells else (self.scene.right_over_list, self.scene.right_over_place)
        at_once = (self.scene.genitive, self.scene.right_at_once, self.scene.left_at_once)
        for find in (*at_once, *far):
            harm = find(k)
            if harm is not None:
                self._put(k, self._outcome(k, harm))
                return
        if self._is_set_apart(k):
            return
        harm = self.scene.governing(k)
        if harm is not None:
            self._put(k, harm)
        elif (of_them := some_of_them(self.scene, k)) is not None:
            self.links[k] = Link(k, of_them, None, part=True)

    def _is_no_object(self, k: int) -> bool:
        """Tell people who are cited, freed, whose kin is told of, or who own what came to harm."""
        if self.scene.cited(k) or (self.scene.kin_of(k) and not self._described(k)):
            return True
        if self._is_freed(k) or self._has_one_of_it(k):
            return True
        return _owns(self.scene.document, self.scene.people[k].head)

    def _has_one_of_it(self, k: int) -> bool:
        """Tell the militia of 'a member of the militia was shot', of whom it was but one."""
        person = self.scene.people[k]
        if person.numbered or person.category is not None:
            return False
        of = self.scene.tokens[self.scene.tokens[person.head].head]
        if of.lower != "of" or self.scene.tokens[person.head].dep != "pobj":
            return False
        if self.scene.tokens[of.head].tag not in ("NN", "NNP"):
            return False
        return any(one.single and one.head == of.head for one in self.scene.people[:k])

    def _is_freed(self, k: int) -> bool:
        """Tell the victims of 'freed three of their victims', who live."""
        if self.scene.people[k].category is not Category.KILLED:
            return False
        head = self.scene.tokens[self.scene.people[k].head]
        while head.dep in ("pobj", "prep", "conj") and head.head < head.index:
            head = self.scene.tokens[head.head]
        return head.dep == "dobj" and self.scene.tokens[head.head].lemma in _FREEING

    def _outcome(self, k: int, harm: int) -> int:
        """Give what became of people `k` in the end: 'a boy who was shot has died'."""
        shot = self.scene.tokens[self.scene.harms[harm].token].lower in SHOT_FORMS
        if shot or self.scene.harms[harm].category is Category.DETAINED:
            then = self.scene.governing(k)
            ends = _OUTCOMES if shot else (Category.KILLED,)  # 'those abducted were found dead'
            if then is not None and self.scene.harms[then].category in ends:
                return then
        return self.scene.outcome(harm)

    def _described(self, k: int) -> bool:
        """Tell 'relatives of the nine men who were killed', of whom it is the men's harm."""
        at = self.scene.people[k].last
        if self.scene.people[k].bare or at >= self.scene.sentence.last:
            return False
        participle = at in self.scene.harm_starts and self.scene.tokens[at].tag == "VBN"
        return participle or self.scene.tokens[at].lower in {"who", "that"}

    def _is_set_apart(self, k: int) -> bool:
        """Tell those who tell of the harm, whom parsers take for more of the harmed."""
        person = self.scene.people[k]
        first = max(self.scene.sentence.first + 1, person.first)
        listed = self.scene.tokens[first - 1].lower == ","
        apart = listed and self.scene.tokens[person.head].dep in ("appos", "conj", "dep")
        return self.scene.speaks(k) or (apart and not self._goes_on(k))

    def _put(self, k: int, harm: int, *, parent: int | None = None, chained: bool = False) -> None:
        word = self.scene.tokens[self.scene.harms[harm].token].lower
        fighters = self.scene.people[k].group is Group.COMBATANTS
        if word.startswith(OF_FIGHTERS) and not fighters:
            return
        category = self._category(harm)
        vague = self.scene.people[k].rule == PLURAL.name
        if vague and category is Category.CASUALTIES and word in SHOT_FORMS:
            return  # 'shooting villagers' counts nobody
        if category is Category.MISSING and self.scene.of_names(k):
            return
        self.links[k] = Link(k, category, harm, parent, chained)

    def _category(self, harm: int) -> Category:
        """Give the harm's category; 'killed or wounded' together are casualties."""
        own = self.scene.harms[harm].category
        for other in (harm - 1, harm + 1):
            if 0 <= other < len(self.scene.harms) and self._paired(min(harm, other)):
                pair = {own, self.scene.harms[other].category}
                if pair == {Category.KILLED, Category.INJURED}:
                    return Category.CASUALTIES
        return own

    def _paired(self, first: int) -> bool:
        one, two = self.scene.harms[first], self.scene.harms[first + 1]
        own = self.scene.starts.get(two.last)  # 'shot his teacher dead and wounded two pupils'
        dead = self.scene.tokens[one.token].lower == "dead" and one.first in self.scene.ends
        if dead and own is not None and self.scene.people[own].numbered:
            return False
        between = self.scene.tokens[one.last : two.first]
        return len(between) == 1 and between[0].lower in {"and", "or", "/"}

    def _part(self, k: int, parent: int) -> None:
        """Give a part the harm of its whole, unless it stands with a harm of its own."""
        person = self.scene.people[k]
        if self._is_freed(k):
            return
        told = self.scene.tokens[person.first - 1].lower
        if person.bare and not person.partitive and told not in INCLUDING | {"them", "whom"}:
            return
        stated = self.members.get(k) or person.category
        if stated is not None and parent not in self.links:
            self.links[k] = Link(k, stated, None, part=True)
            return
        link = self.links.get(parent)
        if link is not None and (apart := self._apart(k, link)) is not None:
            self._put(k, apart)
            return
        if link is not None:
            category = person.category or link.category
            self.links[k] = self._become(k) or Link(k, category, link.harm, parent)
            return
        own = self.scene.right_at_once(k)
        if own is None:
            own = self.scene.left_at_once(k)
        if own is not None:
            self._put(k, own)

    def _apart(self, k: int, whole: Link) -> int | None:
        """Give the own harm of a part: 'people who had fled, killing 94 of them'."""
        own = self.scene.left_at_once(k)
        if own is None or own == whole.harm:
            return None
        return None if self.scene.harms[own].category is whole.category else own

    def _become(self, k: int) -> Link | None:
        """Tell those of the wounded who died: 'two of the wounded have since died'."""
        if not self.scene.people[k].partitive:
            return None
        harm = self.scene.right_at_once(k)
        if harm is None or self.scene.harms[harm].frame is not Frame.SUBJECT:
            return None
        if self.scene.harms[harm].category is not Category.KILLED:
            return None
        return Link(k, Category.KILLED, harm, part=True)

    def _neighbour(self, k: int) -> None:
        """Link people by those that they are coordinated with: 'killing a man and his son'."""
        at = self.scene.people[k].first - 1
        joined = False
        theirs = at > self.scene.sentence.first and self.scene.people[k].numbered
        at -= theirs and self.scene.tokens[at].lower in POSSESSIVES
        while at >= self.scene.sentence.first and self.scene.tokens[at].lower in CONNECTORS:
            joined = True
            at -= 1
        if not joined or at < self.scene.sentence.first or not self._goes_on(k):
            return
        before = self._people_before(at + 1)
        link = self.links.get(before) if before is not None else None
        if (told := self._goes_on_of_set(at + 1, k)) is not None:
            self.links[k] = msgspec.structs.replace(told, people=k, part=True)
        elif link is not None and link.harm is not None:
            harm = self.scene.harms[link.harm]
            if harm.first < self.scene.people[k].first and harm.frame is not Frame.SUBJECT:
                self._put(k, link.harm, parent=link.parent, chained=True)

    def _goes_on_of_set(self, at: int, k: int) -> Link | None:
        """Give the link that people `k` share: the ten of 'eight were women and ten children'."""
        person = self.scene.people[k]
        last = min(person.last, self.scene.sentence.last - 1)
        goes_on = self.scene.tokens[last].pos in ("VERB", "AUX")
        if not person.numbered or person.group is Group.ALL or goes_on:
            return None
        before = (
            j
            for j, one in enumerate(self.scene.people[:k])
            if one.partitive and one.said is not None and one.said[1] == at
        )
        return self.links.get(next(before, k))

    def _goes_on(self, k: int) -> bool:
        """Tell people of a list from whoever tells of it: 'killed five people, officials said'."""
        person = self.scene.people[k]
        if self.scene.speaks(k) or self._begins_clause(k):
            return False
        if person.numbered or person.named or self.scene.tokens[person.first - 1].lower != ",":
            return True
        before = self._people_before(person.first - 1)
        if before is not None and self.scene.people[before].low == 1:
            return True
        at = person.last
        while at < self.scene.sentence.last and self.scene.tokens[at].lower in CONNECTORS:
            at += 1
        return at in self.scene.starts

    def _begins_clause(self, k: int) -> bool:
        """Tell whoever does something behind 'After the killing of two farmers, 300 people …'."""
        head = self.scene.tokens[self.scene.people[k].head]
        of = self.scene.tokens[head.head]
        if head.dep == "pobj" and of.lower == "of":  # 'hundreds of villagers'
            head = self.scene.tokens[of.head]
        verb = self.scene.tokens[head.head]
        does = head.dep in ("nsubj", "nsubjpass") and verb.index >= self.scene.people[k].last
        if not does or verb.lemma in _BEFALLING:
            return False
        things = self.scene.document.children_by(verb.index, "dobj")
        acts = head.dep == "nsubj" and any(thing.index > verb.index for thing in things)
        return acts or verb.index not in self.scene.harm_tokens

    def _people_before(self, at: int) -> int | None:
        """Find the people whose phrase ends at `at`, or a few words before without a verb."""
        at = self.scene.before_age(at)
        for back in range(at, max(self.scene.sentence.first, at - 7), -1):
            if back in self.scene.ends:
                return self.scene.ends[back]
            token = self.scene.tokens[back - 1]
            if token.pos in ("VERB", "AUX", "PUNCT") or back - 1 in self.scene.harm_tokens:
                return None
        return None


def links_in(scene: Scene, tolls: Mapping[int, Category]) -> list[Link]:
    """Link the people of one sentence to its harm words, in text order.

    `tolls` gives the harm of those people who are already known to be a toll's number.
    """
    return _Reader(scene, tolls).read()
