"""The `reportedly` command: its sub-commands, its options, and what its exit codes mean."""

import errno
import os
import signal
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import click

from reportedly import __version__
from reportedly.cli.exits import Exit
from reportedly.cli.files import Folder
from reportedly.cli.lazy import Entry, LazyGroup
from reportedly.model.errors import ReportedlyError

_UNWRITTEN = dict.fromkeys(
    (errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "Free some space and run it again."
) | {errno.EBADF: "Standard output is closed: leave it open, or send it to a file."}
"""Why output may not be written, and what to do."""

_HERE = "reportedly.cli.commands"
_START, _STAGES, _LOOK, _KEEP = "Start", "Run a stage alone", "Look", "Keep and publish"
_DECIDE = "Decide"

ENTRIES = {
    "demo": Entry(f"{_HERE}.demo:demo", "Build a casebook from the reports that ship.", _START),
    "add": Entry(f"{_HERE}.add:add", "Add files, folders, links; read, link and weigh.", _START),
    "read": Entry(f"{_HERE}.stages:read", "Read what is new, or whose reader changed.", _STAGES),
    "ask": Entry(f"{_HERE}.ask:ask", "Ask a language model, beside the built-in reader.", _STAGES),
    "link": Entry(f"{_HERE}.stages:link", "Link reports to incidents, or say why.", _STAGES),
    "weigh": Entry(f"{_HERE}.stages:weigh", "Weigh figures and grades.", _STAGES),
    "incidents": Entry(f"{_HERE}.incidents:incidents", "List the incidents.", _LOOK),
    "show": Entry(f"{_HERE}.show:show", "Show one incident's ledger.", _LOOK),
    "report": Entry(f"{_HERE}.report:report", "Show a report with its claims marked.", _LOOK),
    "origins": Entry(f"{_HERE}.origins:origins", "Show who repeats whom, and why.", _LOOK),
    "compare": Entry(f"{_HERE}.sources:compare", "Set two reports or sources side by side.", _LOOK),
    "sources": Entry(f"{_HERE}.sources:sources", "List each source's record.", _LOOK),
    "timeline": Entry(f"{_HERE}.origins:timeline", "Chart how a toll moved.", _LOOK),
    "coverage": Entry(f"{_HERE}.coverage:coverage", "Show who reported, and how late.", _LOOK),
    "search": Entry(f"{_HERE}.search:search", "Find reports by words in any script.", _LOOK),
    "footage": Entry(f"{_HERE}.footage:footage", "Find where media were seen before.", _LOOK),
    "serve": Entry(f"{_HERE}.serve:serve", "Open the workbench in a browser.", _LOOK),
    "failures": Entry(f"{_HERE}.failures:failures", "List what was set aside, and why.", _LOOK),
    "same": Entry(f"{_HERE}.decisions:same", "Hold two for one incident.", _DECIDE),
    "different": Entry(f"{_HERE}.decisions:different", "Hold two for two incidents.", _DECIDE),
    "unsure": Entry(f"{_HERE}.decisions:unsure", "Leave open whether two are one.", _DECIDE),
    "split": Entry(f"{_HERE}.decisions:split", "Take mentions out of an incident.", _DECIDE),
    "queue": Entry(f"{_HERE}.queue:queue", "List what most needs a person.", _DECIDE),
    "confirm": Entry(f"{_HERE}.claims:confirm", "Accept claims as they stand.", _DECIDE),
    "reject": Entry(f"{_HERE}.claims:reject", "Reject claims.", _DECIDE),
    "correct": Entry(f"{_HERE}.claims:correct", "Correct what was read in a claim.", _DECIDE),
    "set-figure": Entry(f"{_HERE}.overrides:set_figure", "Set a figure yourself.", _DECIDE),
    "set-grade": Entry(f"{_HERE}.overrides:set_grade", "Set a grade yourself.", _DECIDE),
    "second": Entry(f"{_HERE}.claims:second", "Ask for a second person's word.", _DECIDE),
    "agree": Entry(f"{_HERE}.decisions:agree", "Hold a decision as a second person.", _DECIDE),
    "rate": Entry(f"{_HERE}.sources:rate", "Give a source your Admiralty letter.", _DECIDE),
    "undo": Entry(f"{_HERE}.decisions:undo", "Take a decision back.", _DECIDE),
    "decisions": Entry(f"{_HERE}.decisions:decisions", "List every decision.", _DECIDE),
    "policy": Entry(f"{_HERE}.policy:policy", "Show or choose how best is chosen.", _DECIDE),
    "reference": Entry(
        f"{_HERE}.reference:reference", "Load tables to set 'the worst since' beside.", _LOOK
    ),
    "verify": Entry(f"{_HERE}.verify:verify", "Check every hash and the log's chain.", _KEEP),
    "publish": Entry(f"{_HERE}.publish:publish", "Write a report for others to read.", _KEEP),
    "export": Entry(f"{_HERE}.export:export", "Write raw JSON, CSV, GeoJSON.", _KEEP),
}


@click.group(cls=LazyGroup, entries=ENTRIES, context_settings={"max_content_width": 100})
@click.version_option(__version__, prog_name="reportedly")
@click.option(
    "--casebook",
    "-c",
    type=Folder(),
    default=Path("casebook"),
    envvar="REPORTEDLY_CASEBOOK",
    show_default=True,
    show_envvar=True,
    help="The folder that holds the casebook.",
)
@click.pass_context
def command(ctx: click.Context, casebook: Path) -> None:
    """Keep a ledger of who says what happened, how sure they are, and where they got it."""
    ctx.obj = casebook


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with an exit code of `Exit`."""
    _stand_in_for_closed()
    _write_any_letter()
    try:
        code = command.main(args=arguments, prog_name="reportedly", standalone_mode=False)
        sys.stdout.flush()
    except (click.exceptions.Abort, KeyboardInterrupt):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one would break off the sentence
        _say("Interrupted. What was finished is kept; run the same command again to go on.")
        sys.exit(Exit.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(Exit.USAGE)
    except ReportedlyError as error:
        _say(f"Error: {error}")
        sys.exit(Exit.PROBLEM)
    except BrokenPipeError:
        _write_no_more()
        sys.exit(Exit.FINE)
    except OSError as error:
        if error.errno not in _UNWRITTEN:
            raise
        _write_no_more()
        _say(f"Error: Not all was written: {error.strerror}. {_UNWRITTEN[error.errno]}")
        sys.exit(Exit.PROBLEM)
    except UnicodeEncodeError as error:
        if not any("\udc80" <= letter <= "\udcff" for letter in error.object):
            raise
        _say(f"Error: {error.object[:80]!r} is no text in UTF-8. Type it again.")
        sys.exit(Exit.USAGE)
    sys.exit(code if isinstance(code, int) else Exit.FINE)


def from_shell() -> None:
    """Run the command line as a shell starts it: once it is done, an interrupt stops nothing."""
    try:
        main()
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _stand_in_for_closed() -> None:
    """Open something in the place of each standard stream that whoever starts it has closed.

    Else the next file that is opened takes its number, and what is printed goes into that file. To
    write to the output then raises OSError, and what is said on standard error goes nowhere.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            setattr(sys, name, os.fdopen(number, "r" if name == "stdin" else "w"))


def _write_any_letter() -> None:
    """Print what a terminal has no letters for as '?', and give files and pipes UTF-8."""
    if isinstance(sys.stdout, TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8")


def _write_no_more() -> None:
    """Let go what is still to be written to a reader who went away, such as 'head'."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)
