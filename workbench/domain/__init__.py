"""What a workspace means: immutable values and their rules, standard library only."""
