"""Lists the phrases of a text that might fill a slot of an attack template, with what is seen."""

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from benchmarks.templates.observed import UNARMED, Observed
from reportedly.language.document import Document, Name, Token
from reportedly.reading.slots.actor_words import BODIES, PEOPLE
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.numbers import number_value
from reportedly.reading.slots.syntax import (
    is_nominal,
    phrase,
    without_article,
    words_between,
)

FIVE = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
"""The roles of the five-slot form."""
DESCRIBED = "Described"
"""People who suffer an attack, called by what they are and not by name (MUC-4 slot 19)."""
ROLES = (*FIVE, DESCRIBED)
_TITLES = frozenset(
    """mr mrs ms dr aka alias col gen maj capt lt sgt colonel general major captain lieutenant
    sergeant father monsignor bishop senator president minister judge doctor don commander
    archbishop congressman deputy mayor attorney comrade engineer professor reverend msgr citizen
    hopeful inspector agent secretary spokesman representative councilman justice rector""".split()
)
_RANKS = frozenset(
    "colonel captain lieutenant major general sergeant col capt lt maj gen sgt".split()
)
"""Titles that the keys keep before the name of whoever is held responsible."""
_HEDGES = frozenset("alleged presumed supposed suspected self-styled self styled so-called".split())
_BOUNDS = frozenset("about approximately around nearly almost some at least over more than".split())
_COUNTS = frozenset(
    "several many various numerous another other others one some few both dozen dozens".split()
)
"""Words before a noun that the keys leave out: how many there are stands in a slot of its own."""
_TIED = ("thing:", "part:patient", "gove:")
"""Openings of features of which a target must have one: a kind of thing, a tie to an event."""
_BRACKETED = re.compile(r"\s*[\[(][^\])]*[\])]")
"""Initials or a remark in brackets, which keys leave out of names."""
_PEOPLES = (Name.PEOPLE, Name.PEOPLES)
_NOT_THINGS = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY", "MONEY"))


class Candidate(msgspec.Struct, frozen=True):
    """One thing or person that may fill `role`: its name, its mentions' tokens, its features.

    `mentions` are the features of each mention by itself, in the order of `tokens`.
    """

    role: str
    words: str
    tokens: tuple[int, ...]
    features: frozenset[str]
    mentions: tuple[frozenset[str], ...] = ()


def candidates(seen: Observed) -> tuple[Candidate, ...]:
    """Give the candidates of every role, mentions of the same words taken together."""
    return tuple(c for role in ROLES for c in _of_role(seen, role))


def _of_role(seen: Observed, role: str) -> Iterator[Candidate]:
    mentions: dict[str, list[int]] = defaultdict(list)
    for token in seen.document.tokens:
        if is_nominal(token) and _may_fill(seen, token, role):
            mentions[_words(seen.document, token, role)].append(token.index)
    if role == "PerpOrg":
        _add_common(seen.document, mentions)
    groups = _by_full_name(mentions) if role == "Victim" else mentions
    if role == "PerpOrg":
        groups = _with_initials(seen.document, groups)
    most = max((len(tokens) for tokens in groups.values()), default=0)
    for words, tokens in groups.items():
        apart = tuple(frozenset(seen.features(index)) for index in tokens)
        features = set().union(*apart)
        features.add(f"n:{min(len(tokens), 4)}")
        features.add(f"len:{min(len(words.split()), 5)}")
        if len(tokens) == most:
            features.add("most often")
        if role != "Target" or any(f.startswith(_TIED) for f in features):
            yield Candidate(role, words, tuple(tokens), frozenset(features), apart)


def _add_common(document: Document, mentions: dict[str, list[int]]) -> None:
    """Add bodies that are called by common nouns, each with everywhere that its words stand.

    They are what people are said to belong to ('guerrillas of the Burning River'), or what a group
    is called ('the group Burning River').
    """
    nouns = [t for t in document.tokens if t.pos == "NOUN" and not noun_in(t, BODIES | PEOPLE)]
    called = {
        words
        for token in nouns
        if _is_body_of(document, token)
        and len((words := _words(document, token, "PerpOrg")).split()) > 1
    }
    for token in nouns:
        words = _words(document, token, "PerpOrg")
        if words in called and token.index not in mentions[words]:
            mentions[words].append(token.index)


def _is_body_of(document: Document, token: Token) -> bool:
    governor = document.tokens[token.head]
    if token.dep == "appos":
        return noun_in(governor, BODIES)
    if token.dep == "pobj" and governor.lower == "of":
        governor = document.tokens[governor.head]
    elif token.dep != "compound":
        return False
    while governor.dep == "compound":
        governor = document.tokens[governor.head]
    return noun_in(governor, PEOPLE | BODIES)


def _may_fill(seen: Observed, token: Token, role: str) -> bool:
    proper = token.pos == "PROPN" or _is_surname(seen.document, token)
    if token.pos == "PRON" or token.entity in _NOT_THINGS:
        return False
    if role == DESCRIBED:
        return token.pos == "NOUN" and (seen.is_person(token) or token.index in seen.sufferers)
    if role == "Weapon":
        return token.index in seen.weapons
    if role == "PerpInd":
        acts = seen.acts(token) or noun_in(token, BODIES)
        people = noun_in(token, PEOPLE) or (token.pos == "NOUN" and acts)
        return people or (proper and _ends_name(seen.document, token))
    if role == "PerpOrg":
        named = token.pos == "PROPN" and not _is_persons(seen.document, token)
        return named or noun_in(token, BODIES)
    if role == "Victim":
        return proper and _ends_name(seen.document, token)
    return not noun_in(token, PEOPLE) and token.index not in seen.weapons


def _is_persons(document: Document, token: Token) -> bool:
    """Tell a person's name of several words, as the parser finds it; it errs on single ones."""
    alone = token.entity_start and not _goes_on(document, token)
    return token.entity == "PERSON" and not alone


def _ends_name(document: Document, token: Token) -> bool:
    return not _goes_on(document, token) and not noun_in(token, BODIES)


def _goes_on(document: Document, token: Token) -> bool:
    """Tell whether the next word is part of the same name."""
    following = token.index + 1
    if following == len(document.tokens):
        return False
    after = document.tokens[following]
    proper = after.pos == "PROPN" or _is_surname(document, after)
    return proper and after.sentence == token.sentence


def _is_surname(document: Document, token: Token) -> bool:
    """Tell a surname that the parser takes for a noun: two names open it, and no article them."""
    if token.pos != "NOUN" or token.index < 2:
        return False
    before = document.tokens[token.index - 1]
    if before.pos != "PROPN" or before.dep != "compound" or before.head != token.index:
        return False
    first = _name_start(document, before)
    article = first and document.tokens[first - 1].pos == "DET"
    titles = sum(_is_title(document.tokens[at]) for at in range(first, token.index))
    return not article and token.index - first - titles > 1 and not noun_in(token, PEOPLE | BODIES)


def _words(document: Document, token: Token, role: str) -> str:
    proper = token.pos == "PROPN" or _is_surname(document, token)
    if proper and role in ("Victim", "PerpInd"):
        return _proper_name(document, token, ranks=_RANKS if role == "PerpInd" else frozenset())
    first, last = phrase(document, token.index, with_of=True)
    if role == "PerpOrg" and token.pos == "PROPN" and token.dep == "compound":
        first = min(first, _name_start(document, token))
    if role == "PerpOrg" and token.pos == "NOUN" and token.dep == "compound":
        first = min(first, _modified_from(document, token))
    first = _without_marks(document, first, token.index, role)
    first = without_article(document, first, token.index)
    if role != DESCRIBED:
        first = _without_openers(document, first, token.index, role)
    return _BRACKETED.sub("", words_between(document, first, last)).lower()


def _without_openers(document: Document, first: int, head: int, role: str) -> int:
    """Step over what opens a phrase and no key keeps: hedges, and counts of things."""
    left_out = _HEDGES | _BOUNDS if role == "PerpInd" else _HEDGES | _BOUNDS | _COUNTS
    while first < head:
        token = document.tokens[first]
        if _is_hyphened_hedge(document, first):
            first += 3
            continue
        counted = role != "PerpInd" and number_value(token.lower) is not None
        if not (counted or token.lower in left_out or not token.text[0].isalnum()):
            break
        first += 1
    return first


def _is_hyphened_hedge(document: Document, first: int) -> bool:
    """Tell whether 'self-styled', 'so-called' or 'pro-Somebody' stands at a token, in three."""
    words = [token.lower for token in document.tokens[first : first + 3]]
    joined = words[1:2] == ["-"]
    return joined and ("".join(words) in _HEDGES or (words[0] == "pro" and len(words) == 3))


def _without_marks(document: Document, first: int, head: int, role: str) -> int:
    """Step over opening marks, and what stands before a bracket, or before a comma in a name."""
    marks = ("[", "]", "(", ")", ",", ";", ":") if role == "PerpOrg" else ("[", "]", "(", ")")
    after = [at + 1 for at in range(first, head) if document.tokens[at].text in marks]
    first = max([first, *after])
    while first < head and not document.tokens[first].text[0].isalnum():
        first += 1
    return first


def _proper_name(document: Document, token: Token, ranks: frozenset[str]) -> str:
    """Give a name without titles before it, but with those of `ranks` that stand next to it."""
    opening = _name_start(document, token)
    titles = [at for at in range(opening, token.index) if _is_title(document.tokens[at])]
    first = titles[-1] + 1 if titles else opening
    while first > opening and document.tokens[first - 1].lower.rstrip(".") in ranks:
        first -= 1
    return words_between(document, first, token.index + 1).lower()


def _modified_from(document: Document, token: Token) -> int:
    """Give where what stands before a compound begins that is put to the same noun as it is."""
    first = token.index
    while first and document.tokens[first - 1].dep == "amod":
        if document.tokens[first - 1].head != token.head:
            break
        first -= 1
    return first


def _name_start(document: Document, token: Token) -> int:
    first = token.index
    while first and document.tokens[first - 1].pos == "PROPN":
        if document.tokens[first - 1].sentence != token.sentence:
            break
        first -= 1
    return first


def _is_title(token: Token) -> bool:
    """Tell what somebody is called before his name; text in capitals makes names of it."""
    known = token.lower.rstrip(".") in _TITLES or token.lower.removesuffix("s") in _TITLES
    return known or token.name in _PEOPLES or noun_in(token, UNARMED | PEOPLE)


def _by_full_name(mentions: dict[str, list[int]]) -> dict[str, list[int]]:
    """Put the mentions of a surname under the longest name that holds all its words."""
    full: dict[str, list[int]] = defaultdict(list)
    for name, tokens in mentions.items():
        parts = set(name.split())
        longer = [n for n in mentions if parts < set(n.split())]
        full[max(longer, key=len, default=name)] += tokens
    return full


def _with_initials(document: Document, mentions: dict[str, list[int]]) -> dict[str, list[int]]:
    """Put the mentions of bracketed initials under the name that stands before the bracket."""
    full: dict[str, list[int]] = {}
    names = dict(_initials(document, mentions))
    for words, tokens in mentions.items():
        full.setdefault(names.get(words, words), []).extend(tokens)
    return full


def _initials(document: Document, mentions: dict[str, list[int]]) -> Iterator[tuple[str, str]]:
    ends = {document.tokens[i].end: words for words, found in mentions.items() for i in found}
    for words, found in mentions.items():
        for index in found:
            bracket = document.tokens[index - 1]
            name = ends.get(len(document.text[: bracket.start].rstrip()))
            if bracket.text in ("[", "(") and name and len(words.split()) == 1:
                yield words, name
