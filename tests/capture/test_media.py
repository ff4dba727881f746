"""Media told by their content, and the media that pages, archives, exports and sheets carry."""

import base64
import hashlib
import json
from pathlib import Path

import pytest

from reportedly.capture.formats import tell
from reportedly.capture.media import told_media
from reportedly.capture.objects import FolderObjects
from reportedly.model.footage import FoundMedia, How, Showing
from tests.capture.material import page, read_as, take_in, wacz, warc
from tests.capture.pictures import STARTS, picture

CAPTION = "Smoke over the market of Vellor on Saturday."
FIGURE = f'<figure><img src="smoke.png"><figcaption>{CAPTION}</figcaption></figure>'
PAGE = "https://vellor.example/news/market"
SMOKE = "https://vellor.example/news/smoke.png"


def shown(items: list[object]) -> list[Showing]:
    return [item for item in items if isinstance(item, Showing)]


def media(items: list[object]) -> list[FoundMedia]:
    return [item for item in items if isinstance(item, FoundMedia)]


@pytest.mark.parametrize(("media_type", "head"), STARTS.items())
def test_media_are_told_by_their_first_bytes(media_type: str, head: bytes) -> None:
    told = told_media(head + b"\0" * 600)
    assert told is not None
    assert (told[1], told[0].value) == (media_type, media_type.split("/")[0])
    assert tell(head + b"\0" * 600) == "media"


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"G" * 800,
        "Gunfire was heard.".encode("utf-16"),
        b"Four people were killed in Vellor. " * 30,
        b"\x7fELF\x02\x01\x01",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_other_things_are_no_media(head: bytes) -> None:
    assert told_media(head) is None


def test_a_media_file_is_footage_whatever_its_name(tmp_path: Path, objects: FolderObjects) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes(picture(1))
    outcome = take_in(objects, file)
    (found,) = media(outcome.items)
    assert found.footage.sha256 == hashlib.sha256(picture(1)).hexdigest()
    assert (found.footage.media_type, found.footage.id[:2]) == ("image/png", "v-")
    assert objects.path(found.footage.sha256).read_bytes() == picture(1)


def test_a_page_shows_its_pictures_with_their_captions() -> None:
    (one,) = shown(read_as("html", page(FIGURE)).items)
    report = read_as("html", page(FIGURE)).report
    assert (one.how, one.address, one.report) == (How.EMBEDDED, "smoke.png", report.id)
    assert one.caption is not None
    assert one.caption.quote == CAPTION
    assert one.caption.holds_in(report.text)


@pytest.mark.parametrize(
    ("body", "head", "address"),
    [
        ('<video src="/v/blast.mp4"></video>', "", "/v/blast.mp4"),
        ('<video><source src="blast.webm"></video>', "", "blast.webm"),
        ('<img data-src="late.jpg" src="data:image/gif;base64,R0">', "", "late.jpg"),
        ('<img srcset="small.jpg 300w, ">', "", "small.jpg"),
        (
            "",
            '<meta property="og:video" content="https://v.example/b.mp4">',
            "https://v.example/b.mp4",
        ),
        (
            "",
            (
                '<script type="application/ld+json">{"@type": "VideoObject", "contentUrl": '
                '"https://v.example/c.mp4"}</script>'
            ),
            "https://v.example/c.mp4",
        ),
    ],
)
def test_every_way_of_showing_media_is_seen(body: str, head: str, address: str) -> None:
    assert [one.address for one in shown(read_as("html", page(body, head)).items)] == [address]


@pytest.mark.parametrize(
    "body",
    [
        '<img src="icon.png" width="32">',
        '<aside><img src="advertisement.png"></aside>',
        '<img src="javascript:alert(1)">',
        '<img src="file:///etc/passwd">',
        "<img>",
    ],
)
def test_what_is_not_the_articles_media_is_passed_over(body: str) -> None:
    assert not shown(read_as("html", page(body)).items)


def test_an_archive_keeps_the_pictures_that_its_page_shows_whichever_came_first(
    tmp_path: Path, objects: FolderObjects
) -> None:
    records = [
        (SMOKE, "image/png", picture(1)),
        ("https://vellor.example/advertisement.png", "image/png", picture(2)),
        (PAGE, "text/html", page(FIGURE).encode()),
        ("https://vellor.example/news/blast.mp4", "video/mp4", STARTS["video/mp4"] * 9),
    ]
    for order in (records, records[::-1]):
        file = tmp_path / "crawl.warc.gz"
        file.write_bytes(warc(*order))
        outcome = take_in(objects, file)
        kept = {one.address: one for one in media(outcome.items)}
        assert set(kept) == {SMOKE, "https://vellor.example/news/blast.mp4"}
        assert objects.path(kept[SMOKE].footage.sha256).read_bytes() == picture(1)
        assert kept[SMOKE].archived
        assert SMOKE in {one.address for one in shown(outcome.items)}
        assert not outcome.failures


def test_an_archive_of_pictures_alone_keeps_them_but_for_icons(
    tmp_path: Path, objects: FolderObjects
) -> None:
    file = tmp_path / "fetched.warc.gz"
    icon = ("https://vellor.example/icon.png", "image/png", picture(3, 8))
    file.write_bytes(warc((SMOKE, "image/png", picture(1)), icon))
    assert [one.address for one in media(take_in(objects, file).items)] == [SMOKE]


def inlined(data: bytes, media_type: str = "image/png") -> str:
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


def test_a_page_saved_as_one_file_carries_its_pictures_inside(
    tmp_path: Path, objects: FolderObjects
) -> None:
    file = tmp_path / "market.html"
    spacer = f'<img src="{inlined(picture(3, 8))}" data-src="late.png">'
    one = FIGURE.replace("smoke.png", inlined(picture(1)))
    # Browsers' own ways of writing base64 into an attribute.
    film = inlined(STARTS["video/mp4"] * 600, "video/mp4").replace("+", "%2B")
    wrapped = "\n".join(film[at : at + 76] for at in range(0, len(film), 76))
    file.write_text(page(f'{one}{one}<video src="{wrapped}"></video>{spacer}'))
    outcome = take_in(objects, file)
    kept = [objects.path(item.footage.sha256).read_bytes() for item in media(outcome.items)]
    assert kept == [picture(1), STARTS["video/mp4"] * 600]
    addresses = [f"sha256:{hashlib.sha256(data).hexdigest()}" for data in kept]
    assert [item.address for item in shown(outcome.items)] == [*addresses, "late.png"]
    first = shown(outcome.items)[0].caption
    assert first is not None
    assert first.quote == CAPTION


@pytest.mark.parametrize(
    "source",
    [
        inlined(b"<script>alert(1)</script>" * 400),
        f"data:image/png;base64,{'iVBORw0KGgoA' * 600}A",
        "data:;0",
        "data:;99999999999999999999",
        "data:;x",
    ],
)
def test_what_is_inlined_and_no_medium_is_passed_over(
    source: str, tmp_path: Path, objects: FolderObjects
) -> None:
    file = tmp_path / "market.html"
    file.write_text(page(f'<img src="{source}">'))
    outcome = take_in(objects, file)
    assert outcome.report
    assert not media(outcome.items)
    assert not shown(outcome.items)


def test_a_packaged_archive_keeps_them_too(tmp_path: Path, objects: FolderObjects) -> None:
    file = tmp_path / "crawl.wacz"
    pages = warc((PAGE, "text/html", page(FIGURE).encode()), (SMOKE, "image/png", picture(1)))
    file.write_bytes(wacz({"archive/data.warc.gz": pages}))
    outcome = take_in(objects, file)
    assert [one.address for one in media(outcome.items)] == [SMOKE]
    assert not outcome.failures


def test_what_is_called_a_picture_and_is_none_is_not_kept(
    tmp_path: Path, objects: FolderObjects
) -> None:
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(
        warc((PAGE, "text/html", page(FIGURE).encode()), (SMOKE, "image/png", b"x" * 9000))
    )
    assert not media(take_in(objects, file).items)


MESSAGE = {"id": 5, "type": "message", "date_unixtime": "1709985600", "from": "Vellor Now"}


def export(**message: str) -> list[object]:
    chat = {"name": "Vellor Now", "type": "public_channel", "messages": [{**MESSAGE, **message}]}
    return list(read_as("telegram", json.dumps(chat)).items)


def test_a_posts_whole_text_is_the_caption_of_what_it_carries() -> None:
    items = export(photo="photos/photo_1.jpg", text="The market after the strike.")
    (one,) = shown(items)
    assert (one.how, one.address) == (How.ATTACHED, "photos/photo_1.jpg")
    assert (one.account, one.posted) == ("Vellor Now", "2024-03-09T12:00:00+00:00")
    assert one.caption is not None
    assert one.caption.quote == "The market after the strike."


def test_a_post_of_media_alone_is_a_showing_and_no_report() -> None:
    (one,) = shown(export(file="video_files/a.mp4", text="", forwarded_from="Dorsa Watch"))
    assert one.report is None
    assert (one.place, one.forwarded_from) == ("Vellor Now, message 5", "Dorsa Watch")


def test_a_sentence_in_place_of_a_path_is_a_fact() -> None:
    words = "(File not included. Change data exporting settings to download.)"
    (one,) = shown(export(photo=words, text="See this."))
    assert (one.address, one.left_out) == ("", words)


SHEET = (
    "link,archive status,archive location,upload timestamp,upload title,text content,hash\n"
    '{link},success,"{media}",2024-03-09T11:00:00,Blast,Blast in Vellor.,SHA-256:{hash}\n'
)


def test_a_sheet_lists_what_an_archiver_kept() -> None:
    digest = hashlib.sha256(picture(1)).hexdigest()
    text = SHEET.format(
        link="https://x.example/post/1", media="https://s.example/a.mp4\nkept/b.png", hash=digest
    )
    outcome = read_as("links", text)
    assert [one.address for one in shown(outcome.items)] == [
        "https://s.example/a.mp4",
        "kept/b.png",
        f"sha256:{digest}",
    ]
    assert {one.how for one in shown(outcome.items)} == {How.LISTED}
    assert {one.report for one in shown(outcome.items)} == {outcome.report.id}
