"""Finds the words and phrases of a sentence that state harm."""

from collections.abc import Collection

import msgspec

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import Category
from reportedly.reading.casualties import completed, losses, shot
from reportedly.reading.casualties.harm_phrases import TO_DEATH, TO_DEATH_NOW
from reportedly.reading.casualties.harm_words import (
    ATTEMPTED,
    FORMS,
    MODALS,
    NOUN_FORMS,
    PHRASE_FORMS,
    PHRASE_STARTS,
    STATING,
    Frame,
)


class Harm(msgspec.Struct, frozen=True):
    """One harm word or phrase: tokens `first` up to `last`, `token` its head."""

    first: int
    last: int
    token: int
    category: Category
    frame: Frame


_AMBIGUOUS = {"hurt": Frame.EITHER}
_DEADLY_ONES = frozenset({"fatal", "deadly", "lethal"})
_DEADLY = TO_DEATH | TO_DEATH_NOW
_OPENING = frozenset(
    {*PHRASE_STARTS, *NOUN_FORMS, *FORMS, *_DEADLY, *losses.OPENING, *completed.OPENING}
)
"""Words with which all that states harm opens, in lower case, but for `losses.INFLICTING`."""
_ALSO_NOUNS = frozenset(
    "wound capture arrest martyr murder slaughter rescue massacre wounds arrests rescues murders "
    "massacres martyrs captures harm harms shot shooting stab stabs stabbing knife knifing".split()
)
_STATUSES = frozenset({Category.DISPLACED, Category.DETAINED})
"""Harms that, before a noun, say who people are already: 'buses carrying displaced families'."""
_HELD = frozenset(
    "believed feared thought reported said known presumed understood confirmed assumed".split()
)
"""What makes 'to be killed' a report rather than a plan."""
_AVOIDING = frozenset("avoid avoided avoiding avoids prevent prevented preventing".split())
_OFTEN = frozenset("commonly frequently often regularly routinely sometimes usually".split())
_SHORT_OF_IT = frozenset("close near nearer closer view opposed alternative".split())
"""What makes 'to killing' no deed: 'came close to killing', unlike 'in addition to killing'."""


def shared(told: Collection[Category]) -> Category | None:
    """Give the one harm of people who are told to have come to any of `told`; None for others.

    Of nine killed and twenty wounded, 'two of them' are casualties.
    """
    if len(told) == 1:
        return next(iter(told))
    dead_or_hurt = {Category.KILLED, Category.INJURED, Category.CASUALTIES}
    return Category.CASUALTIES if told and dead_or_hurt.issuperset(told) else None


def may_state_harm(document: Document, sentence: Sentence) -> bool:
    """Tell a sentence with a word or phrase without which none states harm."""
    return any(
        token.lower in STATING
        or token.lower in losses.BROUGHT | losses.LIVES
        or (token.lower in PHRASE_STARTS and _phrase_at(document, sentence, token.index))
        for token in document.tokens_of(sentence)
    )


def harms_in(document: Document, sentence: Sentence) -> list[Harm]:
    """Find the harm words of one sentence, left to right, hypothetical ones left out."""
    found: list[Harm] = []
    at = sentence.first
    while at < sentence.last:
        harm = _harm_at(document, sentence, at) if _may_open(document.tokens[at]) else None
        attempted = _word(document, sentence, at - 1) == ATTEMPTED
        if harm is not None and not attempted and not _unreal(document, sentence, harm):
            found.append(harm)
        at = harm.last if harm is not None else at + 1
    return found


def _may_open(token: Token) -> bool:
    """Tell a word with which something may open that states harm; most are none."""
    return token.lower in _OPENING or token.lemma in losses.INFLICTING


def _harm_at(document: Document, sentence: Sentence, at: int) -> Harm | None:
    token = document.tokens[at]
    if token.lower in PHRASE_STARTS:
        phrase = _phrase_at(document, sentence, at)
        if phrase is not None:
            return phrase
    noun = NOUN_FORMS.get(token.lower)
    after = _word(document, sentence, at + 1)
    if noun is not None and (after == "of" or (after == "to" and token.lower.startswith("injur"))):
        deadly = noun is Category.CASUALTIES and _word(document, sentence, at - 1) in _DEADLY_ONES
        return Harm(at, at + 2, at, Category.KILLED if deadly else noun, Frame.GENITIVE)
    if losses.loses_people(document, sentence, at):
        return Harm(at, at + 1, at, Category.KILLED, Frame.OBJECT)
    if (last := losses.past_inflicted(document, sentence, at)) is not None:
        return Harm(at, last, at, Category.INJURED, Frame.OBJECT)
    if (last := losses.past_wounds(document, sentence, at)) is not None:
        return Harm(at, last, at, Category.INJURED, Frame.SUBJECT)
    if (last := losses.past_treatment(document, sentence, at)) is not None:
        return Harm(at, last, at, Category.INJURED, Frame.SUBJECT)
    if (told := _completed(document, sentence, token)) is not None:
        return told
    form = FORMS.get(token.lower)
    if form is not None and not _other_sense(document, sentence, token):
        return Harm(at, at + 1, at, form[0], _AMBIGUOUS.get(token.lower, form[1]))
    return None


def _phrase_at(document: Document, sentence: Sentence, at: int) -> Harm | None:
    for length in (5, 4, 3, 2):
        last = min(at + length, sentence.last)
        phrase = PHRASE_FORMS.get(tuple(t.lower for t in document.tokens[at:last]))
        if phrase is not None:
            category, frame, head = phrase
            return Harm(at, last, at + head, category, frame)
    return None


def _completed(document: Document, sentence: Sentence, verb: Token) -> Harm | None:
    """Read a verb that later words make a harm: 'hacked … to death', 'took … hostage'."""
    at, word = verb.index, verb.lower
    if word in _DEADLY and (deadly := _to_death(document, sentence, verb)) is not None:
        return deadly
    if completed.at_point_blank(document, sentence, at):
        frame = Frame.OBJECT if verb.tag == "VBG" else Frame.EITHER
        return Harm(at, at + 1, at, Category.KILLED, frame)
    if completed.as_hostages(document, sentence, at):
        return Harm(at, at + 1, at, Category.DETAINED, Frame.EITHER)
    return None


def _to_death(document: Document, sentence: Sentence, verb: Token) -> Harm | None:
    """Read 'hacked and shot to death 29 people', 'hacked four people to death'."""
    at = verb.index
    ahead = (_word(document, sentence, at + 1), _word(document, sentence, at + 2))
    if ahead == ("to", "death"):
        frame = Frame.EITHER if verb.lower in TO_DEATH else Frame.OBJECT
        return Harm(at, at + 3, at, Category.KILLED, frame)
    if verb.lower in TO_DEATH and _ends_in_death(document, verb):
        return Harm(at, at + 1, at, Category.KILLED, Frame.EITHER)
    return None


def _ends_in_death(document: Document, verb: Token) -> bool:
    """Tell 'hacked four people to death', whose people stand between the two."""
    return any(
        noun.lower == "death"
        for to in document.children_by(verb.index, "prep")
        if to.lower == "to"
        for noun in document.children_by(to.index, "pobj")
    )


def _word(document: Document, sentence: Sentence, at: int) -> str:
    inside = sentence.first <= at < sentence.last
    return document.tokens[at].lower if inside else ""


def _other_sense(document: Document, sentence: Sentence, token: Token) -> bool:
    """Tell 'the Dead Sea', 'dead end', 'wounding words' and the like from harm."""
    if losses.covers_living(document, sentence, token.index):
        return True
    if shot.hits_nobody(document, sentence, token) or shot.goes_on(
        document, sentence, token, FORMS.keys()
    ):
        return True
    after = _word(document, sentence, token.index + 1)
    if token.lower == "dead":
        return after in {"sea", "end", "line", "zone", "of"} or (
            _word(document, sentence, token.index - 1) == "drop"
        )
    if token.lower in _ALSO_NOUNS and token.pos not in ("VERB", "AUX"):
        return not shot.counted_before(document, sentence, token)
    if token.dep == "amod" and FORMS[token.lower][0] in _STATUSES:
        following = document.tokens[min(token.index + 1, sentence.last - 1)]
        return following.pos in ("NOUN", "PROPN", "ADJ")
    if token.lower == "wound":
        return after == "up"
    if token.lower in {"captured", "capture", "capturing"}:
        return after in {"the", "on", "by", "in"}
    return False


def _unreal(document: Document, sentence: Sentence, harm: Harm) -> bool:
    """Tell whether a verb is only possible, planned or feared: 'could kill', 'to kill'."""
    token = document.tokens[harm.token]
    if token.pos not in ("VERB", "AUX"):
        return False
    if _supposed(document, harm):
        return True
    before = [t.lower for t in document.tokens[max(sentence.first, harm.first - 4) : harm.first]]
    if token.tag == "VBG" and not _AVOIDING.isdisjoint(before[-1:]):
        return True
    if token.tag in ("VBP", "VBZ", "VB") and not _OFTEN.isdisjoint(before[-1:]):
        return True  # 'its strikes often kill children'
    if before[-2:] == ["to", "be"] and not _HELD.isdisjoint(before):
        return False
    before = before[-3:]
    if before[-1:] == ["to"]:
        return token.tag != "VBG" or not _SHORT_OF_IT.isdisjoint(before)
    if not MODALS.isdisjoint(before) and not _names_month(document, sentence, harm.first):
        return "have" not in before
    return "to" in before and "be" in before and "have" not in before


def _names_month(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the 'May' of 'the blast on 28 May killed four' and 'on May 3 killed'."""
    first = max(sentence.first, at - 4)
    dates = zip(document.tokens[first : at - 1], document.tokens[first + 1 : at], strict=True)
    return any(
        (one.text == "May" and two.pos == "NUM") or (two.text == "May" and one.pos == "NUM")
        for one, two in dates
    )


def _supposed(document: Document, harm: Harm) -> bool:
    """Tell 'if men were killed' and 'whether anyone was killed'."""
    return any(
        child.lower in {"if", "whether"} for child in document.children_by(harm.token, "mark")
    )
