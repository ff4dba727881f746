"""Where the program and a yardstick's gold differ most: one module a task, and the page."""
