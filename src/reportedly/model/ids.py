"""Content-hash identifiers: the same content always has the same id, on every machine."""

import hashlib

import msgspec

ID_HEX_DIGITS = 16
"""Digits kept of the SHA-256: among a million ids, the odds of any clash are 1 in 37 million."""


def canonical_json(value: object) -> bytes:
    """Encode `value` as JSON with sorted keys, so that equal values give equal bytes.

    Takes anything msgspec can encode: frozen structs, tuples, strings, numbers, dates.
    """
    return msgspec.json.encode(value, order="deterministic")


def content_id(prefix: str, *parts: object) -> str:
    """Give the id of something that is made of `parts`, such as 'c-9f86d081884c7d65'.

    `prefix` is one letter that tells a reader of the id what it names: r(eport), c(laim),
    m(ention), o(rigin group), i(ncident), d(ecision), k (capture), w (showing), s(ighting).
    Footage has ids of its own: 'v-' and the beginning of its SHA-256.
    """
    digest = hashlib.sha256(canonical_json(parts)).hexdigest()
    return f"{prefix}-{digest[:ID_HEX_DIGITS]}"
