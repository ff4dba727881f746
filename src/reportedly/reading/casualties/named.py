"""One person told by name, also where the name is struck out."""

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import Group
from reportedly.reading.casualties.phrase import People

NAMED = "named person"
"""Name of the rule that counts a person named as one."""


def named_at(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read one person's name, also where it is struck out: '[name withheld]'."""
    tokens = document.tokens
    last = at
    if tokens[at].text == "[" and at + 2 < sentence.last and tokens[at + 1].lower == "name":
        last = next((i + 1 for i in range(at + 2, sentence.last) if tokens[i].text == "]"), at)
    elif tokens[at].entity == "PERSON" and tokens[at].entity_start and tokens[at].pos == "PROPN":
        last = at + 1
        while last < sentence.last and tokens[last].entity == "PERSON":
            last += 1
    if last == at or (last < sentence.last and not _ends_name(tokens[last])):
        return None
    return People(
        at, last, last - 1, 1, 1, NAMED, Group.ALL, numbered=False, single=True, named=True
    )


def _ends_name(token: Token) -> bool:
    return token.pos not in ("NOUN", "PROPN", "PART") and token.lower not in {"'s", "’s", "-"}
