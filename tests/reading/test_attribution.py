"""Who says what, on sentences of war reporting in every form that the finder knows."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.chain import CueKind, Stance
from reportedly.model.passage import Passage
from reportedly.model.report import Embed
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.findings import Attribution


def words(text: str, spans: tuple) -> str:
    return " | ".join(text[s.start : s.end] for s in spans)


def read(text: str) -> list[tuple[str, str, str]]:
    found = find_attributions(english().parse(text))
    return [(words(text, a.source), words(text, a.cue), words(text, a.content)) for a in found]


def one(text: str) -> Attribution:
    (found,) = find_attributions(english().parse(text))
    return found


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Police confirmed that four people were killed.",
            "Police",
            "that four people were killed",
        ),
        (
            "According to Vortan officials, nine people died in the strike.",
            "Vortan officials",
            "nine people died in the strike",
        ),
        (
            "Nine people died in the strike, according to the health ministry.",
            "the health ministry",
            "Nine people died in the strike",
        ),
        (
            "Villagers told reporters that the jet had circled twice.",
            "Villagers",
            "that the jet had circled twice",
        ),
        (
            "The army blamed rebels for the attack on the market.",
            "The army",
            "rebels for the attack on the market",
        ),
        (
            "The governor accused the army of shelling the hospital.",
            "The governor",
            "the army of shelling the hospital",
        ),
        ("The army denied shelling the hospital.", "The army", "shelling the hospital"),
        (
            "The militia claimed to have shot down the plane.",
            "The militia",
            "to have shot down the plane",
        ),
        ("It was reported that three houses burned down.", "", "that three houses burned down"),
        ("The strike allegedly killed six children.", "", "The strike | killed six children"),
        ("Mayor: five dead in market attack", "Mayor", "five dead in market attack"),
    ],
)
def test_finds_source_and_content(text: str, source: str, content: str) -> None:
    ((found_source, _, found_content),) = read(text)
    assert (found_source, found_content) == (source, content)


def test_embedded_post_is_its_accounts_word() -> None:
    text = "A video went round.\n\nShells on the bus station now"
    start = text.index("Shells")
    embed = Embed(Passage.of(text, start, len(text)), account="@eastford_now")
    found = find_attributions(english().parse(text), (embed,))
    assert [a.holder.name for a in found if a.content[0].start == start] == ["@eastford_now"]
    assert found[-1].holder.kind is SourceKind.SOCIAL_ACCOUNT


def test_denial_is_the_holders_stance() -> None:
    found = one("The rebels denied responsibility for the attack.")
    assert (found.stance, found.kind) == (Stance.DENIED, CueKind.DENIAL)
    assert found.holder.kind is SourceKind.ARMED_GROUP
