"""What the engine answers, on screen: each answer a page, worked out in the background, with its numbers as a table."""
