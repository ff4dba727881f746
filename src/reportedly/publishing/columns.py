"""The columns of the tables, in their order: for a table without a row, which has them as well."""

from reportedly.publishing.rows import Table

COLUMNS: dict[Table, tuple[str, ...]] = {
    Table.INCIDENTS: (
        "incident", "first_day", "last_day", "date_precision", "place", "place_precision",
        "latitude", "longitude", "radius_km", "country", "what", "origins", "reports",
        "incident_axis", "attribution_axis", "airwars_label", "airwars_label_fit",
        "incident_axis_by_machine", "attribution_axis_by_machine", "airwars_label_by_machine",
        "admiralty_pair", "admiralty_pair_fit", "icd_203_likelihood", "icd_203_likelihood_fit",
        "icd_203_confidence", "icd_203_confidence_fit", "contested", "needs_second_person",
        "victims", "publishers", "languages", "first_published", "first_publishers",
        "delay_days_low", "delay_days_high", "neglect", "neglect_of",
        "killed_low", "killed_best", "killed_high", "killed_words",
        "injured_low", "injured_best", "injured_high", "injured_words",
    ),
    Table.CLAIMS: (
        "incident", "claim", "kind", "says", "stance", "chain", "origin_group", "quote", "start",
        "end", "position", "report", "publisher", "published", "url", "reader", "content",
        "review", "reviewers", "needs_second_person",
    ),
    Table.FIGURES: (
        "incident", "category", "group", "low", "best", "high", "words", "policy", "contested",
        "explanation",
    ),
    Table.COVERAGE: (
        "incident", "report", "publisher", "language", "published", "delay_days_low",
        "delay_days_high", "first", "origins",
    ),
    Table.REFERENCES: (
        "incident", "claim", "words", "table", "table_sha256", "measure", "since", "before",
        "unclear", "rows_in_scope", "rows_with_as_many", "line", "event", "first_day", "last_day",
        "place", "low", "best", "high", "civilians", "fault",
    ),
}  # fmt: skip
