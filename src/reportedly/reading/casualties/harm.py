"""The words of harm: verbs, adjectives and nouns, the category each states, and how it is built."""

from collections.abc import Collection, Container, Mapping
from enum import StrEnum

import msgspec

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import Category
from reportedly.reading.casualties import completed, losses, shot
from reportedly.reading.casualties.harm_phrases import PHRASES, TO_DEATH, TO_DEATH_NOW


class Frame(StrEnum):
    """Where the people harmed stand."""

    OBJECT = "object"
    """To the right of an active verb: 'killing five'."""
    SUBJECT = "subject"
    """To the left: 'five were killed', 'five died', 'five dead'."""
    EITHER = "either"
    """A past form that may be active or passive: 'killed'."""
    GENITIVE = "genitive"
    """After 'of': 'the death of five'."""


class Harm(msgspec.Struct, frozen=True):
    """One harm word or phrase: tokens `first` up to `last`, `token` its head."""

    first: int
    last: int
    token: int
    category: Category
    frame: Frame


_TRANSITIVE: dict[Category, str] = {
    Category.KILLED: "kill murder massacre execute assassinate behead slaughter slay martyr "
    "lynch electrocute asphyxiate eliminate liquidate annihilate neutralise neutralize destroy "
    "bury",
    Category.INJURED: "injure wound hurt maim hospitalise hospitalize",
    Category.DETAINED: "detain arrest kidnap abduct capture imprison",
    Category.DISPLACED: "displace uproot",
    Category.RESCUED: "rescue",
    Category.SEXUALLY_ASSAULTED: "rape",
    Category.TORTURED: "torture",
    Category.CASUALTIES: f"harm {shot.SHOT}",
}
ATTEMPTED = "attempted"
"""Makes a murder one of which nobody is said to have died."""
OF_FIGHTERS = "destroy"
"""How a verb opens that communiqués use of fighters' deaths, and everybody else of things."""

_INTRANSITIVE: dict[Category, str] = {
    Category.KILLED: "die perish succumb suffocate drown",
    Category.MISSING: "disappear vanish",
    Category.DISPLACED: "flee",
}
_ADJECTIVES: dict[Category, str] = {
    Category.KILLED: "dead deceased lifeless kia",
    Category.INJURED: "wia",
    Category.MISSING: "missing unaccounted mia",
    Category.UNHARMED: "unharmed unhurt uninjured unscathed",
    Category.DISPLACED: "homeless",
}
_NOUNS: dict[Category, str] = {
    Category.KILLED: "death killing murder massacre execution assassination beheading "
    "martyrdom slaughter slaying homicide lynching bodie body corpse remain",
    Category.INJURED: "injury wounding injuring",
    Category.DETAINED: "arrest detention kidnapping abduction capture",
    Category.DISPLACED: "displacement",
    Category.SEXUALLY_ASSAULTED: "rape",
    Category.TORTURED: "torture",
    Category.CASUALTIES: "shooting stabbing knifing",
}
HEADS: dict[str, Category] = {
    word: category
    for category, words in {
        Category.KILLED: "deaths fatalities fatality martyrs martyr bodies corpses body corpse "
        "killings murders homicides homicide dead death shaheed shaheeds shahid shahids shuhada",
        Category.INJURED: "injuries injury wounded injured woundings",
        Category.CASUALTIES: "casualties casualty",
        Category.SEXUALLY_ASSAULTED: "rapes",
    }.items()
    for word in words.split()
}
"""Nouns that count people and state the harm at once: 'five deaths', '20 casualties'."""


SETS: dict[str, Category] = {
    word: category
    for category, words in {
        Category.KILLED: "dead killed deceased victims fatalities martyrs slain murdered "
        "massacred slaughtered",
        Category.INJURED: "wounded injured",
        Category.CASUALTIES: "casualties",
        Category.MISSING: "missing disappeared",
        Category.DETAINED: "detained arrested kidnapped abducted",
    }.items()
    for word in words.split()
}
"""Words that, after 'the' or 'those', name the people harmed: 'three of the dead'."""
HARMED = HEADS | SETS
"""Words that name the people harmed after 'of the': 'four of the dead', '19 of the deaths'."""


def _inflections(verb: str) -> dict[str, str]:
    """Give the regular forms of a verb, each with the fine tag it bears."""
    stem = verb[:-1] if verb.endswith("e") else verb
    irregular = {
        "die": ("dies", "died", "dying"),
        "slay": ("slays", "slain", "slaying"),
        "hurt": ("hurts", "hurt", "hurting"),
        "flee": ("flees", "fled", "fleeing"),
        "bury": ("buries", "buried", "burying"),
        "kidnap": ("kidnaps", "kidnapped", "kidnapping"),
        "shoot": ("shoots", "shot", "shooting"),
        "stab": ("stabs", "stabbed", "stabbing"),
    }
    third, past, gerund = irregular.get(
        verb, (verb + ("es" if verb.endswith("sh") else "s"), stem + "ed", stem + "ing")
    )
    return {verb: "VB", third: "VBZ", gerund: "VBG", past: "VBD"}


def _frame_of(tag: str, transitive: bool) -> Frame:
    if not transitive:
        return Frame.SUBJECT
    return Frame.EITHER if tag == "VBD" else Frame.OBJECT


_FORMS: dict[str, tuple[Category, Frame]] = {
    form: (category, _frame_of(tag, table is _TRANSITIVE))
    for table in (_TRANSITIVE, _INTRANSITIVE)
    for category, verbs in table.items()
    for verb in verbs.split()
    for form, tag in _inflections(verb).items()
}
_FORMS |= {
    word: (category, Frame.SUBJECT)
    for category, words in _ADJECTIVES.items()
    for word in words.split()
}
_NOUN_FORMS: dict[str, Category] = {
    form: category
    for category, nouns in _NOUNS.items()
    for noun in nouns.split()
    for form in (noun, noun + "s")
}
_AMBIGUOUS = {"hurt": Frame.EITHER}
_DEADLY_ONES = frozenset({"fatal", "deadly", "lethal"})

_PHRASES: dict[tuple[str, ...], tuple[Category, Frame, int]] = {
    tuple(phrase.split()): (category, Frame(frame), head)
    for category, frame, head, phrases in PHRASES
    for phrase in phrases.split("|")
}
_DEADLY = TO_DEATH | TO_DEATH_NOW
_PHRASE_STARTS = frozenset(words[0] for words in _PHRASES)

_STATING = (
    frozenset(_FORMS)
    | TO_DEATH
    | TO_DEATH_NOW
    | losses.LOSING
    | losses.WOUNDING
    | losses.TREATING
    | completed.CAPTIVE
    | frozenset(_NOUN_FORMS)
    | frozenset(HEADS)
    | losses.WOUNDS
    | {
        "toll",
        "lives",
        "survive",
        "survived",
        "survivors",
        "alive",
        "victims",
        "victim",
        "harmed",
        "fatally",
        "medical",
        "sexual",
    }
)
VOCABULARY = _STATING | _PHRASE_STARTS
"""Words that state harm, or that a phrase begins with that does."""


def words_of(categories: Container[Category]) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    """Give the words and the phrases (token by token) without which nothing states these harms.

    A noun that states a harm only of others ('the arrest of') comes as a phrase with what follows
    it. All are in lower case. Tolls and sums of survivors are stated by words of their own.
    """
    tables: tuple[Mapping[str, Category], ...] = (HEADS, SETS)
    words = {word for word, (category, _) in _FORMS.items() if category in categories}
    words |= {word for table in tables for word, harm in table.items() if harm in categories}
    words |= {"lives"} if Category.KILLED in categories else set()
    phrases = {phrase for phrase, (category, _, _) in _PHRASES.items() if category in categories}
    phrases |= {
        (noun, after)
        for noun, category in _NOUN_FORMS.items()
        if category in categories
        for after in ("of", "to")
    }
    return frozenset(words), frozenset(phrases)


_ALSO_NOUNS = frozenset(
    "wound capture arrest martyr murder slaughter rescue massacre wounds arrests rescues murders "
    "massacres martyrs captures harm harms shot shooting stab stabs stabbing knife knifing".split()
)
_STATUSES = frozenset({Category.DISPLACED, Category.DETAINED})
"""Harms that, before a noun, say who people are already: 'buses carrying displaced families'."""
_MODALS = frozenset("could may might would will can should shall must".split())
_HELD = frozenset(
    "believed feared thought reported said known presumed understood confirmed assumed".split()
)
"""What makes 'to be killed' a report rather than a plan."""
_SHORT_OF_IT = frozenset("close near nearer closer view opposed alternative".split())
"""What makes 'to killing' no deed: 'came close to killing', unlike 'in addition to killing'."""


STATES = frozenset(
    "critical critically serious seriously severe severely badly gravely slightly lightly".split()
)
"""Words for how badly people are hurt: '20 wounded, five seriously', '12 injured (2 critical)'."""


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
        token.lower in _STATING
        or token.lower in losses.BROUGHT | losses.LIVES
        or (token.lower in _PHRASE_STARTS and _phrase_at(document, sentence, token.index))
        for token in document.tokens_of(sentence)
    )


def harms_in(document: Document, sentence: Sentence) -> list[Harm]:
    """Find the harm words of one sentence, left to right, hypothetical ones left out."""
    found: list[Harm] = []
    at = sentence.first
    while at < sentence.last:
        harm = _harm_at(document, sentence, at)
        attempted = _word(document, sentence, at - 1) == ATTEMPTED
        if harm is not None and not attempted and not _unreal(document, sentence, harm):
            found.append(harm)
        at = harm.last if harm is not None else at + 1
    return found


def _harm_at(document: Document, sentence: Sentence, at: int) -> Harm | None:
    token = document.tokens[at]
    if token.lower in _PHRASE_STARTS:
        phrase = _phrase_at(document, sentence, at)
        if phrase is not None:
            return phrase
    noun = _NOUN_FORMS.get(token.lower)
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
    form = _FORMS.get(token.lower)
    if form is not None and not _other_sense(document, sentence, token):
        return Harm(at, at + 1, at, form[0], _AMBIGUOUS.get(token.lower, form[1]))
    return None


def _phrase_at(document: Document, sentence: Sentence, at: int) -> Harm | None:
    for length in (5, 4, 3, 2):
        last = min(at + length, sentence.last)
        phrase = _PHRASES.get(tuple(t.lower for t in document.tokens[at:last]))
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
        document, sentence, token, _FORMS.keys()
    ):
        return True
    after = _word(document, sentence, token.index + 1)
    if token.lower == "dead":
        return after in {"sea", "end", "line", "zone", "of"} or (
            _word(document, sentence, token.index - 1) == "drop"
        )
    if token.lower in _ALSO_NOUNS and token.pos not in ("VERB", "AUX"):
        return not shot.counted_before(document, sentence, token)
    if token.dep == "amod" and _FORMS[token.lower][0] in _STATUSES:
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
    if before[-2:] == ["to", "be"] and not _HELD.isdisjoint(before):
        return False
    before = before[-3:]
    if before[-1:] == ["to"]:
        return token.tag != "VBG" or not _SHORT_OF_IT.isdisjoint(before)
    if not _MODALS.isdisjoint(before) and not _names_month(document, sentence, harm.first):
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
