"""The words of harm, the category that each states, and where the people harmed stand."""

from collections.abc import Container, Mapping
from enum import StrEnum

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


_TRANSITIVE: dict[Category, str] = {
    Category.KILLED: "kill murder massacre execute assassinate behead decapitate slaughter slay "
    "martyr lynch electrocute asphyxiate eliminate liquidate annihilate neutralise neutralize "
    "destroy bury",
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


FORMS: dict[str, tuple[Category, Frame]] = {
    form: (category, _frame_of(tag, table is _TRANSITIVE))
    for table in (_TRANSITIVE, _INTRANSITIVE)
    for category, verbs in table.items()
    for verb in verbs.split()
    for form, tag in _inflections(verb).items()
}
FORMS |= {
    word: (category, Frame.SUBJECT)
    for category, words in _ADJECTIVES.items()
    for word in words.split()
}
"""Verbs in all their forms, and adjectives: the harm, and where the people harmed stand."""

NOUN_FORMS: dict[str, Category] = {
    form: category
    for category, nouns in _NOUNS.items()
    for noun in nouns.split()
    for form in (noun, "injuries" if noun == "injury" else noun + "s")
}
"""Nouns for a harm, of whom it befell: 'the death of five'."""

PHRASE_FORMS: dict[tuple[str, ...], tuple[Category, Frame, int]] = {
    tuple(phrase.split()): (category, Frame(frame), head)
    for category, frame, head, phrases in PHRASES
    for phrase in phrases.split("|")
}
"""Phrases, token by token: the harm, where the people stand, and which token is the head."""
PHRASE_STARTS = frozenset(words[0] for words in PHRASE_FORMS)

STATING = (
    frozenset(FORMS)
    | TO_DEATH
    | TO_DEATH_NOW
    | losses.LOSING
    | losses.WOUNDING
    | losses.TREATING
    | completed.CAPTIVE
    | frozenset(NOUN_FORMS)
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
"""Words without which, or a phrase, no sentence states harm."""
VOCABULARY = STATING | PHRASE_STARTS
"""Words that state harm, or that a phrase begins with that does."""

MODALS = frozenset("could may might would will can should shall must".split())
"""Auxiliaries before a harm that has not come about, or not for certain."""

STATES = frozenset(
    "critical critically serious seriously severe severely badly gravely slightly lightly".split()
)
"""Words for how badly people are hurt: '20 wounded, five seriously', '12 injured (2 critical)'."""


def words_of(categories: Container[Category]) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    """Give the words and the phrases (token by token) without which nothing states these harms.

    A noun that states a harm only of others ('the arrest of') comes as a phrase with what follows
    it. All are in lower case. Tolls and sums of survivors are stated by words of their own.
    """
    tables: tuple[Mapping[str, Category], ...] = (HEADS, SETS)
    single = {word for word, (category, _) in FORMS.items() if category in categories}
    single |= {word for table in tables for word, harm in table.items() if harm in categories}
    single |= {"lives"} if Category.KILLED in categories else set()
    phrases = {
        phrase for phrase, (category, _, _) in PHRASE_FORMS.items() if category in categories
    }
    phrases |= {
        (noun, after)
        for noun, category in NOUN_FORMS.items()
        if category in categories
        for after in ("of", "to")
    }
    return frozenset(single), frozenset(phrases)
