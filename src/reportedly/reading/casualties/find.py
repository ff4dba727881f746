"""Finds the casualty figures of a text: numbers of people, the harm, and how figures relate."""

from collections.abc import Container, Sequence
from itertools import pairwise

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties import persons, vague
from reportedly.reading.casualties.also import also_befell
from reportedly.reading.casualties.armed import armed_names, fell_fighting
from reportedly.reading.casualties.before import Before
from reportedly.reading.casualties.breakdowns import broken_down
from reportedly.reading.casualties.harm import Harm, harms_in, may_state_harm
from reportedly.reading.casualties.harm_words import VOCABULARY, Frame
from reportedly.reading.casualties.heads import is_person
from reportedly.reading.casualties.labels import Toll
from reportedly.reading.casualties.links import Link, links_in
from reportedly.reading.casualties.listed import listed_names
from reportedly.reading.casualties.losses import CARED_FOR
from reportedly.reading.casualties.not_harmed import got_away, only_mourned
from reportedly.reading.casualties.people import people_in
from reportedly.reading.casualties.periods import (
    counts_deeds,
    covers_period,
    with_parts_of_sums,
    with_shared_periods,
)
from reportedly.reading.casualties.phrase import People
from reportedly.reading.casualties.pronouns import with_pronouns
from reportedly.reading.casualties.scene import Scene
from reportedly.reading.casualties.shares import settled
from reportedly.reading.casualties.sums import Lists, Sum, lists_of
from reportedly.reading.casualties.survivors import survivors_in
from reportedly.reading.casualties.tabled import tabled
from reportedly.reading.casualties.tolls import tolls_in
from reportedly.reading.findings import Finding, Span

_MEMBERS = frozenset("member members element elements operative operatives leader leaders".split())
"""Nouns for people of a body, which says by its name what they are."""

_LEADING = frozenset("commander general colonel lieutenant sergeant brigadier corporal".split())
"""Ranks of those whose men are fighters."""

_FOLLOWING = frozenset("entourage retinue escort convoy unit squad patrol".split())
"""What such a leader has around him, of whom some may be counted."""

_HOLDING = frozenset("carry transport ferry evacuate house shelter host treat".split())
"""Verbs for having people in a place or a vehicle, whatever then befell it."""

_IN_ACTION = frozenset("kia kias wia wias".split())
"""Killed and wounded in action, as armies count their own."""

_BRIDGE = 4
"""Tokens that may stand between the people and a harm word shown in one passage."""


class _Draft(msgspec.Struct, frozen=True):
    """A figure before its period is known: tokens `first` up to `last`, `token` its head.

    `whole` are the tokens, half-open, of the count that it is part of, or that replaced it.
    """

    first: int
    last: int
    token: int
    figure: Figure
    whole: tuple[int, int] | None = None


def find_figures(document: Document) -> tuple[Finding, ...]:
    """Find every casualty figure of `document`, in text order.

    A finding's span runs from the number through the noun for the people and, where it stands
    next to them, the harm word; its token is the harm word, or the noun or number where the
    noun itself states the harm.
    """
    found: list[Finding] = []
    names = armed_names(document)
    before = Before()
    for sentence in document.sentences:
        figures: list[Finding] = []
        if may_state_harm(document, sentence) or before.may_go_on(document, sentence):
            figures = _in_sentence(document, sentence, names, before)
        before = before.after(document, figures)
        found.extend(figures)
    beside = (*listed_names(document, found), *broken_down(document, found))
    taken = {one.span.start for one in found}
    cells = (one for one in tabled(document) if one.span.start not in taken)
    found = sorted([*found, *beside, *cells], key=lambda one: one.span)
    found = with_pronouns(document, found)
    return tuple(_individuals_as_parts(with_parts_of_sums(found)))


def _individuals_as_parts(found: list[Finding]) -> list[Finding]:
    """Make single people part of the larger counts of the same harm told before them.

    A text that counts 14 dead and then tells of a teacher who was killed counts nobody twice.
    """
    counted: set[tuple[Category, Group]] = set()
    told: list[Finding] = []
    for finding in found:
        figure = finding.content
        if isinstance(figure, Figure):
            whole = figure.relation is not Relation.PART and not figure.cumulative
            if whole and figure.individual and _may_hold(counted, figure):
                figure = msgspec.structs.replace(figure, relation=Relation.PART)
                finding = msgspec.structs.replace(finding, content=figure)
            elif whole and (figure.low or figure.high or 0) > 1:
                counted.add((figure.category, figure.group))
        told.append(finding)
    return told


def _may_hold(counted: Container[tuple[Category, Group]], one: Figure) -> bool:
    """Tell whether a person may be among those counted: no soldier is one of three civilians."""
    wholes = [Group.ALL, one.group]
    if one.group is Group.ALL:
        wholes = [*Group]
    elif one.group is not Group.COMBATANTS:
        wholes.append(Group.CIVILIANS)
    return any((one.category, group) in counted for group in wholes)


def _in_sentence(
    document: Document, sentence: Sentence, names: frozenset[str], before: Before
) -> list[Finding]:
    people = [_armed(document, person, names) for person in people_in(document, sentence)]
    people = _without_strays([p for p in people if not _hurt_before(document, p)])
    harms = harms_in(document, sentence)
    if not any(person.category for person in people):
        harms = _without_sick(document, harms, before)
    people = _among_soldiers(document, _shared_nouns(document, people, harms))
    tolls = tolls_in(document, sentence, people, harms, before.counted, before.listed)
    told = {toll.people: toll.category for toll in tolls}
    links = links_in(Scene(document, sentence, people, harms, before.them), told)
    lists = lists_of(document, people, links)
    drafts = [
        _from_link(document, people, harms, lists, link)
        for link in (*links, *also_befell(document, harms, links))
        if link.people not in told
    ]
    drafts += [_from_toll(document, people, toll) for toll in tolls]
    drafts += [_from_sum(document, people, harms, total) for total in lists.sums]
    drafts += [_Draft(*derived) for derived in survivors_in(document, sentence, people)]
    kept = [draft for draft in drafts if draft is not None]
    kept.sort(key=lambda draft: (draft.first, draft.last, draft.token))
    kept = [_with_count(kept, at) for at in range(len(kept))]
    findings = [_finding(document, sentence, kept, at) for at in range(len(kept))]
    return with_shared_periods(document, findings)


def _without_strays(people: list[People]) -> list[People]:
    """Leave out a number that touches the count behind it, as clocks and page views do."""
    stray = {one for one, two in pairwise(people) if one.bare and one.last == two.first}
    return [person for person in people if person not in stray]


def _without_sick(document: Document, harms: list[Harm], before: Before) -> list[Harm]:
    """Leave out who is 'taken to hospital' or treated where nobody else came to harm."""
    told = [harm for harm in harms if document.tokens[harm.last - 1].lower not in CARED_FOR]
    return harms if told or before.counted is not None else told


def _hurt_before(document: Document, person: People) -> bool:
    """Tell 'an ambulance carrying three wounded fighters', whom another event had hurt."""
    if person.category is not Category.INJURED or document.tokens[person.head].dep != "dobj":
        return False
    verb = document.tokens[document.tokens[person.head].head]
    holder = document.tokens[verb.head]
    return verb.dep == "acl" and verb.lemma in _HOLDING and not is_person(holder)


def _armed(document: Document, person: People, names: frozenset[str]) -> People:
    """Count the members of a body among the combatants where the text calls it armed."""
    if person.group is not Group.ALL or person.bare:
        return person
    if document.tokens[person.head].lower not in _MEMBERS:
        return person
    last = _past_body(document, person)
    words = {token.lower for token in document.tokens[person.first : last]}
    if not words.isdisjoint(persons.FAMILIES):
        return person
    named = not words.isdisjoint(names) or _of_whoever_kills(document, person)
    if named or fell_fighting(document, person.last):
        return msgspec.structs.replace(person, group=Group.COMBATANTS)
    return person


def _of_whoever_kills(document: Document, person: People) -> bool:
    """Tell 'executed nine of its own members', where whoever kills bears arms, as they do."""
    words = [token.lower for token in document.tokens[person.first : person.last]]
    verb = document.tokens[max(0, person.first - 1)]
    return "own" in words and verb.pos == "VERB" and verb.lower in VOCABULARY


def _past_body(document: Document, person: People) -> int:
    """Step over the name of the body that members belong to: 'of the “Blue Front” organisation'."""
    at = person.last
    inside = {token.lower for token in document.tokens[person.head : at]}
    if at >= len(document.tokens) or ("of" not in inside and document.tokens[at].lower != "of"):
        return at
    last = document.sentence_of(at).last
    while at < last and document.tokens[at].pos not in {"VERB", "AUX"}:
        at += 1
    return at


def _among_soldiers(document: Document, people: list[People]) -> list[People]:
    """Count officers told with soldiers, and the men of a commander, among the combatants."""
    told = list(people)
    for k, (one, two) in enumerate(pairwise(people)):
        if one.group is Group.COMBATANTS and _are_his_men(document, one, two):
            told[k + 1] = msgspec.structs.replace(two, group=Group.COMBATANTS)
        between = document.tokens[one.last : two.first]
        if len(between) != 1 or between[0].lower not in {"and", ","}:
            continue
        for this, other in ((k, k + 1), (k + 1, k)):
            officer = document.tokens[told[this].head].lower in {"officer", "officers"}
            if officer and (told[this].group, told[other].group) == (Group.ALL, Group.COMBATANTS):
                told[this] = msgspec.structs.replace(told[this], group=Group.COMBATANTS)
    return told


def _are_his_men(document: Document, one: People, two: People) -> bool:
    """Tell 'a commander and 12 of his men', 'of his escort': they bear arms as he does."""
    if document.tokens[one.head].lower not in _LEADING:
        return False
    words = [token.lower for token in document.tokens[one.last : two.last]]
    return "his" in words and (two.group is Group.MEN or words[-1] in _FOLLOWING)


def _shared_nouns(document: Document, people: list[People], harms: list[Harm]) -> list[People]:
    """Give 'killed 5 and wounded 10 soldiers' its noun on both sides."""
    harm_starts = {harm.first: harm for harm in harms}
    told = list(people)
    for k, (one, two) in enumerate(pairwise(people)):
        at = one.last
        while at < two.first and document.tokens[at].lower in {"and", ",", "or"}:
            at += 1
        harm = harm_starts.get(at)
        shares = harm is not None and harm.frame is not Frame.SUBJECT and harm.last == two.first
        if one.bare and shares and not two.bare and two.numbered:
            told[k] = msgspec.structs.replace(one, group=two.group, party=two.party)
    return told


def _with_count(drafts: Sequence[_Draft], at: int) -> _Draft:
    """Give a number left behind to whoever tells the count before it: '… seven, up from five'."""
    draft = drafts[at]
    if at == 0 or draft.figure.relation is not Relation.FORMER or draft.whole is not None:
        return draft
    now = drafts[at - 1]
    return msgspec.structs.replace(draft, whole=(now.first, now.last))


def _finding(document: Document, sentence: Sentence, drafts: list[_Draft], at: int) -> Finding:
    draft = drafts[at]
    start, end = document.span(draft.first, draft.last)
    # Parts of a count stand between it and its period: '400 people, most of them women, since …'.
    later = (
        d.first
        for d in drafts[at + 1 : at + 9]
        if d.first >= draft.last and d.figure.relation is not Relation.PART
    )
    following = next(later, None)
    until = sentence.end if following is None else document.tokens[following].start
    low = draft.figure.low
    cumulative = covers_period(document, sentence.index, start, end, until, low)
    cumulative = cumulative or counts_deeds(document.text, start, end, low)
    figure = msgspec.structs.replace(draft.figure, cumulative=cumulative)
    whole = Span(*document.span(*draft.whole)) if draft.whole else None
    return Finding(Span(start, end), draft.token, figure, whole)


def _from_link(
    document: Document,
    people: list[People],
    harms: list[Harm],
    lists: Lists,
    link: Link,
) -> _Draft | None:
    person = people[link.people]
    listed = link.people in lists.members
    if listed and (person.group is Group.ALL or link.people in lists.fighters):
        return None
    relation = Relation.UNRELATED
    if link.people in lists.wholes:
        relation = Relation.TOTAL
    if listed or person.partitive or link.part or link.parent is not None:
        relation = Relation.PART
    harm = harms[link.harm] if link.harm is not None else None
    whole = people[link.parent] if link.parent is not None else None
    if harm is not None and (
        only_mourned(document, person, harm) or got_away(document, person, harm)
    ):
        return None
    person, derivation = settled(person, whole)
    if relation is Relation.PART:
        person = _of_rank(document, person)
    draft = _drafted(document, person, harm, link.category, relation, derivation)
    return (
        draft if whole is None else msgspec.structs.replace(draft, whole=(whole.first, whole.last))
    )


def _of_rank(document: Document, person: People) -> People:
    """Leave open how many bore arms where only some of a rank are counted among the harmed."""
    ranked = document.tokens[person.head].lower in persons.RANKS
    if not ranked or person.low is None or person.group is not Group.COMBATANTS:
        return person
    return msgspec.structs.replace(person, high=None, rule=vague.RANK.name)


def _drafted(
    document: Document,
    person: People,
    harm: Harm | None,
    category: Category,
    relation: Relation,
    derivation: str = "",
) -> _Draft:
    first, last = _extent(document, person, harm)
    in_action = any(token.lower in _IN_ACTION for token in document.tokens[person.first : last])
    fought = in_action and person.group is Group.ALL and person.bare
    start, end = document.span(first, last)
    figure = Figure(
        category=category,
        group=Group.COMBATANTS if fought else person.group,
        low=person.low,
        high=person.high,
        words=document.text[start:end],
        relation=relation,
        rule=person.rule,
        derivation=derivation,
        party=person.party,
    )
    return _Draft(first, last, harm.token if harm is not None else person.head, figure)


def _extent(document: Document, person: People, harm: Harm | None) -> tuple[int, int]:
    """Give the tokens of the phrase and of a harm word that stands next to it."""
    if person.said is not None:
        return person.said
    if harm is None:
        return person.first, person.last
    if person.first >= harm.last and _bridged(document, harm.last, person.first):
        return harm.first, person.last
    if harm.first >= person.last and _bridged(document, person.last, harm.first):
        return person.first, harm.last
    return person.first, person.last


def _bridged(document: Document, first: int, last: int) -> bool:
    """Tell whether only auxiliaries, adverbs and articles stand between two words."""
    between = document.tokens[first:last]
    return len(between) <= _BRIDGE and all(
        token.pos in ("AUX", "ADV", "DET", "PART")
        or token.lower in {"who", "reported", "his", "her"}
        for token in between
    )


def _from_toll(document: Document, people: list[People], toll: Toll) -> _Draft:
    draft = _drafted(document, people[toll.people], None, toll.category, toll.relation)
    figure = draft.figure
    if toll.group is not Group.ALL and figure.group is Group.ALL:
        figure = msgspec.structs.replace(figure, group=toll.group)
    if toll.passed and figure.low is not None:
        figure = msgspec.structs.replace(figure, high=None, rule=vague.MORE_THAN.name)
    if toll.risen:
        figure = msgspec.structs.replace(figure, low=figure.high, rule="")
    if toll.capped and figure.low is not None:
        figure = msgspec.structs.replace(figure, low=None, rule=vague.UP_TO.name)
    return msgspec.structs.replace(draft, token=toll.token, figure=figure)


def _from_sum(document: Document, people: list[People], harms: list[Harm], total: Sum) -> _Draft:
    first, last = people[total.members[0]].first, people[total.members[-1]].last
    start, end = document.span(first, last)
    figure = Figure(
        category=total.category,
        group=total.group,
        low=total.low,
        high=total.high,
        words=document.text[start:end],
        relation=Relation.DERIVED,
        derivation=total.derivation,
    )
    token = harms[total.harm].token if total.harm is not None else people[total.members[0]].head
    return _Draft(first, last, token, figure)
