"""Which names of a text are those of armed bodies, told from the text's own common nouns."""

from reportedly.language.document import Document, Name, Token
from reportedly.model.figure import Group
from reportedly.reading.casualties import persons

_BODIES = frozenset("group groups militia front movement faction organisation organization".split())
_ARMED_MODIFIERS = frozenset(
    "rebel militant jihadist islamist armed terrorist extremist insurgent paramilitary guerrilla "
    "terror".split()
)
_CLASHES = frozenset("clashes clash battle battles fighting gunfight gunbattle".split())
_FALLEN = frozenset("killed died dead wounded injured while".split())
_SMALL = frozenset({"the", "of", "-", "al", "'s", "’s", "el"})


def armed_names(document: Document) -> frozenset[str]:
    """Give the lower-case names that the text itself joins to words for fighters.

    'Blue Front fighters', 'the militant group Blue Front' and 'the Blue Front militant group' make
    'blue' and 'front' such names.
    No list of organisations is used, so that no side is treated unlike another. A name may be
    that of a place ('Brona fighters'), so it makes fighters of a body's members alone.
    """
    names: set[str] = set()
    for token in document.tokens:
        if _bears_arms(token):
            names.update(_before(document, token.index))
            names.update(_after(document, token.index))
        elif token.lower in _BODIES and _armed_body(document, token.index):
            names.update(_following(document, token.index + 1))
            names.update(_before(document, _kind_start(document, token.index)))
    return frozenset(names)


def fell_fighting(document: Document, at: int) -> bool:
    """Tell whether the sentence says after token `at` that people fell as one side of a fight.

    'Killed fighting near Brona', '… in clashes with the army'; those whom clashes merely reached
    need have fought nobody.
    """
    after = document.tokens[at : document.sentence_of(at - 1).last]
    return any(
        (token.lower == "fighting" and before.lower in _FALLEN)
        or (token.lower in _CLASHES and following.lower in {"with", "against"})
        for before, token, following in zip(after, after[1:], after[2:], strict=False)
    )


def _bears_arms(token: Token) -> bool:
    if token.pos != "NOUN":
        return False
    group = persons.PLURAL.get(token.lower) or persons.SINGULAR.get(token.lower)
    return group is Group.COMBATANTS


def is_armed_group(words: tuple[str, ...]) -> bool:
    """Tell whether lower-case `words` name a body that bears arms: 'Blue Front militant group'."""
    described = not _BODIES.isdisjoint(words) and not _ARMED_MODIFIERS.isdisjoint(words)
    return described or persons.is_armed_body(words)


def _armed_body(document: Document, at: int) -> bool:
    before = document.tokens[max(0, at - 2) : at]
    return any(token.lower in _ARMED_MODIFIERS for token in before)


def _kind_start(document: Document, at: int) -> int:
    """Step back over what tells the kind of the body at `at`: 'armed militant group'."""
    while at > 0 and document.tokens[at - 1].lower in _ARMED_MODIFIERS:
        at -= 1
    return at


def _is_name(token: Token) -> bool:
    people = token.name in (Name.PEOPLE, Name.PEOPLES)
    return token.pos == "PROPN" and not people and token.lower not in _SMALL


def _before(document: Document, at: int) -> list[str]:
    found = []
    look = at - 1
    while look >= 0 and (_is_name(document.tokens[look]) or document.tokens[look].lower in _SMALL):
        if _is_name(document.tokens[look]):
            found.append(document.tokens[look].lower)
        look -= 1
    return found


def _after(document: Document, at: int) -> list[str]:
    """Read 'fighters of the Blue Front', 'fighters from Blue Front'."""
    tokens = document.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in {"of", "from"}:
        return []
    return _following(document, at + 2)


def _following(document: Document, at: int) -> list[str]:
    found = []
    while at < len(document.tokens) and (
        _is_name(document.tokens[at]) or document.tokens[at].lower in _SMALL
    ):
        if _is_name(document.tokens[at]):
            found.append(document.tokens[at].lower)
        at += 1
    return found
