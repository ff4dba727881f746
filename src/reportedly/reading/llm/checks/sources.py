"""Checks to whom a model credits a passage, against who says it by the rules."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.addition import Reason
from reportedly.model.content import Admission, Denial
from reportedly.model.passage import Passage
from reportedly.model.source import Source
from reportedly.reading.attribution.designations import designation
from reportedly.reading.attribution.lexicon import cue_words, kind_of, stance_of
from reportedly.reading.findings import Attribution, Finding, Span
from reportedly.reading.llm.checks.facts import Facts, Refused, touches
from reportedly.reading.llm.checks.slots import alike
from reportedly.reading.llm.folding import Folded

_COUNTING = frozenset("count record register list tally document log note".split())
"""Verbs by which a body gives a number as its own: 'the hospital counted 23 wounded'."""
_SUBJECTS = frozenset({"nsubj", "agent", "pobj"})


def check_source(
    facts: Facts, window: Span, finding: Finding, source: str
) -> tuple[Attribution, ...]:
    """Give the attributions that the claim's chain is made of: the rules', and at most one more.

    A source must be a holder that the rules find over the passage. Where they find none, it must
    be the subject of a word of saying that governs the passage, or stand after 'according to'. No
    source may be left out that the rules find. Raises Refused otherwise.
    """
    holders = [a for a in _over(facts, finding) if a.holder.name]
    if not source.strip():
        if holders:
            raise Refused(Reason.SOURCE, f"it is credited to {_names(holders)}")
        if teller := _teller(facts.document, finding):
            raise Refused(Reason.SOURCE, f"it is told by '{teller.text}'")
        return facts.attributions
    places = _places(facts, window, source)
    if _is_party(finding, source) or any(
        _is_holder(facts, holder, source, places) for holder in holders
    ):
        return facts.attributions
    if holders:
        raise Refused(Reason.SOURCE, f"it is credited to {_names(holders)}")
    return (*facts.attributions, _unread(facts, finding, places))


def _is_party(finding: Finding, source: str) -> bool:
    """Tell whether the source is who denies or admits: whoever does so says so."""
    content = finding.content
    return isinstance(content, (Admission, Denial)) and alike(source, content.party)


def _over(facts: Facts, finding: Finding) -> Iterator[Attribution]:
    for attribution in facts.attributions:
        if any(span.covers(finding.span) for span in attribution.content):
            yield attribution


def _names(holders: list[Attribution]) -> str:
    return ", ".join(dict.fromkeys(holder.holder.name for holder in holders))


def _places(facts: Facts, window: Span, source: str) -> list[Span]:
    """Find where in the window the words for the source stand. Raises Refused for nowhere."""
    text = facts.document.text[window.start : window.end]
    found = [Span(window.start + s, window.start + e) for s, e in Folded(text).find(source)]
    if not found:
        raise Refused(Reason.SOURCE, f"'{source}' does not stand in the text")
    return found


def _is_holder(facts: Facts, holder: Attribution, source: str, places: list[Span]) -> bool:
    if alike(source, holder.holder.name):
        return True
    named = [span for span in holder.source for place in places if touches(span, place)]
    return any(alike(source, facts.text(span)) or facts.text(span) == source for span in named)


def _unread(facts: Facts, finding: Finding, places: list[Span]) -> Attribution:
    """Make the attribution that the rules did not read, where the sentence bears it out."""
    for place in places:
        for token in _heads(facts.document, place):
            if cue := _saying(facts.document, token, finding):
                return _attribution(facts, finding, place, token, cue)
    raise Refused(Reason.SOURCE, "no word of saying ties it to this source")


def _heads(document: Document, place: Span) -> Iterator[Token]:
    """Give the tokens of a phrase that hang on something outside it."""
    first, last = document.token_at(place.start), document.token_at(place.end - 1) + 1
    for token in document.tokens[first:last]:
        if not first <= token.head < last or token.head == token.index:
            yield token


def _saying(document: Document, token: Token, finding: Finding) -> Token | None:
    """Give the word of saying whose subject the token is, where it governs the finding."""
    if token.dep not in _SUBJECTS or token.sentence != document.tokens[finding.token].sentence:
        return None
    verb = document.tokens[token.head]
    if token.dep == "pobj" and verb.lower == "to":
        according = document.tokens[verb.head]
        return according if according.lower == "according" else None
    above = {above.index for above in document.ancestors(finding.token)}
    inside = finding.span.start <= token.start < finding.span.end
    return verb if _tells(verb) and verb.index in above and not inside else None


def _teller(document: Document, finding: Finding) -> Token | None:
    """Give the subject of a word of saying that governs the finding from outside its words."""
    for verb in document.ancestors(finding.token):
        for subject in document.children_by(verb.index, "nsubj"):
            if _tells(verb) and not finding.span.start <= subject.start < finding.span.end:
                return subject
    return None


def _tells(verb: Token) -> bool:
    return verb.lemma in cue_words() or verb.lemma in _COUNTING


def _attribution(
    facts: Facts, finding: Finding, place: Span, token: Token, cue: Token
) -> Attribution:
    said = designation(facts.document, token.index)
    passage = Passage.of(facts.document.text, place.start, place.end)
    kind = kind_of(cue.lemma)
    return Attribution(
        source=(place,),
        cue=(Span(cue.start, cue.end),),
        content=(finding.span,),
        holder=Source(said.name, said.kind, said.speaks_for, passage),
        stance=stance_of(kind),
        kind=kind,
    )
