"""What has become of every decision, in the reader's language."""

import re
from pathlib import Path

from reportedly.deciding import different, same, undo
from tests.invented import casebook_in
from tests.workbench.conftest import desk_on
from tests.workbench.test_open_questions import NEAR


def test_the_fate_of_a_decision_is_told_in_arabic_too(tmp_path: Path) -> None:
    book = casebook_in(tmp_path, NEAR)
    with book.reading() as session:
        one, other = (row.id for row in session.incident_rows())
    undo(book, same(book, one, other, author="Nadia").decision.id, author="Nadia")
    different(book, one, other, author="Nadia")
    same(book, one, other, author="Omar")
    with desk_on(book) as desk:
        english = desk.get("/decisions", headers={"accept-language": "en"}).text
        arabic = desk.get("/decisions", headers={"accept-language": "ar"}).text
    for words in ("in force", "undone", "in conflict", "; the later holds", "by Nadia on "):
        assert words in english
    told = re.sub(r"<bdi>.*?</bdi>|<code.*?</code>|<[^>]*>", "", arabic)
    assert "متعارض مع غيره" in told
    for words in ("in force", "undone", "in conflict", "holds", "decided", " on 2"):
        assert words not in told
