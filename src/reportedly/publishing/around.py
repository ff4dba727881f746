"""The rest of the sentence that a passage stands in, so that a number is seen in its sentence."""

import re
from typing import NamedTuple

from reportedly.model.passage import Passage

_MOST = 240
"""Characters shown on either side; what is longer is cut at a word, with an ellipsis."""

_END = re.compile(
    r"(?<![A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)(?<=[.!?…؟。])[”’\"»)]*\s+"
)
"""The end of a sentence. One after a capital ('U.N.') or a short word with one ('Gen.', 'Lt.') may
be an abbreviation: then the next sentence is shown as well, which hides nothing."""

_CLOSED = re.compile(r"[.!?…؟。][”’\"»)]*$")


class Around(NamedTuple):
    """What stands before and after a passage in its sentence."""

    before: str
    after: str


def around(text: str, passage: Passage) -> Around:
    """Give what stands around a passage of `text` in its sentence, line breaks not crossed.

    Sentences are told by their punctuation alone, in any language that ends them so.
    """
    line = Passage.around(text, passage.start, passage.end, 2 * _MOST)
    before = line.quote[: passage.start - line.start]
    after = line.quote[passage.end - line.start :]
    opened = [found.end() for found in _END.finditer(before)]
    closed = _END.search(f"{after} ")
    if _CLOSED.search(passage.quote):
        after = ""
    elif closed is not None:
        after = after[: closed.end()].rstrip()
    return Around(_last(before[opened[-1] :] if opened else before), _first(after))


def _last(words: str) -> str:
    return words if len(words) <= _MOST else f"…{words[-_MOST:].partition(' ')[2]}"


def _first(words: str) -> str:
    return words if len(words) <= _MOST else f"{words[:_MOST].rpartition(' ')[0]}…"
