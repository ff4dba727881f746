"""The versions of the stages: when one is raised, its work is done again for every report."""

TRACER = "winnow-2"
LINKER = "features-1"
WEIGHER = "origins-3"
