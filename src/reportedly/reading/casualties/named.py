"""One person told by name, also where the name is struck out."""

from reportedly.language.document import Document, Name, Sentence, Token
from reportedly.model.figure import Group
from reportedly.reading.casualties.phrase import People

NAMED = "named person"
"""Name of the rule that counts a person named as one."""

_TITLES = frozenset(
    "mr mrs ms miss dr prof professor sheikh imam father sister brother president minister "
    "governor mayor general colonel major captain lieutenant sergeant corporal private commander "
    "gen col maj capt lt sgt cpl pvt sir lady lord judge senator deputy".split()
)
_PARTICLES = frozenset("al el bin ibn abu van von de da der den ben ould -".split())
_NO_PERSONS = frozenset(
    "army front group movement party ministry council committee authority government state "
    "force forces brigade battalion guard militia union league agency office news radio "
    "television post times press street road square avenue park bridge river lake sea mount "
    "valley hospital school university college church mosque airport station camp market city "
    "town village county rights province district region island islands north south east west "
    "northern southern eastern western central headquarters department defence defense "
    "secretary new old saint republic kingdom nations court company bank".split()
)
"""Words in the names of places and bodies."""

_NOT_BEFORE = frozenset(
    "the - 's ’s in at near outside inside around from towards toward into across over "
    "through on to via for by".split()
)
"""Words behind which a name is a body's or a place's."""


def named_at(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read one person's name, also where it is struck out: '[name withheld]'.

    Which names are persons' is told by their form, not by a list of names: two or more words, or
    one behind a title, and none of them a word for a place or a body.
    """
    tokens = document.tokens
    last = at
    if tokens[at].text == "[" and at + 2 < sentence.last and tokens[at + 1].lower == "name":
        last = next((i + 1 for i in range(at + 2, sentence.last) if tokens[i].text == "]"), at)
    elif _opens_name(document, sentence, at):
        last = _past_name(document, sentence, at)
    if last == at or (last < sentence.last and not _ends_name(tokens[last])):
        return None
    return People(
        at, last, last - 1, 1, 1, NAMED, Group.ALL, numbered=False, single=True, named=True
    )


def _opens_name(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether a name starts here that no article introduces."""
    if not _in_name(document.tokens[at]):
        return False
    if at == sentence.first:
        return True
    before = document.tokens[at - 1]
    return not _in_name(before) and before.lower not in _NOT_BEFORE


def _in_name(token: Token) -> bool:
    people = token.name in (Name.PEOPLE, Name.PEOPLES, Name.INITIALS)
    return token.pos == "PROPN" and not people and token.text[:1].isupper()


def _past_name(document: Document, sentence: Sentence, at: int) -> int:
    """Give where the name that starts at `at` ends, `at` itself where it is no person's."""
    tokens = document.tokens
    last = at + 1
    while last < sentence.last and (
        _in_name(tokens[last])
        or (tokens[last].lower in _PARTICLES and _in_name(tokens[min(last + 1, sentence.last - 1)]))
    ):
        last += 1
    words = [token.lower.rstrip(".") for token in tokens[at:last]]
    names = [word for word in words if word not in _TITLES]
    if not names or not _NO_PERSONS.isdisjoint(words):
        return at
    titled = len(names) < len(words) or (at > 0 and tokens[at - 1].lower.rstrip(".") in _TITLES)
    return last if titled or len(names) > 1 else at


def _ends_name(token: Token) -> bool:
    return token.pos not in ("NOUN", "PROPN", "PART") and token.lower not in {"'s", "’s", "-"}
