"""Death tolls told as a number's course: 'the death toll rose to 17 from 14', 'up from 14'."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import Category, Group, Relation
from reportedly.reading.casualties import persons, vague
from reportedly.reading.casualties.alone import counted_before, stands_alone, told_alone
from reportedly.reading.casualties.gapping import fatally, gapped
from reportedly.reading.casualties.harm import Harm, shared
from reportedly.reading.casualties.harm_words import SETS
from reportedly.reading.casualties.labels import Toll, labelled, labelled_tersely
from reportedly.reading.casualties.phrase import People

_RISE = frozenset(
    "rose risen rises rise rising climbed climbs climb climbing increased increases increase "
    "increasing grew grown jumped reached reaches updated revised raised soared up "
    "go goes gone went corrected bringing brings brought raising revising lowered lowering "
    "reduced cut down fell dropped".split()
)
_BROUGHT = {"to": Relation.UPDATE, "at": Relation.UNRELATED}
"""What comes before a number of which it is said behind it what it counts."""
_MOVING = frozenset("bring lift push raise take".split())
"""Verbs that bring a toll to a number: 'taking the dead to 14'."""
_REVISED = frozenset("updated revised raised lowered corrected increased reduced rose".split())
"""What 'this', a number told before, has done to it."""
_TO = frozenset(
    "to at of is was are were reached reaches hit hits reaching : as toll numbered number".split()
)
_PAST = frozenset("past exceeded exceeds exceeding passed passes surpassed topped tops".split())
"""Words before a number that a toll has gone beyond."""
_EXCEEDING = frozenset({"exceed", "exceeded", "pass", "surpass", "top"})
_FIRST = frozenset("initially first earlier previously originally formerly once".split())
_MAYBE = frozenset("can could may might perhaps possibly should will would".split())
_NOW = frozenset({"now", "currently", "already"})
_ADVERBS = _NOW | {"still"}
"""What may stand between a toll's verb and its number."""
_NUMBER_OF = frozenset(
    "killed dead deaths fatalities martyrs died victims lives slain murdered massacred slaughtered "
    "executed".split()
)
_COUNTED = {"deaths": Category.KILLED, "fatalities": Category.KILLED, "injuries": Category.INJURED}
_COURSE = frozenset("rose rise risen climbed jumped grew increased".split())
_HURT = frozenset({"wounded", "injured", "injuries"})
_WINDOW = 28
_SHORTEST_NUMBER, _LONGEST_NUMBER = 6, 16
"""Tokens in which it is said what a number counts, at any rate and up to the verb."""

NUMBERS = frozenset("number figure count tally total estimate".split())
"""Nouns for a number of people told of before: 'the Red Crescent put the number at six'."""
_NAMED_GROUPS = frozenset({Group.CHILDREN, Group.WOMEN})
"""Groups that are told as a part of all: 'the number of children killed rises to nine'."""
_SPOKEN_OF = frozenset("the its their his her this that a an".split())
_SAID_OF = frozenset("at to is was stood stands had has rose risen now :".split())
"""Words behind such a noun that say what the number is."""
_EARLIER = frozenset("earlier early initial previous former prior preliminary original".split())
_FURTHER = 5
"""Tokens that may stand between 'up from' and the number left behind."""


def tolls_in(
    document: Document,
    sentence: Sentence,
    people: Sequence[People],
    harms: Sequence[Harm] = (),
    before: Category | None = None,
    listed: Category | None = None,
) -> list[Toll]:
    """Find the numbers that a toll stands at, rises to or rose from, in one sentence.

    `harms` are the sentence's harm words, and `before` the harm that the text last counted, for a
    'number' that is said of neither; `listed` is that of the labelled lines right before.
    """
    found: list[Toll] = []
    tolls: list[tuple[int, Category]] = []
    for at in range(sentence.first, sentence.last):
        last = tolls[-1][1] if tolls else before
        category = _toll_word(document, sentence, at)
        category = category or _number_again(document, sentence, at, harms, last)
        if category is not None:
            tolls.append((at, category))
    for k, (at, category) in enumerate(tolls):
        until = tolls[k + 1][0] if k + 1 < len(tolls) else sentence.last
        found.extend(_numbers_of(document, sentence, people, at, until, category))
    beside = [
        *told_alone(document, sentence, people, harms, before),
        *_left_behind(document, sentence, people, harms, before),
        *_brought_to(document, people, tolls),
        *labelled(document, sentence, people, listed),
        *labelled_tersely(document, sentence, people),
        *gapped(document, sentence, people, harms),
        *fatally(document, sentence, people),
    ]
    told = {toll.people for toll in found}
    return found + [toll for toll in beside if toll.people not in told]


def says_number(document: Document, sentence: Sentence) -> bool:
    """Tell a sentence that may give a number of people told of before, without harm."""
    return _moves(document, sentence, sentence.first) or any(
        token.lower in NUMBERS
        or (token.pos == "NUM" and stands_alone(document, sentence, token.index))
        for token in document.tokens_of(sentence)
    )


def rises_from(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether the 'from' at token `at` opens a toll's course: 'rose from 3 to 5'."""
    if document.tokens[at].lower != "from":
        return False
    look = at - 1
    while look >= sentence.first and document.tokens[look].lower not in _RISE:
        if document.tokens[look].pos != "ADV":
            return False
        look -= 1
    return look >= sentence.first


def _toll_word(document: Document, sentence: Sentence, at: int) -> Category | None:
    tokens = document.tokens
    word = tokens[at].lower
    if word == "toll":
        return Category.KILLED
    if word in {"numbered", "number"} and tokens[at - 1].lower in SETS and at > sentence.first:
        return _together(document, sentence, at - 1)
    if word in SETS and _stands_at(document, sentence, at):
        return SETS[word]
    if word in _COUNTED and at + 1 < sentence.last and tokens[at + 1].lower in _COURSE:
        return _COUNTED[word]
    if word in NUMBERS and tokens[at - 1].lower == "death" and at > sentence.first:
        return Category.KILLED
    if word not in NUMBERS or at + 1 >= sentence.last or not _is_known(document, sentence, at):
        return None
    after = {token.lower for token in _said_of(document, sentence, at)}
    if not after.isdisjoint(_NUMBER_OF):
        return Category.KILLED
    return Category.INJURED if not after.isdisjoint(_HURT) else None


def _together(document: Document, sentence: Sentence, at: int) -> Category:
    """Give the harm of 'the dead' that end at token `at`; 'the dead and wounded' are casualties."""
    one = SETS[document.tokens[at].lower]
    joined = at - 2 > sentence.first and document.tokens[at - 1].lower in {"and", "or"}
    other = SETS.get(document.tokens[at - 2].lower) if joined else None
    return shared({one, other}) or one if other is not None else one


def _said_of(document: Document, sentence: Sentence, at: int) -> Iterator[Token]:
    """Give what says whom the number at token `at` counts: 'the number of rebels killed there'."""
    for token in document.tokens[at + 1 : min(at + _LONGEST_NUMBER, sentence.last)]:
        if token.index > at + _SHORTEST_NUMBER and (token.pos == "AUX" or token.lower == "to"):
            return
        yield token


def _stands_at(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'put the dead at eleven' and 'bringing the dead to eleven'."""
    tokens = document.tokens
    if not sentence.first < at < sentence.last - 1 or tokens[at - 1].lower != "the":
        return False
    moved = at - 2 >= sentence.first and tokens[at - 2].lemma in _MOVING
    return tokens[at + 1].lower == "at" or (moved and tokens[at + 1].lower == "to")


def of_earlier(document: Document, noun: Token) -> bool:
    """Tell 'an earlier figure', 'the initial toll', by the adjectives before the noun."""
    look = noun.index - 1
    while look >= 0 and document.tokens[look].pos in ("ADJ", "NOUN"):
        if document.tokens[look].lower in _EARLIER:
            return True
        look -= 1
    return False


def _is_known(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'the number', 'its earlier count' from a number of any other thing.

    Where it opens a headline or a line it needs no article.
    """
    look = at - 1
    while look >= sentence.first and document.tokens[look].pos == "ADJ":
        look -= 1
    if look < sentence.first:
        return document.tokens[at + 1].lower == "of"
    return document.tokens[look].lower in _SPOKEN_OF or document.tokens[look].text == ":"


def _number_again(
    document: Document,
    sentence: Sentence,
    at: int,
    harms: Sequence[Harm],
    before: Category | None,
) -> Category | None:
    """Read 'put the number at six', 'an earlier figure of five' after those whom they count."""
    tokens = document.tokens
    if _moves(document, sentence, at):
        return before
    if tokens[at].lower not in NUMBERS or at + 1 >= sentence.last:
        return None
    if not _is_known(document, sentence, at):
        return None
    says = tokens[at + 1].lower in _SAID_OF
    of_number = tokens[at + 1].lower == "of" and _opens_with_number(
        tokens[at + 2 : min(at + 5, sentence.last)]
    )
    return counted_before(at, harms, before) if says or of_number else None


def _opens_with_number(words: Sequence[Token]) -> bool:
    """Tell 'a figure of at least five' from 'the number of attackers at 300'."""
    first = next((word for word in words if word.pos in ("NUM", "NOUN", "PROPN")), None)
    return first is not None and first.pos == "NUM"


def _moves(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'This was later raised to 82', which opens a sentence on the number told before."""
    if at != sentence.first or document.tokens[at].lower not in {"this", "that", "it"}:
        return False
    ahead = document.tokens[at + 1 : min(at + _FURTHER, sentence.last - 2)]
    moved = next((token.index for token in ahead if token.lower in _REVISED), None)
    return moved is not None and any(
        one.lower in {"to", "from"} and two.pos == "NUM"
        for one, two in pairwise(document.tokens[moved : min(moved + _FURTHER, sentence.last)])
    )


def _left_behind(
    document: Document,
    sentence: Sentence,
    people: Sequence[People],
    harms: Sequence[Harm],
    before: Category | None,
) -> list[Toll]:
    """Read 'seventeen people were killed, up from 12' or ', not 14', which name no toll."""
    found = []
    for at in range(sentence.first + 1, sentence.last - 1):
        corrects = document.tokens[at].lower == "not" and document.tokens[at - 1].text == ","
        near = [harm for harm in harms if harm.first < at][-1:] if corrects else harms
        category = counted_before(at, near, before)
        if category is None or not (corrects or rises_from(document, sentence, at)):
            continue
        until = at + (1 if corrects else _FURTHER)
        for k, person in enumerate(people):
            if at < person.first <= until and person.bare:
                found.append(Toll(k, at, category, Relation.FORMER))
                break
    return found


def _brought_to(
    document: Document, people: Sequence[People], tolls: Sequence[tuple[int, Category]]
) -> Iterator[Toll]:
    """Read 'bringing to 112 the number killed' and 'put at 112', where the number comes first."""
    for at, category in tolls:
        for k, person in enumerate(people):
            opened = _BROUGHT.get(document.tokens[person.first - 1].lower)
            if opened and person.bare and at - 2 <= person.last < at:
                yield Toll(k, at, category, opened, _whom(document, at))


def _whom(document: Document, at: int) -> Group:
    """Give the group that a number at token `at` counts: 'to 22 the number of soldiers killed'."""
    for of in document.children_by(at, "prep"):
        for counted in document.children_by(of.index, "pobj"):
            if of.lower == "of" and counted.lower in persons.PLURAL:
                return persons.PLURAL[counted.lower]
    return Group.ALL


def _numbers_of(
    document: Document,
    sentence: Sentence,
    people: Sequence[People],
    at: int,
    until: int,
    category: Category,
) -> list[Toll]:
    """Read the numbers to the right of one toll word, up to the next toll word at `until`."""
    tokens = document.tokens
    found: list[Toll] = []
    end = min(until, at + _WINDOW)
    rising, earlier = _rises(document, sentence, at, end), of_earlier(document, tokens[at])
    for k, person in enumerate(people):
        if not at < person.first < end or not person.numbered:
            continue
        look = person.first - 1
        while look > at and tokens[look].lower in _ADVERBS:
            look -= 1
        before = tokens[look].lower
        terse = tokens[person.first - 1].lower in _NOW and _is_terse(document, at, person.first)
        aside = before == "was" and tokens[look - 1].text == "("
        capped = before in _EXCEEDING and tokens[look - 1].dep == "neg"
        if person.rule == vague.UP_TO.name and _has_gone_up(document, at, person.first):
            found.append(Toll(k, at, category, Relation.UPDATE, risen=True))
            continue
        aside = aside or (before == "as" and tokens[look - 1].text == ",")  # '…, as several are'
        told = (before in _TO | _PAST or capped or terse) and not aside
        if told and all(t.relation is Relation.FORMER for t in found):
            moved = rising or tokens[person.first - 1].lower in _NOW
            first = earlier or _put_first(document, at, person.first)
            first = first or _moved_after(document, people, k, at)
            course = Relation.FORMER if first else Relation.UPDATE
            course = course if moved else Relation.UNRELATED
            passed = before in _PAST and not capped
            group = _whom(document, at)
            group = group if group in _NAMED_GROUPS else Group.ALL
            found.append(Toll(k, at, category, course, group, passed=passed, capped=capped))
        elif (before == "from" or aside) and person.bare:
            found.append(Toll(k, at, category, Relation.FORMER))
        elif before == "at" and person.bare:  # '… at 12, the opposition at 20'
            found.append(Toll(k, at, category, Relation.UNRELATED))
    return found


def _has_gone_up(document: Document, at: int, number: int) -> bool:
    """Tell 'death toll up to 30', 'the toll is now up to 30', which has risen so far.

    'Could be up to 30' and 'has risen to up to 30' put a highest number.
    """
    between = [token.lower for token in document.tokens[at + 1 : number]]
    moved = between[-1:] in (["goes"], ["gone"], ["went"], ["going"])
    stands = between[-1:] in ([], ["now"], ["is"])
    bare = not any(t.pos in ("VERB", "AUX") for t in document.tokens[at + 1 : number])
    return (moved or stands or bare) and _MAYBE.isdisjoint(between)


def _is_terse(document: Document, at: int, number: int) -> bool:
    """Tell 'Toll in the bus blast now 64', in which no verb says where the toll stands."""
    between = document.tokens[at + 1 : number]
    return not any(token.pos in ("VERB", "AUX") or token.text == "," for token in between)


def _put_first(document: Document, at: int, number: int) -> bool:
    """Tell the 40 of 'the toll, initially put at 40, was lowered to 31'."""
    words = [token.lower for token in document.tokens[at + 1 : number]]
    aside = words[:1] == [","] and "," not in words[1:]
    return aside and not _FIRST.isdisjoint(words)


def _moved_after(document: Document, people: Sequence[People], k: int, at: int) -> bool:
    """Tell the 40 of 'a toll of 40, which was later revised to 31', said of the toll at `at`."""
    person = people[k]
    if any(token.lower in _RISE for token in document.tokens[at : person.first]):
        return False
    for other in people[k + 1 : k + 2]:
        between = [token.lower for token in document.tokens[person.last : other.first]]
        return between[-1:] == ["to"] and not _REVISED.isdisjoint(between)
    return False


def _rises(document: Document, sentence: Sentence, at: int, end: int) -> bool:
    words = {token.lower for token in document.tokens[max(sentence.first, at - 4) : end]}
    return not words.isdisjoint(_RISE)
