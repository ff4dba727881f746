"""Gives incidents the names of the dead that the report tells of them."""

import bisect
from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document
from reportedly.reading.findings import Finding, MentionDraft


def with_victims(
    document: Document,
    named: Sequence[tuple[int, str]],
    findings: Sequence[Finding],
    drafts: Sequence[MentionDraft],
) -> tuple[MentionDraft, ...]:
    """Give the drafts, each with the names of the dead that it tells, sorted.

    `named` are the names of the dead, each with the number of the sentence that tells of the death.
    A name is of the incident of that sentence; where it tells of none, of the one before.
    """
    if not named or not drafts:
        return tuple(drafts)
    told = [{document.tokens[findings[i].token].sentence for i in d.members} for d in drafts]
    known = sorted(set().union(*told))
    names: list[set[str]] = [set() for _ in drafts]
    for sentence, name in named:
        before = max(0, bisect.bisect_right(known, sentence) - 1)
        for own, sentences in zip(names, told, strict=True):
            if known[before] in sentences:
                own.add(name)
    return tuple(
        msgspec.structs.replace(draft, victims=tuple(sorted(own)))
        for draft, own in zip(drafts, names, strict=True)
    )
