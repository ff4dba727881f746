"""Links, decisions, origins and tolls of a casebook as library calls: what the screens use.

    book = reportedly.open_casebook("my-case")
    told = reportedly.explain(book, "i-3f2a", "i-77c0")
    reportedly.same(book, "i-3f2a", "i-77c0", author="M. Analyst", reason="one crater")
    reportedly.correct(book, "c-90ab", ClaimEdit(source="the ministry"), author="M. Analyst")
    reportedly.undo(book, author="M. Analyst")

Subjects are ids or the beginnings of ids: incidents ('i-…', former ones too), mentions ('m-…'), or
reports ('r-…') that are about one incident. Each act is appended to the log and carried out at
once. All calls raise UnknownId for what is not there, DecisionError for what cannot be decided,
CasebookBusy when another process is writing.
"""

from reportedly.casebook.store import Casebook
from reportedly.model.coverage import Coverage
from reportedly.model.decision import Act
from reportedly.pipeline.decisions import decide as acts
from reportedly.pipeline.decisions import override
from reportedly.pipeline.decisions.correct import ClaimEdit
from reportedly.pipeline.decisions.correct import correct as correct_claim
from reportedly.pipeline.decisions.decide import Effect
from reportedly.pipeline.decisions.prefer import prefer as prefer_claim
from reportedly.pipeline.decisions.states import DecisionState
from reportedly.pipeline.decisions.states import decisions as all_decisions
from reportedly.pipeline.looking.coverage import CasebookCoverage, incident_coverage
from reportedly.pipeline.looking.coverage import casebook_coverage as of_casebook
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.explain import LinkExplanation, explain_link
from reportedly.pipeline.looking.history import TollHistory, toll_history
from reportedly.pipeline.policy import policy_of
from reportedly.pipeline.weigh import weigh_new
from reportedly.publishing.chains import OriginChain, origin_chains
from reportedly.weighing.corrections import OverriddenFigure, OverriddenGrade
from reportedly.weighing.policies import Policy, policy_named


def explain(book: Casebook, first: str, second: str) -> LinkExplanation:
    """Say why two mentions, reports or incidents are held for one incident, for two, or neither."""
    with book.reading() as session:
        return explain_link(session, first, second)


def same(book: Casebook, first: str, second: str, *, author: str, reason: str = "") -> Effect:
    """Hold two for one incident, whatever reports come later."""
    return _decide(book, Act.SAME_INCIDENT, first, second, author=author, reason=reason)


def different(book: Casebook, first: str, second: str, *, author: str, reason: str = "") -> Effect:
    """Hold two for two incidents, whatever reports come later."""
    return _decide(book, Act.DIFFERENT_INCIDENT, first, second, author=author, reason=reason)


def unsure(book: Casebook, first: str, second: str, *, author: str, reason: str = "") -> Effect:
    """Leave open whether two are one incident; they stay apart, and the machine may not settle."""
    return _decide(book, Act.UNSURE_INCIDENT, first, second, author=author, reason=reason)


def split(book: Casebook, incident: str, *mentions: str, author: str, reason: str = "") -> Effect:
    """Take mentions (named by their own or their reports' ids) out of an incident, together."""
    return _decide(book, Act.SPLIT_INCIDENT, incident, *mentions, author=author, reason=reason)


def split_origin(book: Casebook, *parts: str, author: str, reason: str = "") -> Effect:
    """Keep claims or reports in different origin groups; one alone, apart from all others."""
    return _decide(book, Act.SPLIT_ORIGIN, *parts, author=author, reason=reason)


def confirm(book: Casebook, *claims: str, author: str, reason: str = "") -> Effect:
    """Accept claims as they stand: as they were read, or as somebody corrected them."""
    return _decide(book, Act.CONFIRM_CLAIM, *claims, author=author, reason=reason)


def reject(book: Casebook, *claims: str, author: str, reason: str = "") -> Effect:
    """Reject claims: they count in no figure and no grade, and stay in the casebook."""
    return _decide(book, Act.REJECT_CLAIM, *claims, author=author, reason=reason)


def prefer(
    book: Casebook, right: str, wrong: str, *, author: str, reason: str = ""
) -> tuple[Effect, Effect]:
    """Accept one of two readings of the same words, and reject the other."""
    with book.writing() as session:
        return prefer_claim(session, right, wrong, author, reason=reason)


def correct(
    book: Casebook, claim: str, edit: ClaimEdit, *, author: str, reason: str = ""
) -> Effect:
    """Correct what was read in a claim; whatever the edit leaves out stays as it is."""
    with book.writing() as session:
        return correct_claim(session, claim, edit, author, reason=reason)


def set_figure(
    book: Casebook, incident: str, figure: OverriddenFigure, *, author: str, reason: str = ""
) -> Effect:
    """Set an incident's figure for one category and group; the machine's stays beside it."""
    with book.writing() as session:
        return override.set_figure(session, incident, figure, author, reason=reason)


def set_grade(
    book: Casebook, incident: str, grade: OverriddenGrade, *, author: str, reason: str = ""
) -> Effect:
    """Set one or both axes of an incident's grade; the machine's grade stays beside it."""
    with book.writing() as session:
        return override.set_grade(session, incident, grade, author, reason=reason)


def agree(book: Casebook, decision: str, *, author: str, reason: str = "") -> Effect:
    """Hold a decision too, as a second person: on anything but a claim, which is confirmed."""
    return _decide(book, Act.AGREE, decision, author=author, reason=reason)


def undo(book: Casebook, decision: str | None = None, *, author: str, reason: str = "") -> Effect:
    """Take back a decision, or the last that stands; undoing an undo brings it back."""
    with book.writing() as session:
        return acts.undo(session, author, decision, reason=reason)


def decisions(book: Casebook) -> tuple[DecisionState, ...]:
    """Give every decision ever made, in order, with what has become of it."""
    with book.reading() as session:
        return all_decisions(session)


def origins(book: Casebook, incident: str) -> tuple[OriginChain, ...]:
    """Give the origins of an incident: who repeats whom, with the evidence for each grouping."""
    with book.reading() as session:
        return origin_chains(ledger_entry(session, incident))


def timeline(book: Casebook, incident: str) -> TollHistory:
    """Give how the toll of an incident moved, day by day of publication.

    `reportedly.pipeline.looking.history_svg.history_svg` draws it.
    """
    with book.reading() as session:
        return toll_history(session, incident)


def coverage(book: Casebook, incident: str) -> Coverage:
    """Give who reported an incident, who was first, how late, and how neglected it is."""
    with book.reading() as session:
        return incident_coverage(session, incident)


def casebook_coverage(book: Casebook, *, limit: int | None = None) -> CasebookCoverage:
    """Give who covered the incidents of a whole casebook, the most neglected first."""
    with book.reading() as session:
        return of_casebook(session, limit=limit)


def policy(book: Casebook) -> Policy:
    """Give the policy by which best figures are chosen, with its rule."""
    with book.reading() as session:
        return policy_named(policy_of(session))


def choose_policy(book: Casebook, name: str) -> Policy:
    """Choose the policy for best figures, and weigh again. Raises ValueError for an unknown one."""
    chosen = policy_named(name)
    with book.writing() as session:
        weigh_new(session, policy=chosen.name)
    return chosen


def _decide(book: Casebook, act: Act, *subjects: str, author: str, reason: str) -> Effect:
    with book.writing() as session:
        return acts.decide(session, act, subjects, author, reason=reason)
