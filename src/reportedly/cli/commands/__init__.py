"""The sub-commands, one module each; imported only when run."""
