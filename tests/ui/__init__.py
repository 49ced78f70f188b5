"""What the window does: clicked, typed and read as a person would."""
