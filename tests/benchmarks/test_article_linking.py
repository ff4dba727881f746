"""The articles that are linked, and how their links are scored. Places are invented."""

import pytest

from benchmarks.tasks.article_linking import predict, score


def article(name: str, day: str, text: str = "") -> dict[str, str]:
    codes = {"incident_date": day, "place": "osk", "actor": "unknown", "cause": "shelling"}
    return {"doc_id": name, "text": text, "published": day, **codes}


GOLD = [article("1", "2031-05-07"), article("2", "2031-05-07"), article("3", "2031-09-01")]


@pytest.mark.parametrize(
    ("clusters", "alike", "near"), [("aab", 1.0, 1.0), ("abc", 0.0, 1.0), ("aaa", 1.0, 1 / 3)]
)
def test_pairs_coded_alike_should_be_linked_and_others_not_over_a_month(
    clusters: str, alike: float, near: float
) -> None:
    ours = [{"doc_id": str(n), "cluster": [c]} for n, c in enumerate(clusters, 1)]
    found = score(GOLD, ours)
    assert (found["alike_linked"], found["within_a_month"]) == (alike, pytest.approx(near))


def test_two_articles_on_one_shelling_are_linked_and_a_later_one_is_not() -> None:
    first, second, third = predict(
        [
            article("1", "2031-05-07", "Two herders were killed in shelling of Brona on Tuesday."),
            article(
                "2", "2031-05-07", "Shelling of Brona killed two herders, police said Tuesday."
            ),
            article("3", "2031-09-01", "A car bomb killed nine people in Velk on Monday."),
        ]
    )
    assert first["cluster"] == second["cluster"] != third["cluster"]
