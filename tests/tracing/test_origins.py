"""Which claims of one incident trace to one origin, by which evidence, and which do not."""

import pytest

from reportedly.model.claim import Claim, Position
from reportedly.model.content import Event, EventKind
from reportedly.model.figure import Category
from reportedly.model.origin import EvidenceKind, OriginGroup
from reportedly.model.passage import Passage
from reportedly.model.report import Embed, Report, make_report
from reportedly.model.source import SourceKind
from reportedly.tracing.designations import compared
from reportedly.tracing.origins import group_origins
from reportedly.tracing.shared import shared_text
from tests.hand_built import claim, figure, report, source

SHELLED = Event(EventKind.SHELLING, "fell")


def group(*claims: Claim, of: tuple[Report, ...], splits=()) -> tuple[OriginGroup, ...]:
    shared = [shared_text(a, b) for i, a in enumerate(of) for b in of[i + 1 :]]
    return group_origins(claims, {r.id: r for r in of}, [s for s in shared if s], splits)


def paper(name: str | None, text: str = "", published: str | None = "1921-03-05", **more) -> Report:
    return report(text or f"An account by {name} of what befell the town.", name, published, **more)


def test_one_named_body_is_one_origin_whoever_prints_it():
    a, b = paper("Courier"), paper("Herald")
    (one,) = group(
        claim(a, figure(5), "the Red Guard staff"),
        claim(b, figure(7), "staff of the Red Guard"),
        of=(a, b),
    )
    assert one.name in {"the Red Guard staff", "staff of the Red Guard"}
    assert one.reports == tuple(sorted((a.id, b.id)))
    assert [e.kind for e in one.evidence] == [EvidenceKind.SAME_SOURCE]
    assert "taken for one" in one.evidence[0].explanation


def test_papers_speaking_for_themselves_are_two_origins():
    a, b = paper("Courier"), paper("Herald")
    assert len(group(claim(a, figure(5)), claim(b, figure(5)), of=(a, b))) == 2


@pytest.mark.parametrize(
    "staff",
    [
        "our correspondent",
        "our reporter in the north",
        "the special correspondent of the Tolm Courier",
        "a Courier reporter",
        "مراسلنا في الشمال",
    ],
)
def test_what_a_papers_own_correspondent_reports_is_the_papers_word(staff):
    a = paper("Tolm Courier")
    injured = figure(9, category=Category.INJURED)
    assert len(group(claim(a, figure(5)), claim(a, injured, staff), of=(a,))) == 1
    (alone,) = group(claim(a, injured, staff), of=(a,))
    assert alone.name == "Tolm Courier"


@pytest.mark.parametrize(
    "other", ["a Herald correspondent", "local journalists", "the Tolm police"]
)
def test_anothers_correspondent_is_not_the_papers_own(other):
    a = paper("Tolm Courier")
    injured = figure(9, category=Category.INJURED)
    assert len(group(claim(a, figure(5)), claim(a, injured, other), of=(a,))) == 2


def test_two_publishers_that_nobody_names_are_two_origins():
    a, b = paper(None, "One post."), paper(None, "Another post.")
    assert len(group(claim(a, figure(5)), claim(b, figure(5)), of=(a, b))) == 2


@pytest.mark.parametrize("name", ["witnesses", "officials", "a doctor", "two residents"])
def test_unnamed_people_are_one_origin_only_on_the_same_figure(name):
    a, b, c = paper("Courier"), paper("Herald"), paper("Post")
    found = group(
        claim(a, figure(5), name),
        claim(b, figure(5), name),
        claim(c, figure(8), name),
        of=(a, b, c),
    )
    assert sorted(len(origin.claims) for origin in found) == [1, 2]


def test_unnamed_people_of_one_report_are_one_origin():
    a = paper("Courier")
    injured = figure(9, category=Category.INJURED)
    assert (
        len(group(claim(a, figure(5), "officials"), claim(a, injured, "officials"), of=(a,))) == 1
    )


def test_a_credited_agency_and_its_own_report_are_one_origin():
    wire = paper("Valley Wire (summary)")
    reprint = paper("Herald", credits=("Valley Wire",))
    (one,) = group(claim(wire, figure(66)), claim(reprint, figure(66)), of=(wire, reprint))
    assert one.name == "Valley Wire (summary)"
    assert one.evidence[0].kind is EvidenceKind.CREDIT


def test_agencies_are_known_by_their_short_forms():
    wire, reprint = paper("Associated Press"), paper("Herald", credits=("AP",))
    assert len(group(claim(wire, figure(66)), claim(reprint, figure(66)), of=(wire, reprint))) == 1


def test_a_communique_is_by_the_body_named_before_it():
    a = paper("Courier", "The hill staff spoke. Its communiqué gave five dead.")
    found = group(
        claim(a, SHELLED, "the hill staff", quote="The hill staff"),
        claim(a, figure(5), "communiqué", quote="five dead"),
        of=(a,),
    )
    assert [origin.name for origin in found] == ["the hill staff"]


def test_two_papers_that_credit_one_agency_are_one_origin():
    a, b = paper("Herald", credits=("Valley Wire",)), paper("Post", credits=("Valley Wire",))
    assert len(group(claim(a, figure(66)), claim(b, figure(66)), of=(a, b))) == 1


def test_a_credit_covers_only_what_is_the_same():
    wire, paper_of_its_own = paper("Valley Wire"), paper("Herald", credits=("Valley Wire",))
    found = group(
        claim(wire, figure(66)), claim(paper_of_its_own, figure(70)), of=(wire, paper_of_its_own)
    )
    assert len(found) == 2


def test_what_is_credited_to_a_paper_comes_from_where_the_paper_has_it():
    a, b = paper("Courier"), paper("Herald")
    (one,) = group(claim(a, figure(10), "the mayor"), claim(b, figure(10), "Courier"), of=(a, b))
    assert one.name == "the mayor"


def test_a_paper_that_carries_two_bodies_does_not_join_them():
    a = paper("Courier")
    b = paper("Herald", credits=("Courier",))
    found = group(
        claim(a, figure(10), "the mayor"),
        claim(a, figure(10), "the clinic"),
        claim(b, figure(10)),
        of=(a, b),
    )
    assert sorted(len(origin.claims) for origin in found) == [1, 2]


def test_what_a_report_credits_elsewhere_is_not_its_own():
    a = paper("Courier", "Ten die at market. Ten people were killed, the mayor said.")
    (one,) = group(
        claim(a, figure(10), quote="Ten die"),
        claim(a, figure(10), "the mayor", quote="Ten people were killed"),
        of=(a,),
    )
    assert one.name == "the mayor"


def test_a_headline_sums_up_its_text():
    a = paper("Courier", "Dozens die at market. Thirty-three were killed, the mayor said.")
    dozens = figure(12, None, rule="dozens")
    (one,) = group(
        claim(a, dozens, quote="Dozens die", position=Position.HEADLINE),
        claim(a, figure(33), "the mayor", quote="Thirty-three were killed"),
        of=(a,),
    )
    assert one.name == "the mayor"


def test_a_headline_that_contradicts_its_text_stays_the_publishers_own():
    a = paper("Courier", "Fifty die at market. Thirty-three were killed, the mayor said.")
    found = group(
        claim(a, figure(50), quote="Fifty die", position=Position.HEADLINE),
        claim(a, figure(33), "the mayor", quote="Thirty-three were killed"),
        of=(a,),
    )
    assert len(found) == 2


def test_a_short_form_in_the_same_report_is_the_long_one():
    a = paper("Courier", "Sixty dead, radio says. Sixty were killed, Millbrook radio reported.")
    found = group(
        claim(a, figure(60), "radio", quote="Sixty dead"),
        claim(a, figure(60), "Millbrook radio", quote="Sixty were killed"),
        of=(a,),
    )
    assert [origin.name for origin in found] == ["Millbrook radio"]


def test_an_embedded_post_comes_from_its_account():
    text = "Herald repeats a post. Five dead at the corn market tonight."
    start = text.index("Five dead")
    embed = Embed(Passage.of(text, start, len(text)), "Valley Watch")
    b = make_report(text, embeds=(embed,), publisher="Herald", published="1921-03-06")
    a = paper("Valley Watch")
    (one,) = group(
        claim(a, figure(5)),
        claim(b, figure(5), quote="Five dead", position=Position.EMBED),
        of=(a, b),
    )
    assert one.name == "Valley Watch"
    assert one.evidence[0].kind is EvidenceKind.EMBED


def test_two_staffs_with_one_count_are_one_command():
    a, b, c = paper("Courier"), paper("Herald"), paper("Post")
    tolls = (figure(4), figure(9, category=Category.INJURED))
    general = source("general staff of the Red Guard", SourceKind.MILITARY)
    district = source("staff of the Leeward district", SourceKind.MILITARY)
    paper_of_somebody = source("a Lowland communiqué")
    told = [
        claim(r, t, who)
        for r, who in ((a, general), (b, district), (c, paper_of_somebody))
        for t in tolls
    ]
    assert len(group(*told, of=(a, b, c))) == 1
    alone = [claim(a, tolls[0], general), claim(b, tolls[0], district)]
    assert len(group(*alone, of=(a, b))) == 2


LINE = (
    "A mortar shell fell among the stalls of the corn market at Millbrook after noon on Saturday "
    "and killed sixty-six people who had come into town with their wagons."
)


def test_copied_words_are_one_origin_and_the_copyist_keeps_its_own():
    wire = paper("Valley Wire", LINE, "1921-03-05")
    other = paper("Hill Wire", "At the same hour seventy were counted by us.", "1921-03-05")
    reprint = paper("Herald", LINE, "1921-03-06")
    second = paper("Herald", f"Something else. {other.text} And so on.", "1921-03-06")
    found = group(
        claim(wire, figure(66)),
        claim(reprint, figure(66)),
        claim(other, figure(70)),
        claim(second, figure(70), quote=other.text),
        of=(wire, reprint, other, second),
    )
    assert sorted(origin.name for origin in found) == ["Herald", "Hill Wire", "Valley Wire"][1:]
    copied = next(origin for origin in found if origin.name == "Valley Wire")
    (evidence,) = copied.evidence
    assert (evidence.kind, evidence.first, evidence.second) == (
        EvidenceKind.COPY,
        wire.id,
        reprint.id,
    )
    assert evidence.share == 1.0


def test_an_uncredited_copy_of_the_same_day_does_not_name_the_origin():
    wire, later = paper("Valley Wire", f"{LINE} More soon."), paper("Valley Wire", "Sixty-eight.")
    reprint = paper("A Reprint", LINE)
    (one,) = group(
        claim(wire, figure(66), quote="sixty-six people"),
        claim(reprint, figure(66), quote="sixty-six people"),
        claim(later, figure(68)),
        of=(wire, reprint, later),
    )
    assert one.name == "Valley Wire"


def test_a_credit_line_tells_the_copy_from_the_original():
    wire = paper("Valley Press Service cable", LINE)
    reprint = paper("A Reprint", f"{LINE} By cable, Valley Press Service.")
    told = [claim(r, figure(66), quote="sixty-six people") for r in (wire, reprint)]
    (one,) = group(*told, of=(wire, reprint))
    assert one.name == "Valley Press Service cable"


def test_a_copied_word_on_what_befell_does_not_tie_whom_either_paper_credits():
    wire = paper(
        "Courier", f"{LINE} Shells of heavy guns, by the staff's own word to us.", "1921-03-05"
    )
    reprint = paper(
        "Herald", f"{LINE} Under fire since dawn: so they tell it at the clinic.", "1921-03-06"
    )
    told = [claim(r, SHELLED, quote="sixty-six people") for r in (wire, reprint)]
    told.append(claim(wire, SHELLED, "the hill staff", quote="Shells of heavy guns"))
    told.append(claim(reprint, SHELLED, "Lower clinic", quote="Under fire since dawn"))
    found = group(*told, of=(wire, reprint))
    assert sorted(len(origin.claims) for origin in found) == [1, 3]
    assert {origin.name for origin in found} == {"the hill staff", "Lower clinic"}


@pytest.mark.parametrize("town", ["Osk", "Tolm", "Vern", "Korr", "Alm", "Druva", "Bost", "Hild"])
def test_of_reports_of_one_day_the_longer_is_the_earlier_whatever_they_name(town):
    line = f"In {town} sixty-six people were killed when the upper mill by the river was shelled"
    line += " on Monday at noon"
    wire = paper("Courier", f"{line}. Heavy guns, by the staff's own word to us at night.")
    reprint = paper("Herald", f"{line}. Under fire since dawn, says the clinic.")
    told = [claim(r, SHELLED, quote="sixty-six people") for r in (wire, reprint)]
    told.append(claim(wire, SHELLED, "the hill staff", quote="Heavy guns"))
    told.append(claim(reprint, SHELLED, "Lower clinic", quote="Under fire"))
    found = group(*told, of=(wire, reprint))
    assert {o.name: len(o.claims) for o in found} == {"the hill staff": 3, "Lower clinic": 1}


def test_a_person_splits_what_the_machine_joined():
    a, b, c = paper("Courier"), paper("Herald"), paper("Post")
    told = [claim(r, figure(5), "the mayor") for r in (a, b, c)]
    parted = group(*told, of=(a, b, c), splits=[frozenset({told[0].id, told[1].id})])
    assert len(parted) == 2
    assert all(not {told[0].id, told[1].id} <= set(origin.claims) for origin in parted)
    by_report = group(*told, of=(a, b, c), splits=[frozenset({a.id, b.id})])
    assert len(by_report) == 2
    alone = group(*told, of=(a, b, c), splits=[frozenset({told[2].id})])
    assert (told[2].id,) in {origin.claims for origin in alone}


def test_the_id_stays_when_later_reports_are_added():
    a, b = paper("Courier", published="1921-03-05"), paper("Herald", published="1921-03-06")
    first = claim(a, figure(5), "the mayor")
    (before,) = group(first, of=(a,))
    (after,) = group(claim(b, figure(6), "the mayor"), first, of=(a, b))
    assert before.id == after.id


def test_a_body_of_the_time_is_that_body_and_the_times_a_paper():
    assert compared("Midland government of the time") == compared("The Midland Government")
    assert compared("then-governor of Tolm") == compared("governor of Tolm")
    assert compared("special correspondent of The Times") != compared("special correspondent")
