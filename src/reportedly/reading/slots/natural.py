"""Tells harm that nobody attacks with: of diseases, weather, accidents, and what befalls animals.

A verb such as 'killed' names an attack only where no other word of its sentence does. Where its
clause says that a flu, a flood or a crash killed, or that hens were culled, it names none.
"""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actor_words import ARMED_PEOPLE
from reportedly.reading.slots.syntax import agents, objects_of, with_conjuncts

_ANIMALS = frozenset(
    """amphibian animal bat beast bee bird bull calf camel cat cattle chicken cow dog donkey
    duck elephant fish fowl frog goat goose hen hog horse insect lamb livestock monkey mosquito
    mule ox pig poultry rabbit rat sheep sparrow toad turkey whale wildlife""".split()
)
"""Lemmas of what lives and is nobody."""

_DISEASES = frozenset(
    """aids anthrax bacteria bacterium cancer cholera coronavirus covid dengue diarrhoea diarrhea
    disease ebola encephalitis epidemic fever flu hepatitis hiv illness infection influenza malaria
    measles meningitis outbreak pandemic pathogen plague pneumonia polio rabies salmonella sars
    sickness smallpox strain tuberculosis typhoid typhus virus""".split()
)
_ELEMENTS = frozenset(
    """avalanche blizzard cold cyclone drought earthquake eruption famine flood flooding floodwater
    frost hail hailstorm heatwave hurricane landslide lightning monsoon mudslide quake rain
    rainstorm snow storm tornado tremor tsunami typhoon volcano wave wildfire wind""".split()
)
_ACCIDENTS = frozenset("accident capsizing collision crash derailment pile-up rollover".split())
_CAUSES = _DISEASES | _ELEMENTS | _ACCIDENTS
_HARMED_BY = ("in", "by", "from")


def harms_naturally(document: Document, verb: Token) -> bool:
    """Tell whether what a verb of harm tells came of no attack: its cause, or whom it befell."""
    causes = (cause for cause in _causes(document, verb) if cause.lemma in _CAUSES)
    return befalls_animals(document, verb) or any(_is_meant(document, one) for one in causes)


def _is_meant(document: Document, cause: Token) -> bool:
    """Tell 'a flood' and 'a strain of flu' from 'a wave of attacks', 'an outbreak of violence'."""
    of_what = objects_of(document, cause.index, "of")
    return not of_what or any(thing.lemma in _DISEASES for thing in of_what)


def _causes(document: Document, verb: Token) -> Iterator[Token]:
    """Give what a verb has for its doer, or else what people were harmed 'in' or 'from'."""
    doers = list(agents(document, verb.index))
    yield from doers
    for relative in document.children_by(verb.index, "nsubj"):
        if verb.dep == "relcl" and relative.tag in ("WDT", "WP"):
            yield document.tokens[verb.head]
    if not doers:
        yield from objects_of(document, verb.index, *_HARMED_BY)


def befalls_animals(document: Document, verb: Token) -> bool:
    """Tell 'slaughtered 6,000 hogs and hens', with nobody beside them and nobody armed for doer."""
    heads = document.children_by(verb.index, "dobj", "nsubjpass")
    things = list(with_conjuncts(document, heads))
    if not things or any(thing.lemma not in _ANIMALS for thing in things):
        return False
    return all(doer.lemma not in ARMED_PEOPLE for doer in agents(document, verb.index))
