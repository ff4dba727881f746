"""What each source does in a casebook, and the sentences that were counted."""
