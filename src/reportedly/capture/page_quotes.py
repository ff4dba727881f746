"""Finds the posts of X (Twitter) and Telegram that a web page quotes whole."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from reportedly.capture.dates import date_or_none
from reportedly.capture.drafting import Quoted
from reportedly.capture.markup import is_small, one_line, visible_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_HANDLE = re.compile(r"\(@(\w{1,50})\)")
_POST_URL = re.compile(r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/(\w+)/status(?:es)?/\d+")
_TELEGRAM_POST = re.compile(r"[\w/-]{1,100}")
_MOST = 100


def quoted_posts(tree: "HtmlElement") -> list[Quoted]:
    """Give the posts that the page shows in full, in page order for each network.

    A Telegram post embedded by a script alone has no text in the page, and is not found.
    """
    return [*_tweets(tree), *_telegram_posts(tree)]


def _tweets(tree: "HtmlElement") -> Iterator[Quoted]:
    quotes = (q for q in tree.iter("blockquote") if "twitter-" in (q.get("class") or ""))
    for quote in islice((q for q in quotes if is_small(q)), _MOST):
        words = "\n\n".join(one_line(p) for p in quote.iter("p"))
        link = _status_link(quote)
        url = link.get("href") if link is not None else None
        named = _HANDLE.search(one_line(quote)) or _POST_URL.match(url or "")
        if words and named:
            posted = date_or_none(one_line(link)) if link is not None else None
            yield Quoted(words, f"@{named[1]}", posted, url)


def _status_link(quote: "HtmlElement") -> "HtmlElement | None":
    links = [a for a in quote.iter("a") if _POST_URL.match(a.get("href") or "")]
    return links[-1] if links else None


def _telegram_posts(tree: "HtmlElement") -> Iterator[Quoted]:
    posts = (e for e in tree.iter("div", "blockquote") if e.get("data-post"))
    for post in islice((p for p in posts if is_small(p, 300)), _MOST):
        name = post.get("data-post") or ""
        words = [
            visible_text(e) for e in post.iter("div") if _has_class(e, "tgme_widget_message_text")
        ]
        if words and _TELEGRAM_POST.fullmatch(name):
            posted = next((time.get("datetime") for time in post.iter("time")), None)
            account = f"@{name.split('/')[0]}"
            yield Quoted(words[-1], account, date_or_none(posted), f"https://t.me/{name}")


def _has_class(element: "HtmlElement", name: str) -> bool:
    return name in (element.get("class") or "").split()
