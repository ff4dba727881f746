"""Parses HTML that may be hostile: bounded in size, depth and number of elements."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from reportedly.capture.junk import without_junk
from reportedly.capture.limits import Limits
from reportedly.model.errors import TooLarge, UnreadableSource

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_LONGEST_JSON = 1_000_000
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BLOCKS = frozenset(
    "address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split()
)
_UNSEEN = frozenset(("script", "style", "head", "noscript", "template", "title"))


class Markup(msgspec.Struct, frozen=True):
    """A parsed page, the JSON-LD objects that its scripts held, and the media inside it."""

    tree: "HtmlElement"
    linked_data: tuple[dict[str, object], ...]
    inlined: tuple[str, ...] = ()
    """Data URIs of media; the page has `junk.INLINED` and their number in their place."""


def parse_page(text: str, limits: Limits) -> Markup:
    """Parse a page. Raises TooLarge past a limit, UnreadableSource where nothing is in it.

    Scripts, styles, comments and inlined media are removed first: no text of a report is in
    them, and a page saved as one file is mostly those.
    """
    kept, scripts, inlined = without_junk(text)
    if len(kept) > limits.max_markup:
        raise TooLarge(
            f"The page has more than {limits.max_markup:,} characters of HTML. "
            "The bytes are kept. Save the article's text alone, and add that."
        )
    tree = _parse(kept)
    _count(tree, limits.max_elements)
    return Markup(tree, tuple(_objects(scripts)), tuple(inlined))


def html_to_text(markup: str, limits: Limits) -> str:
    """Give the visible text of a fragment of HTML, such as a feed's summary. Raises as above."""
    if "<" not in markup and "&" not in markup:
        return markup
    return visible_text(parse_page(f"<div>{markup}</div>", limits).tree)


def visible_text(element: "HtmlElement") -> str:
    """Give the text of `element`: a blank line between blocks, other white space as one space."""
    from lxml import etree  # type: ignore[import-untyped]

    pieces: list[str] = []
    hidden = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        name = node.tag if isinstance(node.tag, str) else ""
        started = event == "start"
        if name in _UNSEEN:
            hidden += 1 if started else -1
        if name in _BLOCKS:
            pieces.append("\0")
        words = node.text if started else (node.tail if node is not element else None)
        if words and not hidden:
            pieces.append(words)
    blocks = (_SPACE.sub(" ", block).strip() for block in "".join(pieces).split("\0"))
    return "\n\n".join(block for block in blocks if block)


def one_line(element: "HtmlElement") -> str:
    """Give the text of `element` on one line."""
    return " ".join(visible_text(element).split())


def is_small(element: "HtmlElement", most: int = 50) -> bool:
    """Tell whether `element` holds at most `most` elements, itself included.

    What quotes, captions and bylines are; the text of big ones nested in each other would be made
    again and again.
    """
    return all(number < most for number, _ in enumerate(element.iter()))


def _parse(text: str) -> "HtmlElement":
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8",
        huge_tree=False,  # the parser's own guards against depth and size stay on
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
    )
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableSource(
            "There is no HTML that can be parsed in it. Save the page again, and add that."
        ) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        # The parser stopped there: what it has is a torn-off part, not the article.
        raise TooLarge(
            "The page nests its elements too deep to be parsed. "
            "The bytes are kept. Save the article's text alone, and add that."
        )
    return tree


def _count(tree: "HtmlElement", most: int) -> None:
    for number, _ in enumerate(tree.iter()):
        if number >= most:
            raise TooLarge(
                f"The page has more than {most:,} elements. "
                "The bytes are kept. Save the article's text alone, and add that."
            )


def _objects(scripts: list[str]) -> Iterator[dict[str, object]]:
    """Give the objects of JSON-LD scripts, those in lists and '@graph' too, if whole."""
    for script in scripts:
        if len(script) > _LONGEST_JSON:
            continue
        try:
            found = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        for one in found if isinstance(found, list) else [found]:
            if isinstance(one, dict):
                yield one
                graph = one.get("@graph")
                yield from (
                    (o for o in graph if isinstance(o, dict)) if isinstance(graph, list) else ()
                )
