"""One report → its claims: attribution, certainty, casualties, means, actors, places, dates."""
