"""Writes confirmed re-use of footage as schema.org MediaReview, in JSON-LD.

Each depiction whose footage was seen before the incident is a MediaReview of the category
DecontextualizedContent. Camera metadata and pictures are never part of it.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from reportedly.model.footage import Showing
from reportedly.model.ledger import LedgerEntry
from reportedly.model.reuse import Reuse
from reportedly.publishing.footage_words import seen_words
from reportedly.publishing.json_text import escaped
from reportedly.publishing.rows import Table

LOSS = (
    "MediaReview has one category for each item and no word for who claims what, or how surely. "
    "The category says that the footage was seen before the incident, by a person's decision; it "
    "says nothing of intent. 'author' and 'datePublished' are those of the decision. The caption "
    "stands as the claim; its chain of sources, its stance and the other claims of the report "
    "cannot be said, nor which part of the footage is shared."
)


def write_mediareview(entries: Iterable[LedgerEntry], table: Table, out: TextIO) -> int:
    """Write every re-use of these entries, whatever the `table`; give how many there are."""
    reviews = [review for entry in entries for review in _reviews(entry)]
    whole = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "Footage seen before the incident that it is said to show",
        "description": LOSS,
        "hasPart": reviews,
    }
    out.write(escaped(json.dumps(whole, ensure_ascii=False, indent=2)))
    out.write("\n")
    return len(reviews)


def _reviews(entry: LedgerEntry) -> Iterator[dict[str, Any]]:
    for one in entry.reuses:
        yield _bare(
            {
                "@type": "MediaReview",
                "identifier": f"{entry.incident.id} {one.claim}",
                "mediaAuthenticityCategory": "DecontextualizedContent",
                "originalMediaContextDescription": _context(one.earlier.showing),
                "originalMediaLink": _address(one.earlier.showing),
                "datePublished": one.decided[:10],
                "author": {"@type": "Person", "name": one.author} if one.author else None,
                "itemReviewed": _item(entry, one),
            }
        )


def _item(entry: LedgerEntry, one: Reuse) -> dict[str, Any]:
    later = one.later.showing
    caption = later.caption.quote if later.caption else one.words
    claim = _bare(
        {
            "@type": "Claim",
            "text": caption,
            "author": {"@type": "Organization", "name": later.account} if later.account else None,
            "datePublished": later.posted,
            "appearance": _address(later) or entry.report(one.report).url,
        }
    )
    media = _bare(
        {
            "@type": "MediaObject",
            "sha256": one.later.footage,
            "contentUrl": later.address if later.address.startswith("http") else None,
            "uploadDate": later.posted,
            "interpretedAsClaim": claim,
        }
    )
    return {"@type": "MediaReviewItem", "mediaItemAppearance": [media]}


def _context(earlier: Showing) -> str:
    caption = f" “{earlier.caption.quote}”" if earlier.caption else ""
    return f"{seen_words(earlier)}{caption}"


def _address(showing: Showing) -> str | None:
    return showing.place if showing.place.startswith("http") else None


def _bare(fields: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known."""
    return {name: value for name, value in fields.items() if value}
