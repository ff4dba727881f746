"""Where English texts name people: found in a whole parse as by entities asked for everywhere."""

from reportedly.language.english.parser import english
from reportedly.language.english.people import entities_asked_for, namings
from reportedly.model.naming import Naming

TEXT = """Five killed as shells hit a market

Five people were killed in Velkara on Sunday when shells hit the market, Governor Oskar Brandov
said. Tomas Arden, 43, a baker, was among the dead, a neighbour, Lena Kovary, said. Marek was hurt.

Dr Reznik said Rose Smith and Abdul Karim al-Masri had died. The Velkara Gazette named Ana Zemova,
the town's mayor.
"""


def found(*asked: object) -> list[Naming]:
    (document,) = english().parse_all([TEXT], *asked)  # type: ignore[arg-type]
    return list(namings(document))


def test_people_are_found_with_what_is_said_of_them() -> None:
    told = {naming.name_in(TEXT): (naming.told, naming.in_office) for naming in found()}
    assert told["Tomas Arden"] == (True, False)
    assert told["Oskar Brandov"] == (False, True)
    assert told["Ana Zemova"] == (False, True)
    assert {"Lena Kovary", "Reznik", "Rose Smith", "Abdul Karim al-Masri"} <= told.keys()


def test_the_entities_that_are_asked_for_are_all_that_matter() -> None:
    assert found(entities_asked_for) == found()
    (bare,) = english().parse_all([TEXT], lambda _: ())
    assert len(entities_asked_for(bare)) < len(bare.tokens) / 4


def test_a_name_is_given_on_one_line() -> None:
    assert Naming(0, 9).name_in("Ana\nZemova") == "Ana Zemov"
