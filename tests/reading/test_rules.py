import pytest

import reportedly
from reportedly.language.document import Document
from reportedly.model.errors import UnsupportedLanguage
from reportedly.model.report import make_report
from reportedly.pipeline.outcomes import Aside, read_page
from reportedly.reading.reader import Reader


def test_a_parse_without_rules_for_its_language_is_not_read() -> None:
    report = make_report("Vijf mensen zijn gedood.", language="nl")
    with pytest.raises(UnsupportedLanguage, match="no rules to read 'nl'"):
        Reader().read(report, Document(report.text, "nl", (), ()))


def test_a_language_without_a_reader_is_set_aside_beside_one_that_is_read() -> None:
    arabic = make_report("مقتل ثلاثة مدنيين في القصف", language="ar")
    other = make_report("Пятеро убиты.", language="ru")
    read, aside = read_page(Reader(), [arabic, other])
    assert not isinstance(read, Aside)
    assert read.claims
    assert isinstance(aside, Aside)
    assert "ru" in aside.failure.reason


def test_arabic_is_told_by_its_letters_and_read() -> None:
    reading = reportedly.read("مقتل ثلاثة مدنيين في قصف على مدينة حلب")
    assert [m.place.country for m in reading.mentions if m.place] == ["SY"]
