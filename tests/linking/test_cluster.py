"""Incidents out of judgements: any order, any batches, a person's word, and one vague report."""

import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking.apart import weight_apart
from reportedly.linking.cluster import cluster, components
from reportedly.linking.compare import compare
from reportedly.linking.facts import MentionFacts
from reportedly.linking.incidents import incident_id
from reportedly.linking.traits.texts import SAME_WORDS
from reportedly.linking.verdicts import Ruling, verdicts
from reportedly.model.ids import canonical_json
from reportedly.model.incident import Edge, Feature, Judgement
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.place import PlacePrecision
from reportedly.model.when import NamedDay, PartOfDay
from tests.hand_built import FARBRIDGE, MARKET, MILLBROOK, day, figure, mention, place

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE
SCORES = {SAME: 8.0, DIFFERENT: -2.0, UNSURE: 4.0}


def edge(one: str, other: str, judgement: Judgement, score: float | None = None) -> Edge:
    first, second = sorted((f"m-{one}", f"m-{other}"))
    return Edge(first, second, judgement, SCORES[judgement] if score is None else score)


def rule(judgement: Judgement, *names: str, by: str = "d-1") -> Ruling:
    """Make a ruling on mentions, each of the names a side of its own."""
    return Ruling(by, judgement, tuple(tuple(f"m-{n}" for n in side) for side in names))


def groups(mentions, edges, rulings=()) -> set[frozenset[str]]:
    return {frozenset(i.mentions) for i in cluster(mentions, edges, verdicts(rulings))}


def named(*groups_of_names: str) -> set[frozenset[str]]:
    return {frozenset(f"m-{name}" for name in group) for group in groups_of_names}


ABC = [mention(name) for name in "abc"]


def test_mentions_without_evidence_stay_alone():
    assert groups(ABC, []) == named("a", "b", "c")


def test_same_mentions_are_one_incident():
    assert groups(ABC, [edge("a", "b", SAME), edge("b", "c", SAME)]) == named("abc")


def test_a_vague_report_does_not_make_one_of_two_attacks():
    edges = [edge("a", "b", DIFFERENT), edge("a", "c", SAME, 9.0), edge("b", "c", SAME)]
    assert groups(ABC, edges) == named("ac", "b")


def test_too_little_in_common_speaks_neither_way():
    edges = [edge("a", "b", UNSURE), edge("a", "c", SAME, 5.5), edge("b", "c", SAME, 5.5)]
    assert groups(ABC, edges) == named("abc")
    doubt = Feature("time of day", "09:00", "18:00", -4.0)
    edges[0] = Edge("m-a", "m-b", UNSURE, 2.5, (doubt,))
    assert len(groups(ABC, edges)) == 2


def test_one_misread_mention_does_not_tear_a_large_incident_apart():
    names = "abcdefgh"
    edges = [edge(x, y, SAME) for i, x in enumerate(names) for y in names[i + 1 :]]
    edges = [e for e in edges if (e.first, e.second) != ("m-a", "m-b")]
    edges.append(edge("a", "b", DIFFERENT))
    assert groups([mention(n) for n in names], edges) == named(names)


def test_two_mentions_of_one_report_stay_two_incidents():
    told = [mention("a", in_report="r-1"), mention("b", in_report="r-1"), mention("c")]
    edges = [edge("a", "c", SAME, 9.0), edge("b", "c", SAME)]
    assert groups(told, edges) == named("ac", "b")


def test_a_person_joins_what_the_machine_parts():
    edges = [edge("a", "b", DIFFERENT, -30.0)]
    assert groups(ABC, edges, [rule(SAME, "a", "b")]) == named("ab", "c")


def test_a_person_parts_what_the_machine_joins():
    edges = [edge("a", "b", SAME, 30.0)]
    assert groups(ABC, edges, [rule(DIFFERENT, "a", "b")]) == named("a", "b", "c")


def test_a_person_who_is_unsure_silences_the_machine():
    edges = [edge("a", "b", SAME)]
    assert groups(ABC, edges, [rule(UNSURE, "a", "b")]) == named("a", "b", "c")


def test_what_a_person_left_open_no_third_report_closes():
    edges = [edge("a", "b", SAME), edge("a", "c", SAME, 9.0), edge("b", "c", SAME)]
    assert groups(ABC, edges, [rule(UNSURE, "a", "b")]) == named("ac", "b")


def test_the_last_word_on_a_pair_counts_and_the_first_is_named():
    same, different = rule(SAME, "a", "b", by="d-1"), rule(DIFFERENT, "a", "b", by="d-2")
    assert groups(ABC, [], [same, different]) == named("a", "b", "c")
    assert groups(ABC, [], [different, same]) == named("ab", "c")
    (clash,) = verdicts([same, different]).clashes
    assert (clash.decision, clash.by, clash.pair) == ("d-1", "d-2", ("m-a", "m-b"))


def test_of_an_earlier_decision_holds_what_no_later_one_denies():
    whole, later = rule(SAME, "abc", by="d-1"), rule(DIFFERENT, "a", "b", by="d-2")
    assert groups(ABC, [], [whole, later]) == named("ac", "b")
    assert {clash.decision for clash in verdicts([whole, later]).clashes} == {"d-1"}


def test_decisions_that_clash_only_through_others_are_found_too():
    rulings = [
        rule(DIFFERENT, "a", "c", by="d-1"),
        rule(SAME, "a", "b", by="d-2"),
        rule(SAME, "b", "c", by="d-3"),
    ]
    assert groups(ABC, [], rulings) == named("abc")
    assert [(c.decision, c.by) for c in verdicts(rulings).clashes] == [("d-1", "d-2")]


def test_whole_incidents_are_joined_whatever_the_machine_holds_of_their_mentions():
    told = [mention(name) for name in "abcdef"]
    edges = [edge(x, y, SAME) for x, y in ("ab", "bc", "ac", "de", "ef", "df")]
    edges += [edge(x, y, DIFFERENT, -30.0) for x in "abc" for y in "def"]
    assert groups(told, edges) == named("abc", "def")
    assert groups(told, edges, [rule(SAME, "abc", "def")]) == named("abcdef")


def test_a_new_report_like_both_does_not_reopen_what_was_parted():
    told = [mention(name) for name in "abcdx"]
    edges = [edge(x, y, SAME) for x, y in ("ab", "cd", "ac", "bd", "ad", "bc")]
    edges += [edge("x", y, SAME, 10.0) for y in "abcd"]
    found = groups(told, edges, [rule(DIFFERENT, "ab", "cd")])
    assert found in (named("abx", "cd"), named("ab", "cdx"))


def test_copies_do_not_come_between_what_a_person_joined():
    words = Feature(SAME_WORDS.name, "x", "x", 6.0)
    edges = [Edge("m-a", "m-b", SAME, 12.0, (words,))]
    rulings = [rule(DIFFERENT, "b", "c", by="d-1"), rule(SAME, "a", "c", by="d-2")]
    assert groups(ABC, edges, rulings) == named("ac", "b")


def test_a_split_keeps_what_leaves_together_and_apart_from_what_stays():
    told = [mention(name) for name in "abcd"]
    edges = [edge(x, y, SAME) for x, y in ("ab", "ac", "ad", "bc", "bd")]
    split = Ruling("d-1", DIFFERENT, (("m-a", "m-b"), ("m-c", "m-d")), ("m-c", "m-d"))
    assert groups(told, edges, [split]) == named("ab", "cd")


def test_aggregates_make_no_incident_and_recollections_one_of_their_own():
    told = [mention("a", role=MentionRole.AGGREGATE), mention("b", role=MentionRole.RECAP)]
    assert groups(told, [edge("a", "b", SAME)]) == named("b")


def test_of_two_days_as_often_named_the_one_that_was_printed_first_is_the_incidents():
    told = [mention("a", MILLBROOK, day("1921-03-04")), mention("b", MILLBROOK, day("1921-03-05"))]
    printed = {told[0].report: "1921-03-12", told[1].report: "1921-03-06"}
    (one,) = cluster(told, [edge("a", "b", SAME)], published=printed)
    assert one.when == day("1921-03-05")


def test_the_id_is_that_of_the_earliest_mention_and_stays_when_later_ones_come():
    published = {"r-a": "1921-03-07", "r-b": "1921-03-05", "r-c": "1921-03-09"}
    edges = [edge("a", "b", SAME), edge("b", "c", SAME)]
    (two,) = cluster(ABC[:2], edges, published=published)
    (three,) = cluster(ABC, edges, published=published)
    assert two.id == three.id == incident_id("m-b")


def test_place_and_date_are_the_most_frequent_of_the_most_exact():
    told = [
        mention("a", MILLBROOK, day("1921-03-05")),
        mention("b", MARKET, day("1921-03-05", part=PartOfDay.NOON)),
        mention("c", MARKET, day("1921-03-06")),
        mention("d", FARBRIDGE, day("1921-03-05")),
    ]
    edges = [edge(x, y, SAME) for x, y in ("ab", "ac", "ad", "bc", "bd", "cd")]
    (found,) = cluster(told, edges)
    assert found.place == MARKET
    assert str(found.when.first) == "1921-03-05"
    assert found.reports == ("r-a", "r-b", "r-c", "r-d")


def test_two_shellings_of_one_market_never_merge_however_often_recalled():
    then, later = day("1921-03-05"), day("1922-09-02")
    facts = [
        MentionFacts(mention(f"then{n}", MARKET, then), figures=(figure(68),)) for n in range(4)
    ]
    facts += [
        MentionFacts(mention(f"later{n}", MARKET, later), figures=(figure(37),)) for n in range(4)
    ]
    recalled = Mention(
        "m-recap",
        "r-later0",
        facts[0].mention.anchor,
        MentionRole.RECAP,
        MARKET,
        then,
        ("shelling",),
    )
    facts.append(MentionFacts(recalled, figures=(figure(68),)))
    edges = [compare(a, b) for i, a in enumerate(facts) for b in facts[i + 1 :]]
    found = cluster([f.mention for f in facts], edges)
    assert sorted(len(i.mentions) for i in found) == [4, 5]
    assert all(len({m[:6] for m in i.mentions} - {"m-reca"}) == 1 for i in found)


def named_day(name: str, at: NamedDay) -> Mention:
    return msgspec.structs.replace(mention(name, MARKET), named_day=at)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (mention("a", MARKET, day("1921-03-05")), mention("b", MARKET, day("1922-09-02"))),
        (mention("a", MILLBROOK), mention("b", place("Stonecroft", (54.0, 20.0)))),
        (mention("a", MARKET, day("1921-03-05")), named_day("b", NamedDay("on 9 July", 7, 9))),
        (mention("a", MARKET, day("1921-03-05")), named_day("b", NamedDay("Monday", weekday=0))),
    ],
    ids=["years", "places", "day of the month", "weekday"],
)
def test_a_chain_of_likenesses_does_not_join_what_days_or_places_part(first, last):
    edges = [edge("a", "c", SAME, 5.5), edge("b", "c", SAME)]
    assert groups([first, last, mention("c")], edges) == named("a", "bc")
    assert weight_apart(first, last) == weight_apart(last, first) == 4.0


def test_two_villages_near_each_other_are_joined_only_by_more_than_a_chain_of_likenesses():
    told = [mention("a"), mention("b", place("Stonecroft", (50.25, 14.3))), mention("c")]
    assert weight_apart(*told[:2]) == weight_apart(told[1], told[0]) == 2.0
    edges = [edge("a", "c", SAME, 5.5), edge("b", "c", SAME, 5.0)]
    assert groups(told, edges) == named("ac", "b")
    assert groups(told, [edge("a", "c", SAME, 9.0), edge("b", "c", SAME, 8.0)]) == named("abc")


DIVISION, COUNTRY = PlacePrecision.DIVISION, PlacePrecision.COUNTRY
FREEDONIA = place("Freedonia", (49.0, 15.0), COUNTRY, (), 300.0)
IN_FREEDONIA = msgspec.structs.replace(MILLBROOK, country="FD")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MILLBROOK, place("Midshire", (50.3, 14.5), DIVISION, ("Freedonia",), 60.0)),
        (MILLBROOK, place("Borderland", (50.4, 14.4), DIVISION, ("Freedonia",), 60.0)),
        (IN_FREEDONIA, msgspec.structs.replace(FREEDONIA, name="Freedonien", country="FD")),
        (MARKET, MILLBROOK),
        (MILLBROOK, place("Mill End", (50.22, 14.31), within=("Midshire",), radius_km=1.0)),
        (MILLBROOK, place("The Orchards", precision=PlacePrecision.UNRESOLVED)),
    ],
    ids=["its province", "its circle", "country", "quarter", "suburb", "on no list"],
)
def test_a_town_and_what_it_may_lie_in_or_hold_do_not_differ(one, other):
    told = mention("a", one), mention("b", other)
    assert weight_apart(*told) == weight_apart(*reversed(told)) == 0.0


@pytest.mark.parametrize(
    "last",
    [
        mention("b"),
        mention("b", MARKET, day("1921-03-07")),
        named_day("b", NamedDay("on Saturday 5 March", 3, 5, 5)),
    ],
    ids=["unknown", "days of doubt", "the same named day"],
)
def test_a_chain_joins_what_nothing_parts(last):
    first = mention("a", MARKET, day("1921-03-05"))
    edges = [edge("a", "c", SAME, 5.5), edge("b", "c", SAME)]
    assert groups([first, last, mention("c")], edges) == named("abc")


def test_two_attacks_stay_two_however_many_undated_reports_lie_between():
    then = [mention(f"then{n}", MARKET, day("1921-03-05")) for n in range(3)]
    later = [mention(f"later{n}", MARKET, day("1922-09-02")) for n in range(3)]
    undated = [mention(f"un{n}", MARKET) for n in range(3)]
    pairs = [(x, y) for side in (then, later) for x in [*side, *undated] for y in side if x != y]
    edges = [edge(x.id[2:], y.id[2:], SAME, 8.0 if x.when and y.when else 5.5) for x, y in pairs]
    for found in groups([*then, *later, *undated], edges):
        assert found.isdisjoint(m.id for m in then) or found.isdisjoint(m.id for m in later)


def test_what_a_later_copy_says_of_its_day_does_not_part_what_its_original_left_together():
    words = Feature(SAME_WORDS.name, "x", "x", 6.0)
    first = mention("a", MARKET, day("1921-03-05"))
    told = [first, mention("b"), mention("c"), mention("d", MARKET, day("1921-08-01"))]
    edges = [edge("a", "c", SAME), edge("b", "c", SAME)]
    edges.append(Edge("m-b", "m-d", SAME, 12.0, (words,)))
    published = {"r-b": "1921-03-06", "r-d": "1921-08-01"}
    (found,) = cluster(told, edges, published=published)
    assert found.mentions == ("m-a", "m-b", "m-c", "m-d")


NAMES = "abcdefghij"
DAYS = [None, None, day("1921-03-05"), day("1921-03-06"), day("1922-09-02")]
pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda p: p[0] != p[1])
judged = st.tuples(pairs, st.sampled_from([SAME, SAME, DIFFERENT, UNSURE]), st.integers(-20, 12))
decided = st.tuples(pairs, st.sampled_from([SAME, DIFFERENT, UNSURE]))


@st.composite
def casebooks(draw):
    reports = draw(st.lists(st.integers(0, 7), min_size=len(NAMES), max_size=len(NAMES)))
    dates = draw(st.lists(st.sampled_from(DAYS), min_size=len(NAMES), max_size=len(NAMES)))
    mentions = [
        mention(n, None, when, in_report=f"r-{r}")
        for n, when, r in zip(NAMES, dates, reports, strict=True)
    ]
    edges = {
        tuple(sorted(pair)): edge(*pair, judgement, float(score))
        for pair, judgement, score in draw(st.lists(judged, max_size=25))
    }
    rulings = [
        rule(judgement, a, b, by=f"d-{n}")
        for n, ((a, b), judgement) in enumerate(draw(st.lists(decided, max_size=4)))
    ]
    return mentions, list(edges.values()), verdicts(rulings)


@given(casebooks(), st.randoms(use_true_random=False))
def test_order_does_not_matter(casebook, shuffled: random.Random):
    mentions, edges, decisions = casebook
    once = cluster(mentions, edges, decisions)
    for things in (mentions, edges):
        shuffled.shuffle(things)
    assert canonical_json(cluster(mentions, edges, decisions)) == canonical_json(once)


@given(casebooks())
def test_every_mention_is_in_one_incident(casebook):
    mentions, edges, decisions = casebook
    members = [m for i in cluster(mentions, edges, decisions) for m in i.mentions]
    assert sorted(members) == sorted(m.id for m in mentions)


@given(casebooks())
def test_components_one_by_one_give_the_same_as_all_at_once(casebook):
    mentions, edges, decisions = casebook
    one_by_one = [
        found
        for part in components(mentions, edges, decisions)
        for found in cluster([m for m in mentions if m.id in part], edges, decisions)
    ]
    assert set(one_by_one) == set(cluster(mentions, edges, decisions))


@given(casebooks(), st.integers(1, 9))
def test_linking_in_batches_gives_the_same_as_all_at_once(casebook, cut):
    """What a casebook does: keep the edges, and renew only components that new mentions touch."""
    mentions, edges, decisions = casebook
    kept = {m: i for i in cluster(mentions[:cut], edges, decisions) for m in i.mentions}
    new = {m.id for m in mentions[cut:]}
    for part in components(mentions, edges, decisions):
        if not new.isdisjoint(part):
            renewed = cluster([m for m in mentions if m.id in part], edges, decisions)
            kept |= {m: i for i in renewed for m in i.mentions}
    assert set(kept.values()) == set(cluster(mentions, edges, decisions))


@given(casebooks())
def test_what_people_hold_always_holds(casebook):
    mentions, edges, held = casebook
    found = [frozenset(i.mentions) for i in cluster(mentions, edges, held)]
    for pair in held.joined:
        assert any(set(pair) <= group for group in found)
    for pair in held.parted | held.unsure:
        assert not any(set(pair) <= group for group in found)


@given(st.lists(decided, max_size=6))
def test_of_every_decision_each_pair_holds_or_its_clash_is_named(made):
    rulings = [rule(j, a, b, by=f"d-{n}") for n, ((a, b), j) in enumerate(made)]
    held = verdicts(rulings)
    clashing = {(clash.decision, clash.pair) for clash in held.clashes}
    for ruling, ((a, b), judgement) in zip(rulings, made, strict=True):
        pair = tuple(sorted((f"m-{a}", f"m-{b}")))
        assert held.judgement(*pair) is judgement or (ruling.decision, pair) in clashing
    if made:
        (a, b), judgement = made[-1]
        assert held.judgement(f"m-{a}", f"m-{b}") is judgement


def test_of_the_copy_holds_what_a_person_said_of_the_original():
    """Two mentions of one report were joined; its copy's two do not come apart again."""
    words = Feature(SAME_WORDS.name, "x", "x", 6.0)
    told = [mention(n, in_report="r-1" if n in "ab" else "r-2") for n in "abcd"]
    edges = [Edge("m-a", "m-c", SAME, 12.0, (words,)), Edge("m-b", "m-d", SAME, 12.0, (words,))]
    assert groups(told, edges) == named("ac", "bd")
    assert groups(told, edges, [rule(SAME, "a", "b")]) == named("abcd")
