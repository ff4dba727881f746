"""Describes a media file inside the decoding child."""

from pathlib import Path

import numpy as np
from av.container import InputContainer

from reportedly.footage import film, marks, pdq
from reportedly.footage.description import Description, FramePrint, MediaKind, Stream
from reportedly.footage.limits import Limits
from reportedly.footage.opening import opened, picture_stream
from reportedly.footage.sampling import Sampler
from reportedly.model.errors import UnreadableFootage


def described(path: Path, limits: Limits) -> Description:
    """Decode and describe. Raises UnreadableFootage, FootageLimit."""
    with opened(path, limits) as container:
        picture = picture_stream(container, limits)
        sound = next(iter(container.streams.audio), None)
        if picture is None and sound is None:
            raise UnreadableFootage("The file holds neither pictures nor sound.")
        sampler = Sampler(limits)
        sampler.run(container, picture, sound)
        if not sampler.times and not sampler.heard:
            raise UnreadableFootage("Nothing in the file could be decoded.")
        return _description(sampler, _streams(container))


def _description(sampler: Sampler, streams: tuple[Stream, ...]) -> Description:
    kind = _kind(sampler)
    pictures = np.asarray(sampler.pictures, dtype=np.uint8).reshape(-1, film.SIDE, film.SIDE)
    width, height = sampler.size
    return Description(
        kind=kind,
        duration=0.0 if kind == "image" else round(max(sampler.end, sampler.heard), 3),
        width=width,
        height=height,
        frame_count=sampler.frame_count,
        streams=streams,
        frames=_frames(sampler.times, pictures),
        film=film.pack(pictures),
        sound=sampler.printer.sound(),
        encoder=pdq.VERSION,
        notes=tuple(sampler.notes),
    )


def _kind(sampler: Sampler) -> MediaKind:
    if not sampler.times:
        return "audio"
    return "image" if sampler.frame_count == 1 and not sampler.heard else "video"


def _frames(times: list[float], pictures: film.Pictures) -> tuple[FramePrint, ...]:
    quality = pdq.qualities(pictures)
    rows = zip(
        times,
        pdq.hashes(pictures),
        quality,
        marks.cuts(pictures),
        marks.telling(pictures, quality),
        strict=True,
    )
    return tuple(
        FramePrint(round(time, 3), bits.tobytes(), int(rich), bool(cut), bool(told))
        for time, bits, rich, cut, told in rows
    )


def _streams(container: InputContainer) -> tuple[Stream, ...]:
    return tuple(
        Stream(stream.type, stream.codec_context.name if stream.codec_context else "")
        for stream in container.streams
    )
