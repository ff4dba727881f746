"""Cuts a sentence's findings into units: clauses that speak of one time and place."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.content import Event, Location, Timing
from reportedly.model.figure import Figure
from reportedly.model.when import TimePrecision
from reportedly.reading.dates.cues import EVENT_NOUNS
from reportedly.reading.dates.line_heads import told_under
from reportedly.reading.dates.measured import is_measured
from reportedly.reading.dates.role import is_outcome
from reportedly.reading.findings import Finding
from reportedly.reading.mentions import cues
from reportedly.reading.mentions.bearing import bears_incident
from reportedly.reading.mentions.unit import Scope, Unit
from reportedly.reading.mentions.where_clauses import befallen

_COMPARING = frozenset({"since", "than", "like", "unlike", "before", "to"})
"""Prepositions that set one event beside another: 'the worst since the raid of May'."""
_SETTING_APART = frozenset({"since", "before"})
_AFTER = "after"
"""Sets apart where it is measured or ranks: 'weeks after', but not 'died after a shell fell'."""
_THE_SAME = frozenset({"he", "it", "she", "they"})
_COMING = frozenset({"come", "follow"})
_RANKING = frozenset({"JJS", "RBS"})
_ORDINALS = frozenset("second third fourth fifth latest".split())
_LONGEST_APPOSITION = 3
"""Tokens from a town's name up to that of what it lies in: ', in northern'."""
_CONTRASTING = frozenset({"while", "whereas"})
_CLAUSES = ("relcl", "acl")


def units(document: Document, findings: Sequence[Finding]) -> Iterator[Unit]:
    """Give the units of all sentences that hold findings; each finding is in exactly one.

    Units come in text order, but within a sentence those that carry it on come first.
    """
    by_sentence: dict[int, list[int]] = {}
    heads = _heads(document, findings)
    for index in sorted(range(len(findings)), key=lambda i: (findings[i].span, findings[i].token)):
        token = document.tokens[findings[index].token]
        by_sentence.setdefault(heads.get(token.sentence, token.sentence), []).append(index)
    for sentence in sorted(by_sentence):
        yield from _in_sentence(
            document, document.sentences[sentence], findings, by_sentence[sentence]
        )


def _heads(document: Document, findings: Sequence[Finding]) -> dict[int, int]:
    """Give for each sentence that heads a line, 'Tuzla, 29 March.', the one that it is told in."""
    told: dict[int, list[Finding]] = {}
    for finding in findings:
        told.setdefault(document.tokens[finding.token].sentence, []).append(finding)
    found = {}
    for number, held in told.items():
        if all(isinstance(finding.content, Location | Timing) for finding in held):
            under = told_under(document, document.sentences[number])
            if under is not None:
                found[number] = under.index
    return found


def _in_sentence(
    document: Document, sentence: Sentence, findings: Sequence[Finding], members: list[int]
) -> list[Unit]:
    scopes = _scopes(document, findings, members)
    whole = Scope(sentence.first, sentence.first, sentence.last)
    shared = [scope for scope in scopes if _shares(document, findings, members, scope)]
    groups: dict[Scope, list[int]] = {}
    for index in members:
        token = _told_at(document, findings[index])
        around = [scope for scope in scopes if scope.holds(token)]
        scope = min(around, key=lambda s: (s.size, s.first), default=None)
        groups.setdefault(scope or _nearest(shared, token) or whole, []).append(index)
    found = [
        Unit(part, sentence.index, tuple(held), _holes(scope, groups))
        for scope, held in groups.items()
        for part, held in _by_day(scope, findings, held)
    ]
    return sorted(found, key=lambda unit: (unit.scope.dependent, findings[unit.members[0]].span))


def _told_at(document: Document, finding: Finding) -> int:
    """Give the token whose clause a finding belongs to: 'Osk' to what befell people in Osk."""
    place = isinstance(finding.content, Location)
    there = befallen(document, finding.token) if place else None
    return finding.token if there is None else there.index


def _shares(
    document: Document, findings: Sequence[Finding], members: Sequence[int], scope: Scope
) -> bool:
    """Tell whether the time of a scope holds for the rest of its sentence as well.

    It does for 'killed five and wounded three on Monday', not where either part has a place of
    its own or is set against the other ('while').
    """
    if scope.dependent or document.tokens[scope.head].dep == "advcl":
        return False
    tokens = [findings[i].token for i in members if isinstance(findings[i].content, Location)]
    held = [token for token in tokens if scope.holds(token)]
    return len({scope.holds(_lies_in(document, token, held)) for token in tokens}) < 2


def _lies_in(document: Document, place: int, towns: Sequence[int]) -> int:
    """Give the town right before the province at token `place`, or `place`: 'in Osk, Tolmia'."""
    for town in towns:
        between = document.tokens[town + 1 : place]
        near = 0 < len(between) <= _LONGEST_APPOSITION
        if near and between[0].text == "," and not any(t.pos == "VERB" for t in between):
            return town
    return place


def _holes(scope: Scope, others: Iterable[Scope]) -> tuple[Scope, ...]:
    return tuple(
        o for o in others if o is not scope and scope.holds(o.head) and o.size < scope.size
    )


def _nearest(scopes: Sequence[Scope], token: int) -> Scope | None:
    """Give the scope that ends nearest before `token`, or else the first."""
    before = [scope for scope in scopes if scope.first <= token]
    return max(before or scopes[:1], key=lambda s: s.first, default=None)


def _scopes(document: Document, findings: Sequence[Finding], members: Sequence[int]) -> list[Scope]:
    """Give the scopes that the sentence's dates and its contrasted clauses set up."""
    found: dict[int, Scope] = {}
    for index in members:
        content = findings[index].content
        if isinstance(content, Timing) and content.when.precision is not TimePrecision.YEAR:
            scope = _scope_of(document, findings[index].token)
            if scope is not None:
                found.setdefault(scope.head, scope)
    for scope in (
        *_contrasted(document, findings, members),
        *_recalled(document, findings, members),
        *_set_apart(document, findings, members),
        *_hours_before(document, findings, members),
    ):
        found.setdefault(scope.head, scope)
    telling = (scope for scope in found.values() if _tells(findings, members, scope))
    return sorted(telling, key=lambda scope: (scope.first, scope.last))


def _tells(findings: Sequence[Finding], members: Sequence[int], scope: Scope) -> bool:
    """Tell whether a scope speaks of harm or an attack, or else carries its sentence on.

    In 'the three killed on Friday' the date stands alone: it is that of the three.
    """
    inside = (findings[index] for index in members if scope.holds(findings[index].token))
    return not scope.dependent or any(bears_incident(finding.content) for finding in inside)


def _scope_of(document: Document, token: int) -> Scope | None:
    """Give the scope of a date: the clause, or the event compared with, that it dates."""
    start = document.tokens[token]
    if document.tokens[start.head].lower == "since" and document.children_by(
        token, "relcl", "advcl", "acl"
    ):
        return _scope(document, token, dependent=True, compared=True)
    for node in (start, *document.ancestors(token)):
        if node.pos in ("NOUN", "PROPN") and _compared(document, node):
            return _scope(document, node.index, dependent=True, compared=True)
        if node.pos in ("VERB", "AUX"):
            scope = _clause(document, node)
            if scope is not None:
                return scope
    return None


def _compared(document: Document, noun: Token) -> bool:
    governor = document.tokens[noun.head]
    if noun.lemma not in EVENT_NOUNS or noun.dep != "pobj":
        return False
    return governor.lower in _COMPARING or is_measured(document, governor)


def _sets_apart(document: Document, verb: Token) -> bool:
    """Tell whether a clause's opening word sets what it tells beside what its sentence tells.

    Not where the same go on: 'were in the bank on Monday, a day after they stormed it'.
    """
    for mark in document.children_by(verb.index, "mark", "advmod"):
        if mark.lower in _SETTING_APART:
            return True
        if is_measured(document, mark):
            doers = document.children_by(verb.index, "nsubj")
            return not any(doer.lower in _THE_SAME for doer in doers)
        if mark.lower == _AFTER and _ranks(document, document.tokens[verb.head]):
            return True
    return _follows_by(document, verb)


def _follows_by(document: Document, verb: Token) -> bool:
    """Tell 'the raid came less than a month after a shooting in Osk killed three', by parses."""
    above = document.tokens[verb.head]
    if verb.dep != "advcl" or above.lemma not in _COMING or above.index > verb.index:
        return False
    between = document.tokens[above.index + 1 : verb.index]
    return any(token.lower == _AFTER and is_measured(document, token) for token in between)


def _ranks(document: Document, verb: Token) -> bool:
    """Tell whether a verb only gives an attack its place among others: 'it was the second'."""
    if verb.lemma in _COMING:
        return True
    if verb.lemma != "be":
        return False
    told = document.children_by(verb.index, "attr")
    words = [word for noun in told for word in (noun, *document.children(noun.index))]
    return any(word.tag in _RANKING or word.lower in _ORDINALS for word in words)


def _clause(document: Document, verb: Token) -> Scope | None:
    """Give the scope of the clause that `verb` heads, or None where its governor's is meant."""
    if verb.dep in _CLAUSES:
        return _scope(document, verb.index, dependent=True)
    if verb.dep in ("advcl", "pcomp"):
        if _sets_apart(document, verb):
            return _scope(document, verb.index, dependent=True, compared=True)
        opening = {m.lower for m in document.children_by(verb.index, "mark", "advmod")}
        return _scope(document, verb.index) if opening & _CONTRASTING else None
    if verb.dep in ("ROOT", "conj", "ccomp", "parataxis"):
        apart = verb.dep == "ccomp" and _sets_apart(document, verb)
        return _scope(document, verb.index, dependent=apart, compared=apart)
    return None


def _scope(
    document: Document, head: int, *, dependent: bool = False, compared: bool = False
) -> Scope:
    return Scope(head, *document.subtree(head), dependent, compared)


def _contrasted(
    document: Document, findings: Sequence[Finding], members: Sequence[int]
) -> Iterator[Scope]:
    """Give the clauses that tell a figure and a place of their own beside the main clause's.

    A verb that itself states the harm does so only where the rest names a place as well: in
    'killed ten and wounded 18 in Osk' all were harmed there.
    """
    figures = [findings[index].token for index in members if _is_figure(findings[index])]
    heads = {verb.index: verb for token in figures for verb in _verbs_over(document, token)}
    located = [findings[i].token for i in members if isinstance(findings[i].content, Location)]
    for verb in heads.values():
        scope = _clause(document, verb) if verb.dep in ("conj", "advcl", "parataxis") else None
        if scope is None or scope.dependent:
            continue
        inside = [scope.holds(token) for token in located]
        if any(inside) and (verb.index not in figures or not all(inside)):
            yield scope


def _is_figure(finding: Finding) -> bool:
    return isinstance(finding.content, Figure)


def _verbs_over(document: Document, token: int) -> Iterator[Token]:
    """Give the verb that a token is, and those that govern it."""
    around = (document.tokens[token], *document.ancestors(token))
    return (node for node in around if node.pos == "VERB")


def _recalled(
    document: Document, findings: Sequence[Finding], members: Sequence[int]
) -> Iterator[Scope]:
    """Give the relative clauses that tell an earlier attack: 'who carried out a similar raid'."""
    for index in members:
        if not isinstance(findings[index].content, Event):
            continue
        for verb in document.ancestors(findings[index].token):
            if verb.pos == "VERB" and verb.dep in _CLAUSES:
                scope = _scope(document, verb.index, dependent=True)
                if cues.EARLIER.search(_text(document, scope)):
                    yield scope


def _set_apart(
    document: Document, findings: Sequence[Finding], members: Sequence[int]
) -> Iterator[Scope]:
    """Give the clauses that tell an earlier attack, though not when: 'it comes after six died'."""
    for index in members:
        if not isinstance(findings[index].content, Figure):
            continue
        for verb in _verbs_over(document, findings[index].token):
            if is_outcome(document, verb):
                break
            if verb.pos == "VERB" and verb.dep == "advcl" and _sets_apart(document, verb):
                yield _scope(document, verb.index, dependent=True, compared=True)


def _hours_before(
    document: Document, findings: Sequence[Finding], members: Sequence[int]
) -> Iterator[Scope]:
    """Give the earlier attack of 'a drone hit the depot hours after shells hit the market'.

    Only beside an attack that the sentence itself tells: who 'died hours after the attack' or
    'claimed it hours after the bombing' tells of no other.
    """
    attacks = [findings[i].token for i in members if isinstance(findings[i].content, Event)]
    for token in attacks:
        for node in (document.tokens[token], *document.ancestors(token)):
            if node.dep == "advcl" and _sets_apart(document, node):
                above = node.head
            elif _compared(document, node) and document.tokens[node.head].lower == _AFTER:
                above = document.tokens[node.head].head
            else:
                continue
            scope = _scope(document, node.index, dependent=True, compared=True)
            others = {other for other in attacks if not scope.holds(other)}
            if not others.isdisjoint(_led_to(document, above)):
                yield scope
            break


def _led_to(document: Document, token: int) -> set[int]:
    """Give a token, what it hangs on, and what is said to have been: 'hit it, killing two, …'."""
    told = document.children_by(token, "ccomp")
    return {token, *(t.index for t in (*document.ancestors(token), *told))}


def _text(document: Document, scope: Scope) -> str:
    return " ".join(token.text for token in document.tokens[scope.first : scope.last])


def _by_day(
    scope: Scope, findings: Sequence[Finding], members: list[int]
) -> Iterator[tuple[Scope, list[int]]]:
    """Split the members among the days that the scope names, each to the nearest in the text."""
    dates = [index for index in members if _is_day(findings[index])]
    leaders = _distinct(findings, dates)
    if len(leaders) < 2:
        yield scope, members
        return
    split: dict[int, list[int]] = {leader: [] for leader in leaders}
    for index in members:
        at = findings[index].span
        split[min(leaders, key=lambda d: abs(findings[d].span.start - at.start))].append(index)
    for held in split.values():
        yield scope, held


def _is_day(finding: Finding) -> bool:
    content = finding.content
    return isinstance(content, Timing) and content.when.precision is TimePrecision.DAY


def _distinct(findings: Sequence[Finding], dates: Sequence[int]) -> list[int]:
    """Give the first of the dates for each day."""
    days: dict[dt.date, int] = {}
    for index in dates:
        content = findings[index].content
        if isinstance(content, Timing):
            days.setdefault(content.when.first, index)
    return list(days.values())
