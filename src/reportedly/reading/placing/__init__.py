"""How places are found in a text: spans, evidence that they are places, and which place each is."""
