"""Texts of war reporting, in our own words, with the holders that each must give."""
