"""Sphinx settings: MyST pages, warnings are errors (see `make docs`)."""

from reportedly import __version__

project = "Reportedly"
author = "The Reportedly developers"
release = version = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "Reportedly"
exclude_patterns = ["_build"]
autodoc_typehints = "description"
autodoc_member_order = "bysource"
nitpicky = False
