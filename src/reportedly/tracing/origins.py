"""Groups the claims of one incident by origin, so that an origin counts once however often told.

The rules, each of which leaves its evidence:

- **Copy.** Claims that state the same in the same shared passage of two reports.
- **Credit.** What a report says itself while crediting an agency, or credits to a publisher, comes
  from wherever that publisher has it, when it states the same.
- **Circle.** Publishers that cite each other for one statement are one origin at most, in all that
  they have from each other.
- **Restatement.** What a publisher says itself and elsewhere credits to somebody comes from there;
  a headline sums up the text below it.
- **Paper.** A paper of which the words do not say whose ('the communiqué') is by the body that the
  report names last before it.
- **Go-between.** What a report credits to a medium or a paper that passes on one body's word there
  comes from that body.
- **Mouthpiece.** A spokesman of whom the words do not say whose speaks for the body named last.
- **Sort.** A body told by its sort alone ('a monitor') is the recorder that the report names.
- **Officer.** Whoever is named as a body's director or spokesman speaks for it.
- **Embed.** What stands in a quoted post comes from its account.
- **Same source.** One named body is one origin, whatever it says and whoever prints it; what a
  publisher's own correspondent reports is the publisher's word.
  Designations that name nobody ('witnesses', 'officials', 'a doctor') are one origin only
  within a report, or when they give the same figure; without figures, when they state the same.
- **Translation.** Sources of one kind that give one figure in reports of two languages.
- **Unidentified.** A source that names nobody, or at most a party, and gives the figure of another
  of its kind is no origin beside it, unless the two count something else differently.
- **One command.** Military staffs, and papers of an unnamed body, that give the same number of
  killed and the same number of injured: the count came up one chain of command.

In doubt claims are joined: an origin too few understates support, an origin too many invents it.
A person's split undoes any of it.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from reportedly.model.claim import Claim
from reportedly.model.figure import Category, Figure
from reportedly.model.ids import content_id
from reportedly.model.origin import Evidence, OriginGroup
from reportedly.model.report import Report
from reportedly.tracing import grounds
from reportedly.tracing.copies import counterparts
from reportedly.tracing.groups import Groups, Split
from reportedly.tracing.sameness import ContentKey, counted, sums_up
from reportedly.tracing.shared import SharedText
from reportedly.tracing.ties import (
    Tie,
    circles,
    described,
    go_betweens,
    initials,
    mouthpieces,
    officers,
    translations,
    unidentified,
)
from reportedly.tracing.told import Told, alike, by_report, tell

Reason = Callable[[Told, Told], Evidence]


def group_origins(
    claims: Sequence[Claim],
    reports: Mapping[str, Report],
    shared: Sequence[SharedText],
    splits: Sequence[Split] = (),
) -> tuple[OriginGroup, ...]:
    """Group the claims of ONE incident by origin.

    `shared` are the texts that the reports share. Each of `splits` holds ids of claims or
    reports that a person keeps in different groups; one id alone stays apart from all others.
    The order of none of the arguments matters. Groups come sorted by their first claim, and a
    group's id is made of it, so that it stays when the group grows.
    """
    told = tell(claims, reports)
    grouping = _Grouping(told, splits)
    grouping.copies(shared)
    grouping.passed_on(circles(told))
    grouping.credits()
    grouping.passed_on(go_betweens(told))
    grouping.headlines()
    grouping.papers()
    grouping.passed_on(mouthpieces(told))
    grouping.likely(described(told))
    grouping.likely(officers(told))
    grouping.likely(initials(told))
    grouping.named()
    grouping.nobody_in_particular()
    grouping.shortened()
    grouping.likely(translations(told))
    grouping.likely(unidentified(told))
    grouping.one_command()
    return grouping.result()


class _Grouping:
    """The rules, applied to the claims of one incident in a fixed order."""

    def __init__(self, told: Sequence[Told], splits: Sequence[Split]) -> None:
        self.told = told
        self.of_report = by_report(told)
        marks = {t.id: (t.id, t.claim.report) for t in told}
        self.groups = Groups(marks, splits, [t.id for t in told if not t.own])
        # Claims whose origin was found to lie behind whoever they are credited to. They do not
        # stand for that body any more, or one paper that prints two agencies would join both.
        self.borrowed: set[str] = set()

    def copies(self, shared: Sequence[SharedText]) -> None:
        """Join claims that stand in the same words."""
        for text in sorted(shared, key=lambda s: (s.first, s.second, s.passages)):
            for first, second in counterparts(text, self.of_report):
                if self.groups.join(first.id, second.id, grounds.copied(first, second, text.share)):
                    self.borrowed |= _borrowers(first, second)

    def passed_on(self, ties: Iterable[Tie]) -> None:
        """Join claims with those whose word they pass on: they stand for nobody else any more."""
        for source, t, evidence in ties:
            together = self.groups.find(source.id) == self.groups.find(t.id)
            if together:
                self.groups.note(t.id, evidence)
            if self.groups.join(source.id, t.id, evidence):
                self.borrowed.add(t.id)

    def likely(self, ties: Iterable[Tie]) -> None:
        """Join claims that are likely of one origin."""
        for source, t, evidence in ties:
            self.groups.join(source.id, t.id, evidence)

    def credits(self) -> None:
        """Join what is credited to a publisher with what that publisher has from elsewhere."""
        through: dict[Hashable, list[Told]] = {}
        spoken: dict[Hashable, list[Told]] = {}
        for t in self.told:
            spoken.setdefault((t.origin.words, t.states), []).append(t)
            for body in sorted(t.passed_through):
                through.setdefault((body, t.states), []).append(t)
        for t in self.told:
            self._credit(t, through, spoken)

    def _credit(
        self,
        t: Told,
        through: Mapping[Hashable, list[Told]],
        spoken: Mapping[Hashable, list[Told]],
    ) -> None:
        sources = [
            s
            for s in through.get((t.origin.words, t.states), ())
            if not s.own and (counted(t.claim.content) or s.claim.report == t.claim.report)
        ]
        for agency in t.credits if t.own else ():
            told_by_agency = (agency, t.states)
            sources = [*through.get(told_by_agency, ()), *spoken.get(told_by_agency, ()), *sources]
        source = _nearest(t, sources)
        if source is None:
            return
        beside = t.claim.report == source.claim.report and not counted(t.claim.content)
        if t.own and beside and self.groups.anchored(t.id):
            # Copies have traced it to a body already. 'In the town', 'on Tuesday' and 'strikes'
            # would tie that body to whoever says so in this report.
            self.borrowed.add(t.id)
        else:
            self._borrow(t, source, grounds.credited)

    def _borrow(self, t: Told, source: Told, reason: Reason) -> None:
        if self.groups.join(source.id, t.id, reason(source, t)):
            self.borrowed.add(t.id)

    def headlines(self) -> None:
        """Join a headline's own statements with what they sum up in the text below."""
        for told in self.of_report.values():
            body = [t for t in told if not t.headline]
            for t in told:
                if t.headline and t.own and t.id not in self.borrowed:
                    self._headline(t, body)

    def _headline(self, t: Told, body: Sequence[Told]) -> None:
        same = [b for b in body if b.states == t.states]
        alike = [b for b in body if sums_up(t.claim.content, b.claim.content)]
        source = next(iter([*same, *alike]), None)
        if source is not None:
            self._borrow(t, source, grounds.headline_of)

    def papers(self) -> None:
        """Join a paper of which the words do not say whose with the body named last before it."""
        for told in self.of_report.values():
            bodies = [t for t in told if not (t.own or t.origin.generic)]
            for t in told:
                if t.origin.paper and bodies:
                    before = [b for b in bodies if b.claim.passage.start <= t.claim.passage.start]
                    self._borrow(t, before[-1] if before else bodies[0], grounds.paper_of)

    def named(self) -> None:
        """Join the claims of one named body, account or publisher."""
        free = [t for t in self.told if not t.origin.generic and t.id not in self.borrowed]
        self._join_alike(free, lambda t: t.origin.words, grounds.same_body)

    def nobody_in_particular(self) -> None:
        """Join generic designations: within a report, or across reports on the same figure."""
        generic = [t for t in self.told if t.origin.generic]
        self._join_alike(generic, lambda t: (t.claim.report, t.origin.words), grounds.same_words)
        counting = {(t.claim.report, t.origin.words) for t in generic if counted(t.claim.content)}
        telling = [
            t
            for t in generic
            if counted(t.claim.content) or (t.claim.report, t.origin.words) not in counting
        ]
        self._join_alike(telling, lambda t: (t.origin.words, t.states), grounds.same_words)

    def shortened(self) -> None:
        """Join a short form of a designation ('radio') with the long one.

        Within a report, when only one long form is there or both give the same figure; across
        reports it must itself name somebody and give the same figure.
        """
        for told in self.of_report.values():
            self._join_only_long_form([t for t in told if not t.own])
        counting = [t for t in self.told if counted(t.claim.content) and not t.own]
        named = [t for t in counting if not t.origin.generic]
        self._join_short(counting, lambda t: (t.claim.report, t.states))
        self._join_short(named, lambda t: t.states)

    def _join_only_long_form(self, told: Sequence[Told]) -> None:
        first = {t.origin.words: t for t in reversed(told)}
        for words, t in sorted(first.items()):
            longer = [other for other in first if set(words) < set(other)]
            longest = max(longer, key=lambda w: (len(w), w), default=())
            if longer and all(set(other) <= set(longest) for other in longer):
                self.groups.join(first[longest].id, t.id, grounds.same_body(first[longest], t))

    def _join_short(self, told: Iterable[Told], key: Callable[[Told], Hashable]) -> None:
        for same in alike(told, key).values():
            first = {t.origin.words: t for t in reversed(same)}
            for words, t in sorted(first.items()):
                longer = [other for other in first if set(words) < set(other)]
                if longer:
                    target = first[min(longer, key=lambda w: (first[w].order, w))]
                    self.groups.join(target.id, t.id, grounds.same_body(target, t))

    def one_command(self) -> None:
        """Join military staffs that give the same numbers of killed and injured."""
        counting = [t for t in self.told if t.origin.reports_upward and counted(t.claim.content)]
        voices = alike(counting, lambda t: (t.claim.report, t.origin.words))
        tolls: dict[Hashable, list[Told]] = {}
        for told in voices.values():
            for killed in _numbers(told, Category.KILLED):
                for injured in _numbers(told, Category.INJURED):
                    tolls.setdefault((killed, injured), []).append(told[0])
        for same in tolls.values():
            self._star(sorted(same, key=lambda t: t.order), grounds.same_command)

    def _join_alike(
        self, told: Iterable[Told], key: Callable[[Told], Hashable], reason: Reason
    ) -> None:
        for same in alike(told, key).values():
            self._star(same, reason)

    def _star(self, same: Sequence[Told], reason: Reason) -> None:
        """Join each to the first that a split does not keep it from."""
        heads: list[Told] = []
        for t in same:
            if not any(self.groups.join(head.id, t.id, reason(head, t)) for head in heads):
                heads.append(t)

    def result(self) -> tuple[OriginGroup, ...]:
        """Give the finished groups."""
        of = {t.id: t for t in self.told}
        return tuple(
            OriginGroup(
                id=content_id("o", members[0]),
                name=self._name([of[member] for member in members]),
                claims=tuple(sorted(members)),
                reports=tuple(sorted({of[member].claim.report for member in members})),
                evidence=self.groups.evidence(members[0]),
            )
            for members in self.groups.members().values()
        )

    def _name(self, members: Sequence[Told]) -> str:
        """Name the group by its most specific designation: a credited body before a publisher.

        Of several publishers it is named by the one with most reports, then the longest: among
        copies of which none can be told to be first, that is likely the original.
        """
        roots = [t for t in members if t.id not in self.borrowed] or members
        reports = {t.origin.words: set[str]() for t in roots}
        for t in roots:
            reports[t.origin.words].add(t.claim.report)

        def rank(t: Told) -> tuple[object, ...]:
            words = 0 if t.own else -t.origin.telling
            length = len(t.report.text) if t.report else 0
            printed = -len(reports[t.origin.words])
            officer = bool(t.origin.office_of)
            return (t.own, t.origin.generic, officer, words, printed, -length, t.order)

        return min(roots, key=rank).origin.name


def _nearest(t: Told, sources: Iterable[Told]) -> Told | None:
    """Prefer a source in the same report, then the earliest."""
    others = (s for s in sources if s.id != t.id)
    return min(others, key=lambda s: (s.claim.report != t.claim.report, s.order), default=None)


def _borrowers(first: Told, second: Told) -> set[str]:
    """Tell which of two copied claims a publisher has from the other.

    The later report copies the earlier; one that credits the other copies it whatever the dates
    say. Where neither can be told, both publishers keep their word.
    """
    if first.credits_publisher_of(second):
        return {first.id} if first.own else set()
    later = bool(first.published) and _is_later(second.published, first.published or "")
    copied = later or second.credits_publisher_of(first)
    return {second.id} if copied and second.own else set()


def _is_later(published: str | None, than: str) -> bool:
    """Compare days; times count only when both have one. Unknown comes after everything known."""
    if published is None:
        return True
    if published[:10] != than[:10]:
        return published[:10] > than[:10]
    return min(len(published), len(than)) > 10 and _instant(published) > _instant(than)


def _instant(published: str) -> dt.datetime:
    at = dt.datetime.fromisoformat(published)
    return at if at.tzinfo else at.replace(tzinfo=dt.UTC)


def _numbers(told: Iterable[Told], category: Category) -> list[ContentKey]:
    """Give the exact counts of a category that one voice states, whatever the group."""
    figures = [t.claim.content for t in told if isinstance(t.claim.content, Figure)]
    exact = {f.low for f in figures if f.category is category and f.low == f.high}
    return [(number,) for number in sorted(number for number in exact if number)]
