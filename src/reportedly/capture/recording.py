"""Writes one request and its answer as WARC records (ISO 28500), as they went over the wire."""

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

# The chunks are taken apart on receipt, so a record that still named them could not be read back.
_UNDONE_ON_RECEIPT = frozenset({b"transfer-encoding"})


def record(
    warc: IO[bytes], answer: "httpx.Response", body: IO[bytes], size: int, address: str | None
) -> None:
    """Append a response with `size` bytes of `body` as sent (still compressed), and its request."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    writer = WARCWriter(warc, gzip=True)
    url = str(answer.url)
    status = f"{answer.status_code} {answer.reason_phrase}"
    response = writer.create_warc_record(
        url,
        "response",
        payload=body,
        length=size,
        http_headers=StatusAndHeaders(status, _pairs(answer.headers), protocol=answer.http_version),
        warc_headers_dict={"WARC-IP-Address": address} if address else {},
    )
    target = answer.request.url.raw_path.decode("ascii", "replace")
    request = writer.create_warc_record(
        url,
        "request",
        http_headers=StatusAndHeaders(
            f"GET {target} HTTP/1.1", _pairs(answer.request.headers), is_http_request=True
        ),
    )
    writer.write_request_response_pair(request, response)


def _pairs(headers: "httpx.Headers") -> list[tuple[str, str]]:
    return [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, value in headers.raw
        if name.lower() not in _UNDONE_ON_RECEIPT
    ]


def address_of(answer: "httpx.Response") -> str | None:
    """Give the IP address that answers, as long as the connection stands; None afterwards."""
    stream = answer.extensions.get("network_stream")
    try:
        address = stream.get_extra_info("server_addr") if stream else None
    except OSError:
        return None
    return str(address[0]) if address else None
