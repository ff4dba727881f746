"""Phrases without a number: 'a woman', 'her son', 'the couple', 'civilians'."""

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import NAMED_PERSON, Category, Group
from reportedly.reading.casualties import persons, vague
from reportedly.reading.casualties.groups import (
    POSSESSIVES,
    family_size,
    group_at,
    harm_before,
    party_before,
)
from reportedly.reading.casualties.harm_words import HEADS
from reportedly.reading.casualties.heads import (
    harmed_noun,
    head_after,
    is_person,
    leads_people,
    past_age,
)
from reportedly.reading.casualties.losses import LIVES, TAKING, past_inflicted, past_wounds
from reportedly.reading.casualties.named import named_at
from reportedly.reading.casualties.ordinals import (
    VICTIMS,
    is_of_the_dead,
    place_at,
    place_in_count,
)
from reportedly.reading.casualties.phrase import People

_SPECIFIC = frozenset("a an one another".split())
_THE = "the"
_NEVER_ALONE = frozenset("death dead wounded injured body injury killed martyr".split())
_ONE_OF_THEM = "a"
_MORE = "another"
_IN_LAW = "law"
"""How 'mother-in-law' ends."""
_FOR_ONE = _SPECIFIC | {_THE}
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_OF_A_PHRASE = ("NOUN", "PROPN", "ADJ", "NUM")
_REPORTING = frozenset(
    "cause inflict suffer sustain report leave record be claim include have confirm death "
    "injury produce".split()
)
_HARMING_ONE = frozenset("abduct hurt injure kidnap kill murder shoot slay stab wound".split())


def read_uncounted(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read people without a number: 'a woman', 'her son', 'the couple', 'civilians', 'Child'."""
    tokens = document.tokens
    token = tokens[at]
    if token.tag == "IN":
        return None
    opener = token.lower if token.lower in _SPECIFIC or token.lower in POSSESSIVES else ""
    start = at + 1 if opener else at
    if start >= sentence.last or not _may_open(tokens[start], bool(opener)):
        return None
    if (life := _life_at(document, sentence, at, start)) is not None:
        return life
    head = head_after(document, sentence, start, at)
    known = at > sentence.first and tokens[at - 1].lower == _THE
    told = opener in _SPECIFIC or (known and leads_people(document, start + 1))
    if head is None and told:
        head = harmed_noun(document, sentence, start, single=True)
    if head is None and _with_others(document, start, opener):
        head, opener = harmed_noun(document, sentence, start, single=True), _ONE_OF_THEM
    if head is None:
        return _aged(document, sentence, at, start) or _one_more(document, sentence, at, start)
    placed = place_in_count(document, start, head) is not None
    if _states_harm_of(document, sentence, head) and not placed:
        return None
    if _are_numbered(document, sentence, at):
        return None
    if not opener and _noun_before(document, sentence, at):
        return None
    return _sized(document, sentence, at, start, head, _THE if known and not opener else opener)


def _one_more(document: Document, sentence: Sentence, at: int, start: int) -> People | None:
    """Read the 'another' of 'wounding another' and the 'a fourth' of 'a fourth was wounded'."""
    tokens = document.tokens
    nth = place_at(document, sentence, start) if start > at else None
    last = nth[1] if nth is not None else start
    if (nth is None and tokens[at].lower != _MORE) or tokens[last - 1].dep not in _ARGUMENTS:
        return None
    if last < sentence.last and tokens[last].pos in _OF_A_PHRASE:
        return None
    return People(at, last, last - 1, 1, 1, "", Group.ALL, numbered=False, single=True)


def _with_others(document: Document, start: int, opener: str) -> bool:
    """Tell the interpreter of 'four soldiers and their interpreter were killed' from a thing."""
    theirs, noun = opener in POSSESSIVES, document.tokens[start]
    return theirs and noun.dep == "conj" and is_person(document.tokens[noun.head])


def _life_at(document: Document, sentence: Sentence, at: int, start: int) -> People | None:
    """Read 'claimed a sixteenth life', whose place in the count is the count so far."""
    placed = place_at(document, sentence, start)
    if placed is None or placed[1] >= sentence.last or at == sentence.first:
        return None
    place, head = placed
    verb, noun = document.tokens[at - 1], document.tokens[head]
    if noun.lower not in LIVES or verb.lemma not in TAKING:
        return None
    rule, group = vague.ORDINAL.name, Group.ALL
    return People(at, head + 1, head, place, place, rule, group, Category.KILLED, numbered=False)


def _aged(document: Document, sentence: Sentence, at: int, start: int) -> People | None:
    """Read 'a five-year-old' and '36-year-old Jana Roe', where no noun says who it is.

    An age without an article or a name is somebody's where it opens its sentence or stands right
    behind a verb of harm, as in headlines ('Shell kills 10-year-old').
    """
    age = past_age(document, sentence, start)
    if age is None:
        return None
    last = _past_name(document, sentence, age)
    named = last > age
    before = document.tokens[max(at - 1, sentence.first)]
    harmed = before.index < at and (before.lemma in _HARMING_ONE or before.lower == "including")
    opens = document.tokens[at].lower in _SPECIFIC or at == sentence.first or harmed
    goes_on = last < sentence.last and document.tokens[last].pos in _OF_A_PHRASE
    if not named and (goes_on or not opens):
        return None
    group = group_at(document, age - 1, start)
    rule = NAMED_PERSON if named else ""
    return People(at, last, last - 1, 1, 1, rule, group, numbered=False, single=True, named=named)


def _may_open(token: Token, opened: bool) -> bool:
    return opened or token.pos in ("ADJ", "NOUN", "PROPN", "NUM") or is_person(token)


def _noun_before(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether the phrase would start inside a longer name: 'Lincoln Center Theater staff'."""
    if at == sentence.first:
        return False
    return document.tokens[at - 1].tag == "HYPH"


def _are_numbered(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'the number of the villagers killed', whom a number elsewhere counts."""
    words = [token.lower for token in document.tokens[max(sentence.first, at - 3) : at]]
    return words[-2:] == ["number", "of"] or words == ["number", "of", "the"]


def _past_name(document: Document, sentence: Sentence, at: int) -> int:
    """Step over the name of the person just described: 'journalist Jana Roe'."""
    start = at
    if at + 1 < sentence.last and document.tokens[at].lower in {"named", "called"}:
        start = at + 1
    named = named_at(document, sentence, start) if start < sentence.last else None
    return at if named is None else named.last


def _states_harm_of(document: Document, sentence: Sentence, head: int) -> bool:
    """Tell 'the bodies of five people' and a single 'death', which count nobody themselves."""
    word = document.tokens[head].lower
    if word not in HEADS:
        return False
    followed = head + 1 < sentence.last and document.tokens[head + 1].lower == "of"
    return followed or word in _NEVER_ALONE or not _is_reported(document, head)


def _is_reported(document: Document, head: int) -> bool:
    """Tell 'the blast caused deaths', 'injuries were reported' from 'a list of fatalities'."""
    token = document.tokens[head]
    governor = document.tokens[token.head]
    if head > 0 and document.tokens[head - 1].lower == "the":
        return False
    sentence = document.sentence_of(head)
    if head + 1 < sentence.last and document.tokens[head + 1].lower == "to":
        return False  # 'injuries to two civilians' counts those to whom
    if past_wounds(document, sentence, governor.index) is not None:
        return False  # 'most have shrapnel injuries' counts those who have them
    if past_inflicted(document, sentence, governor.index) is not None:
        return False  # and 'caused injuries to five nurses' those to whom
    if token.dep == "pobj":
        return governor.lower == "in" and document.tokens[governor.head].lemma == "result"
    return token.dep in ("dobj", "attr", "nsubjpass", "conj") and governor.lemma in _REPORTING


def _counts_one(head: Token) -> bool:
    """Tell 'a fatality' and 'a beekeeper' from 'a staff'."""
    return head.lower in HEADS or (head.tag == "NN" and head.lower not in persons.PLURAL)


def _sized(
    document: Document, sentence: Sentence, at: int, start: int, head: int, opener: str
) -> People | None:
    tokens = document.tokens
    word = tokens[head].lower
    last = head + 1
    low: int | None
    high: int | None
    if word in persons.COUPLES:
        low, high, rule = 2, 2, ""
    elif word in persons.FAMILIES or word == "families":
        last, low, high, rule = family_size(document, sentence, last, None, None)
    elif (
        word in persons.SINGULAR
        or word == _IN_LAW
        or (opener in _FOR_ONE and _counts_one(tokens[head]))
    ):
        low, high, rule = 1, 1, ""
    elif word in HEADS and opener not in ("", _THE):
        return None
    else:
        low, high, rule = vague.PLURAL.low, vague.PLURAL.high, vague.PLURAL.name
    harmed = harm_before(document, start, head) if opener in _SPECIFIC else None
    category = HEADS.get(word) or harmed
    if word in VICTIMS and (place := place_in_count(document, start, head)):
        low, high, rule = place, place, vague.ORDINAL.name
        category = Category.KILLED if is_of_the_dead(document, head) else category
    if (low, high) == (1, 1):
        last = _past_name(document, sentence, last)
    return People(
        at,
        last,
        head,
        low,
        high,
        rule,
        group_at(document, head, start),
        category,
        party_before(document, start, head),
        partitive=harmed is not None,  # 'a wounded man' is one of those hurt, whoever counts them
        numbered=False,
        single=(low, high) == (1, 1),
        opened=bool(opener),
    )
