"""Finds the words that say that an attack happened, was attempted or is threatened."""

from collections.abc import Iterable, Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Event, EventKind, Modality
from reportedly.reading.certainty.given import given_at
from reportedly.reading.findings import Finding
from reportedly.reading.hostages import hostages_of
from reportedly.reading.ramming import is_car_bombing, is_ramming
from reportedly.reading.slots import event_words as lexicon
from reportedly.reading.slots.actor_words import ARMED_PEOPLE
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.circumstances import (
    by_circumstance,
    somebody_burns,
    weapons_near,
)
from reportedly.reading.slots.deeds import was_planned_by
from reportedly.reading.slots.figurative import hits_nobody, is_no_deed, is_subject
from reportedly.reading.slots.habits import is_customary
from reportedly.reading.slots.mishaps import goes_wrong, is_mishap
from reportedly.reading.slots.natural import befalls_animals, by_animals
from reportedly.reading.slots.stopping import stopped_weapons, stops_attacker, stops_weapon
from reportedly.reading.slots.syntax import (
    agents,
    objects_of,
    span_of,
    words_between,
)
from reportedly.reading.slots.taxonomy import is_site, means
from reportedly.reading.slots.words import Match, PhraseTable, Word, singular

_PHRASES = PhraseTable(lexicon.PHRASES)
_BURNING = frozenset({"ablaze", "afire", "alight", "aflame"})
_WORDS_DO = "blast"
"""What is done to people and bodies in words alone, and to buildings with explosives."""
_LASTING = frozenset({"day", "hour", "month", "week"})
_FORCES = frozenset("army artillery force forces jet military navy troops warplane".split())
"""Who blasts a town and is not heard to."""
_CHEMICAL = "chemical"
_TEAR_GAS = "tear gas"
"""What police fire at crowds, with bullets or without: no chemical attack."""
_REFINABLE = frozenset((EventKind.ATTACK, EventKind.BOMBING))
_AIMED = frozenset({"at", "on", "upon"})
_NOUN_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS"))


def find_events(
    document: Document, words: tuple[Word, ...], named: Iterable[Match[str]]
) -> tuple[Finding, ...]:
    """Give the events of `document`, in text order.

    `words` are its normal words, `named` the weapons that `name_weapons` finds among them.
    """
    phrases = {m.last - 1: (m.first, m.value) for m in _PHRASES.find(words)}
    weapons = {m.last - 1: m.value for m in named}
    found: dict[int, tuple[int, int, EventKind]] = {}
    for token in document.tokens:
        if token.index in phrases and token.tag in _NOUN_TAGS and not is_subject(document, token):
            first, kind = phrases[token.index]
            found[token.index] = (first, token.index + 1, kind)
        elif event := _event_at(document, token, weapons):
            found[token.index] = event
    once = {at: e for at, e in found.items() if not is_customary(document, document.tokens[at])}
    kept = _without_bare_harm(document, _without_stopping(document, once))
    return tuple(_finding(document, weapons, index, event) for index, event in kept.items())


def _event_at(
    document: Document, token: Token, weapons: dict[int, str]
) -> tuple[int, int, EventKind] | None:
    if _is_shot_dead(document, token):
        last = token.index + 1 + (document.tokens[token.index + 1].lower == "dead")
        return token.index, last, EventKind.SHOOTING
    if token.pos == "VERB":
        event = _verb(document, token, weapons)
    elif token.tag in _NOUN_TAGS or _opens_as_noun(document, token):
        event = _noun(document, token)
    else:
        return None
    if event is None or event[2] not in _REFINABLE:
        return event
    return event[0], event[1], _refined(document, token, event[2], weapons)


def _opens_as_noun(document: Document, token: Token) -> bool:
    """Tell 'Shelling hit the district', whose first word parses take for part of the verb."""
    opens = token.index == document.sentence_of(token.index).first
    return opens and token.tag == "VBG" and token.dep == "aux"


def _is_shot_dead(document: Document, token: Token) -> bool:
    """Tell 'shot dead' from other shots, and 'dragged from a bus and shot', however parsed."""
    if token.lower != "shot":
        return False
    following = document.tokens[token.index + 1 : token.index + 2]
    joined = token.index > 0 and document.tokens[token.index - 1].lower in ("and", "or")
    done = joined and token.pos == "NOUN" and not document.children(token.index)
    return any(t.lower == "dead" or (done and t.text in (".", ",", ";")) for t in following)


def _verb(
    document: Document, token: Token, weapons: dict[int, str]
) -> tuple[int, int, EventKind] | None:
    if hits_nobody(document, token, weapons):
        return None
    if token.tag == "VBG" and is_no_deed(document, token):
        return None
    plain = token.index, token.index + 1
    if is_ramming(document, token):
        return *plain, EventKind.VEHICLE_RAMMING
    if is_car_bombing(document, token):
        return *plain, EventKind.BOMBING
    if stopped := _stopped(document, token, weapons):
        return *plain, stopped
    if token.lemma in lexicon.ABUSING and any(
        child.lower == lexicon.SEXUALLY for child in document.children_by(token.index, "advmod")
    ):
        return *plain, EventKind.SEXUAL_VIOLENCE
    if kind := lexicon.VERBS.get(token.lemma):
        return None if _is_no_attack(document, token, weapons) else (*plain, kind)
    phrasal = _phrasal(document, token, weapons)
    if phrasal is not None:
        return phrasal
    kind = by_circumstance(document, token, weapons)
    return (*plain, kind) if kind else None


def _is_no_attack(document: Document, verb: Token, weapons: dict[int, str]) -> bool:
    """Tell what befalls or is done by animals, and 'blasted the mayor', which words do."""
    if befalls_animals(document, verb) or by_animals(document, verb):
        return True
    if goes_wrong(document, verb):
        return True
    if verb.lemma != _WORDS_DO or weapons_near(document, verb, weapons):
        return False
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    hit = any(is_site(thing.lower) for thing in things)
    armed = any(noun_in(doer, ARMED_PEOPLE | _FORCES) for doer in agents(document, verb.index))
    return bool(things) and not (hit or armed)


def _phrasal(
    document: Document, token: Token, weapons: dict[int, str]
) -> tuple[int, int, EventKind] | None:
    """Read a verb that names an attack with another word: 'blew up', 'came under fire'."""
    if token.lemma == lexicon.BURN and not somebody_burns(document, token):
        return None
    thrown = token.dep == "acl" and token.tag == "VBN"  # 'the grenade thrown at her office'
    for child in (
        *document.children(token.index),
        *document.tokens[token.head : token.head + thrown],
    ):
        kind = lexicon.PARTICLE_VERBS.get((token.lemma, child.lower))
        kind = kind or lexicon.OBJECT_VERBS.get((token.lemma, singular(child.lower)))
        if kind:
            ends = sorted((token.index, child.index))
            if token.lemma == lexicon.GO and _is_guns(document, token):
                kind = EventKind.SHOOTING  # 'the gun went off'
            return ends[0], ends[1] + 1, kind
    if (on := _fired_on(document, token)) is not None:
        return token.index, on.index + 1, EventKind.SHOOTING
    if hostages := hostages_of(document, token):
        ends = sorted((token.index, hostages.index))
        return ends[0], ends[1] + 1, EventKind.KIDNAPPING
    if token.lemma == "set" and (last := _set_on_fire(document, token)) is not None:
        return token.index, last.index + 1, EventKind.ARSON
    return _under_fire(document, token, weapons) if token.lemma == lexicon.UNDER_FIRE else None


def _set_on_fire(document: Document, verb: Token) -> Token | None:
    """Give the last word of 'set on fire', 'set three houses ablaze'."""
    for thing in document.children_by(verb.index, "dobj"):
        for state in document.children_by(thing.index, "amod", "acl", "advmod"):
            if state.index > thing.index and state.lower in _BURNING:
                return state
    fires = objects_of(document, verb.index, "on")
    return next((f for f in fires if f.lower == "fire" and f.index > verb.index), None)


def _is_guns(document: Document, verb: Token) -> bool:
    return any(doer.lemma in lexicon.GUNS for doer in agents(document, verb.index))


def _stopped(document: Document, verb: Token, weapons: dict[int, str]) -> EventKind | None:
    """Give the kind of attack that was stopped with its weapon ('shot down nine missiles')."""
    for line in stopped_weapons(document, verb, weapons):
        kinds = (lexicon.MEANS_EVENTS.get(kind) for kind in line)
        return next((kind for kind in kinds if kind), EventKind.ATTACK)
    return None


def _fired_on(document: Document, verb: Token) -> Token | None:
    """Give the 'on' of 'was fired on', 'was fired at by guards'; of 'was fired on Monday' none."""
    if verb.lemma != lexicon.FIRE or verb.tag != "VBN":
        return None
    bare = (t for t in document.children_by(verb.index, "prep", "prt") if t.lower in _AIMED)
    after = (t for t in bare if t.index > verb.index)  # 'On Monday he had been fired' is none
    return next((t for t in after if not document.children(t.index)), None)


def _under_fire(
    document: Document, verb: Token, weapons: dict[int, str]
) -> tuple[int, int, EventKind] | None:
    for fire in objects_of(document, verb.index, "under"):
        if fire.lower == "fire" and not document.children(fire.index):
            tied = weapons_near(document, verb, weapons) + weapons_near(document, fire, weapons)
            kinds = (lexicon.MEANS_EVENTS.get(k) for weapon in tied for k in means().line(weapon))
            kind = next((kind for kind in kinds if kind), EventKind.SHOOTING)
            return verb.index, fire.index + 1, kind
    return None


def _noun(document: Document, token: Token) -> tuple[int, int, EventKind] | None:
    kind = lexicon.NOUNS.get(token.lemma) or lexicon.NOUNS.get(singular(token.lower))
    if kind is None or (token.dep == "compound" and token.lemma == "strike"):
        return None
    modifiers = document.children_by(token.index, "compound", "amod", "poss", "nmod")
    if any(child.lower in lexicon.NOT_ATTACKS for child in modifiers):
        return None
    if is_no_deed(document, token) or is_mishap(document, token):
        return None
    if kind is EventKind.TORTURE and not _is_suffered(document, token):
        return None
    if token.lemma == "strike" and _is_work_stoppage(document, token):
        return None
    return token.index, token.index + 1, kind


def _is_suffered(document: Document, torture: Token) -> bool:
    """Tell 'under torture', 'subjected to torture', 'the torture of nine men' from the word."""
    above = document.tokens[torture.head]
    under = above.lower == "under" or document.tokens[above.head].lemma in ("subject", "submit")
    return under or bool(objects_of(document, torture.index, "of"))


def _is_work_stoppage(document: Document, token: Token) -> bool:
    governor = document.tokens[token.head]
    before = document.tokens[max(0, token.index - 2) : token.index]
    if len(before) > 1 and before[0].text == "-" and before[1].lemma in _LASTING:
        return True  # 'a two-day strike'
    return governor.lower == "on" or governor.lemma in ("call", "declare", "stage", "join")


def _refined(
    document: Document, token: Token, kind: EventKind, weapons: dict[int, str]
) -> EventKind:
    """Name the kind by the means tied to the event word, where one is."""
    near = [one for one in weapons_near(document, token, weapons) if one != _TEAR_GAS]
    if any(_CHEMICAL in means().line(weapon) for weapon in near):
        return EventKind.CHEMICAL  # whatever brought it there
    for weapon in near:
        for ancestor in means().line(weapon):
            refined = lexicon.MEANS_EVENTS.get(ancestor)
            if refined and not (kind is EventKind.BOMBING and refined is EventKind.SHOOTING):
                return refined
    bombers = (doer for doer in agents(document, token.index) if doer.lemma == lexicon.BOMBER)
    return EventKind.BOMBING if kind is EventKind.ATTACK and any(bombers) else kind


def _without_stopping(
    document: Document, found: dict[int, tuple[int, int, EventKind]]
) -> dict[int, tuple[int, int, EventKind]]:
    """Leave out how an attacker was stopped, where another kind of attack was told.

    'The driver was shot dead' makes no shooting of a lorry that was driven into a crowd.
    """
    stopping = {
        index
        for index, (_, _, kind) in found.items()
        if kind is EventKind.SHOOTING and stops_attacker(document, document.tokens[index])
    }
    attacks = {kind for index, (_, _, kind) in found.items() if index not in stopping}
    if not attacks - {EventKind.SHOOTING}:
        return found
    return {index: event for index, event in found.items() if index not in stopping}


def _without_bare_harm(
    document: Document, found: dict[int, tuple[int, int, EventKind]]
) -> dict[int, tuple[int, int, EventKind]]:
    """Leave out harm without a manner where the same sentence names the attack itself."""
    named = {
        document.tokens[index].sentence
        for index in found
        if not _is_bare_harm(document.tokens[index], found[index][2])
    }
    return {
        index: event
        for index, event in found.items()
        if document.tokens[index].sentence not in named
        or not _is_bare_harm(document.tokens[index], event[2])
    }


def _is_bare_harm(token: Token, kind: EventKind) -> bool:
    harm = token.lemma in lexicon.HARM_VERBS or token.lemma in lexicon.HARM_NOUNS
    return harm and kind is EventKind.ATTACK


def _finding(
    document: Document,
    weapons: dict[int, str],
    index: int,
    event: tuple[int, int, EventKind],
) -> Finding:
    first, last, kind = event
    given = given_at(document, index) is not None
    stopped = kind is not EventKind.SHOOTING and stops_weapon(
        document, document.tokens[index], weapons
    )
    how = Modality.ATTEMPTED if stopped else modality(document, index, given=given)
    content = Event(kind, words_between(document, first, last), how)
    return Finding(span_of(document, first, last), index, content)


def modality(document: Document, index: int, *, given: bool = False) -> Modality:
    """Tell whether the event at token `index` is said to be actual, attempted or threatened.

    What is `given` ('failed to protect them in the shelling') is so by its own modifiers alone.
    """
    token = document.tokens[index]
    if was_planned_by(document, token):
        return Modality.ACTUAL
    if token.lemma == "execution" and document.tokens[token.head].lemma in lexicon.PUT_OFF:
        return Modality.THREATENED
    for word in _governing_words(document, index, given=given):
        if word in lexicon.ATTEMPTS or word in lexicon.ATTEMPT_WORDS:
            return Modality.ATTEMPTED
        if word in lexicon.THREATS or word in lexicon.THREAT_WORDS:
            return Modality.THREATENED
    return Modality.ACTUAL


def _governing_words(document: Document, index: int, *, given: bool) -> Iterator[str]:
    """Give the words that can make the event unreal: modifiers, then governors up to a clause."""
    token = document.tokens[index]
    for child in document.children_by(index, "amod", "compound", "nmod"):
        yield child.lower
        yield child.lemma
    above = document.tokens[token.head]
    trying = token.dep == "xcomp" and above.lemma in lexicon.ATTEMPTS
    for verb in (token, above) if trying else (token,):
        ahead = any(c.lower in lexicon.TO_COME for c in document.children_by(verb.index, "aux"))
        if ahead and verb.pos == "VERB":
            yield "threatened"
    done = token.dep == "dobj" and above.lemma in lexicon.DOING
    doing = above if done else token  # 'are going to carry out the attack'
    if doing.dep == "xcomp" and document.tokens[doing.head].lower == "going":
        yield "threatened"
    if not given:
        yield from _governors(document, token)


def _governors(document: Document, token: Token) -> Iterator[str]:
    of_noun = token.tag in _NOUN_TAGS
    for governor in document.ancestors(token.index):
        if token.dep not in (
            "xcomp",
            "dobj",
            "pobj",
            "prep",
            "acl",
            "pcomp",
            "conj",
            "ccomp",
            "nsubjpass",
        ):
            return
        past = token.tag == "VBD" and governor.lemma == lexicon.MAYBE
        if token.dep != "conj" and not past and not _is_trial(document, governor):
            yield governor.lemma
            yield governor.lower
        if token.dep in ("ccomp", "nsubjpass") or governor.pos == "AUX":
            return
        if governor.pos == "VERB" and of_noun and governor.lemma not in lexicon.DOING:
            return  # 'tried to make money of the murder' attempts none
        token = governor


def _is_trial(document: Document, verb: Token) -> bool:
    """Tell 'tried for the murder', 'will be tried as an adult', in court, from an attempt."""
    return verb.lemma == "try" and bool(document.children_by(verb.index, "auxpass"))
