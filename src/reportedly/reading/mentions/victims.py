"""Gives incidents the dead whom the report names."""

import bisect
from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document
from reportedly.model.content import Victim
from reportedly.reading.findings import Finding, MentionDraft


def with_victims(
    document: Document,
    named: Sequence[tuple[int, Finding]],
    findings: Sequence[Finding],
    drafts: Sequence[MentionDraft],
) -> tuple[tuple[Finding, ...], tuple[MentionDraft, ...]]:
    """Give the findings with the dead who are named, and the drafts, each with those of its own.

    `named` tell who is dead, each with the number of the sentence that tells of the death. The dead
    are of the incident of that sentence; where it tells of none, of the one before.
    """
    if not named or not drafts:
        return tuple(findings), tuple(drafts)
    told = [{document.tokens[findings[i].token].sentence for i in d.members} for d in drafts]
    known = sorted(set().union(*told))
    dead = tuple(dict.fromkeys(named))
    own: list[list[int]] = [[] for _ in drafts]
    for index, (sentence, _) in enumerate(dead, len(findings)):
        before = max(0, bisect.bisect_right(known, sentence) - 1)
        for members, sentences in zip(own, told, strict=True):
            if known[before] in sentences:
                members.append(index)
    found = (*findings, *(finding for _, finding in dead))
    return found, tuple(_with(d, found, more) for d, more in zip(drafts, own, strict=True))


def _with(draft: MentionDraft, findings: Sequence[Finding], more: Sequence[int]) -> MentionDraft:
    told = (findings[index].content for index in more)
    names = {content.name for content in told if isinstance(content, Victim)}
    members = (*draft.members, *more)
    return msgspec.structs.replace(draft, members=members, victims=tuple(sorted(names)))
