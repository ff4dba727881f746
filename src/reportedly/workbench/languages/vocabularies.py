"""Our own words that pages show, as the types of the model have them: never a report's."""

from enum import StrEnum

from reportedly.casebook.overview.incident_table import Sorting
from reportedly.model.assessment import AirwarsLabel, AttributionAxis, Fit, IncidentAxis
from reportedly.model.capture import Stage
from reportedly.model.chain import CueKind, Stance
from reportedly.model.claim import Position
from reportedly.model.content import Confidence, EventKind, Modality
from reportedly.model.decision import Act
from reportedly.model.figure import Category, Group
from reportedly.model.incident import Judgement
from reportedly.model.place import PlacePrecision
from reportedly.model.reference import Measure
from reportedly.model.review import ReviewState
from reportedly.model.source import SourceKind
from reportedly.model.when import PartOfDay
from reportedly.pipeline.decisions.states import Fate
from reportedly.pipeline.looking.questions import Topic
from reportedly.publishing.profile import PlaceRule
from reportedly.publishing.rows import Table
from reportedly.publishing.withhold import Kind
from reportedly.tracing.disagreements import Aspect
from reportedly.weighing.comparison import Verdict

VOCABULARIES: tuple[type[StrEnum], ...] = (
    Sorting, AirwarsLabel, AttributionAxis, Fit, IncidentAxis, Stage, CueKind, Stance, Position,
    Confidence, EventKind, Modality, PlacePrecision, Act, Category, Group, Judgement, SourceKind,
    PlaceRule, Table, Kind, ReviewState, Topic, Verdict, Aspect,
    PartOfDay, Fate, Measure,
)  # fmt: skip
