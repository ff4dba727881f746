"""Casualty figures: who was harmed, how, and how many, as one text puts it."""
