"""A person's word on the command line: said, listed, taken back, explained."""

import re

import pytest

from reportedly.casebook.store import Casebook
from tests.cli.conftest import Run, both, incidents
from tests.invented import add, entries, killed, told
from tests.linking.test_hard_cases import EVENING, FIRST_DAY, MORNING, MORNING_TOO, SECOND_DAY


def test_two_incidents_are_joined_with_a_reason_and_parted_again(book: Casebook, run: Run) -> None:
    before = entries(book)
    market, station = both(book)
    said = run("same", market[:9], station, "--reason", "one gang did both")
    assert said.exit_code == 0, said.output
    assert market in said.output or station in said.output
    assert len(entries(book)) == len(before) - 1
    listed = run("decisions").output
    assert "M. Analyst: same incident" in listed
    assert "one gang did both" in listed
    assert "[in force]" in listed
    undone = run("undo", "--author", "N. Second")
    assert undone.exit_code == 0, undone.output
    assert entries(book) == before
    listed = run("decisions").output
    assert "[undone]" in listed
    assert "by N. Second" in listed


def test_a_figure_and_a_grade_are_set_shown_beside_the_machines_and_taken_back(
    book: Casebook, run: Run
) -> None:
    before = entries(book)
    market, _ = both(book)
    made = run("set-figure", market[:9], "--low", "10", "--best", "14", "--high", "20")
    assert made.exit_code == 0, made.output
    made = run("set-grade", market, "--attribution", "admitted by the party", "--reason", "seen")
    assert made.exit_code == 0, made.output
    shown = run("show", market).output
    assert "killed  10–14–20" in shown
    assert "14 killed, set by M. Analyst" in shown
    assert "  Numbers set by M. Analyst on " in run("timeline", market).output
    assert "Attribution: admitted by the party" in shown
    assert "Airwars label: Confirmed" in shown
    assert re.search(r"The grade was set by M\. Analyst on [\d-]+ \(seen\)\.", shown)
    assert "By the machine: " in shown
    for _ in range(2):
        assert run("undo").exit_code == 0
    assert entries(book) == before


def test_a_word_on_a_claim_or_figure_that_a_later_one_takes_the_place_of_is_said_to_be_so(
    book: Casebook, run: Run
) -> None:
    market, _ = both(book)
    claim = re.findall(r"c-[0-9a-f]{16}", run("show", market).output)[0]
    first = run("reject", claim, "--author", "A. First").output.split(":")[0]
    assert "[in force]" in run("decisions").output
    quoted = run("timeline", market).output.count("“")
    turned = run("confirm", claim, "--author", "B. Second").output
    assert f"This goes against {first}." in turned
    assert run("timeline", market).output.count("“") == quoted + 1
    listed = run("decisions").output
    assert listed.index("[in conflict]") < listed.index("[in force]")
    assert "B. Second decided otherwise" in listed
    for best in ("11", "12"):
        said = run("set-figure", market, "--low", "10", "--best", best, "--high", "20")
    assert "This goes against d-" in said.output
    run("undo")
    assert run("decisions").output.count("[in conflict]") == 1


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("set-figure", "--low", "9", "--best", "3"), "must rise"),
        (("set-grade",), "Choose a grade on one axis"),
        (("set-grade", "--label", "Splendid"), "Splendid"),
    ],
)
def test_a_figure_or_grade_that_makes_no_sense_is_not_set(
    book: Casebook, run: Run, arguments: tuple[str, ...], why: str
) -> None:
    name, *options = arguments
    said = run(name, both(book)[0], *options)
    assert said.exit_code != 0
    assert why in f"{said.output}{said.exception}"
    assert "No decisions." in run("decisions").output


def test_the_id_of_a_merged_incident_still_leads_to_it(book: Casebook, run: Run) -> None:
    market, station = both(book)
    run("same", market, station)
    shown = [run("show", one).output.splitlines()[1] for one in (market, station)]
    assert shown[0] == shown[1]


def test_what_a_person_left_open_is_shown_as_unsure(book: Casebook, run: Run) -> None:
    market, station = both(book)
    assert run("unsure", market, station).exit_code == 0
    assert "Held: unsure" in run("link", "--explain", market, station).output


def test_what_keeps_two_incidents_apart_is_explained_vote_by_vote(book: Casebook, run: Run) -> None:
    market, station = both(book)
    said = run("link", "--explain", market, station).output
    assert f"What keeps {market} and {station} apart:" in said
    assert "nobody votes" in said
    assert run("different", market, station).exit_code == 0
    assert "A person parted mentions of the two" in run("link", "--explain", market, station).output
    assert run("same", market, station).exit_code == 0
    with book.reading() as session:
        one, other = (session.readings.mentions(reports=[r.id])[0].id for r in (MORNING, EVENING))
    assert "What keeps" not in run("link", "--explain", one, other).output


def test_clashing_decisions_are_both_kept_and_said(book: Casebook, run: Run) -> None:
    with book.reading() as session:
        one, other = (
            session.readings.mentions(reports=[r.id])[0].id for r in (MORNING, MORNING_TOO)
        )
    first = run("different", one, other, "--author", "A. First", "--reason", "two shells")
    assert first.exit_code == 0, first.output
    second = run("same", one, other, "--author", "B. Second")
    assert "goes against d-" in second.output
    listed = run("decisions").output
    assert "[in conflict]" in listed
    assert "B. Second decided otherwise" in listed
    assert "two shells" in listed
    explained = run("link", "--explain", one, other).output
    assert "Held: same" in explained


def test_a_mention_is_split_off_by_its_report_and_stays_off(book: Casebook, run: Run) -> None:
    market, _ = both(book)
    done = run("split", market, MORNING_TOO.id)
    assert done.exit_code == 0, done.output
    tolls = sorted(filter(None, map(killed, entries(book))))
    assert tolls.count((12, 12, 12)) == 2


def test_an_explanation_names_every_trait_with_both_values(book: Casebook, run: Run) -> None:
    told = run("link", "--explain", MORNING.id, MORNING_TOO.id).output
    assert "Held: same" in told
    assert re.search(r"date +2001-03-05 +2001-03-05 +\+5", told)
    assert re.search(r"place +Velkara, Zimdoria +Velkara, Zimdoria +\+2", told)
    for trait in ("same report", "time of day", "killed", "injured", "target", "means", "sources"):
        assert trait in told
    assert "killing 12 people" in told or "12 people" in told


def test_what_was_never_compared_is_said_with_the_reason(book: Casebook, run: Run) -> None:
    told = run("link", "--explain", MORNING.id, FIRST_DAY.id).output
    assert "Held: none yet" in told or "Held: different" in told
    if "never compared" in told:
        assert "places have neither" in told


def test_the_mentions_of_an_incident_are_listed(book: Casebook, run: Run) -> None:
    market, _ = both(book)
    told = run("link", "--explain", market).output
    assert len(re.findall(r"^m-[0-9a-f]{16}", told, re.M)) == 2
    assert MORNING.id in told


def test_origins_are_listed_and_split_by_hand(book: Casebook, run: Run) -> None:
    rising = next(i for tolls, i in incidents(book).items() if tolls and tolls[1] == 17)
    told = run("origins", rising).output
    assert "repeats: Coast Radio" in told
    assert "same source: both come from rescue service" in told
    parted = run("split", rising, SECOND_DAY.id, "--origins")
    assert parted.exit_code == 0, parted.output
    assert "repeats: Coast Radio" not in run("origins", rising).output
    strange = run("split", rising, "r-0000000000000000", "--origins")
    assert strange.exit_code != 0


def test_a_timeline_shows_the_toll_move_and_draws_it(book: Casebook, run: Run) -> None:
    rising = next(i for tolls, i in incidents(book).items() if tolls and tolls[1] == 17)
    told = run("timeline", rising).output
    assert re.search(r"2001-03-05 .*9", told)
    assert re.search(r"2001-03-06 .*17", told)
    assert "policy 'ucdp'" in told
    drawing = book.path / "toll.svg"
    assert run("timeline", rising, "--svg", str(drawing)).exit_code == 0
    svg = drawing.read_text(encoding="utf-8")
    assert svg.startswith("<svg")
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    assert "2001-03-06: " in svg


def test_the_policy_is_chosen_and_shown_with_every_table(book: Casebook, run: Run) -> None:
    assert "* ucdp: Low and high" in run("policy").output
    assert "* acled: Where reports differ" in run("policy", "acled").output
    assert "policy 'acled': Where reports differ" in run("incidents").output
    market, _ = both(book)
    assert "policy 'acled'" in run("show", market).output


def test_a_thing_cannot_be_held_different_from_itself(book: Casebook, run: Run) -> None:
    market, _ = both(book)
    refused = run("different", market, market)
    assert "needs 2" in str(refused.exception)
    inside = run("different", market, MORNING.id)
    assert "part of the other" in str(inside.exception)
    everything = run("split", market, MORNING.id, MORNING_TOO.id)
    assert "leave at least one" in str(everything.exception)


def a_figure(book: Casebook) -> str:
    return next(
        claim.id
        for entry in entries(book)
        if killed(entry) == (12, 12, 12)
        for claim in entry.claims
        if claim.kind == "figure" and "killing 12" in claim.passage.quote + claim.content.words
    )


def test_a_claim_is_corrected_confirmed_and_taken_back(book: Casebook, run: Run) -> None:
    before, claim = entries(book), a_figure(book)
    said = run("correct", claim[:9], "--low", "11", "--high", "none", "--source", "the mayor")
    assert said.exit_code == 0, said.output
    assert "To take it back" in said.output
    assert run("confirm", claim, "--author", "N. Second").exit_code == 0
    entry = next(e for e in entries(book) if any(r.claim == claim for r in e.reviews))
    (review,) = entry.reviews
    assert review.authors == ("M. Analyst", "N. Second")
    now = next(c for c in entry.claims if c.id == claim)
    assert (now.content.low, now.content.high, now.origin.name) == (11, None, "the mayor")
    shown = run("show", entry.incident.id).output
    assert "corrected by M. Analyst, N. Second" in shown
    run("undo")
    run("undo")
    assert entries(book) == before


def test_a_rejected_claim_is_said_to_be(book: Casebook, run: Run) -> None:
    claim = a_figure(book)
    assert run("reject", claim, "--reason", "misread").exit_code == 0
    entry = next(e for e in entries(book) if e.reviews)
    assert "rejected by M. Analyst" in run("show", entry.incident.id).output
    row = next(
        line
        for line in run("export", "--format", "csv", "--table", "claims").output.splitlines()
        if claim in line
    )
    assert row.endswith(("rejected,1,false", "rejected,1,False"))


def test_a_second_person_can_be_asked_for(book: Casebook, run: Run) -> None:
    claim = a_figure(book)
    run("confirm", claim)
    assert "not required" in run("second").output
    assert run("second", "required").exit_code == 0
    entry = next(e for e in entries(book) if e.reviews)
    assert entry.reviews[0].waiting
    assert "needs a second person" in run("show", entry.incident.id).output
    run("confirm", claim, "--author", "m. analyst ")
    assert next(e for e in entries(book) if e.reviews).reviews[0].waiting, "one's own second"
    run("confirm", claim, "--author", "N. Second")
    assert not next(e for e in entries(book) if e.reviews).reviews[0].waiting


@pytest.mark.parametrize("wrong", [("--low", "many"), ("--stance", "certain"), ()])
def test_a_correction_that_makes_no_sense_is_refused(
    book: Casebook, run: Run, wrong: tuple[str, ...]
) -> None:
    refused = run("correct", a_figure(book), *wrong)
    assert refused.exit_code != 0
    with book.reading() as session:
        assert session.decisions.count() == 0


def test_the_queue_lists_what_is_asked_until_it_is_answered(book: Casebook, run: Run) -> None:
    assert "Nothing is asked" in run("queue").output
    more = told(
        "Hill Times",
        "2001-03-06",
        "Market toll",
        "Twenty people were killed when a mortar shell struck the market in Velkara on Monday "
        "morning, the governor said.",
    )
    add(book, [more])
    (row,) = (line for line in run("queue").output.splitlines() if "question" in line)
    incident = row.split()[0]
    asked = run("queue", incident).output
    claims = re.findall(r"^(c-[0-9a-f]+)", asked, re.MULTILINE)
    assert claims
    assert "Is this read rightly?" in asked
    run("confirm", *claims)
    assert incident not in re.findall(r"^(i-[0-9a-f]+)  \d", run("queue").output, re.MULTILINE)


def test_a_second_person_is_asked_about_a_judgement_and_agrees(book: Casebook, run: Run) -> None:
    assert run("second", "required").exit_code == 0
    market, station = both(book)
    assert run("different", market, station, "--author", "A. First").exit_code == 0
    (asked,) = [
        line for line in run("queue", market).output.splitlines() if "second person" in line
    ]
    decision = asked.split()[0]
    assert "needs a second person" in run("decisions").output
    assert "needs a second person" in run("show", market).output
    refused = run("agree", decision, "--author", "A. First")
    assert "somebody else" in str(refused.exception)
    agreed = run("agree", decision, "--author", "B. Second", "--reason", "two ends of the town")
    assert agreed.exit_code == 0, agreed.output
    assert "needs a second person" not in run("decisions").output
    assert "different incident, by A. First, B. Second" in run("show", market).output
