"""Tells who speaks in a sentence from whom it tells of."""

from reportedly.language.document import Document, Sentence, Token

_SAYING = frozenset(
    "say add tell report announce claim confirm deny state note declare warn insist explain "
    "blame accuse acknowledge admit allege argue write estimate maintain stress recall describe "
    "suggest assert comment testify reply respond contend tweet post".split()
)
_BESIDE = frozenset(("appos", "conj"))
_NOUNS = frozenset({"NOUN", "PROPN"})
_DESIGNATING = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN"})
_LONGEST_LABEL = 3
_BETWEEN = frozenset("later also then earlier today yesterday has have had".split())


def speaks(document: Document, sentence: Sentence, first: int, head: int, last: int) -> bool:
    """Tell whether the people of tokens `first` to `last` are the subject of a verb of saying.

    The parse says so, or the words do: 'officials later said', 'said officials', 'Police chief: …'.
    """
    tokens = document.tokens
    label = tokens[last : min(last + _LONGEST_LABEL, sentence.last)]
    if any(t.text == ":" and all(n.pos in _NOUNS for n in label[: t.index - last]) for t in label):
        return all(token.pos != "NUM" for token in tokens[first:last])
    if _is_credit(document, first, last):
        return True
    governor = tokens[tokens[head].head]
    if tokens[head].dep == "nsubj" and _says(governor):
        return True
    at = _past_name(document, sentence, _past_company(document, sentence, last))
    while at < sentence.last and (tokens[at].pos == "ADV" or tokens[at].lower in _BETWEEN):
        at += 1
    if at < sentence.last and _says(tokens[at]) and _own_verb(sentence, tokens[at], at):
        return True
    said_before = first > sentence.first + 1 and _says(tokens[first - 1])
    return said_before and not _has_speaker(document, first - 1)


def _is_credit(document: Document, first: int, last: int) -> bool:
    """Tell the chief of 'dozens hurt – police chief.', who closes a line behind a spaced dash."""
    tokens = document.tokens
    dash = tokens[first - 1] if first else tokens[first]
    if dash.text not in ("–", "—", "-", "--") or dash.end == tokens[first].start:
        return False
    if any(token.pos in ("DET", "NUM", "CCONJ") for token in tokens[first:last]):
        return False
    behind = document.text[tokens[last - 1].end :].split("\n", 1)[0].strip(" .")
    return not behind or behind.startswith("#")


def _past_company(document: Document, sentence: Sentence, at: int) -> int:
    """Step over the medic of 'an official and a medic told', behind the official at token `at`."""
    tokens, look = document.tokens, at + 1
    if at >= sentence.last or tokens[at].lower != "and":
        return at
    while look < sentence.last and tokens[look].pos in _DESIGNATING:
        look += 1
    joined = look < sentence.last and look > at + 1 and tokens[look - 1].pos in _NOUNS
    return look if joined and _says(tokens[look]) else at


def _past_name(document: Document, sentence: Sentence, at: int) -> int:
    """Step over the name between commas of 'the minister, Ivo Karm, told', behind token `at`."""
    tokens, look = document.tokens, at + 1
    while look < sentence.last and tokens[look].pos == "PROPN":
        look += 1
    opened = at < sentence.last and tokens[at].text == "," and look > at + 1
    closed = look + 1 < sentence.last and tokens[look].text == ","
    return look + 1 if opened and closed else at


def is_cited(document: Document, head: int) -> bool:
    """Tell who stands after 'according to', by office or by the name set beside it."""
    token = document.tokens[head]
    while token.dep in _BESIDE and token.head != token.index:
        token = document.tokens[token.head]
    preposition = document.tokens[token.head]
    cited = token.dep == "pobj" and preposition.lower == "to"
    return cited and document.tokens[preposition.head].lower == "according"


def _says(token: Token) -> bool:
    return token.lemma in _SAYING and token.pos == "VERB"


def _has_speaker(document: Document, verb: int) -> bool:
    """Tell the 'said' of 'police said two men in the car died', behind which nobody speaks."""
    return any(doer.index < verb for doer in document.children_by(verb, "nsubj"))


def _own_verb(sentence: Sentence, verb: Token, at: int) -> bool:
    """Tell 'officials said' from 'people said to be civilians'."""
    return verb.tag != "VBN" or at + 1 == sentence.last
