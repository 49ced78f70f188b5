"""The track record (method 6): what cases show about an outcome, as Qualitative Comparative Analysis reads them.

`cases` is the data, `truth_table` and `fit` the figures, `implicants` and `covers` the minimisation, `solutions` all of
it together, `back_test` the requirements put to what happened.
"""
