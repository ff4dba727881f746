"""Finds the names of the dead in an English text: 'the teacher Jana Roe was killed', lists.

Only of the dead: the injured and witnesses live, and are not to be found by their names.
"""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Token
from reportedly.model.content import Location, Victim
from reportedly.model.figure import Category, Figure
from reportedly.reading.casualties.harm_phrases import TO_DEATH
from reportedly.reading.casualties.listed import listed_dead
from reportedly.reading.casualties.measures import past_age_in_commas
from reportedly.reading.casualties.named import names_by_surname
from reportedly.reading.casualties.persons import PLURAL, SINGULAR
from reportedly.reading.findings import Finding, Span
from reportedly.reading.person_names import PARTICLES, TITLES, person_name

_DEAD = frozenset("dead victim victims deceased fatalities".split())
_CALLED = frozenset({"identified", "named"})
_DIGNITIES = frozenset(
    "archbishop ayatollah bishop cardinal chieftain councillor king maulana monsignor msgr mullah "
    "pastor prince princess queen rabbi rev reverend st".split()
)
"""What stands before the name of one of the dead, besides the titles that speakers have."""
_BODIES = frozenset("battalions brigades companies divisions martyrs units".split())
"""What is called by a name and is no person: 'the Al-Moor Brigades'."""
_DIED = frozenset({"died", "perished"})
_WAS_KILLED = frozenset("killed murdered slain assassinated".split())
_WHO = frozenset({"who"})
_AUXILIARIES = frozenset("was were had has been is are also both all".split())
_ASIDE = frozenset({",", "(", ")", "aged", "-", "–"})
_BETWEEN = frozenset({",", "and", ";", "(", ")", "as"})
"""What stands between the names of a list, besides ages."""

_TO_DEATH = TO_DEATH | {"gunned"}
"""What is done to death: 'stabbed to death', 'shot dead', 'gunned down'."""


def find_victims(document: Document, findings: Sequence[Finding]) -> Iterator[tuple[int, Finding]]:
    """Give the names of the dead, each with the number of the sentence that tells of the death.

    `findings` are what the text states: whom a count tells alone is named in it, unless it is a
    place that was told.
    """
    places = [finding.span for finding in findings if isinstance(finding.content, Location)]
    for finding in findings:
        if isinstance(finding.content, Figure) and _is_one_dead(finding.content):
            yield from _inside(document, finding, places)
            yield from _called_behind(document, finding)
            yield from _by_surname(document, finding)
            yield from _apposed(document, finding)
    for sentence in document.sentences:
        yield from _identified(document, sentence.first, sentence.last)
        yield from _who_died(document, sentence.first, sentence.last)
    yield from listed_dead(document)


def _is_one_dead(figure: Figure) -> bool:
    return figure.category is Category.KILLED and (figure.low, figure.high) == (1, 1)


def _inside(
    document: Document, finding: Finding, places: Sequence[Span]
) -> Iterator[tuple[int, Finding]]:
    """Give the first name inside the words of a count of one, if it is none of the places."""
    first = document.token_at(finding.span.start)
    last = document.token_at(finding.span.end - 1) + 1
    for token in range(first, last):
        name = person_name(document, token)
        if name is not None and first <= name[0] and name[1] <= last and _is_full(document, *name):
            span = Span(document.tokens[name[0]].start, document.tokens[name[1] - 1].end)
            if any(place.covers(span) for place in places) or _calls(document, name[1]):
                continue
            yield _victim(document, *name, death=finding.token)
            return


def _by_surname(document: Document, finding: Finding) -> Iterator[tuple[int, Finding]]:
    """Give the whole name of whom a text tells by the last: 'Jana Roe, 31, … Roe died'."""
    first = document.tokens[document.token_at(finding.span.start)]
    whole = document.once(names_by_surname).get(first.text)
    if whole is not None and person_name(document, first.index) is None:
        span = Span(first.start, first.end)
        yield first.sentence, Finding(span, finding.token, Victim(whole))


def _apposed(document: Document, finding: Finding) -> Iterator[tuple[int, Finding]]:
    """Give the name of 'the victim, Jana Roe, 31, was pronounced dead'."""
    last = document.token_at(finding.span.end - 1) + 1
    if [token.text for token in document.tokens[last : last + 1]] != [","]:
        return
    name = person_name(document, last + 1) if last + 1 < len(document.tokens) else None
    if name is None or name[0] != last + 1 or not _is_full(document, *name):
        return
    if past_age_in_commas(document, document.sentence_of(last), name[1]) is not None:
        yield _victim(document, *name, death=finding.token)


def _called_behind(document: Document, finding: Finding) -> Iterator[tuple[int, Finding]]:
    """Give the name of 'the man killed on Sunday was identified as Ivo Karm'.

    So of 'police identified a man found stabbed as Ivo Karm', but of none who killed somebody.
    """
    first = document.token_at(finding.span.start)
    last = document.token_at(finding.span.end - 1) + 1
    sentence = document.sentence_of(first)
    for verb in document.tokens[sentence.first : sentence.last]:
        if verb.lower not in _CALLED or verb.pos != "VERB":
            continue
        whom = document.children_by(verb.index, "nsubjpass", "dobj")
        passive = verb.dep == "conj" and document.children_by(verb.index, "auxpass")
        garden = passive and verb.head == finding.token  # 'the man killed on Sunday has been …'
        if not garden and not any(first <= one.index < last for one in whom):
            continue
        for token in document.tokens[max(last, verb.index) : sentence.last]:
            name = person_name(document, token.index + 1) if token.lower == "as" else None
            if name is not None and name[0] == token.index + 1 and _is_full(document, *name):
                yield _victim(document, *name, death=finding.token)
                return


def _calls(document: Document, after: int) -> bool:
    """Tell the town of 'a Tolm Valley man', where he is from, by what stands at `after`."""
    return any(t.lower in SINGULAR and t.pos == "NOUN" for t in document.tokens[after : after + 1])


def _identified(document: Document, first: int, last: int) -> Iterator[tuple[int, Finding]]:
    """Give the names behind 'the dead were identified as'."""
    words = [token.lower for token in document.tokens[first:last]]
    called = next((at for at, word in enumerate(words) if word in _CALLED), 0)
    dead = next((at for at, word in enumerate(words[:called]) if word in _DEAD), None)
    if dead is None:
        return
    at = first + called + 1
    while at < last:
        name = person_name(document, at)
        token = document.tokens[at]
        if name is not None and name[0] == at:
            yield _victim(document, *name, death=first + dead)
            at = name[1]
        elif token.lower in _BETWEEN or token.pos == "NUM":
            at += 1
        else:
            return


def _who_died(document: Document, first: int, last: int) -> Iterator[tuple[int, Finding]]:
    """Give the names behind which it is told who they were: 'Jana Roe, 31, who was killed by'."""
    for at in range(first, last):
        if not (_is_death(document.tokens[at]) or _is_deadly(document, at, last)):
            continue
        start = _before(document, at, first, _AUXILIARIES)
        start = start - 1 if document.tokens[start - 1].lower == "fatally" else start
        start = _before(document, start, first, _AUXILIARIES)
        end = _before(document, start, first, _ASIDE | _WHO, numbers=True)
        if any(t.lower in _WHO for t in document.tokens[end:start]):
            end = _before_calling(document, end, first)
        name = person_name(document, end - 1) if first < end < start else None
        told_who = any(t.lower in _WHO for t in document.tokens[end:start])
        if name is not None and name[1] == end and (told_who or _may_die(document, name[1] - 1)):
            yield _victim(document, *name, death=at)


def _may_die(document: Document, head: int) -> bool:
    """Tell who died from the president of 'a man jailed for insulting President X, died'."""
    return document.tokens[head].dep != "dobj"


def _is_death(token: Token) -> bool:
    """Tell 'who died' and 'who was killed' from 'who killed'."""
    return token.lower in _DIED or (token.lower in _WAS_KILLED and token.tag == "VBN")


def _is_deadly(document: Document, at: int, last: int) -> bool:
    """Tell 'who was stabbed to death', 'who was shot dead', 'who was fatally shot'."""
    token = document.tokens[at]
    if token.lower not in _TO_DEATH:
        return False
    behind = [t.lower for t in document.tokens[at + 1 : min(at + 3, last)]]
    fatal = at > 0 and document.tokens[at - 1].lower == "fatally"
    if document.tokens[at - 1 - fatal].lower not in _AUXILIARIES:
        return False  # 'Ivo Karm, 31, who shot dead two'
    return fatal or behind == ["to", "death"] or behind[:1] in (["dead"], ["down"])


def _before_calling(document: Document, at: int, first: int) -> int:
    """Step back over what somebody was: the freshman of 'Jana Roe, 19, the freshman who'."""
    start = at
    while start > first and document.tokens[start - 1].pos in ("DET", "ADJ", "NOUN"):
        start -= 1
    if start == at or document.tokens[start - 1].text != ",":
        return at
    return _before(document, start, first, _ASIDE, numbers=True)


def _before(
    document: Document, at: int, first: int, words: frozenset[str], *, numbers: bool = False
) -> int:
    """Give where a run of `words` that ends before token `at` begins."""
    while at > first:
        token = document.tokens[at - 1]
        if token.lower not in words and not (numbers and token.pos == "NUM"):
            break
        at -= 1
    return at


def _victim(document: Document, first: int, last: int, *, death: int) -> tuple[int, Finding]:
    """Give who is named by tokens `first` to `last`, without what the person was: 'Dr. Jana Roe'.

    `death` is the token that tells of the death.
    """
    while first < last - 1 and _is_title(document.tokens[first].lower):
        first += 1
    span = Span(document.tokens[first].start, document.tokens[last - 1].end)
    name = " ".join(document.text[span.start : span.end].split())
    return document.tokens[death].sentence, Finding(span, death, Victim(name))


def _is_full(document: Document, first: int, last: int) -> bool:
    """Tell a person's name from a group's before a calling: 'Al-Moor member', 'Al-Moor Leader'."""
    words = [token.lower for token in document.tokens[first:last] if token.text != "-"]
    told = [word for word in words if word not in PARTICLES and not _is_title(word)]
    several = words[-1] in PLURAL or words[-1] in _BODIES
    return len(told) > 1 and not several and not _is_title(words[-1])


def _is_title(word: str) -> bool:
    return word in SINGULAR or word.rstrip(".") in TITLES | _DIGNITIES
