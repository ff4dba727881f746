"""Finds in whose hands somebody died in Arabic: 'under torture in the prisons of …'."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import plain
from reportedly.reading.arabic.parties import Party, name_end, party_at
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, carries_article

_PRISONS = frozenset("سجون معتقلات اقبيه زنازين مراكز افرع".split())
"""'Prisons', 'cells', 'branches of': whoever they are of follows, as stems write it."""
_SEATS = frozenset("سجن معتقل مقر مقرات فرع مركز مبني".split())
"""'The prison', 'the headquarters of', which a place may be called after as well."""
_OF_HOLDING = frozenset("احتجاز توقيف اعتقال".split())
_TORTURE = frozenset({"تعذيب"})


def held_by(text: Text, index: int, first: int, last: int) -> Party | None:
    """Give whose prison stands at word `index` of a sentence in which somebody died of torture.

    None where it is no prison, or where nobody is said to have been tortured to death.
    """
    own = stems(text.words[index].lower)
    prisons = not _PRISONS.isdisjoint(own)
    if not (prisons or not _SEATS.isdisjoint(own)) or carries_article(text, index):
        return None
    if not _died_of_torture(text, first, last):
        return None
    at = index + 1
    at += at < last and not _OF_HOLDING.isdisjoint(stems(text.words[at].lower))
    if at >= last:
        return None
    tie = phrases("party_ends").at(text, at, at + 1)
    if tie is not None and tie.value["sort"] == "belonging" and at + 1 < last:
        return party_at(text, at + 1, last)  # 'a prison belonging to'
    party = party_at(text, at, last)
    if party is not None or not carries_article(text, at):
        whole = party is not None and (prisons or party.last - party.first > 1)
        return party if whole else None
    named = prisons or (at + 1 < last and carries_article(text, at + 1))
    end = name_end(text, at, last)
    return Party(at, end, plain(text.quote(at, end))) if named and end > at else None


def _died_of_torture(text: Text, first: int, last: int) -> bool:
    tortured = any(not _TORTURE.isdisjoint(stems(w.lower)) for w in text.words[first:last])
    return tortured and any(phrases("harm").all(text, first, last))
