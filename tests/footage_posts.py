"""Exports of two invented channels that posted one film, the later one with a claim about it."""

import json
import shutil
from pathlib import Path

from reportedly.casebook.store import Casebook
from reportedly.library import add
from reportedly.model.decision import Act, Decision
from reportedly.pipeline.decisions.decide import decide
from reportedly.pipeline.decisions.reviewed import ask_for_second
from reportedly.pipeline.footage.sighted import waiting_pairs
from reportedly.pipeline.weigh import weigh_new
from tests.copied import copied
from tests.footage.clips import scene, write

CLAIMED = (
    "Video shows the market of Vellor burning after shelling killed four people on 13 June 2024, "
    "the mayor said."
)
MAY, JUNE = 1_714_651_200, 1_718_280_000
"""2 May and 13 June 2024, noon."""


def exported(folder: Path, channel: str, time: int, text: str, film: Path) -> None:
    """Write an export of one post that carries a film."""
    media = folder / "video_files"
    media.mkdir(parents=True)
    shutil.copy(film, media / film.name)
    post = {
        "id": 1,
        "type": "message",
        "date_unixtime": str(time),
        "from": channel,
        "text": text,
        "file": f"video_files/{film.name}",
    }
    chat = {"name": channel, "type": "public_channel", "messages": [post]}
    (folder / "result.json").write_text(json.dumps(chat), encoding="utf-8")


def two_posts(folder: Path) -> None:
    """Put two exports into a folder: a film in May; in June, cut and encoded again, elsewhere."""
    copied(folder, _make_two_posts)


def _make_two_posts(folder: Path) -> None:
    burning = scene(1)
    old, new = write(folder / "old.mp4", burning), write(folder / "new.mp4", burning[15:], crf=34)
    exported(folder / "may", "Dorsa Watch", MAY, "The depot burning in Dorsa.", old)
    exported(folder / "june", "Vellor Now", JUNE, CLAIMED, new)


def add_two_posts(book: Casebook, folder: Path) -> None:
    """Write the two exports into a folder, and add them to a casebook."""
    two_posts(folder)
    add(book, [folder / "may" / "result.json", folder / "june" / "result.json"])


def hold_for_one(book: Casebook, folder: Path) -> Decision:
    """Add the two posts; a second person is asked for, and one holds both for one recording."""
    add_two_posts(book, folder)
    with book.writing() as session:
        ask_for_second(session, required=True)
        weigh_new(session)
        pair = waiting_pairs(session)[0].pair
        return decide(session, Act.SAME_FOOTAGE, pair, "A. First").decision
