"""A link that is looked up: its media fetched once, into a file that does not stay."""

from collections.abc import Iterator

import pytest

from reportedly.model.errors import FetchRefused, UnreadableSource
from reportedly.pipeline.footage.find import fetched
from tests.capture.material import page, warc
from tests.capture.pictures import picture

ADDRESS = "https://v.example/smoke.png"


class Site:
    """Answers one address, as a fetcher does: with a web archive."""

    def __init__(self, kind: str, body: bytes) -> None:
        self._answer = warc((ADDRESS, kind, body))

    def fetch(self, url: str) -> Iterator[bytes]:
        if url != ADDRESS:
            raise FetchRefused(f"{url} was not fetched. Check the address.")
        yield self._answer


def test_media_at_a_link_are_fetched_and_not_kept() -> None:
    with fetched(ADDRESS, Site("image/png", picture(1))) as path:
        assert path.read_bytes() == picture(1)
    assert not path.exists()


def test_a_page_is_no_media_and_a_refusal_is_told() -> None:
    asked = fetched(ADDRESS, Site("text/html", page().encode()))
    with pytest.raises(UnreadableSource, match="no image, video or sound"), asked:
        pass
    refused = fetched("https://other.example/", Site("image/png", picture(1)))
    with pytest.raises(FetchRefused), refused:
        pass
