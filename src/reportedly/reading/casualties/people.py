"""Noun phrases that count people: 'at least 14 civilians', 'a mother and her son', 'dozens'."""

import msgspec

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties import persons, vague
from reportedly.reading.casualties.harm import HEADS, SETS
from reportedly.reading.casualties.numbers import NUMBER_WORDS, Number, number_at

_MODIFIER_POS = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "VERB", "ADP", "X"})
_SPECIFIC = frozenset("a an one another".split())
_POSSESSIVES = frozenset("his her their its my our your the this that".split())
_MORE = frozenset("more other extra".split())
_PARTITIVE = frozenset("them whom these those which".split())
_COPULAS = frozenset(
    "were are was is being also believed thought to be have been identified as reported "
    "reportedly confirmed said".split()
)
_HARMED = frozenset({"killed", "injured", "wounded", "dead", "slain"})
_NEVER_ALONE = frozenset("death dead wounded injured body injury killed martyr".split())
_REPORTING = frozenset(
    "cause inflict suffer sustain report leave record be claim include have confirm death "
    "injury produce".split()
)
_ANYBODY = frozenset("people persons members civilians individuals".split())
_AGE_UNITS = frozenset("year years month months week weeks day days".split())
_NOBODY = frozenset({"nobody", "none"})
_UNITS = frozenset(
    "% percent per km kilometres kilometers miles metres meters mm cm kg am pm a.m. p.m. hours "
    "hour days day weeks week months month years year minutes minute times dollars tonnes tons "
    "gmt st nd rd th".split()
)
_JOINERS = _POSSESSIVES | {"-", "'", "’", "'s", "’s", "[", "]", "same", '"', "“", "”"}
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_LONGEST_PHRASE = 9

NAMED = "named person"
"""Name of the rule that counts a person named as one."""


class People(msgspec.Struct, frozen=True):
    """People as one phrase counts them: tokens `first` up to `last`, `head` the noun or number.

    `low`, `high` and `rule` are the bounds and the rule that set them. `category` is the harm
    that the head noun itself states ('deaths'). `partitive` is True where the phrase counts
    some of people named before ('three of them'), `bare` where no noun follows the number,
    `vague` where no number stands at all, `single` for one unnumbered person.
    """

    first: int
    last: int
    head: int
    low: int | None
    high: int | None
    rule: str
    group: Group
    category: Category | None = None
    party: str | None = None
    partitive: bool = False
    bare: bool = False
    numbered: bool = True
    single: bool = False
    named: bool = False
    opened: bool = True
    """False for one that no article or possessive introduces ('his friend and colleague')."""


def people_in(document: Document, sentence: Sentence) -> list[People]:
    """Find the phrases that may count people in one sentence, left to right, none overlapping."""
    words = [token.lower for token in document.tokens[sentence.first : sentence.last]]
    found: list[People] = []
    at = sentence.first
    while at < sentence.last:
        people = _people_at(document, sentence, words, at)
        if people is not None:
            found.append(people)
        at = people.last if people is not None else at + 1
    return found


def _people_at(document: Document, sentence: Sentence, words: list[str], at: int) -> People | None:
    nobody = _nobody_at(document, sentence, at)
    if nobody is not None:
        return nobody
    named = _named_at(document, sentence, at)
    if named is not None:
        return named
    if _past_age(document, sentence, at) is not None:
        return _uncounted(document, sentence, at)
    number = number_at(words, at - sentence.first, len(words))
    if number is not None:
        number = msgspec.structs.replace(
            number, first=number.first + sentence.first, last=number.last + sentence.first
        )
        counted = _counted(document, sentence, number)
        if counted is not None or number.rule == "":
            return counted
    return _uncounted(document, sentence, at)


def _nobody_at(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read 'no one', 'nobody', 'no civilians', 'no casualties' as a count of zero."""
    token = document.tokens[at]
    if token.lower in _NOBODY:
        return _zero(at, at + 1, at, Group.ALL)
    if token.lower != "no" or at + 1 >= sentence.last:
        return None
    if document.tokens[at + 1].lower == "one":
        return _zero(at, at + 2, at + 1, Group.ALL)
    head = _head_after(document, sentence, at + 1, at)
    if head is None:
        return None
    group = _group(document, head, at + 1)
    return _zero(at, head + 1, head, group, HEADS.get(document.tokens[head].lower))


def _named_at(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read one person's name, also where it is struck out: '[name withheld]'."""
    tokens = document.tokens
    last = at
    if tokens[at].text == "[" and at + 2 < sentence.last and tokens[at + 1].lower == "name":
        last = next((i + 1 for i in range(at + 2, sentence.last) if tokens[i].text == "]"), at)
    elif tokens[at].entity == "PERSON" and tokens[at].entity_start and tokens[at].pos == "PROPN":
        last = at + 1
        while last < sentence.last and tokens[last].entity == "PERSON":
            last += 1
    if last == at or (last < sentence.last and not _ends_name(tokens[last])):
        return None
    return People(
        at, last, last - 1, 1, 1, NAMED, Group.ALL, numbered=False, single=True, named=True
    )


def _ends_name(token: Token) -> bool:
    return token.pos not in ("NOUN", "PROPN", "PART") and token.lower not in {"'s", "’s", "-"}


def _zero(
    first: int, last: int, head: int, group: Group, category: Category | None = None
) -> People:
    return People(first, last, head, 0, 0, vague.NONE.name, group, category)


def _counted(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read the people whom a number counts, whatever stands between it and their noun."""
    if number.last < sentence.last and _measures(document, sentence, number):
        return None
    if _in_date(document, number):
        return None
    at = number.last
    partitive = False
    if at < sentence.last and document.tokens[at].lower == "of":
        at, partitive = _after_of(document, sentence, at)
    if partitive and _names_set(document, sentence, at):
        return _some_of_them(document, sentence, number, at)
    head = _head_after(document, sentence, at, number.first)
    if head is not None and head == number.last and _too_many(document, number, head):
        head = None
    if head is None:
        return None if at != number.last else _bare(document, sentence, number)
    return _with_head(document, sentence, number, at, head)


def _too_many(document: Document, number: Number, head: int) -> bool:
    """Tell '… kills 10 Governor', where the noun that follows opens something else."""
    singular = document.tokens[head].lower in persons.SINGULAR
    return singular and document.tokens[head].lower not in persons.PLURAL and number.low != 1


def _after_of(document: Document, sentence: Sentence, at: int) -> tuple[int, bool]:
    """Step over 'of', 'of the', 'of them'; tell whether people named before are meant."""
    at += 1
    if at < sentence.last and document.tokens[at].lower in _PARTITIVE:
        return at + 1, True
    if at < sentence.last and document.tokens[at].lower in _POSSESSIVES:
        return at + 1, True
    return at, False


def _measures(document: Document, sentence: Sentence, number: Number) -> bool:
    """Tell whether the number is an age, a date, a share, a distance or part of a name."""
    after = document.tokens[number.last]
    if after.lower in _UNITS or (after.lower in "-–/:." and after.end == after.start + 1):
        following = document.tokens[min(number.last + 1, sentence.last - 1)].lower
        return after.lower in _UNITS or after.lower in "-/:" or following.isdigit()
    if number.first > sentence.first:
        before = document.tokens[number.first - 1]
        if before.lower in {"$", "€", "£", "#", "no.", "aged", "age", "-", "/"}:
            return True
    return False


def _names_set(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether 'them', 'those killed', 'the dead' end or stand at token `at`."""
    if document.tokens[at - 1].lower in _PARTITIVE:
        return True
    return at < sentence.last and document.tokens[at].lower in SETS


def _some_of_them(document: Document, sentence: Sentence, number: Number, at: int) -> People:
    """Read 'three of them children', 'two of whom were women', 'four of the dead'."""
    tokens = document.tokens
    category = None
    if at < sentence.last and tokens[at].lower in SETS:
        category = SETS[tokens[at].lower]
        at += 1
    look = at
    while look < sentence.last and tokens[look].lower in _COPULAS:
        look += 1
    head = _head_after(document, sentence, look, look) if look < sentence.last else None
    last, noun, group = at, number.last - 1, Group.ALL
    if head is not None and tokens[head].lower not in HEADS:
        last, noun, group = head + 1, head, _group(document, head, look)
    return People(
        number.first,
        last,
        noun,
        number.low,
        number.high,
        number.rule,
        group,
        category,
        partitive=True,
    )


def _bare(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read a number that no noun follows: 'killed 5', 'another 22', '20 more'."""
    tokens = document.tokens
    last = number.last
    if _in_brackets(document, number) or number.rule == vague.BOTH:
        return None
    while last < sentence.last and tokens[last].lower in _MORE:
        last += 1
    if last == number.last and last < sentence.last:
        after = tokens[last]
        if after.pos in ("NOUN", "NUM", "SYM") or after.entity in ("DATE", "TIME"):
            return None
    if last == number.last and _year_like(document, number):
        return None
    return People(
        number.first,
        last,
        number.last - 1,
        number.low,
        number.high,
        number.rule,
        Group.ALL,
        bare=True,
    )


def _in_date(document: Document, number: Number) -> bool:
    """Tell whether the number is the day or year of a date: '4 March 2015', 'March 4'."""
    if number.last - number.first > 1:
        return False
    token = document.tokens[number.first]
    if not token.text.isdigit():
        return False
    before = document.tokens[max(0, token.index - 1)].lower
    after = document.tokens[min(len(document.tokens) - 1, token.index + 1)].lower
    return before in _MONTHS or after in _MONTHS


def _in_brackets(document: Document, number: Number) -> bool:
    """Tell an age after a name: 'Ivan (17)'."""
    tokens = document.tokens
    if tokens[number.first].lower == "(":
        return True
    before = tokens[number.first - 1].lower if number.first else ""
    return before == "(" and number.last < len(tokens) and tokens[number.last].lower == ")"


def _year_like(document: Document, number: Number) -> bool:
    """Tell whether a number without a noun is rather a year, a sum of money or a clock time."""
    token = document.tokens[number.last - 1]
    if not token.text.isdigit():
        return False
    if token.entity in ("MONEY", "PERCENT", "ORDINAL"):
        return True
    around = document.tokens[max(0, token.index - 1) : token.index + 2]
    if token.entity in ("DATE", "TIME") and any(
        near.entity == token.entity and not near.text.isdigit() for near in around
    ):
        return True
    lone = number.last - number.first == 1
    return lone and number.low is not None and 1900 <= number.low < 2100


def _with_head(
    document: Document, sentence: Sentence, number: Number, at: int, head: int
) -> People:
    tokens = document.tokens
    word = tokens[head].lower
    low, high, rule = number.low, number.high, number.rule
    last = head + 1
    if word in persons.FAMILIES or word == "families":
        last, low, high, rule = _family_size(document, sentence, last, low, high)
    if word in persons.COUPLES and word != "twins" and low == 1:
        low = high = 2
    return People(
        number.first,
        _with_body(document, sentence, last, word),
        head,
        low,
        high,
        rule,
        _group(document, head, at),
        HEADS.get(word) or _stated_before(document, at, head),
        _party(document, at, head),
    )


def _stated_before(document: Document, first: int, head: int) -> Category | None:
    """Give the harm stated by a modifier: 'eight injured civilians'."""
    for token in document.tokens[first:head]:
        if token.lower in _HARMED:
            return SETS[token.lower]
    return None


def _with_body(document: Document, sentence: Sentence, last: int, word: str) -> int:
    """Step over what 'members' belong to: 'members of the Blue Guard', 'of one family'."""
    tokens = document.tokens
    if last >= sentence.last or tokens[last].lower not in ("of", "from"):
        return last
    if word not in {"members", "member"} and not _one_family(document, sentence, last):
        return last
    at = last + 1
    while at < min(sentence.last, last + 8) and (
        tokens[at].pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM")
        or tokens[at].lower in _JOINERS
        or (tokens[at].lower == "and" and _one_family(document, sentence, at))
    ):
        at += 1
        if tokens[at - 1].lower in persons.FAMILIES or tokens[at - 1].lower == "families":
            break
    return at if at > last + 1 else last


def _one_family(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'of one family', 'from the Doe family', at the preposition `at`."""
    for token in document.tokens[at + 1 : min(at + 6, sentence.last)]:
        if token.lower in persons.FAMILIES or token.lower == "families":
            return True
        if token.pos in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def _family_size(
    document: Document, sentence: Sentence, at: int, low: int | None, high: int | None
) -> tuple[int, int | None, int | None, str]:
    """Read 'a family of five'; a family without a size is two or more."""
    words = [t.lower for t in document.tokens[at : min(at + 6, sentence.last)]]
    if words[:1] == ["of"] and document.tokens[at - 1].lower in persons.FAMILIES:
        size = number_at(words, 1, len(words)) if len(words) > 1 else None
        head = _head_after(document, sentence, at + size.last, at) if size is not None else None
        if size is not None and (head is None or document.tokens[head].lower in _ANYBODY):
            last = at + size.last if head is None else head + 1
            return last, size.low, size.high, size.rule
    if high == 0:
        return at, 0, 0, vague.NONE.name
    return at, 2 * (low or 1), None, vague.FAMILY.name


def _head_after(document: Document, sentence: Sentence, at: int, first: int) -> int | None:
    """Find the person noun that ends the noun phrase opened before token `at`."""
    tokens = document.tokens
    limit = min(sentence.last, first + _LONGEST_PHRASE + 3)
    look = at
    while look < limit:
        token = tokens[look]
        if _is_person(token) and not _continues(document, sentence, look):
            if _shares_head(document, sentence, look):
                look += 2
                continue
            return look
        if (older := _past_age(document, sentence, look)) is not None:
            look = older
            continue
        if token.entity == "DATE" or (look > at and _is_numeric(token)):
            return None
        known = _is_person(token) or _may_modify(document, sentence, look)
        if not known and not _past_form_before_noun(document, sentence, look, first):
            return None
        look += 1
    return None


def _past_age(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after '11-year-old' or 'six-month old', None where no age stands."""
    if not _is_numeric(document.tokens[at]):
        return None
    for look in range(at + 1, min(at + 6, sentence.last)):
        word = document.tokens[look].lower
        if word == "old":
            return look + 1
        if word not in _AGE_UNITS and word not in {"-", "–", "and", "half", "a"}:
            return None
    return None


def _past_form_before_noun(document: Document, sentence: Sentence, at: int, first: int) -> bool:
    """Tell '14 identified civilians', whose middle word is easily taken for a verb."""
    if at + 1 >= sentence.last or at == first or document.tokens[at].tag != "VBD":
        return False
    after = document.tokens[at + 1].lower
    return _is_numeric(document.tokens[at - 1]) and after in persons.PLURAL


def _is_numeric(token: Token) -> bool:
    return token.pos == "NUM" or token.text[:1].isdigit() or token.lower in NUMBER_WORDS


def _is_person(token: Token) -> bool:
    word = token.lower
    return (
        word in persons.PLURAL
        or word in persons.SINGULAR
        or word in persons.COUPLES
        or word in persons.FAMILIES
        or (word in HEADS and token.pos in ("NOUN", "PROPN"))
        or _is_nation(token)
    )


def _is_nation(token: Token) -> bool:
    """Tell 'Syrians', 'Kenyans': a people's name used as a noun in the plural."""
    return token.tag == "NNPS" and (token.entity == "NORP" or token.lower.endswith("ans"))


def _continues(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether the person noun at `at` only modifies a further one ('police officers')."""
    if at + 1 >= sentence.last:
        return False
    after = document.tokens[at + 1]
    if after.lower == "-":
        return at + 2 < sentence.last and document.tokens[at + 2].pos != "NUM"
    if document.tokens[at].lower in persons.PLURAL:
        return after.lower in persons.PLURAL and after.pos in ("NOUN", "PROPN")
    return _is_person(after) or after.tag in ("NN", "NNS")


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
    if token.pos in ("ADJ", "PROPN") or token.tag in ("VBN", "NN", "POS", "HYPH", "FW"):
        return True
    if token.text.isupper() and len(token.text) > 1:
        return True
    if token.lower in {"-", "–", "'", "’", "“", '"', "‘", "”"} or token.lower in _MORE:
        return True
    if token.pos in ("CCONJ",) or token.lower in {"/", ","}:
        return _joins_modifiers(document, sentence, at)
    if token.tag in ("RB", "CD"):
        after = document.tokens[min(at + 1, sentence.last - 1)]
        return after.lower == "-" or (after.tag in ("JJ", "VBN") and token.tag == "RB")
    return False


def _joins_modifiers(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'young and old men' and 'army and rebel fighters' from a list of nouns."""
    tokens = document.tokens
    if at + 1 >= sentence.last:
        return False
    if tokens[at - 1].pos == "NOUN" and _joins_nouns(document, sentence, at):
        return True
    return tokens[at - 1].pos == "ADJ" and tokens[at + 1].pos == "ADJ"


def _group(document: Document, head: int, first: int) -> Group:
    tokens = document.tokens
    modifiers = tuple(token.lower for token in tokens[first:head])
    word = tokens[head].lower
    age = _age(document, head, first)
    if age is not None and age < persons.ADULT_AGE:
        return Group.CHILDREN
    group = persons.group_of(word, modifiers)
    if group is Group.ALL and word in {"members", "member", "elements", "operatives"}:
        return _members(document, head, modifiers)
    if group is Group.ALL and word in {"men", "women"} and "armed" in modifiers:
        return Group.COMBATANTS
    return group


def _members(document: Document, head: int, modifiers: tuple[str, ...]) -> Group:
    """Give the group of 'members' by the common nouns around: 'members of a militia'."""
    sentence = document.sentence_of(head)
    after: list[str] = []
    if head + 1 < sentence.last and document.tokens[head + 1].lower == "of":
        for token in document.tokens[head + 2 : min(head + 10, sentence.last)]:
            if token.pos in ("VERB", "AUX", "PUNCT", "ADP"):
                break
            after.append(token.lower)
    named = (*modifiers, *after)
    return Group.COMBATANTS if persons.is_armed_body(named) else Group.ALL


def _age(document: Document, head: int, first: int) -> int | None:
    """Read the age in years in 'her 11-year-old son'; 0 for an age in months."""
    tokens = document.tokens
    for at in range(first, head - 1):
        following = next((t.lower for t in tokens[at + 1 : at + 3] if t.lower in _AGE_UNITS), "")
        if following and _is_numeric(tokens[at]):
            age = number_at([tokens[at].lower], 0, 1)
            in_years = following.startswith("year")
            return age.low if in_years and age is not None else 0
    return None


def _party(document: Document, first: int, head: int) -> str | None:
    """Give the side named before the noun: 'four Ruritanian soldiers'."""
    named = [
        token
        for token in document.tokens[first:head]
        if token.entity in ("NORP", "GPE", "ORG") and token.text[:1].isupper()
    ]
    if not named:
        return None
    return document.text[named[0].start : named[-1].end]


def _uncounted(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read people without a number: 'a woman', 'her son', 'the couple', 'civilians', 'Child'."""
    tokens = document.tokens
    token = tokens[at]
    opener = token.lower if token.lower in _SPECIFIC or token.lower in _POSSESSIVES else ""
    start = at + 1 if opener else at
    if start >= sentence.last or not _may_open(tokens[start], bool(opener)):
        return None
    head = _head_after(document, sentence, start, at)
    if head is None or _states_harm_of(document, sentence, head):
        return None
    if not opener and _noun_before(document, sentence, at):
        return None
    return _sized(document, sentence, at, start, head, opener)


def _may_open(token: Token, opened: bool) -> bool:
    return opened or token.pos in ("ADJ", "NOUN", "PROPN", "NUM") or _is_person(token)


def _noun_before(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether the phrase would start inside a longer name: 'Lincoln Center Theater staff'."""
    if at == sentence.first:
        return False
    words = tuple(token.lower for token in document.tokens[max(sentence.first, at - 2) : at])
    return document.tokens[at - 1].tag == "HYPH" or words == ("number", "of")


def _past_name(document: Document, sentence: Sentence, at: int) -> int:
    """Step over the name of the person just described: 'journalist Jana Roe'."""
    named = _named_at(document, sentence, at) if at < sentence.last else None
    return at if named is None else named.last


def _states_harm_of(document: Document, sentence: Sentence, head: int) -> bool:
    """Tell 'the bodies of five people' and a single 'death', which count nobody themselves."""
    word = document.tokens[head].lower
    if word not in HEADS:
        return False
    followed = head + 1 < sentence.last and document.tokens[head + 1].lower == "of"
    return followed or word in _NEVER_ALONE or not _is_reported(document, head)


def _is_reported(document: Document, head: int) -> bool:
    """Tell 'the blast caused deaths', 'injuries were reported' from 'a list of fatalities'."""
    token = document.tokens[head]
    governor = document.tokens[token.head]
    if token.dep == "pobj":
        return governor.lower == "in" and document.tokens[governor.head].lemma == "result"
    return token.dep in ("dobj", "attr", "nsubjpass", "conj") and governor.lemma in _REPORTING


def _sized(
    document: Document, sentence: Sentence, at: int, start: int, head: int, opener: str
) -> People | None:
    tokens = document.tokens
    word = tokens[head].lower
    last = head + 1
    low: int | None
    high: int | None
    if word in persons.COUPLES:
        low, high, rule = 2, 2, ""
    elif word in persons.FAMILIES or word == "families":
        last, low, high, rule = _family_size(document, sentence, last, None, None)
    elif word in persons.SINGULAR or (word in HEADS and opener in _SPECIFIC):
        low, high, rule = 1, 1, ""
    elif word in HEADS and opener:
        return None
    else:
        low, high, rule = vague.PLURAL.low, vague.PLURAL.high, vague.PLURAL.name
    if (low, high) == (1, 1):
        last = _past_name(document, sentence, last)
    return People(
        at,
        last,
        head,
        low,
        high,
        rule,
        _group(document, head, start),
        HEADS.get(word),
        _party(document, start, head),
        numbered=False,
        single=(low, high) == (1, 1),
        opened=bool(opener),
    )
