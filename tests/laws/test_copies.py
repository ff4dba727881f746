"""Law 2: adding a copy of a report, however dressed up, changes no figure and no grade."""

import random
from collections.abc import Callable

import pytest

from reportedly.model.report import Report
from tests.laws.books import body_of, demo, rewritten, weighed

BASE = ("02", "04", "06", "22", "26", "27", "41", "44", "64", "65", "69")
"""Reports of every side and incident that are no copies of each other."""


def base() -> list[Report]:
    return [report for stem, report in demo().items() if stem[:2] in BASE]


def reprinter(report: Report) -> str:
    """Name the paper that copies a report.

    Each report has its own: one paper that reprints two agencies on the day of the originals,
    crediting neither, could as well be the origin of both, and then counts as one on purpose.
    """
    return f"The reprinter of {report.publisher}"


def verbatim(report: Report) -> Report:
    return rewritten(report, report.text, publisher=reprinter(report))


def trimmed(report: Report) -> Report:
    paragraphs = report.text.split("\n\n")
    return rewritten(report, "\n\n".join(paragraphs[:-2]), publisher=reprinter(report))


def re_headlined(report: Report) -> Report:
    return rewritten(
        report, body_of(report), publisher=reprinter(report), headline="What is known so far"
    )


def lightly_edited(report: Report) -> Report:
    chance = random.Random(report.id)  # noqa: S311
    words = report.text.split(" ")
    swaps = {"said": "stated", "near": "close to", "several": "some", "before": "ahead of"}
    edited = [swaps.get(word, word) if chance.random() < 0.8 else word for word in words]
    return rewritten(report, " ".join(edited), publisher=reprinter(report))


def credited(report: Report) -> Report:
    text = f"{report.text}\n\nWith material from {report.publisher}."
    return rewritten(report, text, publisher=reprinter(report))


COPIES: tuple[Callable[[Report], Report], ...] = (
    verbatim,
    trimmed,
    re_headlined,
    lightly_edited,
    credited,
)


@pytest.fixture(scope="module")
def without_copies() -> list[object]:
    return weighed(base())


@pytest.mark.parametrize("copy", COPIES, ids=lambda copy: copy.__name__)
def test_a_copy_of_every_report_changes_nothing(
    copy: Callable[[Report], Report], without_copies: list[object]
) -> None:
    reports = base()
    assert weighed([*reports, *(copy(report) for report in reports)]) == without_copies


@pytest.mark.parametrize("stem", ["02-market-agency-sixty-six", "69-guernica-basque-toll"])
def test_ten_copies_of_one_report_change_nothing(stem: str, without_copies: list[object]) -> None:
    report = demo()[stem]
    copies = [rewritten(report, report.text, publisher=f"Paper {n}") for n in range(10)]
    assert weighed([*base(), *copies]) == without_copies


def test_a_post_embedded_in_another_report_changes_nothing() -> None:
    post = demo()["69-guernica-basque-toll"]
    alone = weighed([post])
    embedding = rewritten(
        post,
        "A weekly looks back at what others printed.\n\n" + body_of(post),
        publisher="A weekly",
        headline="From other papers",
    )
    assert weighed([post, embedding]) == alone
