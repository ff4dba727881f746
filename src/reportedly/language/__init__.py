"""Text → sentences, tokens and names: one protocol, one module a language."""
