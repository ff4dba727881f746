"""One incident's ledger as text: figures, grade, contests, origins, and every claim."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from reportedly.cli.render.added import shown_lines
from reportedly.cli.render.history import policy_line
from reportedly.model.assessment import Assessment, NamedVictim
from reportedly.model.claim import Claim
from reportedly.model.ledger import LedgerEntry
from reportedly.model.review import ClaimReview
from reportedly.publishing.coverage import NEGLECT, coverage_sentences
from reportedly.publishing.inert import inert, one_line
from reportedly.publishing.lettering import origin_label
from reportedly.publishing.references import NO_VERDICT, alike, answer_lines
from reportedly.publishing.rows import SLOTS, says_how
from reportedly.publishing.words import (
    counted,
    date_words,
    figure_name,
    numbers_words,
    place_words,
    precision_words,
)
from reportedly.weighing.headlines import surer_headlines
from reportedly.weighing.policies import DEFAULT_POLICY, policy_named


def ledger_lines(entry: LedgerEntry) -> Iterator[Text]:
    """Give the whole ledger of one incident, a line at a time."""
    letters = origin_letters(entry.assessment)
    yield from _heading(entry)
    yield from _figures(entry.assessment)
    yield from _victims(entry.assessment)
    yield from _grade(entry.assessment)
    yield from _contests(entry.assessment)
    yield from surer_headline_lines(entry.standing)
    yield from _origins(entry, letters)
    yield from _coverage(entry)
    yield from _answers(entry)
    yield from _judgements(entry)
    yield from _claims(entry, letters)
    yield from shown_lines(entry)


def origin_letters(assessment: Assessment) -> dict[str, str]:
    """Give each claim id the label of its origin group: A to Z, then A2, B2 and so on."""
    letters: dict[str, str] = {}
    for index, origin in enumerate(assessment.origins):
        letters.update(dict.fromkeys(origin.claims, origin_label(index)))
    return letters


def _section(title: str) -> Iterator[Text]:
    yield Text()
    yield Text(title, style="bold underline")


def _item(text: str, indent: int = 2, style: str = "") -> Text:
    return Text(" " * indent + inert(text), style=style)


def _heading(entry: LedgerEntry) -> Iterator[Text]:
    incident = entry.incident
    title = f"{date_words(incident.when)}  {place_words(incident.place)}: {entry.assessment.what}"
    yield Text(inert(title), style="bold")
    yield Text(
        f"{incident.id}; place: {precision_words(incident.place)}; "
        f"stated by {counted(len(entry.assessment.grade.stating), 'origin')}, "
        f"in {counted(len(incident.reports), 'report')}",
        style="dim",
    )


def _figures(assessment: Assessment) -> Iterator[Text]:
    policies = sorted({figure.policy for figure in assessment.figures}) or [DEFAULT_POLICY]
    bounds = dict.fromkeys(policy_named(policy).bounds for policy in policies)
    yield from _section(f"Figures ({', '.join(bounds)})")
    if not assessment.figures:
        yield _item("No figure is claimed: unknown, which is not zero.")
        return
    for policy in policies:
        yield policy_line(policy)
    for figure in assessment.figures:
        line = Text(f"  {figure_name(figure.category, figure.group)}  ", style="bold")
        line.append(numbers_words(figure))
        if figure.contested:
            line.append("  contested", style="yellow")
        yield line
        yield _item(figure.sentence, 4)


def _victims(assessment: Assessment) -> Iterator[Text]:
    if assessment.victims:
        yield from _section(f"Named among the dead ({len(assessment.victims)})")
    for victim in assessment.victims:
        yield _item(one_line(victim_words(victim)))


def victim_words(victim: NamedVictim) -> str:
    """Name one of the dead, with the other spellings and whoever names this one."""
    also = f" (also {'; '.join(victim.spellings)})" if victim.spellings else ""
    return f"{victim.name}{also}: {'; '.join(victim.origins)}"


def _grade(assessment: Assessment) -> Iterator[Text]:
    grade = assessment.grade
    yield from _section("Grade")
    yield _item(f"Incident: {grade.incident}")
    yield _item(f"Attribution: {grade.attribution}")
    for told in grade.scales:
        yield _item(f"{told.scale}: {f'{told.value} ({told.fit})' if told.value else told.fit}")
    for reason in grade.reasons:
        yield _item(f"because: {reason}", 4)
    for change in grade.would_change:
        yield _item(f"would change: {change}", 4)
    for told in grade.scales[1:]:
        yield _item(f"{told.scale}: {told.reason}", 4, "dim")


def _contests(assessment: Assessment) -> Iterator[Text]:
    if assessment.contested:
        yield from _section("Contested")
    for contest in assessment.contested:
        yield _item(f"{contest.slot}: {contest.explanation}")


def surer_headline_lines(claims: Iterable[Claim]) -> Iterator[Text]:
    """Say where headlines are surer than the text below them, each once; nothing where none is."""
    told: dict[str, list[str]] = {}
    for one in surer_headlines(claims):
        above, below = (one_line(c.passage.quote, 70) for c in (one.headline, one.body))
        said = f"“{above}”: {one.explanation} (“{below}”)"
        told.setdefault(said, []).append(one.headline.report)
    if told:
        yield from _section("Headlines surer than their text")
    for said, reports in told.items():
        yield _item(f"{said}, {', '.join(dict.fromkeys(reports))}")


def _origins(entry: LedgerEntry, letters: dict[str, str]) -> Iterator[Text]:
    yield from _section("Origins")
    for index, origin in enumerate(entry.assessment.origins):
        reports = len(origin.reports)
        repeated = f"in {reports} report{'s' if reports != 1 else ''}"
        yield _item(f"{origin_label(index)}  {origin.name} ({repeated})")
        for evidence in dict.fromkeys(e.explanation for e in origin.evidence):
            yield _item(evidence, 6, "dim")


def _answers(entry: LedgerEntry) -> Iterator[Text]:
    if entry.answers:
        yield from _section("Set beside reference tables")
        yield _item(NO_VERDICT, 2, "dim")
    for same in alike(entry.answers):
        claimed, *lines = answer_lines(same)
        yield _item(one_line(claimed))
        yield from (_item(one_line(line), 4) for line in lines)


def _coverage(entry: LedgerEntry) -> Iterator[Text]:
    if entry.coverage is None:
        return
    yield from _section("Coverage")
    for sentence in coverage_sentences(entry.coverage):
        yield _item(one_line(sentence))
    yield _item(NEGLECT, 4, "dim")


def _judgements(entry: LedgerEntry) -> Iterator[Text]:
    if entry.judgements:
        yield from _section("Decided by people")
    for judged in entry.judgements:
        waits = "; needs a second person" if judged.waiting else ""
        who = ", ".join(judged.authors)
        yield _item(one_line(f"{judged.act}, by {who}{waits} ({judged.decision})"))


def _claims(entry: LedgerEntry, letters: dict[str, str]) -> Iterator[Text]:
    yield from _section("Claims")
    reviews = {review.claim: review for review in entry.reviews}
    for slot in SLOTS:
        claims = [claim for claim in entry.claims if claim.kind == slot]
        if claims:
            yield _item(slot, 2, "bold")
        for claim in claims:
            yield from _claim(entry, claim, letters.get(claim.id, "-"))
            if claim.id in reviews:
                yield _item(one_line(review_words(reviews[claim.id])), 7)


def _claim(entry: LedgerEntry, claim: Claim, letter: str) -> Iterator[Text]:
    report = entry.report(claim.report)
    line = Text(f"    {letter:<3}", style="cyan")
    line.append(f"“{one_line(claim.passage.quote, 160)}”", style="")
    yield line
    detail = f"{says_how(claim)}; {claim.stance}; {chain_words(claim)}"
    yield _item(one_line(detail, 240), 7, "dim")
    place = f"{claim.position}, {claim.report} at {claim.passage.start}; {claim.id}"
    yield _item(f"{report.published or 'undated'}, {place}", 7, "dim")


def review_words(review: ClaimReview) -> str:
    """Say what people hold of a claim, and what the machine had read where they corrected it."""
    words = f"{review.state} by {', '.join(review.authors)}"
    if review.waiting:
        words += "; needs a second person"
    if (read := review.read) is not None:
        words += f". Read at first as: {says_how(read)}; {read.stance}; {chain_words(read)}"
        words += f"; “{read.passage.quote}”"
    return words


def chain_words(claim: Claim) -> str:
    """Give a chain as 'publisher ← ministry (denied)', outermost first."""
    return " ← ".join(
        link.source.name + ("" if link.stance in {"stated", "reported"} else f" ({link.stance})")
        for link in claim.chain
    )
