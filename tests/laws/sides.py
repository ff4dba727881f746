"""Two sides' names, sentences about both, and the exchange of one for the other."""

import re
from typing import Any

import msgspec
from hypothesis import strategies as st

from reportedly.model.passage import Passage
from reportedly.model.report import Embed, Report, make_report

Names = dict[str, str]
"""What stands for one side → what stands for the other, in the order of `ROLES`."""

ROLES = ("people", "peoples", "country", "town", "quarter", "officer", "group")

PAIRS: tuple[Names, ...] = tuple(
    dict(zip(one.split(", "), two.split(", "), strict=True))
    for one, two in (
        (
            "Russian, Russians, Russia, Belgorod, Novy Oskol, Dmitri Sokolov, RPF",
            "Ukrainian, Ukrainians, Ukraine, Kharkiv, Bila Krynytsia, Mykola Petrenko, UVB",
        ),
        (
            "Israeli, Israelis, Israel, Haifa, Kiryat Shmona, Avi Peretz, ZKL",
            "Syrian, Syrians, Syria, Aleppo, Tel Rifaat, Nizar Darwish, QMT",
        ),
        (
            "Turkish, Turks, Turkey, Ankara, Eski Hisar, Mehmet Yilmaz, TKB",
            "Armenian, Armenians, Armenia, Yerevan, Verin Dvin, Vahan Petrosyan, HYK",
        ),
        (
            "Serb, Serbs, Serbia, Belgrade, Banja Koviljaca, Dragan Jovanovic, SRF",
            "Croat, Croats, Croatia, Zagreb, Ivanic Selo, Zlatko Horvat, HKV",
        ),
        (
            "Hutu, Hutus, Rwanda, Kigali, Rusizi Kamembe, Anastase Habimana, FDK",
            "Tutsi, Tutsis, Burundi, Bujumbura, Ruyigi Kirundo, Cyriaque Ndayizeye, PLH",
        ),
        (
            "Indian, Indians, India, Amritsar, Uri Baramulla, Rajesh Chauhan, JKD",
            "Pakistani, Pakistanis, Pakistan, Lahore, Mirpur Kotli, Tariq Qureshi, LQM",
        ),
        (
            "Ethiopian, Ethiopians, Ethiopia, Gondar, Debre Zeyit, Tesfaye Bekele, FDU",
            "Eritrean, Eritreans, Eritrea, Asmara, Adi Keyh, Yohannes Tewolde, EDG",
        ),
        (
            "Georgian, Georgians, Georgia, Tbilisi, Zemo Nikozi, Giorgi Beridze, GNX",
            "Ossetian, Ossetians, Ossetia, Tskhinvali, Nizhni Zgubir, Alan Kokoity, OVR",
        ),
    )
)

HEADLINES = (
    "{people} shells kill 12 in {town}, {other} officials say",
    "{officer}: {group} killed nine in {town}",
    "At least 30 dead in {town} as {people} forces shell market",
    "{country} denies air strike on {town} that killed 14",
    "{Group} blames {group} for blast that wounded 20",
)
SENTENCES = (
    "{people} shells killed five people in {town} on Monday, {other} officials said.",
    "The {people} army denied that its forces had fired on {town}.",
    "Colonel {officer}, who speaks for the {people} army, blamed {other} gunners for the attack.",
    "Residents of {town} said {people}-made rockets hit a school, wounding at least 12 children.",
    "The {other} defence ministry, citing local police, reported that two women were killed.",
    "According to {people} media, the {other} side had shelled its own positions near {town}.",
    "{officer} claimed that {other} fighters had used a hospital as a base.",
    "{other} officials accused the {people} air force of a war crime in {town}.",
    "The {people} government confirmed that its aircraft had struck {town}.",
    "It could not be independently verified that {people} troops were in {town}.",
    "{group} fighters killed eight farmers near {quarter}, the {other} general staff said.",
    "The attack on {town} was claimed by {group}.",
    "{country}'s foreign ministry said that {Country}'s troops had fired the rockets.",
    "{peoples} and {Peoples} accused each other of shelling {quarter}.",
    "{officer} was killed on Tuesday when a drone hit his car in {town}.",
    "Four {people} soldiers and a civilian were killed in {quarter}, {group} said.",
    "Doctors in {town} put the toll at 17, up from 14.",
    "Seven of the dead were {peoples}, {officer} told reporters.",
    "The rockets, supplied by {country}, killed a woman and her two sons in {quarter}.",
    "{Officer} said {group} had shelled {town}, killing at least 23 people.",
    "Nobody has taken responsibility for the blast in {town}; {other} media blamed {group}.",
    "{group} denied any role in the attack and said {Group} had staged it.",
    "{people} air strikes destroyed a hospital in {quarter}, {Group} said.",
    "{country} says that no {people} aircraft were over {town} that day.",
    "Dozens of {peoples} fled {town} after {other} tanks opened fire.",
    "{country}-supplied mortars killed a nurse in {town}, the {other} health ministry said.",
    "Three {people} journalists were injured by {other} mortar fire, their editor said.",
    "“{Peoples} did this,” said {officer}. “Eleven of us were wounded.”",
    "{officer} and {Officer} each accused the other side of killing 40 civilians in {town}.",
)
WIRES = (
    "AT LEAST 19 CIVILIANS WERE KILLED WHEN {people} PLANES BOMBED {town}, {Group} SAID.",
    "{country} HAS DENIED THAT ITS TROOPS SHELLED {quarter}, KILLING SIX PEOPLE.",
    "THE {people} GOVERNMENT ACCUSED {group} OF KIDNAPPING FOUR TEACHERS IN {town}.",
)
CAPTIONS = (
    "{other} rescuers carry a wounded girl from a house hit by {people} shells in {town}.",
    "Smoke rises over {quarter} after {people} air strikes that killed ten people.",
)
POSTS = (
    "BREAKING: {people} drones hit {town}, 3 killed, 15 injured",
    "{group} just shelled {quarter}. My neighbour says two children are dead.",
)
TEMPLATES = (*HEADLINES, *SENTENCES, *WIRES, *CAPTIONS, *POSTS)

_CAPITALS = re.compile(r"[A-Z][A-Z ,.]{9,}")


class Story(msgspec.Struct, frozen=True):
    """The templates of one report, by where they stand in it."""

    headline: str
    body: tuple[str, ...]
    caption: str
    post: str

    def told_of(self, names: Names) -> Report:
        """Give the report with the first side of `names` in the first part."""
        pieces = (self.headline, " ".join(self.body), self.caption, self.post)
        headline, body, caption, post = (told(piece, names) for piece in pieces)
        return _report(headline, body, caption, post)


stories = st.builds(
    Story,
    headline=st.sampled_from(HEADLINES),
    body=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map(tuple)
    | st.sampled_from(WIRES).map(lambda wire: (wire,)),
    caption=st.sampled_from(CAPTIONS),
    post=st.sampled_from(POSTS),
)


def told(template: str, names: Names) -> str:
    """Fill a template: small names are the first side's, capitalised ones the other's."""
    own = dict(zip(ROLES, names, strict=True))
    theirs = dict(zip(ROLES, names.values(), strict=True))
    filled = template.format(
        **own, other=theirs["people"], **{role.capitalize(): name for role, name in theirs.items()}
    )
    return filled.upper() if _CAPITALS.search(template) else filled


def _report(headline: str, body: str, caption: str, post: str) -> Report:
    text = "\n\n".join((headline, body, caption, post))

    def passage(part: str) -> Passage:
        start = text.index(part)
        return Passage.of(text, start, start + len(part))

    return make_report(
        text,
        headline=passage(headline),
        captions=(passage(caption),),
        embeds=(Embed(passage(post), "@eyewitness"),),
        publisher="Gazette",
        published="2001-03-05",
        language="en",
    )


def with_sides_exchanged(report: Report, names: Names) -> Report:
    """Give the report with each side's names in the place of the other's."""
    pieces = [exchanged(piece, names) for piece in report.text.split("\n\n")]
    headline, *body, caption, post = pieces
    return _report(headline, "\n\n".join(body), caption, post)


def exchanged(text: str, names: Names) -> str:
    """Exchange the names in a text, in capitals where the text has them in capitals."""
    both = {**names, **{second: first for first, second in names.items()}}
    longest = sorted(both, key=len, reverse=True)
    words = re.compile(r"\b(" + "|".join(map(re.escape, longest)) + r")(?=s?\b)", re.IGNORECASE)

    def other(match: re.Match[str]) -> str:
        found = match.group()
        name = next(n for n in longest if n.lower() == found.lower())
        if found.isupper() and not name.isupper():
            return both[name].upper()
        return both[name].lower() if found.islower() else both[name]

    return words.sub(other, text)


def exchanged_within(value: Any, names: Names) -> Any:
    """Exchange the names in every text inside plain data."""
    if isinstance(value, dict):
        return {key: exchanged_within(inner, names) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [exchanged_within(item, names) for item in value]
    return exchanged(value, names) if isinstance(value, str) else value
