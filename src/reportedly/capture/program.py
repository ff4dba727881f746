"""Names this program, as arrivals record it and as websites are told it."""

import functools

NAME = "Reportedly"
ABOUT = "https://reportedly.readthedocs.io/en/stable/fetching.html"
"""Where a site's keeper reads what this program does and how to keep it away."""


@functools.cache
def version() -> str:
    """Give the installed version. Not taken from the package's top, which imports every stage."""
    from importlib.metadata import version as installed

    return installed("reportedly")


def tool() -> str:
    """Name the program and its version, as an Arrival keeps it: 'Reportedly 0.1.0'."""
    return f"{NAME} {version()}"


def user_agent() -> str:
    """Name the program to a website: 'Reportedly/0.1.0 (+https://…)'."""
    return f"{NAME}/{version()} (+{ABOUT})"
