"""Decides which cues attribute: by rules alone, or by rules and a learned ranking together.

Rules take what the cue lexicon always takes, and verbs that introduce a quotation. The ranking
(ranking.py) adds cues that no list holds, drops quotation verbs that introduce nothing, and chooses
each content and source. Without its weights, or in a language whose model makes no vectors, the
rules read alone.
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources

import msgspec

from reportedly.language.document import Document
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.learned import Learned, networks, sentence_networks
from reportedly.reading.attribution.lexicon import always, is_deed
from reportedly.reading.attribution.options import Group
from reportedly.reading.attribution.quotations import Quotation
from reportedly.reading.attribution.ranking import Ranked, Ranking
from reportedly.reading.findings import Finder

THRESHOLD = 0.36
"""The likelihood from which the ranking takes an attribution; chosen on the development articles.

It is the chance that its cue attributes something, times the mean likelihood that its content and
its source are the right ones.
"""

LEAST_CHANCE = 0.1
"""The chance under which a cue of the lexicon is left out, as in 'he was denied the request'."""

_WHOLE = frozenset({"toll", "object:responsible", Frame.LAID.value})
"""Frames of which the rules know where the content ends."""

Judged = tuple[float, Draft]
"""A draft with its chance to be an attribution, from 0 to 1."""


@cache
def quote_rates() -> dict[str, float]:
    """Load, for each verb (lemma), how often it introduces a quotation beside it."""
    text = resources.files(__package__).joinpath("quote_verbs.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {lemma: float(rate) for lemma, rate in rows}


def judged(
    document: Document, groups: Sequence[Group], quotes: Sequence[Quotation]
) -> list[Judged]:
    """Choose at most one draft for each cue."""
    groups = [kept for group in groups if (kept := _without_deeds(group)) is not None]
    learned = networks()
    if learned is None or document.vectors is None:
        return [(1.0, draft) for group in groups if (draft := by_rules(group)) is not None]
    return _by_both(learned, document, groups, quotes)


def _without_deeds(group: Group) -> Group | None:
    drafts = tuple(draft for draft in group.drafts if not is_deed(draft))
    return msgspec.structs.replace(group, drafts=drafts) if drafts else None


def by_rules(group: Group) -> Draft | None:
    """Give the draft that rules take, if any.

    What the cue lexicon always takes needs no likelihood, unless it stands inside a quotation:
    there people also speak of what they think and say themselves.
    """
    if group.drafts[0].frame == Frame.QUOTE:
        return group.drafts[0]
    if group.quoted:
        return None
    return next((draft for draft in group.drafts if always(draft)), None)


def _by_both(
    learned: Learned,
    document: Document,
    groups: Sequence[Group],
    quotes: Sequence[Quotation],
) -> list[Judged]:
    ranking = Ranking(learned, sentence_networks(), document, quotes)
    ranked = ranking.ranked(
        groups, _narrowed, lambda group, chance: _by_lexicon(document, group, chance) is not None
    )
    return [
        (chance, draft)
        for group, (chance, best) in zip(groups, ranked, strict=True)
        if (draft := _taken(document, group, chance, best if chance >= THRESHOLD else None))
    ]


def _taken(document: Document, group: Group, chance: float, best: Ranked | None) -> Draft | None:
    """Give the draft of a cue that is taken, by the ranking or else by the lexicon, if any.

    A count of people harmed that is surely somebody's keeps its own words, which rules know best.
    """
    if (counted := _counted(group)) is not None:
        return counted
    if best is not None and chance * best.likelihood >= THRESHOLD:
        return msgspec.structs.replace(_as_labelled(group, best.draft), by=_finder(group))
    draft = _by_lexicon(document, group, chance)
    return draft if draft is None or best is None else best.draft


def _as_labelled(group: Group, best: Draft) -> Draft:
    """Give a label the rest of its line for its content, which is known."""
    own = next((draft for draft in group.drafts if draft.frame == Frame.LABEL), None)
    labelled = own is not None and best.frame == Frame.LABEL
    return msgspec.structs.replace(best, content=own.content) if own and labelled else best


def _counted(group: Group) -> Draft | None:
    return next((d for d in group.drafts if d.sure and d.frame in _WHOLE), None)


def _narrowed(group: Group) -> Group | None:
    """Leave the ranking the drafts that rules take, and of those that know their end only one.

    None where rules settle everything.
    """
    if _counted(group) is not None:
        return None
    if group.quoted or group.drafts[0].frame == Frame.QUOTE:
        return group
    whole = [draft for draft in group.drafts if draft.frame in _WHOLE]
    sure = whole[:1] or [draft for draft in group.drafts if always(draft)]
    return msgspec.structs.replace(group, drafts=tuple(sure)) if sure else group


def _by_lexicon(document: Document, group: Group, chance: float) -> Draft | None:
    """Give the draft that the cue lexicon takes; a quotation's verb must be likely besides.

    A cue that is all but ruled out needs a source, and one that is named; hedges need neither.
    """
    draft = None if group.drafts[0].frame == Frame.QUOTE else by_rules(group)
    if draft is None or chance >= LEAST_CHANCE or draft.frame in (*_WHOLE, Frame.AROUND):
        return draft
    source = draft.source_token
    return None if source is None or document.tokens[source].pos == "PRON" else draft


def _finder(group: Group) -> Finder:
    return Finder.RANKING if by_rules(group) is None else Finder.BOTH
