"""Finds what was hit: buildings, vehicles, lines, places of work or worship, and the effect."""

from collections.abc import Iterable, Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Event, EventKind, Target
from reportedly.reading.dates.phrased import breaks_in, by_assailants
from reportedly.reading.findings import Finding
from reportedly.reading.placing.vocabulary import CALLED_PLACES, ENDS_OF_TOWNS
from reportedly.reading.slots.effects import effect_on, is_undone
from reportedly.reading.slots.event_words import SERIES, STUMBLING
from reportedly.reading.slots.struck import was_blown_up
from reportedly.reading.slots.syntax import (
    phrase,
    span_of,
    without_article,
    words_between,
)
from reportedly.reading.slots.taxonomy import is_site, targets
from reportedly.reading.slots.words import Match, Word

_HIT_VERBS = frozenset(
    """hit strike target shell bomb land fall explode detonate crash slam rip tear shatter burn
    attack raid storm ambush dynamite torch damage destroy sabotage plant place throw hurl fire
    launch leave blow go set demolish gut gutte level raze flatten wreck occupy open drop
    cause suffer pound rake pepper spray riddle loot ransack rob machinegun collapse affect
    overturn smash overrun hide conceal derail sink torpedo""".split()
)
_QUARTERS = CALLED_PLACES | {"street", "road", "avenue", "square", "lane"}
_DAMAGE_NOUNS = frozenset("damage destruction fire harm sabotage hit strike blast burning".split())
_PLACING = frozenset(
    """at in on inside into against near outside to of under beside through behind around onto
    opposite next upon front between over aboard during""".split()
)
_AIMING = frozenset("at on into against onto upon to of".split())
_BESIDE = frozenset("outside near beside behind opposite around next".split())
_ON_PEOPLE = frozenset(
    """kill murder assassinate shoot stab kidnap abduct execute wound injure slay behead seize
    arrest""".split()
)
"""Deeds done to people: what they are done beside is where, and is not hit itself."""
_DIRECTIONS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west
    south-east south-west outside short""".split()
)
_AREA = "residential area"
_NOUNS = ("NOUN", "PROPN")
_MONTH = "March"
_REACHED = frozenset("attack enter invade overrun raid storm surround".split())
"""What attackers do to a place that they come to in vehicles."""
_ENTERING = frozenset("walk go come run move march pass drive ride step force burst".split())
_SUFFERING = frozenset("collapse burn crumble ignite".split())
"""Verbs whose subject was hit, unless they have an object."""
_STEPS = frozenset(
    """pobj prep dobj nsubjpass conj appos compound nmod poss npadvmod attr xcomp prt advmod
    dep""".split()
)


def find_targets(
    document: Document,
    words: tuple[Word, ...],
    named: Iterable[Match[str]],
    events: Iterable[Finding],
) -> tuple[Finding, ...]:
    """Give the targets of `document`, in text order.

    `words` are its normal words, `named` the weapons among them (a car bomb is no car), and
    `events` the findings of its events: a thing is a target only where it hangs on one of
    them, or on a verb of hitting or harm.
    """
    told = [event for event in events if isinstance(event.content, Event)]
    heads = {event.token for event in told} | set(_series(document, told))
    driven = {event.token - 1 for event in told if _names_vehicle(document, event)}
    blown_up = {
        match.last - 1
        for match in named
        if was_blown_up(document, document.tokens[match.last - 1], match.value)
    }
    weapons = {
        i
        for match in named
        for i in range(match.first, match.last)
        if match.last - 1 not in blown_up
    }
    found = [
        _finding(document, match)
        for match in targets().phrases.find(words)
        if match.last - 1 not in weapons | driven
        and (
            match.last - 1 in blown_up
            or _is_hit(document, document.tokens[match.last - 1], heads, match.value == _AREA)
        )
    ]
    return tuple(one for one in found if not any(_is_within(one, other) for other in found))


def _is_within(one: Finding, other: Finding) -> bool:
    """Tell the university of 'Tolm University College', which is the college."""
    if not isinstance(one.content, Target) or not isinstance(other.content, Target):
        return False
    same = one.content.kind == other.content.kind
    return same and one.span != other.span and other.span.covers(one.span)


def _names_vehicle(document: Document, event: Finding) -> bool:
    """Tell 'lorry attack', in which the lorry is what people were hit with."""
    content = event.content
    ramming = isinstance(content, Event) and content.kind is EventKind.VEHICLE_RAMMING
    return ramming and event.span.start < document.tokens[event.token].start


def _series(document: Document, events: Iterable[Finding]) -> Iterator[int]:
    """Give the 'string' of 'a string of bombings at churches', on which what was hit may hang."""
    for event in events:
        of = document.tokens[document.tokens[event.token].head]
        if of.lower == "of" and document.tokens[of.head].lemma in SERIES:
            yield of.head


def _is_hit(document: Document, noun: Token, events: set[int], area: bool) -> bool:
    """Climb from `noun` to an event or a verb of hitting, by the steps that mean being hit.

    An `area` that something happened in is its place, and a target only where it is the object.
    """
    if (
        (noun.pos not in _NOUNS and noun.dep != "compound")
        or _is_month(document, noun)
        or _is_ruled_out(document, noun)
    ):
        return False
    if area and (_qualifies_site(document, noun) or _tells_where_from(document, noun)):
        return False
    if _names_quarter(document, noun) or _is_manner(document, noun) or _carries(document, noun):
        return False
    token = noun
    for _ in range(6):
        governor = document.tokens[token.head]
        if _suffers(document, token, events):
            return True
        if governor.index == token.index or not _is_step(token, area):
            return False
        if token.lower in _BESIDE and governor.lemma in _ON_PEOPLE:
            return False
        tied = token.dep not in ("conj", "appos", "compound", "nmod", "poss")
        if (tied or governor.index in events) and _is_hitting(document, governor, events):
            return True
        token = governor
    return False


def _is_ruled_out(document: Document, noun: Token) -> bool:
    """Tell whether a thing is named as what was not hit: 'a depot, not a school'.

    Or by a town's name alone: the mills of 'Brookhaven Mills'.
    """
    before = document.tokens[max(noun.index - 1, 0)]
    town = noun.text.istitle() and noun.lower in ENDS_OF_TOWNS
    if town and before.pos == "PROPN" and before.index < noun.index:
        return True
    first = document.subtree(noun.index)[0]
    return any(t.lower == "not" for t in document.tokens[max(first - 1, 0) : noun.index])


def _qualifies_site(document: Document, noun: Token) -> bool:
    """Tell the village of 'the village monastery', which was hit and not the village."""
    whole = document.tokens[noun.head]
    return noun.dep in ("compound", "nmod") and noun.index < whole.index and is_site(whole.lower)


def _tells_where_from(document: Document, noun: Token) -> bool:
    """Tell the town of '20 km west of the border town of Tolm', where nothing was hit."""
    of = document.tokens[noun.head]
    direction = document.tokens[of.head]
    if of.lower != "of" or direction.lower not in _DIRECTIONS:
        return False
    hit = direction.dep == "pobj" and document.tokens[direction.head].lower in _AIMING - {"to"}
    return not hit  # not 'on the rebel-held east of the city'


def _is_manner(document: Document, noun: Token) -> bool:
    """Tell the houses of 'house-to-house raids', which is how they were made."""
    beside = document.tokens[max(noun.index - 4, 0) : noun.index + 5]
    words = [token.lower for token in beside if token.text != "-"]
    return any(words[at : at + 3] == [noun.lower, "to", noun.lower] for at in range(len(words) - 2))


def _carries(document: Document, noun: Token) -> bool:
    """Tell the vehicles of 'stormed the town in nine vehicles', which brought the attackers."""
    by = document.tokens[noun.head]
    verb = document.tokens[by.head]
    if noun.dep != "pobj" or by.lower not in ("in", "on", "aboard") or verb.lemma not in _REACHED:
        return False
    reached = document.children_by(verb.index, "dobj")
    told = verb.tag != "VBN" and any(is_site(thing.lower) for thing in reached)
    return told and not is_site(noun.lower)


def _is_month(document: Document, noun: Token) -> bool:
    """Tell 'March' from a march that was hit, which is written small or has no day beside it."""
    around = document.tokens[max(0, noun.index - 1) : noun.index + 2]
    dated = noun.text.title() == _MONTH and any(token.pos == "NUM" for token in around)
    return noun.text == _MONTH or dated


def _names_quarter(document: Document, noun: Token) -> bool:
    """Tell the name of a quarter or street from what it is a word for: 'Dock district'."""
    whole = document.tokens[noun.head]
    return noun.dep == "compound" and noun.pos == "PROPN" and whole.lower in _QUARTERS


def _suffers(document: Document, token: Token, events: set[int]) -> bool:
    """Tell whether a thing 'collapsed', or was 'reduced to rubble' or 'put out of action'."""
    verb = document.tokens[token.head]
    if token.dep in ("nsubjpass", "dobj") and is_undone(document, verb):
        return True
    if token.dep == "nsubj" and verb.index in events and verb.lemma in STUMBLING:
        return True  # 'the bus ran over a mine'
    intransitive = token.dep == "nsubj" and not document.children_by(verb.index, "dobj")
    noted = verb.index in events and verb.tag in ("VBD", "VBN") and is_site(token.lower)
    return intransitive and (verb.lemma in _SUFFERING or noted)  # 'School torched, two hurt'


def _is_step(token: Token, area: bool) -> bool:
    if token.dep == "prep":
        return token.lower in (_AIMING if area else _PLACING)
    return token.dep in _STEPS


def _is_hitting(document: Document, governor: Token, events: set[int]) -> bool:
    if governor.index in events:
        return True
    if governor.pos == "VERB":
        hit = governor.lemma in _HIT_VERBS or _goes_in_to(document, governor, events)
        return hit or breaks_in(document, governor) or by_assailants(document, governor)
    return governor.lemma in _DAMAGE_NOUNS


def _goes_in_to(document: Document, verb: Token, events: set[int]) -> bool:
    """Tell 'walked into the ward and shot nine', which the ward was entered for."""
    if verb.lemma not in _ENTERING or not any(
        p.lower == "into" for p in document.children(verb.index)
    ):
        return False
    return any(then.index in events for then in document.children_by(verb.index, "conj", "advcl"))


def _finding(document: Document, match: Match[str]) -> Finding:
    head = match.last - 1
    first, last = phrase(document, head)
    first = without_article(document, min(first, match.first), match.first)
    content = Target(
        kind=match.value,
        words=words_between(document, first, last),
        name=_name(document, first, last),
        effect=effect_on(document, document.tokens[head]),
    )
    return Finding(span_of(document, first, last), head, content)


def _name(document: Document, first: int, last: int) -> str | None:
    """Give the words of the phrase where a proper noun stands among them."""
    named = [t.index for t in document.tokens[first:last] if t.pos == "PROPN"]
    return words_between(document, named[0], last) if named else None
