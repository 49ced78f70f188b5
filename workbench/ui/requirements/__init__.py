"""The requirement of an issue area, edited as lines that read as a sentence, or as text."""
