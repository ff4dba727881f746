"""Random and damaged bytes: a format gives reports, failures or a CaptureError; nothing else."""

import io
import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportedly.capture.formats import extract, formats, tell
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.model.capture import Capture, Failure
from reportedly.model.errors import CaptureError
from reportedly.model.report import Report
from tests.capture.material import TWO_PAGES, context, page, wacz, warc

FORMATS = ["feed", "html", "jsonl", "links", "telegram", "text", "wacz", "warc"]
SMALL = Limits(max_text=5_000, max_items=100, max_unpacked=10_000_000)
CHAT = {"name": "V", "type": "public_channel", "messages": [{"id": 1, "text": "Four died."}]}
WHOLE = {
    "feed": b"<rss version='2.0'><channel><title>V</title><item><title>Shell &amp; all</title>"
    b"<description>&lt;p&gt;Four died.</description></item></channel></rss>",
    "html": page("<figure><figcaption>People flee.</figcaption></figure>").encode(),
    "jsonl": b'{"text": "Four died.", "published": "2024-03-09"}\n{"text": "Others fled."}\n',
    "links": b'url,text,date\nhttps://v.example/1,"Four ""civilians"" died.",2024-03-09\n',
    "telegram": json.dumps(CHAT).encode(),
    "text": b"---\ntitle: Shell\npublished: 2024-03-09\n---\n# Shell\n\nFour died.\n",
    "wacz": wacz({"archive/data.warc.gz": warc(*TWO_PAGES)}),
    "warc": warc(*TWO_PAGES, packed=False),
}


def check(name: str, data: bytes) -> None:
    """Read `data` as a format, and check the laws on whatever comes out."""
    try:
        items = list(formats()[name].extract(io.BytesIO(data), context(SMALL)))
    except CaptureError:
        return
    for item in items:
        check_item(item)


def check_item(item: Report | Failure) -> None:
    if isinstance(item, Failure):
        assert item.reason
        assert item.advice
        return
    passages = [*item.captions, *(embed.passage for embed in item.embeds)]
    passages += [item.headline] if item.headline else []
    assert all(passage.holds_in(item.text) for passage in passages)
    assert item.text == item.text.strip() != ""
    assert "\0" not in item.text
    assert "\r" not in item.text
    item.text.encode()


def test_every_format_is_here() -> None:
    assert set(FORMATS) <= set(formats())


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.binary(max_size=300))
@example(data=b"")
@settings(max_examples=60)
def test_random_bytes(name: str, data: bytes) -> None:
    assert 0.0 <= formats()[name].recognises(data) <= 1.0
    check(name, data)


@pytest.mark.parametrize("name", FORMATS)
@given(words=st.text(st.sampled_from('<>&"{}[],:;|#-\n\t =/!ab0é\u202e\U0001f525'), max_size=200))
@settings(max_examples=60)
def test_random_punctuation(name: str, words: str) -> None:
    check(name, words.encode())


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
@settings(max_examples=80)
def test_damaged_files(name: str, data: st.DataObject) -> None:
    damaged = bytearray(WHOLE[name])
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        cut = data.draw(st.integers(0, 10))
        damaged[place : place + cut] = data.draw(st.binary(max_size=10))
        damaged = damaged or bytearray(b"x")
    check(name, bytes(damaged))


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
@settings(max_examples=40)
def test_files_that_break_off(name: str, data: st.DataObject) -> None:
    check(name, WHOLE[name][: data.draw(st.integers(0, len(WHOLE[name])))])


@given(data=st.binary(max_size=300))
@settings(max_examples=60)
def test_whatever_is_told_is_read_without_an_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    objects = FolderObjects(tmp_path_factory.mktemp("objects"))
    sha256, size = objects.put([data])
    capture = Capture(sha256, size, tell(data))
    items = list(extract(capture, objects, SMALL))
    assert items, "what cannot be read leaves at least its reason"
    assert items == list(extract(capture, objects, SMALL))


@pytest.mark.parametrize("name", FORMATS)
def test_formats_know_their_own(name: str) -> None:
    assert tell(WHOLE[name]) == name
