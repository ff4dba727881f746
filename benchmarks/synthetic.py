"""Makes reports about attacks on invented places, with known truth, for speed and growth."""

import datetime as dt
import random
from collections.abc import Iterator
from typing import NamedTuple

SYLLABLES = (
    "ba dor fen gal hul jar kel lom mur nav osk pel ruv sil tarn ul vash wen yor zim".split()
)
SOURCES = (
    "the district hospital",
    "local officials",
    "the provincial governor",
    "rescue workers",
    "a resident of the town",
    "the interior ministry",
    "the army's press office",
    "the Red Crescent",
)
MEANS = ("a 120-mm mortar round", "122-mm rockets", "a car bomb", "an air strike", "two drones")
TARGETS = ("a market", "a school", "an apartment block", "a bus station", "a bakery")
OPENINGS = (
    "{killed} people were killed and {hurt} injured when {means} hit {target} in {place} on {day}, {source} said.",  # noqa: E501
    "According to {source}, {means} struck {target} in {place} on {day}, killing {killed} people and wounding {hurt}.",  # noqa: E501
    "{Source} reported that {killed} people died and {hurt} were hurt in {place} on {day} after {means} landed on {target}.",  # noqa: E501
)  # fmt: skip
FILLERS = (
    "The claim could not be independently verified.",
    "{Other} blamed the rebels for the attack, which they denied.",
    "At least {part} of the dead were children, {source} added.",
    "Witnesses said they had heard several explosions shortly after dawn.",
    "No group has claimed responsibility.",
    "Streets around {target} were closed while crews searched the rubble.",
    "{Other} said the toll could still rise.",
)
BACKGROUND = (
    "The road into {place} was reopened in the afternoon after engineers had cleared it.",
    "Shops along the main street stayed shut, and classes were called off until further notice.",
    '"We were having breakfast when the windows blew in," said a baker who lives nearby.',
    "Talks between the two sides broke down last month over the exchange of prisoners.",
    "An aid agency said it had sent blankets, drinking water and a generator to the town.",
    "Power was back in most districts by the evening, the utility said in a statement.",
    "Both sides accuse each other of breaking the truce that was signed in the spring.",
    "{Other} visited the wounded in hospital and promised that the damage would be made good.",
    "Analysts say control of {place} matters because of its railway junction and grain stores.",
    "A spokesman declined to comment on the reports, saying that an inquiry was under way.",
    "Families have been leaving for the coast since the winter, mostly on foot or by cart.",
    "The council is to meet in a closed session later this week at the request of three members.",
)
QUIET = (
    "The council of {place} voted to repair the roof of the primary school before the autumn.",
    "A new timetable for the ferry is to come into force after the holidays, the operator said.",
    "Members asked how the work would be paid for, and were told that the province would help.",
    "The harvest is expected to be a little smaller than last year because of the dry spring.",
    '"We have waited for this bridge since my father was a boy," said a farmer from the valley.',
    "The choir of {place} sang twice, and the second concert was broadcast on the radio.",
    "Prices at the fish stalls have risen since the winter, according to the chamber of trade.",
    "The minister promised more money for nurses and did not say where it would come from.",
    "The home side won by two goals and moved up to third place with a match in hand.",
    "Historians from the university are to read the letters and publish them next year.",
    "Passengers on the night train were given tea and an apology, a spokeswoman said.",
    "Engineers measured the lake twice and called its level normal for the season.",
    "The candidate denied that she had changed her mind about the tax and blamed the newspapers.",
    "Tickets for the museum are free on the first Sunday of every month, {source} announced.",
    "The old cinema in the middle of {place} is to become a library with a reading garden.",
    "Pupils planted forty apple trees along the river, one for each year since the flood wall.",
)
"""Sentences of articles about other things than attacks, with the words that such things share."""
PARAGRAPHS = 6
"""Paragraphs of background in an article, of two or three sentences each."""
YEARS = 10
FIRST_DAY = dt.date(2001, 1, 1)


class InventedPlace(NamedTuple):
    """A place that does not exist, in the middle of an ocean."""

    name: str
    latitude: float
    longitude: float


class Truth(NamedTuple):
    """What a report says: of which incident (by number), where, when, how many, and by whom."""

    incident: int
    place: InventedPlace
    day: dt.date
    killed: int
    injured: int
    source: str


class SyntheticReport(NamedTuple):
    """A report made by the generator, and what it says."""

    text: str
    publisher: str
    published: str
    truth: Truth


class QuietReport(NamedTuple):
    """A report made by the generator about anything but an attack."""

    text: str
    publisher: str
    published: str


def invented_places(count: int, seed: int = 7) -> list[InventedPlace]:
    """Give `count` places with distinct names, on a grid in the South Pacific."""
    chance = random.Random(seed)  # noqa: S311
    names: dict[str, None] = {}
    while len(names) < count:
        syllables = chance.choices(SYLLABLES, k=chance.choice((3, 3, 4)))
        names["".join(syllables).capitalize()] = None
    return [
        InventedPlace(name, -20.0 - 0.15 * (i // 60), -150.0 + 0.15 * (i % 60))
        for i, name in enumerate(names)
    ]


def gazetteer_csv(places: list[InventedPlace]) -> str:
    """Write the places as a user's gazetteer file."""
    lines = [f"{p.name},{p.latitude:.4f},{p.longitude:.4f},settlement" for p in places]
    return "name,lat,lon,kind\n" + "\n".join(lines) + "\n"


def reports(
    count: int,
    places: list[InventedPlace],
    seed: int = 11,
    *,
    articles: bool = False,
    years: float = YEARS,
) -> Iterator[SyntheticReport]:
    """Give `count` reports: on average five to an incident, every fifth a copy of an earlier.

    They are posts of about 55 words, or `articles` of about 250. Incidents are spread evenly over
    the places and `years`: who measures growth decides whether more reports are a longer history
    or a denser war. The texts are far more alike than real ones: every sentence is one of a
    few dozen, which puts more strain on the search for copies than news does.
    """
    chance = random.Random(seed)  # noqa: S311
    recent: list[SyntheticReport] = []
    incidents = max(1, count // 5)
    for _ in range(count):
        if recent and chance.random() < 0.2:
            report = _copy(chance, chance.choice(recent))
        else:
            paragraphs = PARAGRAPHS if articles else 0
            incident = chance.randrange(incidents)
            report = fresh(chance, places, incident, paragraphs, years)
        recent = [*recent[-50:], report]
        yield report


def quiet_reports(count: int, places: list[InventedPlace], seed: int = 13) -> Iterator[QuietReport]:
    """Give `count` articles of about 250 words in which there is nothing about an attack."""
    chance = random.Random(seed)  # noqa: S311
    for _ in range(count):
        words = {"place": chance.choice(places).name, "source": chance.choice(SOURCES)}
        paragraphs = [chance.sample(QUIET, chance.choice((2, 3))) for _ in range(PARAGRAPHS + 1)]
        body = "\n\n".join(" ".join(part).format(**words) for part in paragraphs)
        day = FIRST_DAY + dt.timedelta(days=chance.randrange(365 * YEARS))
        headline = f"News from {words['place']}"
        yield QuietReport(
            f"{headline}\n\n{body}", f"Gazette {chance.randrange(400)}", day.isoformat()
        )


def fresh(
    chance: random.Random,
    places: list[InventedPlace],
    incident: int,
    paragraphs: int,
    years: float,
) -> SyntheticReport:
    """Give a new report about incident number `incident`, with `paragraphs` of background."""
    event = random.Random(incident)  # noqa: S311
    place = event.choice(places)
    day = FIRST_DAY + dt.timedelta(days=event.randrange(max(1, round(365 * years))))
    dead, hurt = event.randint(2, 60), event.randint(3, 150)
    source, other = chance.sample(SOURCES, 2)
    killed = dead + chance.choice((0, 0, 0, 1, 2))
    words = {
        "killed": str(killed),
        "hurt": str(hurt),
        "part": str(max(1, killed // 4)),
        "means": event.choice(MEANS),
        "target": event.choice(TARGETS),
        "place": place.name,
        "day": day.strftime("%-d %B %Y"),
        "source": source,
        "Source": source[0].upper() + source[1:],
        "Other": other[0].upper() + other[1:],
    }
    sentences = [chance.choice(OPENINGS), *chance.sample(FILLERS, 3)]
    background = [chance.sample(BACKGROUND, chance.choice((2, 3))) for _ in range(paragraphs)]
    body = "\n\n".join(" ".join(part).format(**words) for part in (sentences, *background))
    published = day + dt.timedelta(days=chance.choice((0, 0, 1, 1, 2)))
    return SyntheticReport(
        f"{killed} killed in {place.name}\n\n{body}",
        f"Gazette {chance.randrange(400)}",
        published.isoformat(),
        Truth(incident, place, day, killed, hurt, source),
    )


def _copy(chance: random.Random, report: SyntheticReport) -> SyntheticReport:
    publisher = f"Gazette {chance.randrange(400)}"
    text = report.text
    if chance.random() < 0.4:
        text = text.rsplit(". ", 1)[0] + "."
    return report._replace(text=text, publisher=publisher)
