"""Which incident mentions speak of one incident. Imports `model` and `gazetteer` only."""
