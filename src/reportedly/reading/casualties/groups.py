"""Who the people of a phrase are: their group, age, side, and the body or family they belong to."""

from reportedly.language.document import Document, Name, Sentence
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties import persons, vague
from reportedly.reading.casualties.armed import is_armed_group
from reportedly.reading.casualties.cases import told_of
from reportedly.reading.casualties.harm_words import SETS
from reportedly.reading.casualties.heads import AGE_UNITS, head_after, is_numeric
from reportedly.reading.casualties.numbers import number_at

POSSESSIVES = frozenset("his her their its my our your the this that".split())
_JOINERS = POSSESSIVES | {"-", "'", "’", "'s", "’s", "[", "]", "same", '"', "“", "”"}
LINKED = frozenset({"-", "linked", "backed", "led", "affiliated", "allied", "supported", "based"})
"""Words inside the name of what people belong to: 'the army-backed Blue Front'."""

_AT_LEAST = frozenset({"at", "least"})

_QUOTES = frozenset("\"'“”‘’«»")
_ANYBODY = frozenset("people persons members civilians individuals".split())
_AND = frozenset({"and", "&"})
_LIST = 10
"""Tokens that a list of such nouns as 'men, women and children' may have."""
_OF_AGE_OR_SEX = frozenset({Group.CHILDREN, Group.WOMEN, Group.MEN, Group.ELDERLY})
_POLICE = "police"
_PUPILS = "pupils"
"""Children by what they do, counted together with those who teach them."""
_KILLING = frozenset("behead bury die execute hang kill murder perish shoot slay".split())
_SUFFERERS = frozenset("survivor survivors victim victims".split())
_HARMED = frozenset({"killed", "injured", "wounded", "dead", "slain"})


def group_at(document: Document, head: int, first: int) -> Group:
    """Give the group that the noun `head` and its modifiers from token `first` on state."""
    tokens = document.tokens
    modifiers = tuple(token.lower for token in tokens[first:head])
    word = tokens[head].lower
    age = _age(document, head, first)
    if age is not None and age < persons.ADULT_AGE:
        return Group.CHILDREN
    group = persons.group_of(word, modifiers)
    if group is Group.ALL and word in {"members", "member", "elements", "operatives"}:
        return _members(document, head, modifiers)
    if group is Group.ALL and word in {"men", "women"} and "armed" in modifiers:
        return Group.COMBATANTS
    return group


def joined(document: Document, sentence: Sentence, head: int) -> int | None:
    """Give the last noun of 'seven women and children', whom one number counts together.

    So it does in 'seven men, women and children', and in 'nine teachers and pupils', where the
    second has no word of its own for how many.
    """
    tokens = document.tokens
    last = _before_and(document, sentence, head)
    if last + 2 >= sentence.last or tokens[last + 1].lower not in _AND:
        return None
    other = head_after(document, sentence, last + 2, last + 2)
    if other is None or not _go_together(document, head, other):
        return None
    bare = all(token.pos in ("ADJ", "NOUN") for token in tokens[last + 2 : other + 1])
    return other if bare else None


def _before_and(document: Document, sentence: Sentence, head: int) -> int:
    """Give the token before the 'and' of 'men, women and children'; of two nouns, the first."""
    words = [token.lower for token in document.tokens[head : min(head + _LIST, sentence.last)]]
    at = 0
    while at + 3 < len(words) and words[at + 1] == "," and words[at + 3] in {*_AND, ","}:
        if any(persons.PLURAL.get(w) not in _OF_AGE_OR_SEX for w in (words[at], words[at + 2])):
            break
        at += 2
    oxford = 0 < at < len(words) - 2 and words[at + 1] == "," and words[at + 2] in _AND
    return head + at + oxford


def _go_together(document: Document, head: int, other: int) -> bool:
    """Tell whether both nouns go by age or sex, or are of a kind that is counted as one."""
    if _goes_by_age_or_sex(document, head):
        return _goes_by_age_or_sex(document, other)
    groups = [persons.PLURAL.get(document.tokens[noun].lower) for noun in (head, other)]
    return None not in groups and Group.COMBATANTS not in groups


def _goes_by_age_or_sex(document: Document, head: int) -> bool:
    word = document.tokens[head].lower
    return persons.PLURAL.get(word) in _OF_AGE_OR_SEX and word != _PUPILS


def _members(document: Document, head: int, modifiers: tuple[str, ...]) -> Group:
    """Give the group of 'members' by the common nouns around: 'members of a militia'."""
    sentence = document.sentence_of(head)
    after: list[str] = []
    if head + 1 < sentence.last and document.tokens[head + 1].lower == "of":
        for token in document.tokens[head + 2 : min(head + 10, sentence.last)]:
            stops = token.pos in ("VERB", "AUX", "PUNCT", "ADP")
            if stops and token.lower not in LINKED and token.text not in _QUOTES:
                break
            after.append(token.lower)
    named = (*modifiers, *after)
    if is_armed_group(named):
        return Group.COMBATANTS
    return Group.OFFICIALS if _POLICE in named else Group.ALL


def _age(document: Document, head: int, first: int) -> int | None:
    """Read the age in years in 'her 11-year-old son'; 0 for an age in months."""
    tokens = document.tokens
    for at in range(first, head - 1):
        following = next((t.lower for t in tokens[at + 1 : at + 3] if t.lower in AGE_UNITS), "")
        if following and is_numeric(tokens[at]):
            told = [token.lower for token in tokens[max(0, at - 2) : at + 1]]
            both = len(told) == 3 and told[1] in LINKED and is_numeric(tokens[at - 2])
            words = told if both else told[-1:]  # 'twenty-five-year-old'
            age = number_at(words, 0, len(words))
            in_years = following.startswith("year")
            return age.low if in_years and age is not None else 0
    return None


def party_before(document: Document, first: int, head: int) -> str | None:
    """Give the side named before the noun: 'four Ruritanian soldiers'."""
    named = [
        token
        for token in document.tokens[first:head]
        if token.name is not Name.NONE or (token.pos == "PROPN" and token.text[:1].isupper())
    ]
    if not named:
        return None
    return document.text[named[0].start : named[-1].end]


def harm_before(document: Document, first: int, head: int) -> Category | None:
    """Give the harm stated by a modifier: 'eight injured civilians', 'nine rape survivors'."""
    for token in document.tokens[first:head]:
        if token.lower in _HARMED:
            return SETS[token.lower]
    return _lived_through(document, first, head)


def _lived_through(document: Document, first: int, head: int) -> Category | None:
    """Give what 'nine rape survivors', 'nine victims of torture' came to, if they lived."""
    noun = document.tokens[head]
    if noun.lower not in _SUFFERERS or document.tokens[noun.head].lemma in _KILLING:
        return None
    behind = told_of(document, document.sentence_of(head), head)
    if behind is not None:
        return behind[0]
    told = [token.lower for token in document.tokens[first:head]]
    if "sexual" in told or "rape" in told:
        return Category.SEXUALLY_ASSAULTED
    return Category.TORTURED if "torture" in told else None


def past_body(document: Document, sentence: Sentence, last: int, word: str) -> int:
    """Step over what 'members' belong to: 'members of the Blue Guard', 'of one family'."""
    tokens = document.tokens
    whose = _preposition(document, sentence, last)
    if whose is None:
        return last
    if word not in {"members", "member"} and not _one_family(document, sentence, whose):
        return last
    at = whose + 1
    while at < min(sentence.last, last + 8) and (
        tokens[at].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM")
        or tokens[at].lower in _JOINERS
        or tokens[at].lower in _AT_LEAST
        or tokens[at].lower in LINKED
        or (tokens[at].lower == "and" and _one_family(document, sentence, at))
    ):
        at += 1
        if tokens[at - 1].lower in persons.FAMILIES or tokens[at - 1].lower == "families":
            break
    return at if at > whose + 1 else last


def _preposition(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the preposition at token `at` that says whose people are: 'of', 'belonging to'."""
    words = [token.lower for token in document.tokens[at : min(at + 2, sentence.last)]]
    if words[:1] in (["of"], ["from"]):
        return at
    return at + 1 if words == ["belonging", "to"] else None


def _one_family(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'of one family', 'from the Doe family', at the preposition `at`."""
    for token in document.tokens[at + 1 : min(at + 6, sentence.last)]:
        if token.lower in persons.FAMILIES or token.lower == "families":
            return True
        if token.pos in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def family_size(
    document: Document, sentence: Sentence, at: int, low: int | None, high: int | None
) -> tuple[int, int | None, int | None, str]:
    """Read 'a family of five'; a family without a size is two or more."""
    words = [t.lower for t in document.tokens[at : min(at + 6, sentence.last)]]
    if words[:1] == ["of"] and document.tokens[at - 1].lower in persons.FAMILIES:
        size = number_at(words, 1, len(words)) if len(words) > 1 else None
        head = head_after(document, sentence, at + size.last, at) if size is not None else None
        if size is not None and (head is None or document.tokens[head].lower in _ANYBODY):
            last = at + size.last if head is None else head + 1
            return last, size.low, size.high, size.rule
    if high == 0:
        return at, 0, 0, vague.NONE.name
    return at, 2 * (low or 1), None, vague.FAMILY.name
