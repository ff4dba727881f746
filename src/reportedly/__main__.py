"""Runs the command line as `python -m reportedly`."""

from reportedly.cli.main import from_shell

from_shell()
