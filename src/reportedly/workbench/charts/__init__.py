"""The geometry of charts: numbers in, positions out; templates draw them as SVG."""
