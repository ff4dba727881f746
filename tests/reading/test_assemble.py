"""Chains: who holds a claim, through whom, and in whose words the hedges stand."""

from itertools import pairwise

import pytest

import reportedly
from reportedly.model.claim import Claim
from reportedly.model.report import make_report
from tests.laws.books import reader


def claims(text: str, kind: str) -> list[Claim]:
    report = make_report(text, publisher="Gazette", published="2001-03-05", language="en")
    return [claim for claim in reader().read(report).claims if claim.kind == kind]


def chain(claim: Claim) -> list[tuple[str, str]]:
    return [(link.source.name, str(link.stance)) for link in claim.chain]


def test_a_chain_of_three_has_the_publisher_first_and_the_origin_last() -> None:
    (figure,) = claims(
        "Six people were killed in Zenica on Sunday, the interior ministry said, citing rescue "
        "workers.",
        "figure",
    )
    assert [name for name, _ in chain(figure)] == ["Gazette", "interior ministry", "rescue workers"]
    assert chain(figure)[0] == ("Gazette", "reported")


def test_a_plain_statement_is_the_publishers_own() -> None:
    (figure,) = claims("Six people were killed in Zenica on Sunday.", "figure")
    assert chain(figure) == [("Gazette", "stated")]


def test_a_hedge_belongs_to_whoever_speaks_it() -> None:
    (figure,) = claims("Six people were reportedly killed in Zenica on Sunday.", "figure")
    assert chain(figure) == [("Gazette", "reported")]
    assert [cue.passage.quote for cue in figure.chain[0].cues] == ["reportedly"]


def test_a_denial_is_its_holders_and_not_the_publishers() -> None:
    text = "A shell killed six in Zenica. The rebels denied that they had hit a bakery in Zenica."
    (target,) = claims(text, "target")
    assert chain(target)[0] == ("Gazette", "reported")
    assert chain(target)[-1][1] == "denied"


def test_words_that_say_what_is_not_known_are_no_denial() -> None:
    text = "Six were killed in Zenica. The claim could not be independently verified."
    (unverified,) = claims(text, "unverified")
    assert "denied" not in [stance for _, stance in chain(unverified)]


def test_nobody_stands_twice_in_a_row() -> None:
    text = (
        "A rocket killed six people in Zenica on Sunday. Rebels denied that they had fired and "
        "blamed the army."
    )
    for claim in claims(text, "responsibility"):
        names = [name for name, _ in chain(claim)]
        assert all(one != other for one, other in pairwise(names))


def test_the_name_of_a_weapon_is_no_party() -> None:
    text = "A 122 mm Grad rocket hit a bakery in Zenica on Sunday, killing six people."
    assert "Grad" not in {claim.content.party for claim in claims(text, "responsibility")}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The general warned against new missile strikes on Osk.", ("missile strike",)),
        (
            "Ten died in an air strike on Osk. The general warned of missile strikes.",
            ("air strike",),
        ),
    ],
)
def test_a_threat_is_of_no_kind_where_something_happened(text: str, kinds: tuple[str, ...]) -> None:
    assert [m.kinds for m in reportedly.read(text, language="en").mentions] == [kinds]
