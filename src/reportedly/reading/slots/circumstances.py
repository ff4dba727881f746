"""Tells an attack that a verb names only by its harm, its object or its means."""

from reportedly.language.document import Document, Token
from reportedly.model.content import EventKind
from reportedly.reading.ramming import carries_bomb
from reportedly.reading.slots import event_words as lexicon
from reportedly.reading.slots.actor_words import ARMED_PEOPLE
from reportedly.reading.slots.actors import CALENDAR, noun_in
from reportedly.reading.slots.natural import by_chance, harms_naturally
from reportedly.reading.slots.struck import strikes_site, was_blown_up
from reportedly.reading.slots.syntax import objects_of
from reportedly.reading.slots.taking import takes_away
from reportedly.reading.slots.taxonomy import is_site, means
from reportedly.reading.slots.verb_subjects import is_passive

_AT_HAND = frozenset("basis floor ground occasion scale".split())
"""What a weapon is dropped or used 'on' that it is not aimed at."""
_FILLED = frozenset("contain fill lade pack load".split())
"""What is done with a thing that carries what harms: 'barrels filled with chlorine'."""
_CROWD = frozenset(
    "crowd civilian demonstrator marcher mourner people protester striker villager".split()
)
"""Whom nobody 'fired without warning into' in words alone."""


def by_circumstance(document: Document, token: Token, weapons: dict[int, str]) -> EventKind | None:
    """Give the kind of attack that a verb names only by its harm, its object or its means."""
    if by_chance(document, token):
        return None
    if token.lemma in lexicon.HARM_VERBS and not harms_naturally(document, token):
        return EventKind.ATTACK
    if takes_away(document, token):
        return EventKind.KIDNAPPING
    if token.lemma in lexicon.TO_DEATH and _to_death(document, token):
        return lexicon.TO_DEATH[token.lemma]
    if token.lemma in lexicon.STUMBLING and (met := _met(document, token, weapons)):
        return met
    if token.lemma == lexicon.BURN and somebody_burns(document, token):
        return EventKind.ARSON
    if _hits(document, token, weapons):
        return EventKind.ATTACK
    fires = token.lemma == lexicon.FIRE and (
        _fires_at(document, token) or _fires_shots(document, token)
    )
    if token.lower == lexicon.HANGED and _hangs_another(document, token):
        return EventKind.EXECUTION
    return EventKind.SHOOTING if fires or _machine_guns(document, token) else None


def _hits(document: Document, verb: Token, weapons: dict[int, str]) -> bool:
    """Tell whether a verb is an attack by its means, by who does it, or by what is hit."""
    if verb.lemma in lexicon.CONTEXT_VERBS and weapons_near(document, verb, weapons):
        return True
    if strikes_site(document, verb) or _wrecks(document, verb, weapons):
        return True
    if verb.lemma in lexicon.PUTTING_TO_USE:
        return _puts_to_use(document, verb, weapons)
    if verb.lemma == "bring":
        return _brings_down(document, verb, weapons)
    return verb.lemma == "strike" and _is_struck_blow(document, verb)


def _wrecks(document: Document, verb: Token, weapons: dict[int, str]) -> bool:
    """Tell 'a bomb brought the building down', 'a bomb sank the ferry'."""
    if not any(doer.index in weapons for doer in document.children_by(verb.index, "nsubj")):
        return False
    with_verb = {child.lower for child in document.children_by(verb.index, "prt", "dobj")}
    return verb.lemma in lexicon.WRECKING and (
        verb.lemma == "sink" or not with_verb.isdisjoint(lexicon.WRECKING[verb.lemma])
    )


def _to_death(document: Document, verb: Token) -> bool:
    after = [token.lower for token in document.tokens[verb.index + 1 : verb.index + 3]]
    dead = any(noun.lower == "death" for noun in objects_of(document, verb.index, "to"))
    return dead or after == ["to", "death"]


def _puts_to_use(document: Document, verb: Token, weapons: dict[int, str]) -> bool:
    """Tell 'dropped a grenade on a bus', 'cluster munitions were used on the town'."""
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    aimed = objects_of(document, verb.index, "on", "onto", "over", "against")
    aimed = tuple(aim for aim in aimed if aim.lower not in CALENDAR and aim.lemma not in _AT_HAND)
    filled = any(c.lemma in _FILLED for t in things for c in document.children_by(t.index, "acl"))
    armed = filled or any(thing.index in weapons for thing in things)
    return armed and (filled or bool(aimed)) and bool(weapons_near(document, verb, weapons))


def _brings_down(document: Document, verb: Token, weapons: dict[int, str]) -> bool:
    """Tell 'brought down the airliner with a missile'."""
    beside = document.children_by(verb.index, "prt", "prep", "advmod")
    down = any(word.lower == "down" for word in beside)
    return down and bool(weapons_near(document, verb, weapons))


def _met(document: Document, verb: Token, weapons: dict[int, str]) -> EventKind | None:
    """Give the kind of attack of 'ran over a mine', 'drove over an explosive device'."""
    met = objects_of(document, verb.index, "over", "on", "onto", "upon", "into")
    for thing in (*document.children_by(verb.index, "dobj"), *met):
        line = means().line(weapons[thing.index]) if thing.index in weapons else ()
        if "mine" in line or "explosive" in line:
            return EventKind.MINE if "mine" in line else EventKind.BOMBING
    return None


def _machine_guns(document: Document, verb: Token) -> bool:
    """Tell 'machine-gunned', which parsers take apart."""
    before = [token.lower for token in document.tokens[max(0, verb.index - 2) : verb.index]]
    return verb.lemma == "gun" and before == ["machine", "-"]


def _is_struck_blow(document: Document, verb: Token) -> bool:
    """Tell 'the bombers struck at noon', which needs no object."""
    doers = document.children_by(verb.index, "nsubj")
    return not document.children_by(verb.index, "dobj", "ccomp") and any(
        noun_in(doer, ARMED_PEOPLE) for doer in doers
    )


def _fires_at(document: Document, verb: Token) -> bool:
    """Tell whether somebody fires on somebody: not 'was fired on Monday'."""
    following = document.tokens[verb.index + 1 : verb.index + 2]
    if not all(word.lower in lexicon.AIMS for word in following):
        return any(t.lemma in _CROWD for t in objects_of(document, verb.index, *lexicon.AIMS))
    aims = objects_of(document, verb.index, *lexicon.AIMS)
    passing = (p for word in following for p in document.children_by(word.index, "pcomp"))
    aimed = any(aim.lower not in CALENDAR for aim in aims) or any(passing)
    return aimed and not is_passive(document, verb.index)


def _fires_shots(document: Document, verb: Token) -> bool:
    """Tell 'shots were fired at a temple', and not 'warning shots in the air'."""
    shots = document.children_by(verb.index, "nsubjpass", "dobj")
    if verb.dep == "acl":  # 'reports of shots fired at a mall'
        shots = (*shots, document.tokens[verb.head])
    aims = objects_of(document, verb.index, *lexicon.AIMS)
    aimed = any(aim.lower not in CALENDAR for aim in aims)
    return aimed and any(shot.lemma in lexicon.SHOTS for shot in shots)


def _hangs_another(document: Document, verb: Token) -> bool:
    """Tell 'three were hanged' from 'he hanged himself'."""
    things = document.children_by(verb.index, "dobj")
    return is_passive(document, verb.index) or any(
        not thing.lower.endswith(("self", "selves")) for thing in things
    )


_SPRAYING = frozenset({"pepper", "rake", "spray"})
_BADLY = frozenset("badly seriously severely".split())


def _only_hurts(document: Document, token: Token) -> bool:
    """Tell 'she was badly burned', which says how badly and not what did it."""
    badly = any(t.lower in _BADLY for t in document.children_by(token.index, "advmod"))
    things = document.children_by(token.index, "nsubjpass")
    return badly and not any(is_site(thing.lower) for thing in things)


def somebody_burns(document: Document, token: Token) -> bool:
    """Tell arson from what fire does by itself: 'the stalls burned down'."""
    if is_passive(document, token.index):
        return not _only_hurts(document, token)
    beside = document.children_by(token.index, "prt", "prep")
    down = (word for word in beside if word.lower == "down")
    return bool(document.children_by(token.index, "dobj")) or any(
        document.children_by(word.index, "pobj") for word in down
    )


def weapons_near(document: Document, token: Token, weapons: dict[int, str]) -> list[str]:
    """Give the classes of the means that are subject, object, modifier or 'with' of the event."""
    tied = list(
        document.children_by(
            token.index, "nsubj", "nsubjpass", "dobj", "compound", "amod", "nmod", "npadvmod"
        )
    )
    tied += objects_of(document, token.index, "with", "by", "from", "using")
    if token.lemma in _SPRAYING:  # 'peppered his car with bullets', of which parsers make one
        hit = document.children_by(token.index, "dobj")
        tied += [shot for thing in hit for shot in objects_of(document, thing.index, "with")]
    if token.dep in ("acl", "relcl"):
        tied.append(document.tokens[token.head])
    if document.tokens[token.head].lemma == "cause" and token.dep == "nsubjpass":
        tied += objects_of(document, token.head, "by")
    tied += [
        inner
        for noun in tied
        if noun.lemma in lexicon.AMOUNTS
        for inner in objects_of(document, noun.index, "of")
    ]
    tied += [
        inside
        for noun in tied
        for packed in document.children_by(noun.index, "acl")
        if packed.lemma in _FILLED
        for inside in objects_of(document, packed.index, "with")
    ]
    tied += [c for noun in tied for c in document.children_by(noun.index, "compound", "conj")]
    laden = [n for n in tied if n.dep == "nsubj" and carries_bomb(document, n)]
    near = [(noun, weapons[noun.index]) for noun in tied if noun.index in weapons]
    hitting = [kind for noun, kind in near if not was_blown_up(document, noun, kind)]
    return hitting + ([lexicon.VEHICLE_BOMB] if laden else [])
