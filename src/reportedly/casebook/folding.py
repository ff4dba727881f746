"""Text as it is compared when people look for it, whatever the script."""

import unicodedata


def folded(text: str) -> str:
    """Give `text` as it is compared: without case, marks and compatibility forms."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))
