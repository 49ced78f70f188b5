"""Search as one types, over what people wrote and what documents say, in word forms of Russian and English.

`open_index_apart` in a thread of its own when a workspace is opened (it reads what an earlier session kept),
`Index.after` at each change, `search` at each key, `keep` when there is time. An index is a value that never changes;
whoever holds an old one gets old answers, and never what is no longer in the model.
"""

from workbench.sources.search.apart import open_index_apart
from workbench.sources.search.asking import Found, Hit, search
from workbench.sources.search.index import Index
from workbench.sources.search.keeping import keep, open_index
from workbench.sources.search.texts import SEARCHED

__all__ = ["SEARCHED", "Found", "Hit", "Index", "keep", "open_index", "open_index_apart", "search"]
