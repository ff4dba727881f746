"""Reads C2PA manifests, inside the decoding child, where the library for them is installed.

Offline: no remote manifest and no certificate's status is fetched. What a manifest says is its
signer's word. That there is none tells nothing: copying, sending and editing remove it.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reportedly.model.footage import MediaFact

_SOURCE = "C2PA"
_OFFLINE = {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False}}
_LONGEST = 200
_STATES = {
    "Trusted": "The signature holds, and its certificate is on the library's list of trusted ones.",
    "Valid": "The signature holds, but nobody here vouches for its certificate: anybody can sign.",
    "Invalid": "The signature does not hold: the file or its manifest was changed since.",
}
_NOT_INSTALLED = "The library that reads manifests is not installed: the extra 'reportedly[c2pa]'."
_WORD = "The signer's word, as good as the signature."


def provenance(path: Path) -> Iterator[MediaFact]:
    """Give the state of a file's manifest and what it says; nothing where there is none."""
    try:
        import c2pa
    except ImportError:
        yield MediaFact("manifest", "not looked for", _SOURCE, _NOT_INSTALLED)
        return
    try:
        c2pa.load_settings(_OFFLINE)
        reader = c2pa.Reader.try_create(str(path))
        if reader is None:
            return
        with reader:
            store = json.loads(reader.json())
            state = str(reader.get_validation_state() or "Invalid")
    except Exception:  # of a kind that the library does not read, or broken
        return
    yield from _facts(store, state)


def _facts(store: Mapping[str, Any], state: str) -> Iterator[MediaFact]:
    yield MediaFact("manifest", state.lower(), _SOURCE, _STATES.get(state, _STATES["Invalid"]))
    manifest = (store.get("manifests") or {}).get(store.get("active_manifest")) or {}
    signature = manifest.get("signature_info") or {}
    for field, value in (
        ("signed by", signature.get("issuer")),
        ("signed", signature.get("time")),
        ("program", manifest.get("claim_generator")),
        ("title", manifest.get("title")),
    ):
        if value:
            yield MediaFact(field, " ".join(str(value).split())[:_LONGEST], _SOURCE, _WORD)
