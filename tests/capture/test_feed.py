"""RSS and Atom."""

import pytest

from reportedly.capture.formats import tell
from reportedly.model.errors import UnreadableSource
from tests.capture.material import read_as

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Vellor Courier</title>
<link>https://v.example</link><language>en</language>
<item><title>Shell hits &amp; kills</title><link>https://v.example/1</link>
<description>&lt;p&gt;Four died.&lt;/p&gt;&lt;p&gt;Others fled.&lt;/p&gt;</description>
<pubDate>Sat, 09 Mar 2024 14:05:00 +0200</pubDate><author>Reuters</author></item>
<item><title>Second</title><link>https://v.example/2</link><description>Words.</description>
<pubDate>Sat, 31 Feb 2024 14:05:00 +0200</pubDate></item>
<item><link>https://v.example/3</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title><entry>
<title>One</title><link href="https://v.example/1"/><updated>2024-03-09T12:00:00Z</updated>
<summary>Short.</summary><content type="html">&lt;p&gt;The whole entry.&lt;/p&gt;</content>
</entry></feed>"""


def test_rss_entries_are_reports() -> None:
    outcome = read_as("feed", RSS)
    first, second = outcome.reports
    assert first.text == "Shell hits & kills\n\nFour died.\n\nOthers fled."
    assert first.published == "2024-03-09T14:05:00+02:00"
    assert (first.publisher, first.url) == ("Vellor Courier", "https://v.example/1")
    assert first.credits == ("Reuters",)
    assert second.published is None
    assert [failure.subject for failure in outcome.failures] == [
        "a source#entry 2",
        "a source#entry 3",
    ]


def test_atom_entry_gives_its_fullest_text() -> None:
    report = read_as("feed", ATOM).report
    assert report.text == "One\n\nThe whole entry."
    assert report.published == "2024-03-09T12:00:00+00:00"


def test_feed_that_breaks_off_is_told() -> None:
    outcome = read_as("feed", RSS[: RSS.index("<item><link>")])
    assert outcome.reports
    assert "not well-formed" in outcome.failures[-1].reason


def test_entities_of_its_own_are_refused() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    with pytest.raises(UnreadableSource, match="entities"):
        read_as("feed", RSS.replace("<rss", f"{bomb}<rss"))


@pytest.mark.parametrize("source", [RSS, ATOM, f"<!-- made by hand -->\n{ATOM}"])
def test_feeds_are_told_by_content(source: str) -> None:
    assert tell(source.encode()) == "feed"
