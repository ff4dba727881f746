"""Tells that people were carried off where no verb of kidnapping says so: 'led away 14 girls'."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, NAMELESS, PEOPLE
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.patients import patients
from reportedly.reading.slots.syntax import agents, objects_of

LEADING = frozenset("carry cart drag drive haul herd lead march spirit take whisk".split())
SEIZING = frozenset({"seize", "snatch"})
KEEPING = "hold"
"""What armed people do with those whom they let go again: 'held nine nurses for hours'."""
_AT_FAULT = frozenset("accountable culpable guilty liable responsible".split())
AWAY = frozenset({"away", "off"})
FORCING = frozenset("bundle force push shove".split())
INTO = frozenset("car jeep lorry pick-up pickup truck van vehicle".split())
_GIVING_WAY = frozenset({"back", "down", "up"})
HOMES = frozenset("bus cell car farm home hospital hotel house office room school".split())
_MARKED = frozenset({"armed", "masked"})
_LAWFUL = frozenset(
    """cop constable gendarme guard marshal officer policeman policemen ranger sentry soldier
    trooper""".split()
)
"""Armed people who arrest whom they lead away."""
TAKERS = (ARMED_PEOPLE - _LAWFUL) | _MARKED
_OTHERS = frozenset(
    """boy child girl villager passenger teacher schoolgirl schoolboy student priest nun nurse
    doctor worker farmer lawyer journalist reporter politician councillor pastor imam trader
    fisherman fishermen resident traveller tourist hostage captive""".split()
)


def takes_away(document: Document, verb: Token) -> bool:
    """Tell 'gunmen led away 14 girls', 'was bundled into a car', from what the police do."""
    if verb.lemma in FORCING:
        into = objects_of(document, verb.index, "into")
        bundled = any(thing.lemma in INTO for thing in into)
        return bundled and any(map(_is_somebody, patients(document, verb.index)))
    if verb.lemma in SEIZING:
        doers = agents(document, verb.index)
        unlawful = any(noun_in(doer, TAKERS | NAMELESS) for doer in doers)
        return unlawful and any(map(_is_somebody, patients(document, verb.index)))
    if verb.lemma not in LEADING and verb.lemma != KEEPING:
        return False
    beside = document.children_by(verb.index, "prt", "advmod", "prep")
    away = any(word.lower in AWAY for word in beside)
    away = away or (verb.lemma == "take" and _from_home(document, verb))
    if away == (verb.lemma == KEEPING) or any(word.lower in _GIVING_WAY for word in beside):
        return False  # 'held off the army', 'took nine men in'
    if verb.lemma == KEEPING and _holds_at_fault(document, verb):
        return False
    doers = agents(document, verb.index)
    armed = any(noun_in(doer, TAKERS) or _is_armed(document, doer) for doer in doers)
    return armed and any(map(_is_somebody, patients(document, verb.index)))


def _holds_at_fault(document: Document, verb: Token) -> bool:
    """Tell 'held the gunners responsible', of whom nobody is held."""
    first, last = document.subtree(verb.index)
    return any(word.lower in _AT_FAULT for word in document.tokens[first:last])


def _from_home(document: Document, verb: Token) -> bool:
    """Tell 'was taken from his office by masked men'."""
    return any(place.lemma in HOMES for place in objects_of(document, verb.index, "from"))


def _is_somebody(thing: Token) -> bool:
    return thing.pos == "PRON" or noun_in(thing, PEOPLE | _OTHERS) or thing.pos == "NUM"


def _is_armed(document: Document, doer: Token) -> bool:
    return any(word.lower in _MARKED for word in document.children(doer.index))
