"""Weighs the incidents that are new or that something new bears on."""

from collections.abc import Iterable

from reportedly.casebook.change import chunked
from reportedly.casebook.session import Session
from reportedly.model.assessment import Assessment
from reportedly.model.decision import Act, Decision
from reportedly.model.incident import Incident
from reportedly.pipeline.progress import Progress, followed, silent
from reportedly.tracing.origins import group_origins
from reportedly.tracing.shared import SharedText
from reportedly.weighing.assess import WEIGHER, assess

POLICY = "policy"
"""The setting that names the policy in force."""
DEFAULT_POLICY = "ucdp"
_PAGE = 100
"""Incidents weighed in one transaction."""
