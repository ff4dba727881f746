"""The reports that ship with the package: four settled incidents, contested at the time."""
