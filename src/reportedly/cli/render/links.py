"""Why two mentions are linked or not, and who belongs to an incident, as text."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from reportedly.linking.between import Between
from reportedly.linking.explain import Comparison
from reportedly.model.incident import Judgement
from reportedly.model.mention import Mention
from reportedly.pipeline.looking.explain import LinkExplanation, Member
from reportedly.publishing.inert import one_line
from reportedly.publishing.words import counted, date_words, place_words

_VALUE = 38
_WHY = 160
_MOST_VOTES = 5
"""Votes of each sort that are shown, the strongest first."""


def explanation_lines(told: LinkExplanation) -> Iterator[Text]:
    """Give the whole explanation of one pair of mentions."""
    for name, member in (("A", told.first), ("B", told.second)):
        yield Text(f"{name}  {member_words(member)}")
    yield Text()
    yield Text(f"Held: {told.judgement}", style="bold")
    for decision in told.decisions:
        reason = f": {decision.reason}" if decision.reason else ""
        words = f"{decision.author} decided '{decision.act}' on {decision.at[:10]}{reason}"
        yield Text(f"  {one_line(words)} ({decision.id})")
    if told.people is not Judgement.NONE and not told.decisions:
        yield Text("  This follows from what people decided on other mentions.")
    yield from _machine(told)
    yield Text()
    yield Text(f"{'trait':<13} {'A':<{_VALUE}} {'B':<{_VALUE}} weight", style="bold")
    for comparison in told.explanation.comparisons:
        yield _comparison(comparison)
    yield Text(f"{'sum':<13} {'':<{_VALUE}} {'':<{_VALUE}} {told.explanation.score:+g}")
    if sum(told.pairs.values()) > 1:
        counts = ", ".join(f"{count} {judgement}" for judgement, count in told.pairs.items())
        yield Text(f"Of all pairs of mentions between the two: {counts}.", style="dim")
    if told.between is not None:
        yield from _kept_apart(told.between)


def _kept_apart(between: Between) -> Iterator[Text]:
    """Say what keeps two incidents from being joined, and who votes for and against."""
    yield Text()
    yield Text(f"What keeps {between.first} and {between.second} apart:", style="bold")
    for sentence in between.why:
        yield Text(f"  {sentence}")
    against = [vote for vote in between.votes if vote.weight < 0]
    favour = [vote for vote in reversed(between.votes) if vote.weight > 0]
    silent = len(between.votes) - len(against) - len(favour)
    for name, votes in (("against", against), ("for", favour)):
        if votes:
            yield Text(f"  {counted(len(votes), 'vote')} {name}:")
        for vote in votes[:_MOST_VOTES]:
            words = one_line(vote.why, _WHY)
            yield Text(f"    {vote.weight:+.2f}  {vote.first} and {vote.second}: {words}")
        if len(votes) > _MOST_VOTES:
            yield Text(f"    and {len(votes) - _MOST_VOTES} more", style="dim")
    if silent:
        yield Text(f"  {counted(silent, 'vote')} for neither.", style="dim")


def _machine(told: LinkExplanation) -> Iterator[Text]:
    explanation = told.explanation
    if explanation.never_compared:
        yield Text(f"  The machine never compared them. {explanation.never_compared}")
        yield Text(f"  It would have said: {explanation.why}", style="dim")
    else:
        yield Text(f"  The machine: {explanation.judgement}. {explanation.why}")
    if told.together:
        yield Text(f"  Both are in incident {told.first.incident}.")
    else:
        yield Text(f"  They are in two incidents: {told.first.incident}, {told.second.incident}.")
    if told.together is not (told.judgement is Judgement.SAME):
        yield Text("  What other mentions of the two have in common weighed more than this pair.")


def _comparison(comparison: Comparison) -> Text:
    first, second = (one_line(v, _VALUE) for v in (comparison.first, comparison.second))
    weight = "–" if comparison.weight is None else f"{comparison.weight:+g}"
    style = "dim" if not comparison.weight else ""
    return Text(
        f"{comparison.trait:<13} {first:<{_VALUE}} {second:<{_VALUE}} {weight}", style=style
    )


def member_lines(members: Sequence[Member]) -> Iterator[Text]:
    """Give the mentions of an incident, one a line."""
    for member in members:
        yield Text(member_words(member))


def member_words(member: Member) -> str:
    """Give a mention in a line: ids, publisher, date, and what it speaks of."""
    mention = member.mention
    return one_line(
        f"{mention.id}  {member.published or 'undated'}  {member.publisher or 'unnamed publisher'} "
        f"({mention.report}): {mention_words(mention)}: “{one_line(mention.anchor.quote, 60)}”"
    )


def mention_words(mention: Mention) -> str:
    """Say when and where a mention's incident was, and how its report speaks of it."""
    day = date_words(mention.when) if mention.when else "undated"
    place = place_words(mention.place) if mention.place else "unknown place"
    return f"{day} {place}, {mention.role}"
