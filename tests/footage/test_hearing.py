"""Sound as a second witness: the same sound is heard again, at its offset; other sound is not."""

from pathlib import Path

import av
import numpy as np
import pytest

from reportedly.footage.compare import compare
from reportedly.footage.describing import described
from reportedly.footage.description import Description, Sound
from reportedly.footage.hearing import AGREES, Heard, heard
from reportedly.footage.limits import Limits
from reportedly.footage.sound import RATE, SoundPrinter
from tests.footage.clips import FPS, Picture, scene

Samples = np.ndarray


def speech(seed: int, seconds: float) -> Samples:
    """Render what is as rich as speech: syllables of gliding tones and hiss, with short pauses."""
    rng = np.random.default_rng(seed)
    whole = np.zeros(round(seconds * RATE))
    at = 0
    while at < len(whole):
        length = int(rng.uniform(0.08, 0.35) * RATE)
        time = np.arange(length) / RATE
        pitch = rng.uniform(90, 250) * (1 + rng.uniform(-0.3, 0.3) * time / time[-1])
        phase = 2 * np.pi * np.cumsum(pitch) / RATE
        tones = sum(
            rng.uniform(0, 1) * np.sin(n * phase + rng.uniform(0, 6.3)) for n in range(1, 16)
        )
        syllable = (tones + rng.normal(0, rng.uniform(0, 1.5), length)) * np.hanning(length)
        part = whole[at : at + length]
        part += syllable[: len(part)]
        at += length + int(rng.uniform(0, 0.12) * RATE)
    return whole / np.abs(whole).max() * 0.7


def music(seed: int, seconds: float) -> Samples:
    """Render chords that change twice a second."""
    rng = np.random.default_rng(seed)
    chords = []
    for _ in range(round(seconds * 2)):
        time = np.arange(RATE // 2) / RATE
        notes = 220 * 2 ** (rng.integers(0, 30, 4) / 12)
        chords.append(sum(np.sin(2 * np.pi * note * time) for note in notes) / 6)
    return np.concatenate(chords)


def sound(samples: Samples) -> Sound:
    printer = SoundPrinter()
    printer.add(samples.astype(np.float32))
    made = printer.sound()
    assert made is not None
    return made


def film(path: Path, frames: list[Picture], samples: Samples, bit_rate: int) -> Description:
    """Write a film with sound, H.264 and AAC, and describe it."""
    with av.open(str(path), "w") as out:
        pictures = out.add_stream("libx264", rate=FPS, options={"preset": "ultrafast"})
        pictures.height, pictures.width = frames[0].shape[:2]
        pictures.pix_fmt = "yuv420p"
        track = out.add_stream("aac", rate=RATE, layout="mono")
        track.bit_rate = bit_rate
        for frame in frames:
            out.mux(pictures.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        whole = av.AudioFrame.from_ndarray(
            samples.astype(np.float32).reshape(1, -1), format="fltp", layout="mono"
        )
        whole.sample_rate = RATE
        out.mux(track.encode(whole))
        out.mux(pictures.encode(None))
        out.mux(track.encode(None))
    return described(path, Limits())


def found(one: Samples, other: Samples) -> Heard:
    made = heard(sound(one), sound(other))
    assert made is not None
    return made


@pytest.mark.parametrize("render", [speech, music])
def test_a_stretch_is_heard_again_where_it_lies(render: object) -> None:
    whole = render(1, 20.0)  # type: ignore[operator]
    made = found(whole, whole[5 * RATE : 13 * RATE])
    assert made.differing < AGREES
    assert made.offset == pytest.approx(-5.0, abs=0.07)
    assert made.length == pytest.approx(8.0, abs=0.3)


def test_noise_and_a_telephones_band_leave_it_the_same_sound() -> None:
    whole = speech(2, 12.0)
    waves = np.fft.rfft(whole)
    pitches = np.fft.rfftfreq(len(whole), 1 / RATE)
    waves[(pitches < 400) | (pitches > 2800)] = 0
    narrow = np.fft.irfft(waves, len(whole)) + np.random.default_rng(3).normal(0, 0.01, len(whole))
    assert found(whole, 0.4 * narrow).differing < AGREES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (speech(3, 12.0), speech(4, 12.0)),
        (music(3, 12.0), music(4, 12.0)),
        (speech(3, 12.0), music(3, 12.0)),
    ],
)
def test_other_sound_does_not_agree(one: Samples, other: Samples) -> None:
    made = heard(sound(one), sound(other))
    assert made is None or made.differing > AGREES


def test_silence_agrees_with_nothing() -> None:
    silence = np.zeros(10 * RATE)
    for other in (silence, speech(5, 10.0)):
        assert heard(sound(silence), sound(other)) is None
    assert heard(None, sound(speech(5, 10.0))) is None


def test_exchanging_the_two_exchanges_the_sides() -> None:
    whole = speech(6, 14.0)
    there, back = found(whole, whole[4 * RATE :]), found(whole[4 * RATE :], whole)
    assert (there.start_a, there.start_b) == (back.start_b, back.start_a)
    assert there.differing == pytest.approx(back.differing)


def test_films_are_judged_by_pictures_with_sound_as_a_second_witness(tmp_path: Path) -> None:
    seconds = 6.0
    frames, said = scene(1, seconds=seconds), speech(7, seconds)
    original = film(tmp_path / "a.mp4", frames, said, 64_000)
    cut = film(tmp_path / "b.mp4", frames[FPS:], said[RATE:], 16_000)
    dubbed = film(tmp_path / "c.mp4", frames[FPS:], music(7, seconds - 1), 32_000)
    shifted = film(tmp_path / "d.mp4", frames[FPS:], speech(7, seconds)[: -2 * RATE], 32_000)
    elsewhere = film(tmp_path / "e.mp4", scene(2, seconds=seconds), said, 32_000)
    assert compare(original, cut).verdict == "copy"
    assert compare(original, cut).sound == "agrees"
    for other in (dubbed, shifted):
        assert compare(original, other).verdict == "copy"
        assert compare(original, other).sound == "differs"
    unlike = compare(original, elsewhere)
    assert unlike.verdict == "unrelated"
    assert unlike.sound == "agrees"
    assert unlike.parts == ()
