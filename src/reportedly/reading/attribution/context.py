"""Describes a draft by named features, so that a readable table of weights can judge it."""

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.kinds import source_words
from reportedly.reading.findings import Span

_ASKING = frozenset({"what", "whether", "how", "why", "who", "if", "where", "when"})


def features(document: Document, draft: Draft, quoted: bool) -> list[str]:
    """Name what speaks for or against a draft: its words, frame, source, tense and content.

    `quoted` tells that the cue stands inside a quotation. No feature names a person, place or
    body: only cues (by lemma), grammar and pronouns count.
    """
    cue = document.tokens[draft.cue_token]
    frame = draft.frame
    base = frame.split(":")[0]
    found = [
        "bias",
        f"frame={frame}",
        f"word={draft.lemma}",
        f"word+frame={draft.lemma}|{frame}",
        f"source={_source_sort(document, draft)}",
        f"source+frame={_source_sort(document, draft)}|{base}",
        f"tag={cue.tag}",
        f"dep={cue.dep}|{base}",
        f"quoted={quoted}",
        f"quoted+source={quoted}|{_source_sort(document, draft)}",
        *(_content_features(document, draft, base)),
        *_wording(document, draft),
        *(f"aux={c.lower}" for c in document.children_by(cue.index, "aux", "auxpass", "neg")),
    ]
    return list(dict.fromkeys(found))


_VENUES = frozenset(
    """statement interview speech tweet post letter report briefing conference telephone phone
    television radio rally article email message news""".split()
)


def _wording(document: Document, draft: Draft) -> list[str]:
    """Name the words that go with the cue: its particle, its object, where it was said."""
    base = draft.frame.split(":")[0]
    found = []
    for child in document.children(draft.cue_token):
        if child.dep == "prt":
            found.append(f"word+particle={draft.lemma} {child.lower}")
        elif child.dep == "dobj" and child.pos == "NOUN":
            found.append(f"object={child.lemma}|{base}")
        elif child.dep == "prep":
            nouns = document.children_by(child.index, "pobj")
            found += [f"venue|{base}" for n in nouns if n.lemma in _VENUES]
    first = document.tokens[draft.cue_token].sentence == 0
    if first:
        found.append(f"headline|{base}")
    if draft.source_token is not None:
        source = document.tokens[draft.source_token]
        kind = source_words().get(source.lemma)
        if kind:
            found.append(f"source kind={kind}|{base}")
        elif source.pos == "NOUN":
            found.append(f"source word={source.lemma}")
    return found


def _source_sort(document: Document, draft: Draft) -> str:
    if draft.source_token is None:
        return "none"
    token = document.tokens[draft.source_token]
    if token.pos == "PRON" or token.tag in {"PRP", "PRP$", "WP", "WDT", "DT"}:
        return token.lower
    return token.tag


def _content_features(document: Document, draft: Draft, base: str) -> list[str]:
    first = document.tokens[document.token_at(draft.content[0].start)]
    length = sum(span.end - span.start for span in draft.content)
    ahead = draft.content[0].start < draft.cue[0].start
    found = [
        f"content={_content_sort(first)}|{base}",
        f"length={min(length // 20, 6)}|{base}",
        f"ahead={ahead}|{base}",
    ]
    if len(draft.content) > 1:
        found.append(f"pieces|{base}")
    if _has_marks(document, draft.content):
        found.append(f"marks|{base}")
    return found


def _content_sort(token: Token) -> str:
    if token.lower == "that":
        return "that"
    if token.lower in _ASKING:
        return "asking"
    if token.pos == "PRON":
        return f"pronoun {token.lower}"
    return token.pos


def _has_marks(document: Document, spans: tuple[Span, ...]) -> bool:
    return any(mark in document.text[s.start : s.end] for s in spans for mark in ('"', "“", "''"))
