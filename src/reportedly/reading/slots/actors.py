"""Tells whether a noun names a possible perpetrator, and which people and bodies it names."""

from collections.abc import Iterable, Iterator

import msgspec

from reportedly.language.document import Document, Name, Token
from reportedly.reading.casualties.persons import PLURAL, SINGULAR
from reportedly.reading.dates.vocabulary import MONTHS, SHORT_MONTHS, WEEKDAYS
from reportedly.reading.long_names import end_over_places, end_over_purpose
from reportedly.reading.person_names import person_name
from reportedly.reading.placing.vocabulary import CALLED_PLACES
from reportedly.reading.slots.actor_words import (
    ARMED_PEOPLE,
    AUTHORITIES,
    BODIES,
    GROUPS_OF_PEOPLE,
    NAMELESS,
    PEOPLE,
)
from reportedly.reading.slots.no_actors import dash_before, names_nobody
from reportedly.reading.slots.openings import hedges, opening, past_modifiers, with_particle
from reportedly.reading.slots.syntax import objects_of, phrase, without_article, words_between
from reportedly.reading.slots.taxonomy import is_site
from reportedly.reading.slots.words import singular

CALENDAR = frozenset(
    (
        *MONTHS,
        *SHORT_MONTHS,
        *WEEKDAYS,
        *(day[:3] for day in WEEKDAYS),
        *(f"{day}s" for day in WEEKDAYS),
        "today",
        "yesterday",
        "tonight",
    )
)
"""Words of time that the parser may take for names or for objects."""
_NO_NAMES = frozenset(
    "- al el suicide new fresh latest deadly second third air terror mortar rocket missile bomb "
    "drone nerve gas apc atv ied rpg suv uav ugv".split()
)
"""What may be tagged as a name and is a part of one, or of what was done in a headline's capitals:
'Suicide bombers', 'New Mortar Attacks', 'Terror Attack'."""
_IRREGULAR = frozenset(
    "cartel front gang guerrilla insurgent militant movement rebel union".split()
)
"""Those whose spokesmen and commanders are no authorities."""
_PARTS_OF_NAME = ("compound", "nmod", "amod", "poss", "appos")

_CALLED = frozenset("gangster warlord guerrilla extremist militant smuggler trafficker".split())
"""Nouns for one person that may stand right before his name: 'the warlord Ivo Karm'."""
_NAMING = frozenset("call know name dub style describe identify".split())
"""Verbs that give a body its name: 'a group calling itself X'."""
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


def noun_in(token: Token, nouns: frozenset[str]) -> bool:
    """Tell whether `token` is one of `nouns`, in singular or plural."""
    return token.lower in nouns or token.lemma in nouns or singular(token.lower) in nouns


def is_authority(document: Document, token: Token) -> bool:
    """Tell whether `token` heads the name of an authority, or that of somebody called so.

    'The minister', 'President Ivo Karm', but not 'a rebel spokesman'.
    """
    around = document.children_by(token.index, "compound", "nmod", "amod", "appos", "poss")
    called = (token, *around) if token.pos == "PROPN" else (token,)
    if not any(noun_in(word, AUTHORITIES) for word in called):
        return False
    around += tuple(w for one in around for w in document.children_by(one.index, "compound"))
    return not any(noun_in(word, _IRREGULAR) for word in (token, *around))


def may_have_arms(token: Token) -> bool:
    """Tell whether `token` heads a name, or says armed people, a body or an authority."""
    if token.pos == "PROPN" or token.name is not Name.NONE:
        return True
    return any(noun_in(token, nouns) for nouns in (ARMED_PEOPLE, BODIES, AUTHORITIES))


def could_act(token: Token) -> bool:
    """Tell whether `token` can head the name of somebody who does an attack."""
    if token.pos in ("PRON", "NUM") or token.lower.removesuffix(".") in CALENDAR:
        return False
    if token.lower in _NO_NAMES or hedges(token):
        return False
    if noun_in(token, PEOPLE) or noun_in(token, BODIES):
        return True
    aged = token.lower == "old" and token.dep in ("nsubj", "pobj", "dobj")  # 'a 19-year-old'
    return aged or token.pos == "PROPN" or token.name is not Name.NONE


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
    if (name := name_beside(document, head)) is not None:
        first, last = name
        words = words_between(document, first, last)
        yield Actor(first, last, last - 1, words, individual=people)


def name_beside(document: Document, head: Token) -> tuple[int, int] | None:
    """Give the tokens of the name that stands right behind a body's noun: 'the group Blue Front'.

    Half-open; None where none does.
    """
    sentence = document.sentence_of(head.index)
    if head.pos != "NOUN" or not noun_in(head, BODIES | _CALLED):
        return None
    if (called_so := _called_so(document, head)) is not None:
        return called_so
    first = last = head.index + 1
    while last < sentence.last and (
        document.tokens[last].pos == "PROPN"
        or _joins_name(document, first, last)
        or _opens_name(document, first, last)
    ):
        last += 1
    called = first < last and document.tokens[last - 1].lower not in CALENDAR
    if noun_in(head, _CALLED):
        called = called and last - first > 1
    return (first, last) if called else _apposed(document, head)


def _called_so(document: Document, head: Token) -> tuple[int, int] | None:
    """Give the tokens of the name in 'a group calling itself X', 'a cell known as X'."""
    for calling in document.children_by(head.index, "acl"):
        if calling.lemma not in _NAMING:
            continue
        names = (
            *document.children_by(calling.index, "oprd", "ccomp", "dobj"),
            *objects_of(document, calling.index, "as"),
        )
        for name in names:
            if name.pos == "PROPN" and name.index > calling.index:
                first, last = phrase(document, name.index, with_of=True)
                return with_particle(document, without_article(document, first, name.index)), last
    return None


def person_called(document: Document, token: Token) -> bool:
    """Tell a person who goes by a name from the bodies that do."""
    return person_name(document, token.index) is not None


def _apposed(document: Document, head: Token) -> tuple[int, int] | None:
    """Give the tokens of a name between commas: 'A faction of the League, Jund al-Osk, claimed'.

    Parsers hang it on the body or on a name in its phrase; the verb follows at once.
    """
    verb = document.tokens[head.head]
    if head.dep != "nsubj" or verb.index < head.index:
        return None
    for name in document.tokens[head.index + 2 : verb.index - 1]:
        closing = _past_initials(document, name.index + 1)
        if name.dep != "appos" or name.pos != "PROPN" or document.tokens[closing].text != ",":
            continue
        first, last = phrase(document, name.index)
        first = with_particle(document, without_article(document, first, name.index))
        opening = first - 1 if document.tokens[first - 1].pos != "DET" else first - 2
        between = document.tokens[closing + 1 : verb.index]
        inside = name.head == head.index or head.index in _above(document, name.index)
        if inside and document.tokens[opening].text == "," and all(t.pos == "AUX" for t in between):
            return first, last
    return None


def _past_initials(document: Document, at: int) -> int:
    """Step over the initials in brackets of 'the Blue Front (BF), claimed'."""
    opened = [token.text for token in document.tokens[at : at + 3]]
    return at + 3 if opened[:1] == ["("] and opened[2:] == [")"] else at


def _above(document: Document, index: int) -> set[int]:
    return {token.index for token in document.ancestors(index)}


def _joins_name(document: Document, first: int, at: int) -> bool:
    """Tell the hyphen of 'Al-Badr', which parsers set apart."""
    before, hyphen, *after = document.tokens[at - 1 : at + 2]
    tight = bool(after) and before.end == hyphen.start and hyphen.end == after[0].start
    return at > first and hyphen.text == "-" and tight and after[0].pos == "PROPN"


def _opens_name(document: Document, first: int, at: int) -> bool:
    """Tell the 'Shining' of 'the group Shining Dawn', which parsers take for what the group does.

    In a text without capitals no word is told so.
    """
    word, *after = document.tokens[at : at + 2]
    named = bool(after) and after[0].pos == "PROPN" and after[0].text.istitle()
    return at == first and word.text.istitle() and word.tag in ("VBG", "VBN", "JJ") and named


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


def is_nameless(document: Document, head: Token) -> bool:
    """Tell people called by what they did alone: 'gunmen on motorcycles', no name and no side.

    'Men in uniform' tells a side, if not which.
    """
    if not noun_in(head, NAMELESS) or head.name is not Name.NONE or head.pos == "PROPN":
        return False
    parts = (
        *document.children_by(head.index, *_PARTS_OF_NAME),
        *objects_of(document, head.index, "of", "from"),
    )
    if objects_of(document, head.index, "in"):
        return False
    return not any(may_have_arms(p) and p.lower not in CALENDAR for p in parts)


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
        whose = PEOPLE | BODIES if head.lemma == "member" else PEOPLE
        member = head.lemma == "member"
        return any(
            noun_in(noun, whose) or (member and noun.pos == "PROPN" and noun.lower not in CALENDAR)
            for noun in inside
        )
    return any(noun.pos == "PROPN" or noun.lower.endswith("ion") for noun in inside)


def _before_names(document: Document, names: Iterable[Token]) -> Iterator[Token]:
    """Give what stands before each name, that may call it a place: 'of the settlement Tolm'."""
    for name in names:
        if name.index:
            yield document.tokens[name.index - 1]


def _bodies_inside(document: Document, head: Token) -> Iterator[Actor]:
    if any(t.lower in _NO_LONGER for t in document.children_by(head.index, "amod")):
        return  # 'a former police officer'
    for part in document.children_by(head.index, *_PARTS_OF_NAME):
        if _is_home(head, part):
            continue
        if _is_body(document, part) and not names_nobody(document, part):
            yield _actor(document, part, individual=False)
    for noun in objects_of(document, head.index, "of", "from", "within"):
        # 'Men of the Irgun', where a place's name would go without the article.
        if person_called(document, head) and not _names_body(document, noun):
            continue  # 'Ivo Karm, 19, of Tolm', who lives there
        whose = head.lemma == "member" or document.children_by(noun.index, "det")
        belong = noun.pos == "PROPN" and bool(whose) and noun.lower not in CALENDAR
        if belong or _is_body(document, noun):
            yield _actor(document, noun, individual=False)
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
    if token.lower in _NO_NAMES or hedges(token):
        return False
    if token.name is Name.NONE and is_site(token.lower):
        return False  # 'Prison guards', whose capital is the sentence's
    return token.pos == "PROPN" and token.name in (Name.INITIALS, Name.NONE)
