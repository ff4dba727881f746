"""Whom a source stands for: designations, what sort they name, and short forms resolved."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.source import Source, SourceKind
from reportedly.reading.attribution.find import find_attributions


def holders(text: str) -> list[Source]:
    return [a.holder for a in find_attributions(english().parse(text))]


@pytest.mark.parametrize(
    ("designation", "kind"),
    [
        ("Police", SourceKind.OFFICIAL),
        ("The interior ministry", SourceKind.OFFICIAL),
        ("A health official", SourceKind.OFFICIAL),
        ("The army", SourceKind.MILITARY),
        ("An army spokesman", SourceKind.MILITARY),
        ("Doctors", SourceKind.MEDICAL),
        ("The hospital director", SourceKind.MEDICAL),
        ("The health directorate", SourceKind.OFFICIAL),
        ("The gendarmerie", SourceKind.OFFICIAL),
        ("A midwife", SourceKind.MEDICAL),
        ("The garrison", SourceKind.MILITARY),
        ("The coastguard", SourceKind.RESCUE),
        ("His widow", SourceKind.RESIDENT),
        ("Rescuers", SourceKind.RESCUE),
        ("The civil defence", SourceKind.RESCUE),
        ("Witnesses", SourceKind.WITNESS),
        ("Residents", SourceKind.RESIDENT),
        ("Local officials", SourceKind.OFFICIAL),
        ("A local newspaper", SourceKind.MEDIA),
        ("The news agency", SourceKind.MEDIA),
        ("The Red Cross", SourceKind.INTERNATIONAL),
        ("The United Nations", SourceKind.INTERNATIONAL),
        ("A human rights group", SourceKind.NGO),
        ("Rebels", SourceKind.ARMED_GROUP),
        ("A militia commander", SourceKind.ARMED_GROUP),
        ("A fisherman", SourceKind.UNKNOWN),
    ],
)
def test_kind_by_the_designations_own_words(designation: str, kind: SourceKind) -> None:
    (holder,) = holders(f"{designation} said nine people died in the strike.")
    assert holder.kind is kind


@pytest.mark.parametrize(
    ("designation", "party"),
    [
        ("Vortan officials", "Vortan"),
        ("Vortan's defence ministry", "Vortan"),
        ("The Vortan Defence Ministry", "Vortan"),
        ("The mayor of Eastford", "Eastford"),
        ("Officials", None),
        ("The defence ministry", None),
    ],
)
def test_party_that_the_designation_names(designation: str, party: str | None) -> None:
    (holder,) = holders(f"{designation} said nine people died in the strike.")
    assert holder.speaks_for == party


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mira Dolan, a nurse, said the roof fell. She said nobody came.",
            "Mira Dolan",
        ),
        (
            "Colonel Ivan Marek said the village was empty. Marek said his men had left.",
            "Colonel Ivan Marek",
        ),
        (
            "Colonel Ivan Marek said the village was empty. The colonel said his men had left.",
            "Colonel Ivan Marek",
        ),
        (
            "Vortan's defence ministry said the depot was hit. The ministry said nobody died.",
            "Vortan's defence ministry",
        ),
        (
            "The defence ministry said the depot was hit. It said nobody died.",
            "defence ministry",
        ),
        (
            "Villagers said the shells came at dawn. They said the army had fired them.",
            "Villagers",
        ),
        (
            "Residents were angry, but Petra Holt, who leads the council, said help was coming.",
            "Petra Holt",
        ),
        ("A statement by the defence ministry said nobody died.", "defence ministry"),
        ("Eastford's mayor, Petra Holt, said four people died.", "Petra Holt"),
    ],
)
def test_short_forms_are_resolved(text: str, name: str) -> None:
    assert holders(text)[-1].name == name


def test_resolved_holder_keeps_the_words_that_stand_there() -> None:
    text = "The defence ministry said the depot was hit. It said nobody died."
    last = holders(text)[-1]
    assert last.passage is not None
    assert last.passage.quote == "It"


def test_a_title_gives_the_kind_to_the_bare_surname() -> None:
    text = "Petra Holt, the mayor of Eastford, said four people died. Holt said help was coming."
    last = holders(text)[-1]
    assert (last.name, last.kind) == ("Petra Holt", SourceKind.OFFICIAL)


def test_an_unnamed_source_has_an_empty_name() -> None:
    (holder,) = holders("The strike reportedly killed six people.")
    assert (holder.name, holder.passage) == ("", None)


@pytest.mark.parametrize(
    "name",
    [
        "Tolm Observatory for Human Rights",
        "Centre for Peace and Rights",
        "Hill Observatory for Human Rights monitoring group",
    ],
)
def test_a_long_name_behind_what_it_says_is_whole_without_a_comma(name: str) -> None:
    (holder,) = holders(f"Air strikes on Monday killed nineteen civilians the {name} said.")
    assert holder.name == name
