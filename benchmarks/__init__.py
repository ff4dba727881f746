"""Measures Reportedly: on yardsticks made by others, and its own speed and growth."""
