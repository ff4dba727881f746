"""What befalls footage on its way: the edits of the footage benchmark, each at three strengths."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from benchmarks.footage_clips import FPS, Film, Grey, resized, sampled, texture

STRENGTHS = ("light", "medium", "strong")


class Edited(NamedTuple):
    """An edited film, how hard it is compressed, and where the original's stretch lies."""

    film: Film
    crf: int = 26
    fps: float = FPS
    start: float = 0.0
    """Seconds in the original at which the shared part begins."""
    at: float = 0.0
    """Seconds in the edited film at which it begins."""
    length: float = 0.0
    """Seconds of the original that are shared."""
    speed: float = 1.0
    flipped: bool = False


Random = np.random.Generator
Edit = Callable[[Film, int, Random, Sequence[Film]], Edited]
"""Takes the film, a strength (0, 1, 2), a source of chance, and other films to mix in."""


def _whole(film: Film, edited: Film, crf: int = 26, flipped: bool = False) -> Edited:
    return Edited(edited, crf, length=len(film) / FPS, flipped=flipped)


def recoded(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Compress hard."""
    return _whole(film, film, (32, 38, 44)[strength])


def scaled(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Make small."""
    return _whole(film, _by(film, (0.6, 0.4, 0.25)[strength]))


def cropped(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Keep a part of the frame."""
    return _whole(film, _crop(film, (0.9, 0.75, 0.6)[strength], rng))


def flipped(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Mirror; then compress harder; then crop as well."""
    mirrored = film[:, :, ::-1]
    if strength == 2:
        mirrored = _crop(mirrored, 0.85, rng)
    return _whole(film, mirrored, (26, 36, 30)[strength], flipped=True)


def letterboxed(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Add bars: above and below; left and right; all round."""
    high, wide = film.shape[1:]
    bars = ((0.15, 0.0), (0.0, 0.35), (0.2, 0.15))[strength]
    pad = [(0, 0), (round(high * bars[0]),) * 2, (round(wide * bars[1]),) * 2]
    return _whole(film, _shrunk(np.pad(film, pad, constant_values=int(rng.integers(0, 24)))))


def with_logo(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Lay a channel's logo over a corner."""
    high, wide = film.shape[1:]
    side = round(min(high, wide) * (0.15, 0.25, 0.38)[strength])
    logo = (texture(int(rng.integers(1 << 30)), side, side) > 110) * 225.0 + 15
    edited = film.copy()
    top = 6 if rng.random() < 0.5 else high - side - 6
    left = 6 if rng.random() < 0.5 else wide - side - 6
    edited[:, top : top + side, left : left + side] = logo.astype(np.uint8)
    return _whole(film, edited)


def subtitled(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Lay lines of text over the lower part, changing every two seconds; then with a box."""
    edited, (high, wide) = film.copy(), film.shape[1:]
    tall = max(8, high // 14)
    for number in range(len(film)):
        words = np.random.default_rng((int(number / FPS / 2), int(rng.integers(1))))
        for line in range(strength + 1):
            top = high - (line + 1) * (tall + 4) - 4
            text = np.repeat(words.random(wide // 5) > 0.45, 5)
            across = slice(wide // 10, wide // 10 + min(len(text), wide * 8 // 10))
            if strength == 2:
                edited[number, top - 2 : top + tall + 2] = 10
            lit = text[: across.stop - across.start]
            edited[number, top : top + tall, across][:, lit] = 240
    return _whole(film, edited)


def at_speed(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Play faster or slower."""
    speed = (1.1, 0.8, 1.5)[strength]
    count = int(len(film) / speed)
    chosen = np.minimum((np.arange(count) * speed).astype(int), len(film) - 1)
    return Edited(film[chosen], length=len(film) / FPS, speed=1 / speed)


def brightened(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Change brightness, gamma and contrast."""
    unit = film.astype(np.float32) / 255
    changed = (unit * 1.25 + 0.04, unit**0.55, (unit - 0.3) * 1.9 + 0.15)[strength]
    return _whole(film, (np.clip(changed, 0, 1) * 255).astype(np.uint8))


def screen_recorded(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Film a screen: margins, slant, a shaking hand, lines, noise, poor light."""
    high, wide = film.shape[1:]
    slant = (
        np.array((0.02, 0.05, 0.09))[strength]
        * rng.uniform(0.5, 1, (4, 2))
        * rng.choice([-1, 1], (4, 2))
    )
    margin = (1.04, 1.1, 1.2)[strength]
    corners = np.array([[-1, -1], [-1, 1], [1, -1], [1, 1]]) + slant
    rows, columns = np.meshgrid(
        np.linspace(-margin, margin, high), np.linspace(-margin, margin, wide), indexing="ij"
    )
    y, x = _homography(corners, rows, columns)
    room = texture(int(rng.integers(1 << 30)), high, wide) * 0.3 + 20
    outside = (np.abs(y) > 1) | (np.abs(x) > 1)
    edited = np.empty_like(film)
    for number, picture in enumerate(film):
        shake = rng.normal(0, 0.002 * strength, 2)
        grey = sampled(
            picture.astype(np.float32), (y + shake[0] + 1) / 2 * high, (x + shake[1] + 1) / 2 * wide
        )
        lines = 1 + 0.05 * strength * np.sin(np.arange(wide) * 2.1 + number * 0.7)
        grey = np.where(outside, room, grey * 0.85 * lines + 18)
        edited[number] = np.clip(grey + rng.normal(0, 3 + 3 * strength, grey.shape), 0, 255)
    return _whole(film, edited, 30)


def trimmed(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Keep a stretch."""
    count = max(round(1.6 * FPS), round(len(film) * (0.7, 0.5, 0.35)[strength]))
    first = int(rng.integers(0, max(1, len(film) - count)))
    kept = film[first : first + count]
    return Edited(kept, start=first / FPS, length=len(kept) / FPS)


def concatenated(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Put a stretch among other footage: one piece before; one each side; more of it, and less."""
    count = max(round(1.6 * FPS), round(len(film) * (1.0, 0.7, 0.5)[strength]))
    first = int(rng.integers(0, max(1, len(film) - count + 1)))
    kept = film[first : first + count]
    before = _like(others[0], film)[: round((2 + 1.3 * strength) * FPS)]
    after = _like(others[1], film)[: round(2.5 * strength * FPS)]
    together = np.concatenate([before, kept, after])
    length = len(kept) / FPS
    return Edited(together, start=first / FPS, at=len(before) / FPS, length=length)


def picture_in_picture(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Show the film in a window over other footage."""
    share = (0.75, 0.55, 0.4)[strength]
    canvas = np.resize(_like(others[0], film), film.shape).copy()
    high, wide = (round(n * share) for n in film.shape[1:])
    top = int(rng.integers(0, film.shape[1] - high + 1))
    left = int(rng.integers(0, film.shape[2] - wide + 1))
    canvas[:, top : top + high, left : left + wide] = resized(film, high, wide)
    return _whole(film, canvas)


def with_inset(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Show other footage (a presenter, a reaction) in a window over the film."""
    share = (0.25, 0.35, 0.45)[strength]
    high, wide = (round(n * share) for n in film.shape[1:])
    over = np.resize(resized(others[0], high, wide), (len(film), high, wide))
    edited = film.copy()
    top = film.shape[1] - high if rng.random() < 0.7 else 0
    left = film.shape[2] - wide if rng.random() < 0.5 else 0
    edited[:, top : top + high, left : left + wide] = over
    return _whole(film, edited)


def reposted(film: Film, strength: int, rng: Random, others: Sequence[Film]) -> Edited:
    """Several at once, as reposts have them: cropped, logo, recoded; then subtitles, bars, flip."""
    edited = _crop(film, (0.95, 0.88, 0.82)[strength], rng)
    edited = with_logo(edited, strength, rng, others).film
    if strength >= 1:
        edited = subtitled(edited, 0, rng, others).film
    if strength == 2:
        edited = letterboxed(edited[:, :, ::-1], 0, rng, others).film
    return _whole(film, edited, (30, 34, 34)[strength], flipped=strength == 2)


EDITS: dict[str, Edit] = {
    "re-encoding": recoded,
    "scaling": scaled,
    "cropping": cropped,
    "mirroring": flipped,
    "letterbox": letterboxed,
    "logo": with_logo,
    "subtitles": subtitled,
    "speed": at_speed,
    "brightness": brightened,
    "screen recording": screen_recorded,
    "trim": trimmed,
    "concatenation": concatenated,
    "picture in picture": picture_in_picture,
    "inset": with_inset,
    "repost": reposted,
}


def _crop(film: Film, share: float, rng: Random) -> Film:
    high, wide = (round(n * share) for n in film.shape[1:])
    top = int(rng.integers(0, film.shape[1] - high + 1))
    left = int(rng.integers(0, film.shape[2] - wide + 1))
    return film[:, top : top + high, left : left + wide]


def _by(film: Film, scale: float) -> Film:
    return resized(film, *(max(32, round(n * scale / 2) * 2) for n in film.shape[1:]))


def _shrunk(film: Film) -> Film:
    """Scale down to no more than 320 pixels across or down."""
    return _by(film, min(1.0, 320 / max(film.shape[1:])))


def _like(other: Film, film: Film) -> Film:
    return resized(other, *film.shape[1:])


def _homography(corners: Grey, rows: Grey, columns: Grey) -> tuple[Grey, Grey]:
    """Map the square of ±1 so that its corners go to `corners` (row, column)."""
    system, wanted = [], []
    for (y, x), (v, u) in zip([(-1, -1), (-1, 1), (1, -1), (1, 1)], corners, strict=True):
        system += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    h = np.append(np.linalg.solve(np.array(system), np.array(wanted)), 1.0)
    below = h[6] * columns + h[7] * rows + h[8]
    across = (h[0] * columns + h[1] * rows + h[2]) / below
    down = (h[3] * columns + h[4] * rows + h[5]) / below
    return down, across
