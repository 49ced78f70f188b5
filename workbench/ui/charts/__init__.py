"""Charts: rows of bars under a caption, walked by keyboard, spoken row by row, copied as a picture."""
