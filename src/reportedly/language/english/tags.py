"""The tags of English words that finders in several rooms go by."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Verbs that carry a tense, and so may have a subject of their own."""
