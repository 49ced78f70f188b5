"""Documents that judgements rest on: what is in them, and finding it again.

`reading.read_document(path)` gives a `domain.document.Document`, from any thread, or raises a `FileProblem` with the
sentence to be said. `workspace.joining.join(model, document)` says whether it is a copy of a source that is there, and
where its passages are; `operations.add_source(model, document)` is the edit that adds it. `search` finds by words.
"""
