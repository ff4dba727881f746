"""Finds every attribution of a document: who says what, in which words, and how they put it."""

from reportedly.language.document import Document
from reportedly.model.report import Embed
from reportedly.model.source import Source
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.attribution.embedded import embed_attribution
from reportedly.reading.attribution.holders import Holders
from reportedly.reading.attribution.lexicon import stance_of
from reportedly.reading.attribution.polarity import cue_kind, is_silence
from reportedly.reading.attribution.postings import posted
from reportedly.reading.attribution.relays import relayed
from reportedly.reading.attribution.select import chosen_drafts
from reportedly.reading.attribution.sorts import never_speaks
from reportedly.reading.attribution.verdicts import is_tale
from reportedly.reading.findings import Attribution
from reportedly.reading.slots.event_words import NOUNS

_KNOWLEDGE = frozenset(
    "information data knowledge assessment estimate record intelligence understanding".split()
)
_NO_NAMES = frozenset({"you", "your"})
"""Whoever is spoken to, where the text does not tell who that is."""
_LOST = frozenset("dead killed drowned trapped missing buried injured hurt wounded".split())
_PRESUMING = frozenset({"fear", "believe", "presume"})
_DEEDS = frozenset(
    """battle ceasefire clash conflict crackdown crisis fighting incident riot shootout
    truce unrest violence war""".split()
)
"""What happens, besides attacks, and says nothing."""
_ATTACKING = frozenset("bomb bombard injure kill massacre shell shoot wound".split())
"""Verbs by which nobody says anything, though a town may stand before them: 'Osk shelling'."""
_TELLING = frozenset({"report", "say", "confirm", "declare", "announce"})
_PLACES = frozenset("city town village camp country capital quarter district area front".split())
_COURSES = frozenset(
    "uptick upsurge rise increase surge spike escalation lull spate wave string series".split()
)
"""What a place or a time sees, and nobody tells of: 'has seen an uptick in violence'."""
_CLOSING = frozenset({"ADP", "PUNCT", "SCONJ", "CCONJ", "ADV"})
_NOBODY = frozenset({"no", "nobody", "none", "neither"})


def find_attributions(
    document: Document, embeds: tuple[Embed, ...] = ()
) -> tuple[Attribution, ...]:
    """List the attributions of `document`, outer before inner, in text order.

    Spans are code points of the document's text, half-open. Embedded posts become attributions
    to their accounts. A source that the text leaves out ('reportedly') gives empty source spans
    and a holder with an empty name.
    """
    if not document.tokens:
        return tuple(embed_attribution(embed) for embed in embeds)
    chosen = chosen_drafts(document)
    chosen = [draft for draft in chosen if _is_somebodys(document, draft)]
    outer, inner = posted(document, chosen), relayed(document, chosen)
    taken = {draft.cue_token for draft in (*outer, *inner)}
    chosen = [*outer, *(d for d in chosen if d.cue_token not in taken), *inner]
    holders = Holders(document, chosen)
    found = [_attribution(document, draft, holders.holder(draft)) for draft in chosen]
    found = [one for one in found if one.holder.name.lower() not in _NO_NAMES]
    found += [embed_attribution(embed) for embed in embeds]
    return tuple(sorted(found, key=_order))


def _is_somebodys(document: Document, draft: Draft) -> bool:
    """Leave out what nobody says, what a date or a number would say, and that somebody is silent.

    A source that the text leaves out ('reportedly') stays.
    """
    if _by_nobody(document, draft) or is_silence(document, draft):
        return False
    if _is_own_knowledge(document, draft) or is_tale(document, draft):
        return False
    if _told_of(document, draft) or _is_deed(document, draft) or _undergoes(document, draft):
        return False
    return draft.source_token is None or not never_speaks(document, draft.source_token)


def _by_nobody(document: Document, draft: Draft) -> bool:
    """Tell 'no group has claimed the attack': nobody says it."""
    if draft.source_token is None:
        return False
    around = document.children_by(draft.source_token, "det")
    words = {document.tokens[draft.source_token].lower, *(t.lower for t in around)}
    negated = bool(document.children_by(draft.cue_token, "neg"))
    return not _NOBODY.isdisjoint(words) or (negated and "any" in words)


def _told_of(document: Document, draft: Draft) -> bool:
    """Tell 'dozens feared dead', 'two reported killed' in a headline, whom it speaks of.

    What is lost stands behind the verb and governs no thing: police may say 'killed by a mine' and
    report 'wounded men'.
    """
    named = draft.source_token
    if draft.lemma not in _PRESUMING | _TELLING or named is None or named > draft.cue_token:
        return False
    cue, *after = document.tokens[draft.cue_token : draft.cue_token + 3]
    if not after or after[0].lower not in _LOST or cue.tag not in ("VBD", "VBN"):
        return False
    return draft.lemma in _PRESUMING or all(token.pos in _CLOSING for token in after[1:])


def _undergoes(document: Document, draft: Draft) -> bool:
    """Tell 'the city has seen fighting' and '… saw a rise in attacks', where nobody speaks."""
    if draft.lemma not in ("see", "witness") or draft.source_token is None:
        return False
    seen = document.children_by(draft.cue_token, "dobj")
    place = document.tokens[draft.source_token].lemma in _PLACES
    return place or any(thing.lemma in _COURSES for thing in seen)


def _is_deed(document: Document, draft: Draft) -> bool:
    """Tell 'the raid confirms that …' and 'Car bombing: two dead', which nobody says."""
    if draft.lemma in _ATTACKING:
        return True
    if draft.source_token is None:
        return False
    head = document.tokens[draft.source_token]
    return head.pos == "NOUN" and (head.lemma in NOUNS or head.lemma in _DEEDS)


def _is_own_knowledge(document: Document, draft: Draft) -> bool:
    """Tell 'according to our information', which is the word of whoever speaks anyway."""
    if draft.source_token is None:
        return False
    head = document.tokens[draft.source_token]
    if _KNOWLEDGE.isdisjoint({head.lemma, head.lower}):
        return False
    return any(t.lower in {"our", "my"} for t in document.children_by(draft.source_token, "poss"))


def _attribution(document: Document, draft: Draft, holder: Source) -> Attribution:
    kind = cue_kind(document, draft)
    return Attribution(
        source=draft.source,
        cue=draft.cue,
        content=draft.content,
        holder=holder,
        stance=stance_of(kind),
        kind=kind,
        by=draft.by,
    )


def _order(found: Attribution) -> tuple[int, int]:
    """Sort outer before inner; of two with one content, 'citing' comes after what it serves."""
    return found.content[0].start, -found.content[-1].end
