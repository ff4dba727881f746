"""Tells what is done 'by' somebody in peace from an attack, in an Arabic sentence."""

from reportedly.language.arabic.clitics import stems
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text

_SIDE = "قبل"
"""'Side', in 'by' ('from the side of'), which peaceful deeds are told with too."""
_OWNED = ("ها", "هم", "هما", "ه")
_CARE = frozenset("نقل اسعاف انتشال انقاذ اخلاء اجلاء دفن تشييع علاج معالجه تفقد".split())
"""'Taking to hospital', 'rescuing', 'burying': what others do with the hurt and the dead."""
_CARE_REACH = 12


def is_of_peace(text: Text, by: Match[Row], first: int, last: int) -> bool:
    """Tell 'by' in a sentence without harm or damage: 'the arms handed over by young men'."""
    if text.words[by.last - 1].lower != _SIDE:
        return False
    for at in range(by.first - 1, max(first, by.first - _CARE_REACH) - 1, -1):
        if not _CARE.isdisjoint(_bare_of_owner(text.words[at].lower)):
            return True  # 'was taken to hospital by the people'
        harm = phrases("harm").at(text, at, by.first)
        if phrases("events").at(text, at, by.first) or (harm and harm.value["sort"] != "people"):
            break
    return not any(
        next(phrases(table).all(text, first, last), None) is not None
        for table in ("harm", "effects", "events")
    )


def _bare_of_owner(folded: str) -> set[str]:
    """Give what a noun may be without its clitics and 'his', 'their' behind it."""
    return {s.removesuffix(end) for s in stems(folded) for end in ("", *_OWNED)}
