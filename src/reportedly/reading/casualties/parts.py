"""Who is told as part of whom: 'fourteen, including two children', 'among the dead'."""

from collections.abc import Iterator

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties.harm_words import SETS
from reportedly.reading.casualties.heads import is_numeric, is_person
from reportedly.reading.casualties.scene import CONNECTORS, INCLUDING, LEFT_SKIP, Scene

_DESCRIBING = frozenset({"ADV", "ADP", "PROPN", "DET", "NOUN", "ADJ", "NUM"})
_AMONG = frozenset({"among", "amongst"})
_BEING = frozenset({"was", "were", "is", "are"})
_HAVING = frozenset({"have", "has", "had"})
_NAMING = frozenset({"identified", "named"})
_SOME_OF = frozenset({"of", "among", "amongst", "all", "both"})
"""Words before 'the dead' of whom some or all are told."""
_SIGNING = frozenset(
    "activists authorities doctors locals medics monitors officials police rebels residents "
    "witnesses".split()
)
"""Who stands in brackets behind a number to say whose it is."""
_OPENING = frozenset({"killed", "dead", "injured", "wounded", "missing"})
_PRONOUNS = frozenset({"they", "them"})
_ALONE = frozenset({"most", "half"})
"""Words for a share that open a sentence on people told of before: 'Most were women'."""
_PAST_LIST = frozenset({";", ":", ")", "while", "before", "after", "when"})
"""What ends a list of who the dead were: 'including four women, after gunmen burst in'."""
_LONGEST_SCENE = 10
"""Tokens that may say where between those harmed and who they were."""


def included(scene: Scene) -> dict[int, int]:
    """Find who is said to be part of whom: 'fourteen, including two children'."""
    found: dict[int, int] = {}
    parent: int | None = None
    inside = closed = False
    at = scene.sentence.first
    while at < scene.sentence.last:
        k = scene.starts.get(at)
        if k is not None:
            itself = _counts_itself(scene, k, parent, closed)
            did = at > scene.sentence.first and scene.tokens[at - 1].lower == "by"
            some = inside and not (itself or did or scene.speaks(k))
            some = scene.people[k].partitive or some or _is_among_them(scene, k)
            if parent is not None and some:
                found[k] = parent
            elif scene.people[k].category is None or scene.people[k].numbered:
                inside, parent = False, k
                closed = scene.left_at_once(k) is not None
            at = scene.people[k].last
            continue
        closed = closed or (at in scene.harm_tokens and not inside)
        inside = _still_inside(scene, at, inside) or _opens_details(scene, at, parent)
        at += 1
    return found


def _counts_itself(scene: Scene, k: int, parent: int | None, closed: bool) -> bool:
    """Tell '…, including two children, and 20 wounded': the 20 are no part of `parent`.

    `closed` tells that the whole has its harm already, so that a later harm is another's.
    """
    person = scene.people[k]
    if scene.tokens[person.first - 1].lower in INCLUDING or _follows_among_them(scene, k):
        return False
    whole = None if parent is None else scene.people[parent].category
    if {person.category, whole} == {Category.KILLED, Category.INJURED}:
        return True
    if person.bare and person.last in scene.harm_starts:
        return True
    if closed and scene.right_at_once(k) is not None:
        return True
    stop, _ = scene.past_list(k)
    harm = scene.harm_starts.get(stop)
    general = person.group in (Group.ALL, Group.CIVILIANS, Group.COMBATANTS)
    return closed and general and harm is not None and scene.takes_left(harm)


def _follows_among_them(scene: Scene, k: int) -> bool:
    """Tell 'three nuns' of '19 dead, among them three nuns'."""
    at = scene.people[k].first - 2
    return at >= scene.sentence.first and (
        scene.tokens[at].lower in _AMONG and scene.among_them(at)
    )


def _is_among_them(scene: Scene, k: int) -> bool:
    """Tell '27 children' of '305 died, 27 children among them, and 128 were hurt'."""
    at = scene.people[k].last
    ahead = [token.lower for token in scene.tokens[at : min(at + 2, scene.sentence.last)]]
    return len(ahead) > 1 and ahead[0] in _AMONG and ahead[1] in _PRONOUNS


def _still_inside(scene: Scene, at: int, inside: bool) -> bool:
    token = scene.tokens[at]
    if token.lower in _AMONG and not scene.among_them(at):
        return False
    if token.lower in INCLUDING:
        return True
    ends = token.pos in ("VERB", "AUX") or token.lower in _PAST_LIST
    return inside and not ends


def _opens_details(scene: Scene, at: int, parent: int | None) -> bool:
    """Tell the bracket of '14 dead (six children, three women)', which says who these were.

    And the colon of '14 bodies: six children, three women'.
    """
    k = scene.starts.get(at + 1)
    mark = scene.tokens[at].text
    if mark not in ("(", ":") or k is None or parent is None:
        return False
    whole, part = scene.people[parent], scene.people[k]
    behind = at in (whole.last, whole.last + 1) and (at == whole.last or at in scene.harm_ends)
    if mark == ":":
        behind = whole.numbered and part.numbered and _only_sets_scene(scene, whole.last, at)
    counted = whole.low is not None and part.low is not None and part.low <= whole.low
    told = counted and not part.bare and not _signs(scene, k)
    return behind and told and scene.right_at_once(k) is None


def _signs(scene: Scene, k: int) -> bool:
    """Tell the police of '86 injured (regional police)', whose word it is."""
    person = scene.people[k]
    closed = [token.text for token in scene.tokens[person.last : person.last + 1]] == [")"]
    return closed and not person.numbered and scene.tokens[person.head].lower in _SIGNING


def _only_sets_scene(scene: Scene, first: int, last: int) -> bool:
    """Tell whether between two tokens stands at most where and how people came to harm."""
    return last - first <= _LONGEST_SCENE and all(
        token.pos in _DESCRIBING or token.index in scene.harm_tokens or token.dep == "auxpass"
        for token in scene.tokens[first:last]
    )


def among(scene: Scene, k: int) -> Category | None:
    """Read '… were among the dead', '… among the 20 who lost their lives', '… among them'."""
    at, _ = scene.past_list(k)
    if at >= scene.sentence.last:
        return None
    words = tuple(token.lower for token in scene.tokens[at - 2 : at + 1])
    if len(words) == 3 and words[0] in _BEING and words[1] in _AMONG and words[2] == "them":
        return scene.counted_before(scene.people[k].first)
    if scene.tokens[at].lower not in _AMONG:
        return None
    for token in scene.tokens[at + 1 : min(at + 8, scene.sentence.last)]:
        if token.lower in SETS:
            return SETS[token.lower]
        if token.lower in CONNECTORS:
            return None
        harm = scene.harm_starts.get(token.index)
        if harm is not None and scene.takes_left(harm):
            return scene.harms[harm].category
    return None


def identified(scene: Scene) -> dict[int, int]:
    """Find who is counted in 'the dead were two nurses and a driver': all of them, and no part.

    Each is given with the token of the word for the harm.
    """
    found = _told_first(scene)
    for at in range(scene.sentence.first, scene.sentence.last - 2):
        if (listed := _identified_from(scene, at)) is not None:
            found |= dict.fromkeys(_people_from(scene, listed), at)
            continue
        if at == scene.sentence.first:
            continue
        known = scene.tokens[at - 1].lower in {"the", "those"}
        if scene.tokens[at].lower not in SETS or not known:
            continue
        before = scene.tokens[at - 2].lower if at - 2 >= scene.sentence.first else ""
        says = scene.tokens[at + 1].lower in {"were", "are"}
        if says and before not in _SOME_OF:
            found |= dict.fromkeys(_counted_from(scene, at + 2), at)
    return found


def _identified_from(scene: Scene, at: int) -> int | None:
    """Give the token behind 'the dead were identified as' or 'fatalities were named as'.

    `at` is the token of the word for the harm; None where nobody is named so.
    """
    if scene.tokens[at].lower not in SETS:
        return None
    ahead = [token.lower for token in scene.tokens[max(scene.sentence.first, at - 2) : at]]
    if ahead and (ahead[-1] not in {"the", "those"} or ahead[0] in _SOME_OF):
        return None
    behind = scene.tokens[at + 1 : min(at + _LONGEST_SCENE, scene.sentence.last)]
    if not behind or behind[0].lower not in _BEING | _HAVING:
        return None
    named = (token.index for token in behind if token.lower in _NAMING)
    first = next(named, scene.sentence.last)
    opening = (token.index + 1 for token in behind if token.index > first and token.lower == "as")
    return next(opening, None)


def _told_first(scene: Scene) -> dict[int, int]:
    """Find who is counted in 'Killed were a nurse and two drivers', the harm before the people."""
    at = scene.sentence.first
    word = scene.tokens[at].lower
    if word not in _OPENING or at + 2 >= scene.sentence.last:
        return {}
    says = scene.tokens[at + 1].lower in _BEING
    return dict.fromkeys(_people_from(scene, at + 2), at) if says else {}


def _counted_from(scene: Scene, at: int) -> list[int]:
    """Give the list of people at token `at`, or behind 'farmers:', that opens with a number."""
    for start in (at, _past_colon(scene, at)):
        listed = _people_from(scene, start)
        if listed and scene.people[listed[0]].numbered:
            return listed
    return []


def _past_colon(scene: Scene, at: int) -> int:
    """Give the token behind the colon of 'farmers: 23 people', the end where none stands."""
    for look in range(at, min(scene.sentence.last, at + _LONGEST_SCENE)):
        if scene.tokens[look].lower in {":", "–", "—"}:
            return look + 1
        if scene.tokens[look].pos not in _DESCRIBING | {"CCONJ"}:
            break
    return scene.sentence.last


def set_members(scene: Scene) -> dict[int, Category]:
    """Find who is named after 'among the dead were', 'the dead included'."""
    return {
        k: category
        for at, category in _sets(scene)
        for k in _named_after(scene, at)
        if scene.people[k].numbered or not scene.speaks(k)  # '…, the minister told an agency'
    }


def _sets(scene: Scene) -> Iterator[tuple[int, Category]]:
    """Give each word for people harmed of whom more is told: 'the dead', 'them'."""
    for at in range(scene.sentence.first, scene.sentence.last - 1):
        word = scene.tokens[at].lower
        known = at > scene.sentence.first and scene.tokens[at - 1].lower in {"the", "those"}
        if known and word in SETS:
            yield at, SETS[word]
        elif word in _PRONOUNS and (category := scene.counted_before(at)) is not None:
            yield at, category


def some_of_them(scene: Scene, k: int) -> Category | None:
    """Read 'three of them were children' after a sentence that counts them."""
    person = scene.people[k]
    words = {token.lower for token in scene.tokens[person.first : person.last]}
    described = person.partitive and is_person(scene.tokens[person.head])
    opens = person.first == scene.sentence.first
    alone = opens and (not words.isdisjoint(_ALONE) or is_numeric(scene.tokens[person.first]))
    return scene.before if described and ("them" in words or alone) else None


def refers_back(document: Document, sentence: Sentence) -> bool:
    """Tell a sentence that may say who those are whom the one before counts."""
    tokens = document.tokens_of(sentence)
    if is_numeric(tokens[0]) and any(token.lower in _BEING for token in tokens[1:3]):
        return True
    return tokens[0].lower in {"they", *_ALONE} or any(token.lower == "them" for token in tokens)


def _named_after(scene: Scene, at: int) -> list[int]:
    """Give the list of people after 'were' or 'included' that follows token `at`."""
    before = {t.lower for t in scene.tokens[max(scene.sentence.first, at - 2) : at]}
    opened = not before.isdisjoint(_AMONG)
    verbs = _BEING | {":"} if opened else {"included", "include", "includes"}
    look = at + 1
    limit = min(scene.sentence.last, look + _LONGEST_SCENE)
    if [t.lower for t in scene.tokens[look : look + 2]] == [",", "who"]:
        look += 2  # 'the dead, who included 14 girls'
    while look < limit and scene.tokens[look].pos in _DESCRIBING:
        look += 1
    if look >= scene.sentence.last or scene.tokens[look].lower not in verbs:
        return []
    return _people_from(scene, look + 1)


def _people_from(scene: Scene, look: int) -> list[int]:
    """Give the list of people that starts at token `look`."""
    found: list[int] = []
    while look < scene.sentence.last:
        k = scene.starts.get(look)
        if k is not None:
            found.append(k)
            look = scene.past_details(scene.people[k].last)
        elif scene.tokens[look].lower in CONNECTORS | LEFT_SKIP:
            look += 1
        else:
            break
    return found
