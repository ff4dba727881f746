"""A day that is typed: checked, since one that is misspelt would only find nothing."""

import datetime as dt
from typing import Any

import click


class Day(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.4 on
    """A day as 'YYYY-MM-DD', given on as the same text."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take a day that is in the calendar. Anything else is a mistake in the command's words."""
        try:
            return dt.date.fromisoformat(value).isoformat()
        except ValueError:
            self.fail(f"{value!r} is no day. Write it as 1994-02-05.", param, ctx)
