"""Exports of Telegram Desktop."""

import json
from typing import Any

import pytest

from reportedly.capture.formats import extract, tell
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.model.capture import Capture, Failure
from reportedly.model.errors import CaptureError
from tests.capture.material import read_as

SENT = {"date": "2024-03-09T15:00:00", "date_unixtime": "1709985600", "type": "message"}
MESSAGES: list[dict[str, Any]] = [
    {"id": 1, "type": "service", "action": "create_channel", "text": ""},
    {"id": 2, **SENT, "from": "Vellor Now", "text": "Four died.", "edited": "2024-03-09T16:00:00"},
    {
        "id": 3,
        **SENT,
        "from": "Vellor Now",
        "text": ["See ", {"type": "link", "text": "v.example"}],
    },
    {"id": 4, **SENT, "from": "Vellor Now", "forwarded_from": "Ministry", "text": "We deny it."},
    {"id": 5, **SENT, "photo": "(File not included. Change data exporting settings.)", "text": ""},
]
CHAT = {"name": "Vellor Now", "type": "public_channel", "id": 7, "messages": MESSAGES}


def broken_after(words: str) -> str:
    whole = json.dumps(CHAT)
    return whole[: whole.index(words)]


def test_messages_with_text_are_reports() -> None:
    outcome = read_as("telegram", json.dumps(CHAT))
    assert not outcome.failures
    assert [r.text for r in outcome.reports] == ["Four died.", "See v.example", "We deny it."]
    assert {r.publisher for r in outcome.reports} == {"Vellor Now"}
    assert {r.published for r in outcome.reports} == {"2024-03-09T12:00:00+00:00"}


def test_forwarded_message_is_a_quotation_of_the_account() -> None:
    (embed,) = read_as("telegram", json.dumps(CHAT)).reports[2].embeds
    assert (embed.account, embed.passage.quote) == ("Ministry", "We deny it.")


def test_chats_of_an_account_keep_their_names() -> None:
    other = {"name": "Other", "type": "private_channel", "messages": [{**SENT, "text": "Hello."}]}
    export = {"about": "Here is the data you requested. Telegram adds all of it.", "chats": {}}
    export["chats"] = {"about": "x", "list": [CHAT, other]}
    data = json.dumps(export, indent=1)
    assert tell(data.encode()) == "telegram"
    outcome = read_as("telegram", data)
    assert [r.publisher for r in outcome.reports] == [*["Vellor Now"] * 3, "Other"]


def test_group_message_is_its_authors() -> None:
    message = {**SENT, "from": "Ann", "text": "Smoke over the square."}
    group = {"name": "Neighbours", "type": "private_group", "messages": [message]}
    assert read_as("telegram", json.dumps(group)).report.publisher == "Ann"


@pytest.mark.parametrize(
    ("times", "published"),
    [({"date": "2024-03-09T15:00:00"}, "2024-03-09"), ({"date_unixtime": "9" * 30}, None)],
)
def test_odd_times(times: dict[str, str], published: str | None) -> None:
    chat = {"name": "V", "type": "x", "messages": [{"id": 1, "text": "Four died.", **times}]}
    outcome = read_as("telegram", json.dumps(chat))
    assert outcome.report.published == published
    assert len(outcome.failures) == (published is None)


def test_broken_export_gives_what_came_before(objects: FolderObjects) -> None:
    data = broken_after("Ministry").encode()
    sha256, size = objects.put([data])
    items = list(extract(Capture(sha256, size, tell(data)), objects, Limits()))
    assert len(items) == 3
    assert isinstance(items[-1], Failure)
    assert "breaks off" in items[-1].reason


@pytest.mark.parametrize(
    "messages",
    ["[" * 100_000, '[{"text": "' + "x" * 300_000, '[{"text": "a", "n": 1e99999999999}]', "[{]"],
)
def test_hostile_json_is_given_up(messages: str) -> None:
    data = f'{{"name": "V", "type": "x", "messages": {messages}'
    with pytest.raises(CaptureError):
        read_as("telegram", data, Limits(max_line=200_000))


def test_byte_order_mark_is_passed_over() -> None:
    assert read_as("telegram", b"\xef\xbb\xbf" + json.dumps(CHAT).encode()).reports
