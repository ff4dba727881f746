"""A descriptor of the user's own is used: it finds what nothing else does, and calls no copies."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from reportedly.casebook.store import Casebook
from reportedly.cli.main import main
from reportedly.footage.encoders import OnnxEncoder, encoder, encoders
from reportedly.library import add, open_casebook
from reportedly.model.errors import FootageError
from reportedly.sightings import find_footage, looks_like, undecided_footage
from tests.footage.clips import scene, write

SIDE = 32


def field(number: int, value: int | str | bytes) -> bytes:
    """Write one field of a protocol buffer."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def varint(value: int) -> bytes:
    low = value & 0x7F
    return bytes([low]) if value < 0x80 else bytes([low | 0x80]) + varint(value >> 7)


def node(operator: str, given: str, made: str, *attributes: bytes) -> bytes:
    inner = field(1, given) + field(2, made) + field(4, operator)
    return field(1, inner + b"".join(field(5, one) for one in attributes))


def numbers(name: str, *values: int) -> bytes:
    return field(1, name) + b"".join(field(8, one) for one in values) + field(20, 7)


def tensor(number: int, name: str, *shape: int | str) -> bytes:
    dims = b"".join(field(1, field(1 if isinstance(d, int) else 2, d)) for d in shape)
    kind = field(1, field(1, 1) + field(2, dims))
    return field(number, field(1, name) + field(2, kind))


def tiny_model(path: Path) -> Path:
    """Write a model that averages squares of 4 × 4 and forgets which are light and which dark."""
    graph = b"".join(
        (
            node("AveragePool", "in", "a", numbers("kernel_shape", 4, 4), numbers("strides", 4, 4)),
            node("Abs", "a", "b"),
            node("Flatten", "b", "out"),
            field(2, "tiny"),
            tensor(11, "in", "n", 3, SIDE, SIDE),
            tensor(12, "out", "n", 3 * (SIDE // 4) ** 2),
        )
    )
    path.write_bytes(field(1, 8) + field(7, graph) + field(8, field(1, "") + field(2, 13)))
    told = "near = 0.97\nmean = [0.5, 0.5, 0.5]\nstd = [0.29, 0.29, 0.29]\n"
    path.with_suffix(".toml").write_text(told, encoding="utf-8")
    return path


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return tiny_model(tmp_path / "tiny.onnx")


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    """Add a film, its negative, and another film."""
    film = scene(1, seconds=2.4)
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "film.mp4", film)
    write(tmp_path / "in" / "negative.mp4", [255 - frame for frame in film])
    write(tmp_path / "in" / "other.mp4", scene(2, seconds=2.4))
    made = open_casebook(tmp_path / "book")
    add(made, [tmp_path / "in"])
    return made


def run(book: Casebook, *arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(("-c", str(book.path), *arguments))
    return int(str(ended.value.code))


def test_a_model_gives_a_row_of_unit_length_for_each_picture(model: Path) -> None:
    made = OnnxEncoder(model)
    assert (made.name, made.side, made.near) == ("tiny", SIDE, 0.97)
    pictures = np.random.default_rng(1).integers(0, 256, (40, SIDE, SIDE, 3), dtype=np.uint8)
    rows = made.encode(pictures)
    assert rows.shape == (40, 192)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.allclose(rows, made.encode(255 - pictures), atol=1e-2)
    before = made.version
    model.with_suffix(".toml").write_text("near = 0.9\n", encoding="utf-8")
    assert OnnxEncoder(model).version != before


def test_a_descriptor_finds_what_cannot_be_laid_over_and_calls_it_no_copy(
    book: Casebook, model: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert undecided_footage(book) == ()
    assert run(book, "footage", "encoder", str(model)) == 0
    assert run(book, "footage", "describe") == 0
    (pair,) = undecided_footage(book)
    assert pair.match.likeness == "same scene"
    assert any("The descriptor tiny holds" in reason for reason in pair.match.reasons)
    assert {one.other.footage.id for one in looks_like(book, pair.pair[0])} == {pair.pair[1]}
    again = write(tmp_path / "again.mp4", [255 - f for f in scene(1, seconds=2.4)], crf=30)
    likeness = sorted(str(one.match.likeness) for one in find_footage(book, again).found)
    assert likeness == ["copy", "same scene"]
    capsys.readouterr()
    run(book, "footage", "encoder")
    assert str(model) in capsys.readouterr().out
    run(book, "footage", "encoder", "--none")
    run(book, "footage", "describe")
    assert undecided_footage(book) == ()
    assert book.verify().ok


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda path: path.unlink(), "cannot be read"),
        (lambda path: path.write_bytes(b"no model"), "no model"),
        (lambda path: path.with_suffix(".toml").write_text("nearly = 1"), "does not say"),
    ],
)
def test_a_model_that_is_gone_or_broken_is_told(
    model: Path, spoil: Callable[[Path], object], why: str
) -> None:
    spoil(model)
    with pytest.raises(FootageError, match=why):
        encoder(str(model))


def test_pdq_keeps_the_same_interface() -> None:
    assert encoders() == ("pdq",)
    made = encoder("pdq")
    picture = np.stack([frame[:64, :64] for frame in scene(1, seconds=0.2)])
    rows = made.encode(picture)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert float(rows[0] @ rows[0]) > made.near > float(rows[0] @ -rows[0])
    with pytest.raises(FootageError, match="There is no encoder"):
        encoder("none")
