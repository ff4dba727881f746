"""Media as a user takes it in: kept, tied to what showed it, listed and shown."""

import base64
import hashlib
import json
from pathlib import Path

import reportedly
from tests.capture.material import page
from tests.capture.pictures import picture
from tests.end_to_end.conftest import Run
from tests.footage.clips import scene, write
from tests.footage_posts import CLAIMED, JUNE, MAY, two_posts
from tests.footage_posts import exported as exported_post

CAPTION = "Smoke over the market of Vellor on Saturday."
FIGURE = (
    f'<figure><img src="./Market_files/smoke%201.png"><figcaption>{CAPTION}</figcaption></figure>'
)


def saved_page(folder: Path) -> None:
    (folder / "Market.html").write_text(page(FIGURE), encoding="utf-8")
    (folder / "Market_files").mkdir()
    (folder / "Market_files" / "smoke 1.png").write_bytes(picture(1))
    (folder / "Market_files" / "script.js").write_text("alert(1)")
    (folder / "secret.png").write_bytes(picture(9))


def page_in_one_file(folder: Path) -> None:
    data = base64.b64encode(picture(1)).decode()
    figure = FIGURE.replace("./Market_files/smoke%201.png", f"data:image/png;base64,{data}")
    (folder / "One.html").write_text(page(figure), encoding="utf-8")


def exported(folder: Path, *messages: dict[str, object]) -> Path:
    export = folder / "export"
    (export / "photos").mkdir(parents=True)
    (export / "photos" / "photo_1.png").write_bytes(picture(1))
    chat = {"name": "Vellor Now", "type": "public_channel", "messages": [*messages]}
    (export / "result.json").write_text(json.dumps(chat), encoding="utf-8")
    return export


def message(number: int, **more: object) -> dict[str, object]:
    return {
        "id": number,
        "type": "message",
        "date_unixtime": "1709640000",
        "from": "Vellor Now",
        "text": "The depot burning in Dorsa.",
        **more,
    }


def test_a_saved_page_is_tied_to_the_picture_in_its_folder(run: Run, tmp_path: Path) -> None:
    saved_page(tmp_path)
    added = run("add", "Market.html", "--keep-only")
    assert "1 new media file" in added.stderr
    assert added.returncode == 0
    listed = run("footage", "list").stdout
    assert "1 sighting" in listed
    assert hashlib.sha256(picture(1)).hexdigest()[:16] in listed
    assert hashlib.sha256(picture(9)).hexdigest()[:16] not in listed
    shown = run("footage", "show", hashlib.sha256(picture(1)).hexdigest()).stdout
    assert f"caption: “{CAPTION}”" in shown
    assert "Nothing was changed" in run("verify").stdout


def test_a_page_in_one_file_is_tied_to_the_picture_inside_it(run: Run, tmp_path: Path) -> None:
    page_in_one_file(tmp_path)
    assert "1 new media file" in run("add", "One.html", "--keep-only").stderr
    shown = run("footage", "show", hashlib.sha256(picture(1)).hexdigest()).stdout
    assert "1 sighting" in shown
    assert f"caption: “{CAPTION}”" in shown
    assert "Nothing was changed" in run("verify").stdout


def test_one_picture_in_a_post_and_in_a_page_has_both_sightings_in_order_of_time(
    run: Run, tmp_path: Path
) -> None:
    saved_page(tmp_path)
    exported(tmp_path, message(3, photo="photos/photo_1.png"))
    run("add", "Market.html", "export/result.json", "--keep-only")
    shown = run("footage", "show", hashlib.sha256(picture(1)).hexdigest()).stdout
    assert "2 sightings" in shown
    assert shown.index("posted 2024-03-05 12:00, by Vellor Now") < shown.index(CAPTION)
    assert "caption: “The depot burning in Dorsa.”" in shown


def test_running_twice_changes_nothing_and_the_folder_gives_the_same(
    run: Run, tmp_path: Path
) -> None:
    exported(tmp_path, message(3, photo="photos/photo_1.png"))
    for arguments in (("export",), ("export/result.json", "export/photos")):
        run("add", *arguments, "--keep-only")
    assert run("footage", "list").stdout.count("v-") == 1
    head = run("verify").stdout
    run("add", "export", "--keep-only")
    assert run("verify").stdout == head


def test_a_file_without_a_report_has_a_sighting_of_its_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "clip.bin").write_bytes(picture(4))
    run("add", "clip.bin", "--keep-only")
    shown = run("footage", "show", hashlib.sha256(picture(4)).hexdigest()).stdout
    assert "at an unknown time, added as a file: clip.bin" in shown


def test_paths_that_lead_out_are_refused_and_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(picture(9))
    export = exported(
        tmp_path,
        message(1, photo="../secret.png"),
        message(2, photo=str(tmp_path / "secret.png")),
        message(3, photo="photos\\..\\..\\secret.png"),
        message(4, photo="photos/link.png"),
        message(5, photo="photos/none.png"),
    )
    (export / "photos" / "link.png").symlink_to(tmp_path / "secret.png")
    added = run("add", "export/result.json", "--keep-only")
    assert added.returncode == 1
    assert "leads out of the folder" in run("failures").stdout
    assert hashlib.sha256(picture(9)).hexdigest()[:16] not in run("footage", "list").stdout
    assert "photos/none.png" in run("footage", "list", "--missing").stdout


def test_what_an_export_leaves_out_is_told(run: Run, tmp_path: Path) -> None:
    words = "(File not included. Change data exporting settings to download.)"
    exported(tmp_path, message(1, photo=words))
    added = run("add", "export/result.json", "--keep-only")
    assert added.returncode == 0
    assert "1 posts carried media that is not here" in run("footage", "list").stdout
    assert words in run("footage", "list", "--missing").stdout


def test_a_film_is_found_decided_on_contested_and_exported(run: Run, tmp_path: Path) -> None:
    two_posts(tmp_path)
    added = run("add", "may/result.json", "june/result.json")
    assert "2 media files described." in added.stderr
    assert "1 pair found alike" in added.stderr
    found = run("footage", "find", "old.mp4").stdout
    assert "It is the same file, byte for byte." in found
    assert "3 seconds, from 0:01, are seen in it at 0:00; posted 2024-06-13 12:00" in found
    waiting = run("footage", "matches").stdout
    pair = waiting.split("\n", 1)[0].split()
    assert f"reportedly footage same|different {' '.join(pair)}" in waiting
    run("footage", "same", *pair, "--author", "Ann", "--reason", "The same smoke.")
    assert run("footage", "matches").stdout.startswith("No pair waits")
    assert "held for one recording by Ann" in run("footage", "show", pair[0]).stdout
    incident = run("incidents").stdout.split("i-", 1)[1].split()[0]
    assert "before this incident, by Dorsa Watch" in run("show", f"i-{incident}").stdout
    exported = json.loads(run("export", "--format", "mediareview").stdout)
    assert exported["hasPart"][0]["mediaAuthenticityCategory"] == "DecontextualizedContent"
    assert "same footage" in run("decisions").stdout
    run("undo", "--author", "Ann")
    assert "before this incident" not in run("show", f"i-{incident}").stdout
    assert "Nothing was changed" in run("verify").stdout


def test_one_file_posted_twice_is_contested_by_a_person_alone(run: Run, tmp_path: Path) -> None:
    film = write(tmp_path / "film.mp4", scene(1))
    exported_post(tmp_path / "may", "Dorsa Watch", MAY, "The depot burning in Dorsa.", film)
    exported_post(tmp_path / "june", "Vellor Now", JUNE, CLAIMED, film)
    run("add", "may/result.json", "june/result.json")
    incident = f"i-{run('incidents').stdout.split('i-', 1)[1].split()[0]}"
    assert "before this incident" not in run("show", incident).stdout
    waiting = run("footage", "matches").stdout
    name = waiting.split()[0]
    assert "is the same file, byte for byte, seen before (waits for a person)" in waiting
    assert f"footage same|different {name} {name}" in waiting
    assert json.loads(run("export", "--format", "mediareview").stdout)["hasPart"] == []
    assert run("footage", "same", name, name, "--author", "Ann").returncode == 0
    assert "(the same file, confirmed by Ann)" in run("show", incident).stdout
    assert run("footage", "matches").stdout.startswith("No pair waits")
    assert "confirmed by Ann" in run("footage", "show", name).stdout
    (review,) = json.loads(run("export", "--format", "mediareview").stdout)["hasPart"]
    assert review["mediaAuthenticityCategory"] == "DecontextualizedContent"
    run("footage", "different", name, name, "--author", "Ben", "--reason", "The clock was wrong.")
    assert "before this incident" not in run("show", incident).stdout
    assert "Nothing was changed" in run("verify").stdout


def test_a_file_seen_once_has_no_earlier_showing_to_decide_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "clip.bin").write_bytes(picture(4))
    run("add", "clip.bin", "--keep-only")
    name = hashlib.sha256(picture(4)).hexdigest()
    refused = run("footage", "same", name, name, "--author", "Ann")
    assert refused.returncode == 3
    assert "was seen once" in refused.stderr


def test_library_calls_say_and_do_the_same(tmp_path: Path) -> None:
    two_posts(tmp_path)
    book = reportedly.open_casebook(tmp_path / "book")
    reportedly.add(book, [tmp_path / "may" / "result.json", tmp_path / "june" / "result.json"])
    (waiting,) = reportedly.undecided_footage(book)
    first, second = waiting.pair
    assert [e.footage.id for e in reportedly.all_footage(book)]
    assert reportedly.sightings_of(book, first).seen
    assert {o.other.footage.id for o in reportedly.find_footage(book, tmp_path / "old.mp4").found}
    reportedly.different_footage(book, first, second, author="Ann")
    reportedly.same_footage(book, first, second, author="Ben")
    (alike,) = reportedly.looks_like(book, second)
    assert alike.decision is not None
    assert alike.decision.author == "Ben"
    assert reportedly.undecided_footage(book) == ()
