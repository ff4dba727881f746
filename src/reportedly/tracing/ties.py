"""Ties between claims of one incident that no shared words show: who passes on whose word.

Each rule gives pairs of claims (the one nearer the origin first) with the evidence. They err on the
side of too few origins, look at nothing but kinds, words and numbers, and treat all sides alike.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from reportedly.model.figure import Figure
from reportedly.model.initialisms import abbreviates
from reportedly.model.origin import Evidence
from reportedly.model.source import SourceKind
from reportedly.tracing import grounds
from reportedly.tracing.sameness import ContentKey, counted
from reportedly.tracing.told import Order, Told, alike, by_report

Tie = tuple[Told, Told, Evidence]

Body = tuple[str, ...]
"""The words by which a publisher or a source is compared."""


def circles(told: Sequence[Told]) -> Iterator[Tie]:
    """Tie claims whose publishers cite each other in a circle: A cites B, which cites A.

    They do so for one statement; whatever else they have from each other is then of the circle
    too. A publisher's own word for that statement is part of it: it may be where it began.
    """
    begun: dict[tuple[Body, ...], list[Told]] = defaultdict(list)
    for same in alike(told, _statement).values():
        for ring in _rings(same):
            begun[ring] += [t for t in same if t.own and t.publisher in ring]
    for ring, own in sorted(begun.items(), key=lambda item: item[0]):
        citing = [t for t in told if t.publisher in ring and not set(ring).isdisjoint(_cited(t))]
        first, *rest = sorted({t.id: t for t in (*citing, *own)}.values(), key=_order)
        papers = sorted({t.publisher: t.publisher_name for t in citing}.values())
        yield from ((first, t, grounds.circle(first, t, papers)) for t in rest)


def _statement(t: Told) -> Hashable:
    """Say what a circle is about: the same figure, or the same type of statement."""
    return t.states if isinstance(t.claim.content, Figure) else t.states[:1]


def _cited(t: Told) -> list[Body]:
    bodies = t.credits if t.own else (t.origin.words,)
    return [body for body in bodies if body != t.publisher]


def _rings(same: Iterable[Told]) -> Iterator[tuple[Body, ...]]:
    """Give the sets of publishers each of which leads to every other, sorted."""
    cites: dict[Body, set[Body]] = defaultdict(set)
    for t in same:
        cites[t.publisher].update(_cited(t))
    reached = {body: _reached(body, cites) for body in cites}
    done: set[Body] = set()
    for body in sorted(cites):
        ring = {other for other in reached[body] if body in reached.get(other, ())}
        if ring and body not in done:
            done |= ring
            yield tuple(sorted(ring))


def _reached(body: Body, cites: Mapping[Body, set[Body]]) -> set[Body]:
    seen: set[Body] = set()
    waiting = [*cites[body]]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += cites.get(at, ())
    return seen


def go_betweens(told: Sequence[Told]) -> Iterator[Tie]:
    """Tie what a report credits to a go-between with the one body whose word that passes on there.

    'A telegram of the agency, citing the staff, counted four dead. The telegram said that shells
    had fallen': that is the staff's word as well. A medium that cites two bodies is left alone.
    """
    for in_report in by_report(told).values():
        behind: dict[Body, list[Told]] = defaultdict(list)
        for t in in_report:
            for words in t.holders:
                behind[words].append(t)
        for t in in_report:
            passing = behind.get(t.origin.words, [])
            one = len({other.origin.words for other in passing}) == 1
            if not t.own and t.origin.go_between and one and passing[0].id != t.id:
                yield passing[0], t, grounds.passed_on(passing[0], t)


def mouthpieces(told: Sequence[Told]) -> Iterator[Tie]:
    """Tie a spokesman, of whom the words do not say whose, with the body named last before."""
    for in_report in by_report(told).values():
        bodies = [t for t in in_report if t.origin.body]
        for t in in_report:
            if t.origin.mouthpiece and bodies:
                before = [b for b in bodies if b.claim.passage.start <= t.claim.passage.start]
                body = before[-1] if before else bodies[0]
                yield body, t, grounds.speaks_for(body, t)


def described(told: Sequence[Told]) -> Iterator[Tie]:
    """Tie a body that a report tells by its sort alone with the one that it names of that sort.

    'Six died, a monitor said. The Hill Observatory counted …': that is one recorder. It is the one
    named last before, or else the first. 'The group' may be an armed one, and is whoever the
    report named last before, where that is a body.
    """
    for in_report in by_report(told).values():
        named = sorted((t for t in in_report if t.origin.identified), key=_said_at)
        for t in in_report:
            body = _told_by_sort(t, named) if _by_sort_alone(t, in_report) else None
            if body is not None:
                yield body, t, grounds.told_by_sort(body, t)


def _by_sort_alone(t: Told, in_report: Sequence[Told]) -> bool:
    """Tell whether no longer designation ('the aid group') is what the short one stands for."""
    words = set(t.origin.words)
    longer = (o.origin for o in in_report if not o.own and words < set(o.origin.words))
    return t.origin.described and all(o.sort for o in longer)


def _told_by_sort(t: Told, named: Sequence[Told]) -> Told | None:
    if len(t.origin.sort) > 1:
        last = next((b for b in reversed(named) if _said_at(b) <= _said_at(t)), None)
        return last if last and last.origin.kind in t.origin.sort else None
    of_sort = [b for b in named if b.origin.kind in t.origin.sort]
    before = [b for b in of_sort if _said_at(b) <= _said_at(t)]
    return next(iter([*reversed(before), *of_sort]), None)


def _said_at(t: Told) -> int:
    source = t.claim.origin.passage
    return source.start if source else t.claim.passage.start


def officers(told: Sequence[Told]) -> Iterator[Tie]:
    """Tie somebody who speaks for a body with that body, under each name that the report has.

    'The Hill Observatory said …, Observatory head N told …': N, 'the Observatory' and the Hill
    Observatory are one.
    """
    for in_report in by_report(told).values():
        first = {t.origin.words: t for t in reversed(in_report) if t.origin.identified}
        for t in first.values():
            body = set(t.origin.office_of)
            for words, named in first.items():
                if body and body <= set(words) and words != t.origin.words:
                    yield named, t, grounds.officer_of(named, t)


def initials(told: Sequence[Told]) -> Iterator[Tie]:
    """Tie a body that is called by its initials ('HOR') with the one whose name they begin."""
    named = {t.origin.words: t for t in reversed(told) if t.origin.identified}
    for words, t in sorted(named.items()):
        if len(words) == 1 and t.origin.name.isupper():
            spelled = (o for o in named.values() if abbreviates(t.origin.name, o.origin.name))
            for other in sorted(spelled, key=_order):
                if len(other.origin.words) > 2:
                    yield other, t, grounds.same_body(other, t)


def translations(told: Sequence[Told]) -> Iterator[Tie]:
    """Tie sources of one kind that give one figure in reports of different languages.

    Words cannot be compared across languages; the incident, with its place and day, is the same
    already. Of each language the earliest is tied: others of it are told apart by their words.
    """
    counting = [t for t in told if not t.own and counted(t.claim.content) and _language(t)]
    known = [t for t in counting if t.origin.kind is not SourceKind.UNKNOWN]
    for same in alike(known, lambda t: (t.origin.kind, t.states)).values():
        ordered = sorted(same, key=_order)
        earliest = {_language(t): t for t in reversed(ordered)}
        first = ordered[0]
        foreign = [t for t in ordered if t is earliest[_language(t)] and t is not first]
        yield from ((first, t, grounds.translated(first, t)) for t in foreign)


def _language(t: Told) -> str:
    language = t.report.language if t.report else "und"
    return "" if language == "und" else language.split("-")[0]


def unidentified(told: Sequence[Told]) -> Iterator[Tie]:
    """Tie a source that names nobody with one that gives the same figure and may be the same.

    It may be where the kinds of the two agree or one is unknown, where a party that it names is
    the other's too, and where they count nothing differently. One that is identified comes
    first, then one of the same kind, then the earliest. So 'a spokesman' or 'a written report' is
    never an origin beside the body whose number it repeats; witnesses beside a ministry are.
    """
    counting = [t for t in told if not t.own and counted(t.claim.content)]
    voices = alike(counting, _voice)
    for same in alike(counting, lambda t: t.states).values():
        for t in same:
            if t.origin.unidentified:
                others = [o for o in same if _may_be(t, o) and not _at_odds(t, o, voices)]
                source = min(others, key=lambda o: _likeness(t, o), default=None)
                if source is not None:
                    yield source, t, grounds.may_be_one(source, t)


def _voice(t: Told) -> Hashable:
    """Say who speaks: a body wherever it is named, one that names nobody within its report."""
    return (t.origin.words, t.claim.report if t.origin.unidentified else "")


def _may_be(t: Told, other: Told) -> bool:
    if _voice(t) == _voice(other):
        return False
    if t.origin.sort and not other.origin.unidentified and other.origin.kind not in t.origin.sort:
        return False
    kinds = {t.origin.kind, other.origin.kind}
    parties = [o.party for o in (t.origin, other.origin) if o.party]
    alike = len(parties) < 2 or bool(set(parties[0]) & set(parties[1]))
    return alike and (len(kinds) == 1 or SourceKind.UNKNOWN in kinds)


def _at_odds(t: Told, other: Told, voices: Mapping[Hashable, Sequence[Told]]) -> bool:
    """Tell whether two voices count the same people and never give the same number."""
    mine, theirs = (_counts(voices[_voice(each)]) for each in (t, other))
    return any(mine[slot].isdisjoint(theirs[slot]) for slot in mine.keys() & theirs.keys())


def _counts(told: Iterable[Told]) -> dict[ContentKey, set[ContentKey]]:
    counts: dict[ContentKey, set[ContentKey]] = defaultdict(set)
    for t in told:
        counts[t.states[:3]].add(t.states)
    return counts


def _likeness(t: Told, other: Told) -> tuple[object, ...]:
    return (other.origin.unidentified, other.origin.kind is not t.origin.kind, other.order)


def _order(t: Told) -> Order:
    return t.order
