"""Reads a designation: its name, what sort of source it is, and the party that it names."""

from functools import cache
from importlib import resources
from itertools import pairwise

import msgspec

from reportedly.language.document import Document, Token
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.phrases import below

_ROLE = "role"
_LEFT = frozenset(
    {"compound", "amod", "poss", "nummod", "nmod", "det", "case", "quantmod", "punct"}
)
_KEPT_AFTER = frozenset({"of", "for", "in", "at", "from", "on"})
_PHRASES = {
    ("red", "cross"): SourceKind.INTERNATIONAL,
    ("red", "crescent"): SourceKind.INTERNATIONAL,
    ("united", "nations"): SourceKind.INTERNATIONAL,
    ("civil", "defence"): SourceKind.RESCUE,
    ("civil", "defense"): SourceKind.RESCUE,
    ("civil", "protection"): SourceKind.RESCUE,
    ("fire", "service"): SourceKind.RESCUE,
    ("fire", "department"): SourceKind.RESCUE,
    ("white", "helmets"): SourceKind.RESCUE,
    ("local", "people"): SourceKind.RESIDENT,
    ("armed", "forces"): SourceKind.MILITARY,
    ("air", "force"): SourceKind.MILITARY,
    ("human", "rights"): SourceKind.NGO,
    ("health", "official"): SourceKind.OFFICIAL,
    ("armed", "group"): SourceKind.ARMED_GROUP,
    ("news", "agency"): SourceKind.MEDIA,
    ("aid", "agency"): SourceKind.NGO,
    ("security", "force"): SourceKind.MILITARY,
}
_OFFICES = frozenset({"ministry", "minister", "department", "secretary"})
_OF_ANY_BODY = frozenset(
    {"official", "commander", "officer", "captain", "force", "soldier", "account"}
)
"""Heads that belong to whatever body stands before them: 'militia commander'."""
_TOPICS = frozenset(
    """defence defense interior foreign health education information justice emergency finance
    transport security national state federal regional local central military""".split()
)
"""What offices are for: no party's name, though capitals are often put on them."""


class Designation(msgspec.Struct, frozen=True):
    """How a text designates somebody at token `head`.

    `words` are its telling words (lower case, lemmas of common nouns), `own` the words of the
    core alone, without appositions. `plural` and `named` come from the parser's tags.
    """

    head: int
    name: str
    kind: SourceKind
    speaks_for: str | None
    words: frozenset[str]
    own: frozenset[str]
    plural: bool
    named: bool


@cache
def source_words() -> dict[str, str]:
    """Load the words that tell what sort of source a designation names."""
    text = resources.files(__package__).joinpath("source_kinds.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.splitlines() if line and line[0] != "#")


def designation(document: Document, head: int) -> Designation:
    """Read the designation whose head is token `head`."""
    core = core_of(document, head)
    added = _appositions(document, head)
    own, all_words = _words(core), _words([*core, *added])
    token = document.tokens[head]
    named = _named_apposition(document, head)
    kind = _kind(core)
    if kind is SourceKind.UNKNOWN:
        kind = _kind(added)
    return Designation(
        head=head,
        name=_name(document, core if named is None else core_of(document, named)),
        kind=kind,
        speaks_for=_party(core) or _party(added),
        words=all_words,
        own=own,
        plural=token.tag in {"NNS", "NNPS"} or bool(document.children_by(head, "conj")),
        named=token.pos == "PROPN" or named is not None,
    )


def core_of(document: Document, head: int) -> list[Token]:
    """Give the tokens of a noun phrase without appositions and clauses: what one would call it."""
    tokens = document.tokens
    left = _leftmost(document, head)
    core = [tokens[i] for i in range(left, head + 1)]
    last = head
    for child in document.children_by(head, "prep"):
        named = child.text[:1].isupper() and document.tokens[head].text[:1].isupper()
        if child.index == last + 1 and (named or child.lower in _KEPT_AFTER):
            words = _short_phrase(document, child)
            core += words
            last = words[-1].index
    return core


def _leftmost(document: Document, head: int) -> int:
    left = head
    for child in document.children(head):
        if child.index < head and child.dep in _LEFT:
            left = min(left, document.subtree(child.index)[0])
    for index in range(head - 1, left, -1):
        token = document.tokens[index]
        if token.pos == "PUNCT" and document.text[token.start - 1] == " ":
            return index + 1
    return left


def _short_phrase(document: Document, preposition: Token) -> list[Token]:
    """Give a preposition with its noun and what stands before that noun."""
    for noun in document.children_by(preposition.index, "pobj"):
        inner = core_of(document, noun.index)
        return [preposition, *inner]
    return [preposition]


def _appositions(document: Document, head: int) -> list[Token]:
    found: list[Token] = []
    for child in document.children_by(head, "appos"):
        found += [document.tokens[i] for i in below(document, child.index)]
    parent = document.tokens[head]
    if parent.dep == "appos":
        found += core_of(document, parent.head)
    return found


def _named_apposition(document: Document, head: int) -> int | None:
    """Give the name that stands beside an office: 'Sarn's mayor, Petra Holt'."""
    if document.tokens[head].pos != "NOUN":
        return None
    names = (c for c in document.children_by(head, "appos") if c.pos == "PROPN")
    return next((c.index for c in names), None)


def _words(tokens: list[Token]) -> frozenset[str]:
    return frozenset(
        t.lower if t.pos == "PROPN" else t.lemma
        for t in tokens
        if t.pos in {"NOUN", "PROPN", "ADJ", "NUM"}
    )


def _name(document: Document, core: list[Token]) -> str:
    """Give the text of a core without the determiner or marks at its left edge."""
    kept = core
    while len(kept) > 1 and (kept[0].dep == "punct" or kept[0].lower in {"the", "a", "an"}):
        kept = kept[1:]
    start, end = kept[0].start, kept[-1].end
    return " ".join(document.text[start:end].split())


def _kind(tokens: list[Token]) -> SourceKind:
    """Tell the sort from the head backwards, looking past words that name a mere role."""
    keys = [t.lower if t.pos == "PROPN" else t.lemma for t in tokens]
    pairs = [_PHRASES[pair] for pair in pairwise(keys) if pair in _PHRASES]
    if pairs and not _OFFICES & set(keys):
        return pairs[-1]
    if _OFFICES & set(keys) and "secretary" not in keys:
        return SourceKind.OFFICIAL
    found = [kind for kind in map(_word_kind, tokens) if kind and kind != _ROLE]
    if len(found) > 1 and tokens[-1].lower.rstrip("s") in _OF_ANY_BODY:
        return SourceKind(found[-2])
    return SourceKind(found[-1]) if found else SourceKind.UNKNOWN


def _word_kind(token: Token) -> str | None:
    words = source_words()
    if token.lower == "local" and not token.tag.startswith("NN"):
        return None
    return words.get(token.lower) or (words.get(token.lemma) if token.pos != "VERB" else None)


def _party(core: list[Token]) -> str | None:
    """Give the proper name that stands before, or after 'of' and 'for', a word for a source."""
    role = next((n for n, t in enumerate(core) if _word_kind(t)), None)
    if role is None:
        return None
    before = [t for t in core[:role] if t.pos in {"PROPN", "ADJ"} and t.text[:1].isupper()]
    run = _first_run([t for t in before if not _word_kind(t) and t.lower not in _TOPICS])
    if run:
        return " ".join(t.text for t in run)
    return _party_after(core[role + 1 :])


def _party_after(tokens: list[Token]) -> str | None:
    for number, token in enumerate(tokens):
        if token.lower in {"of", "for"} and token.dep == "prep":
            names = [t for t in tokens[number + 1 :] if t.pos == "PROPN"]
            run = _first_run(names)
            return " ".join(t.text for t in run) if run else None
    return None


def _first_run(tokens: list[Token]) -> list[Token]:
    run: list[Token] = []
    for token in tokens:
        if run and token.index != run[-1].index + 1:
            break
        run.append(token)
    return run
