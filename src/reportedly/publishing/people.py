"""Finds names of people in the passages that leave, and tells who speaks for an office.

A name finder errs both ways, so this one errs towards finding: what looks like a person's name and
is no known place, body or party counts as one. Nobody can find every name by machine; the preview
lists what was found, and an analyst adds or keeps names.
"""

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from threading import Lock

import msgspec

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document, Name, Token
from reportedly.language.protocol import language_for
from reportedly.model.content import Responsibility
from reportedly.model.footage import Showing
from reportedly.model.ledger import LedgerEntry
from reportedly.model.names import fold
from reportedly.model.passage import Passage
from reportedly.model.report import Report
from reportedly.model.source import Source, SourceKind
from reportedly.publishing.withhold import uncased

AROUND = 600
"""Characters on each side of a quote, within its paragraph, in which names are looked for."""

_TEXTS = 2000
"""Texts whose names are remembered."""

OFFICES = frozenset(
    {SourceKind.OFFICIAL, SourceKind.MILITARY, SourceKind.ARMED_GROUP, SourceKind.INTERNATIONAL}
)
"""Kinds of source that speak for a body: a person named as such a source holds an office."""

BODIES = OFFICES | {SourceKind.MEDIA, SourceKind.NGO}
"""Kinds of source whose designation without a person's name is a body's."""

_OFFICE_TITLES = frozenset(
    """president premier chancellor minister secretary general colonel admiral marshal brigadier
    governor mayor ambassador envoy senator commander commissioner chief spokesman spokeswoman
    spokesperson leader king queen prince pope adviser chairman director""".split()
)
_TITLES = frozenset(
    """mr mrs ms miss dr doctor prof professor sgt sergeant lt lieutenant capt captain maj major
    cpl corporal pte private nurse sheikh imam mullah haji hajji father brother sister rabbi umm
    abu resident witness farmer teacher driver paramedic journalist photographer""".split()
)
_BODY_WORDS = frozenset(
    """academy administration agency air airport alliance allies amnesty apartment area army
    assembly association authority avenue bank base battalion battery bay border bridge brigade
    broadcasting bulletin bureau cable cathedral cemetery center central centre church city civil
    coalition college command commission committee commonwealth communist community company
    conference congress convention corps corporation correspondent council court crescent cross
    daily defence defense delegation democratic department directorate district division east
    eastern embassy emergency empire evening express federal federation fire first force forces
    foreign foundation free front gazette gendarmerie government group guard guards gulf
    headquarters health helmets herald high hospital hotel human independent initiative institute
    intelligence interior international island islamic joint journal lake law league legation
    liberation library local market medical military militia ministry mission monitor morning
    mosque mountain movement museum nation national nationalist nations navy network news north
    northern observatory office operation organisation organization park parliament party peace
    people police port post power press primary prison protection province public radio railway
    red regiment region regional registry republic republican rescue resistance revolutionary
    rights river road royal school sea second secondary sector security senate service services
    social society south southern soviet special square staff star state states station street
    sunday supreme task team telegraph television temple theatre theater third times tower town
    transport treaty tribunal troops tribune union unit united university valley village war
    watch water weekly west western white world zone january february march april may june july
    august september october november december monday tuesday wednesday thursday friday
    saturday""".split()
)  # fmt: skip
_OPENERS = frozenset(
    """a an and as at but by for from he her his if in it its no not of on or our she since some
    so that the their then there these they this those to two was we were what when where which
    while who with""".split()
)
"""Words that open sentences and are nobody's name."""
_LETTERS = re.compile(r"[^\W\d_]+")
_AGED = re.compile(r"\s*[,(]\s*(?:aged\s+)?\d{1,3}\s*(?:[,).]|years?\b|who\b)")
_WORD = r"[^\W\d_][\w'’\-]*"
_WORDS = re.compile(rf"{_WORD}(?:\s+(?:[^\W\d_]\.\s*)?{_WORD})*")
_DESCRIBED = re.compile(rf"\b{_WORD}(?:\s{_WORD}){{1,3}}(?=\s*,\s(?:an?|his|her|their|aged|who)\s)")
_PARTICLE = r"(?:al|el|ul|as|ash|ad|an|ar|bin|ibn|bint|abu|umm|de|da|di|la|van|von|der|den)"
_LONGER = re.compile(rf"(?:\s{_PARTICLE}[\s\-]{_WORD})+", re.IGNORECASE)


class Person(msgspec.Struct, frozen=True, order=True):
    """A person's name as found; `in_office` where the texts say what body the person speaks for."""

    name: str
    in_office: bool


def people(entry: LedgerEntry, gazetteer: Gazetteer) -> tuple[Person, ...]:
    """Give the people named in what would leave of an incident, by name."""
    finder = _Finder(entry, gazetteer)
    found = {name: name in finder.office for name in finder.names}
    return tuple(sorted(Person(name, held) for name, held in found.items()))


def private_sources(entry: LedgerEntry) -> frozenset[str]:
    """Give designations in scripts without capitals that may be a private person's name."""
    return frozenset(
        source.name
        for source in _sources(entry)
        if source.kind not in BODIES and uncased(source.name)
    )


def accounts(entry: LedgerEntry) -> frozenset[str]:
    """Give the accounts that posted footage of an incident, but for its reports' publishers."""
    named = {
        account
        for showing in _showings(entry)
        for account in (showing.account, showing.forwarded_from)
        if account
    }
    return frozenset(named.difference(report.publisher or "" for report in entry.reports))


def _captions(entry: LedgerEntry) -> Iterator[str]:
    for showing in _showings(entry):
        if showing.caption is not None:
            yield showing.caption.quote


def _showings(entry: LedgerEntry) -> Iterator[Showing]:
    for reuse in entry.reuses:
        yield from (reuse.earlier.showing, reuse.later.showing)


class _Candidate(msgspec.Struct, frozen=True):
    """What is written as a name; `told` where the words around it say that it is a person's."""

    name: str
    told: bool
    in_office: bool


_known: OrderedDict[str, tuple[_Candidate, ...]] = OrderedDict()
_known_lock = Lock()


def _candidates(texts: Sequence[str]) -> Iterator[_Candidate]:
    """Give what is written as a name in English texts; those read lately are not parsed again.

    A person previews the same incidents time and again, with other rules for what leaves.
    """
    with _known_lock:
        found = {text: _known[text] for text in texts if text in _known}
    unread = [text for text in dict.fromkeys(texts) if text not in found]
    for text, document in zip(unread, _documents(unread), strict=True):
        found[text] = tuple(_candidates_in(document))
    with _known_lock:
        for text in found:
            _known[text] = found[text]
            _known.move_to_end(text)
        while len(_known) > _TEXTS:
            _known.popitem(last=False)
    for text in texts:
        yield from found[text]


def _documents(texts: Sequence[str]) -> Iterator[Document]:
    """Give the texts' tokens, parsed where grammar tells whether a name is an office holder's."""
    written = [text for text in texts if _may_name(text)]
    outlined = dict(zip(written, language_for("en").outline(written), strict=True))
    hanging = [text for text, found in outlined.items() if _hangs_on_grammar(found)]
    parsed = dict(zip(hanging, language_for("en").parse_all(hanging), strict=True))
    for text in texts:
        yield parsed.get(text) or outlined.get(text) or Document(text, "en", (), ())


def _may_name(text: str) -> bool:
    """Tell whether anything is written with a capital, but for words that open a sentence."""
    return any(
        word.group()[:1].isupper() and word.group().lower() not in _OPENERS
        for word in _LETTERS.finditer(text)
    )


def _hangs_on_grammar(document: Document) -> bool:
    """Tell whether an office stands near behind a name and a comma."""
    return any(
        token.text == "," and {t.lower for t in document.tokens[n : n + 8]} & _OFFICE_TITLES
        for n, token in enumerate(document.tokens)
    )


def _candidates_in(document: Document) -> Iterator[_Candidate]:
    for match in _DESCRIBED.finditer(document.text):
        for words in _capitalised_runs(match.group()):
            yield _Candidate(words, told=True, in_office=False)
    for run in _runs(document):
        before, kept = _without_titles(run)
        name = _whole_name(document.text, kept)
        titled = {t.lower.rstrip(".") for t in (*before, *_before(document, run))}
        aged = bool(kept) and _AGED.match(document.text, kept[-1].end) is not None
        if not name or not (aged or titled & (_TITLES | _OFFICE_TITLES) or _is_full(kept)):
            continue
        holds_office = bool(titled & _OFFICE_TITLES) or _office_after(document, kept[-1])
        yield _Candidate(name, told=aged, in_office=holds_office)


class _Finder:
    """The names in one incident's passages, looked for report by report."""

    def __init__(self, entry: LedgerEntry, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._bodies = frozenset(_bodies(entry))
        self.names: set[str] = set()
        self.office: set[str] = set()
        english, others = _looked_through(entry)
        for found in _candidates(english):
            if self._no_body(found.name) if found.told else self._may_be(found.name):
                self.names.add(found.name)
                if found.in_office:
                    self.office.add(found.name)
        for text in others:
            self.names |= {run for run in _capitalised_runs(text) if self._may_be(run)}
        for source in _sources(entry):
            if source.kind in OFFICES:
                self.office |= {name for name in self.names if name in source.name}

    def _may_be(self, name: str) -> bool:
        return self._no_body(name) and not self._gazetteer.lookup(name)

    def _no_body(self, name: str) -> bool:
        words = {word.strip(".'’").casefold() for word in name.split()}
        return not words & _BODY_WORDS and fold(name) not in self._bodies


def _looked_through(entry: LedgerEntry) -> tuple[list[str], list[str]]:
    """Give the texts to look through: in English, and in other scripts with capitals."""
    english: list[str] = []
    others: list[str] = []
    for report in entry.reports:
        (english if report.language == "en" else others).extend(_paragraphs(report, entry))
    english += sorted({words for words in _captions(entry) if not uncased(words)})
    english += sorted({source.name for source in _sources(entry) if not uncased(source.name)})
    return english, others


def _paragraphs(report: Report, entry: LedgerEntry) -> Iterator[str]:
    """Give the report's title and the paragraphs that its quotes stand in, each once."""
    yield report.title
    done = 0
    for passage in sorted(set(_passages(report, entry))):
        if not passage.holds_in(report.text):
            yield passage.quote
        elif passage.end > done:
            shown = Passage.around(report.text, passage.start, passage.end, AROUND)
            yield shown.quote
            done = shown.end


def _passages(report: Report, entry: LedgerEntry) -> Iterator[Passage]:
    for claim in (*entry.claims, *entry.added):
        if claim.report == report.id:
            yield claim.passage
            yield from (k.source.passage for k in claim.chain if k.source.passage is not None)


def _sources(entry: LedgerEntry) -> Iterator[Source]:
    for claim in (*entry.claims, *entry.added):
        for link in claim.chain:
            yield link.source


def _bodies(entry: LedgerEntry) -> Iterator[str]:
    """Give the names that belong to bodies and places, folded: publishers, parties, places."""
    for report in entry.reports:
        yield fold(report.publisher or "")
        yield from map(fold, report.credits)
    for source in _sources(entry):
        yield fold(source.speaks_for or "")
    for claim in entry.claims:
        if isinstance(claim.content, Responsibility) and not claim.content.individual:
            yield fold(claim.content.party)
    if entry.incident.place is not None:
        yield fold(entry.incident.place.name)
        yield from map(fold, entry.incident.place.within)


def _capitalised_runs(text: str) -> Iterator[str]:
    """Give runs of two to four capitalised words, but for one that only opens the sentence."""
    for match in _WORDS.finditer(text):
        for capitals, words in groupby(match.group().split(), key=lambda w: w[:1].isupper()):
            run = list(words)
            if capitals and 2 <= len(run) <= 4:
                yield " ".join(run)


def _whole_name(text: str, kept: Sequence[Token]) -> str:
    """Give the words of a run with what particles add: 'Abdul Karim' with 'al-Masri'."""
    if not kept:
        return ""
    longer = _LONGER.match(text, kept[-1].end)
    return text[kept[0].start : longer.end() if longer else kept[-1].end]


def _runs(document: Document) -> Iterator[tuple[Token, ...]]:
    """Give runs of tokens that are written as names are, within one sentence."""

    def key(token: Token) -> tuple[bool, int]:
        return _written_as_name(token), token.sentence

    for (is_name, _), tokens in groupby(document.tokens, key=key):
        if is_name:
            yield tuple(tokens)


def _written_as_name(token: Token) -> bool:
    if not token.text[:1].isupper():
        return False
    formed = token.name in (Name.OTHER, Name.INITIALS) or token.entity == "PERSON"
    return formed or token.lower.rstrip(".") in _TITLES | _OFFICE_TITLES


def _without_titles(run: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Part a run into the titles that open it and the name."""
    first = next(
        (n for n, t in enumerate(run) if t.lower.rstrip(".") not in _TITLES | _OFFICE_TITLES),
        len(run),
    )
    return run[:first], run[first:]


def _before(document: Document, run: Sequence[Token]) -> Iterable[Token]:
    at = run[0].index
    return document.tokens[max(0, at - 1) : at]


def _is_full(kept: Sequence[Token]) -> bool:
    """Tell a full name from one word, which the entity model alone must hold for a person."""
    if len(kept) == 1:
        return kept[0].entity == "PERSON" and kept[0].name is Name.OTHER
    return True


def _office_after(document: Document, last: Token) -> bool:
    """Tell whether an apposition gives an office: 'Ana Zemova, the town's mayor,'."""
    following = document.tokens[last.index + 1 : last.index + 8]
    if not following or following[0].text != ",":
        return False
    apposition: list[str] = []
    for token in following[1:]:
        if token.text in ",.;" or token.pos == "VERB":
            break
        apposition.append(token.lower)
    return bool(set(apposition) & _OFFICE_TITLES)
