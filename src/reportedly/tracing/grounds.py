"""The grounds on which rules of origins join two claims or reports, in words."""

from collections.abc import Sequence

from reportedly.model.origin import Evidence, EvidenceKind
from reportedly.tracing.designations import Standing
from reportedly.tracing.told import Told


def copied(first: Told, second: Told, share: float) -> Evidence:
    """Say that two claims stand in one passage that both reports print."""
    words = (
        f"stands in a passage that both reports print; {share:.0%} of the shorter text is shared"
    )
    return Evidence(EvidenceKind.COPY, first.claim.report, second.claim.report, words, share)


def credited(source: Told, t: Told) -> Evidence:
    """Say that a claim is credited to a body, or to its publisher, that states the same."""
    if source.publisher == t.publisher and t.own:
        words = (
            f"said without a source here, credited by the same publisher to {source.origin.name}"
        )
        return Evidence(EvidenceKind.SAME_SOURCE, source.id, t.id, words)
    words = f"credited to {_credit_words(source, t)}, which states the same"
    return Evidence(EvidenceKind.CREDIT, source.claim.report, t.claim.report, words)


def _credit_words(source: Told, t: Told) -> str:
    return source.publisher_name if t.own else t.origin.name


def headline_of(source: Told, t: Told) -> Evidence:
    """Say that a headline sums up what stands in the text below it."""
    words = f"the headline sums up what the text has from {source.origin.name}"
    return Evidence(EvidenceKind.SAME_SOURCE, source.id, t.id, words)


def paper_of(source: Told, t: Told) -> Evidence:
    """Say that a paper of which the words do not say whose is of the body named beside it."""
    words = f"{t.origin.name}: taken for a paper of {source.origin.name}, named beside it"
    return Evidence(EvidenceKind.SAME_SOURCE, source.id, t.id, words)


def same_body(first: Told, second: Told) -> Evidence:
    """Say that two claims come from one named body, or one quotes a post of it."""
    if Standing.EMBEDDED in (first.origin.standing, second.origin.standing):
        words = f"a quoted post of {second.origin.name}"
        return Evidence(EvidenceKind.EMBED, first.claim.report, second.claim.report, words)
    words = f"both come from {first.origin.name}"
    if first.origin.name != second.origin.name:
        words = f"{first.origin.name} and {second.origin.name} are taken for one"
    return Evidence(EvidenceKind.SAME_SOURCE, first.id, second.id, words)


def same_words(first: Told, second: Told) -> Evidence:
    """Say that two claims come from one designation that names nobody."""
    words = f"both come from {second.origin.name}, named in no other way, and state the same"
    if first.claim.report == second.claim.report:
        words = f"both come from {second.origin.name} in one report"
    return Evidence(EvidenceKind.SAME_SOURCE, first.id, second.id, words)


def same_command(first: Told, second: Told) -> Evidence:
    """Say that two staffs give the same numbers of killed and injured."""
    words = (
        f"{first.origin.name} and {second.origin.name} give the same numbers of killed and "
        "injured; a staff's count comes up its own chain of command"
    )
    return Evidence(EvidenceKind.SAME_SOURCE, first.id, second.id, words)


def circle(first: Told, t: Told, papers: Sequence[str]) -> Evidence:
    """Say that publishers cite each other for one statement."""
    names = ", ".join(papers)
    words = f"cited in a circle: each of these leads back to itself by way of the others ({names})"
    return Evidence(EvidenceKind.CIRCLE, first.id, t.id, words)


def passed_on(source: Told, t: Told) -> Evidence:
    """Say that a go-between passes on a body's word in one report."""
    words = f"the word of {source.origin.name}, passed on by {t.origin.name} in this report"
    return Evidence(EvidenceKind.SAME_SOURCE, source.id, t.id, words)


def speaks_for(source: Told, t: Told) -> Evidence:
    """Say that a spokesman of whom the words do not say whose speaks for the body named beside."""
    words = f"{t.origin.name}: taken to speak for {source.origin.name}, named beside it"
    return Evidence(EvidenceKind.SAME_SOURCE, source.id, t.id, words)


def told_by_sort(body: Told, t: Told) -> Evidence:
    """Say that a body told by its sort alone is the one of that sort that the report names."""
    words = f"{t.origin.name}: taken for {body.origin.name}, which the same report names"
    return Evidence(EvidenceKind.SAME_SOURCE, body.id, t.id, words)


def officer_of(body: Told, t: Told) -> Evidence:
    """Say that somebody speaks for a body."""
    words = f"{t.origin.name} speaks for {body.origin.name}"
    return Evidence(EvidenceKind.SAME_SOURCE, body.id, t.id, words)


def translated(first: Told, t: Told) -> Evidence:
    """Say that sources of one kind give one figure in two languages."""
    words = (
        f"{first.origin.name} and {t.origin.name}, sources of one kind ({t.origin.kind}) in two "
        "languages, give the same figure of the same incident"
    )
    return Evidence(EvidenceKind.TRANSLATION, first.id, t.id, words)


def may_be_one(source: Told, t: Told) -> Evidence:
    """Say that a source that names nobody gives the figure of another."""
    words = (
        f"not identified: {t.origin.name}, with the same figure as {source.origin.name}; "
        "this adds no independent origin"
    )
    return Evidence(EvidenceKind.UNIDENTIFIED, source.id, t.id, words)
