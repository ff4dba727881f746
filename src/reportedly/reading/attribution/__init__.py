"""Finds who says what in a text: source, cue and content spans, with the holder resolved."""
