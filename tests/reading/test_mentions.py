"""Which incidents a report speaks of, and which finding belongs to which."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.content import Event, EventKind, Location
from reportedly.model.figure import Category, Figure, Group
from reportedly.reading.findings import Finding, Span
from reportedly.reading.mentions import places
from reportedly.reading.mentions.find import find_mentions
from tests.reading.mention_texts import drafts_of, place, read

TUESDAY = dt.date(1994, 2, 8)

TEXTS = [
    pytest.param(
        "A {shell|m} {killed|e} {ten people|k10} at a {market|t:market} in {Sarajevo|@sarajevo} on"
        " Monday.\n\nIn August 1992 a {shell|m} {killed|e} {43 people|k43} at the same"
        " {market|t:market}.",
        [
            "main sarajevo 1994-02-07: m e k10 t:market",
            "recap sarajevo 1992-08-01..1992-08-31: m e k43 t:market",
        ],
        id="earlier shelling of the same market",
    ),
    pytest.param(
        "A shell {killed|e} {ten people|k10} in {Sarajevo|@sarajevo} on Monday. It was the"
        " deadliest {attack|e} since the 5 January 1994 {shelling|e}, in which {68|k68} died.",
        ["main sarajevo 1994-02-07: e k10 e", "recap - 1994-01-05: e k68"],
        id="deadliest since",
    ),
    pytest.param(
        "{Ten people|k10} were killed in a {raid|e} on {Zenica|@zenica} on Monday. In March,"
        " {23 people|k23} died in an {air strike|e} on {Tuzla|@tuzla}.",
        ["main zenica 1994-02-07: k10 e", "recap tuzla 1993-03-01..1993-03-31: k23 e"],
        id="in March",
    ),
    pytest.param(
        "{Ten people|k10} were killed in a {raid|e} on {Zenica|@zenica} on Monday. Last year"
        " {30 people|k30} died when a {shell|m} hit a {school|t:school} there.",
        [
            "main zenica 1994-02-07: k10 e",
            "recap zenica 1993-01-01..1993-12-31: k30 m t:school",
        ],
        id="last year",
    ),
    pytest.param(
        "{Ten people|k10} were killed in a {raid|e} on {Zenica|@zenica} on Monday. A similar"
        " {attack|e} last week killed {three|k3}.",
        ["main zenica 1994-02-07: k10 e", "recap - 1994-01-31..1994-02-06: e k3"],
        id="a similar attack last week",
    ),
    pytest.param(
        "{Ten people|k10} were killed in a {raid|e} on {Zenica|@zenica} on Monday. The front has"
        " not commented. A day earlier it had claimed an {ambush|e} in which {six|k6} died.",
        ["main zenica 1994-02-07: k10 e", "recap - -: e k6"],
        id="an attack brought in that was before",
    ),
    pytest.param(
        "{Ten people|k10} were killed in a {raid|e} on {Zenica|@zenica} on Monday. Neighbours said"
        " a {shell|m} had hit the {market|t:market}; {four|k4} died there.",
        ["main zenica 1994-02-07: k10 e m t:market k4"],
        id="what witnesses say had happened",
    ),
    pytest.param(
        "{Rockets|m} slammed into {Zenica|@zenica} at 8 a.m. on Monday, killing {ten people|k10}."
        "\n\nIn {Tuzla|@tuzla}, residents told the mission that {one woman|k1} had been killed by"
        " {gunfire|e} on 5 February.",
        ["main zenica 1994-02-07: m k10", "recap tuzla 1994-02-05: k1 e"],
        id="what residents of another town tell",
    ),
    pytest.param(
        "{Ten people|k10} were killed in a {raid|e} on {Zenica|@zenica} on Monday. In"
        " {London|@london}, officials said {six soldiers|k6} were among the dead.",
        ["main zenica 1994-02-07: k10 e k6"],
        id="where officials far away speak",
    ),
    pytest.param(
        "Gunners {shelled|e} {Zenica|@zenica} on Monday; {ten people|k10} died. In {Tolm|@tolm}"
        " {two|k2} were killed.",
        ["main zenica 1994-02-07: e k10", "main tolm -: k2"],
        id="the next village within one paragraph",
    ),
    pytest.param(
        "{Ten people|k10} were killed in a {raid|e} on {Zenica|@zenica} on Monday. An earlier"
        " {raid|e} killed {three|k3}.",
        ["main zenica 1994-02-07: k10 e", "recap - -: e k3"],
        id="an earlier attack without a date",
    ),
    pytest.param(
        "{Ten people|k10} were killed in a {raid|e} on {Zenica|@zenica} on Monday, bringing to"
        " {120|c120} the number of people killed this week.",
        ["main zenica 1994-02-07: k10 e", "aggregate - 1994-02-07..1994-02-08: c120"],
        id="a count over the week",
    ),
    pytest.param(
        "{Ten people|k10} were killed in a {raid|e} on {Zenica|@zenica} on Monday. More than"
        " {2,000 people|c2000} have been killed since the war began.",
        ["main zenica 1994-02-07: k10 e", "aggregate - -: c2000"],
        id="a count since the war began",
    ),
    pytest.param(
        "At least {120 people|c120} have been killed in {Bosnia|@bosnia} this week.",
        ["aggregate bosnia 1994-02-07..1994-02-08: c120"],
        id="nothing but a count",
    ),
    pytest.param(
        "In {Zenica|@zenica}, {five people|k5} were killed by shells on Monday.\n\nIn"
        " {Tuzla|@tuzla}, {three|i3} were wounded in an {air strike|e}.\n\nMeanwhile, in"
        " {Mostar|@mostar}, a sniper {shot|e} {two women|k2} dead.",
        ["main zenica 1994-02-07: k5", "main tuzla -: i3 e", "main mostar -: e k2"],
        id="round-up of three towns",
    ),
    pytest.param(
        "Gunmen {killed|e} {four farmers|k4} in {Ardvale|@ardvale} on Monday.\n\nIn"
        " {Belmora|@belmora}, a {mine|m} killed {a boy|k1} and wounded {two others|i2}.",
        ["main ardvale 1994-02-07: e k4", "main belmora -: m k1 i2"],
        id="round-up of villages no gazetteer has",
    ),
    pytest.param(
        "{Five people|k5} were killed in {Zenica|@zenica} on Monday and {three|i3} were wounded in"
        " {Tuzla|@tuzla} on Tuesday.",
        ["main zenica 1994-02-07: k5", "main tuzla 1994-02-08: i3"],
        id="two incidents in one sentence",
    ),
    pytest.param(
        "{Five people|k5} were killed in {Zenica|@zenica}, while in {Tuzla|@tuzla} {three|i3} were"
        " wounded by shells on Monday.",
        ["main zenica -: k5", "main tuzla 1994-02-07: i3"],
        id="while elsewhere",
    ),
    pytest.param(
        "An {air strike|e} killed {six people|k6} in {Tuzla|@tuzla} on Sunday. On Saturday a"
        " {shell|m} had killed {two people|k2} in {Mostar|@mostar}. The {army|d} denied it.\n\n"
        "Of {the six|k6}, four were children.",
        ["main tuzla 1994-02-06: e k6 k6", "recap mostar 1994-02-05: m k2 d"],
        id="background ends with its paragraph",
    ),
    pytest.param(
        "A {bomb|e} killed {seven people|k7} in {Zenica|@zenica} on Sunday. {Two more|k2} died in"
        " hospital on Monday.",
        ["main zenica 1994-02-06: e k7 k2"],
        id="deaths in hospital are no further incident",
    ),
    pytest.param(
        "{Seven people|k7} were killed after {shells|m} fell on {Zenica|@zenica} on Sunday.\n\n"
        "The {shells|m} came from the east, residents said. {Twelve|i12} were hurt.",
        ["main zenica 1994-02-06: k7 m m i12"],
        id="one incident told in two paragraphs",
    ),
    pytest.param(
        "Raid on town kills {six|k6}\n\nAircraft {bombed|e} {Zenica|@zenica} on Sunday, killing"
        " {six people|k6}.",
        ["main zenica 1994-02-06: k6 e k6"],
        id="the headline belongs to the main incident",
    ),
    pytest.param(
        "Officials in {Washington|@washington} said on Tuesday that an {air strike|e} killed"
        " {six people|k6} in {Tuzla|@tuzla} on Sunday.",
        ["main tuzla 1994-02-06: e k6"],
        id="a speaker's place is not the incident's",
    ),
    pytest.param(
        "{LONDON|@london}, February 7 - Rebels killed {six people|k6} in a {raid|e} on Sunday, the"
        " ministry said.",
        ["main london 1994-02-06: k6 e"],
        id="the dateline's place where there is no other",
    ),
    pytest.param(
        "In 1992, {250 people|k250} died in a {raid|e} on {Tuzla|@tuzla}. The town was"
        " {shelled|e} again on Monday, and {four people|k4} were killed.",
        ["recap tuzla 1992-01-01..1992-12-31: k250 e", "main tuzla 1994-02-07: e k4"],
        id="background told first",
    ),
    pytest.param(
        "A {car bomb|m} killed {five people|k5} in {Haleth|@haleth} on Monday.\n\nHours later,"
        " gunmen {opened fire|e} on a {checkpoint|t:road} in nearby {Sorn|@sorn}, wounding"
        " {two officers|i2}.",
        ["main haleth 1994-02-07: m k5", "main sorn 1994-02-07: e t:road i2"],
        id="hours later in another town",
    ),
    pytest.param(
        "A {shell|m} killed {five people|k5} in {Haleth|@haleth} on Monday. An hour later a"
        " {shell|m} fell among the rescuers in {Haleth|@haleth}, killing {two|k2}.",
        ["main haleth 1994-02-07: m k5 m k2"],
        id="an hour later in the same town",
    ),
    pytest.param(
        "An {air strike|e} on {Verrin|@verrin} killed {14 people|k14} on Sunday. The army said"
        " {40 soldiers|k40} had been killed in clashes elsewhere.",
        ["main verrin 1994-02-06: e k14", "main - -: k40"],
        id="elsewhere, not said where",
    ),
    pytest.param(
        "Mortars {hit|e} {Estrel|@estrel} on Saturday, killing {seven|k7}. In a separate incident"
        " on the same day, a {roadside bomb|m} killed {three aid workers|k3}.\n\nLast week"
        " {12 people|k12} died in a {raid|e} near {Osk|@osk}.",
        [
            "main estrel 1994-02-05: e k7",
            "main - 1994-02-05: m k3",
            "main osk 1994-01-31..1994-02-06: k12 e",
        ],
        id="a separate incident on the same day, and one in the same week",
    ),
    pytest.param(
        "A {car bomb|m} killed {five people|k5} in {Haleth|@haleth}. Officials suspect the"
        " Brigade, which carried out a similar {attack|e} in {Sorn|@sorn}. {Two|i2} were hurt.",
        ["main haleth -: m k5 i2", "recap sorn -: e"],
        id="a similar attack in a relative clause",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), TEXTS)
def test_incidents_of_a_text(marked: str, expected: list[str]) -> None:
    lines, _ = drafts_of(marked, TUESDAY)
    assert lines == expected


HISTORY = [
    pytest.param(
        "Flowers will be laid at the market in {Sarajevo|@sarajevo}, where {43 people|k43} were"
        " killed on 28 August 1995.\n\nEighteen months earlier, on 5 February 1994, a single"
        " {shell|m} killed {68 people|k68} at the open-air {market|t:market}.",
        dt.date(2015, 8, 27),
        ["main sarajevo 1995-08-28: k43", "recap - 1994-02-05: m k68 t:market"],
        id="two anniversaries",
    ),
    pytest.param(
        "A mortar {shell|m} killed {35 people|k35} in {Sarajevo|@sarajevo} on Monday.\n\n"
        "{Sixty-eight people|k68} were killed by a {shell|m} at the same market in February last"
        " year.",
        dt.date(1995, 8, 29),
        ["main sarajevo 1995-08-28: m k35", "recap sarajevo 1994-02-01..1994-02-28: k68 m"],
        id="February last year",
    ),
    pytest.param(
        "The {explosion|e} in {Sarajevo|@sarajevo} on Saturday, February 5, killed {68|k68}.\n\n"
        "On the day before, February 4, two {shells|m} fell on {Zenica|@zenica} and killed"
        " {eight|k8}. {Eighteen|i18} were wounded there.",
        dt.date(1994, 2, 14),
        ["main sarajevo 1994-02-05: e k68", "main zenica 1994-02-04: m k8 i18"],
        id="a weekly review",
    ),
    pytest.param(
        "Aircraft {bombed|e} {Guernica|@guernica} on Monday and killed {hundreds|k200}. Three"
        " weeks earlier aircraft had {bombed|e} {Durango|@durango} and killed {250|k250}.",
        dt.date(1937, 4, 28),
        [
            "main guernica 1937-04-26: e k200",
            "recap durango 1937-04-02..1937-04-08: e k250",
        ],
        id="a town bombed before",
    ),
    pytest.param(
        "{Four soldiers|k4} were killed by {shells|m} near {Mainila|@mainila} on Sunday. Finland"
        " {denied|d} it. A week earlier, on 19 November, {two guards|k2} had been shot near"
        " {Terijoki|@terijoki}.",
        dt.date(1939, 11, 28),
        ["main mainila 1939-11-26: k4 m d", "recap terijoki 1939-11-19: k2"],
        id="a week earlier on the frontier",
    ),
]


@pytest.mark.parametrize(("marked", "published", "expected"), HISTORY)
def test_incidents_of_settled_history(marked: str, published: dt.date, expected: list[str]) -> None:
    lines, _ = drafts_of(marked, published)
    assert lines == expected


def test_without_harm_or_attack_there_is_no_incident() -> None:
    assert drafts_of("The {army|d} denied it in {Tuzla|@tuzla} on Monday.", TUESDAY) == ([], ())


def test_a_text_without_findings_has_no_incident() -> None:
    assert drafts_of("The council met.", TUESDAY) == ([], ())
    assert drafts_of("", TUESDAY) == ([], ())


def test_publication_date_is_never_the_incidents() -> None:
    _, (draft,) = drafts_of("A {bomb|e} killed {two people|k2} in {Tuzla|@tuzla}.", TUESDAY)
    assert draft.when is None


def test_anchor_is_the_first_finding_of_harm() -> None:
    marked = "In {Tuzla|@tuzla} on Monday a {bomb|e} killed {two people|k2}."
    document, _ = read(marked)
    _, (draft,) = drafts_of(marked, TUESDAY)
    assert document.text[draft.anchor.start : draft.anchor.end] == "bomb"


def test_findings_before_the_first_harm_join_the_main_incident() -> None:
    marked = "Army {denies|d} it.\n\nA {bomb|e} killed {two people|k2} on Monday."
    assert drafts_of(marked, TUESDAY)[0] == ["main - 1994-02-07: d e k2"]


def test_a_place_apart_from_the_event_makes_no_claim() -> None:
    marked = (
        "A {bomb|e} killed {two people|k2} in {Tuzla|@tuzla} on Monday. Talks in"
        " {London|@london} go on."
    )
    document, found = read(marked)
    findings = [finding for finding, _ in found]
    (draft,) = find_mentions(document, findings, TUESDAY)
    named = [
        f.content.place.name
        for i in draft.members
        if isinstance((f := findings[i]).content, Location)
    ]
    assert named == ["tuzla"]


def test_the_most_exact_agreeing_place_wins() -> None:
    agreeing = [place("bosnia"), place("sarajevo"), place("dobrinja"), place("sarajevo")]
    assert places.best(agreeing) == place("dobrinja")
    village = places.best([place("ardvale"), place("bosnia")])
    assert village is not None
    assert (village.name, village.country) == (place("ardvale").name, place("bosnia").country)
    assert places.best([]) is None


BASE = (
    "Shells fell on the town on Monday and killed ten people. In May 1992 a bomb killed forty at"
    " the same place. Meanwhile in the north a raid wounded three.\n\nSince the war began thousands"
    " have died, the mayor said on Tuesday."
)
DOCUMENT, _ = read(BASE)
CONTENTS = st.sampled_from(
    [
        Figure(Category.KILLED, Group.ALL, 5, 5, "five"),
        Figure(Category.KILLED, Group.ALL, 500, 500, "500", cumulative=True),
        Event(EventKind.SHELLING, "shells"),
        Location(place("sarajevo")),
        Location(place("tuzla")),
        Location(place("ardvale")),
    ]
)


@st.composite
def scattered(draw: st.DrawFn) -> list[Finding]:
    """Make findings on any tokens of the text."""
    tokens = draw(st.lists(st.sampled_from(DOCUMENT.tokens), unique_by=lambda t: t.index))
    return [Finding(Span(t.start, t.end), t.index, draw(CONTENTS)) for t in tokens]


@settings(max_examples=200)
@given(scattered(), st.none() | st.dates())
def test_every_finding_but_places_is_in_exactly_one_incident(
    findings: list[Finding], published: dt.date | None
) -> None:
    drafts = find_mentions(DOCUMENT, findings, published)
    members = [index for draft in drafts for index in draft.members]
    assert len(members) == len(set(members))
    bearing = [i for i, f in enumerate(findings) if isinstance(f.content, Figure | Event)]
    assert bool(drafts) == bool(bearing)
    assert set(bearing) <= set(members)
    assert all(draft.anchor in {findings[i].span for i in draft.members} for draft in drafts)
    assert len({(draft.anchor, draft.role) for draft in drafts}) == len(drafts)


@given(scattered(), st.data())
def test_the_order_of_findings_does_not_matter(
    findings: list[Finding], data: st.DataObject
) -> None:
    def told(order: list[Finding]) -> list[object]:
        drafts = find_mentions(DOCUMENT, order, TUESDAY)
        return [
            (d.anchor, d.role, d.when, d.place, {order[i].span for i in d.members}) for d in drafts
        ]

    assert told(findings) == told(data.draw(st.permutations(findings)))
