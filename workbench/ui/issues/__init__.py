"""The list of issue areas beside the matrix."""
