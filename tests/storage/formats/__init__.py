"""Documents of every released format, frozen as they were saved then, with what they hold as JSON beside them.

``N.modus.gz`` is a document (packed, for a workspace of one page per table is mostly empty), ``N.json`` what is in it.
Neither is ever changed. `python -m tests.storage.formats FILE` freezes one more, see CONTRIBUTING.md.
"""
