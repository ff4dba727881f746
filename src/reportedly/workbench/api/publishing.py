"""Operations that publish: a preview, and the file itself. Nothing on the casebook changes."""

from starlette.responses import Response

from reportedly.casebook.session import Session
from reportedly.pipeline.publish import prepare
from reportedly.publishing.preview import leaving
from reportedly.workbench.api.answers import PublicationPreview
from reportedly.workbench.publication_query import PublicationQuery, publication_file


def publication_preview(session: Session, query: PublicationQuery) -> PublicationPreview:
    """List all that would leave under a profile, item by item, and all that is held back."""
    prepared = prepare(session, query.incident, query.rules, title=query.title)
    publication = prepared.publication
    return PublicationPreview(
        publication.title,
        publication.profile,
        leaving(publication),
        prepared.held,
        publication.held_back,
        prepared.people,
    )


def publication(session: Session, query: PublicationQuery) -> Response:
    """Write the publication as a file: a report, JSON, or a table."""
    return publication_file(session, query)
