"""The versions of the stages: when one is raised, its work is done again for every report."""

TRACER = "winnow-3"
LINKER = "features-26"
WEIGHER = "origins-28"
