"""Names of places that are a family's, a paper's or a doer's: nothing happened there."""

import pytest

from reportedly.library import read
from reportedly.model.content import Location


def _places(text: str) -> set[str]:
    claims = read(text, published="2031-05-06", screen=False).claims
    return {claim.content.place.name for claim in claims if isinstance(claim.content, Location)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A shell hit the home of the Lyon family in Ghent, killing two.", {"Ghent"}),
        ("A bomb killed two in Ghent. Lyon's mother was hurt.", {"Ghent"}),
        ("A bomb killed two in Ghent, the Lyon Times reported.", {"Ghent"}),
        ("The Grey State in Peru and the Andes killed nine in Ghent.", {"Ghent"}),
        ("A bomb in Lyon killed two.", {"Lyon"}),
        ("A bomb killed two in Lyon, whose mayor was hurt.", {"Lyon"}),
        # Settled: Brazil was at war with Paraguay from 1864 to 1870.
        ("Brazil attacked Asuncion in 1868, killing many.", {"Asuncion"}),
        ("Nine were killed in Brazil on Monday when a shell hit a market.", {"Brazil"}),
    ],
)
def test_a_name_that_is_anothers_is_no_place(text: str, places: set[str]) -> None:
    assert _places(text) == places
