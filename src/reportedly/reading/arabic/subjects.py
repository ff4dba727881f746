"""Finds the party that is the subject of an Arabic verb, by where it stands and the verb's form."""

from collections.abc import Sequence
from functools import cache

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, folded_words, plain
from reportedly.reading.arabic.deeds import Deed
from reportedly.reading.arabic.parties import Party, country_at, party_at
from reportedly.reading.arabic.party_names import is_definite
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.words import Match, Text

SKIPPED = ("locating", "targets", "people", "place_nouns", "party_ends")
"""Tables whose words part a deed from what follows."""
WHICH = folded_words("التي الذي الذين اللتين اللذين ما")
_NAME_REACH = 6
"""Words before a verb among which the name of a doer that ends at it opens."""
_SUBJECT_REACH = 6
"""Words within which an attack that a verb goes on to describe stands before it."""
_GOES_ON_REACH = 20
"""Words before a verb among which those are named of whom it goes on to tell."""
_MEN = frozenset({"رجال", "عناصر", "افراد"})
BREAKS = folded_words("و كما حيث فيما بينما أن إن ثم ، ؛")
_FOR_THE = "لل"
_PREPOSITIONS = folded_words("من عن على في إلى مع ضد بين لدى نحو تجاه")
_EMBLEMS = frozenset("علم اعلام رايه رايات شعار شعارات زي لباس اسم صفوف سجون سجن معتقلات".split())
"""'The flag of', 'the uniform of', 'the prisons of': what acts is not the party behind them."""
_CLITICS = "بل"
_JOINED = "وف"
_OBJECTS = ("ها", "هم", "ه")
_SHORTEST = 2
"""Letters that a verb has at least and one more without its object."""
_PLURAL, _DUAL = ("وا", "ون"), "ا"
_FEMININE, _MASCULINE = "feminine", "masculine"


def party_before(text: Text, index: int, first: int) -> Party | None:
    """Give the party whose name ends just before word `index`, the longest, if it is no object."""
    for at in range(max(first, index - _NAME_REACH), index):
        party = party_at(text, at, index) or (country_at(text, at) if at == index - 1 else None)
        if party is not None and _for_what(text, party, index):
            words = plain(text.quote(party.last, index))
            party = msgspec.structs.replace(party, last=index, name=f"{party.name} {words}")
        if party is not None and party.last == index:
            return None if _governed(text, party, first) else party
    return None


def _for_what(text: Text, party: Party, index: int) -> bool:
    """Tell whether one word says what a party is for: 'the army of the lord for the resistance'."""
    return party.last == index - 1 and text.words[party.last].lower.startswith(_FOR_THE)


def goes_on_doing(text: Text, deed: Deed | Match[Row], first: int) -> Party | None:
    """Find who goes on in the plural: 'stopped them the fighters of …, and (they) opened fire'."""
    form = text.words[deed.first].lower
    if form[:1] not in _JOINED or not form.endswith(_PLURAL):
        return None
    for at in range(deed.first - 1, max(first, deed.first - _GOES_ON_REACH) - 1, -1):
        party = party_at(text, at, deed.first)
        if party is None or (at > first and party_at(text, at - 1, deed.first) is not None):
            continue
        men = at > first and not _MEN.isdisjoint(stems(text.words[at - 1].lower))
        if party.gender and not men:
            continue
        subject = Party(at - men, party.last, party.name)
        new = not is_definite(text.words[subject.first].lower)
        if _governed(text, subject, first) and not (new and not party.gender):
            return None
        return subject  # also behind 'of' or 'about', where nobody knew them before
    return None


def _governed(text: Text, party: Party, first: int) -> bool:
    """Tell whether a name hangs on a word before it and is no subject: 'of the …', 'on …'."""
    opening = text.words[party.first].lower
    if opening[:1] in _CLITICS and not fold(party.name).startswith(opening[0]):
        return True
    if party.first <= first:
        return False
    at = party.first - 1
    before = text.words[at].lower
    if not _EMBLEMS.isdisjoint(stems(before)):
        return True
    parted = any(phrases(t).at(text, at, at + 1) for t in (*SKIPPED, "directions"))
    return before in _PREPOSITIONS or parted  # 'raids on north-western Valmark (that) hit'


def has_subject(text: Text, deed: Deed | Match[Row], deeds: Sequence[Deed]) -> bool:
    """Tell whether a verb's doer was named before it: 'which targeted …', 'shelling targeted …'."""
    form = text.words[deed.first].lower
    if form.endswith(_PLURAL) or form.removeprefix("و") in _duals():
        return True
    if form.endswith(_OBJECTS):
        return False
    if deed.first and text.words[deed.first - 1].lower in WHICH:
        return True
    if form[:1] in _JOINED:
        return False
    return any(
        not other.verb
        and 0 <= deed.first - other.last <= _SUBJECT_REACH
        and not any(word.lower in BREAKS for word in text.words[other.last : deed.first])
        for other in deeds
    )


@cache
def _duals() -> frozenset[str]:
    """Give the verbs of attacks in the dual, whose two stand before them: 'two … targeted'."""
    verbs = (row["forms"].split("|") for row in rows("events") if row["sort"] == "verb")
    forms = {fold(form) for forms in verbs for form in forms}
    duals = (f for f in forms if f.endswith(_DUAL) and not f.endswith(_OBJECTS))
    return frozenset(f for f in duals if f.removesuffix(_DUAL) in forms)


def gender_of(text: Text, index: int) -> str:
    """Give the gender of a verb by its form; '' where it shows none."""
    form = text.words[index].lower
    bare = form[1:] if form[:1] in _JOINED else form
    objects = (end for end in _OBJECTS if bare.endswith(end) and len(bare) - len(end) > _SHORTEST)
    owned = next(objects, "")
    stem = bare.removesuffix(owned)
    if stem.startswith("ي"):
        return _MASCULINE
    return _FEMININE if stem.startswith("ت") or stem.endswith("ت") else _MASCULINE


def agrees(gender: str, party: Party) -> bool:
    """Tell whether a verb of that gender may have a party for its subject."""
    return not party.gender or gender == party.gender
