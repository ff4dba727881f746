"""Finds who already speaks in an Arabic sentence when it goes on: 'denied … and said that'."""

from collections.abc import Iterator

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words, plain_word
from reportedly.model.chain import Stance
from reportedly.reading.arabic.source_phrases import Words, kind_of, source_end, trimmed
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text, begins_with_and, carries_article

_ISSUING = folded_words("أصدر أصدرت أصدروا نشر نشرت وزع وزعت وجه وجهت عقد عقدت بث بثت")
_IN_IT = folded_words("فيه فيها فيهما خلاله خلالها")
_THAT = folded_words("أن إن بأن أنه إنه أنها إنها بأنه بأنها أنهم إنهم")
_CONTINUED, _OF = "تابع", "ل"
_VERBS = ("verb", "report")
_PARTICIPLE, _ACCUSE = "participle", "accuse"
_OF_NOUNS = "ة"
"""How no verb ends: 'a campaign' has the letters of 'held (it) to be' once folded."""
_BETWEEN, _MADE_CLEAR = "بين", folded_words("بين بينت بينوا")
_CLAIMS = folded_words("يدعي تدعي يدعون")
_CLAUSES = folded_words("كما فيما قد لقد حيث بدوره بدورها")
_PREPOSITIONS = folded_words(
    "من في على إلى عن بسبب بعد قبل مع خلال عبر دون ضد عند أثناء نتيجة منذ بفعل رغم"
)
_CALLED = frozenset({"يدعى", "تدعى"})
"""'Is called', with the letters of 'claims' once folded."""
_VISIONS = "رؤى"
"""'Visions', with the letters of 'told' once folded."""
_STATEMENTS = frozenset("بيان تقرير تصريح خبر مقطع تسجيل فيديو صوره صور منشور احصاييه".split())
_OBJECTS = ("ه", "ها")


def is_no_verb(text: Text, cue: Match[Row]) -> bool:
    """Tell what only looks like a verb of saying: 'belonging to', 'which it published'."""
    word = text.words[cue.first].lower
    if cue.value["sort"] not in (*_VERBS, _ACCUSE):
        return False
    written = plain_word(text.words[cue.first].text)
    if written.lstrip("و") in _CALLED:
        return True
    if written == _VISIONS or written.endswith(_OF_NOUNS) or _is_noun(text, cue.first):
        return True
    if cue.value["sort"] == _ACCUSE:
        return False
    if carries_article(text, cue.first) and word.lstrip("و").startswith("ال"):
        return True
    behind = text.words[cue.last].lower if cue.last < len(text) else ""
    if behind.startswith(_OF) and _CONTINUED in stems(word):
        return True
    before = text.words[cue.first - 1].lower if cue.first else ""
    return word.endswith(_OBJECTS) and not _STATEMENTS.isdisjoint(stems(before))


def _is_noun(text: Text, index: int) -> bool:
    """Tell 'among them', 'between X and Y', 'from the watch of …', 'a man called …'.

    A verb stands behind no preposition; 'made clear', which 'between' has the letters of, opens
    its clause; and 'claims', right behind somebody, is 'is called'.
    """
    word = text.words[index].lower
    bare = word.removeprefix("و")
    start = text.sentence_start(index)
    before = text.words[index - 1] if index > start else None
    if bare.startswith(_BETWEEN) and bare not in _MADE_CLEAR:
        return True
    if before is None:
        return False
    if bare == _BETWEEN and word == bare:
        return before.tag == "word" and before.lower not in _CLAUSES
    if before.lower in _PREPOSITIONS:
        return True
    somebody = phrases("people").at(text, index - 1, index) is not None
    return bare in _CLAIMS and somebody


def goes_on(text: Text, cue: Match[Row], first: int, last: int) -> tuple[Words, int] | None:
    """Read 'and said that …', 'in which it said that …' of whom the sentence told before.

    Gives who it is, and the word that opens what is said; None for no such.
    """
    at = cue.last
    inside = at < last and text.words[at].lower in _IN_IT
    at += inside
    joined = inside or begins_with_and(text, cue.first)
    if not joined or at + 1 >= last or text.words[at].lower not in _THAT:
        return None
    if cue.first - first <= 1 or cue.value["sort"] not in _VERBS:
        return None
    speaker = next(_speakers(text, first, cue.first), None)
    return (speaker, at + 1) if speaker is not None else None


def next_saying(text: Text, index: int, last: int) -> int:
    """Give where 'and said that' goes on from word `index`: what it denied ends there.

    So it does where a participle goes on: '…, saying that', '…, accusing'.
    """
    for cue in phrases("saying").all(text, index, last):
        if cue.value["sort"] == _PARTICIPLE and cue.value["stance"] != Stance.DENIED.value:
            return cue.first
        joined = begins_with_and(text, cue.first) and cue.value["sort"] in _VERBS
        if joined and cue.last < last and text.words[cue.last].lower in _THAT:
            return cue.first
    return last


def _speakers(text: Text, first: int, last: int) -> Iterator[Words]:
    """Give whoever is said to speak, or to issue a statement, among words; the last first."""
    found = []
    for at in range(first, last):
        if not _ISSUING.isdisjoint((text.words[at].lower, text.words[at].lower.lstrip("و"))):
            found.append(at + 1)
        else:
            cue = phrases("saying").at(text, at, last)
            if cue is not None and cue.value["sort"] in _VERBS and not is_no_verb(text, cue):
                found.append(cue.last)
    for at in reversed(found):
        source = trimmed(text, at, source_end(text, at, last)) if at < last else None
        if source is not None and kind_of(text, *source) is not None:
            yield source
