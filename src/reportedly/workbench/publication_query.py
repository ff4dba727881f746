"""What a person or a program asks to be published: the profile that it makes, and the file."""

import io
from typing import Annotated

import msgspec
from msgspec import Meta
from msgspec.structs import replace
from starlette.responses import Response

from reportedly.casebook.session import Session
from reportedly.model.errors import PublishError
from reportedly.pipeline.publish import prepare
from reportedly.publishing.profile import PUBLIC, PlaceRule, Profile, profile_named
from reportedly.publishing.publication_file import publication_formats, write_publication
from reportedly.publishing.rows import Table

MOST = 200
"""Incidents that can be published at once from a page."""

MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "geojson": "application/geo+json",
    "csv": "text/csv; charset=utf-8",
}
_FILED = "application/octet-stream"

_Names = Annotated[tuple[str, ...], Meta(max_length=500)]


class PublicationQuery(msgspec.Struct, frozen=True):
    """Incidents, a profile and a format; `withhold` has what to hold back, a line each."""

    incident: Annotated[
        tuple[str, ...], Meta(max_length=MOST, description="Ids, or beginnings of ids.")
    ] = ()
    profile: Annotated[str, Meta(description="'public' or 'full'.")] = PUBLIC.name
    format: Annotated[str, Meta(description="'html', or a format of the exports.")] = "html"
    table: Annotated[Table, Meta(description="What a format of tables carries.")] = Table.INCIDENTS
    title: Annotated[str, Meta(max_length=200)] = ""
    places: Annotated[
        PlaceRule | None, Meta(description="How exactly places leave, if not as the profile says.")
    ] = None
    keep: Annotated[_Names, Meta(description="Names of public people that may leave.")] = ()
    withhold: Annotated[_Names, Meta(description="Words to hold back as well.")] = ()
    unread_quotes: Annotated[
        bool, Meta(description="Let quotes leave in scripts where no name can be looked for.")
    ] = False
    pictures: Annotated[
        bool, Meta(description="Let small pictures of footage leave (html): blurred, grey.")
    ] = False

    @property
    def rules(self) -> Profile:
        """The profile with what was chosen. Raises PublishError for one that is not there."""
        chosen = profile_named(self.profile)
        lines = (line.strip() for words in self.withhold for line in words.splitlines())
        return replace(
            chosen,
            places=self.places or chosen.places,
            kept_names=self.keep,
            withheld_names=tuple(line for line in lines if line),
            unread_quotes=chosen.unread_quotes or self.unread_quotes,
            pictures=self.pictures,
        )

    @property
    def checked_format(self) -> str:
        """The format's name. Raises PublishError for one that is not there."""
        if self.format not in publication_formats():
            raise PublishError(
                f"There is no format {self.format!r}; choose {', '.join(publication_formats())}."
            )
        return self.format


def publication_file(session: Session, asked: PublicationQuery) -> Response:
    """Write a publication as a file to download.

    Raises PublishError where no incident is named, or the profile or the format is not there.
    """
    name, out = asked.checked_format, io.StringIO(newline="")
    prepared = prepare(session, asked.incident, asked.rules, title=asked.title)
    write_publication(prepared.publication, name, asked.table, out)
    answer = Response(out.getvalue(), media_type=MEDIA_TYPES.get(name, _FILED))
    filed = f"reportedly-{prepared.publication.profile}.{name}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{filed}"'
    return answer
