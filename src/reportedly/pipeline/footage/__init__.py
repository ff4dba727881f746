"""Footage in a casebook: described, compared, looked up, and where it was seen."""
