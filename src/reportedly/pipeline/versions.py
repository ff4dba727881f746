"""The versions of the stages: when one is raised, its work is done again for every report."""

TRACER = "winnow-4"
WEIGHER = "origins-30"
LINKER = "features-31"
