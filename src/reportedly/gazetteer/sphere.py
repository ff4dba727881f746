"""Distances and points on the globe."""

from __future__ import annotations

import math

EARTH_RADIUS_KM = 6371.0


def kilometres(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Give the great-circle distance in km between two points in degrees."""
    north, south = math.radians(lat_a), math.radians(lat_b)
    half = (
        math.sin((south - north) / 2) ** 2
        + math.cos(north) * math.cos(south) * math.sin(math.radians(lon_b - lon_a) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))


def midway(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> tuple[float, float]:
    """Give the point half-way along the great circle between two points, in degrees."""
    x, y, z = (a + b for a, b in zip(_vector(lat_a, lon_a), _vector(lat_b, lon_b), strict=True))
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def displaced(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    """Give the point `km` from another towards `bearing` (degrees, clockwise from north)."""
    arc, course, south = km / EARTH_RADIUS_KM, math.radians(bearing), math.radians(lat)
    sine = math.sin(south) * math.cos(arc) + math.cos(south) * math.sin(arc) * math.cos(course)
    east = math.atan2(
        math.sin(course) * math.sin(arc) * math.cos(south),
        math.cos(arc) - math.sin(south) * sine,
    )
    wrapped = (lon + math.degrees(east) + 180) % 360 - 180
    return math.degrees(math.asin(max(-1.0, min(1.0, sine)))), wrapped


def _vector(lat: float, lon: float) -> tuple[float, float, float]:
    north, east = math.radians(lat), math.radians(lon)
    return math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)
