"""Where a server may be: on this machine, or elsewhere where the user says so in so many words."""

import ipaddress
import socket
from urllib.parse import urlsplit

import msgspec

from reportedly.model.errors import ReadingError

_PATH = "/chat/completions"


class Address(msgspec.Struct, frozen=True):
    """A server: the URL to post to, its host and port as shown to people, whether it is here."""

    url: str
    host: str
    here: bool


def checked_address(url: str, *, remote: bool, key: bool) -> Address:
    """Check the base URL of a server ('http://127.0.0.1:8080/v1').

    Another machine needs `remote`, and an encrypted connection where there is a key. Raises
    ReadingError with what to do about it; no message repeats more of the URL than its host.
    """
    host, port, scheme, path = _parts(url)
    name = f"[{host}]" if ":" in host else host
    shown = f"{name}:{port}" if port else name
    here = is_here(host)
    if not here and not remote:
        raise ReadingError(
            f"{shown} is not this machine: the text of your reports would leave it. "
            "Give --remote if that is what you want."
        )
    if not here and key and scheme != "https":
        raise ReadingError(
            f"The key would travel to {shown} unencrypted. Use an https address, or no key."
        )
    bare = path.rstrip("/").removesuffix(_PATH)
    return Address(f"{scheme}://{shown}{bare}{_PATH}", shown, here)


def _parts(url: str) -> tuple[str, int | None, str, str]:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ReadingError("The server's address is not valid. Check --url.") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise ReadingError("The server's address must begin with http:// or https://. Check --url.")
    if parts.username is not None or parts.query or parts.fragment:
        raise ReadingError(
            f"The address at {host} holds more than a path. A key belongs into the environment "
            "(REPORTEDLY_ENDPOINT_KEY), and nothing else is needed."
        )
    return host, port, parts.scheme, parts.path


def is_here(host: str) -> bool:
    """Tell whether a host is this machine: a loopback address, or 'localhost' that leads to one."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" and _all_loopback(host)


def _all_loopback(host: str) -> bool:
    try:
        found = socket.getaddrinfo(host, None)
    except OSError:
        return False
    return all(ipaddress.ip_address(str(at[0]).split("%")[0]).is_loopback for *_, at in found)


def is_this_machine(shown: str) -> bool:
    """Tell whether a host as shown ('127.0.0.1:8080') is this machine."""
    return is_here(urlsplit(f"//{shown}").hostname or "")
