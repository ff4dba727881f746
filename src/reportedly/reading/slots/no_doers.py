"""Tells what stands where the doer of a deed stands and did not do it: what burst, who suffered."""

from collections.abc import Container

from reportedly.language.document import Document, Token
from reportedly.reading.placing.vocabulary import CALLED_PLACES
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.event_words import NOUNS, VERBS
from reportedly.reading.slots.syntax import MANY, phrase

_BURSTING = frozenset({"explode", "burst", "detonate"})
_WITH_PARTICLE = {"blow": "up", "go": "off"}
_POSTED = frozenset("based deployed entrenched located positioned stationed".split())
_INSIDE = frozenset({"in", "at", "near", "on"})
_JOINING = frozenset({"and", ",", "-", "al", "el"})
_LONGEST_POST = 9
"""Tokens that the places where somebody is posted may take."""
_AREAS = CALLED_PLACES | {"division", "state"}
_HURTING = frozenset({"kill", "injure", "wound", "hurt"})
_WIELDING = frozenset({"use", "wield"})
_DONE_BY_OTHERS = _HURTING | _WIELDING
_NOMINAL = frozenset("attr conj dobj nsubj nsubjpass pcomp pobj".split())


def bursts_itself(document: Document, head: Token, verb: Token) -> bool:
    """Tell 'a parked car exploded', 'the airliner blew up', whose subject did nothing.

    'A bomber exploded' among people did, as does whoever explodes something.
    """
    particle = _WITH_PARTICLE.get(verb.lemma)
    beside = {child.lower for child in document.children(verb.index)}
    bursts = verb.lemma in _BURSTING or (particle is not None and particle in beside)
    if not bursts or document.children_by(verb.index, "dobj", "agent"):
        return False
    return not noun_in(head, ARMED_PEOPLE | BODIES)


def did_nothing(document: Document, head: Token, deed: Token, suffered: Container[str]) -> bool:
    """Tell what is no doer by how it stands to the deed: it suffered it, or only reports it.

    `suffered` are the deeds that are called after whom they befell.
    """
    return (
        names_sufferer(document, head, deed, suffered)
        or suffered_before(document, head, deed)
        or was_aimed_at(document, head, deed)
        or is_credit(document, head, deed)
        or is_anothers(document, head, deed)
    )


def names_sufferer(document: Document, head: Token, deed: Token, suffered: Container[str]) -> bool:
    """Tell the name of 'the Ivo Karm shooting', 'the Hill Ford lynching': whom or where it hit.

    Parsers take such a deed for a verb. `suffered` are the deeds that are called after them.
    """
    bare = deed.tag == "VBG" and deed.lower in suffered and head.index < deed.index
    if not bare or head.pos != "PROPN" or noun_in(head, ARMED_PEOPLE | BODIES):
        return False
    if document.children_by(deed.index, "dobj", "aux", "prt", "agent", "dative"):
        return False
    if any(child.lower in ("at", "on") for child in document.children(deed.index)):
        return False
    if deed.dep == "acl":
        return head.index == deed.head == deed.index - 1
    called = head.dep in ("compound", "nmod")
    called = called or (head.dep == "nsubj" and bool(document.children_by(head.index, "det")))
    return called and deed.dep in _NOMINAL


def is_credit(document: Document, head: Token, deed: Token) -> bool:
    """Tell the agency of '(Tolm News) Air raids …', 'Tolm News - Two blasts …', which reports it.

    Parsers tie it to the deed behind the bracket or the dash.
    """
    if head.index >= deed.index or head.dep not in ("compound", "nmod", "amod", "conj"):
        return False
    between = document.tokens[head.index + 1 : deed.index]
    marks = [token.text for token in between if token.text in ("(", ")", "[", "]")]
    return marks[:1] in ([")"], ["]"]) or any(_is_dash(document, token) for token in between)


def _is_dash(document: Document, token: Token) -> bool:
    text = document.text
    alone = text[token.start - 1 : token.start].isspace() and text[token.end : token.end + 1] == " "
    return token.text in ("-", "–", "—", "--") and alone


def is_called_place(document: Document, head: Token) -> bool:
    """Tell a name that is called a place: 'the town Tolm', 'the districts of Osk and Tolm'."""
    before = document.tokens[max(head.index - 1, 0)]
    if head.pos != "PROPN":
        return False
    if head.lower in _AREAS and _stands_behind_place(document, head):
        return True
    if head.dep in ("nsubj", "conj") and _is_post(document, head):
        return True
    if before.index < head.index and before.text in CALLED_PLACES:
        return True
    first = document.tokens[head.head] if head.dep == "conj" else head
    of = document.tokens[first.head]
    place = document.tokens[of.head]
    return first.dep == "pobj" and of.lower == "of" and noun_in(place, CALLED_PLACES)


def _is_post(document: Document, head: Token) -> bool:
    """Tell the Osk of 'fighters positioned in Tolm and Osk targeted', which parsers take to act."""
    at = head.index - 1
    while at > max(head.index - _LONGEST_POST, 1) and (
        document.tokens[at].pos == "PROPN" or document.tokens[at].lower in _JOINING
    ):
        at -= 1
    return document.tokens[at].lower in _INSIDE and document.tokens[at - 1].lower in _POSTED


def _stands_behind_place(document: Document, head: Token) -> bool:
    """Tell the 'Borian State' of 'in Tolm Township, Borian State injured', which closes a place."""
    first, _ = phrase(document, head.index)
    comma, place = document.tokens[max(first - 1, 0)], document.tokens[max(first - 2, 0)]
    named = place.pos == "PROPN" and place.lower in CALLED_PLACES
    return comma.text == "," and place.index < comma.index and named


def suffered_before(document: Document, head: Token, deed: Token) -> bool:
    """Tell the people of 'killing eight people injuring 25', 'the lives of 15 people injuring ten'.

    A comma is missing before what else was done. Armed people who were killed may have hurt others
    before. Nor do the people of 'killed dozens of people using machetes' use them.
    """
    if deed.dep != "acl" or deed.lemma not in _DONE_BY_OTHERS:
        return False
    if deed.head != head.index and document.tokens[deed.head].lower not in MANY:
        return False
    first = document.tokens[head.head] if head.dep == "conj" else head
    above = document.tokens[first.head]
    if first.dep == "pobj" and above.lower == "of":
        counted = document.tokens[above.head]
        if counted.lemma in ("life", "death"):
            return True
        if counted.lower not in MANY:
            return False
        first, above = counted, document.tokens[counted.head]
    killed = first.dep == "dobj" and (above.lemma in _HURTING or above.lemma in VERBS)
    return killed and (deed.lemma in _WIELDING or not noun_in(head, ARMED_PEOPLE))


def was_aimed_at(document: Document, head: Token, deed: Token) -> bool:
    """Tell the union of 'attacks against a union, which killed nine', where the attacks killed."""
    if deed.dep != "relcl" or deed.lemma not in _HURTING:
        return False
    aimed = document.tokens[deed.head]
    mine = head.index == aimed.index or (head.dep == "conj" and head.head == aimed.index)
    while aimed.dep == "conj" and aimed.head < aimed.index:
        aimed = document.tokens[aimed.head]
    at = document.tokens[aimed.head]
    apart = document.tokens[document.subtree(deed.index)[0] - 1].text == ","
    struck = aimed.dep == "pobj" and at.lower in ("against", "on", "at", "upon")
    return mine and apart and struck and document.tokens[at.head].lemma in NOUNS


def is_anothers(document: Document, head: Token, deed: Token) -> bool:
    """Tell the people of 'Nine people killed by the army's shelling', which is the army's.

    Parsers take the shelling for what they do.
    """
    before = document.tokens[max(0, deed.index - 1)]
    return deed.tag == "VBG" and before.tag == "POS" and head.index != before.head
