"""Finds the events that an Arabic sentence tells of, by the tables."""

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.model.content import Event, EventKind, Modality
from reportedly.model.figure import Group
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.unmeant import BOMBS, is_no_deed
from reportedly.reading.arabic.words import Match, Text, begins_with_and

_NEAR = 4
"""Words within which a means makes an attack more exact, and an attempt or threat bears on it."""
_FAR = 12
"""Words from an attack to what it was done with, where 'with' says so."""
_FIRE_REACH = 8
"""Words from 'opened' to 'fire', with who opened it."""
_FIRED = frozenset({"shell", "mortar round", "rocket", "missile", "artillery"})
_OF_SHELLS = ("fired", "fallen")
_VERBS = ("verb", "fired", "opened", "blown", "dropped", "led")
_HARMING = frozenset({"verb", "active", "hits"})
"""Sorts of words of harm that are verbs with somebody who does it before them."""
_BOMBER = "bomber"
_OWNED = ("ته", "تها", "تهم")
_ALONE = ("alone", "beaten", "led", _BOMBER)
_DROPPED_GAP = 8
"""Words between 'dropped' and the bombs, with what dropped them and whose it is."""
_AIRCRAFT, _DRONE, _FROM = "aircraft", "drone", "من"
_NO_SUBJECT = "بلكو"
_SUPPORT = frozenset("تحليق مسانده اسناد دعم غطاء تغطيه مشاركه موازره".split())
_OPENERS = folded_words("أن إن بأن كانت وكانت")
_ENDS = folded_words(". : ؛ | و ثم كما حيث فيما بينما قبل بعد")
_UPON = frozenset({"علي", "فوق", "وسط", "قرب"})
_LAID = frozenset({"vehicle bomb", "improvised explosive device", "explosive"})
_DAWN = "فجر"
_FIRE = frozenset({"نار", "نيران", "رصاص"})
"""What is opened or fired by whoever shoots, as stems write it."""
_ITSELF = frozenset({"نفسه", "نفسها", "انفسهم", "نفسيهما"})
_BOMBERS = frozenset({"انتحاري", "انتحاريه", "انتحاريان", "انتحاريون", "مهاجم", "مهاجمون"})
_VAGUE_KINDS = frozenset({EventKind.ATTACK, EventKind.SHELLING})


class Deed(msgspec.Struct, frozen=True):
    """An event told at words `first` up to `last` (half-open), by a verb or a noun."""

    first: int
    last: int
    event: Event
    verb: bool
    alone: bool = False
    """It counts only where nothing else in its sentence tells what happened."""


@cache
def _kind_by_means() -> dict[str, EventKind]:
    return {row["means"]: EventKind(row["kind"]) for row in rows("event_means")}


def find_deeds(text: Text, first: int, last: int, means: Sequence[Match[Row]]) -> tuple[Deed, ...]:
    """Give the events that words `first` up to `last` tell of; `means` stand there too."""
    deeds = list(_deeds(text, first, last, means))
    surer = [deed for deed in deeds if not deed.alone]
    return tuple(surer or deeds)


def _deeds(text: Text, first: int, last: int, means: Sequence[Match[Row]]) -> Iterator[Deed]:
    for match in phrases("events").all(text, first, last):
        sort = match.value["sort"]
        kind = _kind(text, match, means)
        if kind is None or is_no_deed(text, match):
            continue
        if kind in _VAGUE_KINDS:
            kind = _by_means(text, match, means, kind)
        if kind is EventKind.AIR_STRIKE and _is_by_drone(text, match, means):
            kind = EventKind.DRONE_STRIKE
        event = Event(kind, text.quote(match.first, match.last), _modality(text, match, first))
        alone = sort in _ALONE and not _is_owned(text, match)
        yield Deed(match.first, match.last, event, sort in _VERBS, alone)


def _kind(text: Text, match: Match[Row], means: Sequence[Match[Row]]) -> EventKind | None:
    """Give what a word tells of, None where it means something else without what follows it."""
    sort, kind = match.value["sort"], EventKind(match.value["kind"])
    shoots = sort in ("fired", "opened", "used") and _follows(text, match, _FIRE)
    if sort == "blown":
        bomb = _fires(match, means, _LAID) and text.words[match.first].lower.lstrip("و") != _DAWN
        acts = _follows(text, match, _ITSELF) or _acts(text, match.last)
        return kind if bomb or acts else None
    if shoots:
        return kind if kind is EventKind.ARSON else EventKind.SHOOTING
    if sort == _BOMBER and not _kills(text, match.last):
        return None
    if sort == "beaten" and not (_is_owned(text, match) or _near(match, means)):
        return None
    if sort == "dropped":
        return kind if _fires(match, means, BOMBS, _DROPPED_GAP) else None
    owned = text.words[match.first].lower.endswith(("ها", "ه"))
    if sort == "fired" and owned and any(0 <= match.first - m.last <= _NEAR for m in means):
        return kind  # 'a shell which … fired'
    if sort == "fallen" and _falls_on(text, match, means):
        return EventKind.DRONE_STRIKE
    fell = sort == "fallen" and any(0 <= match.first - m.last <= 1 for m in means)
    if sort in ("opened", "used") or (sort in _OF_SHELLS and not (fell or _fires(match, means))):
        return None
    return kind


def _falls_on(text: Text, match: Match[Row], means: Sequence[Match[Row]]) -> bool:
    """Tell 'the fall of a drone on a house' from that of one that was shot down."""
    drone = (m for m in means if m.value["id"] == _DRONE and 0 <= m.first - match.last <= 1)
    fallen = next(drone, None)
    if fallen is None:
        return False
    reach = range(fallen.last, min(text.sentence_end(match.first), fallen.last + _NEAR))
    on = next((at for at in reach if text.words[at].lower in _UPON), None)
    if on is None:
        return False
    return any(phrases("targets").at(text, at) for at in range(on + 1, min(reach.stop + 2, on + 4)))


def _is_owned(text: Text, match: Match[Row]) -> bool:
    """Tell 'its strike', which has the letters of 'struck it'."""
    return match.value["sort"] == "beaten" and text.words[match.first].lower.endswith(_OWNED)


def _near(match: Match[Row], means: Sequence[Match[Row]]) -> bool:
    """Tell whether something to hit with stands close behind: not 'an earthquake hit'."""
    return any(0 <= m.first - match.last <= _NEAR for m in means)


def _kills(text: Text, index: int) -> bool:
    """Tell whether a verb of killing or hurting stands behind word `index`: 'a bomber kills'."""
    behind = phrases("harm").all(text, index, text.sentence_end(index - 1))
    return any(harm.value["sort"] in _HARMING for harm in behind)


def _follows(text: Text, match: Match[Row], words: frozenset[str]) -> bool:
    reach = range(match.last, min(match.last + _FIRE_REACH, text.sentence_end(match.first)))
    return any(not words.isdisjoint(stems(text.words[at].lower)) for at in reach)


def _acts(text: Text, index: int) -> bool:
    """Tell whether somebody armed, or a suicide bomber, stands at word `index`."""
    if index >= text.sentence_end(index - 1):
        return False
    people = phrases("people").at(text, index, index + 1)
    armed = people is not None and people.value["group"] == Group.COMBATANTS
    return armed or not _BOMBERS.isdisjoint(stems(text.words[index].lower))


def _fires(
    match: Match[Row],
    means: Sequence[Match[Row]],
    fired: frozenset[str] = _FIRED,
    most: int = _NEAR,
) -> bool:
    """Tell whether what is fired or falls is a shell or the like: 'dozens of shells were fired'."""
    near = (m for m in means if 0 <= m.first - match.last <= most)
    return any(m.value["id"] in fired for m in near)


def _from_the_air(text: Text, event: Match[Row], means: Sequence[Match[Row]]) -> bool:
    """Tell whether what fell came 'from aircraft': rockets, say."""
    return any(
        m.value["id"] == _AIRCRAFT
        and 0 <= m.first - event.last <= _FAR
        and m.first
        and text.words[m.first - 1].lower == _FROM
        for m in means
    )


def _by_means(
    text: Text, event: Match[Row], means: Sequence[Match[Row]], kind: EventKind
) -> EventKind:
    """Make 'bombardment … from the air' an air strike, 'attack with a drone' a drone strike."""
    if kind is EventKind.SHELLING and _from_the_air(text, event, means):
        return EventKind.AIR_STRIKE
    known = [m for m in means if m.value["id"] in _kind_by_means() and not _is_near_by(text, m)]
    near = [m for m in known if _gap(event, m) <= _NEAR]
    near = near or [m for m in known if 0 <= m.first - event.last <= _FAR and _is_with(text, m)]
    near = near or [m for m in known if _acted(text, m, event)]
    nearest = min(near, key=lambda m: (_gap(event, m), m.first), default=None)
    return _kind_by_means()[nearest.value["id"]] if nearest is not None else kind


def _is_near_by(text: Text, means: Match[Row]) -> bool:
    """Tell aircraft that only fly there or support others: 'amid the flight of aircraft'."""
    before = text.words[max(means.first - 2, 0) : means.first]
    return any(not _SUPPORT.isdisjoint(stems(word.lower)) for word in before)


def _acted(text: Text, means: Match[Row], event: Match[Row]) -> bool:
    """Tell 'a drone, believed to belong to …, targeted' from what another did with it."""
    if event.value["sort"] != "verb" or means.value["id"] not in (_DRONE, _AIRCRAFT):
        return False
    if not 0 < event.first - means.last <= _FAR or text.words[means.first].lower[:1] in _NO_SUBJECT:
        return False
    first = text.sentence_start(means.first)
    before = text.words[means.first - 1] if means.first > first else None
    opens = before is None or before.tag != "word" or before.lower in _OPENERS
    between = text.words[means.last : event.first]
    told = any(phrases("events").at(text, at) for at in range(means.last, event.first))
    ended = any(word.lower in _ENDS for word in between)
    return opens and not (told or ended)


def _is_by_drone(text: Text, event: Match[Row], means: Sequence[Match[Row]]) -> bool:
    """Tell 'a Valmarkian raid with a drone', 'shelled an aircraft without a pilot'."""
    near = (m for m in means if m.value["id"] == _DRONE and 0 <= m.first - event.last <= _NEAR)
    return any(not begins_with_and(text, m.first) for m in near)


def _is_with(text: Text, means: Match[Row]) -> bool:
    """Tell whether 'with' is joined to a means: 'targeted homes in … with rockets'."""
    return text.words[means.first].lower.startswith("ب")


def _gap(one: Match[Row], other: Match[Row]) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _modality(text: Text, event: Match[Row], first: int) -> Modality:
    before = phrases("attempts").all(text, max(first, event.first - _NEAR), event.first)
    found = [match.value["modality"] for match in before]
    return Modality(found[-1]) if found else Modality.ACTUAL
