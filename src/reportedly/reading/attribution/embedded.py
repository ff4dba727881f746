"""Makes attributions of embedded posts: the account is the source, the passage the content."""

from reportedly.model.chain import CueKind, Stance
from reportedly.model.report import Embed
from reportedly.model.source import Source, SourceKind
from reportedly.reading.findings import Attribution, Span


def embed_attribution(embed: Embed) -> Attribution:
    """Give the attribution of one embedded post or statement to its account."""
    passage = embed.passage
    return Attribution(
        source=(),
        cue=(),
        content=(Span(passage.start, passage.end),),
        holder=Source(embed.account, SourceKind.SOCIAL_ACCOUNT),
        stance=Stance.STATED,
        kind=CueKind.SAYING,
    )
