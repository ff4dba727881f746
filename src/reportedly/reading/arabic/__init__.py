"""Reads Arabic by token patterns and tables, into the findings that the English rules give."""
