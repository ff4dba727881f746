"""The copy families and the figures taken from them."""

import sys

import pytest

from benchmarks.copies import Found, judged, lookup, table, traced
from benchmarks.copy_families import WAYS, Member, collection


@pytest.fixture(scope="module")
def members() -> list[Member]:
    return collection(4, seed=5)


def test_the_same_seed_makes_the_same_families(members: list[Member]) -> None:
    assert collection(4, seed=5) == members
    assert collection(4, seed=6) != members


def test_every_original_is_copied_in_every_way(members: list[Member]) -> None:
    originals = [member for member in members if member.way == "original"]
    assert len(members) == len(originals) * (1 + len(WAYS))
    for member in members[len(originals) :]:
        assert all(members[source].way == "original" for source in member.sources)
        assert len(member.sources) == (3 if member.way == "live blog" else 1)


def test_copies_are_found_whatever_was_done_to_them(members: list[Member]) -> None:
    for found in judged(members, traced(members)):
        assert found.recall >= (0.7 if found.way == "lifted quotation" else 0.95), found
        assert found.precision >= 0.95, found


def test_figures_count_what_was_made_and_what_was_wrong() -> None:
    texts = [Member("a", "original", ()), Member("b", "original", ())]
    made = [*texts, Member("a", "trimmed", (0,)), Member("b", "trimmed", (1,))]
    figures = {found.way: found for found in judged(made, {(0, 2), (1, 2), (2, 3)})}
    assert figures["trimmed"] == Found("trimmed", 2, 1, 1)
    assert (figures["trimmed"].recall, figures["trimmed"].precision) == (0.5, 0.5)


def test_minhash_is_skipped_with_a_word_where_it_is_absent(
    members: list[Member], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "datasketch", None)
    assert "MinHash was skipped" in "\n".join(table(members))


def test_look_ups_are_timed() -> None:
    indexed, median, worst = lookup(50)
    assert indexed > 0
    assert 0 < median <= worst
