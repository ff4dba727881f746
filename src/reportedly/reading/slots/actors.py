"""Tells whether a noun names a possible perpetrator, and which people and bodies it names."""

from reportedly.language.document import Document, Name, Token
from reportedly.reading.dates.vocabulary import MONTHS, SHORT_MONTHS, WEEKDAYS
from reportedly.reading.person_names import person_name
from reportedly.reading.slots.actor_words import (
    ARMED_PEOPLE,
    AUTHORITIES,
    BODIES,
    NAMELESS,
    PEOPLE,
)
from reportedly.reading.slots.openings import hedges, with_particle
from reportedly.reading.slots.syntax import objects_of, phrase, without_article
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
NO_NAMES = frozenset(
    "- al el suicide new fresh latest deadly second third air terror mortar rocket missile bomb "
    "drone nerve gas apc atv ied rpg suv uav ugv axe gun hammer knife machete sword".split()
)
"""What may be tagged as a name and is a part of one, or of what was done in a headline's capitals:
'Suicide bombers', 'New Mortar Attacks', 'Terror Attack'."""
_IRREGULAR = frozenset(
    "cartel front gang guerrilla insurgent militant movement rebel union".split()
)
"""Those whose spokesmen and commanders are no authorities."""
PARTS_OF_NAME = ("compound", "nmod", "amod", "poss", "appos")

_CALLED = frozenset("gangster warlord guerrilla extremist militant smuggler trafficker".split())
"""Nouns for one person that may stand right before his name: 'the warlord Ivo Karm'."""
_NAMING = frozenset("call know name dub style describe identify".split())
"""Verbs that give a body its name: 'a group calling itself X'."""


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
    if token.lower in NO_NAMES or hedges(token):
        return False
    if noun_in(token, PEOPLE) or noun_in(token, BODIES):
        return True
    aged = token.lower == "old" and token.dep in ("nsubj", "pobj", "dobj")  # 'a 19-year-old'
    return aged or token.pos == "PROPN" or token.name is not Name.NONE


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
                sentence = document.sentence_of(name.index)
                while last < sentence.last and _joins_name(document, first, last):
                    last += 2
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


def is_nameless(document: Document, head: Token) -> bool:
    """Tell people called by what they did alone: 'gunmen on motorcycles', no name and no side.

    'Men in uniform' tells a side, if not which.
    """
    if not noun_in(head, NAMELESS) or head.name is not Name.NONE or head.pos == "PROPN":
        return False
    parts = (
        *document.children_by(head.index, *PARTS_OF_NAME),
        *objects_of(document, head.index, "of", "from"),
    )
    if objects_of(document, head.index, "in"):
        return False
    return not any(may_have_arms(p) and p.lower not in CALENDAR for p in parts)
