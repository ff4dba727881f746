"""Tables of events coded by others, and the rows of them that a claim is set beside. No I/O."""
