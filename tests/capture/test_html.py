"""Web pages."""

import json

import pytest

from reportedly.capture.formats import tell
from reportedly.model.report import Report
from tests.capture.material import PARAGRAPHS, page, read_as

LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Courier online"},
        {
            "@type": ["NewsArticle"],
            "headline": "Shell hits market",
            "datePublished": "2024-03-09T14:05:00+02:00",
            "dateModified": "2024-03-10T09:00:00+02:00",
            "author": [{"@type": "Organization", "name": "Reuters"}],
            "publisher": {"@type": "Organization", "name": "The Vellor Courier"},
        },
    ],
}
HEAD = (
    "<title>Shell hits market - Courier</title>"
    '<link rel="canonical" href="https://www.courier.example/world/market">'
    '<meta property="og:site_name" content="Courier">'
    f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'
)
TWEET = (
    '<blockquote class="twitter-tweet"><p lang="en">Our forces did not fire.</p>&mdash; Ministry '
    '(@minvellor) <a href="https://twitter.com/minvellor/status/123">March 9, 2024</a></blockquote>'
)
TELEGRAM = (
    '<div class="tgme_widget_message" data-post="vellornow/68"><div '
    'class="tgme_widget_message_text">The square<br>is empty.</div>'
    '<time datetime="2024-03-09T12:00:00+00:00">12:00</time></div>'
)


def read(body: str = "", head: str = HEAD, lang: str = "en") -> Report:
    return read_as("html", page(body, head, lang)).report


def test_article_without_what_surrounds_it() -> None:
    report = read("<h1>Shell hits market</h1>")
    assert report.text == "\n\n".join(("Shell hits market", *PARAGRAPHS))
    assert report.headline is not None
    assert report.headline.quote == "Shell hits market"
    assert report.credits == ("AFP", "Reuters")


def test_page_says_who_when_and_where() -> None:
    report = read()
    assert report.publisher == "The Vellor Courier"
    assert report.published == "2024-03-09T14:05:00+02:00"
    assert report.url == "https://www.courier.example/world/market"
    assert report.language == "en"


def test_caption_is_kept_as_a_caption() -> None:
    report = read(
        "<figure><img src=x.jpg><figcaption>People flee  the\nsquare.</figcaption></figure>"
    )
    (caption,) = report.captions
    assert caption.quote == "People flee the square."
    assert caption.holds_in(report.text)
    assert report.text.count("People flee") == 1


def test_quoted_tweet_is_kept_with_its_account_and_day() -> None:
    (embed,) = read(TWEET).embeds
    assert embed.passage.quote == "Our forces did not fire."
    assert (embed.account, embed.posted) == ("@minvellor", "2024-03-09")
    assert embed.url == "https://twitter.com/minvellor/status/123"


def test_quoted_telegram_post_is_kept_with_its_account_and_time() -> None:
    (embed,) = read(TELEGRAM).embeds
    assert "is empty." in embed.passage.quote
    assert (embed.account, embed.posted) == ("@vellornow", "2024-03-09T12:00:00+00:00")
    assert embed.url == "https://t.me/vellornow/68"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-03-09">',
        '<meta itemprop="datePublished" content="2024-03-09 10:00:00">',
        (
            '<script type="application/ld+json">'
            '{"@type": "NewsArticle", "datePublished": "2024-03-09"}</script>'
        ),
        '<meta name="date" content="soon"><meta name="pubdate" content="9 March 2024">',
    ],
)
def test_date_is_read_wherever_it_stands(head: str) -> None:
    assert read(head=head).published == "2024-03-09"


def test_impossible_date_keeps_the_report() -> None:
    outcome = read_as("html", page(head='<meta name="date" content="2022-02-31">'))
    assert outcome.report.published is None
    assert "2022-02-31" in outcome.failure.reason


def test_modification_is_not_publication() -> None:
    script = '<script type="application/ld+json">{"@type":"Article","dateModified":"2024-03-10"}'
    assert read(head=f"{script}</script>").published is None


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0040)https://courier.example/world/market -->",
        "<!--\n Page saved with SingleFile \n url: https://courier.example/world/market \n-->",
    ],
)
def test_address_that_the_browser_wrote_is_read(comment: str) -> None:
    report = read_as("html", page().replace("<html", f"{comment}<html", 1)).report
    assert report.url == "https://courier.example/world/market"
    assert report.publisher == "courier.example"


@pytest.mark.parametrize("link", ["https://courier.example/", "https://other.example/world/market"])
def test_canonical_address_must_be_plausible(link: str) -> None:
    saved = "<!-- saved from url=(0040)https://courier.example/world/market -->"
    source = page(head=f'<link rel="canonical" href="{link}">').replace("<html", f"{saved}<html", 1)
    assert read_as("html", source).report.url == "https://courier.example/world/market"


def test_language_of_the_template_does_not_win_over_the_text() -> None:
    assert read(lang="de").language == "en"


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-8", "utf-16"])
def test_encodings_of_pages(encoding: str) -> None:
    words = "Взрыв на рынке в городе, погибли четыре человека, сообщил мэр города."
    source = f'<html><head><meta charset="{encoding}"></head><body><p>{words}</p></body></html>'
    outcome = read_as("html", source.encode(encoding))
    assert words in outcome.report.text
    assert outcome.report.language == "ru"


def test_page_without_paragraphs_gives_its_visible_text() -> None:
    report = read_as("html", "<html><body>Four people died.<br>Others fled.</body></html>").report
    assert report.text == "Four people died.\n\nOthers fled."


def test_page_without_text_says_so() -> None:
    outcome = read_as("html", "<html><body><script>var words = 'none'</script></body></html>")
    assert "no text" in outcome.failure.reason


def test_broken_linked_data_is_passed_over() -> None:
    bad = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    deep = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    odd = '<script type="application/ld+json">[1, {"@type": 5, "author": [[1]]}]</script>'
    assert read(head=bad + deep + odd).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"<!DOCTYPE html><html>", "html"),
        (b"\xef\xbb\xbf\n<HTML lang=en>", "html"),
        (b"<?xml version='1.0'?><!-- saved --><html xmlns='x'>", "html"),
        ("<!doctype html>".encode("utf-16"), "html"),
        (b"<p>Fragment of a page</p>", "html"),
        (b"<3 is not a page", "text"),
    ],
)
def test_pages_are_told_by_content(head: bytes, name: str) -> None:
    assert tell(head) == name
