"""What each room of a session keeps, replaces and queues."""

import random
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import CompoundSelect

from reportedly.casebook.rooms import prints as print_index
from reportedly.casebook.rooms.linking import _LEFT_OPEN, _TIED, _connected
from reportedly.casebook.rooms.reports import ReportState, TakenFrom
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.model.capture import Failure, Stage
from reportedly.model.errors import CasebookDamaged, UnknownId
from reportedly.model.incident import Judgement
from reportedly.model.naming import Named, Naming
from reportedly.model.reading import Reading
from reportedly.model.report import make_report
from tests.casebook.material import (
    POLICY,
    READER,
    Overlap,
    arrival,
    assessment,
    edge,
    incident,
    put_object,
    reading,
    report,
)
from tests.copied import new_casebook

BROKEN = Failure("broken.html", Stage.CAPTURE, "It is empty.", "Look at it.")


def add(session: Session, *numbers: int) -> list[str]:
    reports = [report(n) for n in numbers]
    session.reports.add([(found, TakenFrom("0" * 64, str(n))) for n, found in enumerate(reports)])
    return [found.id for found in reports]


def test_captures_come_back_as_they_were(book: Casebook) -> None:
    capture = put_object(book.path, b"bytes")
    came = arrival(capture, "a\0b.html")
    with book.writing() as session:
        assert session.captures.add([capture], [came, arrival(capture, "other")]) == 1
        assert session.captures.add([capture], [msgspec.structs.replace(came, at="later")]) == 0
        assert session.captures.get(capture.sha256) == capture
        assert list(session.captures.all()) == [capture]
        sources = [found.source for found in session.captures.arrivals(capture.sha256)]
        assert sources == ["ab.html", "other"]
        with pytest.raises(UnknownId):
            session.captures.get("0" * 64)


def test_a_failure_is_kept_once_resolved_and_opened_again(book: Casebook) -> None:
    with book.writing() as session:
        session.failures.add([BROKEN, BROKEN])
        session.failures.add([BROKEN])
        assert session.failures.open() == (BROKEN,)
        assert session.failures.resolve(["broken.html"], Stage.READ) == 0
        assert session.failures.resolve(["broken.html"], Stage.CAPTURE) == 1
        assert session.failures.open() == ()
        assert session.failures.all() == (BROKEN,)
        session.failures.add([BROKEN])
        assert session.failures.open() == (BROKEN,)
    assert book.verify().ok


class Asked(dict[str, set[str]]):
    """Neighbours of mentions, and how often those of any were asked for."""

    times = 0

    def __getitem__(self, mention: str) -> set[str]:
        self.times += 1
        return super().__getitem__(mention)


def test_each_mention_of_a_dense_town_is_followed_once() -> None:
    # Four layers of 30, each mention tied to all of the layers beside its own.
    layers = [[f"m-{layer}-{n}" for n in range(30)] for layer in range(4)]
    near = Asked()
    for layer, own in enumerate(layers):
        beside = layers[max(0, layer - 1) : layer] + layers[layer + 1 : layer + 2]
        near.update((mention, {m for other in beside for m in other}) for mention in own)
    assert list(_connected(near)) == [frozenset(near)]
    assert near.times == len(near)


def test_a_text_with_a_null_character_is_kept_whole(book: Casebook) -> None:
    odd = make_report("a\0b", publisher="x\0y")
    with book.writing() as session:
        session.reports.add([(odd, TakenFrom("0" * 64, "\0"))])
        assert session.reports.get(odd.id) == odd
        assert [row.publisher for row in session.reports.rows()] == ["xy"]
    assert "report" not in " ".join(p.where for p in book.verify().problems)


def test_reports_are_read_again_by_another_reader_only(book: Casebook) -> None:
    with book.writing() as session:
        one, two = add(session, 1, 2)
        assert [found.id for found in session.reports.to_read(READER)] == [one, two]
        session.readings.put([reading(report(1))])
        assert [found.id for found in session.reports.to_read(READER)] == [two]
        session.readings.set_aside([two], READER, ReportState.UNSUPPORTED)
        assert session.reports.count_to_read(READER) == 0
        assert session.reports.count_to_read("rules-en/2") == 2
        assert session.readings.get(two) is None
        assert session.readings.retry(ReportState.UNSUPPORTED) == 1
        assert [found.id for found in session.reports.to_read(READER)] == [two]


def test_readings_may_be_put_while_reports_are_streamed(book: Casebook) -> None:
    with book.writing() as session:
        add(session, *range(500))
        for found in session.reports.to_read(READER):
            session.readings.put([reading(found)])
        assert session.counts().read == 500


def test_a_newer_reading_takes_the_place_of_the_older(full: Casebook) -> None:
    with full.writing() as session:
        first = next(iter(session.reports.all()))
        held = session.incidents.of_mentions([reading(first).mentions[0].id])
        newer = reading(first, "rules-en/2")
        assert session.readings.put([newer]) == 1
        assert session.readings.get(first.id) == newer
        assert session.readings.claims(reports=[first.id]) == newer.claims
        assert session.readings.claim(newer.claims[0].id[:12]) == newer.claims[0]
        partners = {reading(found).mentions[0].id for found in list(session.reports.all())[:2]}
        assert set(session.linking.to_link()) == partners
        assert session.incidents.to_weigh() == tuple(held.values())
        assert session.linking.edges_among(partners) == ()
        assert session.readings.put([newer]) == 0
    assert full.verify().ok


def test_every_claim_is_streamed_once(full: Casebook) -> None:
    with full.reading() as session:
        claims = list(session.readings.all_claims())
        assert len({claim.id for claim in claims}) == len(claims) == 6
        assert session.readings.mentions(ids=[claims[0].mention])[0].report == claims[0].report


def test_incidents_that_merge_leave_their_ids_as_aliases(full: Casebook) -> None:
    with full.writing() as session:
        before = [row.id for row in session.incident_rows()]
        merged = incident(*map(reading, session.reports.all()))
        session.incidents.put([merged])
        assert [row.id for row in session.incident_rows()] == [merged.id]
        assert session.incidents.aliases() == dict.fromkeys(before, merged.id)
        assert session.incidents.get(before[0]) == merged
        assert session.incidents.get(before[1][2:10]) == merged
        assert session.incidents.to_weigh() == (merged.id,)
        assert len(session.claims_of(before[0])) == 6
        assert len(session.reports_of(merged.id)) == 6
        with pytest.raises(UnknownId, match="not been weighed"):
            session.incidents.assessment(merged.id, POLICY)
        session.incidents.put_assessments([assessment(merged)], POLICY)
        assert session.incidents.to_weigh() == ()
        assert list(session.incidents.assessments(POLICY)) == [assessment(merged)]
    assert full.verify().ok


def test_incidents_that_split_and_merge_again_are_found_by_every_former_id(full: Casebook) -> None:
    with full.writing() as session:
        readings = [reading(found) for found in session.reports.all()]
        one, two = incident(*readings[:3]), incident(*readings[3:])
        for made in ([one, two], [incident(*readings)], [one, two]):
            session.incidents.put(made)
        former = incident(*readings).id
        assert session.incidents.get(former).id in {one.id, two.id}
        assert session.incidents.get(one.id) == one
    assert full.verify().ok


def test_incidents_whose_mentions_are_gone_are_swept(full: Casebook) -> None:
    with full.writing() as session:
        kept = [row.id for row in session.incident_rows()]
        assert session.incidents.sweep() == 0
        doomed = session.incidents.get(kept[0])
        empty = [
            msgspec.structs.replace(reading(r), claims=(), mentions=(), reader="x")
            for r in session.reports_of(doomed.id)
        ]
        session.readings.put(empty)
        assert session.incidents.sweep() == 1
        assert sorted(row.id for row in session.incident_rows()) == sorted(kept[1:])
        assert session.incidents.to_weigh() == ()
        with pytest.raises(UnknownId):
            session.incidents.get(doomed.id)
    assert full.verify().ok


def test_an_incident_that_is_read_anew_is_found_by_its_former_id(full: Casebook) -> None:
    with full.writing() as session:
        doomed = session.incidents.get(session.incident_rows()[0].id)
        again = [_renamed(reading(found, "x")) for found in session.reports_of(doomed.id)]
        session.readings.put(again)
        session.incidents.put([incident(*again)])
        assert session.incidents.sweep() == 1
        assert session.incidents.get(doomed.id) == incident(*again)
    assert full.verify().ok


def _renamed(made: Reading) -> Reading:
    (mention,) = made.mentions
    return Reading(
        made.report, made.reader, (), (msgspec.structs.replace(mention, id=f"{mention.id}0"),)
    )


def test_a_mention_left_without_an_incident_waits_to_be_linked(full: Casebook) -> None:
    with full.writing() as session:
        held = session.incidents.get(session.incident_rows()[0].id)
        alone = reading(session.reports.get(held.reports[0]))
        session.incidents.put([incident(alone)])
        (left,) = set(held.mentions) - {alone.mentions[0].id}
        assert session.linking.to_link() == (left,)
    assert full.verify().ok


def test_changed_shared_text_links_its_mentions_again(full: Casebook) -> None:
    with full.writing() as session:
        reports = list(session.reports.all())[:2]
        first, second = sorted(found.id for found in reports)
        mentions = {reading(found).mentions[0].id for found in reports}
        assert len(session.linking.edges_among(mentions)) == 1
        session.tracing.put_shared([first], {(first, second): Overlap(0.6)})
        assert set(session.linking.to_link()) == mentions
        assert session.linking.edges_among(mentions) == ()
        assert list(session.tracing.touching([first], Overlap).values()) == [Overlap(0.6)]
    assert full.verify().ok


def test_another_policy_weighs_every_incident_again(full: Casebook) -> None:
    with full.writing() as session:
        session.incidents.begin_weighing("rules/1", POLICY)
        assert session.incidents.to_weigh() == ()
        session.incidents.begin_weighing("rules/1", "acled")
        assert len(session.incidents.to_weigh()) == 3
        assert {row.label for row in session.incident_rows()} == {""}


def test_another_linker_links_every_mention_again(full: Casebook) -> None:
    with full.writing() as session:
        session.linking.begin("rules/2")
        assert len(session.linking.to_link()) == 6
        assert session.linking.candidates({"m": ["2024-03-08 sumy"]}) == {"m": ()}
    assert full.verify().ok


def test_mentions_are_filed_under_the_keys_given_last(full: Casebook) -> None:
    with full.writing() as session:
        one = session.linking.candidates({"m": ["2024-03-08 sumy"]})["m"][0]
        session.linking.file({one: ["a", "b", "a"]})
        asked = {"m-1": ["a"], "m-2": ["b", "z"], "m-3": ["z"]}
        found = session.linking.candidates(asked)
        assert found == {"m-1": (one,), "m-2": (one,), "m-3": ()}
        assert one not in session.linking.candidates({"m": ["2024-03-08 sumy"]})["m"]


@pytest.mark.parametrize("asked", [_LEFT_OPEN, _TIED])
def test_pairs_judged_in_one_way_are_found_without_reading_the_others(
    book: Casebook, asked: CompoundSelect
) -> None:
    with book.writing() as session:
        spelt = asked.compile(session.connection, compile_kwargs={"render_postcompile": True})
        plan = session.connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {spelt}", tuple("[]" for _ in spelt.positiontup or ())
        )
        steps = [row[3] for row in plan if "edges" in row[3]]
    assert len(steps) == 2
    for here, step in zip(("first", "second"), sorted(steps), strict=True):
        assert f"ix_edges_{here} ({here}=? AND judgement=?)" in step


def test_of_another_incident_the_likeliest_open_pair_is_given(full: Casebook) -> None:
    with full.writing() as session:
        own, other, third = (session.incidents.get(row.id) for row in session.incident_rows())
        (here, _), (there, too), (last, _) = own.mentions, other.mentions, third.mentions
        likely, settled = (
            msgspec.structs.replace(edge(here, mention, Judgement.UNSURE), score=score)
            for mention, score in ((there, 3.5), (too, 4.0))
        )
        doubtful = edge(here, last, Judgement.UNSURE)
        session.linking.put_edges([likely, settled, doubtful, edge(own.mentions[1], last)])
        found = session.linking.unsure_about(own.id, lambda one, two: too in (one, two))
    assert found == {other.id: likely, third.id: doubtful}


def test_a_component_follows_edges_and_decisions(book: Casebook) -> None:
    same = [edge("m-1", "m-2"), edge("m-2", "m-3")]
    with book.writing() as session:
        session.linking.put_edges([*same, edge("m-3", "m-4", Judgement.UNSURE)])
        component = session.linking.component
        assert component(["m-1"]) == {"m-1", "m-2", "m-3"}
        groups = list(session.linking.components(["m-4", "m-3", "m-1"]))
        assert sorted(map(sorted, groups)) == [["m-1", "m-2", "m-3"], ["m-4"]]
        assert component(["m-9"], joined=[("m-9", "m-8"), ("m-8", "m-3")]) == {
            "m-1",
            "m-2",
            "m-3",
            "m-8",
            "m-9",
        }
        assert session.linking.edges_among(["m-1", "m-2", "m-3"]) == tuple(same)
        with pytest.raises(ValueError, match="smaller id first"):
            session.linking.put_edges([msgspec.structs.replace(same[0], first="m-3")])


def test_shared_text_is_kept_by_pair_and_replaced_by_report(full: Casebook) -> None:
    with full.writing() as session:
        ids = sorted(row.id for row in session.reports.rows())
        first, second, third = ids[:3]
        pairs = {(first, third): Overlap(0.2), (second, third): Overlap(0.9)}
        session.tracing.put_shared([third], pairs)
        assert pairs.items() <= session.tracing.shared(ids, Overlap).items()
        session.tracing.put_shared([third], {(second, third): Overlap(0.9)})
        assert (first, third) not in session.tracing.shared(ids, Overlap)
        assert session.incidents.to_weigh()
        with pytest.raises(ValueError, match="smaller id first"):
            session.tracing.put_shared([third], {(third, first): Overlap(1)})
    assert full.verify().ok


def test_another_tracer_starts_the_index_afresh(full: Casebook) -> None:
    with full.writing() as session:
        assert list(session.tracing.to_trace()) == []
        session.tracing.begin("winnow/2")
        assert len(list(session.tracing.to_trace())) == 6
        ids = [row.id for row in session.reports.rows()]
        assert session.tracing.shared(ids, Overlap) == {}
        assert session.tracing.sharing(ids[0]) == ()
    assert full.verify().ok


held_prints = st.lists(st.frozensets(st.integers(0, 6), max_size=5), min_size=2, max_size=9)


@settings(max_examples=20)
@given(held_prints, st.randoms(), st.integers(1, 4), st.integers(0, 3))
def test_who_shares_text_with_whom_does_not_depend_on_the_order(
    tmp_path_factory: pytest.TempPathFactory,
    found: list[frozenset[int]],
    chance: random.Random,
    common: int,
    few: int,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(print_index, "COMMON", common)
        patch.setattr(print_index, "FIRST", max(1, common - 1))
        patch.setattr(print_index, "FEW", few)
        forward = _pairs(tmp_path_factory.mktemp("a"), list(enumerate(found)), chance)
        shuffled = list(enumerate(found))
        chance.shuffle(shuffled)
        assert _pairs(tmp_path_factory.mktemp("b"), shuffled, chance) == forward


def _pairs(
    folder: Path, found: list[tuple[int, frozenset[int]]], chance: random.Random
) -> dict[tuple[str, str], Overlap]:
    """Trace as the pipeline does: in batches, comparing afresh what a print no longer ties."""
    book = new_casebook(folder / "book")
    held: dict[str, frozenset[int]] = {}
    with book.writing() as session:
        session.tracing.begin("winnow/1")
        while found:
            size = chance.randint(1, len(found))
            batch, found = found[:size], found[size:]
            ids = add(session, *(n for n, _ in batch))
            kept = dict(zip(ids, (shared for _, shared in batch), strict=True))
            held |= kept
            again = [*ids, *session.tracing.put_prints(kept)]
            pairs = {
                (min(one, other), max(one, other)): Overlap(count)
                for one, others in session.tracing.sharing_all(again, at_least=2).items()
                for other, count in others
            }
            session.tracing.put_shared(again, pairs)
        pairs = session.tracing.shared([r.id for r in session.reports.rows()], Overlap)
    assert {pair: int(overlap.share) for pair, overlap in pairs.items()} == _by_definition(held)
    assert not [p for p in book.verify().problems if "prints" in p.where]
    return pairs


def _by_definition(held: dict[str, frozenset[int]]) -> dict[tuple[str, str], int]:
    """Say from all reports at once which pairs are worth comparing, and how many prints count."""
    holders = {n: sorted(r for r, found in held.items() if n in found) for n in range(7)}
    rare = {n for n, having in holders.items() if len(having) <= print_index.COMMON}
    worth: dict[tuple[str, str], int] = {}
    for one, other in combinations(sorted(held), 2):
        both = held[one] & held[other]
        firsts = {n for n in both if {one, other} & {*holders[n][: print_index.FIRST]}}
        short = min(len(held[one]), len(held[other])) <= print_index.FEW
        count = len((both & rare) | firsts)
        if count >= 2 or (short and both & rare):
            worth[one, other] = count
    return worth


def test_a_stored_struct_that_cannot_be_read_is_damage(full: Casebook) -> None:
    with full.writing() as session:
        session.connection.exec_driver_sql("UPDATE reports SET body = '{}'")
        session.connection.commit()
        with pytest.raises(CasebookDamaged, match="verify"):
            list(session.reports.all())


def test_people_named_are_kept_by_report_and_finder(full: Casebook) -> None:
    with full.writing() as session:
        one, two = (found.id for found in list(session.reports.all())[:2])
        older, newer = Named(one, "names-1", (Naming(0, 4),)), Named(one, "names-2")
        assert session.named.put([older, Named(two, "names-1")]) == 2
        assert session.named.put([older]) == 0
        assert session.named.of_reports([one], "names-1") == {one: older}
        assert session.named.put([newer]) == 1
        assert session.named.of_reports([one, two], "names-1").keys() == {two}
        assert session.named.of_reports([one], "names-2") == {one: newer}
        assert session.linking.to_link() == ()
    assert full.verify().ok


def test_what_was_set_aside_is_listed_in_the_order_of_its_lines(book: Casebook) -> None:
    lines = [f"sheet.csv#line {number}" for number in (2, 9, 10, 100)]
    with book.writing() as session:
        session.failures.add(
            Failure(line, Stage.CAPTURE, "The row has no text.", "") for line in reversed(lines)
        )
        assert [one.subject for one in session.failures.open()] == lines
        assert [one.subject for one in session.failures.all()] == lines
