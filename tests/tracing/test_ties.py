"""Who passes on whose word: circles, go-betweens, spokesmen, translations, sources unnamed."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.claim import Claim
from reportedly.model.content import Event, EventKind
from reportedly.model.figure import Category
from reportedly.model.origin import EvidenceKind, OriginGroup
from reportedly.model.report import Report, make_report
from reportedly.model.source import Source, SourceKind
from reportedly.tracing.origins import group_origins
from tests.hand_built import claim, figure

SHELLED = Event(EventKind.SHELLING, "fell")
STRUCK = Event(EventKind.AIR_STRIKE, "struck")
INJURED = Category.INJURED


def paper(name: str, language: str = "en", credits: tuple[str, ...] = ()) -> Report:
    text = f"An account by {name} of what befell the town. It goes on. It ends."
    return make_report(
        text, publisher=name, published="1921-03-05", language=language, credits=credits
    )


def group(*claims: Claim, of: tuple[Report, ...], splits=()) -> tuple[OriginGroup, ...]:
    found = group_origins(claims, {r.id: r for r in of}, (), splits)
    for order in list(permutations(claims))[:6]:
        assert group_origins(order, {r.id: r for r in of}, (), splits) == found
    return found


def kinds(origin: OriginGroup) -> set[EvidenceKind]:
    return {evidence.kind for evidence in origin.evidence}


@pytest.mark.parametrize("said", [figure(5), SHELLED])
def test_papers_that_cite_each_other_are_one_origin_and_shown_as_a_circle(said):
    a, b = paper("Courier"), paper("Herald")
    (one,) = group(claim(a, said, "Herald"), claim(b, said, "Courier"), of=(a, b))
    assert one.circular
    assert EvidenceKind.CIRCLE in kinds(one)
    assert "(Courier, Herald)" in one.evidence[0].explanation


def test_a_circle_may_be_as_long_as_it_likes():
    a, b, c = paper("Courier"), paper("Herald"), paper("Post")
    told = [claim(a, SHELLED, "Herald"), claim(b, SHELLED, "Post"), claim(c, STRUCK, "Courier")]
    (one,) = group(*told, of=(a, b, c))
    assert one.circular


def test_a_circle_by_credit_lines_is_one_too():
    a, b = paper("Courier", credits=("Herald",)), paper("Herald", credits=("Courier",))
    (one,) = group(claim(a, figure(5)), claim(b, figure(5)), of=(a, b))
    assert one.circular


def test_a_paper_that_is_cited_and_has_its_own_word_is_where_the_circle_began():
    a, b, again = paper("Courier"), paper("Herald"), paper("Courier", credits=())
    told = [claim(a, figure(5)), claim(b, figure(5), "Courier"), claim(again, figure(5), "Herald")]
    (one,) = group(*told, of=(a, b, again))
    assert one.circular


def test_citing_without_being_cited_back_is_no_circle():
    a, b = paper("Courier"), paper("Herald")
    found = group(claim(a, figure(5), "the mayor"), claim(b, figure(5), "Courier"), of=(a, b))
    assert not any(origin.circular for origin in found)


def test_papers_that_cite_each_other_for_different_figures_are_no_circle():
    a, b = paper("Courier"), paper("Herald")
    found = group(claim(a, figure(5), "Herald"), claim(b, figure(9), "Courier"), of=(a, b))
    assert len(found) == 2
    assert not any(origin.circular for origin in found)


def test_what_else_papers_in_a_circle_have_from_each_other_is_of_the_circle_too():
    a, b = paper("Courier"), paper("Herald")
    told = [claim(a, figure(5), "Herald"), claim(b, figure(5), "Courier")]
    told += [claim(a, SHELLED, "Herald"), claim(b, figure(2, category=INJURED), "Courier")]
    (one,) = group(*told, of=(a, b))
    assert one.circular


def test_a_person_undoes_a_circle():
    a, b = paper("Courier"), paper("Herald")
    told = [claim(a, figure(5), "Herald"), claim(b, figure(5), "Courier")]
    assert len(group(*told, of=(a, b), splits=[frozenset(t.id for t in told)])) == 2


WIRE = Source("Valley Wire", SourceKind.MEDIA)
STAFF = Source("the hill staff", SourceKind.MILITARY)
MAYOR = Source("the mayor of Millbrook", SourceKind.OFFICIAL)
OFFICIALS = Source("officials", SourceKind.OFFICIAL)
STATEMENT = Source("a statement", SourceKind.UNKNOWN)
WITNESSES = Source("witnesses", SourceKind.WITNESS)


def test_what_a_medium_says_that_passes_on_one_body_is_that_bodys_word():
    a = paper("Courier")
    (one,) = group(claim(a, figure(5), WIRE, STAFF), claim(a, SHELLED, WIRE), of=(a,))
    assert one.name == "the hill staff"


def test_a_medium_that_cites_two_bodies_keeps_its_own_word():
    a = paper("Courier")
    told = [claim(a, figure(5), WIRE, STAFF), claim(a, figure(7), WIRE, MAYOR)]
    assert len(group(*told, claim(a, SHELLED, WIRE), of=(a,))) == 3


def test_a_ministry_that_cites_a_hospital_keeps_its_own_word():
    a = paper("Courier")
    told = [claim(a, figure(5), MAYOR, Source("the clinic", SourceKind.MEDICAL))]
    assert len(group(*told, claim(a, SHELLED, MAYOR), of=(a,))) == 2


def test_a_spokesman_speaks_for_the_body_named_before_him():
    a = paper("Courier")
    spokesman = Source("a spokesman", SourceKind.UNKNOWN)
    (one,) = group(
        claim(a, SHELLED, STAFF, quote="An account"),
        claim(a, figure(5), spokesman, quote="It ends"),
        of=(a,),
    )
    assert one.name == "the hill staff"


@pytest.mark.parametrize("nobody", [OFFICIALS, STATEMENT, Source("a written report")])
def test_a_source_that_names_nobody_adds_no_origin_to_one_with_its_figure(nobody):
    a, b = paper("Courier"), paper("Herald")
    (one,) = group(claim(a, figure(5), MAYOR), claim(b, figure(5), nobody), of=(a, b))
    assert one.name == MAYOR.name
    assert kinds(one) == {EvidenceKind.UNIDENTIFIED}


@pytest.mark.parametrize(
    ("nobody", "count"), [(WITNESSES, 5), (OFFICIALS, 6), (Source("Hill officials"), 6)]
)
def test_another_kind_of_source_or_another_figure_is_another_origin(nobody, count):
    a, b = paper("Courier"), paper("Herald")
    assert len(group(claim(a, figure(5), MAYOR), claim(b, figure(count), nobody), of=(a, b))) == 2


def test_one_partys_officials_are_not_anothers():
    a, b = paper("Courier"), paper("Herald")
    hill = Source("Hill officials", SourceKind.OFFICIAL, "Hill")
    vale = Source("Vale ministry of war", SourceKind.OFFICIAL, "Vale")
    assert len(group(claim(a, figure(5), vale), claim(b, figure(5), hill), of=(a, b))) == 2
    same = Source("Hill ministry of war", SourceKind.OFFICIAL, "Hill")
    assert len(group(claim(a, figure(5), same), claim(b, figure(5), hill), of=(a, b))) == 1


def test_voices_that_count_something_else_differently_are_two():
    a, b = paper("Courier"), paper("Herald")
    found = group(
        claim(a, figure(5), MAYOR),
        claim(a, figure(9, category=INJURED), MAYOR),
        claim(b, figure(5), OFFICIALS),
        claim(b, figure(20, category=INJURED), OFFICIALS),
        of=(a, b),
    )
    assert len(found) == 2


def test_sources_of_one_kind_in_two_languages_with_one_figure_are_one():
    a, b = paper("Courier"), paper("Al-Barid", "ar")
    ministry = Source("وزارة الصحة", SourceKind.MEDICAL)
    (one,) = group(
        claim(a, figure(5), Source("the health ministry", SourceKind.MEDICAL)),
        claim(b, figure(5), ministry),
        of=(a, b),
    )
    assert kinds(one) == {EvidenceKind.TRANSLATION}


def test_a_translation_joins_no_two_sources_of_one_language():
    a, b, c = paper("Courier"), paper("Herald"), paper("Al-Barid", "ar")
    found = group(
        claim(a, figure(5), Source("Upper clinic", SourceKind.MEDICAL)),
        claim(b, figure(5), Source("Lower clinic", SourceKind.MEDICAL)),
        claim(c, figure(5), Source("المستشفى العام", SourceKind.MEDICAL)),
        of=(a, b, c),
    )
    assert sorted(len(origin.claims) for origin in found) == [1, 2]


RECORDER = Source("the Hill Observatory for Rights", SourceKind.NGO)
SAME_RECORDER = [
    Source("a monitor"),
    Source("the rights group", SourceKind.NGO),
    Source("the Vale-based monitoring group", SourceKind.UNKNOWN, "Vale"),
    Source("Vale-based Hill Observatory for Rights", SourceKind.NGO, "Vale"),
    Source("so-called Hill Observatory for Rights", SourceKind.NGO),
    Source("Hill Observatory for Rights monitoring group", SourceKind.NGO),
    Source("Observatory head Odo Marn", SourceKind.NGO),
    Source("Odo Marn, director of the Hill Observatory for Rights", SourceKind.NGO),
]


@pytest.mark.parametrize("again", SAME_RECORDER, ids=lambda source: source.name)
def test_a_recorder_is_one_origin_in_a_report_however_it_is_called(again):
    a = paper("Courier")
    told = [claim(a, figure(5), again, quote="An account"), claim(a, SHELLED, RECORDER)]
    (one,) = group(*told, of=(a,))
    assert len(one.reports) == 1


@pytest.mark.parametrize(
    "seated",
    [Source("Vale-based Hill Observatory for Rights", SourceKind.NGO, "Vale"), RECORDER],
)
def test_where_a_body_sits_makes_it_no_other_body_in_another_paper(seated):
    a, b = paper("Courier"), paper("Herald")
    (one,) = group(claim(a, figure(5), seated), claim(b, figure(7), RECORDER), of=(a, b))
    assert one.reports == tuple(sorted((a.id, b.id)))


def test_a_group_is_named_by_the_body_and_not_by_its_officer():
    a = paper("Courier")
    told = [claim(a, figure(5), SAME_RECORDER[6]), claim(a, SHELLED, RECORDER)]
    (one,) = group(*told, of=(a,))
    assert one.name == RECORDER.name


@pytest.mark.parametrize(
    "another",
    [
        Source("activists in the north", SourceKind.NGO),
        Source("a medical charity", SourceKind.NGO),
        Source("rights groups", SourceKind.NGO),
        Source("Hill army spokesman Odo Marn", SourceKind.MILITARY),
    ],
    ids=lambda source: source.name,
)
def test_others_that_a_report_names_beside_a_recorder_are_others(another):
    a = paper("Courier")
    told = [claim(a, figure(5), another, quote="An account"), claim(a, SHELLED, RECORDER)]
    assert len(group(*told, of=(a,))) == 2


def test_a_monitor_is_no_ministry_for_giving_its_figure():
    a, b = paper("Courier"), paper("Herald")
    told = [claim(a, figure(5), Source("a monitor")), claim(b, figure(5), MAYOR)]
    assert len(group(*told, of=(a, b))) == 2


def test_the_group_is_whoever_was_named_last_where_groups_are_called_so():
    a = paper("Courier")
    fighters = Source("Hill Brigade", SourceKind.ARMED_GROUP)
    told = [
        claim(a, SHELLED, RECORDER, quote="An account"),
        claim(a, STRUCK, fighters, quote="befell"),
        claim(a, figure(5), Source("the group"), quote="It ends"),
    ]
    found = group(*told, of=(a,))
    assert sorted(len(origin.claims) for origin in found) == [1, 2]
    assert next(origin for origin in found if len(origin.claims) == 2).name == fighters.name


def test_a_body_and_its_initials_are_one():
    a, b = paper("Courier"), paper("Herald")
    told = [claim(a, figure(5), RECORDER), claim(b, figure(7), Source("HOR"))]
    assert len(group(*told, of=(a, b))) == 1
    told = [claim(a, figure(5), RECORDER), claim(b, figure(7), Source("HOP"))]
    assert len(group(*told, of=(a, b))) == 2


@pytest.mark.parametrize("name", ["مصادر محلية", "مصدر طبي", "شهود عيان", "ناشطون"])
def test_arabic_sources_that_name_nobody_are_one_origin_on_one_figure_only(name):
    a, b = paper("Al-Barid", "ar"), paper("Al-Nahar", "ar")
    nobody = Source(name)
    assert len(group(claim(a, figure(5), nobody), claim(b, figure(7), nobody), of=(a, b))) == 2
    assert len(group(claim(a, figure(5), nobody), claim(b, figure(5), nobody), of=(a, b))) == 1


SOURCES = [
    MAYOR,
    STAFF,
    OFFICIALS,
    STATEMENT,
    WITNESSES,
    Source("a spokesman", SourceKind.OFFICIAL),
]
sayings = st.lists(
    st.tuples(st.sampled_from(SOURCES), st.sampled_from([5, 6]), st.sampled_from(range(4))),
    min_size=1,
    max_size=6,
    unique=True,
)


@given(sayings, st.sampled_from([5, 6]))
def test_a_source_that_names_nobody_never_adds_to_those_that_give_its_figure(said, count):
    papers = [paper(name) for name in ("Courier", "Herald", "Post", "Mail", "Bulletin")]
    told = [claim(papers[n], figure(killed), who) for who, killed, n in said]
    mayor = claim(papers[4], figure(count), MAYOR)
    more = paper("Gazette")
    reports = {r.id: r for r in (*papers, more)}
    before = group_origins([*told, mayor], reports, ())
    after = group_origins([*told, mayor, claim(more, figure(count), STATEMENT)], reports, ())
    assert len(after) <= len(before)
