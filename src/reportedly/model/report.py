"""A report: one publication by one publisher, never edited after capture."""

import datetime as dt

import msgspec

from reportedly.model.ids import content_id
from reportedly.model.passage import Passage


class Embed(msgspec.Struct, frozen=True, gc=False):
    """A post or statement quoted whole inside a report, or forwarded by it."""

    passage: Passage
    account: str
    posted: str | None = None
    """ISO 8601 date or date-time as far as the page gives it."""
    url: str | None = None


class Report(msgspec.Struct, frozen=True, gc=False):
    """One publication: an article, a post, a statement, a caption.

    `text` holds headline, body and captions exactly as offsets count them; `headline` and
    `captions` are passages of it. `published` is ISO 8601, a date or a date-time with offset,
    or None where it is unknown. `language` is a BCP 47 code, 'und' where it cannot be told.
    """

    id: str
    text: str
    headline: Passage | None = None
    captions: tuple[Passage, ...] = ()
    embeds: tuple[Embed, ...] = ()
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str = "und"
    credits: tuple[str, ...] = ()
    """Agencies and outlets that a byline or credit line names ('AFP', 'Reuters')."""

    @property
    def published_date(self) -> dt.date | None:
        """The calendar day of publication, as its publisher's clock gave it."""
        return dt.date.fromisoformat(self.published[:10]) if self.published else None

    @property
    def title(self) -> str:
        """The headline, or the first words of the text: something to call the report by."""
        if self.headline:
            return self.headline.quote
        first = self.text.strip().split("\n", 1)[0]
        return first if len(first) <= 80 else first[:79] + "…"


def make_report(
    text: str,
    *,
    headline: Passage | None = None,
    captions: tuple[Passage, ...] = (),
    embeds: tuple[Embed, ...] = (),
    publisher: str | None = None,
    url: str | None = None,
    published: str | None = None,
    language: str = "und",
    credits: tuple[str, ...] = (),
) -> Report:
    """Make a report with its content-hash id.

    The id covers everything the report says of itself, so that one text from two publishers
    is two reports, and the same report added twice is one. Raises ValueError when a passage
    does not hold in `text`, or `published` is not ISO 8601.
    """
    passages = [p for p in (headline, *captions, *(e.passage for e in embeds)) if p is not None]
    for passage in passages:
        if not passage.holds_in(text):
            raise ValueError(f"the text does not read {passage.quote[:40]!r} at {passage.start}")
    if published is not None:
        dt.datetime.fromisoformat(published)
    particulars = (text, headline, captions, embeds, publisher, url, published, language, credits)
    return Report(content_id("r", *particulars), *particulars)
