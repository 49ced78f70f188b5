"""In and out: the plain JSON model, the brief, other tools' formats."""
