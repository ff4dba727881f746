"""Turns bytes into text: finds the encoding, and puts the text into the one form that is kept.

The form, made before any offset is taken, so that a report's offsets count exactly this text:

- line ends are LF (CRLF, CR, U+2028 and U+2029 become LF; a form feed or vertical tab too);
- characters are composed (Unicode NFC), as gazetteers and word lists spell them;
- removed: control characters other than tab and LF, and characters that are never seen (soft
  hyphen U+00AD, zero-width space U+200B, word joiner U+2060, byte order mark U+FEFF);
- a lone surrogate becomes U+FFFD.

Everything else, typographic quotes and no-break spaces included, stays as it came.
"""

import codecs
import re
import unicodedata

from reportedly.model.errors import UnreadableSource

HEAD = 64 * 1024
"""Bytes that are looked at to tell a format."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the WHATWG Encoding Standard reads these labels as, since that is what browsers showed.
_AS_BROWSERS_READ = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "x-mac-cyrillic": "mac-cyrillic",
}
_LINE_ENDS = re.compile("\r\n?|[\v\f\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAMAGE_SHARE = 1_000
"""UTF-8 with at most one broken byte in so many is damaged UTF-8, not another encoding."""
_GUESS_SAMPLE = 256 * 1024


def clean(text: str) -> str:
    """Put `text` into the form that is kept (see the top of this module)."""
    text = _LINE_ENDS.sub("\n", text)
    text = _SURROGATE.sub("\ufffd", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", text)


def decode(data: bytes, stated: str | None = None) -> str:
    """Decode `data`; `stated` is the encoding that the source names, which may be wrong.

    In order: a byte order mark; UTF-8, which other encodings hardly ever look like; the stated
    encoding; UTF-8 with a few broken bytes, each read as U+FFFD; a guess by letter statistics.
    Raises UnreadableSource where none fits. The text is not yet cleaned.
    """
    for mark, marked in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(marked, "replace")
    for name in ("utf-8", _python_name(stated)):
        text = _strictly(data, name)
        if text is not None:
            return text
    text = _damaged_utf8(data)
    return text if text is not None else _guess(data)


def decode_head(head: bytes) -> str:
    """Decode the first bytes of something, cut anywhere, to look at; '' where they are no text."""
    for mark, name in _BOMS:
        if head.startswith(mark):
            return head[len(mark) :].decode(name, "ignore")
    if b"\0" in head:
        return ""
    return head.decode("utf-8", "replace")


def _python_name(stated: str | None) -> str | None:
    label = (stated or "").strip().strip("'\"").lower()
    label = _AS_BROWSERS_READ.get(label, label)
    try:
        found = codecs.lookup(label)
    except (LookupError, ValueError):
        return None
    # Python also calls base64, rot13 and the like codecs.
    return found.name if getattr(found, "_is_text_encoding", True) else None


def _strictly(data: bytes, name: str | None) -> str | None:
    if name is None or name in {"idna", "punycode", "unicode_escape", "raw_unicode_escape"}:
        return None
    try:
        return data.decode(name)
    except (UnicodeError, ValueError):
        return None


def _damaged_utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    letters_beyond_ascii = sum(1 for c in text[:100_000] if c > "\x7f") - broken
    few = broken * _DAMAGE_SHARE <= len(data) or broken * 20 <= letters_beyond_ascii
    return text if few and b"\0" not in data else None


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    if b"\0" not in data:
        best = from_bytes(data[:_GUESS_SAMPLE]).best()
        text = _strictly(data, best.encoding if best else None)
        if text is not None:
            return text
    raise UnreadableSource(
        "The encoding cannot be told. Save the text as UTF-8, and add it again; the bytes are kept."
    )
