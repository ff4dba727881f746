"""Reads a word of harm by its spelling and what stands around it: 'lost' life, 'hit' nobody."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, plain_word
from reportedly.model.figure import Category, Group
from reportedly.reading.arabic.counts import count_at
from reportedly.reading.arabic.figures import Count
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text

_ENDS = frozenset(
    "حياته حياتها حياتهم حياتهما حياتهن ارواحهم مصرعه مصرعها مصرعهم مصرعهما مصرعهن "
    "حتفه حتفها حتفهم حتفهما الحياه".split()
)
"""What people lose or meet who die: 'five lost their lives' are not missing."""
_END_GAP = 30
"""Words behind 'lost' and 'met', names and ages among them, where it may be told what it was."""
_RUBBLE = "tahta l-anqad"
"""How the table of harm reads 'under the rubble'."""
_BODIES = frozenset({"جثه", "جثث", "جثتين", "جثامين", "جثمان"})
_BODY_GAP = 4
"""Words before 'under the rubble' among which bodies are told of."""
_NO_HARM = "no harm"
_SENTENCE = "hukm bi-l-i'dam"
"""How the table reads 'a sentence of death'."""
_CARRIED_OUT = frozenset({"نفذ", "نفذت", "نفذوا", "تنفيذ"})
_DOER_GAP = 4
"""Words before such a sentence among which it is carried out, with who does so."""
_WITH_THEM = "usiba biha"
"""How the table reads 'had been wounded with them', which tells of the wounds once more."""
_FALL = "suqut"
"""How the table reads 'the fall of', 'fell': those who fall are dead unless it says otherwise."""
_FALL_REACH = 5
_HURT = (Category.CASUALTIES, Category.INJURED)
_HITS = "hits"
"""Sort of verbs that hurt people or hit things: they count only those who follow at once."""
_SPLINTERS = frozenset({"شظايا", "شظيه", "طايشه"})
"""'Splinters', and 'stray' behind a bullet."""
_HIT_BY = 3
"""Means that may stand behind 'hit' before whom it hit: 'splinters of the shell'."""
_TELLING = frozenset({"verb", "masdar", "meets"})
"""Sorts of words of harm behind which another harm is told."""
_MEETS = "meets"
"""Sort of verbs that mean death where an end is met."""
_WOUNDING, _SPELLED, _TO_HIS = "اصابت", "إ", "لاصابت"
_TO = frozenset({"الي", "عن", "في"})
_LIVES, _LIFE = frozenset({"بحياه", "ارواح"}), "حياه"
_TAKES = frozenset("اودي اودت يودي تودي حصد حصدت يحصد تحصد ازهق ازهقت".split())
_OF, _MEMBERS = "من", frozenset("افراد ابناء عناصر اعضاء كوادر موظفين جنود مقاتلين".split())
_OWNER_GAP = 8
"""Words behind 'lost' among which stand who lost, and how many 'of its members'."""
_TOOK = frozenset({"نقل", "نقلت", "نقلوا"})
_HOSPITALS = frozenset({"مستشفي", "مستشفيات", "مشفي", "مشافي"})
_HOSPITAL_GAP = 5
"""Words behind those taken among which it is said that it was to hospital."""
_UP_TO, _TOLL = "الي", "حصيله"
_THEM = ("هم", "هما", "هن", "ها")
_SEVERAL, _OF_WOUNDS = "ات", "متاثر"
_TOLL_REACH = 14
"""Words from a toll to what it has risen to, with whose attack it was and where."""
_RISES_GAP = 3
_RISES = frozenset("ارتفع ارتفعت ارتفاع ترتفع يرتفع لترتفع ليرتفع بلغت وصلت تصل".split())
_RESCUE = "الاسعاف"
"""'The ambulance', 'the rescue', which has the letters of taking the hurt to hospital."""


def harm_at(text: Text, index: int, last: int) -> Match[Row] | None:
    """Read a word of harm; 'a boy lost his life' and 'met his end' are deaths."""
    harm = phrases("harm").at(text, index, last) or _takes_lives(text, index)
    harm = harm or _takes_to_hospital(text, index, last) or _rises_to(text, index, last)
    if harm is None or is_other_noun(text, harm) or text.words[index].lower.endswith(_RESCUE):
        return None
    if (lost := _loses_members(text, harm, last)) is not None:
        return lost
    if _takes_them_later(text, harm):
        return None
    meets = harm.value["sort"] == _MEETS
    if not (meets or harm.value["category"] == Category.MISSING):
        return _wounding(text, _past_what_hit(text, harm, last))
    if meets and harm.last < last and text.words[harm.last].lower in _ENDS:
        return Match(harm.first, harm.last + 1, {"sort": "after", "category": Category.KILLED})
    if _comes_to_an_end(text, harm.last, last):
        return Match(harm.first, harm.last, {"sort": "masdar", "category": Category.KILLED})
    return None if meets else harm


def _takes_to_hospital(text: Text, index: int, last: int) -> Match[Row] | None:
    """Read the verb of 'took 31 pupils to hospital', whose people follow it at once."""
    if _TOOK.isdisjoint(stems(text.words[index].lower)) or index + 1 >= last:
        return None
    count = count_at(text, index + 1, last)
    if count is None or not count.numbered or count.harm is not None:
        return None
    behind = text.words[count.last : min(last, count.last + _HOSPITAL_GAP)]
    if not any(not _HOSPITALS.isdisjoint(stems(word.lower)) for word in behind):
        return None
    return Match(index, index + 1, {"sort": "masdar", "category": Category.INJURED})


def _rises_to(text: Text, index: int, last: int) -> Match[Row] | None:
    """Read 'to' before those whom the toll of an attack has risen to: they are dead.

    Where they are said to be dead or hurt, or that is said before, the words of it tell.
    """
    if text.words[index].lower != _UP_TO or index + 1 >= last:
        return None
    first = max(text.sentence_start(index), index - _TOLL_REACH)
    toll = next((at for at in range(first, index) if _is_toll_of_attack(text, at, index)), None)
    if toll is None or any(phrases("harm").at(text, at) for at in range(toll, index)):
        return None
    count = count_at(text, index + 1, last)
    if count is None or not count.numbered or count.harm is not None:
        return None
    return Match(index, index + 1, {"sort": "masdar", "category": Category.KILLED})


def _is_toll_of_attack(text: Text, index: int, last: int) -> bool:
    """Tell 'the toll of the shelling', which has risen, from that of the dead."""
    if _TOLL not in stems(text.words[index].lower) or index + 1 >= last:
        return False
    several = text.words[index + 1].lower.endswith(_SEVERAL)  # 'of the attacks' of many days
    before = text.words[max(text.sentence_start(index), index - _RISES_GAP) : index]
    rises = any(not _RISES.isdisjoint(stems(word.lower)) for word in before)
    return rises and not several and phrases("events").at(text, index + 1, last) is not None


def _loses_members(text: Text, harm: Match[Row], last: int) -> Match[Row] | None:
    """Read 'the family lost eight of its members', of whom what lost them is none."""
    if harm.value["category"] != Category.MISSING or harm.value["sort"] != _HITS:
        return None
    for at in range(harm.last, min(last - 1, harm.last + _OWNER_GAP)):
        if phrases("harm").at(text, at, last) is not None:
            return None
        of = text.words[at].lower == _OF and not _MEMBERS.isdisjoint(
            stems(text.words[at + 1].lower)
        )
        lost = [i for i in range(harm.last, at) if (q := quantity_at(text, i, at)) and q.last == at]
        if of and lost:
            value = {"sort": "masdar", "category": Category.KILLED}
            return Match(harm.first, lost[0], value)
    return None


def _takes_lives(text: Text, index: int) -> Match[Row] | None:
    """Read the 'lives of' that a verb far before it has taken: 'took a raid on … the lives of'."""
    if text.words[index].lower not in _LIVES:
        return None
    before = text.words[text.sentence_start(index) : index]
    if not any(not _TAKES.isdisjoint(stems(word.lower)) for word in before):
        return None
    return Match(index, index + 1, {"sort": "masdar", "category": Category.KILLED, "forms": _LIFE})


def _takes_them_later(text: Text, harm: Match[Row]) -> bool:
    """Tell 'took' from 'took the lives of' where what took them stands between."""
    if harm.last > harm.first + 1 or _TAKES.isdisjoint(stems(text.words[harm.first].lower)):
        return False
    behind = text.words[harm.last : text.sentence_end(harm.first)]
    return any(word.lower in _LIVES for word in behind)


def _comes_to_an_end(text: Text, index: int, last: int) -> bool:
    """Tell whether life, or the end, stands behind word `index`, before another word of harm."""
    for at in range(index, min(last, index + _END_GAP)):
        if not _ENDS.isdisjoint(stems(text.words[at].lower)):
            return True
        if (harm := phrases("harm").at(text, at, last)) and harm.value["sort"] in _TELLING:
            return False
    return False


def harms_nobody(text: Text, harm: Match[Row], last: int) -> bool:
    """Tell whether 'hit' or 'lost' is followed by nobody: 'the shell hit a house', 'lost'.

    So 'under the rubble', of bodies that were found there.
    """
    if harm.value.get("reading") == _RUBBLE and _tells_of_bodies(text, harm.first):
        return True
    if harm.first and text.words[harm.first - 1].lower.startswith(_OF_WOUNDS):
        return True  # 'died of his wounds'
    if harm.last < last and _befell_them(text, harm, last):
        return True
    if harm.value["sort"] == _NO_HARM:
        if harm.value["reading"] == _SENTENCE:
            return not _is_carried_out(text, harm)
        by_it = harm.value["reading"] == _WITH_THEM and harm.last < last
        return not (by_it and count_at(text, harm.last, last))  # 'a shell by which five were hurt'
    if harm.value["sort"] != _HITS:
        return False
    count = count_at(text, harm.last, last) if harm.last < last else None
    return count is None or (harm.value["reading"] == _FALL and _says_harm(text, count, last))


def _past_what_hit(text: Text, harm: Match[Row], last: int) -> Match[Row]:
    """Give a verb with what did it, where people follow: 'hit (the) splinters (of) the shell …'."""
    if harm.value["sort"] != _HITS or harm.value["category"] != Category.INJURED:
        return harm
    at = harm.last
    for _ in range(_HIT_BY):
        means = phrases("means").at(text, at, last) if at < last else None
        if means is not None:
            at = means.last
        elif at < last and not _SPLINTERS.isdisjoint(stems(text.words[at].lower)):
            at += 1
    hit = harm.last < at < last and count_at(text, at, last) is not None
    return Match(harm.first, at, harm.value) if hit else harm


def _befell_them(text: Text, harm: Match[Row], last: int) -> bool:
    """Tell 'whom gunmen kidnapped', whose verb has its object: the gunmen behind it did it."""
    if harm.value["sort"] != "verb" or not text.words[harm.first].lower.endswith(_THEM):
        return False
    count = count_at(text, harm.last, last)
    return count is not None and count.group is Group.COMBATANTS and count.harm is None


def _tells_of_bodies(text: Text, index: int) -> bool:
    """Tell whether bodies are told of right before word `index`: 'the bodies of 16 children'."""
    before = text.words[max(text.sentence_start(index), index - _BODY_GAP) : index]
    return any(not _BODIES.isdisjoint(stems(word.lower)) for word in before)


def _is_carried_out(text: Text, harm: Match[Row]) -> bool:
    """Tell 'carried out the sentence of death on five' from a sentence that a court gives."""
    before = text.words[max(text.sentence_start(harm.first), harm.first - _DOER_GAP) : harm.first]
    return any(not _CARRIED_OUT.isdisjoint(stems(word.lower)) for word in before)


def _says_harm(text: Text, count: Count, last: int) -> bool:
    """Tell whether those who fell are said to be hurt, or dead and hurt, or unnumbered."""
    if count.harm is not None or not count.numbered:
        return True
    behind = phrases("harm").all(text, count.last, min(last, count.last + _FALL_REACH))
    return any(h.value["category"] in _HURT for h in behind)


def is_noun(text: Text, harm: Match[Row]) -> bool:
    """Tell whether a verb's letters carry the article, so that they are a noun of no count."""
    return harm.value["sort"] == "verb" and "ال" in text.words[harm.first].lower[:3]


def _wounding(text: Text, harm: Match[Row]) -> Match[Row]:
    """Read 'his wounding', whose letters are those of 'it hit him' but for what stands before."""
    word, before = text.words[harm.first], text.words[harm.first - 1] if harm.first else None
    bare = word.lower.removeprefix("و")
    governed = bare.startswith(_TO_HIS)  # 'led to his wounding'
    if harm.value["sort"] != _HITS or not (governed or bare.startswith(_WOUNDING)):
        return harm
    spelled = plain_word(word.text).removeprefix("و").startswith(_SPELLED)
    if spelled or governed or (before is not None and before.lower in _TO):
        return Match(harm.first, harm.last, {**harm.value, "sort": "masdar"})
    return harm


def is_other_noun(text: Text, harm: Match[Row]) -> bool:
    """Tell a noun whose last letter only looks like 'his': 'family' for 'his capture'."""
    if harm.last != harm.first + 1 or not plain_word(text.words[harm.first].text).endswith("ة"):
        return False
    found = stems(text.words[harm.first].lower)
    forms = (fold(form) for form in harm.value.get("forms", "").split("|"))
    return not any(form.endswith("ه") and form in found for form in forms)
