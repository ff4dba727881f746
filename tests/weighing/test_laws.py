"""The laws of weighing, on any claims: order, disagreement, unknown, sides, and a person's word."""

import random

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.chain import Stance
from reportedly.model.content import (
    Confidence,
    Denial,
    Event,
    EventKind,
    Location,
    Means,
    Responsibility,
)
from reportedly.model.decision import Act, Decision
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.model.ids import canonical_json
from reportedly.tracing.origins import group_origins
from reportedly.weighing.assess import assess
from reportedly.weighing.minima import DISJOINT
from reportedly.weighing.policies import POLICIES
from tests.hand_built import FARBRIDGE, MILLBROOK, claim, incident, report

PAPERS = ["Courier", "Herald", "Evening Post", None]
NAMES = ["Hillmen staff", "Valley mayor", "Millbrook clinic", "witnesses"]
SIDES = ["Hillmen army", "Valley troops"]

bounds = st.one_of(
    st.integers(0, 90).map(lambda n: (n, n)),
    st.integers(1, 90).map(lambda n: (n, None)),
    st.integers(1, 90).map(lambda n: (None, n)),
    st.tuples(st.integers(0, 40), st.integers(41, 90)),
    st.just((None, None)),
)
figures = st.builds(
    lambda category, group, limits, relation, rule: Figure(
        category, group, *limits, f"{limits}", relation, rule=rule
    ),
    st.sampled_from([Category.KILLED, Category.INJURED]),
    st.sampled_from([Group.ALL, Group.CHILDREN, Group.COMBATANTS, Group.WOMEN]),
    bounds,
    st.sampled_from(Relation),
    st.sampled_from(["", "", "plural"]),
)
contents = st.one_of(
    figures,
    st.sampled_from(
        [
            *(Responsibility(side, Confidence.ACCUSED) for side in SIDES),
            *(Denial(side, "did not", of) for side in SIDES for of in ("responsibility", "event")),
            Event(EventKind.SHELLING, "shelled"),
            Event(EventKind.BOMBING, "bombed"),
            Means("mortar", "a mortar"),
            Location(MILLBROOK),
            Location(FARBRIDGE),
        ]
    ),
)
statements = st.tuples(
    st.integers(0, 5),
    st.sampled_from([None, *NAMES]),
    contents,
    st.sampled_from([Stance.STATED, Stance.STATED, Stance.REPORTED, Stance.DENIED, Stance.UNKNOWN]),
)
accounts = st.lists(statements, min_size=1, max_size=12)
policies = st.sampled_from(sorted(POLICIES))


def build(told, rename=str):
    """Make claims in up to six reports; `rename` changes every name in them."""
    reports, claims = {}, []
    for number, who, content, stance in told:
        publisher = PAPERS[number % len(PAPERS)]
        published = None if number == 5 else f"1921-03-{5 + number:02}"
        of = report(f"Account number {number}.", publisher and rename(publisher), published)
        reports[of.id] = of
        by = [rename(who)] if who else []
        if hasattr(content, "party") and isinstance(content.party, str):
            content = msgspec.structs.replace(content, party=rename(content.party))
        claims.append(claim(of, content, *by, stance=stance))
    return list({c.id: c for c in claims}.values()), reports


def weigh(claims, reports, policy="ucdp", decisions=()):
    origins = group_origins(claims, reports, ())
    return assess(incident(), claims, origins, reports, policy, decisions)


@given(accounts, policies, st.randoms(use_true_random=False))
def test_order_does_not_matter(told, policy, shuffled: random.Random):
    claims, reports = build(told)
    origins = list(group_origins(claims, reports, ()))
    once = assess(incident(), claims, origins, reports, policy)
    shuffled.shuffle(claims)
    shuffled.shuffle(origins)
    turned = dict(sorted(reports.items(), reverse=True))
    assert canonical_json(assess(incident(), claims, origins, turned, policy)) == canonical_json(
        once
    )
    assert group_origins(claims, turned, ()) == group_origins(sorted(claims, key=str), reports, ())


@given(accounts, policies)
def test_low_is_at_most_best_is_at_most_high(told, policy):
    for row in weigh(*build(told), policy).figures:
        known = [n for n in (row.low, row.best, row.high) if n is not None]
        assert known == sorted(known)
        assert (row.low is None) == (row.high is None)
        assert row.by_origin


@given(accounts, figures, policies)
def test_an_independent_claim_never_narrows_the_range(told, figure, policy):
    claims, reports = build(told)
    before = {(r.category, r.group): r for r in weigh(claims, reports, policy).figures}
    of = report("Another account.", "An independent gazette", "1921-03-20")
    reports[of.id] = of
    claims.append(claim(of, figure, "a body never heard of before"))
    after = {(r.category, r.group): r for r in weigh(claims, reports, policy).figures}
    for slot, row in before.items():
        if row.low is not None:
            # A minimum made from parts is nobody's count: the first count of all takes its place.
            of_parts = all(o.part for o in row.by_origin if (o.low, o.high) != (None, None))
            assert of_parts or after[slot].low <= row.low
            assert after[slot].high >= row.high


@given(accounts)
def test_unknown_is_not_zero(told):
    claims, reports = build(told)
    stated = {
        n for c in claims if isinstance(c.content, Figure) for n in (c.content.low, c.content.high)
    }
    for row in weigh(claims, reports).figures:
        if 0 in (row.low, row.best, row.high):
            assert 0 in stated


@given(accounts, policies)
def test_sides_do_not_matter(told, policy):
    there = {"Hillmen": "Valley", "Valley": "Hillmen", "army": "troops", "troops": "army"}
    swap = lambda name: " ".join(there.get(word, word) for word in name.split())  # noqa: E731
    plain, turned = (weigh(*build(told, rename), policy) for rename in (str, swap))
    assert shape(plain) == shape(turned)


def shape(found):
    """Take everything that does not name anybody."""
    rows = [(r.category, r.group, r.low, r.best, r.high, r.contested) for r in found.figures]
    grade = (
        found.grade.incident,
        found.grade.attribution,
        found.grade.label,
        found.grade.label_fit,
    )
    return rows, grade, [c.slot for c in found.contested], len(found.origins), found.what


@given(accounts, st.integers(0, 99), policies)
def test_a_person_wins(told, number, policy):
    value = {"category": "killed", "group": "all", "low": number, "best": number, "high": number}
    act = Decision(
        "d-1", Act.OVERRIDE_FIGURE, (incident().id,), "M. Analyst", "1921-04-01",
        value=msgspec.json.encode(value).decode(),
    )  # fmt: skip
    row = weigh(*build(told), policy, [act]).figures[0]
    assert (row.low, row.best, row.high) == (number, number, number)
    assert "M. Analyst" in row.sentence


@given(accounts)
def test_rejecting_every_claim_leaves_nothing(told):
    claims, reports = build(told)
    reject = Decision(
        "d-1", Act.REJECT_CLAIM, tuple(c.id for c in claims), "M. Analyst", "1921-04-01"
    )
    found = weigh(claims, reports, decisions=[reject])
    assert found.figures == ()
    assert found.contested == ()
    assert found.grade.incident == "no origin states it"


groups = st.sampled_from([g for g in Group if g is not Group.ALL])


@given(
    st.dictionaries(groups, st.integers(1, 40), min_size=1),
    st.one_of(st.none(), st.integers(1, 200)),
)
def test_the_same_victims_are_never_summed_twice(parts, total):
    """One origin counts groups that may overlap, and perhaps a total: nobody counts twice."""
    of = report("One account of the day.", "Courier")
    told = [figure_of(group, count) for group, count in parts.items()]
    told += [figure_of(Group.ALL, total)] if total else []
    claims = [claim(of, one, "Millbrook clinic") for one in told]
    rows = {r.group: r for r in weigh(claims, {of.id: of}).figures}
    whole = rows[Group.ALL]
    if total:
        assert (whole.low, whole.best, whole.high) == (total, total, total)
    else:
        disjoint = [[parts.get(g, 0) for g in family] for family in DISJOINT]
        assert whole.low == max([*map(sum, disjoint), *parts.values()])
    for group, count in parts.items():
        assert rows[group].low == min(count, rows[group].low)
        assert rows[group].high <= max(count, total or 0)


def figure_of(group, count):
    return Figure(Category.KILLED, group, count, count, f"{count} {group}", Relation.TOTAL)
