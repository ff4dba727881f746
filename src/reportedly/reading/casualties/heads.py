"""The noun that ends a phrase for people, and what may stand before it."""

from itertools import pairwise

from reportedly.language.document import Document, Name, Sentence, Token
from reportedly.reading.casualties import persons
from reportedly.reading.casualties.harm_words import HEADS
from reportedly.reading.casualties.numbers import NUMBER_WORDS
from reportedly.reading.casualties.speakers import speaks

AGE_UNITS = frozenset("year years month months week weeks day days".split())
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight january "
    "february april june july august september october november december".split()
)
MORE = frozenset("more other extra".split())
_ONE = frozenset("a an one another".split())
_LONGEST_PHRASE = 9
_HARMING = frozenset({"kill", "murder", "massacre", "behead", "wound", "injure"})
_DEADLY = frozenset({("burn", ("alive",)), ("shoot", ("dead",)), ("gun", ("down",))})
_NO_PEOPLE = frozenset(
    """animal beast cattle cow bull calf ox buffalo sheep goat lamb pig horse donkey mule camel dog
    cat bird chicken hen duck goose turkey poultry fowl hog frog toad fish bee livestock herd head
    bill plan deal project proposal idea story
    hope chance time moment hour minute second engine light shell rocket bomb blast strike attack
    vehicle car truck tank leg arm hand foot eye face back body bystander number total percent
    place building house tree plant part pride squad team unit platoon patrol group gang cell
    party crowd company delegation convoy source charity agency network monitor facility
    institution""".split()
)
"""What is killed or hurt and is nobody, and what is more than one."""
_STATES_OF_ONE = frozenset({"dead", "wounded", "injured", "missing"})
_BODIES = frozenset("crew forces infantry militia personnel police staff troops".split())
"""Nouns for many that may stand before what one of them is."""
_HEAD = "head"
_HEADED = frozenset("village ward district community clan family department".split())
"""Whom a person leads that is their head."""
_PEOPLE = frozenset({*persons.PLURAL, *persons.SINGULAR, *persons.COUPLES, *persons.FAMILIES})


def head_after(document: Document, sentence: Sentence, at: int, first: int) -> int | None:
    """Find the person noun that ends the noun phrase opened before token `at`."""
    tokens = document.tokens
    limit = min(sentence.last, first + _LONGEST_PHRASE + 3)
    look = at
    while look < limit:
        token = tokens[look]
        known = is_person(token)
        if known and (law := _in_law(document, sentence, look)) is not None:
            return law
        if known and _ends_phrase(document, sentence, look, first):
            if tokens[first].lower not in _ONE and _shares_head(document, sentence, look):
                look += 2
                continue
            return look
        if (older := past_age(document, sentence, look)) is not None:
            look = older
            continue
        if token.lower in DAYS or (look > at and is_numeric(token)):
            return None
        if not (known or _may_modify(document, sentence, look)) and not _past_form_before_noun(
            document, sentence, look, first
        ):
            return None
        look += 1
    return None


def leads_people(document: Document, at: int) -> bool:
    """Tell the head of 'the village head was killed', who is a person, at token `at`."""
    words = [token.lower for token in document.tokens[max(0, at - 1) : at + 1]]
    return len(words) > 1 and words[0] in _HEADED and words[1] == _HEAD


def names_no_people(noun: Token) -> bool:
    """Tell a noun for animals or things, which may be killed or hurt and count nobody."""
    return noun.lemma in _NO_PEOPLE


def _ends_phrase(document: Document, sentence: Sentence, at: int, first: int) -> bool:
    """Tell whether a person noun ends the phrase opened at `first`: 'left a civilian dead'."""
    if not _continues(document, sentence, at):
        return True
    return document.tokens[first].lower in _ONE and _is_state(document, sentence, at + 1)


def _in_law(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the last token of 'mother-in-law', whose first is at `at`; None for no such."""
    if document.tokens[at].lower not in persons.KIN:
        return None
    words = [token.lower for token in document.tokens[at + 1 : min(at + 5, sentence.last)]]
    return at + 4 if words == ["-", "in", "-", "law"] else None


def _is_state(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the 'dead' of 'left a civilian dead', which ends no phrase for people."""
    return at < sentence.last and document.tokens[at].lower in _STATES_OF_ONE


def harmed_noun(
    document: Document, sentence: Sentence, at: int, *, single: bool = False
) -> int | None:
    """Find a noun that no list holds, of which the parse says that it was killed or hurt.

    In 'three dockers were killed' and 'wounding a beekeeper' the verb tells that they are people.
    `single` is for one person; several are told in the plural.
    """
    tokens = document.tokens
    while at < sentence.last and tokens[at].pos in ("ADJ", "NOUN") and tokens[at].text.islower():
        token, after = tokens[at], min(at + 1, sentence.last - 1)
        if token.tag in ("NN", "NNS") and tokens[after].pos not in ("NOUN", "PROPN", "PART"):
            known = (token.tag == "NN") == single and tokens[after].lower != "of"
            tells = speaks(document, sentence, at, at, at + 1)
            harmed = _is_harmed(document, token) or _lies_dead(document, sentence, at)
            return at if known and not tells and harmed else None
        at += 1
    return None


def _is_harmed(document: Document, noun: Token) -> bool:
    nobody = noun.lemma in _NO_PEOPLE or noun.lemma in AGE_UNITS
    if nobody and not leads_people(document, noun.index):
        return False
    if any(_befalls(document, verb) for verb in document.children_by(noun.index, "relcl", "acl")):
        return True
    while noun.dep == "conj" and noun.head < noun.index:
        noun = document.tokens[noun.head]
    verb = document.tokens[noun.head]
    if verb.lemma in _HARMING or _is_deadly(document, verb):
        return noun.dep in ("nsubjpass", "dobj")
    return verb.lemma == "die" and noun.dep == "nsubj"


def _is_deadly(document: Document, verb: Token) -> bool:
    """Tell 'burned alive', 'shot dead', 'hacked to death', whoever it befell."""
    after = tuple(t.lower for t in document.tokens[verb.index + 1 : verb.index + 3])
    return (verb.lemma, after[:1]) in _DEADLY or after == ("to", "death")


def _lies_dead(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell '17 stevedores dead', which says of the noun at token `at` that they were people."""
    noun, after = document.tokens[at], document.tokens[at + 1 : min(at + 2, sentence.last)]
    nobody = noun.lemma in _NO_PEOPLE or noun.lemma in AGE_UNITS
    return not nobody and any(token.lower == "dead" for token in after)


def _befalls(document: Document, verb: Token) -> bool:
    """Tell the verb of 'dockers who were killed', 'weavers wounded in the raid'."""
    passive = verb.dep == "acl" or document.children_by(verb.index, "nsubjpass")
    return verb.lemma in _HARMING and verb.tag == "VBN" and bool(passive)


def past_age(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after '11-year-old' or 'six-month old', None where no age stands."""
    if not is_numeric(document.tokens[at]):
        return None
    for look in range(at + 1, min(at + 6, sentence.last)):
        word = document.tokens[look].lower
        if word == "old":
            return look + 1
        known = word in AGE_UNITS or word in {"-", "–", "and", "half", "a"}
        if not known and not (look == at + 2 and is_numeric(document.tokens[look])):
            return None  # 'twenty-five-year-old' has two numbers
    return None


def _past_form_before_noun(document: Document, sentence: Sentence, at: int, first: int) -> bool:
    """Tell '14 identified civilians', whose middle word is easily taken for a verb."""
    if at + 1 >= sentence.last or at == first or document.tokens[at].tag != "VBD":
        return False
    after = document.tokens[at + 1].lower
    return is_numeric(document.tokens[at - 1]) and after in persons.PLURAL


def is_numeric(token: Token) -> bool:
    """Tell whether the token is a number or part of one."""
    return token.pos == "NUM" or token.text[:1].isdigit() or token.lower in NUMBER_WORDS


def is_person(token: Token) -> bool:
    """Tell whether the token is a noun for people, or one that counts them ('deaths')."""
    word = token.lower
    return (
        word in _PEOPLE or (word in HEADS and token.pos in ("NOUN", "PROPN")) or _is_nation(token)
    )


def _is_nation(token: Token) -> bool:
    """Tell 'Syrians', 'Kenyans': a people's name used as a noun in the plural."""
    return token.tag == "NNPS" and token.name is Name.PEOPLES


def _continues(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether the person noun at `at` only modifies a further one ('police officers')."""
    if at + 1 >= sentence.last:
        return False
    after = document.tokens[at + 1]
    if after.tag == "POS":  # 'the mayor's bodyguard'
        owner = document.tokens[at]
        return owner.dep == "poss" and document.tokens[owner.head].lower in _PEOPLE
    if after.lower == "-" and after.start == document.tokens[at].end:
        return at + 2 < sentence.last and document.tokens[at + 2].pos != "NUM"
    if document.tokens[at].lower in _BODIES and _is_of_one(document, at):
        return True
    if document.tokens[at].lower in persons.PLURAL:
        return after.lower in _PEOPLE and after.pos in ("NOUN", "PROPN")
    if after.lower.startswith("incl"):
        return False
    return is_person(after) or after.tag in ("NN", "NNS")


def _is_of_one(document: Document, at: int) -> bool:
    """Tell the police of 'killed police spokesman Ivo Karm', who says what one person was."""
    token, after = document.tokens[at], document.tokens[at + 1]
    called = token.dep == "compound" and token.head > at and after.tag in ("NN", "NNP")
    return called or after.lower in persons.SINGULAR


def _shares_head(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'rebel and regime fighters', where the first noun only modifies the last."""
    return document.tokens[at].lower in persons.SINGULAR and _joins_nouns(
        document, sentence, at + 1
    )


def _joins_nouns(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether the 'and' at `at` joins two modifiers of one plural person noun."""
    tokens = document.tokens
    if at + 2 >= sentence.last or tokens[at].lower not in {"and", "or"}:
        return False
    ahead = tokens[at + 1 : min(at + 3, sentence.last)]
    if ahead[0].lower in persons.PLURAL or ahead[0].pos not in ("NOUN", "ADJ", "PROPN"):
        return False
    return any(token.lower in persons.PLURAL for token in ahead)


def _may_modify(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether the token may stand between a number and its noun."""
    token = document.tokens[at]
    if token.lower in {"-", "–"} and _set_off(document, at):
        return False
    if token.pos in ("ADJ", "PROPN") or token.tag in ("VBN", "NN", "POS", "HYPH", "FW"):
        return True
    if token.text.isupper() and len(token.text) > 1 and not in_capitals(document, sentence):
        return True
    if token.lower in {"-", "–"}:
        return True
    if token.lower in {"'", "’", "“", '"', "‘", "”"} or token.lower in MORE:
        return True
    if token.pos in ("CCONJ",) or token.lower in {"/", ","}:
        return _joins_modifiers(document, sentence, at)
    if token.tag in ("RB", "CD"):
        after = document.tokens[min(at + 1, sentence.last - 1)]
        return after.lower == "-" or (after.tag in ("JJ", "VBN") and token.tag == "RB")
    return False


def in_capitals(document: Document, sentence: Sentence) -> bool:
    """Tell whether all of a sentence is set in capitals, so that a word in them is no acronym."""
    return document.text[sentence.start : sentence.end].isupper()


def _set_off(document: Document, at: int) -> bool:
    """Tell the dash of '3 dead – mayor', with blanks around it, from that of 'ex-soldiers'."""
    around = document.tokens[max(0, at - 1) : at + 2]
    return len(around) == 3 and all(one.end < two.start for one, two in pairwise(around))


def _joins_modifiers(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'young and old men' and 'army and rebel fighters' from a list of nouns."""
    tokens = document.tokens
    if at + 1 >= sentence.last:
        return False
    if tokens[at - 1].pos == "NOUN" and _joins_nouns(document, sentence, at):
        return True
    return tokens[at - 1].pos == "ADJ" and tokens[at + 1].pos == "ADJ"
