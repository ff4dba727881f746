"""What stands in the same words is a copy within days, and a formula months later."""

import pytest

from tests.invented import killed, ledger, told

TEXT = (
    "{} people were killed and {} wounded when shells hit a {} in Velkara on Friday, a doctor "
    "at the Velkara hospital said. Officials accuse the Coastal Brigades."
)


def report(publisher, published, dead, hurt, target):
    body = TEXT.format(dead, hurt, target)
    return told(publisher, published, f"{dead} killed in Velkara shelling", body)


FIRST = report("Coast Monitor", "2031-04-04", 11, 20, "residential block")


def test_a_formula_months_later_tells_of_another_incident() -> None:
    later = report("Human Ledger", "2031-08-22", 48, 99, "queue at a well")
    found = ledger([FIRST, later])
    assert [killed(entry) for entry in found] == [(11, 11, 11), (48, 48, 48)]


@pytest.mark.parametrize("published", ["2031-04-05", "2031-04-11", "2031-04-17"])
def test_a_copy_within_days_keeps_its_weekday_and_its_incident(published: str) -> None:
    (only,) = ledger([FIRST, report("Human Ledger", published, 11, 20, "residential block")])
    assert len(only.reports) == 2
