"""The matrix as a picture: placement decided by pure functions, painted with QPainter; for window, wall and files."""
