"""Every table can be checked by a reader of Arabic, and says only what the model can hold."""

from enum import StrEnum
from importlib.resources import files

import pytest

from reportedly.language.arabic.folding import fold
from reportedly.model.chain import CueKind, Stance
from reportedly.model.content import EventKind, Modality
from reportedly.model.figure import Category, Group
from reportedly.model.source import SourceKind
from reportedly.model.when import PartOfDay
from reportedly.reading.arabic.tables import rows
from reportedly.reading.casualties.vague import RULES
from reportedly.reading.slots.taxonomy import means, targets

NAMES = sorted(
    path.name.removesuffix(".tsv")
    for path in files("reportedly.reading.arabic").joinpath("tables").iterdir()
    if path.name.endswith(".tsv")
)
WORDED = [name for name in NAMES if name != "event_means"]
VOCABULARIES: list[tuple[str, str, type[StrEnum]]] = [
    ("harm", "category", Category),
    ("harm", "group", Group),
    ("people", "group", Group),
    ("events", "kind", EventKind),
    ("event_means", "kind", EventKind),
    ("attempts", "modality", Modality),
    ("hedges", "kind", CueKind),
    ("saying", "kind", CueKind),
    ("saying", "stance", Stance),
    ("source_kinds", "kind", SourceKind),
    ("relative_days", "part", PartOfDay),
    ("day_parts", "part", PartOfDay),
]


@pytest.mark.parametrize("name", WORDED)
def test_every_row_has_forms_a_reading_and_a_gloss(name: str) -> None:
    for row in rows(name):
        assert row["reading"], (name, row)
        assert row["gloss"], (name, row)
        for form in row["forms"].split("|"):
            assert form == form.strip(), (name, row)
            assert all(fold(word) for word in form.split()), (name, row)


@pytest.mark.parametrize(("name", "column", "vocabulary"), VOCABULARIES)
def test_every_value_is_one_that_the_model_knows(
    name: str, column: str, vocabulary: type[StrEnum]
) -> None:
    for row in rows(name):
        assert not row[column] or vocabulary(row[column])


def test_means_and_targets_are_those_of_the_shared_taxonomies() -> None:
    assert {row["id"] for row in rows("means")} <= means().kinds.keys()
    assert {row["means"] for row in rows("event_means")} <= means().kinds.keys()
    assert {row["id"] for row in rows("targets")} <= targets().kinds.keys()


def test_vague_words_go_by_the_named_rules() -> None:
    assert {row["rule"] for row in rows("vague")} <= {rule.name for rule in RULES}


def test_months_and_weekdays_are_complete() -> None:
    assert sorted(int(row["month"]) for row in rows("months")) == list(range(1, 13))
    assert sorted(int(row["month"]) for row in rows("hijri_months")) == list(range(1, 13))
    assert sorted(int(row["weekday"]) for row in rows("weekdays")) == list(range(7))
