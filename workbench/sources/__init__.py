"""Documents that judgements rest on: what is in them, and finding it again."""
