"""A place that no list has, within the town it is said to be in, beside known places."""

from reportedly.linking.geography import place_weight, weight_of_two
from reportedly.model.place import Place, PlacePrecision


def known(name: str, latitude: float, radius: float = 1.0) -> Place:
    return Place(
        name, PlacePrecision.SETTLEMENT, latitude, 20.0, radius, "VX", ("Valmark",), f"g-{name}"
    )


def unlisted(name: str, latitude: float) -> Place:
    return Place(name, PlacePrecision.DISTRICT, latitude, 20.0, 8.0, "VX", ("Osk", "Valmark"))


def off_the_map(name: str) -> Place:
    return Place(name, PlacePrecision.UNRESOLVED, within=("Osk", "Valmark"))


def test_its_circle_holds_no_known_place_and_tells_it_from_none_nearby() -> None:
    expected = place_weight(off_the_map("Tolm"), known("Sorn", 50.05))
    assert place_weight(unlisted("Tolm", 50.0), known("Sorn", 50.05)) == expected
    assert place_weight(unlisted("Tolm", 50.0), known("Sorn", 50.4)) == expected
    assert weight_of_two(unlisted("Tolm", 50.0), known("Sorn", 50.4)) == 0.0


def test_it_is_apart_from_what_lies_far_from_its_town() -> None:
    near, far = known("Sorn", 50.4), known("Sorn", 52.0)
    assert place_weight(unlisted("Tolm", 50.0), far) < place_weight(unlisted("Tolm", 50.0), near)


def test_two_of_one_town_by_two_names_are_told_apart_by_them() -> None:
    expected = place_weight(off_the_map("Tolm"), off_the_map("Karn"))
    assert place_weight(unlisted("Tolm", 50.0), unlisted("Karn", 50.0)) == expected


def test_a_listed_village_that_is_spelled_otherwise_is_one_with_it_within_its_area() -> None:
    assert place_weight(unlisted("Haras", 50.0), known("Harras", 50.28)) > 0
    assert place_weight(unlisted("Haras", 50.0), known("Harras", 52.0)) < 0
    assert place_weight(known("Haras", 50.0), known("Harras", 50.2)) < 0
