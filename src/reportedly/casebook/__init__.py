"""The store of one investigation: reports, claims, incidents, decisions, and a chained log."""
