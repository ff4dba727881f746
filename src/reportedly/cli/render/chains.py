"""The origins of an incident as text: who repeats whom, and the evidence."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from reportedly.publishing.chains import OriginChain, Repeat
from reportedly.publishing.inert import one_line


def chain_lines(chains: Iterable[OriginChain]) -> Iterator[Text]:
    """Give each origin with its reports, earliest first, and what ties each to those before."""
    for chain in chains:
        states = "" if chain.states_incident else "; does not state the incident itself"
        count = len(chain.reports)
        reports = f"{count} report{'s' if count != 1 else ''}"
        name = one_line(chain.name, 100)
        yield Text(f"{chain.label:<3} {name}  ({reports}{states}; {chain.id})", style="bold")
        for index, repeat in enumerate(chain.reports):
            yield from _repeat(repeat, first=index == 0)


def _repeat(repeat: Repeat, *, first: bool) -> Iterator[Text]:
    role = "" if first else "repeats: "
    claims = ", ".join(repeat.claims[:3]) + (", …" if len(repeat.claims) > 3 else "")
    published = (repeat.published or "undated")[:16]
    words = (
        f"{published}  {role}{repeat.publisher or 'unnamed publisher'} ({repeat.report}; {claims})"
    )
    yield Text("    " + one_line(words))
    for evidence in repeat.evidence:
        tied = f"{evidence.kind}: {evidence.explanation} [{evidence.first} and {evidence.second}]"
        yield Text("      " + one_line(tied), style="dim")
