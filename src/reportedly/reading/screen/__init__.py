"""Tells from the bare words of a report, before it is parsed, that it speaks of no attack."""
