"""A captured page made safe to look at: no scripts, nothing loaded, nowhere to go.

Three walls stand one behind the other. What runs or loads is taken out of the markup; the answer's
own policy forbids whatever might be left; and the frame that it is shown in is a sandbox of another
origin. Pictures are left out as well, since nothing graphic is shown unasked.
"""

from html import escape
from http import HTTPStatus

from lxml import html as markup  # type: ignore[import-untyped]
from lxml.etree import LxmlError  # type: ignore[import-untyped]
from lxml_html_clean import Cleaner
from starlette.responses import HTMLResponse

from reportedly.publishing.inert import inert

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
        "sandbox",
    )
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Frame-Options": "SAMEORIGIN",
    "X-DNS-Prefetch-Control": "off",
    "Referrer-Policy": "no-referrer",
}
_LOADING = (
    "src",
    "srcset",
    "background",
    "poster",
    "data",
    "formaction",
    "action",
    "ping",
    "style",
)
_GONE = ("img", "picture", "source", "video", "audio", "svg", "canvas", "map", "portal", "template")
_CLEANER = Cleaner(
    scripts=True,
    javascript=True,
    comments=True,
    style=True,
    inline_style=True,
    links=True,
    meta=True,
    page_structure=False,
    processing_instructions=True,
    embedded=True,
    frames=True,
    forms=True,
    annoying_tags=True,
    safe_attrs_only=True,
    kill_tags=_GONE,
)
_FRAME = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
    '<meta name="color-scheme" content="light dark"><title>{title}</title>'
    "<style>html{{font:100%/1.5 system-ui,sans-serif;color-scheme:light dark}}"
    "body{{margin:1rem;max-width:50rem;overflow-wrap:anywhere}}pre{{white-space:pre-wrap;"
    "overflow-wrap:anywhere}}table{{display:block;overflow-x:auto}}</style></head>"
    '<body dir="auto">{body}</body></html>'
)


def shielded_page(source: str, title: str, language: str) -> HTMLResponse:
    """Answer with a captured page's own markup, made safe; its source as text where it has none."""
    try:
        body = _cleaned(source)
    except (LxmlError, ValueError, RecursionError):
        return shielded_text(source, title, language)
    return _answer(body, title, language)


def shielded_text(source: str, title: str, language: str) -> HTMLResponse:
    """Answer with a text as it came, what would turn its direction made visible."""
    return _answer(f'<pre dir="auto">{escape(inert(source))}</pre>', title, language)


def _cleaned(source: str) -> str:
    tree = markup.document_fromstring(source.encode(), parser=markup.HTMLParser(encoding="utf-8"))
    _CLEANER(tree)
    body = tree.find("body")
    if body is None:
        return ""
    for element in body.iter():
        if not isinstance(element.tag, str):
            continue
        for name in _LOADING:
            element.attrib.pop(name, None)
        if (address := element.attrib.pop("href", None)) is not None:
            element.attrib["title"] = address
    written: str = markup.tostring(body, encoding="unicode")
    inside = written.partition(">")[2].rpartition("</body>")[0]
    return inert(inside)


def _answer(body: str, title: str, language: str) -> HTMLResponse:
    text = _FRAME.format(body=body, title=escape(inert(title)), language=escape(language))
    return HTMLResponse(text, HTTPStatus.OK, HEADERS)
