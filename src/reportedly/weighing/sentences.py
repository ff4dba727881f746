"""The sentence beside each number: who says what, how often it was repeated, why this is best."""

from collections.abc import Sequence

from reportedly.model.assessment import Side
from reportedly.weighing.bounds import Bounds
from reportedly.weighing.policies import DEFAULT_POLICY, POLICIES, Policy, support
from reportedly.weighing.voice import Slot, Voice, counting, open_sides, spanned, told_of_all
from reportedly.weighing.wording import harmed, join

_ALONE = "by the one origin that counts all of them"
_AS_MANY = "a figure that as many origins bear out as any other"


def figure_sentence(slot: Slot, voices: Sequence[Voice], policy: Policy, best: int | None) -> str:
    """Explain one row: the range, the choice of best, then every origin with its words.

    Ends with the totals that later statements replaced, where there are any.
    """
    opening = _opening(slot, voices, policy, best)
    return " ".join([opening, _origins(voices), *_replaced(voices)])


def _opening(slot: Slot, voices: Sequence[Voice], policy: Policy, best: int | None) -> str:
    whole, counted = spanned(voices), counting(voices)
    if not whole.known:
        return f"No count of the {harmed(None, *slot)} is given."
    range_words = _range_words(whole, open_sides(voices, best))
    if best is None:
        return f"{range_words} {harmed(None, *slot)}; {_no_best(policy)}."
    if whole.bottom == whole.top and _agreed(counted):
        return f"{range_words} {harmed(best, *slot)}."
    choice = _choice(counted, policy, best)
    return f"{best} {harmed(best, *slot)}, {choice}; {range_words} in all."


def _no_best(policy: Policy) -> str:
    return "no figure has a majority" if policy.name == "majority" else policy.reason


def _agreed(row: Sequence[Voice]) -> bool:
    return len({voice.bounds for voice in row if voice.bounds.known}) == 1


def _choice(row: Sequence[Voice], policy: Policy, best: int) -> str:
    """Say why this number is best, and how many of the origins with a number bear it out."""
    if policy.name == "acled":
        return policy.reason
    numbered = sum(voice.bounds.known for voice in row)
    if numbered == 1:
        return _ALONE
    counts = support(row)
    tied = list(counts.values()).count(counts[best]) > 1
    reason = _AS_MANY if policy is POLICIES[DEFAULT_POLICY] and tied else policy.reason
    return f"{reason} ({counts[best]} of {numbered})"


def _range_words(whole: Bounds, sides: Sequence[Side]) -> str:
    """Say the range: '49 to 68 or more', or '30 or fewer to 68', where an end is itself open."""
    if Side.HIGH in sides:
        return f"{whole.words()} or more"
    if Side.LOW not in sides:
        return whole.words()
    more = f" to {whole.high}" if whole.high != whole.low else ""
    return f"{whole.low} or fewer{more}"


def _origins(voices: Sequence[Voice]) -> str:
    """List who says what: '5: Mill Town officials (one origin, repeated by 4 reports); 2: …'."""
    said: dict[str, list[Voice]] = {}
    for voice, bounds in zip(voices, told_of_all(voices), strict=True):
        said.setdefault(bounds.words(), []).append(voice)
    lines = (f"{words}: {join([_speaker(v) for v in same])}" for words, same in said.items())
    listed = "; ".join(lines)
    return f"{listed[0].upper()}{listed[1:]}."


def _speaker(voice: Voice) -> str:
    remarks = []
    if voice.reports > 1:
        remarks.append(f"one origin, repeated by {voice.reports} reports")
    if voice.vague:
        remarks.append(voice.vague)
    if voice.derivation:
        remarks.append(f"derived: {voice.derivation}")
    if voice.note:
        remarks.append(voice.note)
    return f"{voice.name} ({'; '.join(remarks)})" if remarks else voice.name


def _replaced(voices: Sequence[Voice]) -> list[str]:
    count = sum(len(voice.superseded) for voice in voices)
    if not count:
        return []
    claims = "1 earlier claim is" if count == 1 else f"{count} earlier claims are"
    return [f"{claims} replaced by the same origin's later figure."]
