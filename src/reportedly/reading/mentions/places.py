"""Compares the places of incidents, and picks the place of one from the places it is told with."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from reportedly.gazetteer.sphere import kilometres
from reportedly.language.document import Document, Token
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.casualties.harm_words import HARMED, HEADS
from reportedly.reading.casualties.losses import HOSPITALS
from reportedly.reading.dates.cues import EVENT_ARGUMENTS, EVENT_VERBS
from reportedly.reading.dates.dateline import stands_in_dateline
from reportedly.reading.dates.mention import DateRole
from reportedly.reading.dates.role import role_at
from reportedly.reading.findings import Finding
from reportedly.reading.mentions.called_by import is_credit, is_home, is_street, only_calls
from reportedly.reading.mentions.where_clauses import befallen
from reportedly.reading.placing.longer import names_area
from reportedly.reading.placing.vocabulary import BESIDE, SERIAL
from reportedly.reading.slots.actor_words import ARMED_PEOPLE
from reportedly.reading.slots.actors import noun_in

_RANK = {precision: rank for rank, precision in enumerate(PlacePrecision)}
_SLACK_KM = 5.0
"""Circles this far apart still count as touching: gazetteer centres are rough."""
FRONT = 2
"""Tokens after its sentence's first within which a place still opens the sentence."""
_ELSEWHERE = frozenset({"from", "to", "toward", "towards", "into", "by"})
"""Prepositions of places that things come from or go to, not of where they happen."""
_RISING = ("compound", "nmod", "amod", "flat", "appos", "conj")
_TRAVEL = frozenset(
    "bring carry drive escort ferry go head march return take transport travel walk".split()
)
_PLYING = frozenset("bus commute ferry flight fly journey move ply run sail train trip".split())
"""What goes 'between Osk and Tolm', in neither of which it need have been."""
_COMING = frozenset("fire launch come arrive fly shell shoot originate lob send".split())
"""Verbs with which 'from' tells where a shot came from."""
_BLAMING = frozenset({"blame", "pin"})
_TREATED = frozenset("admit arrive be bring death die lie recover succumb take treat".split())
_LADDER = 6
"""Words over a place within which a hospital there and what befell in it stand."""
_REVENGE = frozenset("avenge reprisal response retaliate retaliation revenge vengeance".split())
_ON = frozenset({"on", "upon"})
_LOCALS = frozenset(
    """doctor family farmer hospital inhabitant local mayor medic neighbor neighbour police relative
    rescuer resident shopkeeper survivor villager witness""".split()
)
"""Those who tell of where they are: 'In Osk, residents said …' is of Osk."""
_HOMES = frozenset("camp city district home house quarter settlement town village".split())
_AREAS = (PlacePrecision.COUNTRY, PlacePrecision.DIVISION)
_ACTING = EVENT_VERBS - frozenset("burn collapse die explode happen occur perish".split())


def apart(one: Place, other: Place) -> bool:
    """Tell whether two places cannot be one: their circles lie apart.

    Places of which one is not located are not taken to be apart.
    """
    if one.latitude is None or one.longitude is None or one.name == other.name:
        return False
    if other.latitude is None or other.longitude is None:
        return False
    reach = (one.radius_km or 0.0) + (other.radius_km or 0.0) + _SLACK_KM
    if one.name in other.within or other.name in one.within:
        return False
    return kilometres(one.latitude, one.longitude, other.latitude, other.longitude) > reach


def same(one: Place, other: Place) -> bool:
    """Tell whether two places share a name or touch, as far as can be told."""
    if one.name.casefold() == other.name.casefold():
        return True
    located = one.latitude is not None and other.latitude is not None
    return located and not apart(one, other)


def distinct(one: Place, other: Place) -> bool:
    """Tell whether two places have different names and neither lies in the other.

    Two that both are located may touch, as villages do; but where the middle of one lies in the
    other's circle they are not told apart.
    """
    if one.name.casefold() == other.name.casefold():
        return False
    if one.name in other.within or other.name in one.within:
        return False
    if one.latitude is None or one.longitude is None:
        return True
    if other.latitude is None or other.longitude is None:
        return True
    reach = max(one.radius_km or 0.0, other.radius_km or 0.0)
    return kilometres(one.latitude, one.longitude, other.latitude, other.longitude) > reach


def located(place: Place) -> bool:
    """Tell whether a place has coordinates."""
    return place.latitude is not None and place.longitude is not None


def is_area(place: Place) -> bool:
    """Tell whether a place is a country or province, too large to be where one thing happened."""
    return place.precision in _AREAS and not place.unlisted


def spots(places: Sequence[Place]) -> Sequence[Place]:
    """Give those of the places that are no countries or provinces, or all where none is small."""
    return [place for place in places if not is_area(place)] or places


def best(places: Sequence[Place]) -> Place | None:
    """Pick the place of an incident: agreeing with most others, then most exact, then first.

    Of places that lie in or by the first, the smallest is picked.

    A country or province, in which all the others may lie, is picked only where nothing smaller is
    told, and a place that is not located only where nothing else smaller is.
    """
    located = [place for place in places if place.precision is not PlacePrecision.UNRESOLVED]
    pool = located or list(places)
    if not pool:
        return None
    told = _smaller(spots(pool))
    keys = [(-_support(place, pool), _RANK[place.precision]) for place in told]
    least = min(keys)
    likely = [place for place, key in zip(told, keys, strict=True) if key == least]
    near = [place for place in likely if not apart(likely[0], place)]
    chosen = min(near, key=_radius)
    unlisted = (p for p in places if p.precision is PlacePrecision.UNRESOLVED)
    small = next((p for p in unlisted if not p.alternatives), None)
    return chosen if small is None or not is_area(chosen) else _inside(small, chosen)


def _smaller(told: Sequence[Place]) -> Sequence[Place]:
    """Give the places less those of which a village that no list holds is said to be a part."""
    unlisted = (p for p in told if p.unlisted or p.precision is PlacePrecision.UNRESOLVED)
    around = {name for place in unlisted for name in place.within}
    return [place for place in told if not _is_called(place, around)] or told


def _is_called(place: Place, around: set[str]) -> bool:
    """Tell whether one of the names is a place's own, or it says only what sort of area it is."""
    if place.name in around:
        return not place.unlisted
    return any(place.name.startswith(f"{name} ") and names_area(place.name) for name in around)


def _inside(small: Place, area: Place) -> Place:
    """Put a village that no list holds into the area that the incident is told to be in.

    A country tells nothing of where in it the village lies, and a province as much as its circle.
    """
    within = (area.name, *area.within)
    if area.precision is PlacePrecision.COUNTRY:
        return msgspec.structs.replace(small, country=area.country, within=within)
    return msgspec.structs.replace(
        area, name=small.name, gazetteer_id=None, within=within, alternatives=()
    )


def _support(place: Place, places: Sequence[Place]) -> int:
    return sum(not apart(place, other) for other in places)


def _radius(place: Place) -> float:
    return place.radius_km if place.radius_km is not None else float("inf")


def is_dateline(document: Document, finding: Finding) -> bool:
    """Tell whether a place stands in a dateline: 'LONDON, November 27 - …'."""
    return stands_in_dateline(document.text, finding.span)


def belongs_to_event(document: Document, finding: Finding) -> bool:
    """Tell whether a place is where something is said to happen."""
    sought = _is_left_or_sought(document, finding.token) and not befallen(document, finding.token)
    if sought or _is_origin(document, finding.token):
        return False
    if _is_avenged(document, finding.token) or is_home(document, finding.token):
        return False
    if is_street(document, finding):
        return False
    if _is_blamed(document, finding.token) or only_calls(document, finding):
        return False
    if is_dateline(document, finding) or _acts(document, finding.token):
        return False
    if is_credit(document, finding.token):
        return False
    if _is_of_treatment(document, finding.token):
        return False
    if befallen(document, finding.token) is not None:
        return True
    role = role_at(document, finding.token)
    told_there = _locals_tell(document, finding) or _harm_is_told(document, finding.token)
    return role is DateRole.EVENT or (role is DateRole.SPEECH and told_there)


def _is_avenged(document: Document, token: int) -> bool:
    """Tell the town of 'said it was revenge for raids on Osk', where another attack was."""
    above = list(document.ancestors(token))
    return any(
        node.lower == "for" and document.tokens[node.head].lemma in _REVENGE for node in above
    )


def belongs_to_speaker(document: Document, finding: Finding) -> bool:
    """Tell whether a place is only where somebody speaks: 'officials in Washington said'.

    Or where those hurt were treated.
    """
    if is_dateline(document, finding) or _is_of_treatment(document, finding.token):
        return True
    if only_calls(document, finding) or is_credit(document, finding.token):
        return True
    if _is_heading(document, finding) or _names_attack(document, finding.token):
        return False
    if befallen(document, finding.token) is not None:
        return False
    role = role_at(document, finding.token)
    told_there = _locals_tell(document, finding) or _harm_is_told(document, finding.token)
    return role is DateRole.SPEECH and not told_there


def leads_elsewhere(document: Document, finding: Finding) -> bool:
    """Tell a place that people came from or went to: 'on a pilgrimage to Osk'; or was avenged."""
    token = finding.token
    if befallen(document, token) is not None:
        return False
    if any(tells(document, token) for tells in (_is_origin, _is_avenged, is_home)):
        return True
    if is_street(document, finding):
        return True
    return _is_left_or_sought(document, token)


def sends_attackers(document: Document, token: int) -> bool:
    """Tell the country of 'an attack by raiders from Boria', where they come from."""
    governor = _governor(document, token)
    who = document.tokens[governor.head]
    return governor.lower == "from" and noun_in(who, ARMED_PEOPLE)


def _is_left_or_sought(document: Document, token: int) -> bool:
    """Tell the town of 'from Osk', 'to Osk' and 'to a rally in Osk', but not of 'close to Osk'."""
    governor = _governor(document, token)
    if governor.lower in ("in", "at") and _is_bound_for(document, governor):
        return True
    if governor.lower == "between":
        return document.tokens[governor.head].lemma in _TRAVEL | _PLYING
    if governor.pos != "ADP" or governor.lower not in _ELSEWHERE:
        return False
    before = document.tokens[max(0, governor.index - 1)]
    return not (governor.lower == "to" and before.lower in BESIDE)


def _is_bound_for(document: Document, inside: Token) -> bool:
    """Tell the 'in' of 'lorries taking farmers to a rally in Osk'."""
    there = document.tokens[inside.head]
    to = document.tokens[there.head]
    return there.dep == "pobj" and to.lower == "to" and document.tokens[to.head].lemma in _TRAVEL


def _is_heading(document: Document, finding: Finding) -> bool:
    """Tell 'Situation report no. 4 - Osk', which says of where the report is."""
    start = document.text.rfind("\n", 0, finding.span.start) + 1
    return bool(SERIAL.match(document.text, start, finding.span.start))


def _names_attack(document: Document, token: int) -> bool:
    """Tell 'the Osk bomb', which is called after where it went off, whatever it then 'claims'."""
    place = document.tokens[token]
    attack = document.tokens[place.head]
    named = place.dep in ("compound", "nmod") and attack.index > token
    return named and attack.lemma in EVENT_ARGUMENTS


def _harm_is_told(document: Document, token: int) -> bool:
    """Tell 'in Osk three deaths were reported', where it is the deaths that were in Osk.

    So in 'found nine bodies in Osk', and in 'put the number of dead in Osk at nine', which parsers
    tie to the putting.
    """
    at = document.tokens[token].head
    if at > 0 and document.tokens[at].pos == "ADP" and document.tokens[at - 1].lower in HARMED:
        return True
    verb = document.verb_above(token)
    if verb is None:
        return False
    told = document.children_by(
        verb.index, "nsubjpass", *(["dobj"] if verb.lemma == "find" else [])
    )
    return any(noun.lower in HEADS for noun in told)


def _locals_tell(document: Document, finding: Finding) -> bool:
    """Tell whether a sentence opens with the place where its speakers are: 'In Osk, residents'."""
    opening = document.sentence_of(finding.token).first
    place = document.tokens[finding.token]
    verb = document.verb_above(place.index)
    if verb is not None and _is_theirs(document, place, verb):
        return True
    if verb is None or _preposition(document, place.index) not in ("in", "at", "near"):
        return False
    speakers = document.children_by(verb.index, "nsubj")
    led = all(place.index < speaker.index for speaker in speakers)
    return led and place.index - opening <= FRONT and any(s.lemma in _LOCALS for s in speakers)


def _is_theirs(document: Document, place: Token, verb: Token) -> bool:
    """Tell the town of 'residents of Osk said that jets had bombed their village'."""
    of = document.tokens[place.head]
    if of.lower != "of" or document.tokens[of.head].lemma not in _LOCALS:
        return False
    told = document.tokens[place.index + 1 : document.subtree(verb.index)[1]]
    return any(a.lower == "their" and b.lemma in _HOMES for a, b in pairwise(told))


def _acts(document: Document, token: int) -> bool:
    """Tell whether a place does what happened: 'Finland fired on its neighbour'."""
    node = document.tokens[token]
    verb = document.tokens[node.head]
    return node.dep == "nsubj" and verb.pos == "VERB" and verb.lemma in _ACTING


def _is_origin(document: Document, token: int) -> bool:
    """Tell where something came from: 'fired from positions near the village of Orel'."""
    for above in document.ancestors(token):
        if above.pos in ("VERB", "AUX"):
            return False
        if above.lower == "from":
            return document.tokens[above.head].lemma in _COMING
    return False


def _is_of_treatment(document: Document, token: int) -> bool:
    """Tell the town of 'died in Osk's hospital', 'taken to a clinic in Osk', 'treated in Osk'."""
    above = list(document.ancestors(token))[:_LADDER]
    if [node.pos for node in above[:1]] == ["ADP"] and above[1:2] and above[1].lemma == "treat":
        return True
    at = next((n for n, node in enumerate(above) if node.lower in HOSPITALS), None)
    if at is None or not all(n.pos in ("ADP", "PROPN", "NOUN") for n in above[:at]):
        return False
    told = (node.lemma for node in above[at:] if node.lemma in _TREATED | EVENT_ARGUMENTS)
    return next(told, "") in _TREATED  # not 'died in a raid on the hospital of Osk'


def _is_blamed(document: Document, token: int) -> bool:
    """Tell the capital in 'blamed the deaths on the Kremlin', which stands for who rules there."""
    above = (node for node in document.ancestors(token) if node.pos in ("VERB", "AUX"))
    verb = next(above, None)
    return verb is not None and verb.lemma in _BLAMING and _preposition(document, token) in _ON


def _preposition(document: Document, token: int) -> str:
    """Give the preposition that governs a place, lower case, or ''."""
    governor = _governor(document, token)
    return governor.lower if governor.pos == "ADP" else ""


def _governor(document: Document, token: int) -> Token:
    """Give what governs the phrase of a place."""
    node = document.tokens[token]
    while node.dep in _RISING and node.head != node.index:
        node = document.tokens[node.head]
    return document.tokens[node.head]
