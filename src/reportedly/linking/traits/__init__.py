"""The traits by which two mentions are compared, a module a kind; `declared` lists them."""
