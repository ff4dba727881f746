"""What keeps two incidents apart: their votes, their reports, and people."""

from hypothesis import given

from reportedly.linking.between import Between, between
from reportedly.linking.cluster import cluster
from reportedly.linking.verdicts import NO_VERDICTS, Verdicts, verdicts
from reportedly.model.incident import Edge, Feature, Judgement
from reportedly.model.mention import Mention
from tests.hand_built import MARKET, day, mention, place
from tests.linking.test_cluster import DIFFERENT, SAME, UNSURE, casebooks, edge, rule


def keeps_apart(
    one: str, other: str, mentions: list[Mention], edges: list[Edge], held: Verdicts = NO_VERDICTS
) -> Between:
    found = {m: i for i in cluster(mentions, edges, held) for m in i.mentions}
    return between(found[f"m-{one}"], found[f"m-{other}"], mentions, edges, held)


def test_each_vote_is_named_with_its_reason_and_the_strongest_against_leads():
    abc = [mention(name) for name in "abc"]
    doubt = Feature("target", "school", "mosque", -4.0)
    edges = [
        edge("a", "c", SAME, 9.0),
        edge("b", "c", SAME, 5.5),
        Edge("m-a", "m-b", DIFFERENT, 1.0, (doubt,)),
    ]
    told = keeps_apart("b", "a", abc, edges)
    assert [(v.first, v.second, v.weight) for v in told.votes] == [
        ("m-b", "m-a", -4.0),
        ("m-b", "m-c", 1.0),
    ]
    assert told.votes[0].why == (
        "different, at a score of 1; most against it: target (school; mosque)"
    )
    assert told.votes[1].why == "same, at a score of 5.5"
    assert told.why == ("The mean vote, -1.50, does not speak for joining them.",)


def test_mentions_that_nothing_compared_vote_by_the_days_that_part_them():
    told = [
        mention("a", MARKET, day("1921-03-05")),
        mention("b", MARKET, day("1922-09-02")),
        mention("c"),
    ]
    edges = [edge("a", "c", SAME, 5.5), edge("b", "c", SAME)]
    (against, _) = keeps_apart("a", "b", told, edges).votes
    assert against.weight == -4.0
    assert against.why == (
        "never compared, but their days (1921-03-05; 1922-09-02) exclude each other"
    )


def test_places_that_differ_without_excluding_each_other_vote_less():
    told = [mention("a"), mention("b", place("The Quarry", (50.25, 14.3))), mention("c")]
    edges = [edge("a", "c", SAME, 5.5), edge("b", "c", SAME)]
    (against, _) = keeps_apart("a", "b", told, edges).votes
    assert against.weight == -2.0
    assert against.why == "never compared, but their places (Millbrook; The Quarry) differ"


def test_where_no_likeness_leads_from_the_one_to_the_other_nobody_votes():
    told = keeps_apart("a", "b", [mention("a"), mention("b")], [edge("a", "b", UNSURE)])
    assert told.votes == ()
    assert told.mean is None
    assert told.why == ("No judgement of 'same' leads from the one to the other: nobody votes.",)


def test_one_report_of_both_and_a_persons_word_are_named():
    told = [mention("a", in_report="r-1"), mention("b", in_report="r-1"), mention("c")]
    edges = [edge("a", "c", SAME, 9.0), edge("b", "c", SAME)]
    assert keeps_apart("a", "b", told, edges).why == (
        "r-1 tells of both, and so holds them for two.",
    )
    held = verdicts([rule(Judgement.DIFFERENT, "a", "b")])
    parted = keeps_apart("a", "b", [mention(name) for name in "abc"], edges, held)
    assert parted.why[0] == "A person parted mentions of the two, or left open what they are."


@given(casebooks())
def test_what_is_said_to_keep_two_incidents_apart_is_enough(casebook):
    mentions, edges, held = casebook
    found = cluster(mentions, edges, held)
    for one in found:
        for other in found:
            if one.id < other.id:
                told = between(one, other, mentions, edges, held)
                assert told.why
                turned = between(other, one, mentions, edges, held)
                assert sorted(v.weight for v in turned.votes) == [v.weight for v in told.votes]
