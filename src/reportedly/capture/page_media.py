"""Finds the media that a web page shows in its article: pictures, video and sound by address."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from reportedly.capture.drafting import Carried, web_address
from reportedly.capture.junk import INLINED
from reportedly.capture.markup import Markup, is_small, one_line
from reportedly.capture.page_facts import joined

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_MOST = 16
"""Media of one page."""
_MOST_SEEN = 400
"""Elements looked at."""
_SMALL = 100
"""Pixels: a picture stated to be narrower or lower is an icon or a portrait beside a name."""
_AROUND = frozenset(("nav", "header", "footer", "aside"))
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src")
_MOST_IN_A_SET = 6
_METAS = frozenset(
    (
        *("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"),
        *("og:video", "og:video:url", "og:video:secure_url", "og:audio"),
        "twitter:player:stream",
    )
)
_LINKED = ("contentUrl", "image", "video", "associatedMedia", "thumbnailUrl")


def page_media(page: Markup, base: str | None) -> list[Carried]:
    """Give the media of a page, those with a caption first, each address once.

    Addresses are made whole by `base`, the page's own; without one they stay as the page has them,
    as in a page that a browser saved with its folder of pictures. Media inside the page itself have
    what stands for them in the markup (`junk.INLINED`).
    """
    base = _base(page.tree, base)
    found: dict[str, Carried] = {}
    for words, caption in (*_in_elements(page.tree), *_stated(page)):
        address = _whole(words, base)
        if address and (address not in found or (caption and not found[address].caption)):
            found[address] = Carried(address, caption or "")
    ordered = sorted(found.values(), key=lambda one: not one.caption)
    return ordered[:_MOST]


def _base(tree: "HtmlElement", base: str | None) -> str | None:
    stated = next((b.get("href") for b in tree.iter("base") if b.get("href")), None)
    return joined(base, stated) if base and stated else base


def _whole(words: str, base: str | None) -> str | None:
    words = words.strip()
    if words.startswith(INLINED):
        return words
    if not words or words.startswith(("data:", "blob:", "#")):
        return None
    if base:
        return web_address(urldefrag(joined(base, words)).url)
    try:
        parts = urlsplit(words)
    except ValueError:
        return None
    return web_address(words) if parts.scheme else urldefrag(words).url


def _in_elements(tree: "HtmlElement") -> Iterator[tuple[str, str | None]]:
    """Give address and caption of each picture, video and sound that the article shows."""
    elements = tree.iter("img", "video", "audio", "source")
    for element in islice(elements, _MOST_SEEN):
        around = list(islice(element.iterancestors(), 60))
        if _AROUND.isdisjoint(a.tag for a in around) and not _is_small(element):
            caption = _caption(around)
            for words in _addresses(element):
                yield words, caption


def _is_small(element: "HtmlElement") -> bool:
    stated = (element.get(side) or "" for side in ("width", "height"))
    return any(size.isdecimal() and int(size[:6]) < _SMALL for size in stated)


def _caption(around: list["HtmlElement"]) -> str | None:
    figure = next((a for a in around if a.tag == "figure"), None)
    if figure is None:
        return None
    captions = (c for c in figure.iter("figcaption") if is_small(c))
    return next((words for c in captions if (words := one_line(c))), None)


def _addresses(element: "HtmlElement") -> Iterator[str]:
    yield from (words for name in _SOURCES if (words := element.get(name)))
    for name in ("srcset", "data-srcset"):
        choices = (element.get(name) or "").split(",", _MOST_IN_A_SET)[:_MOST_IN_A_SET]
        yield from (words[0] for one in choices if (words := one.split()))


def _stated(page: Markup) -> Iterator[tuple[str, str | None]]:
    for meta in page.tree.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in _METAS:
            yield meta.get("content") or "", None
    for one in page.linked_data:
        for name in _LINKED:
            yield from ((words, None) for words in _urls(one.get(name), 0))


def _urls(value: object, depth: int) -> Iterator[str]:
    """Give the addresses in a JSON-LD value: a string, an object with one, or a list of them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict) and depth < 3:
        for name in ("contentUrl", "url"):
            yield from _urls(value.get(name), depth + 1)
    elif isinstance(value, list) and depth < 3:
        for one in value[:_MOST]:
            yield from _urls(one, depth + 1)
