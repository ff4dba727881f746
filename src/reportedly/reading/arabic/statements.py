"""Finds who denies an attack, that nobody has claimed it, and what could not be verified."""

from collections.abc import Iterator, Sequence

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, folded_words, plain
from reportedly.model.content import Content, Denial, NoAdmission, Unverified
from reportedly.reading.arabic.admissions import headline_name
from reportedly.reading.arabic.deeds import Deed
from reportedly.reading.arabic.parties import Party, name_end, party_at
from reportedly.reading.arabic.source_phrases import LONGEST, source_end
from reportedly.reading.arabic.subjects import party_before
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text, begins_with_and, carries_article

_SAYS = frozenset({":", "ان", "انه", "انها", "انهم"})
"""What stands between who speaks and what he says: a colon, 'that', 'that it'."""
_AND, _TO = "و", "الي"
_RELAYS = "naqala"
"""How the table of saying reads 'passed on': whose word it is stands behind 'from'."""
_BUT_HE = folded_words("لكنه لكنها لكنهم ولكنه ولكنها أنه أنها")
_CHARGES = frozenset("اتهام اتهامات مزاعم ادعاءات تهمه تهم".split())
_DENYING = ("denial", "denying")
_IT = ("ه", "ها")
_BLAMED = _CHARGES | folded_words(
    "مسؤولية تورط ضلوع علاقة صلة وقوف مشاركة ذلك رواية انتهاكات جريمة جرائم "
    "اعتقال احتجاز تعتقل تحتجز"
)
"""What is denied of an attack: a part in it, what is told of it; arrests are denied as well."""
_BRIEF = 2
"""Words of a denial that say nothing of what is denied: 'denied the report'."""
_RESPONSIBILITY = fold("مسؤولي")
_ADOPTED = ("تتبن", "تتبني", "يتبن")
_ADOPTS = 5
"""Words of 'without any group claiming it' among which its verb stands."""
_WHICH = frozenset({"ما", "مما"})
_CHARGE_REACH = 10
"""Words behind 'rejected' among which the charge stands, with who rejects it."""
_WHO = folded_words("الذي التي الذين")
_COMMAS = frozenset("،,")
_NAME = 6
"""Words of a party's name behind which 'who denied it' stands."""


def find_statements(
    text: Text, first: int, last: int, deeds: Sequence[Deed]
) -> Iterator[tuple[int, Content]]:
    """Give what words `first` up to `last` deny, leave unclaimed or could not verify.

    `deeds` are told of there. Each comes with the word that it begins at.
    """
    for match in phrases("statements").all(text, first, last):
        sort, words = match.value["sort"], text.quote(match.first, last)
        content: Content | None = None
        if sort in _DENYING and not _is_of_attack(text, match, last, deeds):
            continue
        if sort == "no admission":
            content = NoAdmission(words) if _is_of_responsibility(text, match, last) else None
        elif sort == "unverified":
            content = Unverified(words)
        elif (party := _denier(text, match, first, last)) is not None:
            content = Denial(party, words)
        if content is not None:
            yield match.first, content


def _is_of_attack(text: Text, verb: Match[Row], last: int, deeds: Sequence[Deed]) -> bool:
    """Tell whether what is denied is an attack, harm, an arrest or a part in them.

    'Denied it' and 'denied the report' are of what was told before.
    """
    if last - verb.last <= _BRIEF or text.words[verb.first].lower.endswith(_IT):
        return True
    if any(deed.first >= verb.last for deed in deeds):
        return True
    if any(phrases("harm").all(text, verb.last, last)):
        return True
    behind = text.words[verb.last : last]
    return any(not _BLAMED.isdisjoint(stems(word.lower)) for word in behind)


def _is_of_responsibility(text: Text, match: Match[Row], last: int) -> bool:
    """Tell 'nobody has announced' its responsibility from 'announced any dead'."""
    told = text.words[match.first : min(last, match.last + _CHARGE_REACH)]
    return any(word.lower.startswith(_ADOPTED) for word in told[:_ADOPTS]) or any(
        _RESPONSIBILITY in stem for word in told for stem in stems(word.lower)
    )


def _denier(text: Text, verb: Match[Row], first: int, last: int) -> str | None:
    """Give who denies, rejects a charge, or has no part in it; None where nobody is told to."""
    sort = verb.value["sort"]
    if sort == "denial" and _is_nobodys(text, verb, first):
        return None
    if sort == "refusal" and not _is_of_a_charge(text, verb.last, last):
        return None
    pronoun = verb.first > first and text.words[verb.first - 1].lower in _BUT_HE
    if sort == "denying" or (sort == "denial" and pronoun):
        return _who_speaks(text, verb, first)
    if (before := _named_before(text, verb, first)) is not None or sort == "no part":
        return before
    if sort == "refusal":
        return _source_behind(text, verb.last, last)
    party = _named_after(text, verb.last, last)
    if party is None and sort == "denial" and begins_with_and(text, verb.first):
        return _who_speaks(text, verb, first)  # '…, and denied having …'
    return party


def _named_before(text: Text, verb: Match[Row], first: int) -> str | None:
    """Give the party right before a verb of denying: 'the army denies it'.

    Before 'have nothing to do with it' a colon may stand, or 'that'.
    """
    sort, index = verb.value["sort"], verb.first
    if sort not in ("denial", "no part"):
        return None
    if sort == "no part" and index > first and text.words[index - 1].lower in _SAYS:
        index -= 1
    if sort == "denial" and index - 1 > first and text.words[index - 1].lower == _TO:
        index -= 2  # 'hastened to deny'
        if index > first and party_before(text, index + 1, first) is not None:
            index += 1
    if sort == "denial" and index - 1 > first and text.words[index - 1].lower in _WHO:
        index -= 1 + (text.words[index - 2].text in _COMMAS)
        party = _party_ending(text, index, first)
        return party.name if party is not None else None
    party = party_before(text, index, first)
    if party is not None:
        return party.name
    at = _speaker_before(text, verb.first, first) if sort == "denial" else None
    at = headline_name(text, verb.first, first) if at is None and sort == "denial" else at
    return plain(text.quote(at, verb.first)).removeprefix(_AND) if at is not None else None


def _is_nobodys(text: Text, verb: Match[Row], first: int) -> bool:
    """Tell 'the denial', which has the letters of its verb, and 'which contradicts the account'."""
    if carries_article(text, verb.first) and text.words[verb.first].lower.lstrip("و")[:2] == "ال":
        return True
    which = verb.first > first and text.words[verb.first - 1].lower in _WHICH
    return which and not text.words[verb.first].lower.endswith(("ه", "ها"))


def _is_of_a_charge(text: Text, index: int, last: int) -> bool:
    """Tell whether it is a charge that somebody rejects: 'rejected … the accusations'."""
    reach = text.words[index : min(last, index + _CHARGE_REACH)]
    return any(not _CHARGES.isdisjoint(stems(word.lower)) for word in reach)


def _source_behind(text: Text, index: int, last: int) -> str | None:
    """Give whoever stands behind a verb, up to the charge that he rejects."""
    party = party_at(text, index, last) if index < last else None
    if party is not None:
        return party.name
    reach = range(index, min(last, index + _CHARGE_REACH))
    charge = next(
        (at for at in reach if not _CHARGES.isdisjoint(stems(text.words[at].lower))), index
    )
    end = min(source_end(text, index, last), charge)
    return plain(text.quote(index, end)) if end > index else None


def _who_speaks(text: Text, match: Match[Row], first: int) -> str | None:
    """Give who speaks before 'denying', the last source, or else the first party told of."""
    for cue in reversed(list(phrases("saying").all(text, first, match.first))):
        end = source_end(text, cue.last, match.first) if cue.last < match.first else cue.last
        if cue.value["reading"] == _RELAYS:
            continue
        if cue.value["sort"] in ("verb", "report") and end > cue.last:
            party = party_at(text, cue.last, end)
            return party.name if party is not None else plain(text.quote(cue.last, end))
    parties = (party_at(text, at, match.first) for at in range(first, match.first))
    return next((party.name for party in parties if party is not None and not party.arm), None)


def _speaker_before(text: Text, index: int, first: int) -> int | None:
    """Give where the words for a source open that end at word `index`: 'the spokesman of … denied'.

    None where they are of no source, or hang on a word before them.
    """
    at = index
    while at > first and index - at < LONGEST and text.words[at - 1].tag == "word":
        if text.words[at - 1].lower in _SAYS:
            break
        at -= 1
    opened = at < index and phrases("source_kinds").at(text, at, index) is not None
    return at if opened and source_end(text, at, index) == index else None


def _party_ending(text: Text, index: int, first: int) -> Party | None:
    """Give the party whose name ends before word `index`, whatever it hangs on."""
    for at in range(max(first, index - _NAME), index):
        party = party_at(text, at, index)
        if party is not None and party.last == index:
            return party
    return None


def _named_after(text: Text, index: int, last: int) -> str | None:
    """Give who stands behind a verb of denying: a party, or a source's words."""
    if index >= last:
        return None
    party = party_at(text, index, last)
    if party is not None:
        return party.name
    end = name_end(text, index, last)
    return plain(text.quote(index, end)) if end > index else None
