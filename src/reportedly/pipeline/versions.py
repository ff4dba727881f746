"""The versions of the stages: when one is raised, its work is done again for every report."""

TRACER = "winnow-4"
LINKER = "features-36"
WEIGHER = "origins-36"
