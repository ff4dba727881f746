"""Ledger values → text for a terminal; hostile characters are shown, never obeyed."""
