"""Judgements, suppliers and depictions are claims of whoever said them: texts kept apart."""

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.claim import Claim
from reportedly.model.content import Characterisation, Depiction, Means
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader

PLACES = """name,lat,lon,kind,country
Casvik,44.10,20.10,settlement,
Ormund,44.90,20.90,settlement,
"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    file = tmp_path_factory.mktemp("places") / "places.csv"
    file.write_text(PLACES, encoding="utf-8")
    return Reader(Gazetteer.shipped().with_files([file]))


def claims(reader: Reader, text: str, kind: type) -> list[Claim]:
    """Give the claims of one type that `reader` finds in a report published on 20 May 2011."""
    report = make_report(text, publisher="Gazette", published="2011-05-20", language="en")
    return [claim for claim in reader.read(report).claims if isinstance(claim.content, kind)]


@pytest.mark.parametrize(
    ("text", "kind", "owner"),
    [
        ("Rockets hit Casvik on Thursday. The bishop called it a war crime.",
         Characterisation, "bishop"),
        ("Rockets hit Casvik. The governor said that the school had been targeted deliberately.",
         Characterisation, "governor"),
        ("Rockets hit Casvik on Thursday. The rockets were Halvian-made, the navy said.", Means,
         "navy"),
        ("Rockets hit Casvik. A video shows a burning ferry, the monitors said.", Depiction,
         "monitors"),
        ("Rockets hit Casvik in the heaviest bombardment since 1999, according to the mayor.",
         Characterisation, "mayor"),
    ],
)  # fmt: skip
def test_judgements_and_supplier_claims_have_an_owner(
    reader: Reader, text: str, kind: type, owner: str
) -> None:
    assert any(owner in claim.origin.name.lower() for claim in claims(reader, text, kind))


@pytest.mark.parametrize(
    "recap",
    [
        "In March, 23 people died when rockets hit a market in Ormund.",
        "On 3 March an air strike in Ormund killed 23 people.",
        "A shell killed 23 people in Ormund in March.",
    ],
)
def test_a_recap_keeps_its_own_date_and_place(reader: Reader, recap: str) -> None:
    text = f"Four people were killed on Thursday when shells hit a school in Casvik.\n\n{recap}"
    report = make_report(text, publisher="Gazette", published="2011-05-20", language="en")
    main, earlier = reader.read(report).mentions
    told = [(m.place and m.place.name, m.when and m.when.first.month) for m in (main, earlier)]
    assert told == [("Casvik", 5), ("Ormund", 3)]


@pytest.mark.parametrize(
    "talk",
    [
        "Ministers met to discuss the budget and the harvest.",
        "The treaty would ban cluster munitions from 2015.",
        "Parliament will debate whether to buy more drones.",
        "The general wants talks on a ceasefire to begin next month.",
    ],
)
def test_policy_talk_is_no_incident(reader: Reader, talk: str) -> None:
    report = make_report(talk, publisher="Gazette", published="2011-05-20", language="en")
    assert reader.read(report).mentions == ()
