"""Scenarios: the list of them, and the bar over the matrix that says which is shown and in which mode."""
