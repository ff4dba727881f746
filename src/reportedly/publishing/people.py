"""Finds names of people in the passages that leave, and tells who speaks for an office.

A name finder errs both ways, so this one errs towards finding: what looks like a person's name and
is no known place, body or party counts as one. Nobody can find every name by machine; the preview
lists what was found, and an analyst adds or keeps names.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from threading import Lock

import msgspec

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.language.english.people import (
    capitalised_runs,
    hangs_on_grammar,
    may_name,
    namings,
)
from reportedly.language.protocol import Language, language_for
from reportedly.model.content import Responsibility
from reportedly.model.footage import Showing
from reportedly.model.ledger import LedgerEntry
from reportedly.model.names import fold
from reportedly.model.naming import Naming
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


Namings = Mapping[str, tuple[Naming, ...]]
"""Where reports, by id, name people: of those that were looked through whole."""


class Person(msgspec.Struct, frozen=True, order=True):
    """A person's name as found; `in_office` where the texts say what body the person speaks for."""

    name: str
    in_office: bool


def people(entry: LedgerEntry, gazetteer: Gazetteer, known: Namings) -> tuple[Person, ...]:
    """Give the people named in what would leave of an incident, by name.

    `known` has what was found in reports when they were read. Of other reports, and of words that
    stand in no report, the texts that leave are looked through now.
    """
    finder = _Finder(entry, gazetteer, known)
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


def _captions(entry: LedgerEntry) -> Iterator[tuple[str | None, Passage]]:
    """Give each caption of footage, behind the report that it stands in."""
    for showing in _showings(entry):
        if showing.caption is not None:
            yield showing.report, showing.caption


def _showings(entry: LedgerEntry) -> Iterator[Showing]:
    for reuse in entry.reuses:
        yield from (reuse.earlier.showing, reuse.later.showing)


_known: OrderedDict[str, tuple[Naming, ...]] = OrderedDict()
_known_lock = Lock()


def _namings(texts: Sequence[str]) -> Iterator[tuple[str, Naming]]:
    """Give what is written as a name in English texts; those read lately are not parsed again.

    A person previews the same incidents time and again, with other rules for what leaves.
    """
    with _known_lock:
        found = {text: _known[text] for text in texts if text in _known}
    unread = [text for text in dict.fromkeys(texts) if text not in found]
    for text, document in zip(unread, _documents(unread), strict=True):
        found[text] = namings(document)
    with _known_lock:
        for text in found:
            _known[text] = found[text]
            _known.move_to_end(text)
        while len(_known) > _TEXTS:
            _known.popitem(last=False)
    yield from ((text, naming) for text in texts for naming in found[text])


def _documents(texts: Sequence[str]) -> Iterator[Document]:
    """Give the texts' tokens, parsed where grammar tells whether a name is an office holder's."""
    written = [text for text in texts if may_name(text)]
    outlined = _by_text(written, lambda english: english.outline(written))
    hanging = [text for text, found in outlined.items() if hangs_on_grammar(found)]
    parsed = _by_text(hanging, lambda english: english.parse_all(hanging))
    for text in texts:
        yield parsed.get(text) or outlined.get(text) or Document(text, "en", (), ())


def _by_text(
    texts: Sequence[str], read: Callable[[Language], Iterator[Document]]
) -> dict[str, Document]:
    """Give what the English parser makes of each text; for none it is not even loaded."""
    return dict(zip(texts, read(language_for("en")), strict=True)) if texts else {}


class _Finder:
    """The names in one incident's passages, looked for report by report."""

    def __init__(self, entry: LedgerEntry, gazetteer: Gazetteer, known: Namings) -> None:
        self._gazetteer = gazetteer
        self._bodies = frozenset(_bodies(entry))
        self.names: set[str] = set()
        self.office: set[str] = set()
        texts = _Texts(entry, known, self._bodies)
        for text, found in (*texts.known, *_namings(texts.english)):
            name = found.name_in(text)
            if self._no_body(name) if found.told else self._may_be(name):
                self.names.add(name)
                if found.in_office:
                    self.office.add(name)
        for text in texts.others:
            runs = (run.name_in(text) for run in capitalised_runs(text))
            self.names |= {run for run in runs if self._may_be(run)}
        for victim in entry.assessment.victims:
            self.names.update((victim.name, *victim.spellings))
        for source in _sources(entry):
            if source.kind in OFFICES:
                self.office |= {name for name in self.names if name in source.name}

    def _may_be(self, name: str) -> bool:
        return self._no_body(name) and not self._gazetteer.lookup(name)

    def _no_body(self, name: str) -> bool:
        words = {word.strip(".'’").casefold() for word in name.split()}
        return not words & _BODY_WORDS and fold(name) not in self._bodies


class _Texts:
    """The texts of an entry in which names are looked for: what is known of them, and the rest."""

    def __init__(self, entry: LedgerEntry, known: Namings, bodies: frozenset[str]) -> None:
        self.known: list[tuple[str, Naming]] = []
        self.english: list[str] = []
        self.others: list[str] = []
        named = {s.name for s in _sources(entry) if not uncased(s.name)}
        self._sources = {name for name in named if fold(name) not in bodies}
        self._captions = list(_captions(entry))
        for report in entry.reports:
            shown = list(_shown(report, entry))
            if report.language == "en" and report.id in known:
                self._take(report, shown, known[report.id])
            else:
                texts = self.english if report.language == "en" else self.others
                texts += [passage.quote for passage in shown]
                # What a source is called is looked through where it stands, as a report read is.
                quotes = " ".join(passage.quote for passage in shown)
                self._sources -= {name for name in self._sources if name in quotes}
        rest = {caption.quote for _, caption in self._captions if not uncased(caption.quote)}
        self.english += sorted(rest | self._sources)

    def _take(self, report: Report, shown: list[Passage], namings: Sequence[Naming]) -> None:
        """Take of a report's names those in what is shown of it, and in what sources are called."""
        own = [caption for of, caption in self._captions if of == report.id]
        self._captions = [(of, caption) for of, caption in self._captions if of != report.id]
        for passage in (*shown, *own):
            if not passage.holds_in(report.text):
                self.english.append(passage.quote)
            self.known += [(report.text, naming) for naming in namings if naming.touches(passage)]
        called = {name for name in self._sources if name in report.text}
        self._sources -= called
        self.known += [
            (report.text, naming)
            for naming in namings
            if any(naming.name_in(report.text) in name for name in called)
        ]


def _shown(report: Report, entry: LedgerEntry) -> Iterator[Passage]:
    """Give the report's title and the paragraphs that its quotes stand in, each once."""
    title = report.title.removesuffix("…")
    start = report.text.find(title)
    yield report.headline or Passage(start, start + len(title), title)
    done = 0
    for passage in sorted(set(_passages(report, entry))):
        if not passage.holds_in(report.text):
            yield passage
        elif passage.end > done:
            shown = Passage.around(report.text, passage.start, passage.end, AROUND)
            yield shown
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
