"""Reads what a web page says of itself: headline, publisher, date, address, language, bylines."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import msgspec

from reportedly.capture.dates import date_or_none
from reportedly.capture.drafting import web_address
from reportedly.capture.markup import Markup, is_small, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_ARTICLE = re.compile(r"Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting")
# Written by browsers into the first lines of a page saved as a file.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_SAVED_BY_SINGLEFILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)")
_HEAD = 4_096
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|author|credits?|source|agency)(?:$|[\s_-])", re.I
)
_LONGEST_BYLINE = 120
_MOST = 200
"""Captions, bylines and the like read from one page."""
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
)


class Facts(msgspec.Struct, frozen=True):
    """What the page says of itself; None where it says nothing."""

    headline: str | None
    publisher: str | None
    published: str | None
    url: str | None
    language: str | None
    bylines: list[str]
    captions: list[str]


def page_facts(page: Markup, source: str, url: str | None) -> Facts:
    """Read the facts of a page; `source` is its HTML, `url` where it is known to come from.

    The page's JSON-LD goes before its meta elements. The publisher is the host's name where the
    page names none.
    """
    metas = _metas(page.tree)
    linked = _article(page)
    address = _address(page.tree, metas, url or _saved_from(source))
    return Facts(
        headline=_headline(page.tree, metas, linked),
        publisher=_publisher(page, metas, linked, address),
        published=_published(page.tree, metas, linked),
        url=address,
        language=_language(page.tree, metas, linked),
        bylines=_bylines(page.tree, metas, linked),
        captions=_captions(page.tree),
    )


def _metas(tree: "HtmlElement") -> dict[str, str]:
    """Give the page's meta elements: the first content of each name, in lower case."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _article(page: Markup) -> dict[str, object]:
    for one in page.linked_data:
        kinds = one.get("@type")
        if any(_ARTICLE.search(str(k)) for k in (kinds if isinstance(kinds, list) else [kinds])):
            return one
    return {}


def _names(value: object) -> list[str]:
    """Give the name or names in a JSON-LD value: a string, an object with 'name', or a list."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return _names(value.get("name")) if not isinstance(value.get("name"), dict) else []
    if isinstance(value, list):
        return [name for one in value[:_MOST] if not isinstance(one, list) for name in _names(one)]
    return []


def _headline(tree: "HtmlElement", metas: dict[str, str], linked: dict[str, object]) -> str | None:
    """Choose the page's heading that is also its title; else what it states; else either."""
    stated = [*_names(linked.get("headline")), metas.get("og:title", ""), metas.get("title", "")]
    titles = [" ".join((title.text or "").split()) for title in islice(tree.iter("title"), 1)]
    heads = [one_line(h) for h in islice(tree.iter("h1"), _MOST) if is_small(h)]
    for head in heads:
        if head and any(head.casefold() in title.casefold() for title in (*stated, *titles)):
            return head
    return next((words for words in (*stated, *heads, *titles) if words.strip()), None)


def _publisher(
    page: Markup, metas: dict[str, str], linked: dict[str, object], address: str | None
) -> str | None:
    names = [*_names(linked.get("publisher")), metas.get("og:site_name", "")]
    names += [metas.get("application-name", ""), metas.get("dc.publisher", ""), _host(address)]
    return next((name for name in names if name.strip()), None)


def _host(address: str | None) -> str:
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _published(tree: "HtmlElement", metas: dict[str, str], linked: dict[str, object]) -> str | None:
    """Give the first stated date that can be read; else the first as it is, to be complained of."""
    stated = _names(linked.get("datePublished"))
    stated += [metas[name] for name in _DATE_NAMES if name in metas]
    stated += [
        t.get("datetime") or "" for t in islice(tree.iter("time"), _MOST) if _is_publication(t)
    ]
    stated = [words for words in stated if words.strip()]
    return next((words for words in stated if date_or_none(words)), stated[0] if stated else None)


def _is_publication(time: "HtmlElement") -> bool:
    if time.get("pubdate") is not None or (time.get("itemprop") or "") == "datePublished":
        return True
    return any(a.tag == "header" for a in time.iterancestors()) and any(
        a.tag == "article" for a in time.iterancestors()
    )


def _address(tree: "HtmlElement", metas: dict[str, str], known: str | None) -> str | None:
    """Give the canonical address, unless it leads to another host or to a mere front page."""
    links = [link.get("href") or "" for link in tree.iter("link") if _is_canonical(link)]
    for stated in (*links[:1], metas.get("og:url", "")):
        canonical = web_address(joined(known, stated))
        if canonical and (known is None or _plausible(canonical, known)):
            return canonical
    return web_address(known)


def _is_canonical(link: "HtmlElement") -> bool:
    return "canonical" in (link.get("rel") or "").lower().split()


def joined(base: str | None, address: str) -> str:
    """Make an address whole by the page's own; '' where it cannot be one."""
    try:
        return urljoin(base or "", address.strip())
    except ValueError:
        return ""


def _plausible(canonical: str, known: str) -> bool:
    front_page = canonical.rstrip("/").count("/") <= 2 < known.rstrip("/").count("/")
    return _host(canonical) == _host(known) and not front_page


def _saved_from(source: str) -> str | None:
    head = source[:_HEAD]
    match = _SAVED_FROM.search(head) or _SAVED_BY_SINGLEFILE.search(head)
    return match[1] if match else None


def _language(tree: "HtmlElement", metas: dict[str, str], linked: dict[str, object]) -> str | None:
    stated = [*_names(linked.get("inLanguage")), tree.get("lang") or ""]
    stated += [metas.get("og:locale", ""), metas.get("content-language", "")]
    return next((words for words in stated if words.strip()), None)


def _bylines(tree: "HtmlElement", metas: dict[str, str], linked: dict[str, object]) -> list[str]:
    lines = [*_names(linked.get("author")), *_names(linked.get("creator"))]
    lines += [metas.get("author", ""), *_classed_lines(tree)]
    return [line for line in dict.fromkeys(lines) if line and len(line) <= _LONGEST_BYLINE]


def _classed_lines(tree: "HtmlElement") -> Iterator[str]:
    count = 0
    for element in tree.iter("p", "span", "div", "a", "address", "cite"):
        if not _BYLINE_CLASS.search((element.get("class") or "")[:200]):
            continue
        # Counted before the text is made: the text of nested elements is made again for each.
        count += 1
        if count > _MOST:
            return
        if is_small(element, 20):
            yield one_line(element)


def _captions(tree: "HtmlElement") -> list[str]:
    elements = [
        element
        for element in tree.iter("figcaption", "p", "div", "span", "dd")
        if element.tag == "figcaption" or "wp-caption-text" in (element.get("class") or "")
    ]
    return [one_line(element) for element in elements[:_MOST] if is_small(element)]
