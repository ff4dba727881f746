"""A report's text with its claims marked where they stand, and the list of them below."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from reportedly.capture.address_dates import by_address
from reportedly.capture.printed_dates import by_stamp
from reportedly.cli.render.ledger import chain_words, review_words, surer_headline_lines
from reportedly.cli.render.links import mention_words
from reportedly.model.claim import Claim
from reportedly.model.mention import Mention
from reportedly.model.report import Report
from reportedly.model.review import ClaimReview, ReviewState
from reportedly.publishing.inert import inert, one_line
from reportedly.publishing.rows import says_how

OPEN, CLOSE = "⟦", "⟧"


PASSED_OVER = (
    "This report was passed over: none of its words tells of an attack, so it was not parsed. "
    "'reportedly read --no-screen' reads it all the same."
)


def report_lines(
    report: Report,
    claims: Sequence[Claim],
    reviews: Sequence[ClaimReview] = (),
    *,
    mentions: Sequence[tuple[Mention, str]] = (),
    passed_over: bool = False,
) -> Iterator[Text]:
    """Give the report's particulars, its incidents, its marked text, and its numbered claims.

    `reviews` say what people hold of the claims, and what the machine had read. `mentions` are the
    incidents as the report speaks of them, each with its incident's id. `passed_over` says
    that the screen kept the report from being parsed.
    """
    yield Text(inert(report.title), style="bold")
    published = f"{report.published}{_dated_by(report)}" if report.published else None
    particulars = (report.publisher, published, report.language, report.url, report.id)
    yield Text(inert("; ".join(p for p in particulars if p)), style="dim")
    for mention, incident in mentions:
        words = f"speaks of {incident}: {mention_words(mention)} ({mention.id})"
        yield Text(one_line(words), style="dim")
    yield Text()
    passages = sorted({(c.passage.start, -c.passage.end) for c in claims})
    numbers = {passage: number for number, passage in enumerate(passages, 1)}
    yield marked(report.text, [(start, -end) for start, end in passages])
    yield Text()
    if passed_over:
        yield Text(PASSED_OVER)
    elif not claims:
        yield Text("No claims about an incident were found in this report.")
    held = {review.claim: review for review in reviews}
    for claim in claims:
        number = numbers[claim.passage.start, -claim.passage.end]
        yield Text(f"{number:>4}  {one_line(says_how(claim), 110)}")
        said = f"{claim.stance}; {one_line(chain_words(claim), 160)}; {claim.id}"
        yield Text(f"      {said}", style="dim")
        if claim.id in held:
            yield Text(f"      {one_line(review_words(held[claim.id]))}")
    rejected = {review.claim for review in reviews if review.state is ReviewState.REJECTED}
    yield from surer_headline_lines([claim for claim in claims if claim.id not in rejected])


def _dated_by(report: Report) -> str:
    if by_address(report.published, report.url):
        return " (by its address)"
    return " (as its text prints it)" if by_stamp(report.published, report.text) else ""


def marked(text: str, spans: Sequence[tuple[int, int]]) -> Text:
    """Give `text` with each (start, end) of `spans` in numbered brackets: ⟦1 …⟧.

    Spans may nest and overlap; they are numbered from 1 in the order given.
    """
    opening: dict[int, list[int]] = {}
    closing: dict[int, int] = {}
    for number, (start, end) in enumerate(spans, 1):
        opening.setdefault(start, []).append(number)
        closing[end] = closing.get(end, 0) + 1
    result = Text()
    position, depth = 0, 0
    for offset in sorted({*opening, *closing, len(text)}):
        result.append(inert(text[position:offset]), style="bold" if depth else "")
        result.append(CLOSE * closing.get(offset, 0), style="cyan")
        for number in opening.get(offset, ()):
            result.append(f"{OPEN}{number} ", style="cyan")
        depth += len(opening.get(offset, ())) - closing.get(offset, 0)
        position = offset
    return result
