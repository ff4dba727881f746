"""Alembic's migrations of the casebook's tables, run by `casebook.schema`."""
