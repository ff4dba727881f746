"""What screens, exports and library users look at: ledgers, histories, coverage, questions."""
