"""Headlines in title case beside the same as sentences. Places and bodies are invented."""

from benchmarks.tasks.title_case import predict, score, titled


def test_words_but_small_ones_open_with_a_capital() -> None:
    assert titled("army shells village in Osk, two dead") == "Army Shells Village in Osk, Two Dead"


def test_what_title_case_leaves_is_counted() -> None:
    row = {"id": "1", "headline": "Army shells school in Osk, two dead", "day": "2021-05-04"}
    (found,) = predict([row])
    assert found["plain"]["doers"] == ["army"]
    assert score([row], [found])["doers"] == 1.0
    lost = {**found, "titled": {kind: [] for kind in found["titled"]}}
    assert score([row], [lost])["doers"] == 0.0
