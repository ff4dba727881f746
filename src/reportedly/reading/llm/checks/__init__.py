"""What a model says of a passage, held against the passage by the built-in rules."""
