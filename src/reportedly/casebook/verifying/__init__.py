"""Verification: everything that is stored, held against its hashes and the chained log."""
