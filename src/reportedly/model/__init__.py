"""The nouns of the ledger, as frozen types. Imports nothing else of this package; does no I/O."""
