"""The learned part of attribution: what ships, how it joins with the rules, and its dev figures."""

import hashlib
import re
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from benchmarks.tasks import attribution as yardstick
from benchmarks.yardsticks import measure
from reportedly.language.document import Document
from reportedly.language.english.names import PEOPLES, PEOPLES_PLURAL, PLACES
from reportedly.language.english.parser import english
from reportedly.reading.attribution import judge
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.attribution.learned import FILE, networks, unpacked
from reportedly.reading.attribution.network import Rows, Table, Unit
from reportedly.reading.attribution.opinions import Judges
from reportedly.reading.attribution.options import Text
from reportedly.reading.attribution.select import grouped
from reportedly.reading.attribution.signs import Described
from reportedly.reading.findings import Attribution, Finder

ROOT = Path(__file__).parents[2]
CARD = ROOT / "docs" / "reference" / "learned-tables.md"
DATA = ROOT.parent / "shared" / "data"
WITHIN = 0.002
"""How far a figure measured here may be from the one that is written down."""


def shipped() -> bytes:
    return resources.files("reportedly.reading.attribution").joinpath(FILE).read_bytes()


def arrays() -> dict[str, np.ndarray]:
    with resources.as_file(resources.files("reportedly.reading.attribution") / FILE) as path:
        return dict(np.load(path, allow_pickle=False))


def signs() -> list[str]:
    lists = [a.tobytes().decode() for key, a in arrays().items() if key.endswith(".signs")]
    return [sign for one in lists for sign in one.split("\n")]


def said(text: str) -> list[tuple[str, str, Finder]]:
    found = find_attributions(english().parse(text))
    return [(words(text, a), a.holder.name, a.by) for a in found]


def words(text: str, found: Attribution) -> str:
    return " … ".join(text[s.start : s.end] for s in found.content)


def test_the_weights_are_those_that_the_card_records() -> None:
    assert hashlib.sha256(shipped()).hexdigest() in CARD.read_text("utf-8")


def test_the_weights_are_no_larger_than_the_card_allows() -> None:
    assert len(shipped()) < 10_000_000


def test_no_sign_names_a_people_or_a_place() -> None:
    named = {word.lower() for sign in signs() for word in re.split(r"[= |:]", sign)}
    assert not named & (PEOPLES | PEOPLES_PLURAL | PLACES)


def test_signs_are_single_words_and_grammar() -> None:
    assert all(len(sign) < 120 and sign.isascii() for sign in signs())


WITH_LIST = "The mayor said that nine people were killed."
WITHOUT_LIST = "The bishop decried the bombing of the harbour."


def test_what_rules_and_ranking_take_is_told_apart() -> None:
    assert said(WITH_LIST) == [("that nine people were killed", "mayor", Finder.BOTH)]
    assert said(WITHOUT_LIST) == [("the bombing of the harbour", "bishop", Finder.RANKING)]


def test_rules_read_alone_without_the_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "networks", lambda: None)
    assert said(WITH_LIST) == [("that nine people were killed", "mayor", Finder.RULES)]
    assert said(WITHOUT_LIST) == []


def test_rules_read_alone_what_has_no_vectors() -> None:
    parsed = english().parse(WITH_LIST)
    bare = Document(parsed.text, parsed.language, parsed.tokens, parsed.sentences)
    assert [a.by for a in find_attributions(bare)] == [Finder.RULES]


@pytest.mark.parametrize(
    "text",
    [
        "{0} officials slammed the raid on {1} villages, and {0} residents feared a second one.",
        "The {0} envoy ridiculed what {1} television had shown; {1} pilots, he hinted, were drunk.",
        '"They shot at {1} buses," remembered a {0} driver, whom {1} police had questioned.',
    ],
)
@pytest.mark.parametrize(
    ("first", "second"), [("Serbian", "Bosnian"), ("Russian", "Ukrainian"), ("Israeli", "Syrian")]
)
def test_sides_are_ranked_alike(text: str, first: str, second: str) -> None:
    one, other = text.format(first, second), text.format(second, first)
    assert [exchanged(found, first, second) for found in said(one)] == said(other)


def exchanged(found: tuple[str, str, Finder], first: str, second: str) -> tuple[str, str, Finder]:
    """Give what was found with two sides' names exchanged."""
    content, name, by = (
        re.sub(f"{first}|{second}", lambda m: second if m[0] == first else first, part)
        for part in found
    )
    return content, name, Finder(by)


def test_a_document_gives_the_same_beside_others_and_alone() -> None:
    texts = [WITH_LIST, WITHOUT_LIST, f"{WITH_LIST}\n\n{WITHOUT_LIST}"]
    together = [find_attributions(d) for d in english().parse_all(texts)]
    assert together == [find_attributions(english().parse(text)) for text in texts]


def test_the_weights_hold_what_the_program_reads() -> None:
    learned = networks()
    assert learned is not None
    assert {name: set(one.units) for name, one in learned.judges.items()} == {
        "cue": {"cue"},
        "content": {"cue", "frame", "start", "end", "whole"},
        "source": {"cue", "speaker"},
    }


def alone(number: int) -> dict[str, np.ndarray]:
    """Give the arrays of one of the joined networks as if there were no other."""
    joint = arrays()
    count = len(joint["cue.middle"])

    def own(key: str, array: np.ndarray) -> np.ndarray:
        last = key.rsplit(".", 1)[-1]
        if last == "signs":
            return array
        if last == "out":
            share = np.split(array[:-1], count)[number] * count
            return np.append(share, array[-1]).astype(array.dtype)
        if last in {"encoded", "middle"} or last.startswith("layer"):
            return array[number : number + 1]
        return np.split(array, count, axis=-1)[number]

    return {key: own(key, array) for key, array in joint.items()}


def test_joined_networks_give_the_mean_of_what_each_gives_alone() -> None:
    document = english().parse(f"{WITH_LIST} {WITHOUT_LIST}")
    text, groups = Text(document, ()), grouped(document, (), ())

    def scores(held: dict[str, np.ndarray]) -> np.ndarray:
        learned = unpacked(held)
        judges = Judges(learned.judges, learned.encoder.table(document))
        chances = np.array(judges.cues([text.cue(group) for group in groups]))
        return np.log(chances / (1 - chances))

    each = [scores(alone(number)) for number in range(len(arrays()["cue.middle"]))]
    assert len(each) > 1
    assert each[0] != pytest.approx(each[1], abs=1e-2)
    assert scores(arrays()) == pytest.approx(np.mean(each, axis=0), abs=1e-3)


@pytest.mark.parametrize("lengths", [(2, 2, 2), (1, 2, 3), (1, 1, 1, 1, 9)])
def test_signs_are_summed_alike_beside_others_and_alone(lengths: tuple[int, ...]) -> None:
    names = [f"sign {number}" for number in range(9)]
    whole = np.arange(-9, 9, dtype=np.float32).reshape(9, 2)
    rows = Rows(whole, np.array([[0.25, 0.1]], np.float32))
    unit = Unit(names, rows, None, np.ones(2, np.float32))
    things = [Described((*names[:length], "unknown"), ()) for length in lengths]
    table = Table(np.zeros((1, 0), np.float32), ())
    found = unit.sums(things, table)
    by_hand = [whole[:length].sum(axis=0) * rows.scale[0] + 1 for length in lengths]
    assert found == pytest.approx(np.array(by_hand), abs=1e-5)
    alone = [unit.sums([thing], table)[0] for thing in things]
    assert np.array_equal(found, np.array(alone))


def recorded() -> dict[str, float]:
    """Give the figures of the card, by metric."""
    rows = re.findall(
        r"^\| attribution: .*?`(\S+)`.*?\| (\.\d{3}) \|", CARD.read_text("utf-8"), re.M
    )
    return {metric: float(figure) for metric, figure in rows}


@pytest.mark.slow
def test_the_figures_of_the_card_come_out_again() -> None:
    if not (DATA / yardstick.FILES[0]).is_file():
        pytest.skip("the marked articles do not travel with the project: ../shared/data is absent")
    measured = {m.metric: m.value for m in measure(DATA, frozenset({"attribution"}), print)}
    wanted = recorded()
    assert len(wanted) == 3
    assert {k: measured[k] for k in wanted} == pytest.approx(wanted, abs=WITHIN)
