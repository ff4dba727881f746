"""A ledger of who says what happened, how sure they are, and where they got it."""

__version__ = "0.1.0"
