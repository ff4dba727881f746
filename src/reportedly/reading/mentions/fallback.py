"""Finds a place or a time for an incident that the report tells without either."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Token
from reportedly.model.content import Event, EventKind, Location, Target
from reportedly.model.figure import Figure
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import DAY_EXACT, TimePrecision, When
from reportedly.reading.dates.cues import NO_DEEDS, SERVING, VERDICTS
from reportedly.reading.dates.mention import DateMention, DateRole
from reportedly.reading.findings import Finding
from reportedly.reading.mentions.bearing import bears_incident
from reportedly.reading.mentions.places import is_dateline
from reportedly.reading.mentions.times import is_day_of_news
from reportedly.reading.placing.vocabulary import SERIAL, WITHIN

_TOWNS = frozenset("city town village capital port suburb camp settlement".split())
_DEFINITE = frozenset({"the", "this", "that"})
_INDEFINITE = frozenset({"a", "an", "another"})
_OUTLYING = frozenset("border frontier north south east west countryside desert front".split())
_SETTLED = frozenset("village town hamlet province region district settlement camp".split())
_LOCAL = re.compile(
    r"\b(?:mayor|prefect|governor|(?:chief of )?police(?: chief)?|fire brigade|hospitals?|doctors"
    r"|residents|inhabitants|villagers) (?:of|in|at) \Z"
)
_JUDGES = frozenset("court judge jury magistrate tribunal".split())
_SCENE = frozenset({"scene", "site", "spot"})
_SEEING = frozenset("arrive come examine get go hurry inspect reach rush see visit".split())

_CLOCK = r"\d\d?(?:[:.]\d\d)? *(?:[ap]\.?m\.?|hrs|h)?"
_DATE_LABEL = re.compile(
    r"[\W_]*(?:(?P<of>(?:reporting|report) period|period covered|(?:incident|event|attack) date"
    r"|date of (?:the )?(?:incident|event|attack))|date(?: and time|/time)?|time|when) *:"
    rf"(?: *{_CLOCK}(?: *(?:to|[-–—]) *{_CLOCK})? *,| *\w+day,?)? *$",
    re.IGNORECASE,
)
_PLACE_LABEL = re.compile(r"^[\W_]*(?:location|place|site|where) *:", re.IGNORECASE | re.MULTILINE)
_TICK = re.compile(r"[ \t•*-]*(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\b\.?)?(?: ?[A-Z]{2,4}\b)?")
"""A time of day that opens a line, as those of a live page do."""


def referred(document: Document, findings: Sequence[Finding]) -> Place | None:
    """Give the town that 'the town' or 'the city's market' in a sentence of harm stands for.

    It is the last one named before, be it only as the seat of somebody who speaks.
    """
    telling = {document.tokens[f.token].sentence for f in findings if _tells(f)}
    for token in document.tokens:
        if token.sentence in telling and _is_town(document, token):
            named = _last_named(findings, token)
            if named is not None:
                return named
    return None


def _tells(finding: Finding) -> bool:
    return bears_incident(finding.content) or isinstance(finding.content, Target)


def _is_town(document: Document, token: Token) -> bool:
    """Tell whether a token is 'the town', with nothing that tells which, or 'there'."""
    if token.lower == "there":
        return token.dep == "advmod" and document.tokens[token.head].pos == "VERB"
    if token.tag != "NN" or token.lemma not in _TOWNS:
        return False
    told = [child.lower for child in document.children(token.index) if child.dep != "case"]
    return bool(told) and all(word in _DEFINITE for word in told)


def _last_named(findings: Sequence[Finding], token: Token) -> Place | None:
    before = [f for f in findings if f.span.end <= token.start and _settled(f) is not None]
    return _settled(max(before, key=lambda f: f.span)) if before else None


def _settled(finding: Finding) -> Place | None:
    content = finding.content
    if not isinstance(content, Location):
        return None
    settled = content.place.precision is PlacePrecision.SETTLEMENT or content.place.unlisted
    return content.place if settled else None


def of_local(document: Document, findings: Sequence[Finding]) -> Place | None:
    """Give the town of whoever tells it and has to do with that town: 'the mayor of Osk said'."""
    named = (f for f in findings if _LOCAL.search(document.text, 0, f.span.start))
    return next((place for f in named if (place := _settled(f)) is not None), None)


def dateline(document: Document, findings: Sequence[Finding]) -> Place | None:
    """Give the place of the first dateline, unless the harm is told to be elsewhere.

    'An attack near the northern border', 'in a village' is not in the town that a report is
    written in.
    """
    telling = {document.tokens[f.token].sentence for f in findings if _tells(f)}
    if any(t.sentence in telling and _is_elsewhere(document, t) for t in document.tokens):
        return None
    harmed = [f.span for f in findings if isinstance(f.content, Figure)]
    judged = (t for t in document.tokens if t.sentence in telling and _is_of_court(t))
    if any(not any(span.start <= t.start < span.end for span in harmed) for t in judged):
        return None
    lines = (f for f in findings if is_dateline(document, f))
    return next((f.content.place for f in lines if isinstance(f.content, Location)), None)


def _is_of_court(token: Token) -> bool:
    """Tell the words of a verdict, which is given where the court sits."""
    return token.lemma in _JUDGES or (token.pos == "VERB" and token.lemma in VERDICTS)


def _is_elsewhere(document: Document, token: Token) -> bool:
    """Tell a place without a name that is not the town a report is written in."""
    if token.dep != "pobj" or document.tokens[token.head].lower not in WITHIN:
        return False
    if token.lemma in _OUTLYING:
        return True
    articles = {child.lower for child in document.children_by(token.index, "det")}
    return token.lemma in _SETTLED and bool(articles & _INDEFINITE)


def seen(
    document: Document, dates: Sequence[DateMention], findings: Sequence[Finding]
) -> When | None:
    """Give the first day on which the scene is said to have been seen, or how it then was.

    'Observers who went to the scene on Saturday', 'a market that was fuller yesterday than …'.
    """
    targets = (f.token for f in findings if isinstance(f.content, Target))
    hit = frozenset(document.tokens[token].lemma for token in targets)
    found = (
        mention.when
        for mention in dates
        if mention.role is DateRole.OTHER
        and mention.when.precision in DAY_EXACT
        and _of_scene(document, mention.token, hit)
    )
    return min(found, key=lambda when: (when.first, when.last), default=None)


def stated(document: Document, dates: Sequence[DateMention]) -> When | None:
    """Give the day, or the days, that a form states for what it reports.

    'Incident date: 4 May', 'Reporting period: 4-6 May', 'Spot report - Osk, 4 May'; and 'Date: 4
    May' where it has a line for the place as well.
    """
    for mention in dates:
        start = document.text.rfind("\n", 0, mention.span.start) + 1
        label = _DATE_LABEL.match(document.text, start, mention.span.start)
        if label and (label["of"] or _PLACE_LABEL.search(document.text)):
            return mention.when
        if SERIAL.match(document.text, start, mention.span.start):
            return mention.when
    return None


def ticked(
    document: Document,
    members: Sequence[int],
    findings: Sequence[Finding],
    published: dt.date | None,
) -> When | None:
    """Give the day of a live page that tells of an attack by the hour: '3.40pm: Explosion heard'.

    `members` are the findings of the incident. None where the text is not such a page.
    """
    if published is None:
        return None
    for index in sorted(members):
        finding = findings[index]
        start = document.text.rfind("\n", 0, finding.span.start) + 1
        tick = _TICK.match(document.text, start)
        named = document.tokens[finding.token].pos == "NOUN"
        event = isinstance(finding.content, Event) and not (
            named and finding.content.kind is EventKind.ATTACK
        )
        if event and tick and tick.end() <= finding.span.start:
            return When(published, published, TimePrecision.DAY, tick[0].strip())
    return None


def beside_harm(
    document: Document,
    members: Sequence[int],
    findings: Sequence[Finding],
    dates: Sequence[DateMention],
    published: dt.date | None,
) -> When | None:
    """Give the one day of late that the sentences which tell the harm name, of whatever it is.

    'The guests were leaving the hall on Sunday when a bomb …'. Not one of what people say, decide
    or do about it, nor one of a clause that only says which thing or person is meant.
    """
    told = (findings[i] for i in members)
    deeds = [document.tokens[f.token] for f in told if isinstance(f.content, Event)]
    deeds = [deed for deed in deeds if deed.pos == "VERB"]
    found = {
        (mention.when.first, mention.when.last): mention.when
        for mention in dates
        if mention.role is DateRole.OTHER
        and is_day_of_news(mention.when, published)
        and any(_goes_with(document, mention.token, deed) for deed in deeds)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _goes_with(document: Document, token: int, deed: Token) -> bool:
    """Tell whether the verb that a date hangs on goes with a deed, and is not about it."""
    verb = next((t for t in document.ancestors(token) if t.pos in ("VERB", "AUX")), None)
    if verb is None or verb.dep == "relcl":
        return False
    if verb.lemma in NO_DEEDS | SERVING:
        return False
    below = deed
    for above in (*document.ancestors(deed.index), None):
        if below is verb:
            return True
        if below.dep in ("relcl", "acl") or above is None:
            break
        below = above
    return any(above.index == deed.index for above in document.ancestors(verb.index))


def _of_scene(document: Document, token: int, hit: frozenset[str]) -> bool:
    verb = next((t for t in document.ancestors(token) if t.pos in ("VERB", "AUX")), None)
    if verb is None:
        return False
    if verb.lemma in _SEEING:
        return any(noun.lemma in _SCENE for noun in _objects(document, verb))
    described = document.tokens[verb.head]
    return verb.lemma == "be" and verb.dep == "relcl" and described.lemma in hit


def _objects(document: Document, verb: Token) -> Iterator[Token]:
    yield from document.children_by(verb.index, "dobj")
    for preposition in document.children_by(verb.index, "prep"):
        yield from document.children_by(preposition.index, "pobj")
