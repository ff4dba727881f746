"""Who says what, on sentences of war reporting in every form that the finder knows."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.chain import CueKind, Stance
from reportedly.model.passage import Passage
from reportedly.model.report import Embed
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.find import find_attributions
from reportedly.reading.findings import Attribution, Span


def found_in(text: str) -> tuple[Attribution, ...]:
    return find_attributions(english().parse(text))


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " | ".join(text[s.start : s.end] for s in spans)


def pairs(text: str) -> set[tuple[str, str]]:
    return {(words(text, a.source), words(text, a.content)) for a in found_in(text)}


INDIRECT = [
    ("Police confirmed that four people were killed.", "Police", "that four people were killed"),
    (
        "Nine people died in the strike, the mayor said.",
        "the mayor",
        "Nine people died in the strike",
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
        "The mayor was quoted as saying that the shells came from the north.",
        "The mayor",
        "that the shells came from the north",
    ),
    (
        "The agency quoted a doctor as saying eleven bodies had been brought in.",
        "a doctor",
        "eleven bodies had been brought in",
    ),
    ("Witnesses described seeing two jets.", "Witnesses", "seeing two jets"),
    (
        "The envoys called for the shelling to stop.",
        "The envoys",
        "the shelling to stop",
    ),
    (
        "The fear is that more people are trapped.",
        "",
        "that more people are trapped",
    ),
    (
        "The bishop called the raid “a crime against the living”.",
        "The bishop",
        "the raid “a crime against the living”",
    ),
    ("The governor put the toll at six.", "The governor", "the toll at six"),
    ("A UN office counted five dead in Brona.", "A UN office", "five dead"),
    (
        "The clinic recorded 5 dead and 12 injured on Monday.",
        "The clinic",
        "5 dead and 12 injured",
    ),
    (
        "Doctors registered at least four killed and 11 wounded in the raid.",
        "Doctors",
        "at least four killed and 11 wounded",
    ),
]

ACCUSING = [
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
    (
        "The militia claimed to have shot down the plane.",
        "The militia",
        "to have shot down the plane",
    ),
    ("Separatists were blamed for the attack.", "", "Separatists | for the attack"),
    (
        "Accusations by the Red Cross that the convoy was hit were rejected by the army.",
        "the Red Cross",
        "that the convoy was hit",
    ),
    (
        "The rebels' claim that the army shelled the school spread quickly.",
        "The rebels'",
        "that the army shelled the school",
    ),
]

DENYING = [
    ("The army denied shelling the hospital.", "The army", "shelling the hospital"),
    ("The rebels denied responsibility.", "The rebels", "responsibility"),
    ("The ministry's denial of the attack came hours later.", "The ministry's", "the attack"),
]

SOURCELESS = [
    ("It was reported that three houses burned down.", "", "that three houses burned down"),
    ("The strike allegedly killed six children.", "", "The strike | killed six children"),
    ("Reportedly, a drone hit the bus station.", "", "a drone hit the bus station"),
    ("The convoy was said to have been hit.", "", "The convoy | to have been hit"),
    (
        "The dead man is believed to have been a farmer.",
        "",
        "The dead man | to have been a farmer",
    ),
    (
        "There were unconfirmed reports that a bridge had collapsed.",
        "",
        "that a bridge had collapsed",
    ),
]

HEADLINES = [
    ("Mayor: five dead in market attack", "Mayor", "five dead in market attack"),
    ("Five killed in shelling, officials say", "officials", "Five killed in shelling"),
    ("Shelling kills four in Eastford - mayor", "mayor", "Shelling kills four in Eastford"),
]

QUOTED = [
    (
        '"We heard it fall," said Mira Dolan, a teacher in Eastford.',
        "Mira Dolan, a teacher in Eastford",
        '"We heard it fall,"',
    ),
    (
        '"We heard it fall," Dolan said. "Then the roof came down."',
        "Dolan",
        '"We heard it fall," | "Then the roof came down."',
    ),
    (
        'The mayor, Petra Holt, said the shelling "killed four people" and wounded dozens.',
        "The mayor, Petra Holt,",
        'the shelling "killed four people" and wounded dozens',
    ),
    ('"We heard it fall." — Mira Dolan, teacher', "Mira Dolan", '"We heard it fall."'),
    ("‘They came at night,’ said a farmer.", "a farmer", "‘They came at night,’"),
]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [*INDIRECT, *ACCUSING, *DENYING, *SOURCELESS, *HEADLINES, *QUOTED],
)
def test_finds_source_and_content(text: str, source: str, content: str) -> None:
    assert (source, content) in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit the market at noon.",
        "Rescuers pulled three people from the rubble.",
        "No group has claimed the attack.",
        "The family had fled to the coast in March.",
        "A missile destroyed the bakery and damaged two houses.",
    ],
)
def test_finds_nothing_where_nobody_is_credited(text: str) -> None:
    assert found_in(text) == ()


def test_chain_of_three_nests_by_content() -> None:
    text = "The mayor said the governor told him that police had found three bodies."
    outer, inner = found_in(text)
    assert (outer.holder.name, inner.holder.name) == ("mayor", "governor")
    assert outer.content[0].covers(inner.source[0])
    assert outer.content[0].covers(inner.content[0])


def test_whoever_is_cited_is_the_inner_link() -> None:
    text = "The Vale Gazette, citing the ministry, said two shells hit the school."
    outer, inner = found_in(text)
    assert outer.holder.name == "Vale Gazette"
    assert inner.holder.name == "ministry"
    assert inner.content == outer.content


def test_what_is_cited_after_an_inserted_speaker_takes_the_same_content() -> None:
    text = "Two shells hit the school, local media said, citing the hospital."
    outer, inner = found_in(text)
    assert [outer.holder.name, inner.holder.name] == ["local media", "hospital"]
    assert words(text, inner.content) == "Two shells hit the school"


def test_a_paragraph_of_quotation_carries_on_from_its_speaker() -> None:
    text = '"They came at night," said Mira Dolan.\n\n"We hid in the cellar."\n\nIt rained.'
    (found,) = found_in(text)
    assert words(text, found.content) == '"They came at night," | "We hid in the cellar."'
    assert found.holder.name == "Mira Dolan"


def test_embedded_post_is_its_accounts_word() -> None:
    text = "A video went round.\n\nShells on the bus station now"
    start = text.index("Shells")
    embed = Embed(Passage.of(text, start, len(text)), account="@eastford_now")
    (found,) = [a for a in find_attributions(english().parse(text), (embed,)) if not a.cue]
    assert found.content == (Span(start, len(text)),)
    assert (found.holder.name, found.holder.kind) == ("@eastford_now", SourceKind.SOCIAL_ACCOUNT)


@pytest.mark.parametrize(
    ("text", "stance", "kind"),
    [
        ("The mayor said nine people died.", Stance.STATED, CueKind.SAYING),
        ("Police confirmed that nine people died.", Stance.STATED, CueKind.CONFIRMATION),
        ("Residents reported that nine people died.", Stance.REPORTED, CueKind.HEARSAY),
        ("The town is believed to have fallen.", Stance.REPORTED, CueKind.BELIEF),
        ("The convoy was said to have been hit.", Stance.REPORTED, CueKind.HEARSAY),
        ("The video purports to show a tank.", Stance.REPORTED, CueKind.HEARSAY),
        ("The rebels claimed that the army fired.", Stance.ALLEGED, CueKind.ACCUSATION),
        ("The army denied shelling the town.", Stance.DENIED, CueKind.DENIAL),
        ("The army has not confirmed the strike.", Stance.UNKNOWN, CueKind.UNVERIFIED),
        ("Reporters could not verify the claim.", Stance.UNKNOWN, CueKind.UNVERIFIED),
        ("It was not possible to verify the account.", Stance.UNKNOWN, CueKind.UNVERIFIED),
        ("The rebels claimed responsibility for it.", Stance.STATED, CueKind.SAYING),
        ("It was not clear who fired the shells.", Stance.UNKNOWN, CueKind.UNVERIFIED),
    ],
)
def test_stance_follows_the_cue(text: str, stance: Stance, kind: CueKind) -> None:
    assert (stance, kind) in {(a.stance, a.kind) for a in found_in(text)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "The car was destroyed before it managed to enter the neighborhood said the mayor"
                " stressing that all the gunmen were killed."
            ),
            "mayor",
        ),
        (
            (
                "An attack killed ten people with sarin and chlorine said Ivo Marn head of the"
                " authority adding that 300 were wounded."
            ),
            "Ivo Marn",
        ),
        ("The road has seen the worst shelling, police said.", "police"),
    ],
)
def test_no_thing_says_anything(text: str, speaker: str) -> None:
    assert {a.holder.name for a in found_in(text)} == {speaker}


def test_spans_lie_in_the_text() -> None:
    text = '"It fell at noon," said Dolan. Officials, who came later, denied that "it" was theirs.'
    for found in found_in(text):
        for span in (*found.source, *found.cue, *found.content):
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip() == text[span.start : span.end]


def test_an_empty_text_has_no_attributions() -> None:
    assert found_in("") == ()


def test_sides_may_be_exchanged() -> None:
    text = (
        "{0} accused {1} of bombing the dam. {1} rejected the accusation. "
        "{0}'s defence ministry said nine people died."
    )
    there = found_in(text.format("Norland", "Sudmark"))
    back = found_in(text.format("Sudmark", "Norland"))
    assert [(a.source, a.content, a.stance, a.kind, a.holder.kind) for a in there] == [
        (a.source, a.content, a.stance, a.kind, a.holder.kind) for a in back
    ]
    exchanged = {"Norland": "Sudmark", "Sudmark": "Norland", None: None}
    assert [exchanged[a.holder.speaks_for] for a in there] == [a.holder.speaks_for for a in back]
