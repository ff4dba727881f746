"""Which reports and claims share an origin: copies, quotations, credits. Imports `model` only."""
