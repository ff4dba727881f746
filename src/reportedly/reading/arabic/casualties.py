"""Finds casualty figures: a word of harm and the people counted beside it.

Arabic puts the harm first ('was killed five civilians', 'the killing of five civilians') or last
('five civilians were killed'); nouns of harm count by themselves ('two martyrs', '30 injured').
What is counted before the next word of harm belongs to the last one.
"""

from collections.abc import Iterator

import msgspec

from reportedly.model.figure import NAMED_PERSON, Category, Group
from reportedly.reading.arabic.bare_names import past_killer
from reportedly.reading.arabic.bare_numbers import (
    reached_by,
    says_toll,
    told_behind,
)
from reportedly.reading.arabic.counts import count_at, counts_object, opens_bodies
from reportedly.reading.arabic.date_words import dated_words
from reportedly.reading.arabic.figures import CHAIN_GAP, Count, Draft, finished, numbered_as
from reportedly.reading.arabic.harm_words import harm_at, harms_nobody, is_noun
from reportedly.reading.arabic.named import listed_at, named_at, named_with_age
from reportedly.reading.arabic.numbers import bound_of_toll, is_former
from reportedly.reading.arabic.only_acting import only_acts
from reportedly.reading.arabic.parties import party_at
from reportedly.reading.arabic.periods import is_of_war, sums
from reportedly.reading.arabic.reach import NUMBER_GAP, Reach
from reportedly.reading.arabic.spared import spared_at
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.told_around import (
    are_among,
    group_named,
    half_of_them,
    is_among,
    is_definite,
    is_of_rising_toll,
    is_set_right,
    is_slogan,
    is_toll_of,
    numbers_those,
    only_describes,
    parts_from_afar,
    some_of_them,
)
from reportedly.reading.arabic.told_before import (
    before_verb,
    have_killed,
    tells_which,
    who_was,
    whose,
)
from reportedly.reading.arabic.words import Match, Text, begins_with_and
from reportedly.reading.findings import Finding

_FEARED_GAP = 5
"""Words before a number among which it is told that it is feared."""
_UNCOUNTED = frozenset({Category.KILLED, Category.INJURED, Category.DETAINED})
_ACTIVE = "active"
"""Sort of verbs whose first noun is who did the harm: 'assassinated gunmen the mayor'."""
_VERBS = ("verb", "after", _ACTIVE)
_OPENS_PARTS = frozenset("(:")
"""Marks behind a count that open who they were: '5 killed: 3 civilians and 2 soldiers'."""
_WHILE = frozenset({"فيما", "بينما"})
"""'While', which turns from the parts of a count to something else."""
_MORE_THAN = "more than"


def find_figures(text: Text) -> tuple[Finding, ...]:
    """Give the casualty figures of a text, sentence by sentence, in order."""
    dated = dated_words(text)
    return tuple(
        finding
        for first, last, summed in sums(text)
        for finding in _Sentence(text, first, last, dated).findings(summed=summed)
    )


_RELEASED = "ufrija 'an"
"""How the table of harm reads 'released', behind which nobody is harmed any more."""
_WORSE = {
    Category.INJURED: frozenset({Category.KILLED}),
    Category.DETAINED: frozenset({Category.KILLED, Category.INJURED}),
}
"""What may befall those who are told of as hurt or held."""


class _Sentence(Reach):
    """One sentence while its figures are gathered."""

    def findings(self, *, summed: bool) -> Iterator[Finding]:
        """Give the figures of the sentence; `summed` are those of many attacks."""
        index = self.first
        while index < self.last:
            index = self._step(index)
        self._leave()
        marks = {m.value["sort"] for m in phrases("parts").all(self.text, self.first, self.last)}
        drafts = sorted(self.drafts, key=lambda draft: draft.count.first)
        counts = [draft.count for draft in drafts]
        over_many = [count for count in counts if summed or self._is_of_war(count)]
        yield from finished(self.text, drafts, marks, over_many)

    def _is_of_war(self, count: Count) -> bool:
        return is_of_war(self.text, self.first, self.last, count.low)

    def _step(self, index: int) -> int:
        """Read what stands at word `index`; give where to read on."""
        if index in self.dated:
            return index + 1
        if (spared := spared_at(self.text, index, self.last)) is not None:
            self.drafts += [spared.draft] if spared.draft is not None else []
            return spared.last
        if (named := self._named(index)) is not None:
            return self._take(named)
        if self.drafts and (details := self._details(index)) is not None:
            return self._take_details(details)
        part = phrases("parts").at(self.text, index, self.last)
        if part is not None and (listed := self._listed(part)) is not None:
            return self._take(listed)
        if part is not None and part.value["sort"] in ("part", "list"):
            self.in_parts, self.shared = self._near_last(index), False
            return self._part_from_afar(part)
        harm = harm_at(self.text, index, self.last)
        if harm is not None and harms_nobody(self.text, harm, self.last):
            return self._pass_over(harm)
        if harm is not None and harm.value["sort"] != "people" and not is_noun(self.text, harm):
            return self._turn(harm)
        count = count_at(self.text, index, self.last)
        if count is not None:
            return self._take(count)
        return self._pass(index)

    def _pass_over(self, harm: Match[Row]) -> int:
        """Pass over a word that tells of no harm; whoever is released behind it is not harmed."""
        if harm.value.get("reading") == _RELEASED:
            self._leave()
            self.category = None
        return harm.last

    def _part_from_afar(self, part: Match[Row]) -> int:
        """Go on with those last counted where 'among them' stands far behind them.

        Where nobody was counted yet those that follow are harmed: 'who was in it, and they are'.
        """
        if part.value["sort"] == "list" and self.open is not None:
            self.anchor = part.last
        last = self.drafts[-1].count.end if self.drafts and not self.pending else part.first
        if part.value["sort"] in ("part", "list") and parts_from_afar(self.text, last, part.first):
            self.in_parts, self.anchor = True, part.last
            self.far = part.last
        return part.last

    def _listed(self, part: Match[Row]) -> Count | None:
        """Read the names of a list that tells whom nobody counted: 'the wounded are: …'."""
        if part.value["sort"] != "list" or self.open is None:
            return None
        return listed_at(self.text, part.last, self.last)

    def _details(self, index: int) -> Count | None:
        """Read some of those counted last: 'three of them children', 'and the children are: …'."""
        if (some := some_of_them(self.text, index, self.last)) is not None:
            return some
        if (half := half_of_them(self.text, index, self.last, self.drafts[-1].count)) is not None:
            return half
        part = phrases("parts").at(self.text, index, self.last)
        group = group_named(self.text, part) if part is not None else None
        names = listed_at(self.text, part.last, self.last) if part and group is not None else None
        if group is None or names is None:
            return None
        return msgspec.structs.replace(names, group=group)

    def _take_details(self, details: Count) -> int:
        self.drafts.append(Draft(self.drafts[-1].category, details, part=True))
        self.anchor = details.end
        return details.end

    def _named(self, index: int) -> Count | None:
        """Read the people named right behind a word of harm; none of whom others are harmed."""
        if self.open is None or self.open.last != index:
            return None
        if self.text.words[index].text == ":":
            return listed_at(self.text, index, self.last)
        named = named_at(self.text, index, self.last)
        doing = named is not None and self.open.value["sort"] in _VERBS
        if named is None or (doing and counts_object(self.text, named.last, self.last)):
            return None
        return named

    def _pass(self, index: int) -> int:
        word = self.text.words[index]
        reach = NUMBER_GAP if word.text == ":" else CHAIN_GAP
        if word.text in _OPENS_PARTS and self._near_last(index, reach):
            self.in_parts = word.text == "(" or bool(self.drafts)
            self.shared = word.text == ":"
        elif word.text in (")", "؛") or word.lower in _WHILE:
            self.in_parts = False
        return index + 1

    def _turn(self, harm: Match[Row]) -> int:
        """Take a word of harm: what follows it is harmed so, or what was named just before."""
        self._leave()
        self.category, self.toll = Category(harm.value["category"]), False
        self.anchor, self.in_parts, self.open = harm.last, False, harm
        if harm.value["sort"] == _ACTIVE:
            told = past_killer(self.text, harm.last, self.last)
            self.anchor = (
                told if told < self.last and count_at(self.text, told, self.last) else harm.last
            )
        if harm.value["sort"] == "after" and not have_killed(self.text, harm, self.last):
            for count, part in self._told_just_before(harm.first):
                self.drafts.append(Draft(self.category, count, part))
                self.open = None
        self.pending = []
        self._take_before(harm)
        return harm.last

    def _told_just_before(self, index: int) -> list[tuple[Count, bool]]:
        """Give those counted without harm up to word `index`, and those they are parts of."""
        told = list[tuple[Count, bool]]()
        for count, part in reversed(self.pending):
            parted = bool(told) and told[-1][1]
            if index - count.last > NUMBER_GAP and not parted:
                break
            told.append((count, part))
            index = count.first
        return told[::-1]

    def _take_before(self, harm: Match[Row]) -> None:
        """Take whom a verb of harm tells of right before it: 'a boy died and another was hurt'."""
        if self.open is None or harm.value["sort"] not in _VERBS:
            return
        told = before_verb(self.text, harm, self.first, self.last)
        if told is not None and self._befalls(told, Category(harm.value["category"])):
            self.open = None

    def _leave(self) -> None:
        """Leave a word of harm behind which nobody was counted: 'his death', 'died', 'the killing'.

        Whom it befell may stand before it, or be told by a name alone.
        """
        harm, self.open = self.open, None
        if harm is None:
            return
        category = Category(harm.value["category"])
        if (owner := whose(self.text, harm, self.first)) is not None:
            self._befalls(owner, category)
            return
        if (one := who_was(self.text, harm, self.first, self.last)) is not None:
            self._befalls(one, category)
            return
        if is_slogan(self.text, harm.first) or self._tells_of_dead(harm):
            return
        if category not in _UNCOUNTED or any(d.category is category for d in self.drafts):
            return
        if harm.last < self.last and self.text.words[harm.last].tag == "word":
            self.drafts.append(Draft(category, self._told_by_name(harm)))

    def _tells_of_dead(self, harm: Match[Row]) -> bool:
        """Tell how those died who were counted: 'the death of the girl who was hurt in …'."""
        dead = [d.count.end for d in self.drafts if d.category is Category.KILLED]
        return harm.first - 1 in dead and tells_which(self.text, harm.first - 1)

    def _befalls(self, count: Count, category: Category) -> bool:
        """Take people told before their harm, unless another befell them: 'and a girl was hurt'.

        Those that 'and' joins to the harmed before them are harmed as the verb behind them says.
        """
        drafted = next((d for d in self.drafts if d.count.first == count.first), None)
        moved = drafted is not None and begins_with_and(self.text, count.first)
        if drafted is not None and moved:
            self.drafts.remove(drafted)
        if drafted is None or moved or category is Category.KILLED:
            self.drafts.append(Draft(category, count))
        return drafted is None or moved

    def _told_by_name(self, harm: Match[Row]) -> Count:
        """Give the one person of 'the wounding of Hadi Nasser, 49 years'; else nobody counted."""
        aged = named_with_age(self.text, harm.last, self.last)
        if aged is not None:
            return Count(harm.first, aged, 1, 1, NAMED_PERSON, Group.ALL, numbered=False)
        return Count(harm.first, harm.last, None, None, "", Group.ALL, numbered=False)

    def _take(self, count: Count) -> int:
        if is_former(self.text, count.first, count.last, self.last):
            return self._take_former(count)
        if is_set_right(self.text, count, self.last) or self._numbers_last(count):
            return count.last
        if count.harm is not None:
            self._harmed(count, count.harm)
        elif self._is_killer(count) or only_acts(self.text, count, self.anchor):
            return count.last
        elif self._is_told_behind(count):
            self.open = None
            self.pending.append((count, self.in_parts))
        elif self.drafts and only_describes(self.text, self.drafts[-1].count, count):
            return count.last
        elif self.category is not None and self._governed(count):
            self.in_parts &= self.shared or not self._is_elsewhere(count)
            self.in_parts &= not self._adds_others(count)
            self.drafts.append(Draft(self.category, self._as_bounded(count), self.in_parts))
            self.anchor, self.open, self.reached = count.end, None, False
        elif self._is_told_again(count):
            self.drafts.append(Draft(self.drafts[0].category, count))
        elif count.numbered:
            self.pending.append((count, self.in_parts))
            self.category = None if self._far(count) else self.category
        return count.last

    def _numbers_last(self, count: Count) -> bool:
        """Take the number of those just told without one: 'all passengers, whose number is 23'."""
        if not self.drafts or not numbers_those(self.text, self.drafts[-1].count, count):
            return False
        self.drafts[-1] = numbered_as(self.drafts[-1], count)
        return True

    def _take_former(self, count: Count) -> int:
        """Pass over the number that a toll had; the new one stands behind 'to'."""
        if count.harm is not None:
            self.category = count.harm
        if self.category is not None:
            self.toll, self.open, self.anchor = True, None, count.last
        return count.last

    def _is_killer(self, count: Count) -> bool:
        """Tell armed men between 'killed' and whom they killed: 'killed gunmen 12 civilians'."""
        sort = self.open.value["sort"] if self.open is not None else ""
        armed = count.group is Group.COMBATANTS and not count.numbered
        if sort not in _VERBS or not armed or self.anchor != count.first:
            return False
        own = party_at(self.text, count.first, self.last)
        end = max(count.last, own.last) if own is not None else count.last
        return sort == _ACTIVE or counts_object(self.text, end, self.last)

    def _harmed(self, count: Count, harm: Category) -> None:
        """Take a noun of harm: 'five martyrs', 'two injured', 'dead and injured'."""
        harm = self._befallen(count, harm)
        self.open = None if harm is self.category else self.open
        if opens_bodies(self.text, count, self.last):
            self._leave()
            self.in_parts &= harm is self.category
            self.category, self.anchor = harm, count.last
            return
        tolled = is_toll_of(self.text, count) or is_of_rising_toll(self.text, count, self.last)
        if not count.numbered and (is_definite(self.text, count) or tolled):
            self._leave()
            self.toll = tolled
            self.bound = bound_of_toll(self.text, count.first - 1) if self.toll else ""
            self.reached = self.toll and reached_by(self.text, count.first - 1)
            if self.toll and self.pending and self.pending[-1][0].last == count.first - 1:
                self.drafts.append(Draft(harm, *self.pending.pop()))  # 'reached 92 the number of'
            before = self.pending[-1][0] if self.pending else None
            if before is not None and are_among(self.text, before, count):
                self.drafts.append(Draft(harm, self.pending.pop()[0], part=True))
            self.category, self.anchor, self.in_parts = harm, count.last, is_among(self.text, count)
            named = Match(count.first, count.last, {"sort": "people", "category": harm.value})
            self.open = named if is_definite(self.text, count) else None
            return
        if not self._repeats(count, harm):
            part = self.in_parts and self.category is harm
            self.drafts.append(Draft(harm, count, part))
        self.category, self.anchor = harm, count.end

    def _befallen(self, count: Count, harm: Category) -> Category:
        """Tell what befell those hurt or held: 'the death of an injured man'."""
        worse = _WORSE.get(harm, frozenset())
        told = self.open is not None and self.open.value["category"] == self.category
        if told and self.category in worse and self.anchor == count.first:
            return self.category
        return harm

    def _repeats(self, count: Count, harm: Category) -> bool:
        """Tell whether an unnumbered noun only repeats what was counted: '5 dead civilians'."""
        return not count.numbered and any(
            d.category is harm and not d.part and d.count.last >= count.first - 1
            for d in self.drafts
        )

    def _is_told_behind(self, count: Count) -> bool:
        """Tell whether what befell these people stands behind them: '5 died and 12 were hurt'."""
        return count.numbered and told_behind(self.text, count.last, self.last)

    def _is_told_again(self, count: Count) -> bool:
        """Tell a number of those counted before ('the number reached 128'), if it is not feared."""
        start = max(self.first, count.first - _FEARED_GAP)
        if not self.drafts or not says_toll(self.text, count.first):
            return False
        return not any(phrases("hedges").all(self.text, start, count.first))

    def _as_bounded(self, count: Count) -> Count:
        """Give a count as the verb before its toll bounds it: 'the number exceeded'."""
        exact = count.numbered and not count.rule and count.low == count.high
        bound, self.bound = self.bound, ""
        if bound != _MORE_THAN or not exact:
            return count
        return msgspec.structs.replace(count, high=None, rule=bound)
