"""Where all tables of a casebook are registered."""

from sqlalchemy import MetaData

metadata = MetaData()
