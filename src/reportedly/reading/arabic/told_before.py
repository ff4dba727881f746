"""Finds who is harmed where he is told before the word of harm: 'a boy was shot, … his death'."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import plain_word
from reportedly.model.figure import Group
from reportedly.reading.arabic.counts import count_at, counts_object
from reportedly.reading.arabic.figures import Count
from reportedly.reading.arabic.named import past_name
from reportedly.reading.arabic.tables import Row
from reportedly.reading.arabic.words import Match, Text, begins_with_and

_WHO = frozenset({"الذي", "التي", "اللذان", "اللذين", "اللتان", "الذين"})
_KILLED_OR_WERE = frozenset({"قتلوا", "قتلا", "ذبحوا", "جرحوا", "جرحا"})
_OF_THEM = frozenset({"منهم", "منهن", "منهما", "بينهم", "بينهن"})
_NAME = 5
"""Words of a name between a noun and what befell whom it names."""
_OBJECT = 3
"""Words behind a verb among which it is told whom somebody harmed: 'killed with a knife two …'."""
_FAR = 20
"""Words before 'his death' among which it is told whose it is."""
_HOW = frozenset(
    "بجروح بجراح بجرح باصابه باصابات بحروق بشظايا بكسور اثرها اثره الفور الحال".split()
)
"""Words behind 'was hurt' or 'died' that are said of people: 'with wounds', 'at once'."""
_HOW_REACH = 3
_TAKEN = "nuqila ila l-mashfa"
"""How the table of harm reads 'were taken to hospital'."""
_TWO_TAKEN = frozenset({"نقلا"})
_HIS_OR_HER, _BOTH, _THEIR = ("ه", "ها"), "هما", ("هم", "هن")


def before_verb(text: Text, harm: Match[Row], first: int, last: int) -> Count | None:
    """Read one or two people told right before what befell them: 'a boy died', 'a girl who died'.

    With someone counted behind the verb it is they who did the harm.
    """
    if _has_object(text, harm, last):
        return None
    end = harm.first
    if end > first and text.words[end - 1].lower in _WHO:
        end -= 1
    elif begins_with_and(text, harm.first):
        return None
    for at in range(end - 1, max(first, end - _NAME) - 1, -1):
        count = count_at(text, at, end)
        if count is not None:
            told = _one_or_two(count) and past_name(text, count.last, end) == end
            return count if told else None
    return None


def have_killed(text: Text, harm: Match[Row], last: int) -> bool:
    """Tell 'the attackers killed 18 people', whose verb has the letters of 'were killed'.

    In 'five people were killed, two of them children' those behind it are of those before it.
    """
    if _KILLED_OR_WERE.isdisjoint(stems(text.words[harm.first].lower)) or harm.last >= last:
        return False
    behind = None if begins_with_and(text, harm.last) else count_at(text, harm.last, last)
    if behind is None or not behind.numbered:
        return False
    after = text.words[behind.last].lower if behind.last < last else ""
    return after not in _OF_THEM


def _has_object(text: Text, harm: Match[Row], last: int) -> bool:
    """Tell whether it is told soon behind a verb whom somebody harmed."""
    for at in range(harm.last, min(last, harm.last + _OBJECT)):
        if begins_with_and(text, at):
            return False
        if counts_object(text, at, last):
            return True
    return False


def whose(text: Text, harm: Match[Row], first: int) -> Count | None:
    """Read to whom 'his', 'her' or 'their' points in 'his death', 'their wounding'."""
    owner = _owner(text, harm)
    if owner is None:
        return None
    for at in range(harm.first - 1, max(first, harm.first - _FAR) - 1, -1):
        count = count_at(text, at, harm.first)
        if count is not None and count.harm is None and count.group is not Group.COMBATANTS:
            return count if _is_owner(count, owner) else None
    return None


def who_was(text: Text, harm: Match[Row], first: int, last: int) -> Count | None:
    """Read who was hurt or died where a verb leaves it to what was told: 'and was badly hurt'.

    It is the one person told of last; None where it may be a thing, or somebody told behind it.
    """
    if harm.value.get("reading") == _TAKEN:
        return _taken(text, harm, first)
    behind = text.words[harm.last : min(last, harm.last + _HOW_REACH)]
    if harm.value["sort"] != "verb" or not any(word.lower in _HOW for word in behind):
        return None
    for at in range(harm.first - 1, max(first, harm.first - _FAR) - 1, -1):
        count = count_at(text, at, harm.first)
        if count is not None and count.harm is None:
            one = count.low == count.high == 1 and count.group is not Group.COMBATANTS
            return count if one else None
    return None


def _taken(text: Text, harm: Match[Row], first: int) -> Count | None:
    """Read who 'were taken to hospital': several told of last, two where the verb says two."""
    two = any(word in _TWO_TAKEN for word in stems(text.words[harm.first].lower))
    for at in range(harm.first - 1, max(first, harm.first - _FAR) - 1, -1):
        count = count_at(text, at, harm.first)
        if count is not None and count.numbered and count.harm is None:
            return count if (count.low == 2) == two else None
    return None


def tells_which(text: Text, index: int) -> bool:
    """Tell whether word `index` is 'who' or 'which'."""
    return text.words[index].lower in _WHO


def _owner(text: Text, harm: Match[Row]) -> str | None:
    """Give the pronoun at the end of a word of harm as it is spelled; None where it has none."""
    spelled = plain_word(text.words[harm.last - 1].text)
    if harm.value["sort"] != "masdar" or harm.last != harm.first + 1:
        return None
    return next((o for o in (_BOTH, *_THEIR, *_HIS_OR_HER) if spelled.endswith(o)), None)


def _is_owner(count: Count, owner: str) -> bool:
    if owner in _HIS_OR_HER:
        return count.low == count.high == 1
    if owner == _BOTH:
        return count.low == count.high == 2
    return count.numbered and count.low != 1


def _one_or_two(count: Count) -> bool:
    return count.low == count.high and count.low in (1, 2) and count.harm is None
