"""Finds the dates and times that a text names, and works out the days they mean."""
