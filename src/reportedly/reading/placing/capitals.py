"""Reads 'the Somali capital' and 'the capital of Chad' as the towns that they are."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.model.place import Place
from reportedly.reading.findings import Span
from reportedly.reading.placing.as_place import as_place

_CAPITALS = (
    "AF Kabul|AL Tirana|DZ Algiers|AO Luanda|AR Buenos Aires|AM Yerevan|AU Canberra|AT Vienna|"
    "AZ Baku|BH Manama|BD Dhaka|BY Minsk|BE Brussels|BJ Porto-Novo|BT Thimphu|BA Sarajevo|"
    "BW Gaborone|BR Brasilia|BG Sofia|BF Ouagadougou|KH Phnom Penh|CM Yaounde|CA Ottawa|"
    "CF Bangui|TD N'Djamena|CL Santiago|CN Beijing|CO Bogota|KM Moroni|CG Brazzaville|"
    "CD Kinshasa|CR San Jose|CI Yamoussoukro|HR Zagreb|CU Havana|CY Nicosia|CZ Prague|"
    "DK Copenhagen|DJ Djibouti|DO Santo Domingo|EC Quito|EG Cairo|SV San Salvador|ER Asmara|"
    "EE Tallinn|ET Addis Ababa|FI Helsinki|FR Paris|GA Libreville|GM Banjul|GE Tbilisi|DE Berlin|"
    "GH Accra|GR Athens|GT Guatemala City|GN Conakry|GW Bissau|GY Georgetown|HT Port-au-Prince|"
    "HN Tegucigalpa|HU Budapest|IS Reykjavik|IN New Delhi|ID Jakarta|IR Tehran|IQ Baghdad|"
    "IE Dublin|IT Rome|JM Kingston|JP Tokyo|JO Amman|KZ Astana|KE Nairobi|KP Pyongyang|KR Seoul|"
    "KW Kuwait City|KG Bishkek|LA Vientiane|LV Riga|LB Beirut|LS Maseru|LR Monrovia|LY Tripoli|"
    "LT Vilnius|MG Antananarivo|MW Lilongwe|MY Kuala Lumpur|MV Male|ML Bamako|MR Nouakchott|"
    "MX Mexico City|MD Chisinau|MN Ulaanbaatar|ME Podgorica|MA Rabat|MZ Maputo|MM Naypyidaw|"
    "NA Windhoek|NP Kathmandu|NL Amsterdam|NZ Wellington|NI Managua|NE Niamey|NG Abuja|"
    "MK Skopje|NO Oslo|OM Muscat|PK Islamabad|PA Panama City|PG Port Moresby|PY Asuncion|PE Lima|"
    "PH Manila|PL Warsaw|PT Lisbon|QA Doha|RO Bucharest|RU Moscow|RW Kigali|SA Riyadh|SN Dakar|"
    "RS Belgrade|SL Freetown|SK Bratislava|SI Ljubljana|SO Mogadishu|ZA Pretoria|SS Juba|"
    "ES Madrid|LK Colombo|SD Khartoum|SR Paramaribo|SE Stockholm|CH Bern|SY Damascus|TW Taipei|"
    "TJ Dushanbe|TZ Dodoma|TH Bangkok|TL Dili|TG Lome|TT Port of Spain|TN Tunis|TR Ankara|"
    "TM Ashgabat|UG Kampala|UA Kyiv|AE Abu Dhabi|GB London|UY Montevideo|UZ Tashkent|VE Caracas|"
    "VN Hanoi|YE Sanaa|ZM Lusaka|ZW Harare"
)
"""Seats of government, as news calls capitals; contested ones (BO, IL, PS, BI, XK) are left out."""

_ALSO_CALLED = {"Kyiv": "Kiev", "Sanaa": "Sana'a", "Brasilia": "Brasília", "Bogota": "Bogotá"}


@cache
def _names() -> dict[str, str]:
    return {pair[:2]: pair[3:] for pair in _CAPITALS.split("|")}


def capital_of(country: str, gazetteer: Gazetteer) -> Entry | None:
    """Give the capital of a country by its ISO code; None where none is known.

    Raises GazetteerError when the gazetteer cannot be read.
    """
    name = _names().get(country)
    towns = gazetteer.lookup(name) if name is not None else ()
    kinds = (PlaceKind.SETTLEMENT,)
    return next((e for e in towns if e.country == country and e.kind in kinds), None)


def is_capital(place: Place) -> bool:
    """Tell whether a place is the capital of its country."""
    name = _names().get(place.country or "")
    return name is not None and place.name in (name, _ALSO_CALLED.get(name))


def capitals_in(
    document: Document, named: Sequence[tuple[int, int, Place]], gazetteer: Gazetteer
) -> Iterator[tuple[Span, int, Place]]:
    """Give each capital that is told by its country, with its span and its noun's token.

    `named` are the tokens (half-open) and places of the countries and peoples that the text names.
    """
    for first, last, place in named:
        words = _words(document, first, last)
        town = capital_of(place.country or "", gazetteer) if words is not None else None
        if words is not None and town is not None:
            begin, end, noun = words
            yield Span(*document.span(begin, end)), noun, as_place(town.name, town, gazetteer)


def _words(document: Document, first: int, last: int) -> tuple[int, int, int] | None:
    """Give the tokens, half-open, and the noun of 'Chad's capital', 'capital of Chad'."""
    tokens = document.tokens
    noun = last + 1 if last < len(tokens) and tokens[last].tag == "POS" else last
    if noun < len(tokens) and tokens[noun].lower == "capital":
        return first, noun + 1, noun
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    return (first - 2, last, first - 2) if before == ["capital", "of"] else None
