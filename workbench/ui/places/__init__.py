"""The places of the window: the matrix and what stands beside it, each made when somebody first goes there."""
