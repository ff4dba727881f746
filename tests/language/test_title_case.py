"""Headlines in title case, read as if they were sentences. Places and bodies are invented."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.content import Event, Responsibility
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader


def written(text: str) -> str:
    """Give `text` as the parser gets to see it."""
    return english()._readable(text)


def told(text: str) -> tuple[set[str], set[str]]:
    """Give the doers and the kinds of attack that a headline tells of."""
    claims = Reader().read(make_report(text, language="en")).claims
    doers = {c.content.party.lower() for c in claims if isinstance(c.content, Responsibility)}
    return doers, {c.content.kind.value for c in claims if isinstance(c.content, Event)}


def titled(headline: str) -> str:
    """Write a headline in title case."""
    small = {"a", "an", "and", "as", "at", "by", "in", "of", "on", "the", "to", "with"}
    first, *others = headline.split()
    words = (word if word in small else word[0].upper() + word[1:] for word in others)
    return " ".join([first, *words])


@pytest.mark.parametrize(
    "headline",
    [
        "Militants attack Osk, kill three including journalist",
        "Army troops shell Milna, says rebel spokesman",
        "Karm rebels down helicopter, killing nine",
        "Gunmen open fire on bus near Osk, four dead",
        "Government forces press attacks on rebel-held areas of Osk",
        "Blast kills two at market in Osk, police say",
        "Nine killed as Karm forces shell Osk hospital",
        "Soldiers shot protesters in Osk, inquiry finds",
        "Witnesses blame army for strike on school in Osk",
    ],
)
def test_title_case_tells_what_a_sentence_tells(headline: str) -> None:
    assert told(titled(headline)) == told(headline)
    assert any(told(headline))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (
            "Suicide Bomber Kills Twelve at Mosque in Osk",
            "Suicide bomber kills twelve at mosque in Osk",
        ),
        (
            "Army Shells Osk Again. Three children were killed in the Milna district.",
            "Army shells Osk again. Three children were killed in the Milna district.",
        ),
        ("Two Dead as Hamas Fires Rockets", "Two dead as Hamas fires rockets"),
        ("Taliban Attack Police Post", "Taliban attack police post"),
        ("Russian Envoy Condemns Attack on School", "Russian envoy condemns attack on school"),
    ],
)
def test_ordinary_words_lose_their_capital(text: str, seen: str) -> None:
    assert written(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Karm, Milna Osk, Tolm Drin and Hanka Selb were among the dead.",
        "The Blue Front claimed the attack on the town of Osk.",
        "Osk Hospital",
        "On Monday the Milna District Court heard that soldiers had fired.",
    ],
)
def test_sentences_stay_as_they_are(text: str) -> None:
    assert written(text) == text
