"""The footage pages: every sighting, matches with their frames, and nothing clear before asked."""

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.pipeline.footage.sighted import waiting_pairs
from tests.footage_posts import CLAIMED
from tests.workbench.conftest import BASE, desk_on


@pytest.fixture
def client(films: Casebook) -> Iterator[TestClient]:
    with desk_on(films) as one:
        yield one


@pytest.fixture
def pair(films: Casebook) -> tuple[str, str]:
    with films.reading() as session:
        return waiting_pairs(session)[0].pair


def picture(data: bytes) -> np.ndarray:
    codec = av.VideoCodecContext.create("mjpeg", "r")
    (frame,) = codec.decode(av.Packet(data))
    return frame.to_ndarray(format="rgb24").astype(int)


def test_the_list_has_every_file_and_loads_no_picture(
    client: TestClient, pair: tuple[str, str]
) -> None:
    page = client.get("/footage").text
    assert all(f'href="/footage/{one}"' in page for one in pair)
    assert "Pairs that look alike and wait for a person: 1." in page
    assert "<img" not in page
    assert "<video" not in page


def test_a_page_has_sightings_depictions_and_the_match(
    client: TestClient, pair: tuple[str, str]
) -> None:
    pages = [client.get(f"/footage/{one}").text for one in pair]
    assert all("Dorsa Watch" in page and "Vellor Now" in page for page in pages)
    assert any("Said to show" in page and CLAIMED in page for page in pages)
    assert all("looks like one recording" in page for page in pages)
    assert all('value="same footage"' in page for page in pages)
    assert all("From 2024-05-02 to 2024-06-13" in page for page in pages)
    assert all("What the file says of itself" in page for page in pages)
    assert all("The header&#39;s word" in page for page in pages)
    assert all('class="end"' in page and 'class="other"' in page for page in pages)


def test_sightings_over_time_have_a_lane_for_each_account_the_earliest_first(
    client: TestClient, pair: tuple[str, str]
) -> None:
    for one in pair:
        page = client.get(f"/footage/{one}").text
        drawn = page[page.index('class="sightings"') : page.index("<figcaption>From 2024-05-02")]
        lanes = re.findall(r"<li><span><bdi>(.*?)</bdi></span> <svg.*?</svg>", drawn)
        assert lanes == ["Dorsa Watch", "Vellor Now"]
        assert re.findall(r'cx="([\d.]+)%" cy="14" r="6"><title>(.*?)<', drawn) == [
            ("3.0", "2024-05-02"),
            ("97.0", "2024-06-13"),
        ]


def test_nothing_clear_is_loaded_before_it_is_asked_for(
    client: TestClient, pair: tuple[str, str]
) -> None:
    page = client.get(f"/footage/{pair[0]}").text
    sources = re.findall(r'src="([^"]+)"', page)
    pictures = [one for one in sources if one.endswith(".jpg")]
    assert pictures
    assert all("/blurred/" in one for one in pictures)
    assert not any("/media" in one for one in sources)
    shown = picture(client.get(pictures[0]).content)
    assert np.ptp(shown, axis=2).max() <= 6  # grey, but for the rounding of JPEG
    clear = picture(client.get(pictures[0].replace("blurred", "clear")).content)
    steps = [np.abs(np.diff(one.mean(axis=2), axis=1)).mean() for one in (shown, clear)]
    assert steps[0] < steps[1] / 2
    assert "/blurred/" not in client.get(f"/footage/{pair[0]}/clear").text


def test_a_film_plays_muted_on_a_page_of_its_own(
    client: TestClient, pair: tuple[str, str], films: Casebook
) -> None:
    page = client.get(f"/footage/{pair[0]}/play")
    assert '<video class="player" controls muted preload="none"' in page.text
    assert "media-src 'self'" in page.headers["content-security-policy"]
    media = client.get(f"/footage/{pair[0]}/media", headers={"Range": "bytes=0-99"})
    assert (media.status_code, len(media.content)) == (206, 100)
    assert media.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert "content-disposition" not in media.headers
    other = client.get("/footage").headers["content-security-policy"]
    assert "media-src" not in other


@pytest.mark.parametrize(
    "path", ["v-0000/media", "v-0000", "v-0000/blurred/0.jpg", "..%2f..%2fhead/media"]
)
def test_what_is_not_there_is_said_so(client: TestClient, path: str) -> None:
    assert client.get(f"/footage/{path}").status_code == 404


def test_a_time_that_is_no_time_is_refused(client: TestClient, pair: tuple[str, str]) -> None:
    for ms in ("-1", "9" * 30, "x"):
        assert client.get(f"/footage/{pair[0]}/blurred/{ms}.jpg").status_code in {404, 422}
    assert client.get(f"/footage/{pair[0]}/blurred/99999999.jpg").status_code == 200


def test_the_incident_page_lists_its_footage_without_pictures(
    client: TestClient, films: Casebook
) -> None:
    with films.reading() as session:
        incident = session.incident_rows()[0].id
    page = client.get(f"/incidents/{incident}").text
    assert 'id="footage"' in page
    assert ".jpg" not in page


def test_a_decision_by_form_is_kept_and_contests_the_depiction(
    films: Casebook, pair: tuple[str, str], tmp_path: Path
) -> None:
    with desk_on(films) as client:
        page = client.get(f"/footage/{pair[0]}").text
        token = re.search(r'name="token" value="([^"]+)"', page)
        assert token
        form = {
            "token": token[1],
            "act": "same footage",
            "subjects": " ".join(pair),
            "author": "Ann",
            "seen": "0",
            "back": f"/footage/{pair[0]}",
        }
        done = client.post("/decide", data=form, headers={"Origin": BASE})
        assert "held for one recording by Ann" in done.text
        with films.reading() as session:
            incident = session.incident_rows()[0].id
        assert (
            "posted on 2024-05-02, before this incident"
            in client.get(f"/incidents/{incident}").text
        )
        undone = {**form, "act": "undo", "seen": "1"}
        with films.reading() as session:
            undone["subjects"] = session.decisions.all()[-1].id
        client.post("/decide", data=undone, headers={"Origin": BASE})
        with films.reading() as session:
            assert len(waiting_pairs(session)) == 1


def test_pictures_leave_with_a_report_only_where_they_are_chosen(
    client: TestClient, films: Casebook, pair: tuple[str, str]
) -> None:
    with films.reading() as session:
        rows = session.incident_rows()
    asked = {"incident": [row.id for row in rows]}
    assert 'name="pictures" value="true">' in client.get("/publish", params=asked).text
    assert "data:image/jpeg" not in client.get("/publish/file", params=asked).text
    chosen = {**asked, "pictures": "true"}
    preview = client.get("/publish", params=chosen).text
    assert 'name="pictures" value="true" checked>' in preview
    assert any(re.search(rf"{one}, video: \d+, blurred, grey", preview) for one in pair)
    made = re.findall(
        r"data:image/jpeg;base64,([\w+/=]+)", client.get("/publish/file", params=chosen).text
    )
    shown = [picture(base64.b64decode(one)) for one in made]
    assert shown
    assert all((np.ptp(one, axis=2) <= 3).all() for one in shown)
