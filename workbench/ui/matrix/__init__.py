"""The matrix in the window: what it shows, how it is pointed at, dragged and walked by keyboard."""
