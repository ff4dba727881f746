"""Tells harm that nobody attacks with: of diseases, weather, accidents, and what befalls animals.

A verb such as 'killed' names an attack only where no other word of its sentence does. Where its
clause says that a flu, a flood or a crash killed, or that hens were culled, it names none.
"""

from collections.abc import Iterator

from reportedly.language.document import Document, Name, Token
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES, PEOPLE
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.mishaps import goes_wrong, is_mishap
from reportedly.reading.slots.syntax import agents, objects_of, with_conjuncts

_ANIMALS = frozenset(
    """amphibian animal bat beast bee bird bull calf camel cat cattle chicken cow dog donkey
    duck elephant fish fowl frog goat goose hen hog horse insect lamb livestock monkey mosquito
    mule ox pig poultry rabbit rat sheep sparrow toad turkey whale wildlife""".split()
)
"""Lemmas of what lives and is nobody."""

_OF_RUSTLERS = frozenset({"raid", "rustling", "theft"})
"""Lemmas of what people do for animals: 'a cattle raid'."""
_DISEASES = frozenset(
    """aids anthrax bacteria bacterium cancer cholera coronavirus covid dengue diarrhoea diarrhea
    disease ebola encephalitis epidemic fever flu hepatitis hiv illness infection influenza leukemia
    leukaemia malaria measles meningitis outbreak pandemic pathogen plague pneumonia polio rabies
    salmonella sars sickness smallpox strain tuberculosis typhoid typhus virus""".split()
)
_ELEMENTS = frozenset(
    """avalanche blizzard cold cyclone drought earthquake eruption famine flood flooding floodwater
    frost hail hailstorm heatwave hurricane landslide lightning monsoon mudslide quake rain
    rainstorm snow storm tornado tremor tsunami typhoon volcano wave wildfire wind""".split()
)
_ACCIDENTS = frozenset(
    """accident capsizing collision crash derailment hit-and-run pile-up pileup rollover stampede
    wreck""".split()
)
_CAUSES = _DISEASES | _ELEMENTS | _ACCIDENTS
_HARMFUL = frozenset(
    """alcohol avalanche bacterium bacteria coli debris drink fume heat ice liquor lightning
    medicine monoxide moonshine mud mushroom overdose poisoning smoke strychnine toxin
    vaccine""".split()
)
"""Lemmas of what people die 'of' or 'from' without an attack, that say nothing by standing near."""
_CRASHING = frozenset(
    """careen collide crash dive drift fall flip hit leave overturn plow plough plummet plunge roll
    run skid slam slide strike swerve topple tumble veer""".split()
)
_ON_ROADS = frozenset(
    """barrier bicycle bridge canal canyon cliff cow creek cyclist deer ditch embankment fence
    gorge guardrail gully lake lamppost median moose pedestrian pole pond ravine reservoir river
    road sea semi stream trailer tree valley wall""".split()
)
"""What vehicles hit, or end up in, by accident."""
_BEFALLING = frozenset(
    """capsize collide complication derail drown epidemic h1n1 h5n1 infect overdose overturn
    poisoning skid vaccine""".split()
)
"""Other lemmas of what harms without an attack, that may tell of no cause by themselves."""
_FIRE = frozenset({"fire", "blaze", "inferno"})
_OF_GUNS = frozenset("across at from into on toward towards".split())
"""What tells from where and at whom fire was: it was of guns."""
_BURNING = frozenset(
    """apartment barn big brush bush car forest garage grass house huge kitchen large massive mill
    overnight small trailer warehouse""".split()
)
_TRAFFIC = frozenset(
    "bus car lorry motorcycle pickup suv taxi train tram truck van vehicle".split()
)
_FLOWN = frozenset("aircraft airliner airplane helicopter jet plane".split())
_PASSING = frozenset("freight garbage oncoming parked passenger passing pickup speeding".split())
"""What is said of a vehicle that hit somebody by accident."""
_NEAR_BY = frozenset("driver father friend husband mother neighbor neighbour relative".split())
"""Whose vehicle hits somebody by accident."""
_PREDATORS = frozenset("bear crocodile hyena jaguar leopard lion shark snake tiger".split())
_UNMEANT = frozenset("accidentally inadvertently unintentionally".split())
_HARMED_BY = ("in", "by", "from")


def harms_naturally(document: Document, verb: Token) -> bool:
    """Tell whether what a verb of harm tells came of no attack: its cause, or whom it befell."""
    if befalls_animals(document, verb) or by_animals(document, verb):
        return True
    clauses = document.children_by(verb.index, "advcl")
    if any(crashes(document, one) or by_chance(document, one) for one in clauses):
        return True
    return any(harms_without_attack(document, one) for one in _causes(document, verb))


def harms_without_attack(document: Document, cause: Token) -> bool:
    """Tell what somebody died of for no attack: a disease, a storm, a fire, smoke, a car."""
    if is_blaze(document, cause) or _is_traffic(document, cause) or is_mishap(document, cause):
        return True
    named = cause.lemma in _CAUSES | _HARMFUL and _is_meant(document, cause)
    told = document.children_by(cause.index, "compound", "amod", "nmod")
    return named or is_of_animal(document, cause) or any(one.lemma in _DISEASES for one in told)


def crashes(document: Document, verb: Token) -> bool:
    """Tell 'died when his car hit a tree', 'after being run over', which nobody says was meant."""
    if verb.lemma in _BEFALLING or goes_wrong(document, verb):
        return True
    doers = agents(document, verb.index)
    flown = verb.lemma == "crash" and any(doer.lemma in _FLOWN for doer in doers)
    driven = flown or any(doer.lemma in _TRAFFIC for doer in doers)
    met = [
        *document.children_by(verb.index, "dobj"),
        *objects_of(document, verb.index, "into", "off", "with", "over", "onto", "from"),
    ]
    on_road = all(thing.lemma in _TRAFFIC | _ON_ROADS for thing in met)
    return driven and verb.lemma in _CRASHING and on_road


def is_blaze(document: Document, cause: Token) -> bool:
    """Tell the fire of 'a fire destroyed the barn', 'killed in a house fire' from that of guns."""
    if cause.lemma not in _FIRE or objects_of(document, cause.index, *_OF_GUNS):
        return False
    if any(noun_in(who, PEOPLE | BODIES) for who in objects_of(document, cause.index, "of")):
        return False
    whose = document.children_by(cause.index, "compound", "amod", "poss", "nmod")
    article = any(child.lower in ("a", "the") for child in document.children(cause.index))
    plain = all(word.lower in _BURNING for word in whose)
    return plain and cause.pos == "NOUN" and (article or bool(whose) or cause.lemma != "fire")


def _is_traffic(document: Document, cause: Token) -> bool:
    """Tell 'was killed by a car', whose driver nobody says meant it."""
    if cause.lemma not in _TRAFFIC or cause.dep != "pobj":
        return False
    beside = document.children(cause.index)
    article = not beside or any(child.lower in ("a", "an", "another") for child in beside)
    owners = document.children_by(cause.index, "poss")
    if owners and all(owner.lemma in _NEAR_BY for owner in owners):
        return True  # 'killed by a neighbour's van'
    told = document.children_by(cause.index, "compound", "amod", "poss", "nmod", "acl", "relcl")
    return article and all(one.lemma in _PASSING | _TRAFFIC for one in told)


def is_natural(word: Token) -> bool:
    """Tell a word for a disease, for weather or for an accident."""
    return word.lemma in _CAUSES | _BEFALLING and word.pos in ("NOUN", "PROPN", "VERB")


_WEAK = frozenset("cold fever rain snow storm strain wave wind".split())
"""Causes of which many texts speak that are about something else."""


def is_of_nature(document: Document) -> bool:
    """Tell a text about a disease, weather or an accident: it names such a cause more than once."""
    causes = (t for t in document.tokens if t.lemma in _CAUSES and t.lemma not in _WEAK)
    return sum(t.pos in ("NOUN", "PROPN") for t in causes) > 1


def by_animals(document: Document, verb: Token) -> bool:
    """Tell 'a dog attacked her', 'attacked by a shark', whose doer is nobody."""
    doers = agents(document, verb.index)
    return bool(doers) and all(_is_beast(doer) for doer in doers)


def _is_beast(word: Token) -> bool:
    """Tell a turkey from Turkey."""
    return word.lemma in _ANIMALS | _PREDATORS and word.name is Name.NONE


def by_chance(document: Document, verb: Token) -> bool:
    """Tell 'a neighbour accidentally hit her': an accident, unless who bears arms did it."""
    if not any(t.lower in _UNMEANT for t in document.children_by(verb.index, "advmod")):
        return False
    doers = agents(document, verb.index)
    return not any(noun_in(doer, ARMED_PEOPLE | BODIES) for doer in doers)


def is_of_animal(document: Document, attack: Token) -> bool:
    """Tell 'a shark attack', 'the slaughter of cattle', 'the slaughter house', which are none."""
    befell = objects_of(document, attack.index, "of")
    if befell and all(thing.lemma in _ANIMALS and _is_beast(thing) for thing in befell):
        return True
    if attack.lemma == "slaughter" and document.tokens[attack.head].lower in ("house", "houses"):
        return True
    if attack.lemma in _OF_RUSTLERS:
        return False
    modifiers = document.children_by(attack.index, "compound", "amod", "nmod")
    return any(_is_beast(word) for word in modifiers)


def _is_meant(document: Document, cause: Token) -> bool:
    """Tell 'a flood' and 'a strain of flu' from 'a wave of attacks', 'an outbreak of violence'."""
    of_what = objects_of(document, cause.index, "of")
    return not of_what or any(thing.lemma in _DISEASES for thing in of_what)


def _causes(document: Document, verb: Token) -> Iterator[Token]:
    """Give what a verb has for its doer, or else what people were harmed 'in' or 'from'."""
    doers = list(agents(document, verb.index))
    hit = document.tokens[verb.head]
    if not doers and verb.dep == "conj" and hit.lemma in ("hit", "strike"):
        doers = list(agents(document, hit.index))  # 'was hit by a car and killed'
    yield from doers
    for relative in document.children_by(verb.index, "nsubj"):
        if verb.dep == "relcl" and relative.tag in ("WDT", "WP"):
            yield document.tokens[verb.head]
    if not doers:
        yield from objects_of(document, verb.index, *_HARMED_BY)


def befalls_animals(document: Document, verb: Token) -> bool:
    """Tell 'slaughtered 6,000 hogs and hens', with nobody beside them and nobody armed for doer."""
    heads = document.children_by(verb.index, "dobj", "nsubjpass")
    if not heads:
        heads = _shared_objects(document, verb)
    things = [
        inside
        for thing in with_conjuncts(document, heads)
        for inside in objects_of(document, thing.index, "of") or (thing,)
    ]
    if not things or any(thing.lemma not in _ANIMALS or not _is_beast(thing) for thing in things):
        return False
    return all(doer.lemma not in ARMED_PEOPLE for doer in agents(document, verb.index))


def _shared_objects(document: Document, verb: Token) -> tuple[Token, ...]:
    """Give the hogs of 'slaughtering, burning and burying hogs', 'were slaughtered and burned'."""
    joined = document.children_by(verb.index, "conj")
    while joined:
        if objects := document.children_by(joined[0].index, "dobj"):
            return objects
        joined = document.children_by(joined[0].index, "conj")
    while verb.dep == "conj":
        verb = document.tokens[verb.head]
        if objects := document.children_by(verb.index, "nsubjpass"):
            return objects
    return ()
