"""The headlines that are linked, and how their links are scored."""

from pathlib import Path

import pytest

from benchmarks.tasks.headline_linking import predict, rows, score

_CITED = (
    '"Osk Post,2031-05-07,Two herders killed in shelling of Brona";'
    '"Velk Herald,2031-05-08,Brona counts its dead after a shelling"'
)


def written(folder: Path, *sources: str) -> Path:
    path = folder / "events.csv"
    lines = [
        "id,source_article",
        *(f'{n},"{s.replace(chr(34), chr(34) * 2)}"' for n, s in enumerate(sources)),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_headlines_are_read_with_their_day_and_the_events_that_cite_them(tmp_path: Path) -> None:
    second, first = rows(written(tmp_path, _CITED, _CITED.split(";")[0]))
    assert (first["day"], first["events"]) == ("2031-05-07", ["0", "1"])
    assert (second["headline"], second["events"]) == (
        "Brona counts its dead after a shelling",
        ["0"],
    )


def test_names_of_places_and_round_ups_are_no_headlines(tmp_path: Path) -> None:
    assert rows(written(tmp_path, '"Register,2031-05-07,Brona"', *[_CITED] * 3)) == []


def test_two_headlines_of_one_shelling_are_linked(tmp_path: Path) -> None:
    shelling = (
        '"Osk Post,2031-05-07,Two herders killed in shelling of Brona";'
        '"Velk Herald,2031-05-07,Shelling of Brona kills two herders"'
    )
    one, other = predict(rows(written(tmp_path, shelling)))
    assert one["cluster"] == other["cluster"]


@pytest.mark.parametrize(
    ("clusters", "p", "r"), [("aab", 1.0, 1.0), ("abc", 1.0, 2 / 3), ("aaa", 5 / 9, 1.0)]
)
def test_b_cubed_is_the_mean_of_each_headline_s_links(clusters: str, p: float, r: float) -> None:
    gold = [{"id": n, "events": e} for n, e in (("1", ["x"]), ("2", ["x"]), ("3", ["y"]))]
    ours = [{"id": str(n), "cluster": [c]} for n, c in enumerate(clusters, 1)]
    found = score(gold, ours)["b_cubed"]
    assert (found["p"], found["r"]) == (pytest.approx(p), pytest.approx(r))
