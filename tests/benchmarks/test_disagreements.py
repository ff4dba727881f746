"""The pages of disagreements: what they show, of whom, and that they are safe to open."""

import importlib
import pkgutil
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import benchmarks.tasks
from benchmarks.disagreements.find import write_page
from benchmarks.disagreements.model import A_DOCUMENT, SHOWN, Disagreement, Mark, worst
from benchmarks.disagreements.page import page

Row = dict[str, Any]

TEXT = "Ana Roe said that Lom would pay. The mayor of Lom denied it."


def one(document: str, kind: str, badness: float, text: str = "", **more: Any) -> Disagreement:
    return Disagreement(document, kind, badness, ("gold",), ("ours",), text, **more)


def found_by(name: str, gold: list[Row], predicted: list[Row]) -> list[Disagreement]:
    module = importlib.import_module(f"benchmarks.disagreements.{name}")
    found = list(module.disagreements(gold, predicted))
    assert page("all of them", found, found)
    return found


def kinds(found: list[Disagreement]) -> list[str]:
    return sorted(d.kind for d in found)


def test_the_worst_are_shared_among_kinds_and_documents() -> None:
    many = [one(f"d{n // 20}", "missed", n) for n in range(300)]
    few = [one(f"d{n}", "spurious", n) for n in range(100)]
    chosen = worst([*many, *few, one("x", "rare", 0)])
    assert len(chosen) == SHOWN
    shown = kinds(chosen)
    assert shown.count("missed") in (37, 38)
    assert shown.count("spurious") in (12, 11)
    assert shown.count("rare") == 1
    missed = [d for d in chosen if d.kind == "missed"]
    assert missed[0].badness == 299
    first = [d.document for d in missed[: A_DOCUMENT * 10]]
    assert max(map(first.count, first)) == A_DOCUMENT


def test_few_disagreements_are_all_shown() -> None:
    few = [one("d", "missed", n) for n in range(9)]
    assert sorted(d.badness for d in worst(few)) == list(range(9))


class Tags(HTMLParser):
    """Gathers the tags and the shown text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.marked: list[str] = []
        self._mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "onload")]
        self._mark = tag == "mark"

    def handle_data(self, data: str) -> None:
        if self._mark:
            self.marked.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._mark = False


@given(st.text(), st.text(max_size=40))
def test_nothing_of_the_data_becomes_markup(text: str, said: str) -> None:
    hostile = "<script src=//x>&lt;" + text
    marks = (Mark(0, len(hostile), "gold"),)
    shown = Disagreement("<b>", "<i>", 1, (said,), ("<u>",), hostile, marks)
    parsed = Tags()
    parsed.feed(page("<h6>", [shown], [shown]))
    assert not {"script", "b", "i", "u", "h6"} & {*parsed.tags}
    assert parsed.links == []


def test_a_page_loads_nothing_and_marks_both_sides_in_a_window_of_the_text() -> None:
    text = "x" * 2_000 + "the north bridge" + "y" * 2_000
    marks = (Mark(2_000, 2_010, "gold"), Mark(2_004, 2_016, "ours"))
    shown = one("d", "edges", 1, text, marks=marks)
    made = page("places", [shown], [shown])
    assert "default-src 'none'" in made
    parsed = Tags()
    parsed.feed(made)
    assert parsed.marked[-3:] == ["the ", "north ", "bridge"]
    assert re.findall(r"<mark class=(\w+)>", made)[-3:] == ["gold", "both", "ours"]
    assert made.count("x" * 100) == 2
    assert "x" * 300 not in made


def attribution(source: list[int], content: list[int]) -> Row:
    spans = {"source": [source] if source else [], "content": [content] if content else []}
    return {**spans, "cue": []}


def test_attributions_differ_by_kind() -> None:
    gold = [
        {
            "doc_id": "d",
            "text": TEXT,
            "attributions": [attribution([0, 7], [13, 31]), attribution([33, 49], [57, 59])],
        }
    ]

    def ours(*said: Row) -> list[str]:
        return kinds(found_by("attribution", gold, [{"doc_id": "d", "attributions": [*said]}]))

    exact = attribution([33, 49], [57, 59])
    assert ours(attribution([0, 7], [13, 31]), exact) == []
    assert ours(exact) == ["missed"]
    assert ours(attribution([0, 7], [18, 31]), exact) == ["edges of the content"]
    assert ours(attribution([33, 49], [13, 31]), exact) == ["other source"]
    assert ours(attribution([0, 7], [30, 49]), exact) == ["other content"]
    assert ours(attribution([0, 7], [13, 31]), exact, attribution([], [0, 3])) == ["spurious"]


def test_templates_differ_in_types_and_fillers() -> None:
    def template(kind: str, **roles: list[list[str]]) -> Row:
        return {"incident_type": kind, **roles}

    gold = [
        {"doc_id": "a", "text": "THE MAYOR OF\nLOM WAS SHOT.", "gtt_templates": []},
        {
            "doc_id": "b",
            "text": "THE MAYOR OF\nLOM WAS SHOT.",
            "gtt_templates": [template("attack", Victim=[["THE MAYOR OF LOM", "MAYOR"]])],
        },
    ]
    ours = [
        {"doc_id": "a", "gtt_templates": [template("bombing", Victim=[["mayor"]])]},
        {"doc_id": "b", "gtt_templates": [template("attack", Victim=[["the Lom mayor"]])]},
    ]
    wrong, other = found_by("attack_templates", gold, ours)
    assert (wrong.kind, other.kind) == ("no attack in gold", "other fillers")
    assert "only here: Victim: the Lom mayor" in other.ours
    assert Mark(0, 16, "gold") in other.marks
    ours[1] = {"doc_id": "b", "gtt_templates": [template("attack", Victim=[["mayor"]])]}
    assert kinds(found_by("attack_templates", gold, ours)) == ["no attack in gold"]


def test_figures_differ_field_by_field() -> None:
    fields = dict.fromkeys(("civilians", "noncivilians", "children", "women"))
    gold = [{"doc_id": "d", "title": "T", "text": "Five or 12 died.", **fields, "civilians": 12}]
    (other,) = found_by("casualties", gold, [{"doc_id": "d", **fields, "civilians": 5}])
    assert other.kind == "civilians: another figure"
    assert {other.text[m.start : m.end]: m.side for m in other.marks} == {
        "12": "gold",
        "Five": "ours",
    }
    silent = found_by("casualties", gold, [{"doc_id": "d", **fields, "women": 1}])
    assert kinds(silent) == ["civilians: not stated", "women: stated where gold has none"]


def test_ranges_differ_field_by_field() -> None:
    fields = dict.fromkeys(("killed", "injured", "children", "women", "men"))
    gold = [{"incident_id": "i", "text": "3 to 5 died.", **fields, "killed": [3, 5]}]
    (other,) = found_by("ranges", gold, [{"incident_id": "i", **fields, "killed": (3, 4)}])
    assert (other.gold, other.ours) == (("3 to 5",), ("3 to 4",))
    assert found_by("ranges", gold, [{"incident_id": "i", **fields, "killed": (3, 5)}]) == []


def test_certainty_differs_by_what_is_held_to_have_happened() -> None:
    events = [{"index": 1, "factuality": -2.5}, {"index": 3, "factuality": 2.8}]
    gold = [{"sent_id": "s", "tokens": ["They", "failed", "to", "meet"], "events": events}]
    said = [{"index": 1, "factuality": 3.0}, {"index": 3, "factuality": 3.0}]
    (other,) = found_by("certainty", gold, [{"sent_id": "s", "events": said}])
    assert other.kind == "gold did not happen, ours happened"
    assert [other.text[m.start : m.end] for m in other.marks] == ["failed"]


def test_grades_differ_and_rare_ones_weigh_more() -> None:
    grades = ("Fair", "Fair", "Weak", None)
    gold = [{"incident_id": str(n), "text": "", "grade": g} for n, g in enumerate(grades)]
    ours = [{"incident_id": str(n), "grade": "Contested"} for n in range(3)]
    found = found_by("grade", gold, ours)
    assert max(found, key=lambda d: d.badness).document == "2"
    assert len(found) == 3


def toponym(start: int, end: int, lat: float | None, lon: float | None) -> Row:
    return {"start": start, "end": end, "lat": lat, "lon": lon}


def test_places_differ_once_for_each_name() -> None:
    gold = [
        {
            "doc_id": "d",
            "text": TEXT,
            "toponyms": [toponym(18, 21, 1, 1), toponym(46, 49, 1, 1), toponym(0, 3, 5, 5)],
        }
    ]
    ours = [toponym(18, 21, 40, 40), toponym(0, 7, 1, 1)]
    found = found_by("places", gold, [{"doc_id": "d", "toponyms": ours}])
    assert kinds(found) == [
        "located elsewhere", "missed", "missed, longer or shorter", "spurious, longer or shorter",
    ]  # fmt: skip
    missed = found_by("places", gold, [{"doc_id": "d", "toponyms": [toponym(0, 3, 5, 5)]}])
    assert [d.gold[-1] for d in missed] == ["2 mentions in 1 texts"]


def test_strings_are_sorted_by_how_far_off_they_are() -> None:
    place = {"id": "s", "place": "Lom", "country": "XO", "precision": None, "lat": 0.0, "lon": 0.0}
    for lat, kind in ((0.1, "XO: 5 to 25 km away"), (1.0, "XO: 25 to 161 km away"), (0.01, None)):
        found = found_by("place_strings", [place], [{"id": "s", "lat": lat, "lon": 0.0}])
        assert [d.kind for d in found] == ([kind] if kind else [])
    assert kinds(found_by("place_strings", [place], [])) == ["XO: not located"]


def report(name: str, text: str = "Five died.") -> Row:
    return {"report_id": name, "text": text, "published": None}


def incident(name: str, *reports: str, **coded: Any) -> Row:
    about = {"incident_id": name, "date": "2001-03-05", "place": "Lom"}
    return {**about, **coded, "reports": [report(r, f"Text of {r}") for r in reports]}


def test_incidents_are_split_or_merged() -> None:
    gold = [incident("i", "a", "b", "c"), incident("j", "c", "d"), incident("k", "e")]

    def ours(**clusters: str) -> list[Disagreement]:
        said = [{"report_id": r, "cluster": list(held)} for r, held in clusters.items()]
        return found_by("linking", gold, said)

    assert ours(a="1", b="1", c="12", d="2", e="3") == []
    split, merged = ours(a="1", b="1", c="1", d="1", e="2"), ours(a="1", b="4", c="12", d="2")
    assert [(d.kind, d.badness) for d in split] == [("merged", 3)]
    assert [(d.kind, d.document, d.badness) for d in merged] == [("split", "i", 2)]
    assert merged[0].text.index("Text of a") < merged[0].text.index("Text of b")


def test_grades_and_ranges_of_incidents_show_their_reports() -> None:
    gold = [incident("i", "a", grade="Fair", killed=[3, 5], injured=None)]
    (graded,) = found_by("incident_grades", gold, [{"incident_id": "i", "grade": "Weak"}])
    assert graded.kind == "gold Fair, ours Weak"
    said = [{"incident_id": "i", "killed": [3, 4], "injured": [1, 1]}]
    (ranged,) = found_by("incident_ranges", gold, said)
    assert (ranged.gold, ranged.ours) == (("3 to 5",), ("3 to 4",))
    assert "Text of a" in graded.text
    assert "Text of a" in ranged.text
    said[0]["killed"] = [3, 5]
    assert found_by("incident_ranges", gold, said) == []


def test_headlines_count_more_or_fewer_than_the_coder() -> None:
    bounds = {"low": "4", "best": "5", "high": "6", "date_start": "2001-03-05 00:00"}
    gold = [{"id": "1", "source_headline": "Nine killed;Eight dead", **bounds}]
    (more,) = found_by("headline_ranges", gold, [{"id": "1", "killed": [8, 9]}])
    (fewer,) = found_by("headline_ranges", gold, [{"id": "1", "killed": [2, 3]}])
    assert (more.kind, fewer.kind) == ("headlines count more", "headlines count fewer")
    assert more.text.splitlines() == ["Nine killed", "Eight dead"]
    for killed in ([5, 9], None):
        assert found_by("headline_ranges", gold, [{"id": "1", "killed": killed}]) == []


def test_headlines_are_split_and_merged() -> None:
    named = (("a", ["1"]), ("b", ["1"]), ("c", ["2"]))
    gold = [{"id": name, "events": events} for name, events in named]
    ours = [{"id": "a", "cluster": ["x"]}, {"id": "b", "cluster": ["y"]}]
    split, merged = found_by("headline_linking", gold, [*ours, {"id": "c", "cluster": ["x", "z"]}])
    assert (split.kind, split.text) == ("split", "a\nb")
    assert (merged.kind, merged.text) == ("merged", "a\nc")


def test_articles_coded_alike_are_split_and_those_of_other_months_merged() -> None:
    codes = {"place": "osk", "actor": "unknown", "cause": "shelling"}
    days = (("a", "2031-05-07"), ("b", "2031-05-07"), ("c", "2031-09-01"))
    gold = [{"doc_id": n, "text": n, "incident_date": day, **codes} for n, day in days]
    ours = [{"doc_id": n, "cluster": of} for n, of in (("a", "x"), ("b", "y"), ("c", "x"))]
    found = {one.kind: one.text for one in found_by("article_linking", gold, ours)}
    assert found == {"split": "a\n\nb", "merged": "a\n\nc"}


def test_attacks_are_put_into_another_country_and_nowhere() -> None:
    places = [{"alternatives": [{"value": "PERU: LIMA (CITY)"}]}]
    keyed = [{"slots": {"INCIDENT: LOCATION": places}}]
    gold = [{"doc_id": name, "text": name, "templates": keyed} for name in "abc"]
    ours = [{"doc_id": n, "countries": of} for n, of in (("a", ["PE"]), ("b", ["US"]), ("c", []))]
    found = {one.kind: (one.text, one.ours) for one in found_by("attack_countries", gold, ours)}
    assert found == {"elsewhere": ("b", ("US",)), "nowhere": ("c", ())}


def test_attacks_are_put_on_another_day_and_on_none() -> None:
    keyed = [{"slots": {"INCIDENT: DATE": [{"alternatives": [{"value": "04 MAY 89"}]}]}}]
    gold = [{"doc_id": name, "text": name, "templates": keyed} for name in "abc"]
    may, june = ("1989-05-04", "1989-05-04"), ("1989-06-01", "1989-06-02")
    ours = [{"doc_id": n, "days": of} for n, of in (("a", [may]), ("b", [june]), ("c", []))]
    found = {one.kind: (one.text, one.ours) for one in found_by("attack_dates", gold, ours)}
    assert found == {"another day": ("b", ("1989-06-01/1989-06-02",)), "no day": ("c", ())}


def test_parties_are_others_and_are_missed() -> None:
    keyed = [{"slots": {"PERP: ORGANIZATION ID": [{"alternatives": [{"value": "BLUE FRONT"}]}]}}]
    gold = [{"doc_id": name, "text": name, "templates": keyed} for name in "abc"]
    told = (("a", {"blue front": ["possible"]}), ("b", {"army": ["possible"]}), ("c", {}))
    ours = [{"doc_id": name, "doers": doers} for name, doers in told]
    found = {one.kind: (one.text, one.ours) for one in found_by("attack_doers", gold, ours)}
    assert found == {"another": ("b", ("army (possible)",)), "missed": ("c", ())}


def test_more_than_the_names_changed() -> None:
    row = {"id": "1", "claims": [["five killed"], ["four killed"]], "linked": [[], []]}
    found = found_by("exchanged_sides", [{"id": "1", "text": "t"}], [{**row, "weighed": [[], []]}])
    assert [(one.kind, one.gold, one.ours) for one in found] == [
        ("claims", ("five killed",), ("four killed",))
    ]


def test_title_case_changes_what_is_read() -> None:
    gold = [{"id": "1", "headline": "Army shells Osk", "day": "2021-05-04"}]
    ours = [{"id": "1", "plain": {"doers": ["army"]}, "titled": {"doers": []}}]
    found = [(one.kind, one.gold, one.text) for one in found_by("title_case", gold, ours)]
    assert found == [("doers", ("army",), "Army Shells Osk")]


def test_a_page_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    gold = [{"incident_id": "1", "text": "Five died.", "grade": "Fair"}]
    said = write_page(tmp_path / "pages", "grade", "incidents", gold, [])
    path = tmp_path / "pages" / "grade-incidents.html"
    assert str(path) in said
    assert "gold Fair, ours none" in path.read_text(encoding="utf-8")
    assert "no page" in write_page(tmp_path, "unheard_of", "f", [], [])


@pytest.mark.parametrize("name", [m.name for m in pkgutil.iter_modules(benchmarks.tasks.__path__)])
def test_every_task_says_where_it_goes_wrong(name: str) -> None:
    assert callable(importlib.import_module(f"benchmarks.disagreements.{name}").disagreements)
