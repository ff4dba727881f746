"""Ledger entries → files that others can read: one module a format, each with its loss note."""
