"""Sphinx settings: MyST pages, warnings are errors (see `make docs`)."""

import sys
from pathlib import Path

from reportedly import __version__

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "Reportedly"
author = "The Reportedly developers"
release = version = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "generated"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "Reportedly"
exclude_patterns = ["_build", "generated"]
autodoc_typehints = "description"
autodoc_member_order = "bysource"
