"""The law of copies: adding a copy of a report, of whatever kind, changes no figure or grade."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.chain import Stance
from reportedly.model.claim import Claim, Position
from reportedly.model.content import Confidence, Content, Denial, Event, EventKind, Responsibility
from reportedly.model.figure import Category, Group
from reportedly.model.passage import Passage
from reportedly.model.report import Embed, Report, make_report
from reportedly.tracing.origins import group_origins
from reportedly.tracing.shared import shared_text
from reportedly.weighing.assess import assess
from tests.hand_built import claim, figure, incident

Known = tuple[str, Content, str | None, Stance]
"""A phrase, what it states, whom the text credits it to, and how."""

INJURED = Category.INJURED
SENTENCES: list[tuple[str, list[Known]]] = [
    (
        (
            "A shell fell among the stalls of the corn market at Millbrook shortly after noon on "
            "Saturday and killed at least sixty people who had come into town with their wagons."
        ),
        [
            ("A shell fell", Event(EventKind.SHELLING, "fell"), None, Stance.STATED),
            ("at least sixty people", figure(60, None), None, Stance.STATED),
        ],
    ),
    (
        (
            "The mayor of the town told callers that sixty-six had been killed, four children "
            "among them, and that some two hundred more were wounded and lay in the clinic."
        ),
        [
            ("sixty-six", figure(66), "the mayor", Stance.STATED),
            ("four children", figure(4, group=Group.CHILDREN), "the mayor", Stance.STATED),
            ("two hundred", figure(200, category=INJURED), "the mayor", Stance.STATED),
        ],
    ),
    (
        (
            "A doctor who would not be named said in the corridor of the clinic that he himself "
            "had counted sixty-eight dead by the evening, and that more would follow."
        ),
        [("sixty-eight dead", figure(68), "a doctor", Stance.STATED)],
    ),
    (
        (
            "Those who live on the square blamed the guns of the hill army, which had been seen on "
            "the ridge to the north of the town since the beginning of the week."
        ),
        [
            (
                "blamed the guns",
                Responsibility("hill army", Confidence.ACCUSED),
                "residents",
                Stance.ALLEGED,
            )
        ],
    ),
    (
        (
            "The staff of the hill army answered in the night that none of its guns had fired that "
            "day and that the valley had done it to itself for the sake of the talks."
        ),
        [
            ("none of its guns", Denial("hill army", "none"), "hill army staff", Stance.STATED),
            (
                "had done it to itself",
                Responsibility("valley", Confidence.ACCUSED),
                "hill army staff",
                Stance.ALLEGED,
            ),
        ],
    ),
]
HEADLINES = ["Shell strikes corn market", "Millbrook counts its dead", "Death on market day"]


def compose(picks: list[int], headline: str) -> str:
    return "\n\n".join([headline, *(SENTENCES[i][0] for i in picks)])


def claims_of(report: Report) -> list[Claim]:
    """Read a report as a reader would that knows these sentences."""
    found = []
    for _, known in SENTENCES:
        for quote, content, who, stance in known:
            if quote in report.text:
                by = [who] if who else []
                position = Position.EMBED if report.embeds else Position.BODY
                found.append(
                    claim(report, content, *by, quote=quote, stance=stance, position=position)
                )
    return found


def weigh(reports: list[Report]):
    claims = [c for report in reports for c in claims_of(report)]
    pairs = [(a, b) for n, a in enumerate(reports) for b in reports[n + 1 :]]
    shared = [s for s in (shared_text(a, b) for a, b in pairs) if s]
    origins = group_origins(claims, {r.id: r for r in reports}, shared)
    return assess(incident(), claims, origins, {r.id: r for r in reports}), origins


def lightly_edited(text: str) -> str:
    return text.replace("shortly", "soon").replace("callers", "visitors").replace("ridge", "crest")


def copied(original: Report, how: str, publisher: str, published: str | None) -> Report:
    paragraphs = original.text.split("\n\n")
    texts = {
        "verbatim": original.text,
        "trimmed": "\n\n".join(paragraphs[: max(2, len(paragraphs) - 1)]),
        "beheaded": "\n\n".join(paragraphs[1:]),
        "re-headlined": "\n\n".join(["Grief in the valley", *paragraphs[1:]]),
        "edited": lightly_edited(original.text),
        "framed": "\n\n".join(["This is what reached us by wire.", *paragraphs[1:], "More later."]),
    }
    if how == "embedded":
        text = f"A post that many have seen:\n\n{original.text}"
        passage = Passage.of(text, text.index(original.text), len(text))
        embed = Embed(passage, original.publisher or "")
        return make_report(text, embeds=(embed,), publisher=publisher, published=published)
    credited = (original.publisher or "",) if how == "credited" else ()
    text = texts.get(how, original.text)
    return make_report(text, publisher=publisher, published=published, credits=credited)


originals = st.lists(
    st.tuples(
        st.lists(st.sampled_from(range(len(SENTENCES))), min_size=1, max_size=4, unique=True),
        st.sampled_from(HEADLINES),
        st.sampled_from(["Valley Wire", "Hill Wire", "Courier"]),
        st.integers(5, 8),
    ),
    min_size=1,
    max_size=3,
)
KINDS = [
    "verbatim",
    "trimmed",
    "beheaded",
    "re-headlined",
    "edited",
    "framed",
    "embedded",
    "credited",
]


@given(originals, st.data())
def test_copies_change_no_figure_and_no_grade(picked, data):
    reports = [
        make_report(compose(picks, headline), publisher=publisher, published=f"1921-03-{day:02}")
        for picks, headline, publisher, day in picked
    ]
    reports = list({r.id: r for r in reports}.values())
    before, origins = weigh(reports)
    how = data.draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=3))
    whose = data.draw(st.lists(st.integers(0, len(reports) - 1), min_size=3, max_size=3))
    one_paper = data.draw(st.booleans())
    copies = []
    for number, (kind, index) in enumerate(zip(how, whose, strict=False)):
        # One paper that prints copies of several agencies must not make one origin of them.
        publisher = "Reprints" if one_paper else f"Reprint {number}"
        same_day = not one_paper and data.draw(st.booleans())
        published = reports[index].published if same_day else f"1921-03-{12 + number}"
        copies.append(copied(reports[index], kind, publisher, published))
    after, grown = weigh([*copies, *reports])
    assert rows(after) == rows(before)
    assert after.grade.incident == before.grade.incident
    assert after.grade.attribution == before.grade.attribution
    assert after.grade.label == before.grade.label
    assert len(grown) == len(origins)
    if min(copy.published for copy in copies) > max(report.published for report in reports):
        assert {o.id for o in grown} == {o.id for o in origins}


def rows(found):
    return [(r.category, r.group, r.low, r.best, r.high, r.contested) for r in found.figures]


def test_every_grouping_has_its_evidence():
    text = compose([0, 1], HEADLINES[0])
    wire = make_report(text, publisher="Valley Wire", published="1921-03-05")
    _, origins = weigh([wire, copied(wire, "edited", "Herald", "1921-03-06")])
    assert all(len(o.evidence) >= 1 and o.evidence[0].explanation for o in origins)
