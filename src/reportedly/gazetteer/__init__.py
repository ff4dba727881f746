"""Looks place names up: what they may mean, where that is, and what contains it."""
