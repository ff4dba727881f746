"""Names who is held responsible by a phrase: the people and the bodies in it, with their words."""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.language.document import Document, Name, Token
from reportedly.reading.casualties.persons import PLURAL, SINGULAR
from reportedly.reading.long_names import end_over_places, end_over_purpose
from reportedly.reading.person_names import person_name
from reportedly.reading.placing.vocabulary import CALLED_PLACES
from reportedly.reading.slots.actor_words import BODIES, GROUPS_OF_PEOPLE, PEOPLE
from reportedly.reading.slots.actors import (
    CALENDAR,
    NO_NAMES,
    PARTS_OF_NAME,
    could_act,
    name_beside,
    noun_in,
    person_called,
)
from reportedly.reading.slots.no_actors import dash_before, names_nobody
from reportedly.reading.slots.openings import hedges, opening, past_modifiers
from reportedly.reading.slots.syntax import objects_of, phrase, words_between
from reportedly.reading.slots.taxonomy import is_site

_IN_COURT = frozenset({"accused", "defendant"})
"""What a court calls whom it names behind it: 'the accused, Ivo Karm, is guilty of …'."""
_ANYONE = frozenset("boy driver girl man person resident student teenager woman youth".split())
_CHARGING = frozenset({"of", "for", "with", "over", "in", "to"})
"""What opens a charge, or a sentence that names what it is for."""
_DOERS = frozenset({"author", "culprit", "mastermind"})
"""What whoever did it is called, which says nothing of who he is: 'the authors of the crime'."""
_RULING = frozenset("president premier chancellor chief vice-president presidents chiefs".split())
_NO_LONGER = frozenset("ex ex- former one-time onetime retired".split())
"""Who is so called belongs to nobody any more."""
_LOYAL = frozenset({"belonging", "faithful", "loyal"})


class Actor(msgspec.Struct, frozen=True):
    """A named doer: tokens `first` up to `last`, its `head`, and its words without article."""

    first: int
    last: int
    head: int
    words: str
    individual: bool


def charged_of(document: Document, head: Token) -> Iterator[Actor]:
    """Give whom the phrase headed by `head` names as charged with an attack.

    That may be anybody: 'convicted two doctors of the murder', 'accused the mayor of ordering it'.
    """
    if head.dep == "conj" and document.tokens[head.head].pos == "PRON":
        return  # 'accused him of killing a priest, as well as a mayor'
    if could_act(head) or head.lower in _IN_COURT:
        yield from actors_of(document, head)
        return
    known = (_RULING, SINGULAR, PLURAL)
    human = head.pos == "NOUN" and any(head.lower in words for words in known)
    over = (head.index, head.head, *(t.index for t in document.children_by(head.index, "acl")))
    charges = [of for at in over for of in document.children_by(at, "prep")]
    told = any(of.lower in _CHARGING and of.index > head.index for of in charges)
    human = human and head.lemma not in _DOERS
    if human and told and not names_nobody(document, head):
        yield _actor(document, head, individual=True)


def actors_of(document: Document, head: Token) -> Iterator[Actor]:
    """Give the people and the bodies that the phrase headed by `head` names.

    'Fighters of the River Front' names people and a body; 'River Front' names a body alone.
    """
    if head.lower in _IN_COURT:
        for beside in document.children_by(head.index, "appos"):
            if person_name(document, beside.index) is not None:
                yield _actor(document, beside, individual=True)
    if not could_act(head):
        return
    if names_nobody(document, head):
        dash = dash_before(document, head)
        before = document.tokens[dash - 1] if dash else head
        if before.index < head.index and before.head == head.index and head.dep != "compound":
            yield from actors_of(document, before)  # 'by rebels - defence ministry'
        return
    people = _is_people(document, head)
    yield _actor(document, head, individual=people)
    if people:
        yield from _bodies_inside(document, head)
    yield from _named_beside(document, head, individual=people)


def _named_beside(document: Document, head: Token, *, individual: bool) -> Iterator[Actor]:
    """Give the name that stands behind a body's noun, if one does: 'the group Blue Front'."""
    if (name := name_beside(document, head)) is not None:
        first, last = name
        words = words_between(document, first, last)
        yield Actor(first, last, last - 1, words, individual=individual)


def own_side(document: Document, head: Token) -> Actor | None:
    """Give 'we' and 'our forces' as an actor, whom only the chain can name; None for others."""
    if head.lower == "we" and not _is_day(document, head):
        return Actor(head.index, head.index + 1, head.index, head.lower, individual=False)
    whose = [t for t in document.children_by(head.index, "poss") if t.lower == "our"]
    if not whose or not could_act(head):
        return None
    first, last = whose[0].index, head.index + 1
    words = words_between(document, first, last)
    return Actor(first, last, head.index, words, individual=False)


def _is_day(document: Document, we: Token) -> bool:
    """Tell the 'We' of 'Wed 9 July', which parsers take for 'we would'."""
    after = document.tokens[we.index + 1 : we.index + 2]
    return any(t.start == we.end and t.lower == "d" for t in after)


def _is_people(document: Document, head: Token) -> bool:
    if noun_in(head, PEOPLE) or person_name(document, head.index) is not None:
        return True
    group = noun_in(head, GROUPS_OF_PEOPLE)
    return group and any(noun_in(noun, PEOPLE) for noun in objects_of(document, head.index, "of"))


def _actor(document: Document, head: Token, *, individual: bool) -> Actor:
    first, last = phrase(document, head.index, with_of=_takes_of(document, head, individual))
    last = (
        end_over_places(document, head.index)
        or end_over_purpose(document, head.index)
        or _past_inner_name(document, head, last)
        or _past_loyalty(document, head, last)
    )
    first = past_modifiers(document, opening(document, first, head), head)
    words = words_between(document, first, last)
    return Actor(first, last, head.index, words, individual)


def _past_inner_name(document: Document, head: Token, last: int) -> int | None:
    """Give where 'members of the Movement for the Freedom of Boria' ends."""
    inside = objects_of(document, head.index, "of") if last > head.index + 1 else ()
    return next(
        (end for one in inside if (end := end_over_purpose(document, one.index)) is not None), None
    )


def _past_loyalty(document: Document, head: Token, last: int) -> int:
    """Give where 'forces loyal to the Blue Front' ends, which says whose they are as 'of' does."""
    for word in document.children_by(head.index, "amod", "acl"):
        if word.lower in _LOYAL and word.index == last:
            for noun in objects_of(document, word.index, "to"):
                if noun.pos == "PROPN" or noun_in(noun, BODIES):
                    return phrase(document, noun.index)[1]
    return last


def _takes_of(document: Document, head: Token, individual: bool) -> bool:
    inside = objects_of(document, head.index, "of")
    if any(noun_before.text in CALLED_PLACES for noun_before in _before_names(document, inside)):
        return False
    if individual:
        return any(noun_in(noun, PEOPLE) for noun in inside) or (
            head.lemma == "member" and any(map(_may_have_members, inside))
        )
    return any(noun.pos == "PROPN" or noun.lower.endswith("ion") for noun in inside)


def _may_have_members(noun: Token) -> bool:
    """Tell the body or name of 'members of X' from a day."""
    return noun_in(noun, BODIES) or (noun.pos == "PROPN" and noun.lower not in CALENDAR)


def _before_names(document: Document, names: Iterable[Token]) -> Iterator[Token]:
    """Give what stands before each name, that may call it a place: 'of the settlement Tolm'."""
    for name in names:
        if name.index:
            yield document.tokens[name.index - 1]


def _bodies_inside(document: Document, head: Token) -> Iterator[Actor]:
    if any(t.lower in _NO_LONGER for t in document.children_by(head.index, "amod")):
        return  # 'a former police officer'
    for part in document.children_by(head.index, *PARTS_OF_NAME):
        if _is_home(head, part):
            continue
        if _is_body(document, part) and not names_nobody(document, part):
            yield _actor(document, part, individual=False)
    for noun in objects_of(document, head.index, "of", "from", "within"):
        if is_site(noun.lower) and not noun_in(noun, BODIES):
            continue  # 'abducted by gunmen from the Osk College'
        # 'Men of the Irgun', where a place's name would go without the article.
        if person_called(document, head) and not _names_body(document, noun):
            continue  # 'Ivo Karm, 19, of Tolm', who lives there
        whose = head.lemma == "member" or document.children_by(noun.index, "det")
        belong = noun.pos == "PROPN" and bool(whose) and noun.lower not in CALENDAR
        if belong or _is_body(document, noun):
            yield _actor(document, noun, individual=False)
            yield from _named_beside(document, noun, individual=False)
        elif noun_in(noun, PEOPLE):
            yield from _bodies_inside(document, noun)


def _is_home(person: Token, part: Token) -> bool:
    """Tell the town of 'a Tolm County woman', whose home it is, from the side of a fighter."""
    nobody = person.lemma in _ANYONE and part.name is not Name.INITIALS
    return nobody and part.dep in ("compound", "nmod") and not noun_in(part, BODIES)


def _names_body(document: Document, noun: Token) -> bool:
    return noun_in(noun, BODIES) or bool(document.children_by(noun.index, "det"))


def _is_body(document: Document, token: Token) -> bool:
    """Tell 'FRB' and 'Blue Front' from a bare name, which may well be that of a place.

    The wing of 'right-wing gunmen' is none, nor is the South of 'South Borian-backed rebels'.
    """
    beside = document.tokens[max(0, token.index - 1) : token.index + 3]
    part = token.lower == "wing" or token.dep in ("amod", "npadvmod")
    if part and any(one.text == "-" for one in beside):
        return False
    if noun_in(token, BODIES):
        return True
    if token.lower in CALENDAR or person_name(document, token.index) is not None:
        return False
    if token.lower in NO_NAMES or hedges(token):
        return False
    if token.name is Name.NONE and is_site(token.lower):
        return False  # 'Prison guards', whose capital is the sentence's
    return token.pos == "PROPN" and token.name in (Name.INITIALS, Name.NONE)
