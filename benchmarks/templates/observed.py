"""What the finders and the parse see of a text, as features of its tokens and of the whole."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from benchmarks.templates.context import Context
from benchmarks.templates.plain import plain_word, sort_of
from reportedly.language.document import Document, Token
from reportedly.model.content import (
    Admission,
    Denial,
    Event,
    EventKind,
    Means,
    NoAdmission,
    Responsibility,
    Target,
)
from reportedly.reading.findings import Finding
from reportedly.reading.slots.actor_words import BODIES, PEOPLE
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.event_words import HARM_VERBS
from reportedly.reading.slots.find import find_slots
from reportedly.reading.slots.patients import patients
from reportedly.reading.slots.syntax import agents
from reportedly.reading.slots.taxonomy import means, targets
from reportedly.reading.slots.words import normal_words

_INNER = ("conj", "appos", "compound", "nmod")

UNARMED = frozenset(
    """civilian child worker resident teacher priest nun journalist judge lawyer politician farmer
    passenger tourist citizen mayor minister candidate relative wife son daughter brother sister
    husband employee businessman doctor nurse bodyguard watchman patient girl boy family victim
    bystander pedestrian unionist adviser diplomat ambassador reporter photographer""".split()
)
"""Nouns for people who do no attack by what they are."""


_TYPES = {
    EventKind.BOMBING: "bombing",
    EventKind.MINE: "bombing",
    EventKind.KIDNAPPING: "kidnapping",
    EventKind.ARSON: "arson",
    EventKind.ROBBERY: "robbery",
}


def type_of(content: object) -> str:
    """Give the yardstick's type of incident that an event is one of; '' for what is no event."""
    return _TYPES.get(content.kind, "attack") if isinstance(content, Event) else ""


class Observed:
    """A parsed text with its findings, and the features that follow from them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings = find_slots(document)
        self.events = [f for f in self.findings if isinstance(f.content, Event)]
        words = normal_words(document)
        self.weapons = {m.last - 1: m.value for m in means().phrases.find(words)}
        self.things = {m.last - 1: m.value for m in targets().phrases.find(words)}

    @cached_property
    def _by_token(self) -> dict[int, list[Finding]]:
        found: dict[int, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            found[finding.token].append(finding)
        return found

    @cached_property
    def _statements(self) -> list[Finding]:
        return [f for f in self.findings if isinstance(f.content, Admission | Denial | NoAdmission)]

    @cached_property
    def _event_kinds(self) -> dict[int, str]:
        return {f.token: f.content.kind.value for f in self.events if isinstance(f.content, Event)}

    @cached_property
    def _kinds_by_sentence(self) -> dict[int, set[str]]:
        kinds: dict[int, set[str]] = defaultdict(set)
        for token, kind in self._event_kinds.items():
            kinds[self.document.tokens[token].sentence].add(kind)
        return kinds

    @cached_property
    def _parts(self) -> dict[int, list[str]]:
        """Give the parts that each token plays in events: 'agent:bombing', 'patient'."""
        parts: dict[int, list[str]] = defaultdict(list)
        for event, kind in self._event_kinds.items():
            for token in agents(self.document, event):
                parts[token.index] += [f"agent:{kind}", "agent"]
            for token in patients(self.document, event):
                parts[token.index] += [f"patient:{kind}", "patient"]
        return parts

    @cached_property
    def sufferers(self) -> frozenset[int]:
        """Give the tokens that head what suffers an event or a harm."""
        doc = self.document
        harms = [t.index for t in doc.tokens if t.lemma in HARM_VERBS and t.pos == "VERB"]
        events = {*self._event_kinds, *harms}
        return frozenset(t.index for event in events for t in patients(doc, event))

    def acts(self, token: Token) -> bool:
        """Tell whether a noun heads who does what an event tells of."""
        return "agent" in self._parts.get(token.index, ())

    def is_person(self, token: Token) -> bool:
        """Tell whether a common noun names people, as far as word lists know."""
        return noun_in(token, PEOPLE | UNARMED) and token.index not in self.things

    def features(self, index: int) -> Iterator[str]:
        """Give what is seen of the noun at token `index`, alone and with the class of the noun."""
        token = self.document.tokens[index]
        sort = sort_of(token)
        yield f"is:{sort}"
        acted = [f"part:{part}" for part in self._parts.get(index, ())]
        for feature in (*acted, *self._found_at(index), *self._around(token)):
            yield feature
            yield f"{sort}&{feature}"
        yield f"w:{plain_word(token)}"
        if token.pos == "PROPN" and noun_in(token, BODIES):
            yield "named body"
        yield f"ent:{token.entity}:{token.pos}"
        yield from self._governors(token)
        yield from self._modifiers(index)
        yield from self._context.features(index)

    @cached_property
    def _context(self) -> Context:
        return Context(self.document, self.events)

    def _found_at(self, index: int) -> Iterator[str]:
        if index in self.weapons:
            yield f"weapon:{self.weapons[index]}"
        if index in self.things:
            yield f"thing:{self.things[index]}"
        for finding in self._by_token.get(index, ()):
            content = finding.content
            if isinstance(content, Responsibility):
                yield f"held:{content.confidence.value}:{content.individual}"
            elif isinstance(content, Target):
                yield f"hit:{content.effect}"
                yield "hit"
            elif isinstance(content, Means):
                yield "used"
        yield from self._statements_at(index)

    def _statements_at(self, index: int) -> Iterator[str]:
        start = self.document.tokens[index].start
        for finding in self._statements:
            if finding.span.start <= start < finding.span.end:
                side = "before" if index < finding.token else "after"
                yield f"{side} {type(finding.content).__name__.lower()}"

    def _around(self, token: Token) -> Iterator[str]:
        kinds = self._kinds_by_sentence.get(token.sentence)
        yield from (f"near:{kind}" for kind in kinds or ("nothing",))
        place = token.sentence
        yield f"sentence:{place if place < 4 else 4 if place < 10 else 10}"

    def _governors(self, token: Token) -> Iterator[str]:
        """Give the governor and its relation, climbing out of lists and compounds."""
        for _ in range(3):
            if token.dep not in _INNER:
                break
            governor = self.document.tokens[token.head]
            yield f"in:{token.dep}"
            yield f"in:{token.dep}:{plain_word(governor)}"
            yield f"in:{token.dep}&{sort_of(governor)}"
            token = governor
        governor = self.document.tokens[token.head]
        if governor.pos == "ADP":
            above = self.document.tokens[governor.head]
            yield f"gov:{governor.lower}:{plain_word(above)}"
            yield f"gov:{governor.lower}"
            yield f"gov:{governor.lower}&{sort_of(above)}"
            governor, token = above, governor
        else:
            yield f"gov:{token.dep}:{plain_word(governor)}"
            yield f"gov:{token.dep}"
        if governor.index in self._event_kinds:
            yield f"gove:{token.dep}:{token.lower if token.dep == 'prep' else ''}"

    def _modifiers(self, index: int) -> Iterator[str]:
        for child in self.document.children(index):
            if child.pos == "PROPN":
                yield f"mod:{child.dep}:name"
            elif child.dep in ("amod", "compound", "det", "nmod"):
                yield f"mod:{plain_word(child)}"
            elif child.dep in ("nummod", "appos", "relcl", "poss"):
                yield f"mod:{child.dep}"

    def whole(self) -> frozenset[str]:
        """Give what is seen of the whole text: its plain words, its findings and their kinds."""
        tokens = self.document.tokens
        words = {f"w:{plain_word(t)}" for t in tokens if t.pos in ("NOUN", "VERB", "ADJ")}
        opening = {
            f"open:{plain_word(t)}" for t in tokens if t.sentence < 3 and t.pos in ("NOUN", "VERB")
        }
        return frozenset(words | opening | set(self._whole_findings()))

    def _whole_findings(self) -> Iterator[str]:
        counts: dict[str, int] = defaultdict(int)
        for finding in self.findings:
            content = finding.content
            name = type(content).__name__.lower()
            counts[name] += 1
            if isinstance(content, Event):
                counts[f"event:{content.kind.value}"] += 1
                yield f"event:{content.kind.value}:{content.modality.value}"
                if self.document.tokens[finding.token].sentence < 3:
                    yield f"event:{content.kind.value}:early"
            if isinstance(content, Responsibility):
                yield f"held:{content.confidence.value}"
        for name, count in counts.items():
            yield f"n:{name}:{min(count, 6)}"
