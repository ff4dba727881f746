"""Reads doers in Arabic who are people, called by what they are and not by a body's name."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import plain, plain_word
from reportedly.reading.arabic.countries import of_a_country
from reportedly.reading.arabic.only_acting import OFFICE
from reportedly.reading.arabic.parties import Party, party_at
from reportedly.reading.arabic.subjects import SKIPPED
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, carries_article

_ARTICLE, _OF_THEM = "ال", "ل"
ONE_MAN = frozenset(
    "مجهول مجهولان مسلحان ملثم ملثمان مستوطن مسلح انتحاري جندي شرطي ضابط متطرف مهاجم".split()
)
"""One or two who attack, as a text calls them that does not know them: 'a gunman'."""
_ARMED = frozenset({"مسلح", "مسلحين", "مسلحون", "مجهولين", "مجهولون", "ملثمين", "ملثمون"})
_SHOTS = ("برصاص", "بنيران")
_ATTACKED = frozenset({"مهاجم", "مهاجمين", "منفذ", "منفذين", "انتحاري", "انتحاريين", "جناه"})
"""Those who had attacked: who killed them is not who is told to have done it."""


def attackers(text: Text, index: int, last: int) -> Party | None:
    """Read 'an attack of armed herdsmen': people right behind it with 'of', who are armed."""
    if index + 1 >= last or not text.words[index].lower.startswith(_OF_THEM):
        return None
    if party_at(text, index, last) is not None:
        return None
    armed = not _ARMED.isdisjoint(stems(text.words[index + 1].lower))
    named = plain(text.quote(index, index + 2)).removeprefix(_OF_THEM)
    known = phrases("targets").at(text, index, index + 1) is not None
    return Party(index, index + 2, named) if armed and not known else None


def shooter(text: Text, index: int, last: int) -> Party | None:
    """Read whose shots they were by the article: 'by shots (of) the security', '… the occupation'.

    Shots without an article are no one's that are only described ('live', 'stray').
    """
    if index >= last or text.words[index - 1].lower not in _SHOTS:
        return None
    party = party_at(text, index, last)
    if party is not None or not text.words[index].lower.startswith(_ARTICLE):
        return party
    known = any(phrases(t).at(text, index, index + 1) for t in (*SKIPPED, "means", "harm"))
    return None if known else Party(index, index + 1, plain_word(text.words[index].text))


def one_man(text: Text, index: int, last: int) -> Party | None:
    """Read one person behind 'committed', with whose he is: 'a Valmarkian soldier'."""
    if index >= last or carries_article(text, index):
        return None
    man = phrases("people").at(text, index, last)
    if man is not None and man.value["reading"] == OFFICE:
        return None  # 'threats that the minister of … uttered'
    armed = text.words[index].lower in ONE_MAN
    if not armed and (man is None or man.value["number"] != "one"):
        return None
    end = man.last if man is not None else index + 1
    end += end < last and of_a_country(text.words[end].lower)
    return Party(index, end, plain(text.quote(index, end)))


def kills_attackers(text: Text, index: int) -> bool:
    """Tell whether it is attackers whom a verb of killing before word `index` is told of."""
    return not _ATTACKED.isdisjoint(stems(text.words[index].lower))
