"""Sorts the findings of a report into the incidents that it speaks of."""
