"""Names this program, as arrivals record it and as websites are told it."""

import functools

NAME = "Reportedly"
PURPOSE = "keeps single pages that a person names; obeys robots.txt"
"""What a site's keeper is told of this program."""


@functools.cache
def version() -> str:
    """Give the installed version. Not taken from the package's top, which imports every stage."""
    from importlib.metadata import version as installed

    return installed("reportedly")


def tool() -> str:
    """Name the program and its version, as an Arrival keeps it: 'Reportedly 0.1.0'."""
    return f"{NAME} {version()}"


def user_agent(contact: str = "") -> str:
    """Name the program to a website, with how to reach the person who runs it, if they say so."""
    return f"{NAME}/{version()} ({'; '.join(filter(None, (PURPOSE, contact)))})"
