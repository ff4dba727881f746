"""Tells what looks like the name of somebody who attacks and is none, such as a bystander."""

from reportedly.language.document import Document, Name, Token
from reportedly.reading.slots.actor_words import BODIES, PEOPLE
from reportedly.reading.slots.syntax import phrase
from reportedly.reading.slots.words import singular

_BYSTANDERS = frozenset(
    """baby bystander child civilian commuter doctor infant medic mourner nurse paramedic passenger
    passer-by passerby patient pilgrim pupil refugee schoolboy schoolgirl shopper toddler tourist
    victim worshipper worshiper""".split()
)
"""Who is told of in reports of attacks as harmed by them."""
_SIDES = frozenset({"side", "sides"})
_WHICHEVER = frozenset("all any both each either every neither no what which whose".split())
_GUNS = frozenset({"artillery", "battery", "batteries"})
"""Bodies of an army that are weapons where nothing says whose."""
_OWNING = ("poss", "compound", "nmod", "amod")
_AIRBORNE = frozenset("fighter heavy long medium nuclear range stealth strategic".split())
_HEADINGS = frozenset({"Tag", "Tags", "Keywords", "Topics"})
"""What opens the list of what a page is filed under, printed without line breaks."""
_DASHES = frozenset("-–—")


def names_nobody(document: Document, head: Token) -> bool:
    """Tell whether the phrase headed by `head` names nobody who attacks.

    Bystanders; 'both sides', 'which side'; artillery of nobody's; a strategic bomber; a word in a
    headline's capitals; and whoever stands behind a dash, who only tells of it.
    """
    word = singular(head.lower)
    if word in _BYSTANDERS or _is_any_side(document, head):
        return True
    if head.lower in _GUNS and not any(map(_may_own, document.children_by(head.index, *_OWNING))):
        return True
    if word == "bomber" and _flies(document, head):
        return True
    after = document.tokens[head.index + 1 : head.index + 2]
    if word == "gang" and any(token.lemma.startswith("rape") for token in after):
        return True  # 'a gang rape by soldiers'
    if document.tokens[phrase(document, head.index)[0]].text in _HEADINGS:
        return True
    return _is_title_word(document, head) or _stands_behind_dash(document, head)


def _is_any_side(document: Document, head: Token) -> bool:
    if head.lower not in _SIDES:
        return False
    first, _ = phrase(document, head.index)
    told = {token.lower for token in document.tokens[first : head.index]}
    return not told or not told.isdisjoint(_WHICHEVER)


def _may_own(word: Token) -> bool:
    """Tell 'army artillery' and 'Borian artillery' from 'heavy artillery'."""
    named = word.name is not Name.NONE or word.pos == "PROPN"
    return named or word.dep == "poss" or word.lower in BODIES or word.lower in PEOPLE


def _flies(document: Document, bomber: Token) -> bool:
    """Tell a bomber that is an aircraft by its model or kind: 'six long-range Tu-22 bombers'."""
    first, _ = phrase(document, bomber.index)
    words = document.tokens[first : bomber.index]
    modelled = any(w.text[0].isalpha() and any(c.isdigit() for c in w.text) for w in words)
    return modelled or any(word.lower in _AIRBORNE for word in words)


def _is_title_word(document: Document, head: Token) -> bool:
    """Tell an ordinary word in a headline's capitals ('Front Condemns Attack') from a name."""
    if head.pos != "PROPN" or head.name is not Name.NONE or head.text.isupper():
        return False
    if head.lower in BODIES | PEOPLE or singular(head.lower) in BODIES | PEOPLE:
        return False
    first, last = phrase(document, head.index)
    around = (*document.tokens[max(0, first - 1) : first], *document.tokens[last : last + 1])
    alone = last == first + 1 and not any(t.dep == "det" for t in document.children(head.index))
    return alone and any(t.text[0].isupper() and t.pos != "DET" for t in around)


def _stands_behind_dash(document: Document, head: Token) -> bool:
    """Tell 'shelling by rebels - defence ministry', whose last words say who tells of it."""
    return dash_before(document, head) is not None


def dash_before(document: Document, head: Token) -> int | None:
    """Give the dash in or before a phrase behind which only says who tells of what went before."""
    first, _ = phrase(document, head.index)
    acts = head.dep in ("nsubj", "nsubjpass")
    opening = range(max(first if acts else first - 1, 1), head.index)
    return next((at for at in opening if _is_spaced_dash(document, at)), None)


def _is_spaced_dash(document: Document, at: int) -> bool:
    token = document.tokens[at]
    before, after = document.text[token.start - 1], document.text[token.end : token.end + 1]
    return token.text in _DASHES and before.isspace() and after.isspace()
