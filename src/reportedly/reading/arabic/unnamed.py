"""Tells a source that goes without a name in Arabic: 'who asked not to be named'."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.reading.arabic.words import Text

_ASKS = folded_words(
    "طلب طلبت طلبوا طلبا فضل فضلت فضلوا اشترط اشترطت اشترطوا رفض رفضت رفضوا آثر طالبا مفضلا مشترطا "
    "تحدث تحدثت تحدثوا شريطة"
)
"""'Who asked', 'who preferred', 'who refused', 'on the condition': before not being named."""
_UNNAMED = folded_words("عدم حجب كشف ذكر إفصاح إغفال هويته اسمه")
_NAME = frozenset({"هويه", "هويته", "اسم", "اسمه", "اسمها"})
_ASKED = 4
"""Words behind 'asked' among which stands that no name is given."""


def asks_for_no_name(text: Text, index: int) -> bool:
    """Tell 'who asked not to be named' behind a source: it is none of who it is."""
    if _ASKS.isdisjoint(stems(text.words[index].lower)):
        return False
    behind = text.words[index + 1 : index + _ASKED]
    return any(not _UNNAMED.isdisjoint(stems(word.lower)) for word in behind)


def past_unnamed(text: Text, index: int, last: int) -> int:
    """Give where 'who asked not to be named' ends that opens at word `index`; `index` for none."""
    if index >= last or not asks_for_no_name(text, index):
        return index
    reach = range(index + 1, min(last, index + _ASKED + 2))
    named = [at for at in reach if not _NAME.isdisjoint(stems(text.words[at].lower))]
    return named[-1] + 1 if named else index
