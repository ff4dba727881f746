"""Exchanges the names of sides in real reports, and asks whether anything but the names changes.

A casebook is built from the reports as they are and one from the same reports with the names of
states, peoples, capitals and armed groups exchanged in pairs. The law is that the same figures,
grades, parties and links come out, with the names exchanged. Where a report says it was is left
out: towns stay where they are while the states around them change places.
"""

import json
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from benchmarks.tasks import headline_linking
from benchmarks.tasks.linking import clusters
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.language.identify import identify
from reportedly.model.assessment import Assessment
from reportedly.model.claim import Claim
from reportedly.model.content import Location
from reportedly.model.report import Report, make_report
from reportedly.pipeline.policy import policy_of
from reportedly.pipeline.weigh import weigh_new

TASK = "exchanged_sides"
FILES = (
    "ucdp/ucdp_ged_ukraine.csv",
    "casualties_articles/articles.jsonl",
    "linking/reports.jsonl",
)
NAIVE: dict[str, float] = {
    "ucdp_ged_ukraine:claims": 0.961,
    "ucdp_ged_ukraine:linked": 0.968,
    "ucdp_ged_ukraine:weighed": 0.983,
    "articles:claims": 0.772,
    "articles:linked": 0.932,
    "articles:weighed": 0.937,
}
"""The same reader, had its parser been shown the names. Arabic is read without a parser."""

_WORDS = (
    ("Ukraine", "Russia"),
    ("Ukrainian", "Russian"),
    ("Ukrainians", "Russians"),
    ("Kiev", "Moscow"),
    ("Turkey", "France"),
    ("Turkish", "French"),
    ("Ankara", "Paris"),
    ("ISIS", "SDF"),
)
_STEMS = (
    ("أوكراني", "روسي"),
    ("كييف", "موسكو"),
    ("تركيا", "فرنسا"),
    ("تركي", "فرنسي"),
    ("أنقرة", "باريس"),
    ("داعش", "قسد"),
)
"""The same in Arabic, where names stand with particles before them and endings behind."""

Text = Callable[[str], str]
Lines = Counter[str]


def _exchange() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = dict([*_WORDS, *_STEMS])
    other = pairs | {two: one for one, two in pairs.items()}
    other |= {name.upper(): to.upper() for name, to in other.items()}
    words = "|".join(map(re.escape, sorted(other, key=len, reverse=True)))
    stems = "|".join(sorted((n for n in other if not n.isascii()), key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\b|{stems}"), other


_NAME, _OTHER = _exchange()


def exchanged(text: str) -> str:
    """Give `text` with the name of each side in the place of its counterpart's."""
    return _NAME.sub(lambda name: _OTHER[name.group()], text)


class Ledger(NamedTuple):
    """What came of the reports, each told by its number, in lines that are compared."""

    claims: list[Lines]
    linked: list[Lines]
    """The incidents that each report speaks of, each by the reports that it is linked from."""
    weighed: list[Lines]
    """Figures and grades of those incidents."""


def rows(path: Path) -> list[dict[str, Any]]:
    """Read the reports of a file: of UCDP's table the headlines, else a text a line."""
    if path.suffix == ".csv":
        told = ((r["id"], r["headline"], r["day"]) for r in headline_linking.rows(path))
    else:
        read = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        told = (
            (r.get("report_id") or r["doc_id"], r["text"], r["published"])
            for r in read
            if not r.get("boilerplate_suspect")
        )
    return [{"id": name, "text": text, "day": day} for name, text, day in told]


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give for each report with a name that is exchanged what else changes: lines gone and come."""
    plain, other = _ledger(rows, str, exchanged), _ledger(rows, exchanged, str)
    return [
        {
            "id": row["id"],
            **{
                what: [
                    sorted((one[number] - two[number]).elements()),
                    sorted((two[number] - one[number]).elements()),
                ]
                for what, one, two in zip(Ledger._fields, plain, other, strict=True)
            },
        }
        for number, row in enumerate(rows)
        if exchanged(row["text"]) != row["text"]
    ]


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, Any]:
    """Give the shares of reports of which nothing else changed.

    `claims` are all but places; `linked` are the incidents, by the reports that they are linked
    from; `weighed` are figures and grades, of the reports that are linked alike.
    """
    del gold
    alike = [row for row in predicted if kept(row, "linked")]
    return {
        "claims": _share(kept(row, "claims") for row in predicted),
        "linked": _share(kept(row, "linked") for row in predicted),
        "weighed": _share(kept(row, "weighed") for row in alike),
    }


def kept(row: dict[str, Any], what: str) -> bool:
    """Tell whether nothing of a kind changed in a report."""
    gone, come = row[what]
    return not gone and not come


def _share(alike: Iterable[bool]) -> float:
    found = list(alike)
    return sum(found) / len(found) if found else 0.0


def _ledger(rows: list[dict[str, Any]], shown: Text, named: Text) -> Ledger:
    """Read, link and weigh the texts as `shown`; names that come out are told as `named`."""
    reports = [_report(row, shown) for row in rows]
    numbers: dict[str, int] = {}
    for number, report in enumerate(reports):
        numbers.setdefault(report.id, number)  # the same words, printed on the same day
    with tempfile.TemporaryDirectory() as folder:
        linked = clusters(Path(folder), reports)
        members: dict[str, set[int]] = {}
        for name, incidents in linked.items():
            for incident in incidents:
                members.setdefault(incident, set()).add(numbers[name])
        with Casebook.open(Path(folder) / "casebook").writing() as session:
            weigh_new(session)
            weighed = dict(_weighed(session))
            claims = [_facts(session.readings.claims(reports=[one.id]), named) for one in reports]
    told = [linked.get(report.id, []) for report in reports]
    return Ledger(
        claims,
        [Counter(f"reports {sorted(members[one])}" for one in own) for own in told],
        [Counter(weighed[one] for one in own if one in weighed) for own in told],
    )


def _report(row: dict[str, Any], shown: Text) -> Report:
    text = row["text"]
    return make_report(shown(text), published=row["day"], language=identify(text))


def _facts(claims: Iterable[Claim], named: Text) -> Lines:
    return Counter(
        named(f"{claim.stance} {claim.origin.name} {msgspec.json.encode(claim.content).decode()}")
        for claim in claims
        if not isinstance(claim.content, Location)
    )


def _weighed(session: Session) -> Iterator[tuple[str, str]]:
    for one in session.incidents.assessments(policy_of(session)):
        yield one.incident, _figures_and_grade(one)


def _figures_and_grade(one: Assessment) -> str:
    figures = sorted((f.category, f.group, str((f.low, f.best, f.high))) for f in one.figures)
    contested = sorted(contest.slot for contest in one.contested if contest.slot != "place")
    return str((figures, one.grade.incident, one.grade.attribution, one.grade.label, contested))
