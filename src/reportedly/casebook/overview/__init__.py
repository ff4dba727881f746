"""The incidents at a glance: the table, the map and the timeline that people see."""
