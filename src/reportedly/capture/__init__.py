"""Getting reports in: sources become captures (bytes kept untouched), captures become reports."""
