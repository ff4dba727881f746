"""Encoders of pictures that a user adds: descriptors that are near for one picture, edited.

PDQ and what is drawn from the film need none. A learned copy-detection descriptor reaches further:
an ONNX file of the user's own, run by ONNX Runtime (the extra 'reportedly[learned]'), or that of a
package, found by the entry point group 'reportedly.encoders'. None ships with this project.
"""

import hashlib
import tomllib
from collections.abc import Callable
from importlib.metadata import entry_points
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

import av
import msgspec
import numpy as np
import numpy.typing as npt

from reportedly.footage import pdq
from reportedly.footage.hashing import RADIUS
from reportedly.model.errors import FootageError

ENTRY_POINTS = "reportedly.encoders"
_AT_ONCE = 16

Colours = npt.NDArray[np.uint8]
"""Pictures: (count, side, side, 3), red, green and blue, 0 to 255."""
Vectors = npt.NDArray[np.float32]
"""Rows of unit length: the product of two rows is their likeness, 1 for equal."""


class Encoder(Protocol):
    """Turns pictures into vectors of which near ones show the same picture, edited."""

    name: str
    version: str
    """Changes with everything that the vectors depend on."""
    side: int
    """Pixels across and down of the pictures that it takes, whatever the frame's shape."""
    near: float
    """Likeness from which two pictures are held to be one, edited."""

    def encode(self, pictures: Colours) -> Vectors:
        """Encode pictures."""
        ...


class Pdq:
    """PDQ's bits as a vector, +1 and -1 scaled to unit length: the interface without a model."""

    name = "pdq"
    version = pdq.VERSION
    side = 64
    near = 1 - 2 * RADIUS / pdq.BITS

    def encode(self, pictures: Colours) -> Vectors:
        """Encode pictures of 64 × 64."""
        grey = pictures.mean(axis=3).astype(np.uint8)
        return pdq.signed(pdq.hashes(grey)) / np.float32(np.sqrt(pdq.BITS))


def pdq_encoder() -> Encoder:
    """Make the built-in encoder."""
    return Pdq()


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a file beside the model says of it: `model.toml` beside `model.onnx`."""

    near: float = 0.75
    mean: tuple[float, float, float] = (0.485, 0.456, 0.406)
    """Taken from each colour (0 to 1), and what the rest is divided by."""
    std: tuple[float, float, float] = (0.229, 0.224, 0.225)
    side: int = 288
    """Where the model itself does not say."""


class OnnxEncoder:
    """A model in an ONNX file: it takes (count, 3, side, side) and gives a row for each picture."""

    def __init__(self, path: Path) -> None:
        try:
            import onnxruntime
        except ImportError as error:
            raise FootageError(
                "ONNX Runtime is not installed. Install the extra 'reportedly[learned]'."
            ) from error
        model, self._told = _read(path), _told(path.with_suffix(".toml"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        try:
            self._session = onnxruntime.InferenceSession(
                model, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # ONNX Runtime has no base class of its own for them
            raise FootageError(f"{path} is no model that ONNX Runtime can load.") from error
        asked = self._session.get_inputs()[0]
        self._input = asked.name
        self.name = path.stem
        self.side = asked.shape[-1] if isinstance(asked.shape[-1], int) else self._told.side
        self.near = self._told.near
        said = msgspec.json.encode(self._told)
        self.version = hashlib.sha256(model + said).hexdigest()[:12]

    def encode(self, pictures: Colours) -> Vectors:
        """Encode pictures of (side, side). Raises FootageError where the model gives no rows."""
        pieces = range(0, len(pictures), _AT_ONCE)
        made = [self._run(pictures[start : start + _AT_ONCE]) for start in pieces]
        rows = np.concatenate(made) if made else np.zeros((0, 1), np.float32)
        length = np.linalg.norm(rows, axis=1, keepdims=True)
        unit: Vectors = (rows / np.maximum(length, 1e-9)).astype(np.float32)
        return unit

    def _run(self, pictures: Colours) -> npt.NDArray[np.float32]:
        levelled = (pictures.astype(np.float32) / 255 - self._told.mean) / self._told.std
        asked = np.ascontiguousarray(levelled.transpose(0, 3, 1, 2), dtype=np.float32)
        try:
            given: Any = self._session.run(None, {self._input: asked})[0]
        except Exception as error:  # as above
            raise FootageError(f"The model {self.name} did not take the pictures.") from error
        if given.ndim != 2 or len(given) != len(pictures):
            raise FootageError(f"The model {self.name} gives no row for each picture.")
        rows: npt.NDArray[np.float32] = given
        return rows


def encoder(named: str) -> Encoder:
    """Make the encoder of this name, or that of an ONNX file. Raises FootageError."""
    if named.endswith(".onnx"):
        return OnnxEncoder(Path(named))
    for entry in entry_points(group=ENTRY_POINTS, name=named):
        make: Callable[[], Encoder] = entry.load()
        return make()
    raise FootageError(
        f"There is no encoder {named!r}. Give an ONNX file, or one of: {', '.join(encoders())}."
    )


def encoders() -> tuple[str, ...]:
    """Name the encoders that are installed."""
    return tuple(sorted({entry.name for entry in entry_points(group=ENTRY_POINTS)}))


def colours(jpeg: bytes, side: int) -> Colours:
    """Read a picture that `keyframes.stills` made: (side, side, 3)."""
    with av.open(BytesIO(jpeg), mode="r", format="jpeg_pipe") as container:
        frame = next(container.decode(video=0))
    small = frame.reformat(side, side, "rgb24", interpolation="AREA")
    return np.asarray(small.to_ndarray(), np.uint8)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FootageError(f"The model {path} cannot be read ({error.strerror}).") from error


def _told(path: Path) -> Told:
    if not path.exists():
        return Told()
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Told)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise FootageError(f"{path} does not say what it should ({error}).") from error
