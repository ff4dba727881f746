"""Finds the phrases that count people in a sentence."""

import msgspec

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties import persons, vague
from reportedly.reading.casualties.as_many import AS_MANY, as_many_at
from reportedly.reading.casualties.counted import group_before_number, read_counted
from reportedly.reading.casualties.groups import group_at
from reportedly.reading.casualties.harm_words import ATTEMPTED, HEADS
from reportedly.reading.casualties.heads import (
    head_after,
    in_capitals,
    is_numeric,
    is_person,
    past_age,
)
from reportedly.reading.casualties.measures import past_age_in_commas
from reportedly.reading.casualties.named import named_at
from reportedly.reading.casualties.numbers import NUMBER_WORDS, may_start, number_at
from reportedly.reading.casualties.ordinals import in_row_of_deeds, place_at
from reportedly.reading.casualties.phrase import People
from reportedly.reading.casualties.shares import shares_at
from reportedly.reading.casualties.survivors import all_but
from reportedly.reading.casualties.tolls import rises_from
from reportedly.reading.casualties.uncounted import read_uncounted
from reportedly.reading.dates.vocabulary import MONTHS
from reportedly.reading.person_names import in_name

_NOBODY = frozenset({"nobody", "none"})
_NONE_OF = (
    ("none", "of"),
    ("neither", "of"),
    ("not", "one", "of"),
    ("not", "a", "single", "one", "of"),
    ("no", "member", "of"),
    ("no", "members", "of"),
)
_OPENING_NONE = frozenset(opening[0] for opening in _NONE_OF)
_WHOSE = (["the"], ["those"], ["these"], ["its"], ["their"], ["his"], ["her"], ["our"])
_EXCEPTING = frozenset({"but", "except", "save"})
_ARTICLES = frozenset({"the", "a", "an"})
_NOT_COUNTING = (["not", "including"], ["not", "counting"])
_WHOLE = frozenset("all everyone everybody none nobody nothing".split())
_NAMING = frozenset({"PROPN", "NOUN"})
"""Parts of speech that a name in capitals may be taken for."""
_BY_AGE = frozenset({"youngest", "oldest", "eldest"})
_LONGEST_AGE = 6
"""Tokens from 'the youngest' to an age."""
_TOWN = 100
"""From how many people on 'a village of' them says how large it is."""
_PEOPLED = frozenset(
    "camp city community country district hamlet island settlement suburb town village".split()
)
_FEW = frozenset({"one", "two", "three", "1", "2", "3"})
_MODIFYING = frozenset({"ADJ", "ADV", "PROPN"})
_LONGEST_QUESTION = 5
_TELLING = frozenset(
    "activists doctors locals medics monitors officials police rebels rescuers residents survivors "
    "villagers witnesses".split()
)
"""Who tells of harm at the end of a headline."""


def people_in(document: Document, sentence: Sentence) -> list[People]:
    """Find the phrases that may count people in one sentence, left to right, none overlapping."""
    words = [
        "-" if _estimates(document, token) else token.lower
        for token in document.tokens[sentence.first : sentence.last]
    ]
    found: list[People] = []
    at = sentence.first
    while at < sentence.last:
        told = found and words[at - sentence.first] in AS_MANY
        people = (
            (as_many_at(document, sentence, at, found) if told else [])
            or shares_at(document, sentence, at)
            or _phrases_at(document, sentence, words, at)
        )
        found.extend(one for one in people if not _lives_in(document, sentence, one))
        at = people[-1].last if people else at + 1
    return found


def _estimates(document: Document, token: Token) -> bool:
    """Tell the verb of 'a teacher estimated 40 died', which says no more of the number."""
    return token.lower == "estimated" and bool(document.children_by(token.index, "nsubj"))


def _phrases_at(document: Document, sentence: Sentence, words: list[str], at: int) -> list[People]:
    people = _people_at(document, sentence, words, at)
    return [] if people is None else [people]


def _people_at(document: Document, sentence: Sentence, words: list[str], at: int) -> People | None:
    found = _read_at(document, sentence, words, at)
    if found is None or _counts_nobody(document, sentence, at):
        return None
    return _aged(document, sentence, found)


def _lives_in(document: Document, sentence: Sentence, people: People) -> bool:
    """Tell the 30,000 of 'the mayor of a town of 30,000 people', who live there."""
    ahead = document.tokens[max(sentence.first, people.first - 2) : people.first]
    many = (people.low or 0) >= _TOWN
    return many and len(ahead) == 2 and ahead[1].lower == "of" and ahead[0].lemma in _PEOPLED


def _counts_nobody(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell phrases that read like people and count none: questions, ratios, former tolls."""
    return (
        _asked(document, sentence, at)
        or rises_from(document, sentence, at)
        or _in_ratio(document, sentence, at)
        or _of_no_one(document, sentence, at)
        or _excepted(document, sentence, at)
        or _is_age(document, sentence, at)
        or _goes_up(document, sentence, at)
        or _is_put_right(document, sentence, at)
        or _is_credited(document, sentence, at)
        or _is_unborn(document, sentence, at)
        or _is_day(document, sentence, at)
        or _attempted(document, sentence, at)
        or _is_a_person(document, sentence, at)
        or in_row_of_deeds(document, sentence, at)
        or _pairs_things(document, sentence, at)
    )


def _pairs_things(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'a pair of scissors' from a pair of people."""
    words = [token.lower for token in document.tokens[at : min(at + 3, sentence.last)]]
    of = next((at + k for k in (1, 2) if words[k - 1 : k + 1] == ["pair", "of"]), None)
    behind = document.tokens[of + 1 : min(of + 4, sentence.last)] if of is not None else ()
    return of is not None and not any(is_person(token) for token in behind)


def _is_credited(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the police of 'Bombing kills 12 in Osk: police', who tell it and were not harmed."""
    tokens = document.tokens
    ends = at + 1 == sentence.last and at > sentence.first + 1
    return ends and tokens[at - 1].text == ":" and tokens[at].lower in _TELLING


def _is_put_right(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the 14 of 'killed nine, not 14 people', and of 'not 14 but nine people'."""
    tokens = document.tokens
    if at == sentence.first or tokens[at - 1].lower != "not" or not is_numeric(tokens[at]):
        return False
    behind = [token.lower for token in tokens[at + 1 : min(at + 3, sentence.last)]]
    ahead = tokens[max(sentence.first, at - 4) : at - 1]
    corrected = any(is_numeric(token) for token in ahead) and ahead[-1].text in (",", "(", "–", "—")
    return corrected or "but" in behind


def _is_unborn(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the twins of 'a woman who was pregnant with twins was killed', 'her unborn child'."""
    behind = [token.lower for token in document.tokens[at : min(at + 3, sentence.last)]]
    ahead = [token.lower for token in document.tokens[max(sentence.first, at - 3) : at]]
    return "unborn" in behind + ahead[-1:] or ("pregnant" in ahead and "with" in ahead)


def _is_day(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the '21' of 'the killings of 21 and 22 October', a day and no count."""
    tokens = document.tokens[at : min(at + 4, sentence.last)]
    if len(tokens) < 4 or not all(token.text.isdigit() for token in (tokens[0], tokens[2])):
        return False
    joined = tokens[1].lower in ("and", "to", "-", "–", "or")
    return joined and tokens[3].lower in MONTHS


def _goes_up(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the 'up to' of 'has gone up to 18', which is no bound."""
    before = document.tokens[at - 1].lemma if at > sentence.first else ""
    return before == "go" and document.tokens[at].lower == "up"


def _excepted(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the 'two' of 'all but two were rescued'."""
    if at < sentence.first + 2 or _left_out(document, sentence, at):
        return _left_out(document, sentence, at)
    whole, but = (token.lower for token in document.tokens[at - 2 : at])
    return but in _EXCEPTING and whole in _WHOLE


def _left_out(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the bomber of '22 dead, not including the bomber' and 'excluding two bombers'."""
    while at > sentence.first and (
        document.tokens[at - 1].lower in _ARTICLES or document.tokens[at - 1].pos in ("NUM", "ADJ")
    ):
        at -= 1
    ahead = [token.lower for token in document.tokens[max(sentence.first, at - 2) : at]]
    return ahead[-1:] == ["excluding"] or ahead in _NOT_COUNTING


def _is_a_person(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the 'one' of 'one a boy of 12', who is counted behind it."""
    after = document.tokens[at + 1 : min(at + 3, sentence.last)]
    return (
        document.tokens[at].lower == "one"
        and len(after) > 1
        and after[0].lower in {"a", "an"}
        and is_person(after[1])
    )


def _attempted(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell '66 attempted murders', of which nobody died."""
    after = document.tokens[at + 1 : min(at + 2, sentence.last)]
    return is_numeric(document.tokens[at]) and any(token.lower == ATTEMPTED for token in after)


def _is_age(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the '12' of 'his sons Ivo, 12, and Marek, 9, died' and the 'six' of 'a girl of six'."""
    if at < sentence.first + 2:
        return False
    before, between = document.tokens[at - 2 : at]
    ahead = document.tokens[max(sentence.first, at - _LONGEST_AGE) : at]
    if any(token.lower in _BY_AGE for token in ahead):
        return not _counts_on(document, sentence, at + 1)  # 'the youngest of them 13'
    if between.lower == "of":
        return before.lower in persons.SINGULAR and not _counts_on(document, sentence, at + 1)
    if past_age_in_commas(document, sentence, at - 1) is None:
        return False
    named = in_name(before) or (before.pos in _NAMING and in_capitals(document, sentence))
    return named or before.lower in persons.SINGULAR


def _counts_on(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether a noun goes on after a number, as in 'a mother of six children'."""
    after = document.tokens[at : min(at + 1, sentence.last)]
    return any(t.pos in ("NOUN", "PROPN", "ADJ", "NUM") or t.tag == "VBN" for t in after)


def _aged(document: Document, sentence: Sentence, person: People) -> People:
    """Count a single person among the children by an age behind: 'his daughter, 7,'."""
    if not person.single or person.group is not Group.ALL:
        return person
    if past_age_in_commas(document, sentence, person.last) is None:
        return person
    young = int(document.tokens[person.last + 1].text) < persons.ADULT_AGE
    return msgspec.structs.replace(person, group=Group.CHILDREN) if young else person


def _read_at(document: Document, sentence: Sentence, words: list[str], at: int) -> People | None:
    nobody = _nobody_at(document, sentence, at) or all_but(document, sentence, at)
    if nobody is not None:
        return nobody
    named = named_at(document, sentence, at) or group_before_number(document, sentence, at)
    if named is not None:
        return named
    if past_age(document, sentence, at) is not None or place_at(document, sentence, at):
        return read_uncounted(document, sentence, at)
    number = None
    if may_start(words[at - sentence.first]):
        end = _end_of_number(document, sentence, words, at)
        number = number_at(words, at - sentence.first, end)
    if number is not None:
        number = msgspec.structs.replace(
            number, first=number.first + sentence.first, last=number.last + sentence.first
        )
        counted = read_counted(document, sentence, number)
        if counted is not None or number.rule == "":
            return counted
    return read_uncounted(document, sentence, at)


def _asked(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'how many people', which asks for a number and gives none, from its second word on."""
    for look in range(at, max(sentence.first, at - _LONGEST_QUESTION), -1):
        if document.tokens[look].lower == "many":
            return document.tokens[look - 1].lower == "how"
        if not is_person(document.tokens[look]) and document.tokens[look].pos not in _MODIFYING:
            return False
    return False


def _end_of_number(document: Document, sentence: Sentence, words: list[str], at: int) -> int:
    """Give the word at which a number must end: the 'to' of 'rose from 14 to 17', else the last."""
    if at == sentence.first or "to" not in words[at - sentence.first :]:
        return len(words)
    former = rises_from(document, sentence, at - 1)
    return words.index("to", at - sentence.first) if former else len(words)


def _of_no_one(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the 'one' of 'no one'."""
    tokens = document.tokens
    return at > sentence.first and (tokens[at - 1].lower, tokens[at].lower) == ("no", "one")


def _in_ratio(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell either number of 'one in three', which counts nobody."""
    tokens = document.tokens
    return any(
        sentence.first < mid < sentence.last - 1
        and tokens[mid].lower == "in"
        and tokens[mid - 1].lower in _FEW
        and tokens[mid + 1].lower in NUMBER_WORDS
        for mid in (at + 1, at - 1)
    )


def _nobody_at(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read 'no one', 'nobody', 'no civilians', 'no casualties' as a count of zero."""
    token = document.tokens[at]
    none = _none_of(document, sentence, at)
    if none is not None:
        return none
    if token.lower in _NOBODY:
        return _nobody(document, sentence, at, at + 1)
    if token.lower != "no" or at + 1 >= sentence.last:
        return None
    if document.tokens[at + 1].lower == "one":
        return _nobody(document, sentence, at, at + 2)
    head = head_after(document, sentence, at + 1, at)
    if head is None:
        return None
    group = group_at(document, head, at + 1)
    return _zero(at, head + 1, head, group, HEADS.get(document.tokens[head].lower))


def _nobody(document: Document, sentence: Sentence, at: int, last: int) -> People | None:
    """Read 'nobody', but not 'nobody but the driver'."""
    after = document.tokens[last].lower if last < sentence.last else ""
    return None if after in _EXCEPTING else _zero(at, last, last - 1, Group.ALL)


def _none_of(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read 'none of the passengers', 'not one of them' and the like, all of it a count of zero."""
    if document.tokens[at].lower not in _OPENING_NONE:
        return None
    words = [token.lower for token in document.tokens[at : min(at + 6, sentence.last)]]
    opening = next((o for o in _NONE_OF if tuple(words[: len(o)]) == o), ())
    whose = at + len(opening)
    if not opening or words[len(opening) : len(opening) + 1] not in _WHOSE:
        return None
    noun = whose + 1
    while noun < sentence.last - 1 and is_numeric(document.tokens[noun]):  # 'none of the 20 …'
        noun += 1
    head = head_after(document, sentence, noun, at) if noun < sentence.last else None
    if head is None or document.tokens[head].lower in HEADS:
        return None
    return _zero(at, head + 1, head, group_at(document, head, noun))


def _zero(
    first: int, last: int, head: int, group: Group, category: Category | None = None
) -> People:
    return People(first, last, head, 0, 0, vague.NONE.name, group, category)
