"""What a report says of an attack besides figures, dates and places: one module a slot."""
