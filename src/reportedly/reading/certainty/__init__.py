"""Finds the words that negate or hedge an event, and what they make of it."""
