"""Reduces each article to the dead of its leading incident, as FA-KES codes them."""

from typing import Any

from reportedly.language.english.parser import english
from reportedly.reading.casualties.find import find_figures
from reportedly.reading.casualties.summary import deaths

TASK = "casualties"
FILES = ("casualties_articles/articles.jsonl",)
NAIVE: dict[str, float] = {
    "exact_all_fields": 0.711,
    "civilians.exact": 0.742,
    "civilians.stated_where_gold_null": 0.93,
    "noncivilians.exact": 0.519,
    "children.exact": 0.821,
    "women.exact": 0.833,
}
"""The first number before a keyword (casualties_articles/DATA.md)."""


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a prediction row for each gold row, from its title and text alone."""
    return [_row(row["doc_id"], row["title"], row["text"]) for row in rows]


def _row(doc_id: str, title: str, text: str) -> dict[str, Any]:
    dead = deaths(find_figures(english().parse(f"{title}\n\n{text}")))
    return {
        "doc_id": doc_id,
        "civilians": dead.civilians,
        "noncivilians": dead.combatants,
        "children": dead.children,
        "women": dead.women,
    }
