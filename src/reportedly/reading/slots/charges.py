"""Tells what somebody is accused of beside the attack: of staging it, of lying, of failing.

Who 'accused the army of staging the attack' in the same breath as a denial holds nobody responsible
for an attack: the charge is a judgement of its own, with its words.
"""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Characterisation
from reportedly.reading.findings import Finding
from reportedly.reading.slots.deeds import carries_out, does_deed
from reportedly.reading.slots.event_words import CONTEXT_VERBS, NOUNS
from reportedly.reading.slots.syntax import objects_of, span_of, with_conjuncts, words_between

_ACCUSING = frozenset({"accuse", "blame", "suspect", "fault"})
_FEIGNING = frozenset(
    """fake fabricate invent simulate feign exaggerate lie mislead misrepresent distort manufacture
    falsify inflate spread concoct provoke""".split()
)
_OMITTING = frozenset(
    """fail ignore neglect refuse obstruct delay hide conceal cover withhold downplay endanger
    tolerate shield""".split()
)
_ABETTING = frozenset(
    """arm supply fund finance bankroll train equip sponsor harbour harbor host support back
    encourage aid""".split()
)
"""What makes somebody party to others' attacks; to back an attack itself is to be blamed for it."""
_OFFENDING = frozenset(
    """spy inform collaborate cooperate co-operate steal belong defect desert smuggle embezzle
    defame blaspheme insult betray sympathise sympathize evade""".split()
)
"""Other offences, for which people are harmed rather than harm: 'five accused of informing'."""
_OFFENCES = frozenset(
    """adultery apostasy blasphemy bribery collaborating collaboration conspiracy corruption
    cowardice desertion embezzlement espionage fraud heresy homosexuality informing membership
    negligence rustling sedition smuggling sorcery spying stealing theft treason
    witchcraft""".split()
)
_HARMFUL = frozenset(
    """abuse act action aggression atrocity battery bloodshed blockade bomb campaign casualty
    chemical cleansing complicity crime cruelty damage death destruction detonation disappearance
    disaster escalation explosive fire firing force gas genocide grenade gun hand harm hostility
    incident injury involvement loss mine missile munition offensive operation part participation
    persecution phosphorus plot provocation repression responsibility rocket role ship siege
    sinking suffering targeting terror terrorism toll torching torture tragedy victim violation
    violence war weapon""".split()
)
"""What tells in a charge that it is of an attack, beside deeds: 'of a role in the deaths'."""
_HARMING = (CONTEXT_VERBS - frozenset("impact land launch open".split())) | frozenset(
    """abuse besiege bulldoze burn bury disappear displace drive drown evict expel hang harm hurt
    mistreat mutilate plant poison starve violate""".split()
)
_MEANT = frozenset("everything it one same that this what which".split())
"""What stands in a charge for the attack of which the text tells."""
_DENYING = frozenset("deny reject dismiss refute dispute".split())
_OVER = ("of", "for", "over", "in")
_STAGED = "provocation"
"""The kind of judgement that an attack was staged, or what is told of it made up."""


def is_over_deed(document: Document, word: Token) -> bool:
    """Tell whether a verdict is given for an attack, or for ordering one."""
    first, last = document.subtree(word.index)
    for preposition in document.tokens[max(first, word.index) : last]:
        if preposition.dep != "prep" or preposition.lower not in (*_OVER, "to"):
            continue
        charged_with = document.children_by(preposition.index, "pobj", "pcomp")
        for deed in with_conjuncts(document, charged_with):
            if preposition.lower == "to" and deed.lemma == "death":
                continue  # 'sentenced to death for spying'
            done = (deed, *document.children_by(deed.index, "dobj"))
            charged = objects_of(document, deed.index, *_OVER)
            if deed.lemma == "connection":
                charged = objects_of(document, deed.index, "with", "to")
            if any(does_deed(one) or one.lemma == "death" for one in (*done, *charged)):
                return True
    return False


def charge_of(document: Document, verb: Token) -> Token | None:
    """Give the verb of what is charged: the 'staging' of 'accused the army of staging the raid'."""
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    for governor in (verb, *things):
        for preposition in document.children_by(governor.index, "prep"):
            if preposition.lower in ("of", "for"):
                for deed in document.children_by(preposition.index, "pcomp"):
                    return deed
    return None


def is_other_charge(document: Document, verb: Token) -> bool:
    """Tell whether the verb of accusing at token `verb` charges something else than an attack."""
    if any(noun.lemma in _OFFENCES | _OFFENDING for noun in _charged_with(document, verb)):
        return True
    if is_harmless(document, verb, *document.children_by(verb.index, "dobj", "nsubjpass")):
        return True
    charge = charge_of(document, verb)
    if charge is None or _abets_deed(document, charge):
        return False
    return (
        charge.lemma in _OFFENDING
        or charge.lemma in _OMITTING | _ABETTING
        or _feigns(document, verb, charge)
    )


def is_failing(document: Document, verb: Token) -> bool:
    """Tell 'condemned the council for failing to act', which lays no attack to it."""
    charge = charge_of(document, verb)
    return charge is not None and charge.lemma in _OMITTING


def is_harmless(document: Document, *governors: Token) -> bool:
    """Tell whether all that the words at `governors` charge is no attack: 'of possessing arms'.

    Where they charge nothing in particular, it is the attack of which the text tells.
    """
    charged = [
        thing
        for governor in governors
        for preposition in document.children_by(governor.index, "prep")
        if preposition.lower in ("of", "for", "with", "over")
        for thing in document.children_by(preposition.index, "pobj", "pcomp")
    ]
    return bool(charged) and not any(_tells_attack(document, thing) for thing in charged)


def _tells_attack(document: Document, charged: Token) -> bool:
    """Tell whether what is charged says, in any of its words, that somebody was attacked."""
    first, last = document.subtree(charged.index)
    if charged.lemma in _HARMING or charged.lower in _MEANT or carries_out(document, charged):
        return True
    return any(
        (does_deed(word) or word.lemma in _HARMFUL) and not _is_aside(document, charged, word)
        for word in document.tokens[first:last]
    )


def _is_aside(document: Document, charged: Token, word: Token) -> bool:
    """Tell the attack of 'responsible for guarding X, who was away when the attack came'."""
    above = (word, *document.ancestors(word.index))
    inside = above[: above.index(charged)] if charged in above else ()
    return charged.pos == "VERB" and any(one.dep == "relcl" for one in inside)


def _charged_with(document: Document, verb: Token) -> Iterator[Token]:
    """Give the nouns of 'accused of treason', 'charged with espionage'."""
    for governor in (verb, *document.children_by(verb.index, "dobj", "nsubjpass")):
        yield from objects_of(document, governor.index, "of", "with", "for")


def _abets_deed(document: Document, charge: Token) -> bool:
    things = document.children_by(charge.index, "dobj")
    return charge.lemma in _ABETTING and any(thing.lemma in NOUNS for thing in things)


def find_charges(document: Document) -> Iterator[Finding]:
    """Give the charges that an attack was staged or made up, in text order."""
    for verb in document.tokens:
        if verb.pos == "VERB" and verb.lemma in _ACCUSING:
            charge = charge_of(document, verb)
            if charge is not None and _feigns(document, verb, charge):
                first, last = _charge(document, charge)
                content = Characterisation(_STAGED, words_between(document, first, last))
                yield Finding(span_of(document, first, last), charge.index, content)


def _charge(document: Document, charge: Token) -> tuple[int, int]:
    """Give the token range of a charge without what a relative clause adds."""
    first, last = document.subtree(charge.index)
    clauses = [t.index for t in document.tokens[charge.index : last] if t.dep == "relcl"]
    last = min((document.subtree(index)[0] for index in clauses), default=last)
    while last - 1 > charge.index and document.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return first, last


def _feigns(document: Document, verb: Token, charge: Token) -> bool:
    """Tell a charge of make-believe. To stage an attack is to do it, unless the accuser denies."""
    if charge.lemma in _FEIGNING:
        return True
    sentence = document.tokens_of(document.sentence_of(verb.index))
    return charge.lower == "staging" and any(t.lemma in _DENYING for t in sentence)
