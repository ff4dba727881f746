"""What a case of attribution expects of its text, and what of it the finder misses."""

from typing import NamedTuple

from reportedly.language.english.parser import english
from reportedly.model.chain import Stance
from reportedly.model.passage import Passage
from reportedly.model.report import Embed
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.findings import Attribution


class Holder(NamedTuple):
    """A holder that a text must give: its name, kind and stance, and words of what it says."""

    name: str
    kind: SourceKind
    stance: Stance
    says: str


class Case(NamedTuple):
    """A text with the holders that it must give, outermost first.

    `post` holds the account and the words of an embedded post, where there is one.
    """

    text: str
    holders: tuple[Holder, ...]
    post: tuple[str, str, str] | None = None


def case(text: str, *holders: tuple[str, SourceKind, Stance, str]) -> Case:
    """Make a case from plain tuples."""
    return Case(text, tuple(Holder(*holder) for holder in holders))


def posted(
    text: str, post: tuple[str, str, str], *holders: tuple[str, SourceKind, Stance, str]
) -> Case:
    """Make a case with an embedded post: its account, its day and its words."""
    return Case(text, tuple(Holder(*holder) for holder in holders), post)


def missing(given: Case) -> list[Holder]:
    """List the holders that the finder does not give, or does not give in the order expected."""
    found = list(find_attributions(english().parse(given.text), _embeds(given)))
    missed = []
    for holder in given.holders:
        place = next((n for n, a in enumerate(found) if _agrees(given.text, a, holder)), None)
        if place is None:
            missed.append(holder)
        else:
            found = found[place + 1 :]
    return missed


def _embeds(given: Case) -> tuple[Embed, ...]:
    if given.post is None:
        return ()
    account, day, words = given.post
    start = given.text.index(words)
    passage = Passage.of(given.text, start, start + len(words))
    return (Embed(passage, account, day),)


def _agrees(text: str, found: Attribution, holder: Holder) -> bool:
    content = " … ".join(text[s.start : s.end] for s in found.content)
    told = (found.holder.name, found.holder.kind, found.stance)
    return told == holder[:3] and holder.says in content
