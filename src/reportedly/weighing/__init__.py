"""Low, best and high, the grade, and what is contested, with the reasons. Imports `model` only."""
