"""A person's decisions: made, carried out, and as they bear on what is read now."""
