"""Phrases with a number: 'at least 14 civilians', 'three of them children', 'another 22'."""

from reportedly.language.document import Document, Name, Sentence, Token
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties import persons, vague
from reportedly.reading.casualties.cases import cases_of
from reportedly.reading.casualties.groups import (
    POSSESSIVES,
    family_size,
    group_at,
    harm_before,
    joined,
    party_before,
    past_body,
)
from reportedly.reading.casualties.harm_words import HARMED, HEADS, STATES, VOCABULARY
from reportedly.reading.casualties.heads import (
    MORE,
    harmed_noun,
    head_after,
    is_numeric,
    names_no_people,
)
from reportedly.reading.casualties.losses import LIVES, TAKING
from reportedly.reading.casualties.measures import (
    among_ages,
    before_label,
    in_brackets,
    in_date,
    measures,
    year_like,
)
from reportedly.reading.casualties.numbers import Number
from reportedly.reading.casualties.phrase import People
from reportedly.reading.casualties.sets import (
    out_of_set,
    out_of_whole,
    set_opened,
    told_who,
    too_many,
)

_PARTITIVE = frozenset("them whom these those which".split())
_BODIES = persons.FAMILIES | frozenset(
    """entourage retinue escort convoy delegation team squad unit patrol clan crew party
    group""".split()
)
"""What people travel, work or live in, of whom some may be counted."""
_TAKEN_FOR_NOUNS = frozenset({"hurt", "shot", "incl", "inc", "acc"})
"""Words that the parser takes for nouns behind a number: '63 killed and 150 hurt', '33 incl. 2'."""
_COPULAS = frozenset(
    "were are was is being also believed thought to be have been identified as reported "
    "reportedly confirmed said".split()
)

_PEOPLES = frozenset({Name.OTHER, Name.PEOPLE, Name.PEOPLES})
_DONE_TO_PEOPLE = frozenset(
    "behead execute injure kill lynch massacre murder rape shoot slaughter slay wound".split()
)


def read_counted(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read the people whom a number counts, whatever stands between it and their noun."""
    if in_date(document, number) or (
        number.last < sentence.last and measures(document, sentence, number)
    ):
        return None
    if before_label(document, sentence, number):
        return _bare(document, sentence, number)
    for known in (out_of_set, out_of_whole, told_who, _lives, cases_of, _of_them, _of_body):
        if (some := known(document, sentence, number)) is not None:
            return some
    return _of_noun(document, sentence, number)


def _of_noun(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read a number with the noun for the people behind it, or one that stands alone."""
    at = _past_of(document, sentence, number.last)
    if number.rule == vague.BOTH and at < sentence.last:
        at += document.tokens[at].lower in POSSESSIVES  # 'both her sons'
    head = (
        head_after(document, sentence, at, number.first)
        or _unlisted(document, sentence, at)
        or _called_by_name(document, sentence, at)
        or harmed_noun(document, sentence, at, single=number.low == 1)
    )
    if head is not None and head == number.last and too_many(document, number, head):
        head = None
    if head is None:
        return None if at != number.last else _bare(document, sentence, number)
    return _with_head(document, sentence, number, at, head)


def _lives(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read 'claimed 14 lives', 'at least five lives were lost'."""
    tokens = document.tokens
    at = number.last
    while at < sentence.last and (tokens[at].pos == "ADJ" or tokens[at].lower == "of"):
        at += 1
    if at >= sentence.last or tokens[at].lower not in LIVES:
        return None
    before = tokens[number.first - 1].lemma if number.first > sentence.first else ""
    after = {token.lower for token in tokens[at + 1 : min(at + 4, sentence.last)]}
    if before not in TAKING and "lost" not in after:
        return None
    group = group_at(document, at, number.last)
    return People(
        number.first, at + 1, at, number.low, number.high, number.rule, group, Category.KILLED
    )


def _unlisted(document: Document, sentence: Sentence, at: int) -> int | None:
    """Find a people in the plural that no list holds: '15 young Borians'."""
    tokens = document.tokens
    while at < sentence.last and tokens[at].pos == "ADJ" and not _has_one_form(tokens[at]):
        at += 1
    if at >= sentence.last or not (tokens[at].lower[-1] == "s" or _has_one_form(tokens[at])):
        return None
    named = tokens[at].name is Name.OTHER or tokens[at].tag == "NNPS" or _has_one_form(tokens[at])
    if not named:
        return None
    ends = at + 1 == sentence.last or tokens[at + 1].pos not in ("NOUN", "PROPN", "NUM", "PART")
    return at if ends else None


def _has_one_form(token: Token) -> bool:
    """Tell 'Sudanese' and 'Lebanese', which are many as well as one, and said of them."""
    return token.lower.endswith("ese") and token.name in _PEOPLES


def _called_by_name(document: Document, sentence: Sentence, at: int) -> int | None:
    """Find a people told by its name alone, whom a verb of harm befell: '200 Velka killed'."""
    tokens = document.tokens
    if at >= sentence.last or tokens[at].tag != "NNP" or tokens[at].name not in _PEOPLES:
        return None
    ends = at + 1 == sentence.last or tokens[at + 1].pos not in ("NOUN", "PROPN", "NUM", "PART")
    numbered = any(child.pos == "NUM" for child in document.children_by(at, "nummod"))
    verb = tokens[tokens[at].head]
    passive = tokens[at].dep == "nsubj" and verb.tag == "VBN"
    befell = passive or tokens[at].dep in ("nsubjpass", "dobj")
    return at if ends and numbered and befell and verb.lemma in _DONE_TO_PEOPLE else None


def _past_of(document: Document, sentence: Sentence, at: int) -> int:
    """Step over 'of', 'of them', 'of his' behind a number."""
    inside = at < sentence.last and document.tokens[at].lower == "of"
    return _after_of(document, sentence, at)[0] if inside else at


def _of_them(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read 'three of them children', 'four of the dead', whose set was named before."""
    at = number.last
    if at >= sentence.last or document.tokens[at].lower != "of":
        return None
    at, partitive = _after_of(document, sentence, at)
    named = partitive and _names_set(document, sentence, at)
    return _some_of_them(document, sentence, number, at) if named else None


def _after_of(document: Document, sentence: Sentence, at: int) -> tuple[int, bool]:
    """Step over 'of', 'of the', 'of them'; tell whether people named before are meant."""
    at += 1
    if at < sentence.last and document.tokens[at].lower in _PARTITIVE:
        return at + 1, True
    if at < sentence.last and document.tokens[at].lower in POSSESSIVES:
        return at + 1, True
    return at, False


def _of_body(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read 'five of one family', 'two of the convoy': so many of those who make it up."""
    tokens, at = document.tokens, _past_of(document, sentence, number.last)
    if at == number.last:
        return None
    while at < sentence.last and (
        tokens[at].pos in ("DET", "ADJ", "PROPN") or tokens[at].lower == "one"
    ):
        at += 1
    last = at + 1
    if at >= sentence.last or tokens[at].lower not in _BODIES:
        return None
    if last < sentence.last and tokens[last].pos in ("NOUN", "PROPN", "PART"):
        return None
    head = number.last - 1
    return People(number.first, last, head, number.low, number.high, number.rule, Group.ALL)


def _names_set(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether 'them', 'those killed', 'the dead' end or stand at token `at`."""
    if document.tokens[at - 1].lower in _PARTITIVE:
        return True
    return at < sentence.last and document.tokens[at].lower in HARMED


def _some_of_them(document: Document, sentence: Sentence, number: Number, at: int) -> People:
    """Read 'three of them children', 'two of whom were women', 'four of the dead'."""
    tokens = document.tokens
    category = None
    if at < sentence.last and tokens[at].lower in HARMED:
        category = HARMED[tokens[at].lower]
        at += 1
    look = at + 1 if at < sentence.last and tokens[at].lower == "of" else at
    while look < sentence.last and tokens[look].lower in _COPULAS:
        look += 1
    if look < sentence.last and tokens[look].lower in {"a", "an"}:
        look += 1
    head = head_after(document, sentence, look, look) if look < sentence.last else None
    last, noun, group = at, number.last - 1, Group.ALL
    if head is not None and tokens[head].lower not in HEADS:
        last, noun, group = head + 1, head, group_at(document, head, look)
        if (other := joined(document, sentence, head)) is not None:
            last, group = other + 1, Group.ALL
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
    if (some := _of_state(document, sentence, number)) is not None:
        return some
    if in_brackets(document, number) or number.rule == vague.BOTH:
        return None
    if among_ages(document, sentence, number):
        return None
    while last < sentence.last and tokens[last].lower in MORE:
        last += 1
    high, rule = number.high, number.rule
    if last == number.last and number.low == high and _or_more(document, sentence, last):
        last, high, rule = last + 2, None, vague.AT_LEAST.name
    if last == number.last and (
        year_like(document, number) or _noun_follows(document, sentence, number)
    ):
        return None
    category = None if last > number.last else set_opened(document, sentence, number.first)
    return People(
        number.first,
        last,
        number.last - 1,
        number.low,
        high,
        rule,
        Group.ALL,
        category,
        partitive=category is not None,
        bare=True,
    )


def group_before_number(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read the 'children 29' of 'Killed: 72 (children 29, women 10)', a part of the count."""
    tokens, word = document.tokens, document.tokens[at].lower
    opened = at > sentence.first and tokens[at - 1].text in ("(", ",")
    if not opened or word not in persons.PLURAL or at + 2 >= sentence.last:
        return None
    closed = tokens[at + 2].text in (")", ",", ";")
    if not (tokens[at + 1].text.isdigit() and closed and _in_brackets(document, sentence, at)):
        return None
    number = int(tokens[at + 1].text)
    return People(at, at + 2, at, number, number, "", group_at(document, at, at), partitive=True)


def _in_brackets(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether a bracket behind a number stands open at token `at`, with names and numbers."""
    tokens = document.tokens
    look = at - 1
    while look > sentence.first and (tokens[look].text == "," or tokens[look].text.isalnum()):
        look -= 1
    if look <= sentence.first or tokens[look].text != "(":
        return False
    counted = tokens[look - 1]
    return is_numeric(counted) or counted.lower in HARMED or counted.lower in persons.PLURAL


def _noun_follows(document: Document, sentence: Sentence, number: Number) -> bool:
    """Tell whether a noun or number goes on behind a number, other than the next label."""
    if number.last >= sentence.last or before_label(document, sentence, number):
        return False
    following = document.tokens[number.last]
    if following.text == ":":
        return False
    if following.lower in HARMED and number.last + 1 < sentence.last:
        return names_no_people(document.tokens[number.last + 1])  # '4,000 dead birds'
    if following.lower == "die" and number.last + 1 < sentence.last:
        return document.tokens[number.last + 1].pos == "NOUN"
    return following.pos in ("NOUN", "NUM", "SYM") and following.lower not in _TAKEN_FOR_NOUNS


def _of_state(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read 'five seriously' of '20 wounded, five seriously', by how badly they are hurt."""
    last = _past_state(document, sentence, number.last)
    if last is None:
        return None
    return People(
        number.first,
        last,
        number.last - 1,
        number.low,
        number.high,
        number.rule,
        Group.ALL,
        Category.INJURED,
        partitive=True,
    )


def _past_state(document: Document, sentence: Sentence, at: int) -> int | None:
    """Give the token after 'critically' or 'in critical condition' at token `at`."""
    after = document.tokens[at : min(at + 3, sentence.last)]
    words = [token.lower for token in after]
    if words[:1] == ["in"] and words[2:] == ["condition"]:
        return at + 3 if words[1] in STATES else None
    if words[:1] == [] or words[0] not in STATES:
        return None
    goes_on = len(after) > 1 and after[1].pos in ("NOUN", "VERB", "ADJ", "PROPN")
    return None if goes_on else at + 1


def _with_head(
    document: Document, sentence: Sentence, number: Number, at: int, head: int
) -> People:
    tokens = document.tokens
    word = tokens[head].lower
    low, high, rule = number.low, number.high, number.rule
    last = head + 1
    if word in persons.FAMILIES or word == "families":
        last, low, high, rule = family_size(document, sentence, last, low, high)
    if word in persons.COUPLES and word != "twins" and low == 1:
        low = high = 2
    group = group_at(document, head, at)
    if (whose := _whose_bodies(document, sentence, head)) is not None:
        last, group = whose + 1, group_at(document, whose, head + 2)
    if number.low != 1 and (other := joined(document, sentence, head)) is not None:
        last, group = other + 1, Group.ALL
    if low is not None and low == high and _or_more(document, sentence, last):
        last, high, rule = last + 2, None, vague.AT_LEAST.name
    some = at > number.last + 1 and _of_those_harmed(document, sentence, head)
    return People(
        number.first,
        past_body(document, sentence, last, word),
        head,
        low,
        high,
        rule,
        group,
        HEADS.get(word) or harm_before(document, at, head),
        party_before(document, at, head),
        partitive=some,
    )


def _whose_bodies(document: Document, sentence: Sentence, head: int) -> int | None:
    """Give the noun that says whose '29 bodies of children' are."""
    ahead = document.tokens[head + 1 : min(head + 3, sentence.last)]
    if document.tokens[head].lower not in {"bodies", "corpses"} or len(ahead) < 2:
        return None
    return head + 2 if ahead[0].lower == "of" and ahead[1].lower in persons.PLURAL else None


def _or_more(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the 'or more' of 'thirty people or more', and 'at least' behind the people."""
    after = tuple(token.lower for token in document.tokens[at : min(at + 3, sentence.last)])
    leaves_open = after[:2] in {("or", "more"), ("at", "least")}
    return leaves_open and not (len(after) > 2 and is_numeric(document.tokens[at + 2]))


def _of_those_harmed(document: Document, sentence: Sentence, head: int) -> bool:
    """Tell 'three of the patients who died', a part of those, from 'three of the patients'."""
    who = head + 1 < sentence.last and document.tokens[head + 1].lower in {"who", "that"}
    clause = document.children_by(head, "relcl") if who else ()
    return any(verb.lower in VOCABULARY for verb in clause)
