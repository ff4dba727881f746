"""What cannot be decided on the command line, and what the refusal says to do."""

from pathlib import Path

import pytest
from click.testing import CliRunner

import reportedly
from reportedly.casebook.store import Casebook
from reportedly.cli.main import command
from reportedly.model.errors import CasebookError, DecisionError
from tests.cli.conftest import Run, both


def test_an_empty_name_of_a_decision_is_not_taken_for_the_last(book: Casebook, run: Run) -> None:
    """A script whose variable is empty must take nothing back."""
    assert run("same", *both(book)).exit_code == 0
    assert run("undo", "").exit_code != 0
    assert run("undo", "--author", "").exit_code != 0
    assert "[in force]" in run("decisions").output


@pytest.mark.parametrize("option", ["--reason", "--author"])
def test_words_that_are_no_text_are_refused(book: Casebook, run: Run, option: str) -> None:
    refused = run("same", *both(book), option, "bytes \udcff")
    assert "holds half a character" in str(refused.exception)
    assert run("decisions").output.strip() == "No decisions."


def test_a_split_of_nothing_asks_for_what_is_to_leave(book: Casebook) -> None:
    market, _ = both(book)
    with pytest.raises(DecisionError, match=f"Name the mentions .* to leave {market}"):
        reportedly.split(book, market, author="M. Analyst")


@pytest.mark.parametrize("words", [("incidents",), ("add", "any.txt")])
def test_a_folder_without_a_name_is_not_the_present_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """A script whose variable is empty must make no casebook in its own folder."""
    monkeypatch.chdir(tmp_path)
    refused = CliRunner().invoke(command, ["-c", "", *words])
    assert refused.exit_code == 2
    assert "The folder's name is empty" in refused.output
    with pytest.raises(CasebookError, match="name is empty"):
        reportedly.open_casebook("")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [("export",), ("publish", "i-0"), ("timeline", "i-0", "--svg")])
def test_a_file_without_a_name_is_not_the_present_folder(run: Run, words: tuple[str, ...]) -> None:
    output = () if "--svg" in words else ("--output",)
    refused = run(*words, *output, "")
    assert refused.exit_code == 2
    assert "The file's name is empty" in refused.output


def test_a_source_of_blanks_is_said_to_be_nothing(run: Run) -> None:
    refused = run("add", "  ")
    assert refused.exit_code == 2
    assert "(nothing): This is not a path." in refused.output


def test_a_split_names_what_lists_the_mentions(book: Casebook, run: Run) -> None:
    market, _ = both(book)
    for typed in ("m-0", "m-", ""):
        refused = str(run("split", market, typed).exception)
        assert f"'reportedly link --explain {market}' lists them" in refused


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("same", "i-nothing", "i-0"), "'i-nothing' is no id of an incident, such as 'i-3f2a'"),
        (("same", "i-0", "i-1"), "begins with 'i-0'. 'reportedly incidents' lists them"),
        (("show", "m-0"), "'m-0' is no id of an incident"),
        (("show", "nothing"), "'nothing' is no id of an incident, such as 'i-3f2a'"),
        (("show", "99999999"), "No incident has an id that begins with 'i-99999999'."),
        (("report", "i-0"), "'i-0' is no id of a report, such as 'r-3f2a'"),
        (("confirm", "r-0"), "'reportedly show INCIDENT' lists those of an incident"),
        (("show", ""), "is no id of an incident"),
        (("incidents", "--since", "last week"), "'last week' is no day. Write it as 1994-02-05"),
        (("incidents", "--until", "1994-02-31"), "'1994-02-31' is no day"),
        (("incidents", "--label", "Sure"), "'confirmed', 'fair', 'weak'"),
        (("undo",), "no decision in force"),
        (("undo", ""), "no decision that begins"),
        (("undo", "--author", " "), "needs an author"),
        (("undo", "d-123"), "no decision that begins"),
        (("link", "m-1"), "--explain"),
        (("policy", "nonsense"), "nonsense"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(
    run: Run, words: tuple[str, ...], part: str
) -> None:
    refused = run(*words)
    assert refused.exit_code != 0
    assert part in refused.output + str(refused.exception)
