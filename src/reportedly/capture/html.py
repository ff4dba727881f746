"""Reads web pages: the article's text, and what the page says of itself around it."""

import logging
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from reportedly.capture.decode import clean, decode, decode_head
from reportedly.capture.drafting import Carried, Draft, items
from reportedly.capture.inlined import kept_inlined
from reportedly.capture.markup import Markup, parse_page, visible_text
from reportedly.capture.page_facts import page_facts
from reportedly.capture.page_media import page_media
from reportedly.capture.page_quotes import quoted_posts
from reportedly.capture.protocol import Context, Item
from reportedly.capture.whole import read_whole
from reportedly.model.footage import FoundMedia

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_ELEMENTS = re.compile(
    r"<(?:head|body|meta|title|article|main|section|div|p|h1|table|span)\b[^<>]*>", re.I
)
_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.I,
)
_CHARSET_WITHIN = 8_192
_SURE, _LIKELY = 0.95, 0.6
_BULKY = 8_000
"""Elements from which the article is no longer looked for: the time for it would be too long."""


class HtmlFormat:
    """A web page, as a browser saves it or a server sends it."""

    name = "html"

    def recognises(self, head: bytes) -> float:
        """Say how surely `head` is HTML: by its root, less by elements at its start."""
        words = decode_head(head)
        if _ROOT.match(words):
            return _SURE
        if words.lstrip().startswith("<") and _ELEMENTS.search(words, 0, 4_096):
            return _LIKELY
        return 0.0

    def extract(self, stream: BinaryIO, context: Context) -> Iterator[Item]:
        """Give the one report of a page, and the media that it shows."""
        data = read_whole(stream, context)
        source = clean(decode(data, context.charset or stated_charset(data)))
        page = parse_page(source, context.limits)
        facts = page_facts(page, source, context.url)
        quoted = quoted_posts(page.tree)
        shown = [*kept_inlined(page_media(page, context.url), page.inlined, context.keep)]
        draft = Draft(
            body=_article_text(page),
            headline=facts.headline,
            captions=facts.captions,
            quoted=quoted,
            publisher=facts.publisher,
            url=facts.url,
            published=facts.published,
            language=facts.language,
            bylines=facts.bylines,
            media=[one for one in shown if isinstance(one, Carried)],
        )
        yield from items(draft, context)
        yield from (one for one in shown if isinstance(one, FoundMedia))


def stated_charset(data: bytes) -> str | None:
    """Give the encoding that a page states near its beginning; None where it states none."""
    match = _CHARSET.search(data, 0, _CHARSET_WITHIN)
    return match[1].decode("ascii", "ignore") if match else None


def _article_text(page: Markup) -> str:
    """Give the article's paragraphs, a blank line between them; all visible text where none is."""
    whole = visible_text(_likely_part(page.tree))
    found = None if _is_bulky(page.tree) else _main_text(page.tree)
    if not found:
        return whole
    return "\n\n".join(line for line in found.split("\n") if line.strip())


def _is_bulky(tree: "HtmlElement") -> bool:
    return any(number > _BULKY for number, _ in enumerate(tree.iter()))


def _likely_part(tree: "HtmlElement") -> "HtmlElement":
    """Give the page's only article, or its main part, or else all of it."""
    for name in ("article", "main"):
        found = list(islice(tree.iter(name), 2))
        if len(found) == 1:
            return found[0]
    return tree


def _main_text(tree: "HtmlElement") -> str | None:
    import trafilatura

    # Without a handler, its notes on odd pages would be printed among the user's output.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        return trafilatura.extract(
            tree, include_comments=False, include_tables=True, deduplicate=False
        )
    except Exception:  # any error in it leaves the visible text to fall back on
        return None


html_format = HtmlFormat()
