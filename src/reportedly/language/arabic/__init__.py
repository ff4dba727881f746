"""Arabic: tokens and sentences by their letters alone. There is no parser: no syntax is read."""
