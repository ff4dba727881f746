"""What one unit of a report says of the incident it tells: time, places, and words that shift."""

import re
from collections.abc import Sequence
from enum import StrEnum

import msgspec

from reportedly.language.document import Document, Token
from reportedly.model.content import Event, Location, Target, Timing
from reportedly.model.figure import Category
from reportedly.model.place import Place
from reportedly.model.when import When
from reportedly.reading.casualties.named import names_by_surname
from reportedly.reading.dates.cues import EVENT_ARGUMENTS, EVENT_NOUNS
from reportedly.reading.dates.vocabulary import MONTHS, WEEKDAYS
from reportedly.reading.findings import Finding
from reportedly.reading.mentions import cues, times
from reportedly.reading.mentions.bearing import (
    bears_incident,
    is_lethal,
    most_counted,
    opens_incident,
    spares_all,
)
from reportedly.reading.mentions.counts import counted as _counted
from reportedly.reading.mentions.places import FRONT, belongs_to_event
from reportedly.reading.mentions.unit import Unit
from reportedly.reading.person_names import person_name
from reportedly.reading.placing.vocabulary import CALLED_PLACES, DIVISION_NOUNS

_DEFINITE = frozenset({"the", "that", "this"})
_INDEFINITE = frozenset({"a", "an", "another"})
_DAYS = frozenset((*MONTHS, *WEEKDAYS))
_LONGEST_DAY = 5
_LONGEST_FRONT = 6
_CITED = re.compile(r"\baccording to [^,;]*")
"""Who tells of harm, such as a hospital, which makes it no aftermath."""
_SPANS = frozenset({"week", "month", "year"})
"""Of 'last week's raid', which was one."""
_SINGLE = _DEFINITE | {"a", "an", "one"}
_DYING = frozenset({"die", "succumb"})
_HURT_BEFORE = frozenset(
    {"more", "another", "wounded", "injured", "hurt", "burned", "shot", "stabbed"}
)
"""What is said of those who die of an attack later: 'one of the wounded died', 'two more died'."""
_OF_EACH = frozenset({"death", "killing", "loss", "murder"})
"""What befalls each of many: 'the killing of 90 people' may be many attacks."""
_ONGOING = frozenset({"fighting", "violence"})
"""What goes on through many attacks."""


class Standing(StrEnum):
    """Whether a frame is one of several attacks that a clause tells side by side, and which."""

    ALONE = "alone"
    FIRST = "first"
    FURTHER = "further"


class Frame(msgspec.Struct, frozen=True):
    """One unit with what it says.

    `places` are where its event is said to happen, `targets` the kinds of things hit. `bears`
    tells whether an incident can rest on it, `opens` whether it can bring in a further one,
    `attack` whether it names one, `casualties` whether it counts people, `nobody` whether it tells
    that none of them was harmed, `killed` and `injured` the highest numbers of each (0 without),
    `single` whether it names one attack. `events` are the lemmas of its nouns for attacks,
    `recalled` those of them that speak of one already told ('the explosion'). `counted` are those
    of its members that count over a period or several events, with their dates. `elsewhere` tells
    whether it turns to a further incident at another place, `away` whether no place need be named
    for that. `next_hit` tells whether its sentence tells one hit of an attack after another,
    `provinces` which of its places are called so. `late` tells whether it tells of deaths, or of an
    attack's end, that came after the attack's day.
    """

    unit: Unit
    when: When | None
    places: tuple[Place, ...]
    targets: frozenset[str]
    bears: bool
    opens: bool
    attack: bool
    casualties: bool
    nobody: bool
    killed: int
    injured: int
    single: bool
    events: frozenset[str]
    recalled: frozenset[str]
    counted: tuple[int, ...]
    earlier: bool
    elsewhere: bool
    away: bool
    same: bool
    there: bool
    past_perfect: bool
    aftermath: bool
    late: bool
    fronted: bool
    opens_paragraph: bool
    link: bool = False
    abreast: Standing = Standing.ALONE
    next_hit: bool = False
    provinces: frozenset[str] = frozenset()

    @property
    def set_apart(self) -> bool:
        """Tell whether it counts people in a further incident, though no day or place tells so."""
        beside = self.unit.scope.compared and self.when is None and bool(self.places)
        return (self.away or beside) and self.casualties

    @property
    def set_beside(self) -> bool:
        """Tell whether it is an attack with which another is compared, and hit something itself."""
        return self.unit.scope.compared and self.attack and bool(self.targets)

    @property
    def recalls_only(self) -> bool:
        """Tell whether it only calls to mind an attack already told: 'a day after the attack'."""
        return bool(self.recalled) and not self.casualties


def frame_of(
    document: Document, findings: Sequence[Finding], unit: Unit, *, opens_paragraph: bool = False
) -> Frame:
    """Read what `unit` says."""
    held = [findings[index] for index in unit.members]
    tokens = unit.tokens(document)
    text = " ".join(token.text for token in tokens)
    away = bool(cues.AWAY.search(text))
    located = [f for f in held if isinstance(f.content, Location) and belongs_to_event(document, f)]
    single = _tells_one_event(document, tokens)
    return Frame(
        unit=unit,
        when=times.best(
            [
                f.content.when
                for f in held
                if isinstance(f.content, Timing) and not _dies_later(document, f.token)
            ]
        ),
        places=tuple(f.content.place for f in located if isinstance(f.content, Location)),
        targets=frozenset(f.content.kind for f in held if isinstance(f.content, Target)),
        bears=any(bears_incident(f.content) for f in held),
        opens=any(opens_incident(f) for f in held),
        attack=_attacks(held),
        casualties=any(is_lethal(f.content) for f in held),
        nobody=spares_all([f.content for f in held]),
        killed=most_counted((f.content for f in held), Category.KILLED),
        injured=most_counted((f.content for f in held), Category.INJURED),
        single=single,
        events=frozenset(t.lemma for t in tokens if _names_event(t)),
        recalled=frozenset(t.lemma for t in tokens if _recalls(document, t)),
        counted=_counted(document, findings, unit, single=single),
        earlier=bool(cues.EARLIER.search(text)) or _looks_back(document, tokens),
        elsewhere=bool(cues.ELSEWHERE.search(text) or (located and cues.LATER.search(text))),
        away=away,
        next_hit=bool(cues.NEXT_HIT.search(_sentence(document, unit))),
        provinces=frozenset(
            f.content.place.name
            for f in located
            if isinstance(f.content, Location) and _is_province(document, f)
        ),
        same=bool(cues.SAME.search(text)),
        there=not away and _is_there(unit, text),
        past_perfect=any(_is_had(t) and unit.scope.holds(t.head) for t in tokens),
        aftermath=_aftermath(held, text),
        late=_tells_late_death(held, text),
        fronted=any(_fronted(document, f) for f in located),
        opens_paragraph=opens_paragraph,
    )


def _is_there(unit: Unit, text: str) -> bool:
    """Tell what was where the incident being told was."""
    compared = unit.scope.compared and cues.IN_TOWN.search(text)
    return bool(compared or cues.THERE.search(text))


def _sentence(document: Document, unit: Unit) -> str:
    sentence = document.sentences[unit.sentence]
    return document.text[sentence.start : sentence.end]


def _is_province(document: Document, finding: Finding) -> bool:
    """Tell what a noun calls a province, listed or not: 'Tolm province', 'the state of Tolm'."""
    first, tokens = document.token_at(finding.span.start), document.tokens
    after = [token.lower for token in tokens[finding.token + 1 : finding.token + 2]]
    before = [token.lower for token in tokens[max(first - 2, 0) : first]]
    called = before[1:] == ["of"] and before[0] in DIVISION_NOUNS
    return called or not DIVISION_NOUNS.isdisjoint(after)


def _is_had(token: Token) -> bool:
    """Tell whether a token makes a past perfect: 'had killed'."""
    return token.lower == "had" and token.dep == "aux"


def _looks_back(document: Document, tokens: Sequence[Token]) -> bool:
    """Tell whether an attack is brought in that was before: 'It had claimed an ambush'."""
    return any(
        _names_event(token)
        and any(child.lower in _INDEFINITE for child in document.children_by(token.index, "det"))
        and token.dep in ("dobj", "nsubj", "nsubjpass")
        and document.tokens[token.head].dep in ("ROOT", "relcl")
        and any(_is_had(aux) for aux in document.children(token.head))
        for token in tokens
    )


def _aftermath(held: Sequence[Finding], text: str) -> bool:
    """Tell whether the unit tells of harm and aftermath but of no attack."""
    return not _attacks(held) and bool(cues.AFTERMATH.search(_CITED.sub("", text)))


def _tells_late_death(held: Sequence[Finding], text: str) -> bool:
    if cues.FURTHER_VICTIM.search(text) or cues.ENDED.search(text):
        return True
    return not _attacks(held) and bool(cues.LATE_DEATH.search(text))


def _dies_later(document: Document, token: int) -> bool:
    """Tell the day of 'a woman wounded in the blast died on Friday', which is not the attack's."""
    verb = document.verb_above(token)
    if verb is None or verb.lemma not in _DYING:
        return False
    governors = (document.tokens[token], *document.ancestors(token))
    if any(_names_event(node) for node in governors if _is_its_day(document, node, token, verb)):
        return False
    for who in document.children_by(verb.index, "nsubj"):
        first, last = document.subtree(who.index)
        words = [word.lower for word in document.tokens[first:last]]
        known = who.text in document.once(names_by_surname)
        if known and person_name(document, who.index) is None:
            return True  # 'Jana Roe, 31, was shot on Friday. Roe died on Sunday'
        if not _HURT_BEFORE.isdisjoint(words) or words[-3:] == ["of", "the", "victims"]:
            return True
    return False


def _is_its_day(document: Document, attack: Token, day: int, verb: Token) -> bool:
    """Tell the day of 'hurt in Monday's attack died', and of 'died of the attack on Monday'."""
    owned = document.tokens[day].dep == "poss" and document.tokens[day].head == attack.index
    return owned or attack.index > verb.index


def _attacks(held: Sequence[Finding]) -> bool:
    return any(isinstance(f.content, Event) for f in held)


def _fronted(document: Document, finding: Finding) -> bool:
    """Tell whether a place opens its sentence: 'In Zenica, three people were killed'.

    So does one in 'In the eastern village of Osk'.
    """
    opening = document.sentence_of(finding.token).first
    first, after = document.tokens[opening], document.tokens[opening + 1 : opening + 2]
    if first.pos == "ADV" and [token.text for token in after] == [","]:
        opening += 2  # 'Similarly, in Zenica'
    if finding.token - opening <= FRONT:
        return True
    ahead = document.tokens[opening : document.token_at(finding.span.start)]
    return len(ahead) <= _LONGEST_FRONT and all(
        token.pos in ("ADP", "DET", "ADJ") or token.text in CALLED_PLACES for token in ahead
    )


def _names_event(token: Token) -> bool:
    return token.tag == "NN" and token.lemma in EVENT_NOUNS


def _recalls(document: Document, token: Token) -> bool:
    """Tell whether a token speaks of an attack as known: 'the explosion', with no more said.

    No more than when: 'since the attack on Thursday evening'.
    """
    if not _names_event(token):
        return False
    told = [c for c in document.children(token.index) if not _says_when(document, c)]
    return bool(told) and all(child.lower in _DEFINITE for child in told)


def _says_when(document: Document, child: Token) -> bool:
    """Tell the 'on' of 'the attack on Thursday', 'the blast on 4 May'."""
    if child.dep != "prep":
        return child.dep == "npadvmod"
    first, last = document.subtree(child.index)
    words = {token.lower for token in document.tokens[first:last]}
    return last - first <= _LONGEST_DAY and not words.isdisjoint(_DAYS)


def _tells_one_event(document: Document, tokens: Sequence[Token]) -> bool:
    """Tell whether a single attack is named: 'a shell', 'the raid', but not 'the killing of 90'."""
    return any(
        token.tag == "NN"
        and token.lemma in EVENT_ARGUMENTS
        and token.lemma not in _ONGOING
        and (
            any(d.lower in _SINGLE for d in document.children_by(token.index, "det", "nummod"))
            or any(d.lower in _SPANS for d in document.children_by(token.index, "poss"))
        )
        and not (token.lemma in _OF_EACH and document.children_by(token.index, "prep"))
        for token in tokens
    )
