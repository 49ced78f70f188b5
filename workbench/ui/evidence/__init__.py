"""The Evidence place: the documents, set to be read, with what was drawn from each paragraph beside it."""
