"""One module a yardstick: TASK (its name to the scorer), FILES, NAIVE figures, and `predict`."""
