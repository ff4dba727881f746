"""English: a spaCy parse behind the plain Document, robust to capitals and hard-wrapped lines."""
