"""Describes an event by named signs of certainty, so that a readable table can weigh them."""

from reportedly.language.document import Document, Token
from reportedly.reading.certainty.cues import kinds_over
from reportedly.reading.certainty.scope import Step, infinitive, steps, verbal

_NEAR = 3
"""Steps upwards whose words count by themselves."""
_TELLING = frozenset({"neg", "aux", "auxpass", "advmod", "mark", "det", "amod", "prt", "prep"})


def signs(document: Document, index: int) -> list[str]:
    """Name what bears on whether the event at token `index` happened: cues, grammar, governors."""
    token = document.tokens[index]
    path = list(steps(document, index))
    found = ["bias", f"tag={token.tag}", f"dep={token.dep}", f"tag+dep={token.tag}|{token.dep}"]
    found.append(f"word={_word(token)}")
    kinds = [kind.value for kind in kinds_over(document, index)]
    found += [f"cue={kind}" for kind in kinds] or ["no cue"]
    if len(set(kinds)) > 1:
        found.append("cues=" + "+".join(sorted(set(kinds))))
    if infinitive(document, token):
        found.append(f"to|{token.dep}")
    found += _beside(document, path[0], "own")
    for step in path[1 : 1 + _NEAR]:
        found += _above(document, step)
    if len(path) > 1 and document.tokens[index].head != index:
        found += _governor(document, token)
    return list(dict.fromkeys(found))


def _word(token: Token) -> str:
    """Give a word's lemma; a name counts only as a name."""
    return "name" if token.pos == "PROPN" else token.lemma


def _beside(document: Document, step: Step, place: str) -> list[str]:
    return [
        f"{place}:{child.dep}={child.lower}"
        for child in document.children(step.token.index)
        if child.dep in _TELLING
    ]


def _above(document: Document, step: Step) -> list[str]:
    token = step.token
    found = [f"above={_word(token)}|{step.relation}", f"above tag={token.tag}|{step.relation}"]
    if verbal(token) or step.depth == 1:
        found += _beside(document, step, f"above{min(step.depth, 2)}")
    return found


def _governor(document: Document, token: Token) -> list[str]:
    head = document.tokens[token.head]
    base = "to" if infinitive(document, token) else "plain"
    return [f"under={_word(head)}|{base}", f"under tag={head.tag}|{token.dep}|{base}"]
