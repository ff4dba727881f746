"""Makes families of copies with known truth: what papers and channels do to each other's texts.

Originals are the demonstration's reports and invented articles, no two of which share more than
stock phrases. Each is copied in every way of `WAYS`; the same seed always makes the same families.
"""

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.synthetic import FILLERS
from reportedly.demo.folder import demo_reports

DEMO = ("02", "04", "06", "10", "22", "27", "30", "41", "44", "46", "61", "64", "67", "73")
"""Demonstration reports none of which is a copy of another."""

NOUNS = """
    bridge mill chapel orchard quarry ferry barracks granary tannery viaduct reservoir customs-
    house brickworks signal-box weir pasture lighthouse sawmill armoury town-hall clinic depot
    kiln wharf
""".split()
PEOPLE = """
    carter clerk midwife schoolmaster baker miller porter telegraphist warden sexton drover cooper
    ferryman postmistress blacksmith apprentice lamplighter overseer gravedigger tinsmith
""".split()
DEEDS = """
    carried searched counted repaired guarded described crossed measured abandoned sheltered
    behind photographed rebuilt emptied inspected passed unlocked watched painted cleared circled
""".split()
WHEN = (
    "before dawn; after the second blast; on market day; as the rain began; towards evening; "
    "while the bells rang; at the change of the guard; in the week before; during the truce"
).split("; ")
SYNONYMS = {
    "said": "stated", "killed": "slain", "wounded": "hurt", "injured": "hurt", "people": "persons",
    "houses": "homes", "several": "some", "began": "started", "near": "close to",
    "big": "large", "before": "ahead of", "while": "as", "because": "since", "about": "around",
    "searched": "combed", "cleared": "emptied", "watched": "observed", "repaired": "mended",
    "carried": "bore", "counted": "numbered", "crossed": "passed over", "behind": "at the back of",
}  # fmt: skip
HEADLINES = ("What we know so far", "Day of grief", "From our correspondents", "Evening summary")


class Member(NamedTuple):
    """One text of the collection: how it was made ('original' for those), and from which texts."""

    text: str
    way: str
    sources: tuple[int, ...]


def collection(invented: int, seed: int = 23) -> list[Member]:
    """Give the originals first, then one copy of each of them in each way."""
    chance = random.Random(seed)  # noqa: S311
    texts = [*_demo_texts(), *(_article(chance) for _ in range(invented))]
    members = [Member(text, "original", ()) for text in texts]
    for way, make in WAYS.items():
        for number in range(len(texts)):
            sources = _sources(chance, way, number, len(texts))
            copy = make(chance, [texts[source] for source in sources])
            members.append(Member(copy, way, sources))
    return members


def _demo_texts() -> list[str]:
    with demo_reports() as folder:
        files = sorted(folder.glob("*.md"))
        texts = [file.read_text(encoding="utf-8") for file in files if file.name[:2] in DEMO]
    return [text.split("---\n", 2)[-1].strip() for text in texts]


def _article(chance: random.Random) -> str:
    paragraphs = [
        " ".join(_sentence(chance) for _ in range(chance.choice((2, 3)))) for _ in range(6)
    ]
    stock = chance.choice(FILLERS).format(Other="The mayor", source="he", target="it", part=3)
    return "\n\n".join([_sentence(chance).rstrip("."), *paragraphs, stock])


def _sentence(chance: random.Random) -> str:
    first, second = chance.sample(NOUNS, 2)
    who, other = chance.sample(PEOPLE, 2)
    number, did, when = chance.randint(2, 90), chance.choice(DEEDS), chance.choice(WHEN)
    patterns = (
        f"The {who} {did} the {first} {when}, and {number} people near the {second} were wounded.",
        f"A {who} said that the {other} had {did} the {first} and the {second} {when}.",
        f"{number} houses from {first} to {second} burned {when}, the {who} told the {other}.",
        f"{when.capitalize()} the {who} {did} the {second}, about {number} paces from the {first}.",
    )
    return chance.choice(patterns)


def _sources(chance: random.Random, way: str, number: int, count: int) -> tuple[int, ...]:
    if way != "live blog":
        return (number,)
    others = chance.sample([n for n in range(count) if n != number], 2)
    return (number, *others)


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.split("\n\n") if part.strip()]


def _longest(text: str) -> str:
    return max(_paragraphs(text), key=len)


def _opening(text: str) -> str:
    """Give the first sentence of the body that is long enough to stand alone."""
    sentences = re.split(r"(?<=[.!?])\s+", " ".join(_paragraphs(text)[1:]))
    return next((s for s in sentences if len(s.split()) >= 10), sentences[0])


def _verbatim(_: random.Random, texts: Sequence[str]) -> str:
    return texts[0]


def _trimmed(_: random.Random, texts: Sequence[str]) -> str:
    parts = _paragraphs(texts[0])
    return "\n\n".join(parts[: max(2, len(parts) // 2)])


def _re_headed(chance: random.Random, texts: Sequence[str]) -> str:
    return "\n\n".join([chance.choice(HEADLINES), *_paragraphs(texts[0])[1:]])


def _corrected(chance: random.Random, texts: Sequence[str]) -> str:
    text = re.sub(r"\b\d+\b", lambda m: str(int(m.group()) + chance.randint(1, 9)), texts[0])
    return f"{text}\n\nCorrection: an earlier version of this report gave other numbers."


def _reworded(chance: random.Random, texts: Sequence[str]) -> str:
    """Change one word in twelve."""
    words = texts[0].split(" ")
    swapped = (f"{word[:1]}..." if chance.random() < 1 / 12 else word for word in words)
    return " ".join(swapped)


def _paraphrased(chance: random.Random, texts: Sequence[str]) -> str:
    """Put synonyms in by rule, and turn every second sentence that credits somebody around."""
    text = re.sub(r"\b[a-z]+\b", lambda m: SYNONYMS.get(m.group(), m.group()), texts[0])

    def turned(match: re.Match[str]) -> str:
        if chance.random() < 0.5:
            return match.group()
        return f"According to {match.group(1).lower()}, {match.group(2)}"

    return re.sub(r"\b((?:The|A) \w+) (?:said|stated) that (\w+)", turned, text)


def _lifted(chance: random.Random, texts: Sequence[str]) -> str:
    own = [_sentence(chance) for _ in range(6)]
    return "\n\n".join([" ".join(own[:3]), _longest(texts[0]), " ".join(own[3:])])


def _quoted(chance: random.Random, texts: Sequence[str]) -> str:
    own = [_sentence(chance) for _ in range(4)]
    quote = _opening(texts[0]).rstrip(".")
    return f"{own[0]} {own[1]}\n\n“{quote},” it was said.\n\n{own[2]} {own[3]}"


def _posted(_: random.Random, texts: Sequence[str]) -> str:
    return _opening(texts[0])


def _live_blog(chance: random.Random, texts: Sequence[str]) -> str:
    entries = [part for text in texts for part in _paragraphs(text)[1:3]]
    chance.shuffle(entries)
    timed = (f"{9 + n}.{chance.randint(10, 59)}  {entry}" for n, entry in enumerate(entries))
    return "\n\n".join(["As it happened", *timed])


Way = Callable[[random.Random, Sequence[str]], str]

WAYS: dict[str, Way] = {
    "verbatim": _verbatim,
    "trimmed": _trimmed,
    "re-headed": _re_headed,
    "corrected": _corrected,
    "light rewording": _reworded,
    "paraphrase by rule": _paraphrased,
    "one lifted paragraph": _lifted,
    "lifted quotation": _quoted,
    "one sentence posted": _posted,
    "live blog": _live_blog,
}
