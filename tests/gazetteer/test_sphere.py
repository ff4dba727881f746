import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.sphere import displaced, kilometres, midway

_LATITUDES = st.floats(-80, 80)
_LONGITUDES = st.floats(-180, 180)


@given(_LATITUDES, _LONGITUDES, st.floats(0.1, 500), st.floats(0, 360))
def test_a_displaced_point_lies_as_far_as_asked(
    lat: float, lon: float, km: float, bearing: float
) -> None:
    there = displaced(lat, lon, km, bearing)
    assert kilometres(lat, lon, *there) == pytest.approx(km, rel=1e-3, abs=1e-3)
    assert -90 <= there[0] <= 90
    assert -180 <= there[1] <= 180


@given(_LATITUDES, _LONGITUDES, st.floats(1, 300), st.floats(0, 360))
def test_half_way_is_equally_far_from_both(
    lat: float, lon: float, km: float, bearing: float
) -> None:
    there = displaced(lat, lon, km, bearing)
    half = midway(lat, lon, *there)
    assert kilometres(lat, lon, *half) == pytest.approx(km / 2, rel=1e-3, abs=1e-3)
    assert kilometres(*there, *half) == pytest.approx(km / 2, rel=1e-3, abs=1e-3)


def test_bearings_run_clockwise_from_north() -> None:
    assert displaced(0.0, 10.0, 111.19, 0) == pytest.approx((1.0, 10.0), abs=0.001)
    assert displaced(0.0, 10.0, 111.19, 90) == pytest.approx((0.0, 11.0), abs=0.001)
    assert midway(0.0, 179.0, 0.0, -179.0)[1] == pytest.approx(180.0)
