"""Tells places by which something is only called: a court, talks, an agreement, an army."""

from itertools import takewhile

from reportedly.language.document import Document, Name, Token
from reportedly.model.content import Location
from reportedly.model.place import PlacePrecision
from reportedly.reading.dates.cues import EVENT_ARGUMENTS, EVENT_VERBS
from reportedly.reading.findings import Finding
from reportedly.reading.person_names import person_name
from reportedly.reading.placing.capitals import is_capital
from reportedly.reading.placing.streets import names_street

_COURTS = frozenset({"court", "tribunal"})
_LONGEST_NAME = 4
"""Tokens behind a place up to the court, or the meeting, that is called by it."""
_CALLED_BY = frozenset(
    """accord accords agreement agreements communique conference format memorandum negotiations
    process protocol protocols summit talks treaty""".split()
)
"""What is called by the place where people meet, or met."""
_THERE = frozenset({"at", "in", "near", "outside", "inside"})
"""Prepositions by which something happens at a meeting itself."""
_HAPPENING = EVENT_ARGUMENTS | EVENT_VERBS
_ABROAD = frozenset(
    """ambassador base citizen consul consulate diplomat embassy force mission national soldier
    tourist troop""".split()
)
"""Lemmas of what a country has in another."""
_UNDER_ARMS = frozenset(
    "ally army authority delegation envoy force government jet military official regime "
    "serviceman soldier sniper troop warplane".split()
)
"""Lemmas of what a government is called by its capital for: 'Osk forces' fight far from Osk."""
_SHORTEST = 4
"""Words of a headline before the colon behind which stands who tells of it."""
_ANYBODY = frozenset(
    "boy couple father girl man mother native student teen teenager tourist woman".split()
)
"""Nouns for one person, or two, before which a town is where they live."""
_HIGH = "High"
_DASHES = frozenset({"-", "–", "—", "--"})
_WAGED = frozenset("aggression invasion offensive onslaught war".split())
"""Lemmas of what a country does in another: 'Tolmia's invasion'."""
_NEVER_AT_HOME = frozenset({"aggression", "invasion"})
_AGAINST = frozenset({"on", "against", "in", "of", "into"})
_TRADING = frozenset({"trade", "exchange", "swap"})
_WORDS = frozenset("accusation allegation barb blame claim insult threat".split())
_STRUCK = frozenset({"of", "on", "upon", "against"})


def only_calls(document: Document, finding: Finding) -> bool:
    """Tell whether something elsewhere is only called by a place, or belongs to who rules there."""
    token = finding.token
    return (
        _tells_whose(document, finding)
        or _names_court(document, token)
        or _names_meeting(document, token)
        or _trades_words(document, token)
    )


def is_home(document: Document, token: int) -> bool:
    """Tell the town of 'a Tolm man was killed in Osk', where he is from, beside where it was.

    Those who are called after what they do ('an Osk shopkeeper') do it there.
    """
    place = document.tokens[token]
    who = document.tokens[place.head]
    if _lives_there(document, place):
        return _is_told_elsewhere(document, place)
    described = place.dep in ("compound", "nmod", "amod") and place.index < who.index
    if not described or who.tag != "NN" or not _is_told_elsewhere(document, place):
        return False
    return who.lemma in _ANYBODY or document.text[place.end : who.end].strip() == "aid worker"


def _lives_there(document: Document, place: Token) -> bool:
    """Tell the town of 'Ivo Karm of Tolm district', who is called after where he lives."""
    while place.dep in ("compound", "nmod") and place.head != place.index:
        place = document.tokens[place.head]
    of = document.tokens[place.head]
    who = document.tokens[of.head]
    called = of.lower == "of" and who.pos == "PROPN" and place.dep == "pobj"
    return called and person_name(document, who.index) is not None


def is_street(document: Document, finding: Finding) -> bool:
    """Tell the town of 'Tolm Street' and 'Tolm and Osk streets', by which a street is called.

    So are schools: 'Tolm High', 'Central High'.
    """
    first = document.token_at(finding.span.start)
    last = document.token_at(finding.span.end - 1) + 1
    school = _HIGH in [token.text for token in document.tokens[max(first + 1, last - 1) : last + 1]]
    return school or names_street(document, first, last)


def _is_told_elsewhere(document: Document, place: Token) -> bool:
    """Tell whether a sentence says behind a town that something is in another place."""
    for inside in document.tokens[place.index : document.sentence_of(place.index).last]:
        if inside.lower not in _THERE:
            continue
        named = document.children_by(inside.index, "pobj")
        if any(t.pos == "PROPN" and t.name is Name.OTHER for t in named):
            return True
    return False


def is_credit(document: Document, token: int) -> bool:
    """Tell the capital that ends 'Five killed in past day: Osk', which only tells of it.

    So does that of 'Two dead in Tolm shelling - Osk', where another place is told before.
    """
    sentence = document.sentence_of(token)
    before = document.tokens[max(0, token - 1)]
    if token != sentence.last - 1 or token - sentence.first <= _SHORTEST:
        return False
    return before.text == ":" or (
        before.text in _DASHES
        and before.end < document.tokens[token].start
        and document.text[before.start - 1].isspace()
        and any(word.name is Name.OTHER for word in document.tokens[sentence.first : token])
    )


def _trades_words(document: Document, token: int) -> bool:
    """Tell the countries of 'Tolmia, Boria trade blame over the shelling of a bus'."""
    place = document.tokens[token]
    while place.dep in ("conj", "appos", "compound", "nmod") and place.head != place.index:
        place = document.tokens[place.head]
    verb = document.tokens[place.head]
    if verb.lemma not in _TRADING or verb.index < token:
        return False
    return any(thing.lemma in _WORDS for thing in document.children_by(verb.index, "dobj"))


def _tells_whose(document: Document, finding: Finding) -> bool:
    """Tell the country of 'the Tolmia embassy in Osk', 'Tolmia troops', which lies elsewhere.

    And the capital of 'Osk's forces', 'Osk's shelling of Marn'.
    """
    place, content = document.tokens[finding.token], finding.content
    noun = document.tokens[place.head]
    if not isinstance(content, Location) or place.dep not in ("compound", "nmod", "amod", "poss"):
        return False
    if content.place.precision is PlacePrecision.COUNTRY:
        if place.dep == "poss" and noun.lemma in _WAGED:
            waged = _preposition_behind(document, noun) in _AGAINST
            return waged or noun.lemma in _NEVER_AT_HOME
        return noun.lemma in _ABROAD and place.dep != "poss"
    if not is_capital(content.place):
        return False
    strikes = noun.lemma in EVENT_ARGUMENTS and place.dep == "poss"
    return noun.lemma in _UNDER_ARMS or (strikes and _preposition_behind(document, noun) in _STRUCK)


def _preposition_behind(document: Document, noun: Token) -> str:
    after = document.tokens[noun.index + 1 : noun.index + 2]
    return "".join(token.lower for token in after if token.head == noun.index)


def _names_court(document: Document, token: int) -> bool:
    """Tell the seat of 'the Osk High Court', 'a court in Osk', which judges what was elsewhere."""
    if any(word.lower in _COURTS for word in _name_behind(document, token)):
        return True
    place = document.tokens[token]
    seat = document.tokens[document.tokens[place.head].head]
    return place.dep == "pobj" and seat.lower in _COURTS


def _names_meeting(document: Document, token: int) -> bool:
    """Tell the towns of 'ahead of the Osk talks', 'the Osk agreement', 'the Osk task force'.

    Who was killed 'at the Osk conference' was killed there.
    """
    name = _name_behind(document, token)
    for word, before in zip(name[1:], name, strict=False):
        if word.lower == "force" and before.lower == "task":
            return True
    met = next((word for word in name if word.lower in _CALLED_BY), None)
    if met is None:
        return False
    governor = document.tokens[met.head]
    if governor.lower in ("of", "on"):
        governor = document.tokens[governor.head]  # 'shelling of the summit'
    return governor.lower not in _THERE and governor.lemma not in _HAPPENING


def _name_behind(document: Document, token: int) -> list[Token]:
    """Give the words of a name that stand right behind a place."""
    after = document.tokens[token + 1 : token + 1 + _LONGEST_NAME]
    return list(takewhile(lambda word: word.pos in ("PROPN", "ADJ", "NOUN"), after))
