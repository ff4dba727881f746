"""Puts the parts that a format found into one text, and makes the report with its passages."""

import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from reportedly.capture.address_dates import address_date
from reportedly.capture.credits import find_credits
from reportedly.capture.dates import BadDate, stated_date
from reportedly.capture.decode import clean
from reportedly.capture.protocol import Context, Item
from reportedly.model.capture import Failure
from reportedly.model.footage import How, Showing, identified
from reportedly.model.passage import Passage
from reportedly.model.report import Embed, Report, make_report

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}")
_SPACE = re.compile(r"\s+")
_FULL_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_FIRST_LINES = 3
_WEB = re.compile(r"https?://\S+")
_LONGEST_URL = 4_096
_LONGEST_SOUGHT = 5_000
"""Code points of a quoted post that are looked for in spite of other spacing."""
_ENOUGH_TO_TELL = 200
"""Code points from which the text's own letters are trusted over what a page says of itself."""


class Quoted(msgspec.Struct, frozen=True):
    """A post that a page quotes whole, before its place in the text is known."""

    words: str
    account: str
    posted: str | None = None
    url: str | None = None


class Carried(msgspec.Struct, frozen=True):
    """Media that a post or page carries, before the caption's place in the text is known."""

    address: str
    caption: str | None = None
    """The caption's words; None where the whole text of a post is its media's caption."""
    left_out: str = ""


class Draft(msgspec.Struct, kw_only=True):
    """The parts of a report as a format found them, each still as it came."""

    body: str
    headline: str | None = None
    captions: list[str] = msgspec.field(default_factory=list)
    quoted: list[Quoted] = msgspec.field(default_factory=list)
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    """The words of the date; read strictly when the report is made."""
    printed: str | None = None
    """The day that the text prints as that of its publication, ISO 8601: where none is stated."""
    language: str | None = None
    language_is_certain: bool = False
    """True where a person stated the language of this very text."""
    bylines: list[str] = msgspec.field(default_factory=list)
    forwarded_from: str | None = None
    """The account that first posted the whole text."""
    media: list[Carried] = msgspec.field(default_factory=list)
    how: How = How.EMBEDDED
    """How its media is shown."""
    place: str = ""
    """Words that name the post where it has no address: 'Vellor Now, message 17'."""


def items(draft: Draft, context: Context, item: str | None = None) -> Iterator[Item]:
    """Give what `reports` gives, and after the report a Showing for each media that it carries."""
    for found in reports(draft, context, item):
        yield found
        if isinstance(found, Report):
            yield from (_showing(one, draft, found) for one in draft.media)


def showings(draft: Draft) -> Iterator[Showing]:
    """Give the showings of a post without a text, which is no report."""
    published, _ = _published(draft)
    for one in draft.media:
        yield identified(
            Showing(
                how=draft.how,
                address=one.address,
                place=web_address(draft.url) or draft.place,
                posted=published,
                account=_line(draft.publisher),
                forwarded_from=_line(draft.forwarded_from),
                left_out=clean(one.left_out),
            )
        )


def _showing(one: Carried, draft: Draft, report: Report) -> Showing:
    return identified(
        Showing(
            how=draft.how,
            address=one.address,
            report=report.id,
            place=report.url or draft.place,
            posted=report.published,
            account=report.publisher,
            forwarded_from=_line(draft.forwarded_from),
            caption=_caption(one, draft, report),
            left_out=clean(one.left_out),
        )
    )


def _caption(one: Carried, draft: Draft, report: Report) -> Passage | None:
    """Find the caption in the report: the passage with its words, or a post's whole text."""
    words = _line(one.caption)
    if words is None:
        whole = draft.how is not How.EMBEDDED and report.text.strip()
        return Passage.of(report.text, 0, len(report.text)) if whole else None
    return next((p for p in report.captions if _line(p.quote) == words), None)


def reports(draft: Draft, context: Context, item: str | None = None) -> Iterator[Report | Failure]:
    """Make the report of `draft`; a Failure instead where it is empty or too long.

    Where no date is stated, the address may tell it, or else the text itself. A date that cannot be
    is left out, and a Failure beside the report names it. `item` says which item of the source the
    draft is of.
    """
    longest = context.limits.max_text
    if len(draft.body) > longest:
        yield context.failure(
            f"The text has more than {longest:,} characters, the most that is read as one report.",
            "Cut it into the single reports that it holds. The bytes are kept.",
            item,
        )
        return
    published, complaint = _published(draft)
    report = _compose(draft, published)
    if report is None:
        yield context.failure("There is no text in it.", "Nothing needs to be done.", item)
        return
    yield report
    if complaint:
        told = "its address" if address_date(web_address(draft.url)) else "what it prints"
        kept = f"dated {published[:10]} by {told}" if published else "kept without a date"
        yield context.failure(
            f"The date {_short(draft.published or '')!r} was left out: {complaint}.",
            f"The report is {kept}. Correct the date in a copy, and add that.",
            item,
        )


def _short(words: str) -> str:
    words = clean(words)
    return words if len(words) <= 60 else words[:59] + "…"


def _published(draft: Draft) -> tuple[str | None, str | None]:
    """Give the date that is stated, or else told elsewhere; and what is wrong with the stated."""
    words, complaint = (draft.published or "").strip(), None
    if words:
        try:
            return stated_date(words), None
        except BadDate as error:
            complaint = str(error)
    return address_date(web_address(draft.url)) or draft.printed, complaint


def _compose(draft: Draft, published: str | None) -> Report | None:
    body = clean(draft.body).strip()
    text, headline = _with_headline(body, _line(draft.headline))
    text, captions = _with_captions(text, draft.captions)
    text, embeds = _with_quoted(text, draft.quoted)
    if not text:
        return None
    forwarded_from = _line(draft.forwarded_from)
    if forwarded_from:
        embeds = (Embed(Passage.of(text, 0, len(text)), forwarded_from), *embeds)
    return make_report(
        text,
        headline=headline,
        captions=captions,
        embeds=embeds,
        publisher=_line(draft.publisher),
        url=web_address(draft.url),
        published=published,
        language=_language(text, draft),
        credits=find_credits(body, [clean(line) for line in draft.bylines]),
    )


def _line(words: str | None) -> str | None:
    """Put `words` on one line; None where nothing is left."""
    return _SPACE.sub(" ", clean(words or "")).strip() or None


def _with_headline(body: str, headline: str | None) -> tuple[str, Passage | None]:
    """Find the headline among the first lines of the body, or put it in front."""
    if headline is None:
        return body, None
    for match in islice(_FULL_LINE.finditer(body), _FIRST_LINES):
        if _line(match[0]) == headline:
            return body, Passage.of(body, *match.span())
    text = f"{headline}\n\n{body}".rstrip()
    return text, Passage.of(text, 0, len(headline))


def _with_captions(text: str, captions: list[str]) -> tuple[str, tuple[Passage, ...]]:
    passages: dict[Passage, None] = {}
    for caption in captions:
        words = _line(caption)
        if words:
            text, passage = _placed(text, words)
            passages[passage] = None
    return text, tuple(passages)


def _with_quoted(text: str, quoted: list[Quoted]) -> tuple[str, tuple[Embed, ...]]:
    embeds: dict[Embed, None] = {}
    for post in quoted:
        words, account = clean(post.words).strip(), _line(post.account)
        if words and account:
            text, passage = _placed(text, words)
            url = web_address(post.url)
            embeds[Embed(passage, account, post.posted or address_date(url), url)] = None
    return text, tuple(embeds)


def _placed(text: str, words: str) -> tuple[str, Passage]:
    """Find `words` in `text`, however spaced; where they are absent, add them as a paragraph."""
    start, end = _find(text, words)
    if end == 0:
        text = f"{text}\n\n{words}" if text else words
        start, end = len(text) - len(words), len(text)
    return text, Passage.of(text, start, end)


def _find(text: str, words: str) -> tuple[int, int]:
    start = text.find(words)
    if start >= 0:
        return start, start + len(words)
    if len(words) > _LONGEST_SOUGHT:
        return 0, 0
    match = re.search(r"\s+".join(re.escape(word) for word in words.split()), text)
    return match.span() if match else (0, 0)


def web_address(words: str | None) -> str | None:
    """Give the http(s) address in `words`, or None where they are none."""
    words = clean(words or "").strip()
    return words if len(words) <= _LONGEST_URL and _WEB.fullmatch(words) else None


def _language(text: str, draft: Draft) -> str:
    """Give the stated language, unless a page's own statement goes against a text long enough.

    Pages often carry the language of their template, whatever the article is written in.
    """
    from reportedly.language.identify import identify

    stated = (draft.language or "").strip().replace("_", "-")
    if not _TAG.fullmatch(stated):
        return identify(text)
    if draft.language_is_certain or len(text) < _ENOUGH_TO_TELL:
        return stated
    told = identify(text)
    return stated if told in {"und", stated.split("-")[0].lower()} else told
