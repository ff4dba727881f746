"""What the tests of grades weigh: claims as told, and the assessment that they make."""

from reportedly.model.chain import Stance
from reportedly.model.content import Confidence, Content, Event, EventKind, Responsibility
from reportedly.model.origin import OriginGroup
from reportedly.weighing.assess import assess
from tests.hand_built import claim, incident, report

SHELLED = Event(EventKind.SHELLING, "shelled")


def blames(party: str) -> Responsibility:
    return Responsibility(party, Confidence.ACCUSED)


def weigh(*told: tuple[str, Content], stances: dict[int, Stance] | None = None, decisions=()):
    """Weigh what is told, each (who, what) by the paper of that name or, after '<', its source."""
    claims, reports = [], {}
    for number, (who, content) in enumerate(told):
        paper, _, named = who.partition("<")
        of = report(f"Account {number} of the day.", paper)
        reports[of.id] = of
        stance = (stances or {}).get(number, Stance.STATED)
        claims.append(claim(of, content, *([named] if named else []), stance=stance))
    # Claims of one name are one origin here; tracing has tests of its own.
    groups = {}
    for c in claims:
        groups.setdefault(c.origin.key, []).append(c)
    origins = [
        OriginGroup(
            f"o-{key}",
            members[0].origin.name,
            tuple(c.id for c in members),
            tuple(sorted({c.report for c in members})),
        )
        for key, members in groups.items()
    ]
    return assess(incident(), claims, origins, reports, decisions=decisions), claims


def in_scales(found):
    return {one.scale: (one.value, str(one.fit)) for one in found.grade.scales}
