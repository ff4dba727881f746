"""How linking grows: keys, comparisons and clusters for rising numbers of mentions, in memory.

    python -m benchmarks.growth_linking 10000 30000 100000 [--all-words]

Mentions are of invented incidents over ten years in as many towns as a country has, five reports
to an incident on average; every fifth has no date, every tenth date is known to the month alone,
every twentieth place is a province, and every tenth town is one that no list holds. Reports share
words as news does: the commoner a word, the more of them have it. As in English, the commonest
words find no mentions; with `--all-words` they do, as in Arabic, where they are written as one with
others. Prints, for each size, the seconds of processor time of each step, how many pairs were
compared, and the milliseconds and pairs for each mention.
"""

import datetime as dt
import random
import sys
import time
from collections import defaultdict
from collections.abc import Sequence, Set

from reportedly.linking.blocking import keys, probes
from reportedly.linking.cluster import cluster
from reportedly.linking.compare import compare
from reportedly.linking.facts import MentionFacts
from reportedly.model.content import Target
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.incident import Edge
from reportedly.model.mention import Mention, MentionRole
from reportedly.model.passage import Passage
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import TimePrecision, When

_TOWNS, _PROVINCES, _DAYS, _REPORTS = 3000, 25, 3650, 5
_VOCABULARY, _WORDS, _OWN_WORDS = 5000, 40, 12
"""Words of the language, words of a report, and those of them that its incident's reports share."""
_COMMONEST = 80
"""Words of any text, such as 'the': about as many as linking leaves out of an English one."""
_ALL_WORDS = "--all-words"
_LISTED = 10
"""Of so many towns one is in no list."""
_FIRST_DAY = dt.date(1921, 1, 1)
_KINDS = ("shelling", "air strike", "shooting", "bombing")
_TARGETS = ("market", "school", "house", "hospital")


def facts(count: int, seed: int = 1, left_out: int = _COMMONEST) -> list[MentionFacts]:
    """Make the facts of `count` mentions; the same seed always makes the same.

    By the `left_out` commonest words nothing is found.
    """
    dice = random.Random(seed)  # noqa: S311 - for a benchmark
    towns = [_town(dice, number) for number in range(_TOWNS)]
    common = {_word(number) for number in range(1, left_out + 1)}
    return [one for n in range(count // _REPORTS) for one in _incident(dice, towns, n, common)]


def _town(dice: random.Random, number: int) -> Place:
    province = number % _PROVINCES
    if number % _LISTED == 0:
        return Place(f"Town {number}", within=(f"Province {province}",))
    latitude, longitude = 44 + province % 5 * 2, 22 + province // 5 * 3
    at = (latitude + dice.random() * 2, longitude + dice.random() * 3)
    return Place(
        f"Town {number}", PlacePrecision.SETTLEMENT, *at, 4.0, "XX", (f"Province {province}",)
    )


def _incident(
    dice: random.Random, towns: Sequence[Place], number: int, common: Set[str]
) -> list[MentionFacts]:
    town, day = dice.choice(towns), _FIRST_DAY + dt.timedelta(dice.randrange(_DAYS))
    killed, kind, target = 1 + dice.randrange(40), dice.choice(_KINDS), dice.choice(_TARGETS)
    told = _words(dice, _OWN_WORDS)
    mentions = [_mention(dice, f"{number}-{copy}", town, day, kind) for copy in range(_REPORTS)]
    words = [frozenset({*told, *_words(dice, _WORDS - _OWN_WORDS)}) for _ in mentions]
    return [
        MentionFacts(
            one,
            (day + dt.timedelta(1)).isoformat() if one.when else None,
            (Figure(Category.KILLED, Group.ALL, killed, killed, str(killed)),),
            targets=(Target(target, target),),
            words=said,
            plain=said - common,
        )
        for one, said in zip(mentions, words, strict=True)
    ]


def _words(dice: random.Random, count: int) -> set[str]:
    """Draw words as often as Zipf's law has them: the n-th commonest with a chance of 1 in n."""
    return {_word(int(_VOCABULARY ** dice.random())) for _ in range(count)}


def _word(number: int) -> str:
    return f"word{number}"


def _mention(dice: random.Random, name: str, town: Place, day: dt.date, kind: str) -> Mention:
    when: When | None = When(day, day, TimePrecision.DAY, str(day))
    known = dice.random()
    if known < 0.2:
        when = None
    elif known < 0.3:
        first = day.replace(day=1)
        last = (first + dt.timedelta(31)).replace(day=1) - dt.timedelta(1)
        when = When(first, last, TimePrecision.MONTH, f"{day:%B %Y}")
    if dice.random() < 0.05:
        spot = town.latitude, town.longitude, 100.0
        town = Place(town.within[0], PlacePrecision.DIVISION, *spot, town.country)
    anchor = Passage(0, 4, "hit ")
    return Mention(f"m-{name}", f"r-{name}", anchor, MentionRole.MAIN, town, when, (kind,))


def candidate_pairs(mentions: Sequence[MentionFacts]) -> set[tuple[int, int]]:
    """Find the pairs worth comparing, as an index over keys would."""
    filed: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(mentions):
        for key in keys(one):
            filed[key].append(number)
    return {
        (number, other)
        for number, one in enumerate(mentions)
        for probe in probes(one)
        for other in filed.get(probe, ())
        if number < other
    }


def measure(count: int, left_out: int) -> tuple[float, float, float, int, int]:
    """Give the seconds for pairs, comparisons and clusters, then the pairs and the incidents."""
    mentions = facts(count, left_out=left_out)
    start = time.process_time()
    pairs = sorted(candidate_pairs(mentions))
    paired = time.process_time()
    edges: list[Edge] = [compare(mentions[a], mentions[b]) for a, b in pairs]
    compared = time.process_time()
    incidents = cluster([one.mention for one in mentions], edges)
    done = time.process_time()
    return paired - start, compared - paired, done - compared, len(pairs), len(incidents)


def main(arguments: Sequence[str]) -> None:
    """Print a row for each size."""
    left_out = 0 if _ALL_WORDS in arguments else _COMMONEST
    sizes = [int(size) for size in arguments if size != _ALL_WORDS] or [10_000, 30_000, 100_000]
    print("mentions   keys s  compare s  cluster s      pairs  incidents   ms each  pairs each")
    for count in sizes:
        pairing, comparing, clustering, pairs, incidents = measure(count, left_out)
        each = (pairing + comparing + clustering) * 1000 / count
        print(
            f"{count:8d} {pairing:8.1f} {comparing:10.1f} {clustering:10.1f} {pairs:10d} "
            f"{incidents:10d} {each:9.2f} {pairs / count:11.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
