"""Search over everything: commands and things by their names."""
