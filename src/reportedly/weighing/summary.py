"""What happened, in the few words of a table: the event kind most origins state, and the means."""

from collections import Counter
from collections.abc import Sequence

from reportedly.model.content import Content, Event, EventKind, Means, Modality
from reportedly.weighing.agreement import EXPLOSIVE
from reportedly.weighing.case import Case, supports

_KINDS = tuple(EventKind)


def what_happened(case: Case) -> str:
    """Say 'shelling, 120-mm mortar round': kind, then means where stated; '' where neither is.

    A bare 'attack' gives way to any kind that says more. Where as many origins state one as
    another, the order of `EventKind` and of the alphabet decides. What was only attempted or
    threatened is named where nothing happened besides: 'missile strike, threatened'.
    """
    told = case.by_origin([c for c in case.claims if supports(c)]).values()
    contents = [[claim.content for claim in claims] for claims in told]
    means: Counter[str] = Counter()
    for one in contents:
        means.update({_means_words(c) for c in one if isinstance(c, Means)})
    return ", ".join(filter(None, (*_kind_of(contents), _leading_means(means))))


def _kind_of(contents: Sequence[Sequence[Content]]) -> tuple[str, ...]:
    """Give the leading kind of what origins say happened; nothing where no event is told.

    Or else of what was attempted, or else threatened, with that word.
    """
    for modality in Modality:
        kinds: Counter[EventKind] = Counter()
        for one in contents:
            events = (c for c in one if isinstance(c, Event) and c.modality is modality)
            kinds.update(_telling({event.kind for event in events}))
        if kinds:
            leading = _leading_kind(kinds)
            return (leading,) if modality is Modality.ACTUAL else (leading, str(modality))
    return ()


def _telling(kinds: set[EventKind]) -> set[EventKind]:
    """Leave 'bombing' out beside a kind that says what blew up."""
    return kinds - {EventKind.BOMBING} if kinds & EXPLOSIVE else kinds


def _leading_kind(kinds: Counter[EventKind]) -> str:
    telling = [kind for kind in _KINDS if kinds[kind] and kind is not EventKind.ATTACK]
    if not telling:
        return str(EventKind.ATTACK) if kinds[EventKind.ATTACK] else ""
    return str(min(telling, key=lambda k: (-kinds[k], _KINDS.index(k))))


def _means_words(means: Means) -> str:
    calibre = f"{means.calibre_mm:g}-mm " if means.calibre_mm else ""
    return f"{calibre}{means.kind}"


def _leading_means(means: Counter[str]) -> str:
    return min(means, key=lambda words: (-means[words], words), default="")
